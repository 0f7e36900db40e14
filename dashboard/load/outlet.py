"""Which outlet an article comes from, by what the page says of itself; never by a list of outlets."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from dashboard.lexicon import lexicon
from dashboard.load.addresses import domain, host, in_words, readable
from dashboard.load.masthead import names_issuer, names_section, spelled_out
from dashboard.load.notices import told_in
from dashboard.load.shapes import EMAIL
from dashboard.load.stamps import DATE

APPEARED = re.compile(
    r"(?:appeared first on|first appeared on|(?:first|originally) published (?:on|by|in|at)|was published (?:on|by) )"
    r"\s{0,3}([^.\n]{2,60}(?:\.\w{2,5})?)",
    re.IGNORECASE,
)
SOURCE = re.compile(
    r"(?:source|via|original source|published by|news source)\s?[:–—-]\s{0,3}([^|:\n]{2,50})", re.IGNORECASE
)
COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)\s?(?:©|\(c\)|copyright)?\s{0,2}(?:(?:19|20)\d\d\s?[-–]?\s?){0,2}\s?(?:by )?"
    r"([^\d.,|©\n][^.,|©\n]{1,45})",
    re.IGNORECASE,
)
APP = re.compile(r"\b(?i:download|get|install) (?i:the )?([A-Z][\w&]*(?: [A-Z][\w&]*){0,3}) (?i:mobile )?app\b")
BY = re.compile(
    r"^(?:(?:interview|story|words|text|written|reported|reporting|posted|published|analysis|edited|report|compiled)\s)?by:?\s+",
    re.IGNORECASE,
)
PARTS = re.compile(
    r"\s?[,|/·•;(]\s?|\s[–—-]\s|\s(?:for|of|at|from|in|with)\s(?=The [A-Z])|\swith\s(?=[A-Z]{2})|\sfor\s(?=[A-Z])"
    r"|\sfrom\s(?=its\b|our\b)"
)
_AGENCY = r"([A-Z][\w .&’'-]{1,40}|dpa)"
DATELINE = re.compile(
    rf"[A-Z]{{3}}[\w .,’'/-]{{0,60}}\({_AGENCY}\)\s?\.?[-–—]"  # "BRELL, March 4 (Kest Wire) -"
    rf"|[A-Z][\w’']{{2,20}}(?: [A-Z][\w’']+)? \({_AGENCY}\)\s?\.?[-–—]"  # "Brell (KWA) -"
    rf"|[A-Z][\w’' .,-]{{2,40}}(?:19|20)\d\d,? \({_AGENCY}\)\s?(?:\.?[-–—]|\*|\.\s)"  # "Brell, 4 March 2031 (KWA). The"
    rf"|[A-Z]{{3}}[\w .,’'/-]{{0,60}}(?<=[ .])/{_AGENCY}/\s?[-–—.]"  # "BRELL, March 4. /KWA/."
)
PUBLISHED_IN = re.compile(r"[Pp]ublished in ([A-Z][\w&’' -]{1,40}),(?: |$)")
CONTACT = re.compile(
    r"\+\d{1,3} ?\d|\b(?:p\.? ?o\.? box|tel(?:ephone)?|phone|fax|street|st\.|road|avenue)\b", re.IGNORECASE
)
COLUMNS = re.compile(r"\s[|·•]\s")
DOMAIN = re.compile(r"(?:www\.)?[\w-]{2,30}(?:\.[\w-]{2,20}){1,3}")
DESK = re.compile(rf"\b(?:{'|'.join(lexicon('page_words')['outlets'].split())})\b", re.IGNORECASE)
PERIODICALS = frozenset(lexicon("page_words")["periodicals"].split())
COMPANY = re.compile(
    r",? (?:Ltd|Limited|LLC|LLP|Inc|plc|PLC|GmbH|AG|SAL|SARL|SRL|S\.?A|Srl|BV|AB|Oy|AS|Pty|Co|Corp)\b\.?$"
)
TITLED = re.compile(r"(?:Dr|Mr|Mrs|Ms|Prof)\b")
STAFF = frozenset(lexicon("page_words")["staff"].split())
STAFF_KINDS = frozenset(lexicon("page_words")["staff_kinds"].split())
ASKS = frozenset(lexicon("page_words")["asks"].split())
SOURCED = re.compile(r"^(?:source|outlet|publication):\s*", re.IGNORECASE)
AGENCIES = re.compile(r",? (?:and|with|via) (?:news |other )?agencies$", re.IGNORECASE)
FOOT = 6  # lines of a page that may hold its name alone
YEARLY = re.compile(r"([A-Z][\w&’' -]{3,40}) (?:19|20)\d\d")  # "Brell Courier 2031"
WORKS_FOR = re.compile(  # "Ada Brun is a columnist for the Brell Courier."; not "was", and not "a former"
    r"\bis (?:an? |the )(?:[\w’'-]+ ){0,8}?(?<!former )(?:columnist|staff writer|correspondent|editor|reporter)"
    r"(?: [\w-]+){0,3}? (?:for|of|at|with) (?:the |The )?([A-Z][\w&’'-]*(?: [A-Z][\w&’'-]*){1,3})"
)
SAYS = re.compile(r"\b(?:is|are|was|may|be|must|our|your|this)\b", re.IGNORECASE)
NOBODY = frozenset(["all", "rights", "reserved", "the", "author", "staff", "writer", "admin", "editor"])


class Outlet(NamedTuple):
    """An outlet's name and what says so."""

    name: str
    basis: str


