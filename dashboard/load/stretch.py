"""Finds the stretch of a page that holds its article: the lines with most prose and fewest labels."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from dashboard.load.furniture import Match
from dashboard.load.lines import Line
from dashboard.load.marks import PAGE_HEADER
from dashboard.load.shapes import TRUNCATED
from dashboard.load.stamps import Stamp
from dashboard.load.subject import SHARED, Subject, boxes_inside, is_paragraph

COMMENT_SHARE = 0.25  # of the best stretch: from so much text on, what stands before a comment box is the article
TIME_OF_ENTRY = "time of an entry"
GAP = 10  # lines within a text that are none of its paragraphs
LONG = 20  # words of a paragraph that is no teaser
POINT = 5  # words
ENTRY = 7  # lines between an entry's time and its text
NOTES_AFTER = 0.5  # of the words; what calls itself notes sooner is a part of the text
EARLIER_SHARE = 0.6  # of the heaviest stretch; a stretch of so much before it is the article


def text_range(
    lines: Sequence[Line],
    matches: list[Match | None],
    dated: dict[int, list[Stamp]],
    voices: AbstractSet[int] = frozenset(),
) -> tuple[int, int]:
    """Find the stretch of lines that holds the article's text: the one with most prose and fewest labels.

    The links of a box that the text goes on behind are marked.
    """
    weights = _weights(lines, matches, dated, voices)
    walls = [i for i, match in enumerate(matches) if match and match.tail == "comments"]
    stretches = []
    begin = 0
    for wall in (*walls, len(lines)):
        stretches.append(_heaviest(weights, begin, wall))
        begin = wall + 1
    best = max((weight for weight, _, _ in stretches), default=0.0)
    for weight, first, last in stretches:
        if weight > 0 and weight >= COMMENT_SHARE * best:
            begin, end = _earlier(weights, weight, first, last, walls)
            begin, end = _with_entries(lines, matches, begin, end)
            end = _going_on(lines, matches, begin, end)
            return begin, _before_notes(lines, matches, begin, end)
    return 0, -1


def _going_on(lines: Sequence[Line], matches: Sequence[Match | None], first: int, last: int) -> int:
    """Let the text go on behind labels, a table or a form within it, to a paragraph that tells of the same.

    Not beyond related links or a comment box: there other texts on the same matter begin.
    """
    told = set[str]().union(*(lines[i].stems for i in range(first, last + 1) if matches[i] is None))
    i = last + 1
    while i < min(last + 1 + GAP, len(lines)):
        match = matches[i]
        if match and match.tail:
            break
        if match is None and is_paragraph(lines[i]) and len(lines[i].words) >= LONG:
            if len(lines[i].stems & told) < SHARED:
                break
            told |= lines[i].stems
            last = i
        i += 1
    return last


def _with_entries(lines: Sequence[Line], matches: Sequence[Match | None], first: int, last: int) -> tuple[int, int]:
    """Let the text of a live page run from the time of its first entry to the end of its last one.

    What stands between the entries, their buttons and ages, would else part them.
    """
    entries = [
        i
        for i, match in enumerate(matches)
        if match and match.reason == TIME_OF_ENTRY and any(_tells(lines, matches, k) for k in range(i + 1, i + ENTRY))
    ]
    if len(entries) < 2 or not any(first - ENTRY <= i <= last for i in entries):
        return first, last
    end = entries[-1]
    for i in range(end + 1, len(lines)):
        match = matches[i]
        if match and match.tail:
            break
        if _tells(lines, matches, i):
            end = i
        elif i - end > ENTRY:
            break
    return min(first, entries[0]), max(last, end)


def _tells(lines: Sequence[Line], matches: Sequence[Match | None], i: int) -> bool:
    """Whether a line of an entry is a sentence or a point."""
    if i >= len(lines) or matches[i] is not None:
        return False
    return (lines[i].prose and lines[i].ended) or (lines[i].list_mark > 0 and len(lines[i].words) >= POINT)


def _before_notes(lines: Sequence[Line], matches: Sequence[Match | None], first: int, last: int) -> int:
    """Let the text end above its notes, or above the lines on its authors, where most of it stands before them."""
    counts = [
        len(lines[i].words) if lines[i].prose and matches[i] is None else 0
        for i in range(first, min(last + 1, len(lines)))
    ]
    seen = 0
    for i, count in enumerate(counts, first):
        match = matches[i]
        if match and match.tail == "end" and seen > 0 and seen >= NOTES_AFTER * sum(counts):
            return i - 1
        seen += count
    return last


def _earlier(weights: Sequence[float], weight: float, first: int, last: int, walls: Sequence[int]) -> tuple[int, int]:
    """Prefer an earlier stretch that is nearly as heavy: what stands below an article may be longer than it is."""
    begin = max((wall + 1 for wall in walls if wall < first), default=0)
    earlier, start, end = _heaviest(weights, begin, first)
    return (start, end) if earlier >= EARLIER_SHARE * weight else (first, last)


def _weights(
    lines: Sequence[Line], matches: list[Match | None], dated: dict[int, list[Stamp]], voices: AbstractSet[int]
) -> list[float]:
    weights = []
    run = 0  # labels in a row
    boxed = boxes_inside(lines, matches)
    for i in boxed:
        matches[i] = matches[i] or Match("related links")
    subject = Subject.of(line for i, line in enumerate(lines) if matches[i] is None)
    for i, line in enumerate(lines):
        match = matches[i]
        count = len(line.words)
        if match and match.reason == TIME_OF_ENTRY:
            weight = -0.5  # stands between the parts of a live page
        elif i in voices:
            weight = float(min(max(count, 4), 90))  # what somebody says, however short
            run = 0
        elif i in boxed or (match and match.reason == PAGE_HEADER):
            weight = -0.5
        elif match and match.tail == "related":
            weight = -18.0
            run += 1
        elif match or i in dated:
            weight = -2.0 - min(run, 4)
            run += 1
        elif line.prose:
            # A teaser has its headline or its date above it; behind an advertisement or buttons the text goes on.
            headed = i > 0 and (matches[i - 1] is None or i - 1 in dated)
            among_labels = run >= 2 and headed and not _prose_near(lines, matches, i)
            weight = _of_prose(line, among_labels and not subject.told_by(line))
            run = 0
        elif line.list_mark:
            weight = -0.5 if count < 3 else 0.5
        else:
            weight = -1.0 - min(run, 8)
            run += 1
        weights.append(weight)
    return weights


def _of_prose(line: Line, alone: bool) -> float:
    """Weigh a sentence or more; one alone among labels, and on another subject than the page, is a teaser."""
    count = len(line.words)
    if not line.ended and count <= 25:
        return -0.5  # a headline among headlines, or one above its text
    if TRUNCATED.search(line.text) and count < 45:
        return 0.0
    weight = float(min(count or len(line.text) // 4, 90))
    return weight * 0.25 if alone and count < 40 else weight


def _prose_near(lines: Sequence[Line], matches: Sequence[Match | None], i: int) -> bool:
    """Whether the next line is prose too, or the second next one behind a heading."""
    return any(k < len(lines) and matches[k] is None and lines[k].prose for k in (i + 1, i + 2))


def _heaviest(weights: Sequence[float], begin: int, end: int) -> tuple[float, int, int]:
    """Give the stretch of consecutive weights with the greatest sum."""
    best, first, last = 0.0, begin, begin - 1
    total, start = 0.0, begin
    for i in range(begin, end):
        if total <= 0:
            total, start = 0.0, i
        total += weights[i]
        if total > best:
            best, first, last = total, start, i
    return best, first, last
