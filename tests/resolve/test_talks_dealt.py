"""Meetings told of by what people did with each other, saw, held or convened. Invented, each with near misses."""

from __future__ import annotations

import pytest

ABOUT = "Kest barred grain from Valdoria. Valdoria wants the grain. Kest and Valdoria are at odds. "


@pytest.mark.parametrize(
    ("text", "status", "place"),
    [
        ("Premier Jane Roe raised the ban with Premier John Doe in Geneva on May 3.", "held", "geneva"),
        ("Premier Jane Roe will take up the ban with Premier John Doe in Geneva.", "planned", "geneva"),
        ("Premier Jane Roe worked out a timetable with Premier John Doe in Geneva.", "held", "geneva"),
        ("Premier Jane Roe went through the list with Premier John Doe on May 3.", "held", None),
        ("Premier Jane Roe is to raise the ban with Premier John Doe by video link.", "planned", None),
        ("Premier Jane Roe examined the map with Premier John Doe in Geneva.", "held", "geneva"),
        ("Premier Jane Roe is due to call on Premier John Doe on May 3.", "planned", None),
        ("Premier Jane Roe is scheduled to be received by Premier John Doe in Geneva.", "planned", "geneva"),
        ("Premier Jane Roe dined with Premier John Doe in Geneva.", "held", "geneva"),
        ("Premier Jane Roe sat across from the Valdorian envoy, John Doe, in Geneva.", "held", "geneva"),
        ("Premier Jane Roe looks forward to receiving Premier John Doe in Geneva.", "planned", "geneva"),
    ],
)
def test_dealings_of_two_sides_are_a_meeting(world, text, status, place):
    (row,) = world(text)["talks"]
    assert (row.status, row.place_id) == (status, place)
    assert {"jane-roe", "john-doe"} <= set(row.participants)


@pytest.mark.parametrize(
    "text",
    [
        "Premier Jane Roe raised the ban with Premier John Doe.",  # in a letter, for all that is said
        "Premier Jane Roe raised the ban with her officials in Geneva on May 3.",
        "Premier Jane Roe criticised the deal with Premier John Doe in Geneva.",
        "Premier Jane Roe saw Premier John Doe on television on May 3.",
        "Premier Jane Roe studied law with Premier John Doe in Geneva.",
        "Premier Jane Roe called on Premier John Doe to withdraw on May 3.",
        "Premier Jane Roe raised hopes of a deal with Premier John Doe on May 3.",
    ],
)
def test_what_is_done_from_afar_or_long_ago_is_none(world, text):
    assert world(text)["talks"] == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The union hosted secret rounds between Kest and Valdoria in Geneva.", "held"),
        ("Ossia will convene the two sides again on May 3.", "planned"),
        ("Premier Jane Roe will hold a session with Valdorian ministers on May 3.", "planned"),
    ],
)
def test_rounds_held_with_or_for_others_are_talks(world, text, status):
    (row,) = world(ABOUT + text)["talks"]
    assert row.status == status
    assert {"kest", "valdoria"} <= set(row.participants)


def test_a_meal_a_day_after_talks_is_another_meeting(world):
    text = ABOUT + "Talks opened in Doha on May 3, a day before Premier Jane Roe dined with Premier John Doe in Geneva."
    assert {row.place_id for row in world(text)["talks"]} == {"doha", "geneva"}