def outlet(
    furniture: Sequence[str],
    byline: str | None,
    leftovers: Sequence[str],
    asks: str | None,
    url: str | None,
    named: str | None = None,
    dateline: Sequence[str] = (),
    above: str | None = None,
    words: Sequence[str] = (),
    notices: Sequence[str] = (),
) -> Outlet | None:
    """Give the outlet, by the surest sign that the page has.

    Args:
        furniture: the words of the lines set aside that stand behind the article.
        byline: the article's byline.
        leftovers: every other line set aside.
        asks: the label of the one who asks in an interview.
        url: the address of the page.
        named: a line beside the headline that names an outlet and no more.
        dateline: the line of the date, and the first line of the text.
        above: the name at the top of the page.
        notices: the lines set aside in which a page speaks of itself.
        words: all lines of the page, in which a name that is an address may stand in words.
    """
    everything = [*furniture, *leftovers]
    signs = (
        (SOURCE.match, furniture, "a line names the source"),
        (APPEARED.search, everything, "a notice of syndication"),
        (PUBLISHED_IN.match, [*furniture, *dateline], "a notice of publication"),
    )
    if (
        above
        and words
        and above in words[0]
        and (_first(COPYRIGHT.search, furniture) or "").casefold().startswith(above.casefold())
    ):
        return Outlet(above, "the top of the page")  # the page's own name, whatever it took over
    for search, texts, basis in signs:
        if name := _first(search, texts):
            return Outlet(name, basis)
    bylines = (*([byline] if byline else ()), *(text for text in everything if BY.match(text)))
    printed = next((name for text in bylines if (name := credited(text))), None)
    columns = next((name for text in dateline if (name := in_columns(text))), None)
    known = [name for name in (printed, named, above, columns) if name]
    if asks and (label := _asked_by(asks, byline, known, [*known, byline or "", *dateline, *everything])):
        return Outlet(label, "the interviewer's label")
    who = BY.sub("", byline or "").strip()
    agency = _first(DATELINE.match, dateline)
    short = who if len(who.split()) <= 4 else ""
    told = (
        ((spelled_out(printed, everything) or printed) if printed else None, "a byline"),
        (named, "a line beside the headline"),
        (columns, "the line of the date"),
        (above, "the top of the page"),
        (_first(COPYRIGHT.search, furniture), "a rights notice"),
        (spelled_out(agency or "", everything) or agency, "the dateline"),
        (_first(APP.search, furniture), "a notice on the outlet's app"),
        (told_in(everything, notices), "a notice of the page"),
        (
            _spelled(short, words) if _names_no_person(short) else None,
            "a byline that names no person",
        ),
    )
    if found := next((Outlet(name, basis) for name, basis in told if name), None):
        return found
    if found := _addressed(furniture, url, words):
        return found
    if short and short.islower() and short not in NOBODY:
        return Outlet(_spelled(short, words), "a byline that names no person")
    return None


