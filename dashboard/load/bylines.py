"""The line that says who wrote an article, between the headline and the text."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from dashboard.lexicon import lexicon, word_set
from dashboard.load.furniture import Match
from dashboard.load.imprint import published_by, signs
from dashboard.load.lines import FUNCTION_WORDS, Line
from dashboard.load.outlet import alone
from dashboard.load.stamps import Stamp

HEAD_LINES = 14  # how far above its text a byline is looked for, where there is no headline
BYLINE = re.compile(
    r"(?:(?:story|words|text|written|reported|posted|published|analysis|edited|interview|report|compiled"
    r"|explainer|guide|essay|opinion|column|comment|commentary|review|dispatch|feature|profile|a guide|an explainer) )?"
    r"by:?\s{1,3}(?=[^\W_])"
    # "From Ada Brun in Brell"
    r"|from (?=(?-i:[A-ZÀ-Þ][\w.’'-]{1,20}(?: [A-ZÀ-Þ][\w.’'-]{1,20}){1,3}) in (?-i:[A-ZÀ-Þ])[\w ’'-]{1,30}$)"
    r"|authors?:\s{0,3}(?=\w)|(?:as told to|interviewed by|in conversation with) (?=[A-Z])",
    re.IGNORECASE,
)
BARE_BYLINE = re.compile(r"(?:by|author|written by|posted by|published by|words by|story by)\W{0,2}", re.IGNORECASE)
CREDIT = re.compile(
    r"\s{0,3}(?:interview|interviewer|words|text|story|report|reporting|analysis|photos?|pictures?|photography|author|by)"
    r"(?: by)?\s?:\s{0,3}(\S.{2,60})",
    re.IGNORECASE,
)
CREDIT_PARTS = re.compile(r"\s[|·•/]\s|;\s|,\s(?=\w+:)")
ASIDE = re.compile(r"\s\([a-z ]{2,20}\)")  # "Ada Brun (now) and Tomas Iring (earlier)"
NAME_PARTS = re.compile(r",| and | & |\s[|·•/–—-]\s|\s(?=in [A-Z])")
PLACED = re.compile(r"\s?in (?:[A-Z]|the )")
PARTICLES = word_set("names", "particles")
STAFF = frozenset(f"{lexicon('page_words')['staff']} {lexicon('page_words')['credentials']}".split())
CREDITS = frozenset(["reporters' credit", "syndication notice"])  # right below a headline they are the byline
NEAR = 4  # lines below a headline
# "From our correspondent in Brell", "Staff Correspondent, Brell", "Brell, 4 March 2031. By our own reporter",
# "Brell, by Ada Lind".
UNNAMED = re.compile(
    r"(?:[A-ZÀ-Þ][^|]{1,40}[,.] )?(?i:(?:by |from )?(?:our|a|staff|special) (?:\w+ ){0,3}?(?:correspondents?|reporters?"
    r"|writers?|staff|newsroom))(?:,? (?:in )?[A-ZÀ-Þ][\w ’'-]{1,30})?"
    r"|[A-ZÀ-Þ][\w ’'-]{1,30}, by [A-ZÀ-Þ][\w.’'-]+(?: [A-ZÀ-Þ][\w.’'-]+){1,3}"
)
NOTE_LINES = 12  # at the end of a page, where its authors may be told of


def _person(part: str) -> bool:
    """Whether a few words may be a person's name: two to four, with capitals but for particles."""
    words = ASIDE.sub("", part).split()
    capital = [word for word in words if word[0].isupper()]
    small = [word for word in words if word in PARTICLES]
    return (
        2 <= len(words) <= 5
        and len(capital) >= 2
        and len(capital) + len(small) == len(words)
        and not any(char in ':?!“”"()' or char.isdigit() for word in words for char in word)
        and not any(word.casefold() in FUNCTION_WORDS for word in capital)
    )


def author_names(byline: str) -> list[str]:
    """Give the authors that a byline names, without their offices, their outlet and the place they write from."""
    begun = BYLINE.match(byline)
    names = []
    for part in NAME_PARTS.split(byline[begun.end() :] if begun else byline):
        labelled = CREDIT.match(part)
        bare = ASIDE.sub("", labelled[1] if labelled else part).strip(" .*_")
        words = itertools.takewhile(lambda word: word[0].isupper() or word in PARTICLES, bare.split())
        name = " ".join(words).strip(" •·|.,")
        if _person(name) and not alone(name):
            names.append(name)
    return names


def names_worker(text: str) -> bool:
    """Whether a line is a name with what its bearer does for an outlet: "Ada Brun, staff writer"."""
    name, comma, role = text.partition(",")
    words = role.split(",")[0].split()
    return bool(comma) and _person(name) and 1 <= len(words) <= 4 and any(word.casefold() in STAFF for word in words)


def is_role(text: str) -> bool:
    """Whether a line says no more than what somebody does for an outlet: "Political correspondent, Brell"."""
    words = re.findall(r"\w+", text.casefold())
    return 1 <= len(words) <= 6 and not text.endswith((".", "?", "!")) and any(word in STAFF for word in words[:4])


