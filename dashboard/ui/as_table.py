"""A picture told once more as a table, whose columns are as wide as what stands in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

if TYPE_CHECKING:  # slow to import: a page has it anyway, once it has a table
    import pandas as pd
    from streamlit.delta_generator import DeltaGenerator

LETTER, AIR = 7.4, 24  # pixels of a letter, and of the edges of a cell
NARROWEST, WIDEST = 70, 520


def as_table(frame: pd.DataFrame, *, alt: str, into: DeltaGenerator | None = None) -> None:
    """Show a table without its index; the table itself would take the first rows for the widest."""
    widths = {str(name): _width([str(name), *(str(value) for value in frame[name])]) for name in frame.columns}
    columns = {name: st.column_config.Column(width=width) for name, width in widths.items()}
    (into or st).dataframe(frame, hide_index=True, column_config=columns, alt=alt)


def _width(said: list[str]) -> int:
    return round(min(WIDEST, max(NARROWEST, max(map(len, said)) * LETTER + AIR)))
