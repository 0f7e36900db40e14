"""Prepares the lines of a page: parts what runs together on one line and joins what was wrapped over several."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from dashboard.article import Span
from dashboard.load.bylines import only_names
from dashboard.load.furniture import recognise
from dashboard.load.imprint import agency_beside, published_by
from dashboard.load.lines import Line, cut, line_of, split_lines
from dashboard.load.stamps import DATE, WEEKDAY

SERVICE_DATE = re.compile(
    r"(?:date|published|pubdate|updated)?:?\s{0,3}(?:19|20)\d\d-\d\d(?:-\d\d)?"
    r"(?:[ T]\d\d:\d\d(?::\d\d)?)?(?:\s?(?:Z|GMT|UTC))?\s{1,3}(?=[A-Z“\"‘(])",
    re.IGNORECASE,
)
TRAILING_LABEL = re.compile(
    r"(?<=[.!?”\"])\s{1,3}(?:advertisement|advertisment|sponsored|read more|continue reading|enditem"
    r"|item ends|\(?ends\)?|-ends-|#{3})\W{0,3}$",
    re.IGNORECASE,
)
BEFORE_DATE = re.compile(
    rf"(?:{WEEKDAY},?\s?|(?:published|posted|updated|issued)(?: on|:)?\s?|\d\d?:\d\d(?: ?[ap]m)?,? ?)+$", re.IGNORECASE
)
META = re.compile(  # "March 4, 2031 Ada Brun Leave a comment", as blogs have it below a headline
    rf"(?i:{DATE.pattern})\s+(?P<name>[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w.’'-]+){{1,3}}?)\s+"
    r"(?P<button>(?i:leave a comment|leave a reply|no comments|\d{1,4} comments?))"
)
DAY = 24  # characters within which the day of a date that leads a line begins
DATED_AUTHORS = re.compile(
    rf"[*_]{{0,2}}(?:{WEEKDAY},? )?{DATE.pattern}[*_]{{0,2}}\s?[—–|·•-]\s?(?=[A-ZÀ-Þ])", re.IGNORECASE
)
CREDIT = re.compile(r"by:?(?: [A-ZÀ-Þ][\w.’'-]+){2,4}")  # below a headline
BUTTONS = frozenset(["share links", "reading aids", "menu"])
COLUMN = re.compile(r"\s\|\s+")
SHORTEST_WRAP, LONGEST_WRAP = 40, 130
NO_NAMES = re.compile(r"published in\b", re.IGNORECASE)
WORDS_OF_LABEL = 5
WORDS_OF_CREDIT = 10
RUN_IN = re.compile(r"(\*\*|__)(?=[^\W_])[^*_:\n]{2,70}(?:[.?!]\1|\1[.?!])\s+(?=[“\"‘'(]?[A-ZÀ-Þ])")
LEAST_RUN_IN = 10  # words of a paragraph with its heading


def pieces(source: str, start: int = 0) -> list[Line]:
    """Give the lines of a page, ready to be told apart."""
    parted: list[Line] = []
    for line in split_lines(source, start):
        parted += _part(line, bool(parted)) if line.text[0] != "," or not parted else _said_again(line, parted[-1])
    return _headed(_unwrapped(source, parted))


def _headed(lines: Sequence[Line]) -> list[Line]:
    """Part bold headings from the paragraphs that they run into, where several paragraphs of a page begin so."""
    heads = [RUN_IN.match(line.text) if len(line.words) >= LEAST_RUN_IN else None for line in lines]
    if sum(head is not None for head in heads) < 2:
        return list(lines)
    parted = (cut(line, head.end()) if head else [line] for line, head in zip(lines, heads, strict=True))
    return [piece for group in parted for piece in group]


def _part(line: Line, below: bool) -> list[Line]:
    """Part a date or an advertisement's label from the sentence that it was fused to, and a date from a byline.

    Args:
        line: a line of the page.
        below: whether others stand above it; what stands first is no byline, but may be a headline with its date.
    """
    service = SERVICE_DATE.match(line.text)
    if service and len(line.words) >= 10:
        return cut(line, service.end())
    if below and (meta := META.fullmatch(line.text)):
        return cut(line, meta.start("name"), meta.start("button"))
    if below and (place := _buttons_behind(line.text)):
        return cut(line, place)
    if below and 4 <= len(line.words) <= 16 and (place := _authors_behind(line.text)):
        return cut(line, place)
    trailing = TRAILING_LABEL.search(line.text)
    if trailing:
        return cut(line, trailing.start())
    half = len(line.text) // 2
    if len(line.text) >= 30 and line.text[:half].strip() == line.text[half:].strip():
        return cut(line, half)  # the headline twice on one line
    if 4 <= len(line.words) <= 16 and "(@" not in line.text and not line.ended and not line.text[:1].isdigit():
        match = DATE.search(line.text.replace("_", " "))
        if match:
            place = match.start()
            ahead = BEFORE_DATE.search(line.text, 0, place)
            place = ahead.start() if ahead else place
            name = line.text[:place].strip(" ,|·•–—-/*_")
            if (
                not agency_beside(line.text)
                and _is_names(name)
                and (below or name.casefold().startswith("by "))
                and not re.match(r"\)?\s?[–—-]{1,2}$", line.text[match.end() :])
            ):
                return cut(line, place)
    return [line]


def _said_again(line: Line, previous: Line) -> list[Line]:
    """Part the end of the line above from a line that begins with it: a list whose columns slipped by one."""
    for place in (i for i, char in enumerate(previous.text[:400]) if char == ","):
        tail = previous.text[place:]
        if len(tail) > 2 and line.text.startswith(tail):
            return cut(line, len(tail))
    return [line]


def _buttons_behind(text: str) -> int:
    """Give where the buttons begin behind the columns of a date: "4 March 2031 | Borders | 3 min read | Print"."""
    starts = [match.end() for match in COLUMN.finditer(text)] if "|" in text else []
    if not starts or len(text) > LONGEST_WRAP or not (dated := DATE.search(text)):
        return 0
    place = 0
    for start, end in reversed([*zip(starts, [*starts[1:], len(text)], strict=True)]):
        match = recognise(line_of(text[start:end].strip(" |")))
        timed = match is not None and match.reason == "counter or number" and text[start:end].rstrip().endswith("read")
        if dated.end() > start or match is None or match.weak or not (timed or match.reason in BUTTONS):
            break
        place = start
    return place


def _authors_behind(text: str) -> int:
    """Give where the authors begin in a line that has its date before them: "4 March 2031 — Ada Brun and Otto Rem"."""
    match = DATED_AUTHORS.match(text) if any(char.isdigit() for char in text[:DAY]) else None
    several = match is not None and re.search(r",| and | & ", text[match.end() :]) is not None
    return match.end() if match and several and only_names(text[match.end() :].strip("*_ ")) else 0


def _is_names(text: str) -> bool:
    """Whether a piece of a line is 'by' somebody, or two names and no more."""
    words = text.split()
    if " / " in text and any(len(part.split()) == 1 for part in text.split(" / ")):
        return False  # two places
    if not 2 <= len(words) <= 9:
        return False
    if words[0].casefold() == "by":
        return True
    if NO_NAMES.match(text):
        return False
    if re.search(r"\s[|·•]\s", text):
        return False
    if published_by(text, beside_date=True):
        return True
    capital = [word for word in words if word[:1].isupper()]
    return (
        len(words) <= 6 and len(capital) >= len(words) - 1 and ("," in text or len(words) <= 4) and not text.isupper()
    )


def _unwrapped(source: str, lines: Sequence[Line]) -> list[Line]:
    """Join the lines of paragraphs that were wrapped at a column."""
    pairs = [(line, following, _surely_wrapped(line, following)) for line, following in itertools.pairwise(lines)]
    runs = [len(line.text) for line, _, sure in pairs if sure]
    if not runs:
        return list(lines)
    width = max(runs)
    everywhere = len(runs) >= 3 and all(len(line.text) <= LONGEST_WRAP for line in lines)
    joined = [[lines[0]]]
    for line, following, sure in pairs:
        if sure or (everywhere and _continues(line, following, width)):
            joined[-1].append(following)
        else:
            joined.append([following])
    return [_join(source, group) for group in joined]


def _surely_wrapped(line: Line, following: Line) -> bool:
    """Whether a sentence runs on into the next line: it does not end, and the next begins with a small letter."""
    return (
        not following.gap
        and SHORTEST_WRAP <= len(line.text) <= LONGEST_WRAP
        and not line.ended
        and following.text[0].islower()
        and line.function_words > 1
        and not following.list_mark
        and not (CREDIT.match(following.text) and not following.ended and len(following.words) <= WORDS_OF_CREDIT)
        and not (len(following.words) <= WORDS_OF_LABEL and recognise(following))
    )


def _continues(line: Line, following: Line, width: int) -> bool:
    """Whether a line of a text that is wrapped throughout runs on into the next."""
    if following.gap or following.list_mark or following.heading_mark:
        return False
    if following.text[0].islower() and not line.ended and len(line.text) * 2 > width:
        return True
    # A line as wide as the column runs on whatever the next begins with.
    share = 0.85 if line.ended else 0.75
    return width * share <= len(line.text) <= width + 12


def _join(source: str, group: Sequence[Line]) -> Line:
    if len(group) == 1:
        return group[0]
    span = Span(group[0].span.start, group[-1].span.end)
    return Line(span, source[span.start : span.end], group[0].gap)
