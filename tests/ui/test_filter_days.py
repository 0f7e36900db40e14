"""The days of the filter: the calendars open where the articles are, and a later day that a link chose still counts."""

from __future__ import annotations

from datetime import date

from dashboard import queries
from dashboard.ui.filter_bar import LATEST, last_day


def test_the_last_day_is_the_end_of_the_newest_articles_month_or_a_later_one_that_is_asked_for():
    assert last_day("2031-02-03", []) == date(2031, 2, 28)
    assert last_day("2031-02-03", [date(2030, 1, 1)]) == date(2031, 2, 28)
    assert last_day("2031-02-03", [date(2032, 5, 6)]) == date(2032, 5, 6)
    assert last_day("2031-02-03", [date(2999, 1, 1)]) == date(2031, 2, 28)  # no field takes it
    assert last_day("", []) == LATEST


def test_calendars_end_with_the_articles(open_page, tables):
    newest = max(row["published"] or row["published_latest"] or "" for row in queries.articles(tables))
    app = open_page("briefing")
    assert {field.max for field in app.date_input} == {last_day(newest, [])}


def test_a_link_to_days_behind_the_articles_still_leaves_none(open_page):
    app = open_page("briefing", since="2031-02-03")
    assert app.date_input(key="since").value == date(2031, 2, 3)
    assert any(said.value.startswith("0 of ") for said in app.text)
    app.button(key="clear").click().run()
    assert any(said.value.startswith("All ") for said in app.text)
