"""Answers said in passing right behind a demand, and the last item of a list that is left without one."""

from __future__ import annotations

import pytest

ASKED = "The parties met on Monday. Turkey asked Egypt to withdraw its soldiers from the island. "
LIST = (
    "Turkey, Kenya and Egypt met on Monday.\n\n"
    "Turkey says that it has put three requests to Egypt:\n\n"
    "- The withdrawal of all soldiers from the island.\n\n"
    "- A list of the mines around the harbour.\n\n"
    "- Direct talks with Kenya on the fishing grounds.\n\n"
)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Egypt could agree to the step only if Turkey left the port.", "conditional"),
        ("Egypt would not go that far, diplomats said.", "rejected"),
        ("Egypt said it had no authority to do so, but will bring that before the Arab League.", "open"),
        ("Egypt made no mention of the request in its statement.", None),
        ("Egypt made no comment.", None),
        ("Egypt said there would be no such withdrawal for now.", "rejected"),
        ("Egypt replied that its judges had spoken and nothing was left to decide.", "rejected"),
        ("Egypt replied that it had already done so.", "accepted"),
        ("Egypt did not commit itself to any date.", "open"),
        ("Egyptian officials said a withdrawal had been weighed last May and had not met with favour.", "rejected"),
        ("Egyptian officials said the fair had been weighed last May and had not met with favour.", None),
        ("Kenya could agree to the step only if Turkey left the port.", None),
    ],
)  # fmt: skip
def test_what_is_said_right_behind_answers(resolved_demands, said, expected):
    rows, _ = resolved_demands(ASKED + said)
    assert next(row for row in rows if row.demanders == ("turkey",)).response == expected


def test_they_are_others_than_the_one_who_speaks(resolved_demands):
    rows, _ = resolved_demands(
        "Turkey and Egypt met on Monday. Foreign Minister Hakan Fidan of Turkey said he had asked Egypt "
        "to pull back its guards, and that they agreed."
    )
    assert [(row.response, row.response_by) for row in rows] == [("accepted", ("egypt",))]


def test_parliament_answers_for_who_says_so(resolved_demands):
    rows, _ = resolved_demands(
        "Turkey urged Egypt to pass a law on fishing. Egypt said its parliament would adopt such a bill in May."
    )
    assert [(row.response, row.response_by) for row in rows] == [("accepted", ("egypt",))]


def test_a_quotation_of_two_sentences_parts_no_demand_from_its_answer(resolved_demands):
    rows, _ = resolved_demands(
        "Turkey urged Egypt to withdraw its soldiers from the island. “They are too near. "
        "Nobody can fish there,” its minister said. Egypt said no soldier would move."
    )
    assert next(row for row in rows if row.demanders == ("turkey",)).response == "rejected"


def test_what_is_left_answers_the_last_item_of_a_list(resolved_demands):
    rows, _ = resolved_demands(
        LIST + "Egypt said it would hand over the list of mines in May. Egypt does not commit itself to any date. "
        "As for meeting Kenya face to face, Egypt ruled it out on Monday."
    )
    assert [row.response for row in rows] == ["open", "accepted", "rejected"]


def test_of_two_items_without_an_answer_neither_gets_what_is_left(resolved_demands):
    rows, _ = resolved_demands(
        LIST + "Egypt said it would hand over the list of mines in May. Egypt does not commit itself to any date."
    )
    assert [row.response for row in rows] == [None, "accepted", None]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Egypt turned this down and offered a verbal assurance.", "rejected"),
        ("Egypt did not agree. It signalled that its soldiers could leave, provided that the port is reopened.", "conditional"),
        ("Egypt agreed in principle to pull out a small number of soldiers.", "conditional"),
        ("Egypt is considering a withdrawal, on the condition that none of it is filmed.", "conditional"),
        ("Egypt has not acted on that request.", "open"),
        ("Egypt has shown no sign of obliging.", None),
        ("Egypt has shown no sign of yielding.", "rejected"),
        ("Egypt said the soldiers would remain as long as the islanders need them.", "rejected"),
        ("Egypt sent more of them to the island all the same.", "rejected"),
        ("Egypt held a parade all the same, and withdrew them in May.", "accepted"),
        ("Egypt replied that everything would hang on the complete package.", "conditional"),
    ],
)  # fmt: skip
def test_the_tone_of_a_no_or_of_terms(resolved_demands, said, expected):
    rows, _ = resolved_demands(ASKED + said)
    assert next(row for row in rows if row.demanders == ("turkey",)).response == expected


def test_neither_of_two_who_ask_of_each_other_yields(resolved_demands):
    text = "Turkey wants Egypt to leave the island. Egypt demands that Turkey reopen the port. Neither has yielded."
    assert [row.response for row in resolved_demands(text)[0]] == ["rejected", "rejected"]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "Turkey called on the Quad to widen the embargo. Libya is against that.",
            ("rejected", ("libya",)),
        ),
        ("Turkey called on Egypt to widen the embargo. Libya is against that.", (None, ())),
        ("A Turkish request that Egypt withdraw its soldiers appears to have been granted.", ("accepted", ("egypt",))),
        ("Turkey asked Egypt for a hotline. Egypt opened one in May.", ("accepted", ("egypt",))),
        ("Turkey asked Egypt for a hotline. Libya opened one in May.", (None, ())),
    ],
)
def test_who_answers_what_was_asked_of_another(resolved_demands, told, expected):
    row = resolved_demands(told)[0][0]
    assert (row.response, row.response_by) == expected


def test_a_name_refuses(parse_text):
    document = parse_text("Egypt asked Kenya to lift the embargo on grain. Ruto refuses, and points to the court.")
    verb = next(token for token in document.tokens if token.text == "refuses")
    assert (verb.tag, verb.lemma) == ("VBZ", "refuse")


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Turkey demanded that Egypt stop such flights. Egypt rejected the protest; it requires Turkey to go.", "rejected"),
        ("Turkey asked for outside countries to monitor the harbour. Egypt has said that it is ready to play a role.",
         "accepted"),
    ],
)  # fmt: skip
def test_who_asks_back_or_joins_in_answers(resolved_demands, told, expected):
    row = next(row for row in resolved_demands(told)[0] if row.demanders == ("turkey",))
    assert row.response == expected
