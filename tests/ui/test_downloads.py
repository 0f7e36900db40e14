"""Every page offers what it shows, and makes none of it before it is asked for."""

from __future__ import annotations

import pytest

from dashboard.tables import ROWS
from tests.ui.test_pages import PAGES

BRIEFINGS = {"Briefing, web page", "Briefing, Word", "Briefing, Markdown"}


@pytest.mark.parametrize("page", [page for page in PAGES if page != "upload"])
def test_a_page_offers_its_tables_and_the_briefing_and_makes_nothing_yet(page, open_page, monkeypatch):
    def made(*_, **__):
        pytest.fail("a file was made that nobody asked for")

    monkeypatch.setattr("dashboard.handover.chosen.chosen_tables", made)
    monkeypatch.setattr("dashboard.handover.selection.selected", made)
    app = open_page(page)
    assert not app.get("download_button")  # nor are they drawn while they are folded away
    app.session_state["download"] = True
    app.run()
    assert not app.exception
    offered = {button.proto.label for button in app.get("download_button")}
    assert offered >= BRIEFINGS
    assert {label for label in offered if label.lower().replace(" ", "_") in ROWS}
