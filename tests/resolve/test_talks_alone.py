"""Meetings of which the text does not tell between whom they are, or only one side. Invented, each with near misses."""

from __future__ import annotations

import pytest

ABOUT = (
    "Kest closed a road of Valdoria. Valdoria barred grain from Kest. Kest wants the road open. Valdoria wants grain. "
    "Kest and Valdoria are at odds. "
)


@pytest.mark.parametrize(
    ("text", "status", "participants"),
    [
        ("A third round is planned before the summer.", "planned", {"kest", "valdoria"}),
        ("The negotiators meet again on June 7.", "planned", {"kest", "valdoria"}),
        ("Kest had proposed a dialogue.", "proposed", {"kest", "valdoria"}),
        ("Ossia offered to host a summit.", "proposed", {"ossia"}),
        ("A technical meeting is planned in Rome on June 7.", "planned", {"kest", "valdoria"}),
        ("The third meeting ended here on June 7.", "held", {"kest", "valdoria"}),  # of which nothing was told before
        ("The second Rome meeting had brought nothing.", "held", {"kest", "valdoria"}),
        ("The two directors of police spoke by telephone on June 7.", "held", {"kest", "valdoria"}),
        ("Kest had told the press of its wish for a summit with John Doe.", "proposed", {"kest", "john-doe"}),
        ("Talks with Ossia were suspended in May.", "cancelled", {"ossia"}),
        ("On Monday he held a telephone conversation with John Doe.", "held", {"john-doe", "valdoria", "kest"}),
    ],
)
def test_words_that_fix_a_meeting_or_ask_for_one_are_enough(world, text, status, participants):
    rows = world(ABOUT + text)["talks"]
    assert [row.status for row in rows] == [status]
    assert participants <= set(rows[0].participants)


@pytest.mark.parametrize(
    "text",
    [
        "Kest and Valdoria are willing to engage in dialogue.",  # how they stand, and no occasion
        "It could play a role in future discussions.",
        "Kest is open to contacts.",
        "Kest hopes. Such a thaw could ease further discussions.",
        "Reporters asked about the meeting.",
        "Because the two capitals propose different meetings.",
        "The meeting was long.",  # neither day nor town
        "The visit was the first since 2022.",
        "In Rome Jane Roe told an audience of her hopes.",  # who listened
        "Jane Roe met officials on June 7.",  # of whom, nothing tells: perhaps her own
        "Kest and the Grain Board held a meeting in Lome on May 3.",  # a state and its own body
    ],
)
def test_words_on_talks_in_general_or_at_home_are_no_meeting(world, text):
    assert world(text)["talks"] == []


def test_what_was_not_said_is_told_as_inferred(world):
    (row,) = world(ABOUT + "A third round is planned before the summer.")["talks"]
    assert row.because.startswith("participant: as in sentence")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Kest and Valdoria held talks on fish, which were said to have gone well, in Rome.", "rome"),
        ("The talks between Kest and Valdoria, it was said, led to a truce in Rome.", "rome"),
        # Near misses: where somebody has his office or spoke, and where another meeting was.
        ("The ministry in Rome said that Kest and Valdoria had held talks.", None),
        ("Kest and Valdoria held talks, officials told reporters in Rome.", None),
    ],
)
def test_the_one_town_of_the_sentence_is_where_they_met(world, text, place):
    assert place in {row.place_id for row in world(text)["talks"]}


@pytest.mark.parametrize(
    ("text", "status", "participants"),
    [
        ("Jane Roe has invited Doe to Rome.", "proposed", {"jane-roe", "john-doe"}),
        ("Ossia has invited both sides to Rome.", "proposed", {"kest", "valdoria"}),
        ("Jane Roe then went to Rome last month.", "held", {"jane-roe"}),
    ],
)
def test_who_is_asked_to_a_town_or_went_abroad_on_a_day_is_shown(world, text, status, participants):
    (row,) = world(ABOUT + text)["talks"]
    assert (row.status, row.place_id) == (status, "rome")
    assert participants <= set(row.participants)


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe has invited investors to Rome.",
        "Jane Roe went to Lome last month.",  # at home
        "Jane Roe went to Rome.",  # at some time
    ],
)
def test_who_asks_nobody_in_particular_or_stays_at_home_is_not(world, text):
    assert world(ABOUT + text)["talks"] == []


@pytest.mark.parametrize(
    "text",
    [
        "A third round is planned before the summer.",
        "The mayor proposed a summit on traffic.",
        "The nurses and the managers will meet again on June 7.",
        "The board held a meeting in Rome on June 7.",
    ],
)
def test_news_without_two_states_has_no_meetings_of_unnamed_parties(world, text):
    assert world("The hospital has closed two wards. The nurses of Kest want more. " + text)["talks"] == []


def test_people_without_an_office_meet_for_no_state(world):
    assert world(ABOUT + "The farmers will meet again on June 7.")["talks"] == []
