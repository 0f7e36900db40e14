"""A page's title, the sentence that says what is filtered, and what the page hands out."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from dashboard.filters import sentence
from dashboard.ui import words
from dashboard.ui.copy_link import copy_link
from dashboard.ui.desk import Desk
from dashboard.ui.downloads import downloads


def heading(desk: Desk, title: str, what: str = "", *, hands_out: Sequence[str] = ()) -> None:
    """Draw the title; `what` says what the page answers, `hands_out` names the tables that can be taken along."""
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.title(words.label(title), anchor=False, width="content")
        with st.container(horizontal=True, vertical_alignment="center", width="content", key="page-tools"):
            copy_link("page")
            if hands_out and desk.chosen.ids:
                downloads(desk, hands_out)
    said = sentence(desk.filters, desk.chosen, desk.names)
    st.text(f"{what} {said}.".strip() if what else f"{said}.")
    if not desk.chosen.ids:
        st.warning("No article is left. Widen the dates, or clear the filter above.", icon=":material/filter_alt_off:")
