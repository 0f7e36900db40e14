"""A group without a name may ask; who only comments may not."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Aid agencies want Egypt to reopen the airport.",
        "The families of the sailors urged Egypt to sign the treaty.",
        "Farmers in the north have called on Egypt to open the border.",
    ],
)
def test_who_asks_without_a_name_is_shown_as_unknown(resolved_demands, text):
    rows, evidence = resolved_demands(text)
    assert [(row.demanders, row.addressees) for row in rows] == [((), ("egypt",))]
    assert {row.row_id for row in evidence} == {rows[0].demand_id}


@pytest.mark.parametrize(
    "text",
    [
        "Critics want Egypt to reopen the airport.",
        "People in the town want Egypt to reopen the airport.",
        "Aid agencies want the airport to be reopened.",
        "Diplomats have called on Egypt to open the border.",
        "Farmers would like Egypt to open the border.",
    ],
)
def test_voices_about_the_matter_ask_for_nothing(resolved_demands, text):
    assert resolved_demands(text)[0] == []


def test_whose_people_ask_is_told_by_the_owner_of_their_name(resolved_demands):
    text = "Turkey's minister, John Doe, stayed. {} asked Israel to free the prisoners."
    for whose in ("John Doe's team", "John Doe's delegation"):
        rows, _ = resolved_demands(text.format(whose))
        assert [(row.demanders, row.addressees) for row in rows] == [(("john-doe",), ("israel",))]
    rows, _ = resolved_demands(
        "For the government of Egypt the border is a small matter. Its delegates asked Israel to free the prisoners."
    )
    assert [(row.demanders, row.addressees) for row in rows] == [(("egypt",), ("israel",))]


def test_a_request_whose_fate_is_told_is_of_who_asked_last(resolved_demands):
    rows, _ = resolved_demands("Egypt asked Israel for a truce. A request to open the bridge was turned down.")
    assert [(row.demanders, row.demand) for row in rows] == [
        (("egypt",), "a truce"),
        (("egypt",), "open the bridge"),
    ]


def test_the_government_is_that_of_who_asks_it_at_home(resolved_demands):
    text = "Egypt and Israel met in Rome. {} called on the government to open the border."
    rows, _ = resolved_demands(text.format("Rapid Support Forces"))
    assert [row.addressees for row in rows] == [("sudan",)]
    rows, _ = resolved_demands(text.format("John Doe"))  # the minister of Turkey asks another government
    assert [row.addressees for row in rows] == [()]
