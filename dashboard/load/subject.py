"""Tells by its words whether a line is of the same text as others: what a paragraph names, its neighbours name too."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from dashboard.load.furniture import Match
from dashboard.load.lines import Line

SHARED = 3  # words that a paragraph of a text shares with the rest of it
RETURNING = 2  # words that a paragraph behind links shares with the lines above them, the headline included
NUMBER = re.compile(r"(\d{1,2})[.)]\s")
CLOSERS = frozenset(["end of list", "article continues below", "story continues below", "end of recommendations"])
LONGEST_BOX = 16  # lines of links within a text
PARAGRAPH = 12  # words
RESUMED = 30  # words, from which on a paragraph behind links is none of their teasers
SENTENCES = re.compile(r"[.!?][”\"’')]*(?=\s+[“\"‘A-ZÀ-Þ])")


@dataclass(frozen=True)
class Subject:
    """What a page's paragraphs are about."""

    counts: Counter[str]  # paragraphs that hold a stem

    @classmethod
    def of(cls, lines: Iterable[Line]) -> Subject:
        """Take the subject from the paragraphs among some lines."""
        return cls(Counter(stem for line in lines if is_paragraph(line) for stem in line.stems))

    def told_by(self, line: Line) -> bool:
        """Whether a paragraph shares words enough with other paragraphs."""
        own = 1 if is_paragraph(line) else 0
        return sum(self.counts[stem] > own for stem in line.stems) >= SHARED


def is_paragraph(line: Line) -> bool:
    """Whether a line is a whole sentence or more."""
    return line.prose and line.ended and len(line.words) >= PARAGRAPH


def boxes_inside(lines: Sequence[Line], matches: Sequence[Match | None]) -> set[int]:
    """Find boxes of links that the text goes on behind: the lines from their label to the next paragraph.

    The paragraph must share words with the text above the label, and be longer than a teaser or have another behind it.
    """
    found: set[int] = set()
    above: set[str] = set()  # what the lines above tell of
    for i, match in enumerate(matches):
        if match is None:
            above |= lines[i].stems
        if not match or match.tail != "related" or i in found:
            continue
        end = i + 1
        while end < min(len(lines), i + 1 + LONGEST_BOX) and not _is_text(lines, matches, end):
            behind = matches[end]
            if behind and behind.tail in {"comments", "end"}:
                break
            end += 1
        else:
            if end < len(lines) and _is_text(lines, matches, end) and _resumes(lines, matches, i, end, above):
                closer = next((k for k in range(end - 1, i, -1) if lines[k].plain in CLOSERS), None)
                if closer is not None:
                    found.update(range(i, closer + 1))  # what stands behind it is of the text
                    continue
                while end - 1 > i and matches[end - 1] is None and _is_short_text(lines[end - 1]):
                    end -= 1
                found.update(range(i, end - _is_heading(lines, matches, i, end - 1)))
    return found


def _is_short_text(line: Line) -> bool:
    """Whether a line is a sentence, though shorter than most paragraphs: headlines have no full stop."""
    return line.prose and line.text.endswith((".", ".”", '."')) and not line.list_mark


def _is_heading(lines: Sequence[Line], matches: Sequence[Match | None], label: int, last: int) -> bool:
    """Whether the line above the paragraph is its heading: it stands apart from the links, or lacks their mark."""
    if last - label < 2 or matches[last] is not None:
        return False
    number = NUMBER.match(lines[last].text)
    if number and any(_counts(line, int(number[1]) - 1) for line in lines[:label]):
        return True  # the next of the text's numbered headings
    links = lines[label + 1 : last]
    apart = lines[last].gap and not any(line.gap for line in links)
    return apart or (links[-1].list_mark > 0 and not lines[last].list_mark)


def _counts(line: Line, number: int) -> bool:
    match = NUMBER.match(line.text)
    return match is not None and int(match[1]) == number


def _is_text(lines: Sequence[Line], matches: Sequence[Match | None], i: int) -> bool:
    return matches[i] is None and is_paragraph(lines[i])


def _resumes(
    lines: Sequence[Line], matches: Sequence[Match | None], label: int, at: int, above: AbstractSet[str]
) -> bool:
    """Whether a paragraph behind links goes on with the text above them."""
    if any(lines[i].plain in CLOSERS for i in range(label, at)):
        return True
    line = lines[at]
    more = at + 1 < len(lines) and _is_text(lines, matches, at + 1)
    longer = more or len(line.words) >= RESUMED or SENTENCES.search(line.text) is not None
    return len(above & line.stems) >= RETURNING and longer
