"""Meetings whose own words name nobody, and words that seem to tell of one. Invented, each with near misses."""

from __future__ import annotations

import pytest

ABOUT = (
    "Kest closed a road of Valdoria. Valdoria barred grain from Kest. Kest wants the road open. Valdoria wants grain. "
    "Kest and Valdoria are at odds. "
)


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Formal consultations opened in Rome on June 7.", True),
        ("A second meeting followed in Rome on June 7 and dragged on.", True),
        ("A meeting of the Rivers Society in Rome on June 7 was loud.", False),  # of others
        ("A meeting followed.", False),  # neither where nor when
        ("A conference opened in Rome on June 7.", False),
    ],
)
def test_a_meeting_in_a_town_on_a_day_is_of_those_whom_the_article_is_about(world, text, held):
    rows = [row for row in world(ABOUT + text)["talks"] if row.place_id == "rome"]
    assert [set(row.participants) for row in rows] == ([{"kest", "valdoria"}] if held else [])


def test_it_says_that_they_were_inferred(world):
    (row,) = world(ABOUT + "Formal consultations opened in Rome on June 7.")["talks"]
    assert row.because.startswith("participant: as in sentence 4 of a0")


def test_two_who_speak_after_a_meeting_held_it(world):
    (row,) = world("Jane Roe and John Doe said that they would go on after a meeting of two hours in Rome.")["talks"]
    assert set(row.participants) == {"jane-roe", "john-doe", "kest", "valdoria"}


@pytest.mark.parametrize(
    "text",
    [
        "In 2020, the shelling of a Valdorian village by Kest brought them close to war.",
        "Kest advised its people against travelling to Rome.",
    ],
)
def test_these_words_tell_of_no_meeting_of_two(world, text):
    assert world(text)["talks"] == []


def test_who_is_not_represented_takes_no_part(world):
    rows = world("Kest and Valdoria met in Rome on June 7. Ossia is not represented in Rome.")["talks"]
    assert [set(row.participants) for row in rows] == [{"kest", "valdoria"}]


def test_who_speak_for_hours_where_they_met_make_no_call(world):
    rows = world("Jane Roe met John Doe in Rome on June 7. Jane Roe and John Doe spoke for three hours.")["talks"]
    assert [(row.place_id, row.format) for row in rows] == [("rome", "in person")]
    rows = world("Jane Roe met John Doe in Rome on June 7. Jane Roe and John Doe spoke by phone.")["talks"]
    assert len(rows) == 2


def test_who_visits_neither_town_visits_none(world):
    assert world("Jane Roe visited neither Rome nor Geneva.")["talks"] == []


def test_a_guest_may_be_told_by_whose_son_he_is(mentions_of):
    named = mentions_of("Jane Roe received the premier's son, John Doe, in Rome in early May.")
    assert {"Jane Roe", "John Doe"} <= named


@pytest.fixture
def mentions_of(parse_text):
    from dashboard.extract.talks import find

    return lambda text: {party.text for mention in find(parse_text(text)) for party in mention.parties}
