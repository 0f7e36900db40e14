"""The briefing as a document: its parts, whatever file it is written to.

The same content is written as HTML, DOCX and Markdown. Nothing is generated: a line is put together from the rows of
the tables and quotes the articles. Every line has footnotes; each is a sentence with its source and date.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # pictures bring the graph library along, and every page with a citation reads this
    from dashboard.handover.pictures import Picture


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
        return f"{self.source}, “{self.title}”, {self.date}. {place}."


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
    """A part of the document; `empty` is what it says where it has nothing, `key` what its signs mean."""

    title: str
    lines: tuple[Line, ...] = ()
    grids: tuple[Grid, ...] = ()
    empty: str = ""
    key: str = ""

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