def _spelled(name: str, words: Sequence[str]) -> str:
    """Give a name as the page writes it elsewhere, where a byline has it in small letters: "kest lake review"."""
    return (in_words(name, words) or name) if name.islower() else name


def _names_no_person(byline: str) -> bool:
    """Whether a byline is an outlet's name: it has a word that outlets are called by, and is no "staff report"."""
    return byline.partition(" ")[0].casefold() not in STAFF | {"the"} and bool(
        DESK.search(byline) or _is_periodical(byline)
    )


def _is_periodical(name: str) -> bool:
    """Whether a name ends in a word that reviews, briefs and studies are called by: "Kest Brief"."""
    last = name.rpartition(" ")[2].casefold()
    return " " in name and last in PERIODICALS and last not in STAFF


def _initials_of(label: str, byline: str | None) -> bool:
    """Whether a label is the initials of a name in the byline: "DO-L" of "Dev Okafor-Lind"."""
    letters = "".join(char for char in label if char.isalpha())
    initials = "".join(word[0] for word in re.findall(r"[A-ZÀ-Þ][\w’']+", byline or ""))
    return letters.isupper() and 2 <= len(letters) <= 4 and letters in initials


def _asked_by(asks: str, byline: str | None, known: Sequence[str], texts: Sequence[str]) -> str | None:
    """Give the outlet that the label of the one who asks names; None where it names a person.

    The label is often shorter than the name: "Courier" for "The Brell Courier", "BLC" for "Brell Lake Courier".
    """
    if not _is_outlet(asks) or _initials_of(asks, byline):
        return None
    longer = next((name for name in known if asks.casefold() in name.casefold()), None) or spelled_out(asks, texts)
    return longer or (None if asks.isupper() and known else asks)


def _addressed(furniture: Sequence[str], url: str | None, words: Sequence[str]) -> Outlet | None:
    """Give the outlet that an address names, where nothing printed does."""
    if url and (name := host(url)):
        return Outlet(name, "the address of the page")
    for number, text in enumerate(furniture):
        if (name := alone(COMPANY.sub("", text.partition(",")[0]))) and CONTACT.search(text):
            return Outlet(name, "an address for readers")
        near = furniture[number + 1 : number + 4]
        if names_issuer(text) and any(CONTACT.search(other) or EMAIL.search(other) for other in near):
            return Outlet(text.strip(" .,:"), "an address for readers")
        if (match := EMAIL.search(text)) and (name := domain(match.group().partition("@")[2])):
            return Outlet(in_words(name, words) or readable(name), "an address for readers")
    for text in furniture[-FOOT:]:
        if (yearly := YEARLY.fullmatch(text.strip())) and names_outlet(yearly[1]):
            return Outlet(yearly[1], "the foot of the page")
        if (works := WORKS_FOR.search(text)) and names_outlet(works[1]):
            return Outlet(works[1], "what is told of the author")
        if names_issuer(text) and any(text in line and text != line for line in words):
            return Outlet(text.strip(" .,:"), "the foot of the page")
    return None


