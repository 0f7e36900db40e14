"""The lines right below a headline that say who published a text and when: "Kest Fortnight, October 2031".

There an outlet's name needs no word like "Herald": capitals beside a date, or a name of the kind that reviews, briefs
and studies have, are enough. Elsewhere on a page the same words may be a heading or anybody's name.
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from dashboard.gazetteer import key_of, names
from dashboard.lexicon import lexicon
from dashboard.load.furniture import Match, recognise
from dashboard.load.lines import FUNCTION_WORDS, Line, line_of
from dashboard.load.masthead import names_issuer
from dashboard.load.outlet import BY, SOURCED, alone, without_staff
from dashboard.load.stamps import stamps

PARTS = re.compile(r"\s?[|·•]\s?|\s[–—-]{1,2}\s|\s?[–—]$|,\s|;\s|\.\s(?=[A-Z])|\s(?=(?:No|Nr|Vol|Issue)\.? ?#?\d)")
# "A guide by ...", "Explainer by the ..."; "... talks to Serdar Lind"
MADE_BY = re.compile(
    r"(?:(?:An? )?[A-Za-z-]+(?: [a-z-]+){0,2} (?:by|from)|(?:Special|Exclusive|Written) (?:to|for)) (?:the )?(?=[A-Z])"
)
EDITION = re.compile(
    r"[ ,(]*\b(?:in English|English (?:edition|service|page|version)|(?:print|online) edition"
    r"|[Ll]ive(?: [Bb]log| [Uu]pdates)?|[Ll]iveblog)\)?$"
)
# Behind a place and a date on a line of their own: "Nicosia, 6 May 2031 (KNA)", "PORT LIND, 6 May 2031 - L'Écho".
AGENCY = re.compile(
    r"\W{0,2}(?:[(/\[]([^()/\[\]]{2,40})[)/\]]"
    r"|[-–—,.]\s+(?!By\b|Updated\b|Published\b)([A-Z0-9][\w.’'& -]{1,40}|dpa))\W{0,2}"
)
ASKS = re.compile(r"((?:[A-Z][\w’'&-]* ){1,6}?)(?:talks|speaks|spoke|talked) (?:to|with) (?=[A-Z])")
LABELS = frozenset(["label of a series", "menu"])  # "Security Memo No. 31", "Policy Lab | Research note | Nadia Lind"
MARKS = " .,*_|·•–—-"  # at the ends of such a line
MOST_WORDS = 7
MOST_WORDS_OF_LINE = 16
MOST_LINES = 5  # below a headline
_WORDS = lexicon("page_words")
STAFF = frozenset(_WORDS["staff"].split())
WORKERS = frozenset(f"{_WORDS['staff']} {_WORDS['staff_kinds']}".split())  # "Political Reporter"
JOINING = frozenset(_WORDS["in_outlets"].split())
DEPARTMENTS = frozenset(_WORDS["departments"].split())
ARTICLES = frozenset(_WORDS["outlet_articles"].split())
REGIONS = frozenset(_WORDS["outlet_regions"].split())
TOLD_OF = frozenset(_WORDS["told_of"].split())
TOPICS = frozenset(_WORDS["outlet_topics"].split())
PERIODICALS = frozenset(f"{_WORDS['outlets']} {_WORDS['periodicals']}".split())


def names_topic(name: str) -> bool:
    """Whether an outlet's name may as well be that of a section of another one: "Foreign Affairs"."""
    return name.rpartition(" ")[2].casefold() in TOPICS | {"affairs", "policy"}


def published_by(text: str, beside_date: bool = False) -> str | None:
    """Give the outlet that an imprint names; one part alone must be sure, unless a date stands beside it."""
    if len(line_of(text).words) > MOST_WORDS_OF_LINE:
        return None
    parts = _parts(text)
    likely = beside_date or len(parts) > 1
    return next((name for part in parts if not BY.match(part) and (name := _outlet_in(part, likely))), None)


def agency_beside(text: str) -> str | None:
    """Give the agency that a line of its own names behind its place and its date."""
    found = stamps(text)
    if len(found) != 1 or len(line_of(text).words) > MOST_WORDS_OF_LINE:
        return None
    place = text[: found[0].start].strip(" ,.:–—-").split()
    if not 1 <= len(place) <= MOST_WORDS or not all(word[0].isupper() for word in place) or BY.match(text):
        return None
    match = AGENCY.fullmatch(text[found[0].end :])
    name = (match[1] or match[2]).strip(" .") if match else None
    return name if name and not recognise(line_of(name)) and not recognise(line_of(" ".join(place))) else None


def _parts(text: str) -> list[str]:
    return [part.strip(" .,*_") for part in PARTS.split(text) if part and part.strip(" .,*_")]


