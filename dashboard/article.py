"""The nouns: an article as it was read, and the map between its words as printed and as cleaned.

Every `start` and `end` in the product counts Unicode code points of an article's *source text*: the decoded characters
of the file as they stand. Cleaned text is for display and analysis only, and carries a map back.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

BlockKind = Literal["heading", "paragraph", "list_item", "question", "answer"]
SegmentKind = Literal["title", "dateline", "heading", "paragraph", "list_item", "question", "answer"]
PublishedBasis = Literal["stated", "metadata", "url", "filename", "config", "inferred", "unknown"]
TitleBasis = Literal["printed", "metadata", "config", "proposed"]


class Span(NamedTuple):
    """A half-open range of code points of a source text."""

    start: int
    end: int


class Run(NamedTuple):
    """A stretch of cleaned text and the stretch of source text that it stands for.

    Equal lengths map character by character; otherwise the whole stretch stands for the whole (a mended mojibake), and
    a source length of 0 marks characters that were put in (the missing space in "paradox.Engaging").
    """

    clean: int
    source: int
    length: int
    source_length: int


class Edit(NamedTuple):
    """A change from source to cleaned text: `source[start:end]` reads `text` instead."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class CleanText:
    """Words mended for display and analysis, with the way back to the words as printed."""

    text: str
    runs: tuple[Run, ...]

    @classmethod
    def of(cls, source: str, span: Span, edits: Iterable[Edit] = ()) -> CleanText:
        """Apply edits (in order, not overlapping, within the span) to a stretch of source text.

        Raises:
            ValueError: an edit overlaps the one before it or leaves the span.
        """
        parts: list[str] = []
        runs: list[Run] = []
        clean, at = 0, span.start
        for edit in (*edits, Edit(span.end, span.end, "")):
            if not at <= edit.start <= edit.end <= span.end:
                raise ValueError(f"edit {edit} overlaps another or leaves {span}")
            for text, start, length in ((source[at : edit.start], at, edit.start - at), (edit.text, edit.start, None)):
                if text:
                    runs.append(Run(clean, start, len(text), edit.end - edit.start if length is None else length))
                    parts.append(text)
                    clean += len(text)
            at = edit.end
        return cls("".join(parts), tuple(runs))

    @cached_property
    def _clean_starts(self) -> list[int]:
        return [run.clean for run in self.runs]

    def to_source(self, start: int, end: int) -> Span:
        """Give the source range that a non-empty range of the cleaned text stands for.

        Raises:
            ValueError: the range is empty or outside the cleaned text.
        """
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"no such range of the cleaned text: {start}-{end}")
        first = self.runs[bisect_right(self._clean_starts, start) - 1]
        last = self.runs[bisect_right(self._clean_starts, end - 1) - 1]
        low = first.source + (start - first.clean if first.length == first.source_length else 0)
        high = last.source + (end - last.clean if last.length == last.source_length else last.source_length)
        return Span(low, max(low, high))


@dataclass(frozen=True)
class Block:
    """A piece of an article's body: a heading, a paragraph, a list item or a turn of an interview.

    `span` covers the piece with its marks and speaker label; `clean` holds the words without them.
    """

    kind: BlockKind
    span: Span
    clean: CleanText
    speaker: str | None = None
    speaker_span: Span | None = None

    def mark(self, source: str) -> str | None:
        """Give the number or bullet of a list item as it is printed: "4."."""
        if self.kind != "list_item" or not self.clean.text:
            return None
        return source[self.span.start : self.clean.to_source(0, 1).start].strip() or None


@dataclass(frozen=True)
class Furniture:
    """Words that the loader set aside as no part of the article, and why."""

    span: Span
    reason: str


@dataclass(frozen=True)
class Published:
    """When an article was published, as far as anything says so, with the words that it rests on."""

    date: str | None = None
    basis: PublishedBasis = "unknown"
    earliest: str | None = None
    latest: str | None = None
    span: Span | None = None
    reason: str | None = None


@dataclass(frozen=True)
class Segment:
    """What the language model reads at a time: a block, the title or the dateline."""

    kind: SegmentKind
    block: int | None
    span: Span
    clean: CleanText
    speaker: str | None = None


@dataclass(frozen=True)
class Article:
    """One article as it was read from a file."""

    article_id: str
    path: str
    sha256: str
    source_text: str
    blocks: tuple[Block, ...]
    furniture: tuple[Furniture, ...] = ()
    title: str | None = None
    title_basis: TitleBasis | None = None
    title_span: Span | None = None
    title_clean: CleanText | None = None  # the words of the printed headline, mended
    byline: str | None = None
    byline_span: Span | None = None
    dateline: str | None = None
    dateline_span: Span | None = None
    source: str | None = None
    source_basis: str | None = None
    url: str | None = None
    language: str = "en"
    published: Published = Published()
    is_interview: bool = False

    def segments(self) -> Iterator[Segment]:
        """Everything to be analysed, in the order of the page: title, dateline, blocks."""
        for kind, span in (("title", self.title_span), ("dateline", self.dateline_span)):
            if span is not None and self.source_text[span.start : span.end].strip():
                name: SegmentKind = "title" if kind == "title" else "dateline"
                mended = self.title_clean if kind == "title" else None
                yield Segment(name, None, span, mended or CleanText.of(self.source_text, span))
        for index, block in enumerate(self.blocks):
            if block.clean.text.strip():
                yield Segment(block.kind, index, block.span, block.clean, block.speaker)

    @property
    def words(self) -> int:
        """The number of words of the body."""
        return sum(len(block.clean.text.split()) for block in self.blocks)


@dataclass(frozen=True)
class Refusal:
    """An input that could not be read, or only in part: which, what is wrong, and what to do."""

    path: str
    fault: str
    remedy: str
    line: int | None = None

    def __str__(self) -> str:
        at = f":{self.line}" if self.line is not None else ""
        return f"{self.path}{at}: {self.fault}. {self.remedy}"
