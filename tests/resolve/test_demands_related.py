"""An answer that names something of its own answers nothing else; one that is bare or points back may answer anything."""

from __future__ import annotations

import pytest

FLIGHTS = "The parties met on Monday. Turkey asked Egypt to open direct flights to the island. "
SOLDIERS = "The parties met on Monday. Turkey asked Egypt to withdraw its soldiers from the island. "


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        # what is refused is an idea or a readiness, of which the words behind it tell
        ("Egypt rejected the idea of a common currency.", None),
        ("Egypt rejected the idea of such flights.", "rejected"),
        ("Egypt rejected the idea.", "rejected"),
        ("Egypt showed no willingness to move on the customs law.", None),
        ("Egypt showed no willingness to allow the flights.", "rejected"),
        ("Egypt showed no willingness to do so.", "rejected"),
        ("Egypt saw no reason to publish the accounts of the bank.", None),
        ("Egypt saw no reason to.", "rejected"),
        # what was told, not asked
        ("Egypt rejected that account.", None),
        ("Egypt rejected that portrayal of the talks.", None),
        ("Egypt rejected that sequence.", "rejected"),
        # what it names is a matter of its own
        ("Egypt rejects what it calls the rewriting of old border maps.", None),
        ("Egypt rejects what it calls interference in its affairs.", "rejected"),
        ("Egypt said it would not respond to threats.", "rejected"),
    ],
)
def test_an_answer_is_to_what_it_names(resolved_demands, answer, expected):
    rows, _ = resolved_demands(FLIGHTS + answer)
    assert rows[0].response == expected


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("Kenya will fly to Rome on Monday to meet the Italian foreign minister.", None),
        ("Kenya rejects the tariffs outright.", None),
        ("Egypt has turned down the package.", "rejected"),
    ],
)
def test_others_answer_only_what_they_say_again(resolved_demands, answer, expected):
    rows, _ = resolved_demands(SOLDIERS + answer)
    assert rows[0].response == expected


def test_what_was_asked_of_nobody_is_not_granted_by_who_goes_to_a_meeting(resolved_demands):
    asked = "The parties met on Monday. Turkey and Egypt have asked for a meeting of the council on the seizure. "
    rows, _ = resolved_demands(asked + "Kenya will fly to Rome on Monday to meet the Italian foreign minister.")
    assert [row.response for row in rows] == [None]


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        # a no or a yes that waits for something, or leaves a part out
        ("Egypt refused to withdraw them before Turkey leaves the port.", "conditional"),
        ("Egypt refused to withdraw them before the war began.", "rejected"),
        ("Egypt says that a withdrawal can only come after a treaty.", "conditional"),
        ("Egypt says that a withdrawal can come after a treaty.", "accepted"),
        (
            "Egypt agreed to withdraw some men, although the minister said that they would not leave the port.",
            "conditional",
        ),
        ("Egypt agreed to withdraw them, although the rains have not ended.", "accepted"),
        # neither yes nor no
        ("A decision is expected within days, a diplomat said.", "open"),
        ("A decision on the budget is expected within days, a diplomat said.", None),
        ("Egypt did not reject the request, but it did not embrace it either.", "open"),
        ("Egypt did not reject the parcel, but it did not welcome the guest either.", None),
    ],
)
def test_an_answer_may_wait_or_leave_a_part_out(resolved_demands, answer, expected):
    rows, _ = resolved_demands(SOLDIERS + answer)
    assert rows[0].response == expected


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (", a step that Egypt calls premature.", "rejected"),
        (", a step Egypt says is premature.", "rejected"),
        (", a step that Egypt calls historic.", None),
        # a relative clause may tell of another deed
        (", which Egypt agreed to.", "accepted"),
        (", which Egypt agreed to check in 2019 under a deal with Norway.", None),
    ],
)
def test_an_answer_beside_what_is_asked(resolved_demands, answer, expected):
    rows, _ = resolved_demands(f"The parties met on Monday. Turkey has urged Egypt to ease the sanctions{answer}")
    assert rows[0].response == expected


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("Egypt has turned down the package.", "rejected"),
        ("Egypt did not dismiss the offer, but it did not endorse it either.", "open"),
        ("Egypt has turned down the parcel.", None),
    ],
)
def test_what_is_said_of_the_whole_offer_answers_each_item(resolved_demands, answer, expected):
    listed = "- Egypt must publish the accounts of its ports.\n- Egypt must withdraw its patrols from the island.\n"
    rows, _ = resolved_demands(f"Turkey named two conditions for a loan:\n{listed}{answer}")
    assert [row.response for row in rows] == [expected, expected]