def credited(byline: str) -> str | None:
    """Give the outlet that a byline names beside its author, or in his place: "By Ada Brun, The Kest Herald"."""
    begun = BY.match(byline)
    parts = [part.strip(" .*_)") for part in PARTS.split(byline[begun.end() :] if begun else byline)]
    compiled = begun is not None and begun.group().casefold().startswith("compiled")  # no person is told of
    for number, part in enumerate(parts):
        name, worker = without_staff(part)
        if not name or name.casefold() in NOBODY or "[" in name:
            continue
        if names_outlet(name) and (number or worker or compiled or name.startswith("The ")):
            return name
        if worker and (number or name[:1].isupper()) and worker in {"staff", "newsroom", "team"}:
            return name
        if number and re.match(r"The [A-Z]", name) and len(name.split()) <= 5:
            return name
    return None


def without_staff(part: str) -> tuple[str, str | None]:
    """Take the words for one who works there from the end of an outlet's name, and give the last of them."""
    words = part.split()
    if not words or words[-1].casefold() not in STAFF:
        return part, None
    worker = words.pop().casefold()
    # In "political editor" and "Kest Wire foreign editor" there is more to take.
    while words and words[-1].casefold() in STAFF_KINDS:
        words.pop()
    if words and words[0] == "the":
        words.pop(0)
    return " ".join(words).removesuffix("’s").removesuffix("'s"), worker


def names_outlet(text: str) -> bool:
    """Whether a few words are the name of an outlet: capitals throughout, with a word that outlets are called by."""
    words = text.split()
    if DOMAIN.fullmatch(text):
        return True
    return (
        (2 <= len(words) <= 5 or (5 < len(words) <= 8 and words[2] == "of"))
        and all(word[:1].isupper() or word in {"of", "and", "for", "the", "&"} for word in words)
        and any(DESK.fullmatch(word) for word in (words[1], words[-1]))
        and words[-1].casefold() not in STAFF - {"desk"}
        and words[0].casefold() not in STAFF
    )


def alone(text: str) -> str | None:
    """Give the outlet that a line names where it names nothing else: "The Kest Herald", also in front of a date."""
    name = SOURCED.sub("", text.strip(" ,|·•–—-"))
    words = name.split()
    if not words or names_section(words):
        return None
    if BY.match(name):
        return None
    sure = name.startswith("The ") or DESK.fullmatch(words[-1])
    return name if sure and names_outlet(name) and not DOMAIN.fullmatch(name) else None


def in_columns(text: str) -> str | None:
    """Give the outlet named in one column of a line: "The Kest Herald | Brell | 4 March 2031"."""
    columns = COLUMNS.split(text)
    return next((name for part in columns if (name := alone(part))), None) if len(columns) > 1 else None


def _first(search: Callable[[str], re.Match[str] | None], texts: Iterable[str]) -> str | None:
    """Give the first name that a sign finds in some lines."""
    found = (next(group for group in match.groups() if group) for text in texts if (match := search(text)))
    return next((name for said in found if (name := _tidy(said))), None)


def _is_outlet(label: str) -> bool:
    """Whether an interviewer's label names an outlet and not a person or a part."""
    label = label.title() if label.isupper() and " " in label and not DESK.search(label) else label  # "ADA BRUN"
    person = (
        re.fullmatch(r"[A-Z][a-z]+(?: [A-Z][a-z’'.\-]+){1,2}", label)
        and "." not in label
        and not DESK.search(label)
        and not _is_periodical(label)
    )
    initials = re.fullmatch(r"(?:[A-Z]\.-?){2,4}", label)  # of whoever asks
    return len(label) > 2 and not person and not initials and label.casefold() not in ASKS and not TITLED.match(label)


def _tidy(name: str) -> str | None:
    name = re.split(r" ?::| \| |\. (?=[A-Z])| [–—-] ", name)[0].strip(" .,:;-–—*[]()\"“”'")
    name = AGENCIES.sub("", name.partition("/")[0].strip())
    if SAYS.search(name) or DATE.search(name):
        return None  # "© All content is protected by copyright"
    name = re.sub(r"\s?(?:all rights reserved|(?:19|20)\d\d$).*", "", name, flags=re.IGNORECASE).strip()
    if not 2 <= len(name) <= 50 or name.casefold() in NOBODY or not any(char.isalpha() for char in name):
        return None
    return name
