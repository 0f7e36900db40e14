"""A matrix: rows and columns of parties or issues, cells of a few words, or of counts, that lead to their sentences.

On a phone, and with many columns on a tablet, each row becomes a short list under its name: a table that must be
pushed sideways is read by nobody.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from dashboard.links import Link
from dashboard.ui import evidence, words

Line = tuple[str, str, Link | None] | tuple[str, str, Link | None, str]


@dataclass(frozen=True)
class Count:
    """How many rows of a cell are in one state: its sign, the number with the way to them, and what they say."""

    sign: str
    number: int
    link: Link | None
    said: str  # in words, for a pointer and for those who do not see the sign


@dataclass(frozen=True)
class Cell:
    """What stands in one cell: short lines, each with a sign that says its state without colour; or counts."""

    lines: tuple[Line | Count, ...] = ()  # (sign, words, where they lead, and in small print what else is known)


OTHERS = "Others"  # heads the column that those share who have none of their own
FIT = 5  # columns that a window of a tablet holds; of more, its rows become lists as on a phone


def fitting(ranked: Sequence[str], most: int) -> list[str]:
    """Give who has a column of their own: all where they fit, else the first, and the others share the last."""
    return list(ranked) if len(ranked) <= most else [*ranked[: most - 1], OTHERS]


def matrix(corner: str, columns: Sequence[str], rows: Sequence[tuple[str, Sequence[Cell]]], *, alt: str) -> None:
    """Draw a matrix as a real table, readable by a screen reader; `alt` says what it shows.

    One of counts is narrow: a cell is a line high, and an empty one takes no room.
    """
    counts = any(isinstance(line, Count) for _, cells in rows for cell in cells for line in cell.lines)
    head = "".join(f'<th scope="col" role="columnheader">{words.html(column)}</th>' for column in columns)
    body = "".join(
        f'<tr role="row"><th scope="row" role="rowheader">{words.html(name)}</th>'
        + "".join(_column(column, cell) for column, cell in zip(columns, cells, strict=True))
        + "</tr>"
        for name, cells in rows
    )
    kind = "parley-matrix" + (" many" if len(columns) > FIT else "") + (" counts" if counts else "")
    st.html(
        f'<div class="{kind}" tabindex="0" role="region" aria-label="{words.html(alt)}">'
        f'<table role="table"><thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">'
        f'{words.html(corner)}</th>{head}</tr></thead><tbody role="rowgroup">{body}</tbody></table></div>'
    )


def _column(name: str, cell: Cell) -> str:
    return f'<td role="cell" data-column="{words.html(name)}">{_cell(cell)}</td>'


def _cell(cell: Cell) -> str:
    return "".join(_line(line) for line in cell.lines)


def _line(line: Line | Count) -> str:
    if isinstance(line, Count):
        return _count(line)
    sign, text, link = line[:3]
    note = f"<small>{words.html(line[3])}</small>" if len(line) > 3 and line[3] else ""
    said = words.html(text) if link is None else evidence.anchor(text, link)
    tone = words.TONE.get(sign, "")
    return f'<div><span class="sign {tone}" aria-hidden="true">{words.html(sign)}</span> {said}{note}</div>'


def _count(count: Count) -> str:
    inside = (
        f'<span class="sign {words.TONE.get(count.sign, "")}" aria-hidden="true">{words.html(count.sign)}</span>'
        f'<span aria-hidden="true">{count.number:,}</span>'
    )
    told = f'aria-label="{words.html(count.said)}" title="{words.html(count.said)}"'
    if count.link is None:
        return f'<span class="count" role="img" {told}>{inside}</span>'
    return f'<a href="{evidence.address(count.link)}" target="_self" class="count" {told}>{inside}</a>'
