"""A matrix of words: rows and columns of parties, cells of a few words that lead to their sentences.

On a phone, and with many columns on a tablet, each row becomes a short list under its name: a table that must be
pushed sideways is read by nobody.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from dashboard.links import Link, Params
from dashboard.ui import evidence, words

Line = tuple[str, str, Link | None] | tuple[str, str, Link | None, str]


@dataclass(frozen=True)
class Cell:
    """What stands in one cell: short lines, each with a sign that says its state without colour."""

    lines: tuple[Line, ...] = ()  # (sign, words, where they lead, and in small print what else is known)


MOST = 6  # lines of a cell; the rest is one click away
FIT = 5  # columns that a window of a tablet holds; of more, its rows become lists as on a phone
LONGEST_LINK = 40  # ids that one address holds


def cell(page: str, param: str, carried: Params, found: Sequence[tuple[str, Line]]) -> Cell:
    """Make a cell of rows (id, line): the first few, and one line that leads to exactly the others, with their number.

    Of more others than an address can hold the number alone is told; the list under the matrix has them.
    """
    lines = [line for _, line in found]
    if len(found) <= MOST + 1:
        return Cell(tuple(lines))
    rest = [key for key, _ in found[MOST:]]
    link = Link(page, {**carried, param: rest}) if len(rest) <= LONGEST_LINK else None
    return Cell((*lines[:MOST], ("…", f"more ({len(rest):,})", link)))


def matrix(corner: str, columns: Sequence[str], rows: Sequence[tuple[str, Sequence[Cell]]], *, alt: str) -> None:
    """Draw a matrix as a real table, readable by a screen reader; `alt` says what it shows."""
    head = "".join(f'<th scope="col" role="columnheader">{words.html(column)}</th>' for column in columns)
    body = "".join(
        f'<tr role="row"><th scope="row" role="rowheader">{words.html(name)}</th>'
        + "".join(_column(column, cell) for column, cell in zip(columns, cells, strict=True))
        + "</tr>"
        for name, cells in rows
    )
    kind = "parley-matrix many" if len(columns) > FIT else "parley-matrix"
    st.html(
        f'<div class="{kind}" tabindex="0" role="region" aria-label="{words.html(alt)}">'
        f'<table role="table"><thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">'
        f'{words.html(corner)}</th>{head}</tr></thead><tbody role="rowgroup">{body}</tbody></table></div>'
    )


def _column(name: str, cell: Cell) -> str:
    return f'<td role="cell" data-column="{words.html(name)}">{_cell(cell)}</td>'


def _cell(cell: Cell) -> str:
    return "".join(_line(line) for line in cell.lines)


def _line(line: Line) -> str:
    sign, text, link = line[:3]
    note = f"<small>{words.html(line[3])}</small>" if len(line) > 3 and line[3] else ""
    said = words.html(text) if link is None else evidence.anchor(text, link)
    tone = words.TONE.get(sign, "")
    return f'<div><span class="sign {tone}">{words.html(sign)}</span> {said}{note}</div>'
