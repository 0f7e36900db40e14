"""Silence, which is no answer, and plain answers by people whom no name tells."""

from __future__ import annotations

import pytest

ASKED = "Turkey and Egypt met on Monday. Turkey asked Egypt to withdraw its soldiers from the island. "


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Federal negotiators turned that down.", "rejected"),
        ("The visitor accepted.", "accepted"),
        ("The other side agreed, provided that the prisoners come home first.", "conditional"),
        ("The visitors toured a dam.", None),
        ("I refused.", None),
        ("Kenya refused.", None),
        ("An idea was tabled that the visitors had turned down.", None),
    ],
)
def test_a_plain_answer_is_one_whoever_gives_it(resolved_demands, said, expected):
    rows, _ = resolved_demands(ASKED + said)
    assert rows[0].response == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("There was no immediate reaction from Egypt.", None),
        ("Egypt has given no public answer, but its envoys rejected the demand.", "rejected"),
        ("Egypt, whose soldiers will stay, gave no reply.", None),
        ("Egypt did not issue a statement in reply and did not comment.", None),
        ("Egypt has stayed silent on the request. Its press calls it absurd.", None),
        ("Egypt gave no reply. On Friday Egypt refused.", "rejected"),
        ("Such arrogance deserves no reply, Egypt said.", "rejected"),
        ("Egypt gave no clear answer.", "open"),
    ],
)
def test_silence_is_no_answer(resolved_demands, said, expected):
    rows, _ = resolved_demands(ASKED + said)
    assert rows[0].response == expected


def test_silence_on_one_point_leaves_the_answer_to_the_other(resolved_demands):
    rows, _ = resolved_demands(
        "Turkey and Egypt met on Monday. Turkey asked Egypt to open the ports and to free the sailors. "
        "Egypt replied that they could be freed only once the fines had been paid. On the ports there was no answer."
    )
    assert {row.demand: row.response for row in rows if row.demanders == ("turkey",)} == {
        "open the ports": None,
        "free the sailors": "conditional",
    }


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Egypt neither promised a pullback nor ruled it out.", "open"),
        ("The delegations will continue to study the wording.", "open"),
        ("Egypt said it would continue to patrol the island.", "rejected"),
        ("Egypt undertook to transmit the message.", "open"),
        ("The observers undertook to convey the wish to the league.", "open"),
        ("Egypt signalled readiness to review the matter.", "open"),
        ("Egypt signalled readiness to review the matter if the truce holds.", "conditional"),
        ("Egypt replied that it would consider one after the shelling of its ports has ended.", "conditional"),
        ("Egypt has said more than once that it would consider it.", "open"),
    ],
)
def test_what_leaves_it_open(resolved_demands, said, expected):
    rows, _ = resolved_demands(ASKED + said)
    assert rows[0].response == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Egypt says the men are guards and will leave only when the fighting has ended.", "conditional"),
        ("Egypt agreed, but only if the prisoners come home. “We are not going to leave,” said Egypt.", "conditional"),
        ("Egypt took note of the request. “They are not going to leave,” Egypt said later.", "open"),
    ],
)
def test_what_stands_nearer_or_sets_terms_counts_more(resolved_demands, said, expected):
    rows, _ = resolved_demands(ASKED + said)
    assert rows[0].response == expected


def test_the_words_of_a_demand_do_not_answer_it(resolved_demands):
    rows, _ = resolved_demands("Turkey wants a pledge that Egypt will stay out of the league.")
    assert [row.response for row in rows] == [None]


def test_what_came_of_a_demand_is_not_asked(resolved_demands):
    rows, _ = resolved_demands("Turkey said it had asked that Egypt withdraw its soldiers and that Egypt had agreed.")
    assert [(row.demand, row.response) for row in rows] == [("Egypt withdraw its soldiers", "accepted")]
