"""Whom the words of a meeting mean who were named right before, and meetings told on by a pronoun or a number.

Invented states and people.
"""

from __future__ import annotations

import pytest


def _places(rows):
    return [row.place_id for row in rows]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "Kest and Valdoria oppose the return of the measures. Envoys of the two met in Rome on May 3.",
            {"kest", "valdoria"},
        ),
        (
            "Jane Roe of Kest has invited John Doe of Valdoria and Ann Poe of Ossia to talks. The two met in Rome on May 3.",
            {"john-doe", "ann-poe"},
        ),
        (
            "Kest and Valdoria have set up a joint commission on the river. It met in Rome on May 3.",
            {"kest", "valdoria"},
        ),
        (
            "A summit in Rome on May 3 was called off when Kest insisted that Valdoria leave the fort.",
            {"kest", "valdoria"},
        ),
    ],
)
def test_who_was_named_just_before_is_meant(world, text, parties):
    rows = [row for row in world(text)["talks"] if row.place_id == "rome"]
    assert len(rows) == 1
    assert parties <= set(rows[0].participants)


def test_it_and_they_go_on_with_the_talks_told_of_before(world):
    (row,) = world(
        "Talks between Kest and Valdoria are to begin this year. They will begin in Rome on June 7.",
        published="2030-05-20",
    )["talks"]
    assert (row.place_id, row.start_date, row.status) == ("rome", "2030-06-07", "planned")


@pytest.mark.parametrize(
    "text",
    [
        "Kest and Valdoria met in Geneva. Their soldiers dug in. They began to leave Rome on May 18.",
        "Envoys of Kest and Valdoria met in Geneva. They are being held in Rome.",  # the envoys
    ],
)
def test_they_who_are_no_talks_hold_none(world, text):
    assert "rome" not in _places(world(text)["talks"])


def test_a_number_goes_on_with_a_story_of_meetings(world):
    rows = world(
        "Kest and Valdoria held a first round of talks in Geneva on March 2. The second, in Rome on April 4, was short."
    )["talks"]
    assert _places(rows) == ["geneva", "rome"]
    assert {"kest", "valdoria"} <= set(rows[1].participants)


def test_a_number_of_other_things_is_no_meeting(world):
    rows = world(
        "Kest and Valdoria held talks in Geneva on March 2. Kest has two barracks there. The first, in Rome, is empty."
    )["talks"]
    assert _places(rows) == ["geneva"]


def test_since_when_nobody_has_met_tells_of_a_meeting(world):
    rows = world("Kest and Valdoria have not met since Rome in March.")["talks"]
    assert [(row.place_id, row.status) for row in rows] == [("rome", "held")]


def test_talks_whose_end_is_only_threatened_are_not_called_off(world):
    assert not world("Kest threatened to suspend trade talks with Valdoria unless it stopped shooting.")["talks"]


def test_talks_on_which_something_depends_are_not_held(world):
    rows = world("Kest offered Valdoria a pause, provided that it reopens negotiations with Ossia.")["talks"]
    assert not rows


def test_what_was_to_have_been_was_called_off(world):
    rows = world("Jane Roe of Kest and John Doe of Valdoria were to have met in Rome on May 3.")["talks"]
    assert [(row.place_id, row.status) for row in rows] == [("rome", "cancelled")]


def test_rounds_in_two_towns_within_some_months_are_two(world):
    rows = world(
        "Five rounds of talks between Jane Roe of Kest and John Doe of Valdoria took place in Rome and Geneva between March and"
        " April."
    )["talks"]
    assert sorted(_places(rows)) == ["geneva", "rome"]


def test_who_never_sat_in_one_room_met_through_others(world):
    (row,) = world(
        "Jane Roe of Kest and John Doe of Valdoria held talks in Rome on May 3. The two never sat in the same room."
    )["talks"]
    assert row.format == "indirect"


def test_one_day_told_twice_is_one_meeting(world):
    rows = world(
        "The ministers of Kest and Valdoria met in Rome on May 3. Jane Roe of Kest and John Doe of Valdoria signed a truce at the"
        " end of the meeting on May 3."
    )["talks"]
    assert _places(rows) == ["rome"]


def test_a_body_that_met_meets_again_between_its_sides(world):
    rows = world(
        "The Joint Commission of Kest and Valdoria met in Rome on March 2. Jane Roe of Kest saw Ann Poe of Ossia on May 3."
        " The Joint Commission will hold its next session in Geneva in June."
    )["talks"]
    (planned,) = [row for row in rows if row.status == "planned"]
    assert "ossia" not in planned.participants


def test_what_was_to_be_is_not_held(world):
    rows = world(
        "Kest and Valdoria met in Geneva on May 3. There was to be a second session in Rome in June, and it was put off."
    )["talks"]
    assert [(row.place_id, row.status) for row in rows] == [("geneva", "held"), ("rome", "planned")]


def test_who_will_take_part_was_not_there(world):
    rows = world(
        "Kest and Valdoria held talks in Geneva on May 3. A second round is planned in Rome in June. Ossia will take part."
    )["talks"]
    assert ["ossia" in row.participants for row in rows] == [False, True]


def test_a_question_joins_no_meeting_of_others(world):
    rows = world(
        "Jane Roe of Kest is to meet John Doe of Valdoria in Rome on June 7. Would you expect a meeting of Jane Roe and Ann Poe?",
        published="2030-05-20",
    )["talks"]
    assert all("ann-poe" not in row.participants for row in rows)
