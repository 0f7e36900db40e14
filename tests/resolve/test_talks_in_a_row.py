"""Rounds and visits told one after the other: where, when and with whom each was. Invented; written on 20 June 2030."""

from __future__ import annotations

import pytest


def places(world, text, **given):
    return {row.place_id: row for row in world(text, **given)["talks"]}


def test_a_guest_sees_at_each_stop_those_who_live_there(world):
    rows = places(
        world, "Envoy John Doe of Valdoria visited Lome and Doha on June 17 to brief Kest and its neighbours."
    )
    assert "kest" in rows["lome"].participants
    assert "kest" not in rows["doha"].participants
    assert rows["lome"].start_date == rows["doha"].start_date == "2030-06-17"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Talks between Kest and Valdoria in Rome ended on Monday, with both sides agreeing to meet again soon.", None),
        (
            "Talks between Kest and Valdoria ended on Monday, with both sides agreeing to meet again in Rome soon.",
            "rome",
        ),
    ],
)
def test_the_next_meeting_is_not_where_the_last_one_was(world, text, place):
    rows = [row for row in world(text)["talks"] if row.status == "planned"]
    assert [row.place_id for row in rows] == [place]


def test_a_round_that_was_put_off_is_not_the_next_one(world):
    text = "Kest and Valdoria ended their talks in Doha on Monday and agreed to meet again in summer. "
    text += "The round had originally been scheduled for Monday in Rome but was postponed for what Kest called reasons."
    rows = [row for row in world(text)["talks"] if row.status == "planned"]
    assert [row.place_id for row in rows if row.place_id != "rome"] == [None]


@pytest.mark.parametrize(
    ("published", "day"), [("2030-06-17", "2030-06-17"), ("2030-06-18", None), ("2030-06-20", None)]
)
def test_what_was_to_be_on_the_day_of_the_article_is_on_it(world, published, day):
    text = "The envoys of Kest and Valdoria were to meet in Rome on June 17."
    assert places(world, text, published=published)["rome"].start_date == day


@pytest.mark.parametrize(
    ("text", "place", "month"),
    [
        (
            "Jane Roe and John Doe met in Rome on June 30, 2019; it led to talks of Kest and Valdoria in Geneva that October.",
            "geneva",
            "2019-10-01",
        ),
        (
            "Jane Roe and John Doe met in Rome in 2019, and Kest and Valdoria held talks in Geneva in October.",
            "geneva",
            "2029-10-01",
        ),
        ("Rounds of Kest and Valdoria in Rome in October and December of 2019 failed.", "rome", "2019-10-01"),
    ],
)
def test_the_year_of_a_month_may_stand_elsewhere(world, text, place, month):
    assert month in [row.start_date for row in world(text)["talks"] if row.place_id == place]
