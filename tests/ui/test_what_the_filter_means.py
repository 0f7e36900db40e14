"""Days are those of articles and actors take part: every page says so, and its numbers are those of its rows."""

from __future__ import annotations

import re

import pytest

from dashboard import queries
from dashboard.filters import Filters
from tests.ui.test_numbers import anchors, drawn, first_number, follow, number

APRIL = {"since": "2025-04-01", "until": "2025-04-30", "undated": "false"}
TABLES = ("talks", "sanctions", "demands")


def facts(app) -> str:
    return re.sub(r"<[^>]+>", " ", drawn(app))


def with_actor(tables, table: str) -> str:
    """Somebody who takes part in some of the rows that the articles naming it tell of, but not in all."""
    for row in tables.whole("actors"):
        told, left = counts(tables, table, row["actor_id"])
        if 0 < left < told:
            return row["actor_id"]
    raise AssertionError(table)


def counts(tables, table: str, actor: str) -> tuple[int, int]:
    """Those of the articles that name it or who acts for it, and those in which one of them takes part."""
    filters = Filters(actors=(actor,))
    chosen = queries.chosen(tables, filters, queries.articles(tables))
    rows = queries.rows_of(tables, table)
    return len(queries.left_by(rows, table, chosen.ids)), len(queries.left_by(rows, table, chosen.ids, chosen.parties))


@pytest.mark.parametrize("table", TABLES)
def test_an_actor_leaves_the_rows_in_which_it_takes_part_and_the_page_says_of_how_many(table, open_page, tables):
    actor = with_actor(tables, table)
    name = next(row["name"] for row in tables.whole("actors") if row["actor_id"] == actor)
    told, left = counts(tables, table, actor)
    app = open_page(table, actors=name)
    said = re.search(rf"Of (\d+) [a-z ]+ in these articles, the (\w+) in which {re.escape(name)}", facts(app))
    assert number(said.group(1)) == told
    assert said.group(2) == ("one" if left == 1 else str(left))
    assert first_number(app) == left


def test_an_actor_that_takes_part_in_every_row_is_said_to_in_a_sentence(open_page, tables):
    """ "Of 7 meetings, all in which it takes part" would be none."""
    found = 0
    for row in tables.whole("actors"):
        told, left = counts(tables, "talks", row["actor_id"])
        if left == told > 0 and found < 2:
            found += 1
            every = f"all {told} meetings" if told > 1 else "the one meeting"
            said = facts(open_page("talks", actors=row["name"]))
            assert re.search(
                rf"In {every} of these articles, {re.escape(row['name'])}( or [^.]+ for it\)?)? takes part\.", said
            )
    assert found


def test_the_briefing_of_an_actor_counts_what_its_pages_show(open_page, tables):
    app = open_page("briefing", actors="Ukraine")
    assert re.search(r"are those in which Ukraine or (one|[A-Z])[^;.]+ acts? for it\)? takes part", facts(app))
    tiles = anchors(drawn(app).split('class="parley-tiles"')[1].split("</ul>")[0])
    for (address, words), table in zip(tiles[:3], TABLES[:1] + TABLES[:0:-1], strict=True):
        told, left = counts(tables, table, "ukraine")
        assert number(re.search(r"\d[\d,]*", words).group()) == left < told
        page = follow(open_page, address)
        assert first_number(page) == left if left else any("takes part in none" in text.value for text in page.text)


def test_an_actor_without_a_part_is_told_of_with_what_there_is(open_page, tables):
    nobody = next(
        row for row in tables.whole("actors")
        if counts(tables, "demands", row["actor_id"])[1] == 0 and counts(tables, "demands", row["actor_id"])[0]
    )  # fmt: skip
    app = open_page("demands", actors=nobody["name"])
    told = counts(tables, "demands", nobody["actor_id"])[0]
    assert any(
        text.value.startswith(f"Of {told} demands in") and "takes part in none" in text.value for text in app.text
    )


@pytest.mark.parametrize("page", [*TABLES, "briefing", "actors", "compare", "method"])
def test_days_are_those_of_articles_on_every_page(page, open_page):
    said = " ".join(text.value for text in open_page(page, **APRIL).text)
    assert "of 7 articles, published 1 Apr – 30 Apr 2025" in said


def test_meetings_outside_the_days_are_counted_and_can_be_left_out(open_page):
    app = open_page("talks", **APRIL)
    beyond = number(re.search(r"(\d+) meetings? that they report lies? outside", facts(app)).group(1))
    every = first_number(app)
    assert 0 < beyond < every
    less = open_page("talks", talks_within="true", **APRIL)
    assert first_number(less) == every - beyond
    assert "left out" in facts(less)
    assert not any("2024" in header.value or "Feb 2025" in header.value for header in less.subheader)


def test_a_link_to_a_meeting_outside_the_days_is_told_of(open_page, tables):
    feb = next(row for row in tables.whole("talks") if row["start_date"] == "2025-02-26")
    app = open_page("talks", talks_within="true", talk=feb["talk_id"], **APRIL)
    assert "the filter above leaves it out" in " ".join(warning.value for warning in app.warning)


def test_without_a_filter_nothing_is_said_of_it(open_page):
    for page in (*TABLES, "briefing"):
        said = facts(open_page(page))
        assert "in these articles, the" not in said
        assert "The days chosen" not in said
