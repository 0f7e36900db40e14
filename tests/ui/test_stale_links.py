"""A link that names what is not here any more, or what the filter leaves out, says so and offers what is near."""

from __future__ import annotations

import pytest

from dashboard import actor_queries, queries
from tests.ui.test_numbers import anchors, drawn, first_number, follow

NAMED = {"talks": "title", "sanctions": "summary", "demands": "demand"}


def warned(app) -> str:
    return " ".join(warning.value for warning in app.warning).replace("\\", "")


def near(app) -> list[tuple[str, str]]:
    return anchors(drawn(app).split("Called much like it:")[-1].split("</p>")[0])


@pytest.mark.parametrize("table", NAMED)
def test_a_row_that_is_gone_is_named_and_its_neighbours_are_offered(table, open_page, tables):
    param = table.removesuffix("s")
    row = tables.whole(table)[0]
    app = open_page(table, **{param: row[f"{param}_id"] + "-of"})
    assert f"not here any more: “{row[f'{param}_id']}-of”" in warned(app)
    address, words = near(app)[0]
    assert words.startswith(row[NAMED[table]])
    assert first_number(follow(open_page, address)) == 1
    assert first_number(app) == len(tables.whole(table))  # the page is whole, not empty


@pytest.mark.parametrize("table", NAMED)
def test_a_row_that_the_filter_leaves_out_is_a_click_away(table, open_page, tables):
    param = table.removesuffix("s")
    row = tables.whole(table)[0]
    app = open_page(table, text="no such words anywhere", **{param: row[f"{param}_id"]})
    assert "is in the corpus, but the filter above leaves it out" in warned(app)
    address = next(address for address, words in anchors(drawn(app)) if words == "Show it without the filter")
    assert first_number(follow(open_page, address)) == 1


def test_a_row_that_is_here_is_shown_without_a_word(open_page, tables):
    app = open_page("talks", talk=tables.whole("talks")[0]["talk_id"])
    assert not app.warning
    assert first_number(app) == 1


def test_of_several_rows_the_gone_ones_are_told_of(open_page, tables):
    here = tables.whole("sanctions")[0]["sanction_id"]
    app = open_page("sanctions", sanction=[here, "gone-for-good"])
    assert "gone-for-good" in warned(app)
    assert first_number(app) == 1


def test_a_venue_that_is_gone_is_told_of(open_page, tables):
    app = open_page("talks", place="atlantis")
    assert "The place that the link names is not here any more: “atlantis”" in warned(app)
    assert first_number(app) == len(tables.whole("talks"))


def test_an_actor_that_is_gone_offers_who_is_called_alike(open_page, tables):
    ids = [row["article_id"] for row in queries.articles(tables)]
    person = next(row["actor_id"] for row in actor_queries.actor_counts(tables, ids) if row["actor_id"].count("-") == 1)
    app = open_page("actors", actor=f"{person}s")
    assert "actor that the link names is not here any more" in warned(app)
    assert f"actor={person}" in near(app)[0][0]


@pytest.mark.parametrize("tie", ["nobody|russia", "russia", "russia|ukraine|russia", "|"])
def test_a_tie_that_cannot_be_shown_opens_the_network(tie, open_page):
    app = open_page("actors", tie=tie)
    assert not app.exception
    assert ("nobody" in warned(app)) == ("nobody" in tie)
    assert any("actors" in header.value for header in app.header)


def test_what_a_link_names_does_nothing_on_the_page(open_page):
    app = open_page("actors", actor="<img src=x onerror=alert(1)> [a](javascript:b) **bold**")
    assert "<img" not in drawn(app)
    assert "](" not in " ".join(warning.value for warning in app.warning).replace("\\](", "")
