"""How often what is shown is right, in words: on the page on method, and beside each row."""

from __future__ import annotations

import streamlit as st

from dashboard.accuracy import accuracy, like
from dashboard.filters import day_text
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
            + (f", {checked.whole} of them right in every part" if checked.bands else "")
            + f"; {checked.found} in the texts were found"
            + "".join(f"; {name} {share}" for name, share in checked.parts.items())
            + ".",
        )
        for checked in figures.tables.values()
    )


def certainty(table: str, confidence: float) -> tuple[str, str]:
    """Give the line of a row's card that says how far rows like it could be relied on."""
    return "Certainty", f"{like(table, confidence)} rows as sure as this were right in every part"
