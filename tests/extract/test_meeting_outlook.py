"""How a meeting stands by a set phrase: in doubt, off the table, ruled out, to be held, and what leaves it held."""

from __future__ import annotations

import pytest


def statuses(found):
    return [m.status for m in found if m.strength != "weak"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The talks in Muscat to be held on 3 May are in doubt.", "planned"),
        ("The summit of Kenya and Uganda planned for May is in doubt.", "planned"),
        ("A summit of Kenya and Uganda in May hangs by a thread.", "planned"),
        ("Kenya ruled out a meeting with Uganda.", "denied"),
        ("Kenya has not ruled out a meeting with Uganda in Rome.", "proposed"),
        ("Preparations for a meeting of Kenya and Uganda in Rome are under way.", "planned"),
        ("Kenya and Uganda are in talks in Muscat.", "under way"),
        ("Talks between Kenya and Uganda in Muscat are in their second day.", "under way"),
        ("Reports of a secret meeting of Kenya and Uganda in Rome were denied in Nairobi.", "denied"),
        ("A summit of Kenya and Uganda in Rome is off the table.", "cancelled"),
        ("A summit of Kenya and Uganda in Rome is back on the table.", "proposed"),
        ("Uganda accepted Kenya's invitation to talks in Nairobi.", "planned"),
        ("Kenya's foreign minister would have met her Ugandan counterpart in Rome, had the flight not been late.", "cancelled"),
        ("The round of talks to be held in Muscat was overshadowed by the attack.", "planned"),
        ("The meeting between Kenya and Uganda in Rome is uncertain.", "planned"),
        ("A meeting of Kenya and Uganda in Rome remains possible.", "proposed"),
        ("A meeting of Kenya and Uganda in Rome looks unlikely.", "proposed"),
        ("There is talk of a meeting of Kenya and Uganda in Rome.", "proposed"),
        ("Kenya and Uganda are working on a meeting in Rome.", "proposed"),
        ("Kenya looks forward to the meeting with Uganda in Rome.", "planned"),
        ("Kenya shelved plans for a summit with Uganda in Rome.", "cancelled"),
        ("Plans for a summit of Kenya and Uganda in Rome collapsed.", "cancelled"),
        ("The plan for a summit of Kenya and Uganda in Rome is dead.", "cancelled"),
        ("Talks between Kenya and Uganda in Rome are on hold.", "cancelled"),
        ("The envoys of Kenya and Uganda almost met in Rome.", "denied"),
    ],
)  # fmt: skip
def test_a_set_phrase_tells_how_a_meeting_stands(mentions, text, status):
    assert statuses(mentions(text)[1]) == [status]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Preparations for further contacts between Kenya and Uganda were discussed.", None),  # no meeting of its own
        ("Hopes for a summit of Kenya and Uganda in Rome have faded.", "proposed"),  # hopes are no plan
        ("The talks of Kenya and Uganda in Rome were held in a good mood.", "held"),
        ("Kenya and Uganda held talks in Rome that were in their own interest.", "held"),
        ("The plan for the lake, agreed at a summit of Kenya and Uganda in Rome in May, collapsed.", "held"),
        ("The ministers of Kenya and Uganda met in Rome for almost an hour.", "held"),
        ("The outcome of the talks of Kenya and Peru in Rome on 1 November was unclear.", "held"),
        ("The plan for the summit of Kenya and Peru in Rome failed to mention water.", None),
        ("He worked on the Geneva talks of Kenya and Peru in 2013.", "held"),
        ("Nobody has ruled out a meeting of Kenya and Peru.", "proposed"),
        ("Talks between Kenya and Peru in Rome on 5 December are not possible.", "denied"),
    ],
)
def test_a_phrase_about_something_else_tells_nothing(mentions, text, status):
    assert set(statuses(mentions(text)[1])) <= {status, None}


def test_who_is_in_talks_with_another_in_passing_is_not_meeting_now(mentions):
    text = "Kenya, which is in negotiations with Oman itself, asked Uganda for a licence."
    assert "under way" not in statuses(mentions(text)[1])


def test_who_was_expected_but_stayed_did_not_come(mentions):
    text = "Premier John Doe, who had been expected to fly to Rome but remained in Lome, sent a letter."
    assert statuses(mentions(text)[1]) == ["cancelled"]


def test_a_session_that_was_due_and_cancelled_has_its_town_and_day(mentions):
    text, (session,) = mentions(
        "A session of the joint border commission that was due to be held in Lome on 12 March was cancelled."
    )
    assert session.status == "cancelled"
    assert [text[a:b] for a, b in (*session.places, *session.times)] == ["Lome", "12 March"]
