"""A page's title and the sentence that says what is filtered."""

from __future__ import annotations

import streamlit as st

from dashboard.filters import sentence
from dashboard.ui import words
from dashboard.ui.desk import Desk


def heading(desk: Desk, title: str, what: str = "") -> None:
    """Draw the title; `what` says what the page answers."""
    st.title(words.label(title), anchor=False)
    said = sentence(desk.filters, desk.chosen, desk.names)
    st.text(f"{what} {said}.".strip() if what else f"{said}.")
    if not desk.chosen.ids:
        st.warning("No article is left. Widen the dates, or clear the filter above.", icon=":material/filter_alt_off:")
