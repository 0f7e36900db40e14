"""What a reader sees where a page fails."""

from __future__ import annotations

import logging

from streamlit.testing.v1 import AppTest  # noqa: TID251 - tests of what draws


def _failing() -> None:
    from dashboard.ui.failure import shielded

    def page() -> None:
        raise KeyError("<b>a fault</b>")

    shielded(page)


def _stopping() -> None:
    import streamlit as st  # noqa: TID251 - tests of what draws

    from dashboard.ui.failure import shielded

    def page() -> None:
        st.text("drawn")
        st.stop()

    shielded(page)


def test_a_failing_page_says_so_and_the_log_has_the_reason_under_the_same_mark(caplog):
    with caplog.at_level(logging.ERROR, logger="parley"):
        shown = AppTest.from_function(_failing).run()
    assert not shown.exception
    assert [head.value for head in shown.header] == ["This page could not be drawn"]
    mark = shown.text[1].value.rsplit(" ", 1)[-1].rstrip(".")
    assert mark in caplog.text
    assert "KeyError" in caplog.text
    assert not any("a fault" in text.value for text in shown.text)


def test_a_page_that_stops_has_not_failed():
    shown = AppTest.from_function(_stopping).run()
    assert [text.value for text in shown.text] == ["drawn"]
    assert not shown.header
