"""How often what is shown is right, in words: on the page on method, and beside each row."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import streamlit as st

from dashboard.accuracy import Checked, accuracy
from dashboard.filters import day_text
from dashboard.sureness import likeness
from dashboard.ui import evidence


def measured() -> None:
    """Say how often rows are right and how many are found, measured on articles annotated by hand."""
    figures = accuracy()
    st.header("How often it is right", anchor=False)
    st.text(
        f"Measured on {figures.articles} articles on other talks, written and annotated by people who had never seen "
        f"this program, before any mistake in them was looked at ({day_text(figures.measured)}). Expect about as much "
        "of your own articles."
    )
    evidence.pairs(
        (
            checked.name,
            f"{checked.shown} shown are told in the text"
            + _whole(checked)
            + f"; {checked.found} in the texts were found"
            + "".join(f"; {name} {share}" for name, share in checked.parts.items())
            + ".",
        )
        for checked in figures.tables.values()
    )


def _whole(checked: Checked) -> str:
    if checked.plain is None or checked.doubted is None:
        return ""
    signs = f"{checked.plain} without a sign of doubt, {checked.doubted} with one"
    return f", {checked.whole:,} of them right in every part ({signs})"


def certainty(table: str, row: Mapping[str, Any]) -> tuple[str, str]:
    """Give the line of a row's card that says how far rows like it could be relied on."""
    return "Certainty", likeness(table, row)
