"""A matrix of words: rows and columns of parties, cells of a few words that lead to their sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

import streamlit as st

from dashboard.links import Link
from dashboard.ui import words


@dataclass(frozen=True)
class Cell:
    """What stands in one cell: short lines, each with a sign that says its state without colour."""

    lines: tuple[tuple[str, str, Link | None], ...] = ()  # (sign, words, where they lead)


def matrix(corner: str, columns: Sequence[str], rows: Sequence[tuple[str, Sequence[Cell]]], *, alt: str) -> None:
    """Draw a matrix as a real table, readable by a screen reader and wide enough to scroll on a phone."""
    head = "".join(f'<th scope="col">{words.html(column)}</th>' for column in columns)
    body = "".join(
        f'<tr><th scope="row">{words.html(name)}</th>' + "".join(f"<td>{_cell(cell)}</td>" for cell in cells) + "</tr>"
        for name, cells in rows
    )
    st.html(
        f'<div class="parley-matrix" tabindex="0" role="region" aria-label="{words.html(alt)}"><table><thead><tr>'
        f'<th scope="col">{words.html(corner)}</th>{head}</tr></thead><tbody>{body}</tbody></table></div>'
    )


def _cell(cell: Cell) -> str:
    return "".join(
        f'<div><span class="sign">{words.html(sign)}</span> {_words(text, link)}</div>'
        for sign, text, link in cell.lines
    )


def _words(text: str, link: Link | None) -> str:
    if link is None:
        return words.html(text)
    # Relative to the page, so that it holds below any address; a link of ours, built of escaped parameters.
    return f'<a href="{escape(link.address().lstrip("/"))}" target="_self">{words.html(text)}</a>'
