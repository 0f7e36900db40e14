"""A page's title, the sentence that says what is filtered, and what the page hands out."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard.filters import sentence
from dashboard.ui import words
from dashboard.ui.copy_link import copy_link
from dashboard.ui.desk import Desk
from dashboard.ui.downloads import downloads

_ANNOUNCED = "_announced"


def announce(title: str) -> None:
    """Show a page's title at once, before its figures are there; `heading` adds the rest of its line."""
    st.session_state[_ANNOUNCED] = (title, _line(title))


def heading(desk: Desk, title: str, what: str = "", *, hands_out: Sequence[str] = ()) -> None:
    """Draw the title; `what` says what the page answers, `hands_out` names the tables that can be taken along."""
    announced, line = st.session_state.pop(_ANNOUNCED, ("", None))
    with (
        line if line and announced == title else _line(title),
        st.container(horizontal=True, vertical_alignment="center", width="content", key="page-tools"),
    ):
        copy_link("page")
        if hands_out and desk.chosen.ids:
            downloads(desk, hands_out)
    said = sentence(desk.filters, desk.chosen, desk.naming)
    st.text(f"{what} {said}.".strip() if what else f"{said}.")
    if not desk.articles:
        _empty(desk)
    elif not desk.chosen.ids:
        st.warning("No article is left. Widen the dates, or clear the filter above.", icon=":material/filter_alt_off:")


def _line(title: str) -> DeltaGenerator:
    line = st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute")
    line.title(words.label(title), anchor=False, width="content")
    return line


def _empty(desk: Desk) -> None:
    """Say what to do where the folder holds no article: there is no filter to clear."""
    refused = len(desk.tables.whole("refusals"))
    why = f" {words.counted(refused, 'file')} in it could not be read: Method says why." if refused else ""
    st.info(
        f"The folder “{words.label(desk.briefing.corpus.name)}” holds no article.{why} Put articles into it (text, "
        "HTML, PDF, Word, feeds) and load this page again, or look at files of your own.",
        icon=":material/folder_open:",
    )
    with st.container(horizontal=True):
        st.page_link("../pages/upload.py", label="Your files", icon=":material/upload_file:")
        st.page_link("../pages/method.py", label="Method", icon=":material/fact_check:")
