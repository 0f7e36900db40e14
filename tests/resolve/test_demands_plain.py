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
        # who is no party to talks answers for nobody
        ("A fisherman refused.", None),
        ("A bystander agreed.", None),
        ("The bride accepted.", None),
        ("The court rejected the appeal. A driver declined.", None),
        ("The ministry rejected the appeal.", "rejected"),
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
        # nor does it take back what is said beside it
        ("Egypt agreed, but did not comment on the dates.", "conditional"),
        ("Egypt agreed and made no comment on the dates.", "accepted"),
        ("Egypt has agreed to do so and did not respond to the critics.", "accepted"),
        ("Egypt rejected the demand. Egypt gave no reply to reporters.", "rejected"),
        # what is no silence, or silence on something else
        ("Egypt said it would not respond to threats.", "rejected"),
        ("Egypt said it could not answer such a demand with anything but a no.", "rejected"),
        ("Egypt said it would not comment.", None),
        ("Egypt did not answer questions about football and called the demand absurd.", "rejected"),
        ("Egypt did not answer questions about the demand. Its press called it absurd.", None),
        ("Egypt broke its silence on Friday and agreed.", "accepted"),
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
        ("Egypt said it would continue to hold the island.", "rejected"),
        ("Egypt said it will continue to hold the men.", "rejected"),
        ("Egypt said it would continue to work on the island.", "rejected"),
        ("Egypt said it would continue to meet its needs there.", "rejected"),
        ("Egypt said it would continue to hold talks on it.", "open"),
        ("Egypt said it would continue to work on a solution.", "open"),
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


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Egypt said it had no objection, and provided trucks.", "accepted"),
        ("Egypt agreed and provided the trucks.", "accepted"),
        ("Egypt agreed, provided trucks come for the soldiers.", "conditional"),
        ("Egypt agreed, provided it is paid.", "conditional"),
        ("Egypt gave the green light, and only the press was surprised.", "accepted"),
        ("Egypt agreed only to a partial pullback.", "conditional"),
        ("Egypt said yes at once if somewhat reluctantly.", "accepted"),
        ("Egypt said yes at once, if Turkey pays.", "conditional"),
    ],
)
def test_only_what_waits_for_something_sets_terms(resolved_demands, said, expected):
    rows, _ = resolved_demands(ASKED + said)
    assert rows[0].response == expected


def test_an_answer_by_whom_no_name_tells_is_told_as_inferred(resolved_demands):
    rows, _ = resolved_demands(ASKED + "Federal negotiators turned that down.")
    assert rows[0].because.endswith("; answer: as in sentence 2")
    rows, _ = resolved_demands(ASKED + "Egypt turned that down.")
    assert "answer: " not in rows[0].because


def test_who_is_silent_is_told_as_asked_with_the_sentence_that_says_so(resolved_demands):
    (row,), evidence = resolved_demands("Turkey asked its neighbour to withdraw its soldiers. Libya gave no reply.")
    assert (row.addressees, row.response) == (("libya",), None)
    assert row.because.endswith("; addressee: as in sentence 1")
    assert [e.text for e in evidence][1:] == ["Libya gave no reply."]


def test_the_words_of_a_demand_do_not_answer_it(resolved_demands):
    rows, _ = resolved_demands("Turkey wants a pledge that Egypt will stay out of the league.")
    assert [row.response for row in rows] == [None]


def test_what_came_of_a_demand_is_not_asked(resolved_demands):
    rows, _ = resolved_demands("Turkey said it had asked that Egypt withdraw its soldiers and that Egypt had agreed.")
    assert [(row.demand, row.response) for row in rows] == [("Egypt withdraw its soldiers", "accepted")]
