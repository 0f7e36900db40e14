"""The briefing as a document: its parts, whatever file it is written to.

The same content is written as HTML, DOCX and Markdown. Nothing is generated: a line is put together from the rows of
the tables and quotes the articles. Every line has footnotes; each is a sentence with its source and date.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

SHORT = 16  # rows; a table of no more is kept on one page
if TYPE_CHECKING:  # pictures bring the graph library along, and every page with a citation reads this
    from dashboard.handover.pictures import Picture

_WITHIN = str.maketrans("“”", "‘’")  # quotation marks of a headline that itself stands within such marks


@dataclass(frozen=True)
class Note:
    """A footnote: a sentence as printed, and where it stands."""

    number: int
    source: str
    date: str
    title: str
    words: str
    article_id: str
    start: int
    end: int
    file: str = ""

    @property
    def where(self) -> str:
        """Say where the words stand: outlet, headline, day, file and characters."""
        place = f"{self.file}, characters {self.start:,}–{self.end:,}"
        return f"{self.source}, “{self.title.translate(_WITHIN)}”, {self.date}. {place}."


@dataclass(frozen=True)
class Detail:
    """A fact beneath a line: what it is called, what it says, and the footnotes of its own."""

    name: str
    text: str
    notes: tuple[int, ...] = ()


@dataclass(frozen=True)
class Line:
    """A statement with the numbers of the footnotes that it rests on; `lead` is what it is about, set apart in bold."""

    text: str
    notes: tuple[int, ...] = ()
    details: tuple[Detail, ...] = ()
    lead: str = ""

    @property
    def whole(self) -> str:
        """The statement in one piece."""
        return f"{self.lead}: {self.text}" if self.lead else self.text


@dataclass(frozen=True)
class Grid:
    """A table: a caption, a head with the share of the width of each column, and rows of cells that are lines."""

    caption: str
    head: tuple[str, ...]
    shares: tuple[int, ...]
    rows: tuple[tuple[Line, ...], ...]


@dataclass(frozen=True)
class Section:
    """A part of the document; `empty` is what it says where it has nothing, `key` what its signs mean.

    A `grouped` one is read in a glance: lines that are about the same stand together under one lead.
    """

    title: str
    lines: tuple[Line, ...] = ()
    grids: tuple[Grid, ...] = ()
    empty: str = ""
    key: str = ""
    grouped: bool = False

    @property
    def groups(self) -> list[tuple[str, list[Line]]]:
        """The lines by what they are about, in their order."""
        return [(lead, list(lines)) for lead, lines in groupby(self.lines, key=lambda line: line.lead)]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to show."""
        return not self.lines and not self.grids


@dataclass(frozen=True)
class Pack:
    """The whole document; `facts` are the lines of its cover by name."""

    title: str
    filtered: str
    facts: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]
    notes: tuple[Note, ...]
    articles: Grid
    method: tuple[str, ...]
    pictures: tuple[Picture, ...] = ()


def in_order(sections: Sequence[Section], notes: Sequence[Note]) -> tuple[tuple[Section, ...], tuple[Note, ...]]:
    """Number the footnotes anew in the order in which a reader meets them, as a word processor does."""
    order = dict.fromkeys(number for section in sections for number in _numbers(section))
    new = {old: number for number, old in enumerate(order, 1)}

    def line(old: Line) -> Line:
        details = tuple(replace(detail, notes=_new(detail.notes)) for detail in old.details)
        return replace(old, notes=_new(old.notes), details=details)

    def _new(numbers: tuple[int, ...]) -> tuple[int, ...]:
        return tuple(new[number] for number in numbers)

    made = tuple(
        replace(
            section,
            lines=tuple(line(item) for item in section.lines),
            grids=tuple(
                replace(grid, rows=tuple(tuple(line(cell) for cell in row) for row in grid.rows))
                for grid in section.grids
            ),
        )
        for section in sections
    )
    by_number = {note.number: note for note in notes}
    return made, tuple(replace(by_number[old], number=number) for old, number in new.items())


def _numbers(section: Section) -> Iterator[int]:
    """Give the numbers of a section's footnotes as they are read: a line, what stands beneath it, the next one."""
    for line in (*section.lines, *(cell for grid in section.grids for row in grid.rows for cell in row)):
        yield from line.notes
        for detail in line.details:
            yield from detail.notes
