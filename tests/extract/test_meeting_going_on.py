"""Talks that have come to one day more, or are held at this hour: they go on. Invented sentences with near misses."""

from __future__ import annotations

import pytest


def _status(found):
    return [mention.status for mention in found]


@pytest.mark.parametrize(
    "text",
    [
        "Talks between Kenya and Peru entered a second day in Rome on Tuesday.",
        "The negotiations between Kenya and Peru stretched into a second week in Rome.",
        "The talks between Kenya and Peru in Rome have reached their third round.",
        "The talks between Kenya and Peru were extended into a second day.",
        "The talks between Kenya and Peru are held behind closed doors in Rome.",
        "The talks between Kenya and Peru in Rome are being held in secret.",
    ],
)
def test_talks_that_have_come_to_one_day_more_go_on(mentions, text):
    assert "under way" in _status(mentions(text)[1])


@pytest.mark.parametrize(
    "text",
    [
        "Talks between Kenya and Peru will go into a second day in Rome on Tuesday.",
        "Talks between Kenya and Peru did not go into a second day in Rome.",
        "The talks between Kenya and Peru in Rome had gone into a second day.",
        "The talks between Kenya and Peru went into a new building in Rome.",
        "The talks between Kenya and Peru were held behind closed doors in Rome.",
        "The talks between Kenya and Peru are held every year in Rome.",
        "The talks between Kenya and Peru are not held in Rome.",
    ],
)
def test_talks_that_came_to_no_further_day_do_not(mentions, text):
    assert "under way" not in _status(mentions(text)[1])


def test_the_day_to_which_they_came_counts_back_to_their_first(mentions):
    _, found = mentions("Talks between Kenya and Peru went into a third day in Rome on Tuesday.")
    assert (found[0].days, len(found[0].times)) == (-2, 2)
    _, found = mentions("Talks between Kenya and Peru in Rome continue on Tuesday.")
    assert (found[0].days, found[0].times) == (0, ())


def test_where_the_matter_lies_is_not_where_they_are(mentions):
    source, found = mentions(
        "Talks between Kenya and Peru on a truce in Lima went into a third day in Rome on Tuesday."
    )
    assert [source[start:end] for start, end in found[0].places] == ["Rome"]
    source, found = mentions("Kenya and Peru held talks on fish imports in Rome on Tuesday.")
    assert [source[start:end] for start, end in found[0].places] == ["Rome"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Jane Roe sat down in Rome with John Doe and with Premier Max Lund.", {"John Doe", "Premier Max Lund"}),
        ("Jane Roe was received in Rome by John Doe and by Premier Max Lund.", {"John Doe", "Premier Max Lund"}),
        ("Jane Roe held talks with Kenya and with Peru in Rome.", {"Kenya", "Peru"}),
        ("Jane Roe was hosted in Rome by John Doe and by the head of Peru, Max Lund.", {"John Doe", "Max Lund"}),
    ],
)
def test_whom_the_same_preposition_adds_is_met_too(mentions, text, names):
    assert names <= {party.text for mention in mentions(text)[1] for party in mention.parties}


def test_whom_another_preposition_adds_is_not(mentions):
    _, found = mentions("Jane Roe sat down in Rome with John Doe and against Max Lund.")
    assert not any("Lund" in party.text for mention in found for party in mention.parties)


@pytest.mark.parametrize(
    ("text", "towns"),
    [
        ("Rounds followed in Rome in May, in Lima in June and again in Rome in July.", ["Rome", "Lima", "Rome"]),
        ("Rounds were held in Rome in May and in Lima in June.", ["Rome", "Lima"]),
        ("Sessions took place in Rome in May and in Lima in June.", ["Rome", "Lima"]),
        ("Meetings took place in Rome in May and in Lima in June.", ["Rome", "Lima"]),
        ("A round followed in Rome in May.", ["Rome"]),
    ],
)
def test_rounds_that_took_place_somewhere_are_meetings_each(mentions, text, towns):
    source, found = mentions(text)
    assert [source[start:end] for mention in found for start, end in mention.places] == towns


@pytest.mark.parametrize(
    "text",
    [
        "Rounds followed in quick succession in May.",
        "Rounds of applause followed in Rome in May.",
        "Rounds were fired in Rome in May and in Lima in June.",
        "Sessions took time in Rome in May.",
        "Sessions for teachers took place in Rome in May.",
        "Rounds taking place in Rome in May.",
    ],
)
def test_rounds_of_which_no_town_tells_are_none(mentions, text):
    assert mentions(text)[1] == []


@pytest.mark.parametrize(
    "text",
    [
        "Norway and the World Bank hosted rounds in Oslo in May.",
        "Norway and the World Bank have hosted several rounds of talks between Kenya and Peru in Oslo.",
    ],
)
def test_who_hosts_is_there_too(mentions, text):
    said = {party.text for mention in mentions(text)[1] for party in mention.mediators}
    assert said == {"Norway", "the World Bank"}


def test_who_only_welcomes_talks_does_not_host_them(mentions):
    _, found = mentions("Norway and the World Bank welcomed talks between Kenya and Peru in Oslo on Monday.")
    assert not [party for mention in found for party in mention.mediators]


def test_whom_a_clause_says_that_it_brought_together_is_told_with_its_meeting(mentions):
    text = "The gathering of 17 and 18 March, which also brought together envoys of Kenya and Peru, was short."
    found = mentions(text)[1]
    assert [mention.cue for mention in found] == ["gathering"]
    assert {"Kenya", "Peru"} <= {party.text for party in found[0].parties}
    for trip in ("The trip of Jane Roe to Rome", "Kenya praised contacts on 3 May"):
        _, found = mentions(f"{trip}, which also brought together envoys of Peru and Chad.")
        assert [mention.because.partition(":")[0] for mention in found][-1] == "bring"
    text = "The gathering was short. In May Jane Roe brought together envoys of Kenya and Peru."
    assert [mention.cue for mention in mentions(text)[1]] == ["gathering", "brought"]


@pytest.mark.parametrize(
    "verb", ["proposed to suspend", "threatened to cancel", "refused to suspend", "suggested suspending"]
)
def test_talks_that_somebody_only_has_in_mind_to_call_off_are_not_called_off(mentions, verb):
    assert "cancelled" not in _status(mentions(f"Jane Roe {verb} the talks with Peru in Rome.")[1])


@pytest.mark.parametrize("verb", ["decided to suspend", "agreed to cancel", "suspended"])
def test_talks_that_somebody_calls_off_are(mentions, verb):
    assert "cancelled" in _status(mentions(f"Jane Roe {verb} the talks with Peru in Rome.")[1])