def is_credit(text: str) -> bool:
    """Whether a line says what somebody did for the article: "Interview: Ada Brun · Photos: Tomas Iring"."""
    parts = [part for part in CREDIT_PARTS.split(text) if part.strip()]
    labelled = [match for part in parts if (match := CREDIT.match(part))]
    return bool(labelled) and len(labelled) == len(parts) and all(_person(match[1].strip()) for match in labelled)


def _end_of_head(
    lines: Sequence[Line], matches: Sequence[Match | None], dated: dict[int, list[Stamp]], text: int
) -> int:
    """Give the line before which a byline is looked for: one behind the first paragraph, or behind the labels there."""
    end = min(text + 2, len(lines))
    while end < min(text + 5, len(lines)) and (end - 1 in dated or matches[end - 1]):
        end += 1
    return end


def _is_signed(
    line: Line,
    lines: Sequence[Line],
    matches: Sequence[Match | None],
    dated: dict[int, list[Stamp]],
    i: int,
    title: int,
) -> bool:
    """Whether a line between headline and text names the authors: "Ada Brun and Tomas Iring", "Ada Brun, editor".

    Names alone count only beside the headline, a date or a label of the page: a line like "Peace Talks" may be
    a heading. The words of a heading stand in the text in small letters too, and a place stands there behind "in".
    """
    parts = [part.strip() for part in NAME_PARTS.split(line.bare) if part.strip()]
    if not parts or not _person(parts[0]) or line.ended or len(line.words) > 14:
        return False
    if alone(line.bare) or (
        published_by(line.bare, beside_date=i + 1 in dated) and not any(PLACED.match(part) for part in parts)
    ):
        return False
    told = [part for part in parts[1:] if not _person(part)]
    role = any(word.casefold() in STAFF for part in told for word in part.split())
    if not role and not all(PLACED.match(part) for part in told):
        return False
    if role:
        return True
    if i + 1 < len(lines) and lines[i + 1].list_mark:
        return False
    near = [k for k in (i - 1, i + 1) if 0 <= k < len(lines)]
    labelled = any(k in dated or matches[k] or is_role(lines[k].bare) for k in near)
    told_of = any(parts[0] in other.text for other in lines[i + 1 : -NOTE_LINES] if other.prose)
    if not labelled and (told_of or i - 1 != title):
        return False
    text = "\n".join(other.text for k, other in enumerate(lines) if k != i)
    if re.search(rf"\b(?:in|at|near) {re.escape(parts[0])}\b", text):
        return False
    return not any(
        re.search(rf"(?<![\w’'-]){re.escape(word.lower())}\b", text) for word in parts[0].split() if len(word) > 2
    )


def _signed_below(lines: Sequence[Line], i: int) -> bool:
    """Whether the next line names the authors: "Special to Gulf Post" above "By Ada Lind"."""
    return i + 1 < len(lines) and BYLINE.match(lines[i + 1].bare) is not None


def _may_sign(text: str, reason: str) -> bool:
    """Whether a line right below a headline is a byline, though it reads like a credit or a menu elsewhere."""
    return (reason in CREDITS and BYLINE.match(text) is not None) or (reason == "menu" and signs(text))


def find_byline(
    lines: Sequence[Line],
    matches: Sequence[Match | None],
    dated: dict[int, list[Stamp]],
    title: int | None,
    first: int,
    last: int,
    outlet: int | None = None,
) -> int | None:
    """Find the line that says who wrote the article, between the headline and the text; none that is the outlet's."""
    begin = max(0, first - HEAD_LINES) if title is None else max(0, title - 3)
    text = next((i for i in range(max(first, 0), last + 1) if lines[i].prose and len(lines[i].words) >= 15), first)
    for i in range(begin, _end_of_head(lines, matches, dated, text)):
        line = lines[i]
        match = matches[i]
        near = title is not None and 0 < i - title <= 2
        credited = near and match is not None and _may_sign(line.bare, match.reason)
        if i in {title, outlet} or (match and not credited) or len(line.words) > 16 or (line.prose and line.ended):
            continue
        if BYLINE.match(line.bare) or is_credit(line.bare):
            return i
        if title is not None and title < i <= title + NEAR and UNNAMED.fullmatch(line.bare):
            return i
        if (
            title is not None
            and title < i <= text
            and i not in dated
            and signs(line.bare)
            and not _signed_below(lines, i)
        ):
            return i
        if title is not None and title < i <= text and _is_signed(line, lines, matches, dated, i, title):
            return i
        behind_label = i > 0 and BARE_BYLINE.fullmatch(lines[i - 1].bare)
        capital = sum(word[:1].isupper() for word in line.text.split())
        names = 2 <= len(line.words) <= 6 and capital >= len(line.words) - 1 and not line.ended
        if behind_label and 1 <= len(line.words) <= 8 and capital:
            return i
        if (
            names
            and not alone(line.bare)
            and not published_by(line.bare, beside_date=True)
            and title is not None
            and title < i
            and i + 1 in dated
            and not lines[i].text.isupper()
            and not (is_role(line.bare) and _person(lines[i - 1].bare))
        ):
            return i
    return None


def only_names(text: str) -> bool:
    """Whether a line is one to four names and no more."""
    names = re.split(r",| and | & ", text)
    return all(1 < len(name.split()) <= 3 and all(word[0].isupper() for word in name.split()) for name in names)
