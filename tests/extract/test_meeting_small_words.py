"""Meetings that hang on one small word: how long it took, that it was held, who joined; and what tells of none."""

from __future__ import annotations

import pytest


def one(mentions, text, cue):
    source, found = mentions(text)
    (mention,) = [m for m in found if m.cue == cue]
    return source, mention


@pytest.mark.parametrize(
    ("text", "cue", "strength"),
    [
        ("It was their second meeting, following a similar engagement in Rome.", "engagement", "plain"),
        ("It was their second meeting, following an engagement in Rome.", "engagement", "weak"),
        ("Envoys of Peru and Chile had their third contact in Rome in May.", "contact", "plain"),
        ("Envoys of Peru and Chile had contact in May.", "contact", "weak"),
        ("Peru and Chile held contacts in Rome.", "contacts", "plain"),
        ("Peru and Chile praised contacts in Rome.", "contacts", "weak"),
    ],
)
def test_contacts_are_a_meeting_where_they_are_counted_or_held(mentions, text, cue, strength):
    assert one(mentions, text, cue)[1].strength == strength


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("A two-day round of talks between Peru and Chile ended in Rome on Tuesday.", -1),
        ("A two-day round of talks between Peru and Chile began in Rome on Tuesday.", 1),
        ("A two-hour round of talks between Peru and Chile ended in Rome on Tuesday.", None),
        ("A second round of talks between Peru and Chile ended in Rome on Tuesday.", None),
    ],
)
def test_how_many_days_it_took(mentions, text, days):
    assert one(mentions, text, "talks")[1].days in ({days} if days else {None, 0})


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("President Jane Roe was in the room and President John Doe joined by telephone.", ["President Jane Roe", "President John Doe"]),
        ("President Jane Roe was in the room and President John Doe joined by Friday.", ["President Jane Roe"]),
        ("President Jane Roe was in the room and President John Doe joined the party by telephone.", ["President Jane Roe"]),
    ],
)  # fmt: skip
def test_who_joins_from_afar_takes_part(mentions, text, parties):
    assert [p.text for p in one(mentions, text, "was")[1].parties] == parties


@pytest.mark.parametrize(
    ("text", "mediators"),
    [
        ("Kenya, which brokered the ceasefire of 2020 between Chad and Sudan, was glad.", []),
        ("A truce brokered by Kenya held for a week.", []),
        ("Kenya, which brokered the talks between Chad and Sudan, was glad.", ["Kenya"]),
    ],
)
def test_who_brokered_a_paper_brokers_no_talks_now(mentions, text, mediators):
    assert [p.text for m in mentions(text)[1] for p in m.mediators if m.cue == "brokered"] == mediators


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Envoys of Peru and Chile held two meetings in Rome and Lima in May.", {"May"}),
        ("Envoys of Peru and Chile held two meetings in Rome in May and Lima in June.", {"May", "June"}),
    ],
)
def test_one_time_told_of_two_meetings_is_that_of_each(mentions, text, days):
    source, found = mentions(text)
    assert {source[a:b] for m in found for a, b in m.times or [(0, 0)]} == days


def test_the_clause_in_which_they_are_held_tells_where_and_when(mentions):
    source, found = one(
        mentions, "The talks between Peru and Chile which were held in Rome on 3 May went well.", "talks"
    )
    assert [source[a:b] for a, b in found.places + found.times] == ["Rome", "3 May"]
    source, found = one(
        mentions, "The talks between Peru and Chile which were hailed in Rome on 3 May went well.", "talks"
    )
    assert [source[a:b] for a, b in found.places] == []


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Kenya's minister, Jane Roe, and Uganda's minister, John Doe, shared a table.", "shared"),
        ("The ministers of Kenya and Uganda broke bread.", "broke"),
        ("President Jane Roe spent three hours in Rome with Chad's president, John Doe.", "spent"),
        ("Sitting beside President Jane Roe in Rome, Minister John Doe asked for boats.", "Sitting"),
    ],
)
def test_what_two_do_together_is_a_meeting(mentions, text, cue):
    mention = one(mentions, text, cue)[1]
    assert (mention.status, len({p.text for p in mention.parties}) > 1) == ("held", True)


@pytest.mark.parametrize(
    "text",
    [
        "Kenya's minister, Jane Roe, and Uganda's minister, John Doe, shared a view.",
        "The ministers of Kenya and Uganda broke ranks.",
        "Minister Jane Roe broke bread.",
        "Sitting in her office in Rome, Minister John Doe asked for boats.",
    ],
)
def test_what_each_does_alone_is_none(mentions, text):
    assert [m.cue for m in mentions(text)[1] if m.strength != "weak"] == []


def test_who_are_met_from_several_states_are_theirs(mentions):
    assert [p.text for p in one(mentions, "Jane Roe met diplomats in Rome from Kenya and Peru.", "met")[1].parties][
        -2:
    ] == ["Kenya", "Peru"]
    assert mentions("Jane Roe met a friend in Rome from Kenya.")[1] == []
