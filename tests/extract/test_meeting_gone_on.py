"""Talks that went on and talks that ended, sessions of another kind, and who was not met. Neutral states."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The talks between Kenya and Peru ran into a second day.", "under way"),
        ("The talks between Kenya and Peru entered a second day on Tuesday.", "under way"),
        ("The talks between Kenya and Peru ran into a second day and ended without a deal.", "held"),
        ("Kenya did not hesitate to cancel the talks with Peru on Monday.", "cancelled"),
    ],
)
def test_whether_talks_go_on(mentions, text, status):
    assert status in [m.status for m in mentions(text)[1] if m.cue in {"talks", "meeting"}]
    assert "under way" not in [m.status for m in mentions(text)[1]] or status == "under way"


@pytest.mark.parametrize(
    "text",
    [
        "A training session was held in Rome on Monday.",
        "A trading session ended in Tokyo on Monday with shares lower.",
        "A therapy session for survivors began in Oslo on Tuesday.",
        "The final round took place in Melbourne on Sunday.",
    ],
)
def test_other_sessions_are_no_talks(mentions, text):
    assert not mentions(text)[1]


def test_a_round_that_followed_is_one(mentions):
    assert [m.cue for m in mentions("A second round followed in Rome in May.")[1]] == ["round"]


def test_who_was_not_met_was_not_there(mentions):
    def met(text: str) -> set[str]:
        return {party.text for m in mentions(text)[1] for party in m.parties}

    assert met("Jane Roe met with John Doe and with Ann Poe.") == {"Jane Roe", "John Doe", "Ann Poe"}
    assert met("Jane Roe met with John Doe but not with Ann Poe.") == {"Jane Roe", "John Doe"}


def test_only_what_a_meeting_also_brought_together_sat_there(mentions):
    text = "Kenya met Peru in Rome on Monday for talks on a pact that brought together Chad and Norway."
    assert all("Chad" not in {p.text for p in m.parties} for m in mentions(text)[1] if m.cue == "met")


@pytest.mark.parametrize(
    "text",
    [
        "The meeting between Kenya and Peru ran for a third hour.",
        "The talks between Kenya and Peru stretched into a third day before collapsing on Friday.",
        "The meeting between Kenya and Peru is hosted by Norway.",
    ],
)
def test_what_lasted_or_has_a_host_is_not_under_way_by_that(mentions, text):
    assert "under way" not in [m.status for m in mentions(text)[1]]
