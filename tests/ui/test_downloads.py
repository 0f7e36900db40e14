"""Every page offers what it shows, and makes none of it before it is asked for."""

from __future__ import annotations

import io

import pyarrow.parquet as pq
import pytest

from dashboard import queries
from dashboard.filters import Filters
from dashboard.tables import ROWS
from dashboard.ui.desk import Desk
from dashboard.ui.downloads import FORMATS, _file
from tests.ui.conftest import CORPUS
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


def test_the_briefing_hands_out_every_table_that_it_shows(open_page):
    app = open_page("briefing")
    app.session_state["download"] = True
    app.run()
    offered = {button.proto.label for button in app.get("download_button")}
    assert {"Articles", "Keywords", "Talks", "Demands", "Sanctions", "Actors"} <= offered


@pytest.mark.parametrize("kind", FORMATS.values())
@pytest.mark.parametrize("name", ["articles", "refusals"])
def test_a_table_does_not_say_where_the_server_keeps_its_files(name, kind, sample, tables):
    rows = queries.articles(tables)
    nothing = Filters()
    desk = Desk(sample, tables, rows, {}, nothing, queries.chosen(tables, nothing, rows))
    made = _file(desk, kind, f"{name}.{kind}", (name,))
    text = str(pq.read_table(io.BytesIO(made)).to_pylist()) if kind == "parquet" else made.decode()
    assert str(CORPUS) not in text
    if name == "articles":
        assert all(row["path"].rsplit("/", 1)[-1] in text for row in rows)
