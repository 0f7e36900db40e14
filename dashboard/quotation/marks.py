"""Finds the passages between quotation marks: curly, straight, angled and single ones, over paragraphs, and unbalanced.

Marks are read in the cleaned text of a block; a passage gives the source range of the words between them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from dashboard.article import Block
from dashboard.document import Document

MARK = re.compile("[“”„«»‟\"]|``|''|[‘’‚']")
SINGLE = frozenset("‘’‚'")
OPENS = frozenset({"“", "„", "«", "‟", "``"})
CLOSES = frozenset({"”", "»", "''"})
WORD = re.compile(r"\w+(?:[-'’.]\w+)*")
INCHES = re.compile(r"\d\"(?=[\s,;)x])")
SENTENCE_END = re.compile(r"[.!?…][)\]]?\s+(?=[A-Z“\"])")
SMALL = frozenset({"a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"})
LONGEST_TITLE = 6  # words with a capital; more is a headline or shouting
AHEAD = 8  # single marks looked at behind a possessive
LONGEST_SINGLE = 600  # characters between single marks; more is an apostrophe that met another


@dataclass(frozen=True)
class Passage:
    """Words between quotation marks, in one block. `before` and `after` enclose the passage with its marks."""

    block: int
    before: int
    start: int
    end: int
    after: int
    text: str
    continued: bool = False  # a further paragraph of a quotation that the block before left open
    open: bool = False  # no closing mark

    @property
    def words(self) -> int:
        """The number of words quoted."""
        return len(WORD.findall(self.text))

    @property
    def is_title(self) -> bool:
        """Whether the passage is the title of a work or a programme, by its capitals."""
        words = [word for word in WORD.findall(self.text) if word[:1].isalpha() and word.lower() not in SMALL]
        return 2 <= len(words) <= LONGEST_TITLE and all(word[:1].isupper() for word in words)

    @property
    def whole(self) -> bool:
        """Whether the passage is a sentence or a clause of its own, by its capital and its stop."""
        first = next((c for c in self.text if c.isalnum()), "")
        return (first.isupper() or first.isdigit()) and self.text.rstrip()[-1:] in ".,!?…—–-"


class _Pair(NamedTuple):
    """Offsets of a passage in cleaned text: with its marks and without."""

    before: int
    start: int
    end: int
    after: int
    open: bool


def passages(document: Document) -> list[Passage]:
    """Give every passage between quotation marks, in the order of the text; titles and datelines are left out."""
    found: list[Passage] = []
    left_open = False
    blocks = document.article.blocks
    for number, block in enumerate(blocks):
        text = block.clean.text
        if not MARK.search(text):
            left_open = False
            continue
        following = blocks[number + 1].clean.text.lstrip()[:1] if number + 1 < len(blocks) else ""
        pairs = list(_pairs(text, quoted_on=following in {"“", '"', "«", "„"}))
        for place, pair in enumerate(pairs):
            continued = left_open and place == 0 and not text[: pair.before].strip()
            made = _passage(number, block, pair, continued=continued)
            if made is not None:
                found.append(made)
        left_open = bool(pairs) and pairs[-1].open and not text[pairs[-1].end :].strip()
    return found


def _passage(number: int, block: Block, pair: _Pair, *, continued: bool) -> Passage | None:
    text = block.clean.text
    start, end = pair.start, pair.end
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start >= end or not any(c.isalnum() for c in text[start:end]):
        return None
    outer = block.clean.to_source(pair.before, pair.after)
    inner = block.clean.to_source(start, end)
    return Passage(number, outer.start, inner.start, inner.end, outer.end, text[start:end], continued, pair.open)


def _pairs(text: str, *, quoted_on: bool) -> Iterator[_Pair]:
    """Pair the marks of a block; an inner pair (single marks within double ones) belongs to the outer passage."""
    inches = {match.end() - 1 for match in INCHES.finditer(text)}
    marks = [m for m in MARK.finditer(text) if m.start() not in inches]
    doubles = [m for m in marks if m.group() not in SINGLE]
    at = 0
    opened: re.Match[str] | None = None
    pairs: list[_Pair] = []
    for mark in doubles:
        if opened is None:
            if _opens(text, mark):
                opened = mark
            elif not pairs and text[mark.start() - 1 : mark.start()] in {",", ".", "!", "?"}:
                start = _sentence_start(text, at, mark.start())
                pairs.append(_Pair(start, start, mark.start(), mark.end(), open=False))
        elif mark.group() in OPENS:
            # A second opening mark: the first was never closed, and ends with its sentence.
            end = _sentence_end(text, opened.end(), mark.start())
            pairs.append(_Pair(opened.start(), opened.end(), end, end, open=True))
            opened = mark
        elif mark.group() in CLOSES or _closes(text, mark):
            pairs.append(_Pair(opened.start(), opened.end(), mark.start(), mark.end(), open=False))
            at, opened = mark.end(), None
    if opened is not None:
        end = len(text) if quoted_on else _sentence_end(text, opened.end(), len(text))
        pairs.append(_Pair(opened.start(), opened.end(), end, end, open=True))
    pairs += _single_pairs(text, [m for m in marks if m.group() in SINGLE], pairs)
    yield from sorted(pairs)


def _opens(text: str, mark: re.Match[str]) -> bool:
    """Whether a mark opens: a curly one by its form, a straight one by the space before it."""
    if mark.group() in OPENS:
        return True
    if mark.group() in CLOSES and mark.group() != "»":
        return False
    before, after = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
    return (
        (not before or not before.isalnum()) and bool(after) and not after.isspace() and before not in {".", "!", "?"}
    )


def _closes(text: str, mark: re.Match[str]) -> bool:
    """Whether a mark closes: words or their stop right before it, and no word right behind."""
    if mark.group() in OPENS:
        return False
    before, after = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
    return bool(before) and (not before.isspace() or not after or after.isspace())


def _single_pairs(text: str, marks: list[re.Match[str]], outer: list[_Pair]) -> Iterator[_Pair]:
    """Pair single marks that stand outside double ones; an apostrophe opens nothing and closes only at a word's end."""
    starts = [pair.before for pair in outer]
    marks = [m for m in marks if not (at := bisect_right(starts, m.start())) or outer[at - 1].after <= m.start()]
    opened: re.Match[str] | None = None
    for number, mark in enumerate(marks):
        before, after = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
        if opened is None or mark.start() - opened.end() > LONGEST_SINGLE:
            opened = None
            if mark.group() != "’" and (not before or before in " \t(—–:[") and after.isalpha():
                opened = mark
        elif not after.isalnum() and not before.isspace():
            possessive = (
                before in {"s", "S"} and after == " " and _closes_later(text, marks[number + 1 : number + 1 + AHEAD])
            )
            if not possessive:
                yield _Pair(opened.start(), opened.end(), mark.start(), mark.end(), open=False)
                opened = None


def _closes_later(text: str, marks: list[re.Match[str]]) -> bool:
    """Whether, before another single mark opens, one closes behind a stop: then the mark before is a possessive."""
    for later in marks:
        before, after = text[later.start() - 1], text[later.end() : later.end() + 1]
        if before in {",", ".", "!", "?"}:
            return True
        if before.isspace() and after.isalnum():
            return False
    return False


def _sentence_start(text: str, low: int, high: int) -> int:
    """Give where the sentence that ends at `high` starts, not before `low`."""
    start = low
    for match in SENTENCE_END.finditer(text, low, max(low, high - 1)):
        start = match.end()
    while start < high and text[start].isspace():
        start += 1
    return start


def _sentence_end(text: str, low: int, high: int) -> int:
    """Give where the sentence that starts at `low` ends, not behind `high`."""
    match = SENTENCE_END.search(text, low, high)
    end = match.start() + 1 if match else high
    while end > low and text[end - 1].isspace():
        end -= 1
    return end
