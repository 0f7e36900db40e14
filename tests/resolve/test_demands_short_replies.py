"""Replies in a few words, deeds, sides taken and terms, right behind what was asked; and near misses."""

from __future__ import annotations

import pytest

ASKED = "The ministers of Turkey and Egypt met on Monday. Turkey asked Egypt to free two fishing boats from the northern port. "
TWO = "The ministers of Turkey and Egypt met on Monday. Turkey asked Egypt to reopen the crossing and to return two boats. "


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Egypt is against that.", "rejected"),
        ("Egypt maintains that the matter is closed.", "rejected"),
        ("Egypt replied that it would hang on the weather.", "conditional"),
        ("Egypt freed the boats, though not their nets.", "conditional"),
        ("Egypt was in favour of the idea.", "accepted"),
        ("Egypt was in favour of free trade.", None),
        ("Egypt liked the idea.", "accepted"),
        ("Egypt liked the dinner.", None),
        ("Egypt has done so.", "accepted"),
        ("Egypt has not done so.", "open"),
        ("It refused.", "rejected"),
        ("It never did.", "rejected"),
        ("Egypt declared its acceptance.", "accepted"),
        ("Egypt went along with it.", "accepted"),
        ("The answer from Egypt was swift and negative.", "rejected"),
        ("Egypt instead put the crews on trial.", "rejected"),
        ("Egypt put the crews of two other boats on trial.", None),
        ("Egypt took no issue with this.", "accepted"),
        ("Egypt had no difficulty with that.", "accepted"),
        ("Egypt did not commit itself.", "open"),
        ("Egypt says it will, but only over two years.", "conditional"),
        ("Egypt released one of them.", "conditional"),
        ("Egypt released a statement.", None),
        ("Egypt wants two prisoners in return.", "conditional"),
        ("Egypt would not object to it.", "accepted"),
        ("Egypt said that it would block any release.", "rejected"),
        ("Egyptian officials said that they would need a week to study it.", "open"),
        ("Egypt declined to say whether it would.", "open"),
        ("Egypt said that this would be done.", "accepted"),
        ("A reply will be given at the next meeting.", "open"),
        ("The appeal went unheeded.", "rejected"),
        ("Egypt's answer was that a commission should settle it.", "open"),
        ("Egypt's foreign minister called that blackmail.", "rejected"),
        ("Egypt rejects the request as long as the fishing season lasts.", "rejected"),
        ("Egypt rejects the request unless the fleet leaves.", "conditional"),
        ("Libya backed the idea and Egypt rejected it.", "rejected"),
        ("Not without a treaty, Egypt says.", "conditional"),
    ],
)
def test_a_reply_in_a_few_words(resolved_demands, said, expected):
    rows, _ = resolved_demands(ASKED + said)
    assert next(row for row in rows if row.demanders == ("turkey",)).response == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Egypt agreed to the first but not to the second.", ["accepted", "rejected"]),
        ("Egypt has done both.", ["accepted", "accepted"]),
        ("Egypt reopened the crossing in May; the boats it kept.", ["accepted", None]),
        ("On the crossing Egypt said no. The boats were handed back within a week.", ["rejected", "accepted"]),
        ("“On the boats we had no difficulty,” a Egyptian official said.", [None, "accepted"]),
    ],
)
def test_which_of_two_requests_is_answered(resolved_demands, said, expected):
    rows, _ = resolved_demands(TWO + said)
    assert [row.response for row in rows] == expected


def test_the_end_of_a_ban_is_no_stop_that_a_deed_would_break(resolved_demands):
    rows, _ = resolved_demands(
        "Ministers of Libya and Egypt met on Monday. Libya urged Egypt to lift its ban on tea flights. "
        "Egypt agreed to let in two planes a week."
    )
    assert rows[0].response != "rejected"


def test_the_law_would_stand_is_a_no(resolved_demands):
    rows, _ = resolved_demands(
        "Turkey wants Egypt to repeal its law on agents. Egypt told reporters that the law would stand."
    )
    assert [row.response for row in rows] == ["rejected"]


def test_a_refused_call_names_which_item_of_a_list_it_is_to(resolved_demands):
    rows, _ = resolved_demands(
        "Turkey and Libya sent teams to the island.\n\nTurkey has set out these demands to Libya:\n\n"
        "- Libya lays down its arms.\n\n- Libya opens the crossing for aid.\n\nLibya rejects the call to disarm."
    )
    assert [row.response for row in rows] == ["rejected", None]


def test_years_are_not_what_is_asked_for(resolved_demands):
    rows, _ = resolved_demands("For years Turkey asked Egypt for passage to the northern port. Egypt gave it.")
    assert [(row.demand, row.response) for row in rows] == [("passage to the northern port", "accepted")]


def test_who_links_people_to_a_murder_asks_for_none(resolved_demands):
    rows, _ = resolved_demands(
        "Turkey linked Egyptian agents to the murder of a citizen. Egypt called the claim absurd."
    )
    assert [row for row in rows if row.demanders] == []


def test_an_argument_that_goes_on_with_a_promise_leaves_it_open(resolved_demands):
    rows, _ = resolved_demands(
        "Turkey had asked Egypt for its exports of steel to be freed of the duty; Egypt replied that the duty stays for now "
        "and that a quota could be discussed later."
    )
    assert rows[0].response == "open"


def test_of_two_requests_the_one_is_answered_that_the_noun_tells(resolved_demands):
    rows, _ = resolved_demands(
        "Turkey asked Egypt for the reopening of the airspace and for the transit of its grain. "
        "Egypt rejected the transit request in May."
    )
    assert [row.response for row in rows] == [None, "rejected"]


def test_it_goes_on_with_who_acted_last(resolved_demands):
    rows, _ = resolved_demands(
        "Turkey requires that Egypt free two men. Egypt has refused this. It has asked for the reopening of the airspace."
    )
    assert [row.demanders for row in rows] == [("turkey",), ("egypt",)]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Egypt agreed to reject any talk of it.", "accepted"),
        ("Egypt said that it had been ready to talk and would not be handed an ultimatum.", "rejected"),
        ("Egypt has offered to talk.", "open"),
        ("Egypt has shown more flexibility.", "conditional"),
        ("Egypt said that it had not yet decided and that any release would depend on a treaty.", "conditional"),
    ],
)
def test_what_is_agreed_offered_or_left_undecided(resolved_demands, said, expected):
    rows, _ = resolved_demands(ASKED + said)
    assert next(row for row in rows if row.demanders == ("turkey",)).response == expected