def _outlet_in(part: str, likely: bool) -> str | None:
    """Give the outlet that a part of an imprint names: alone, as its maker, or as the one who asks."""
    made = MADE_BY.match(part)
    asks = ASKS.match(part)
    whole = part[made.end() :] if made else asks[1].strip() if asks else part
    whole = EDITION.sub("", whole).strip(" ()").removeprefix("the ")
    likely = likely or bool(made or asks) or whole != part
    name, worker = without_staff(whole)
    if worker and name.split()[:1] and name.split()[0].casefold() in REGIONS:
        likely = False  # the "East Africa correspondent" reports on East Africa, and for nobody of that name
    return next((said for said in (whole, name) if said and _is_outlet(said, likely)), None)


def _is_outlet(part: str, likely: bool) -> bool:
    """Whether a part of an imprint is the name of an outlet, or likely to be one."""
    words = part.split()
    if not 1 < len(words) <= MOST_WORDS or stamps(part) or any(char in ':?!“”"()' or char.isdigit() for char in part):
        return False
    if (
        words[0].casefold() in STAFF
        or not words[0][0].isupper()
        or not any(word.casefold() not in WORKERS for word in words)
    ):
        return False
    if not all(word[0].isupper() or word in JOINING for word in words) or words[0].casefold() in DEPARTMENTS:
        return False
    if recognise(line_of(part)):
        return False  # a section of a site, or the label of a kind of text
    last, begin = words[-1].casefold(), words[0].casefold()
    sure = bool(alone(part)) or last in PERIODICALS or (names_issuer(part) and last not in TOLD_OF)
    return sure or (
        likely
        and (
            last in TOPICS
            or last in REGIONS
            or begin in REGIONS
            or (begin in ARTICLES and len(words) > 2)
            or names_issuer(part)
        )
    )


def is_imprint(text: str) -> bool:
    """Whether a line holds an outlet's name and besides only what an imprint has: a date, authors, a place, a label."""
    return published_by(text) is not None and all(
        stamps(part)
        or BY.match(part)
        or recognise(line_of(part))
        or _is_name(part)
        or _outlet_in(part, likely=True)
        or ":" in part
        for part in _parts(text)
    )


def signs(text: str) -> bool:
    """Whether an imprint also says who made the text: "A guide by Levant Watch", "Straits Observer. Text: Ada Lind"."""
    made = any(MADE_BY.match(part) or ASKS.match(part) or BY.match(part) or ":" in part for part in _parts(text))
    return made and is_imprint(text)


def _is_name(part: str) -> bool:
    words = part.split()
    if len(words) == 1:
        return True  # a label of the kind of text: "crónica"
    return len(words) <= MOST_WORDS and all(word[0].isupper() or word.casefold() in FUNCTION_WORDS for word in words)


def pasted(
    lines: Sequence[Line], matches: Sequence[Match | None], title: int | None, dated: Container[int]
) -> int | None:
    """Find the outlet in a text that begins with its headline, its outlet and its day, each on a line of its own.

    There one word is enough ("Meridian"), or an article and a word ("The Equator", "Der Bote"), and the day may stand
    first. Refused: a place, and names that may be an author's.
    """
    if title is None or title + 2 >= len(lines) or not all(matches[i] or i in dated for i in range(title)):
        return None
    first, second = title + 1, title + 2
    at, day = (second, first) if first in dated else (first, second)
    name = pasted_name(lines[at].bare)
    told = name != lines[at].bare.strip(MARKS)  # that it is an outlet
    if at in dated or day not in dated or lines[day].prose or lines[at].ended or (matches[at] and not told):
        return None
    words = name.split()
    article = len(words) > 1 and words[0].casefold() in ARTICLES | {"al"}
    short = len(words) == 1 or ((article or told) and len(words) <= MOST_WORDS)
    plain = (
        not any(char in ':?!“”"()' or char.isdigit() for char in name) and name.casefold() not in STAFF | DEPARTMENTS
    )
    if not short or not plain or not all(word[0].isupper() or word in JOINING for word in words):
        return None
    if told:
        return at
    place = re.compile(rf"\b(?:in|at|near|from|to) {re.escape(name)}\b", re.IGNORECASE)
    there = not article and any(place.search(other.text) for other in lines[title:] if other is not lines[at])
    known = names().is_strong(key_of(name)) or names().is_strong(key_of(name.removeprefix("The ")))
    return None if there or known else at


def pasted_name(text: str) -> str:
    """Give the outlet of such a line, without the word that says that it is one: "Source: Meridian"."""
    return SOURCED.sub("", text).strip(MARKS)


def imprint(lines: Sequence[Line], matches: Sequence[Match | None], title: int, byline: int | None) -> int | None:
    """Find the line below a headline that names the outlet alone."""
    for i in range(title + 1, min(title + 1 + MOST_LINES, len(lines))):
        if lines[i].prose and lines[i].ended:
            return None
        text = lines[i].bare.strip(" .,|·•–—-")
        beside = any(stamps(lines[k].text) or BY.match(lines[k].bare) for k in (i - 1, i + 1) if title < k < len(lines))
        match = matches[i]
        free = match is None or match.reason in LABELS
        if free and i != byline and (_outlet_in(text, beside) or (is_imprint(text) and not stamps(text))):
            return i
    return None
