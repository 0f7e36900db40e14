"""Who sat at talks that were told of just before, each way of saying so with its near misses. Invented states."""

from __future__ import annotations

import pytest

TALKS = "Kest and Valdoria held talks in Geneva on June 3. "


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("Ossia chaired the last day.", {"ossia"}),
        ("John Doe carried papers between them.", {"john-doe"}),
        ("The round nearly broke down and was rescued by Ossia.", {"ossia"}),
        ("Ossia lent them a villa.", {"ossia"}),
        ("Jane Roe was there, and John Doe led the Valdorian side.", {"jane-roe", "john-doe"}),
        ("Jane Roe led the Kestan team; across the table was John Doe.", {"jane-roe", "john-doe"}),
        ("At the head of the table was John Doe.", {"john-doe"}),
    ],
)
def test_who_is_said_to_have_had_a_seat_sat_there(world, text, others):
    (row,) = world(TALKS + text)["talks"]
    assert others <= set(row.participants)


@pytest.mark.parametrize(
    "text",
    [
        "Ossia chaired the union that year.",
        "John Doe carried a letter to his mother.",
        "The bank was rescued by Ossia.",
        "Ossia lent them money.",
        "John Doe was there in 2011.",
    ],
)
def test_who_did_something_else_did_not(world, text):
    (row,) = world(TALKS + text)["talks"]
    assert not {"ossia", "john-doe"} & set(row.participants)


def test_who_invites_two_to_sit_down_brings_them_together(world):
    (row,) = world("Ossia invited Kest and Valdoria to sit down in Geneva on June 28.")["talks"]
    assert {"ossia", "kest", "valdoria"} <= set(row.participants)


def test_that_meeting_is_the_one_told_of_last(world):
    text = (
        "Jane Roe of Kest and John Doe of Valdoria met in Geneva on June 12. The Geneva talks followed a lower-level "
        "round in Rome on June 3, at which deputy ministers exchanged maps. That meeting ended without a text."
    )
    tables = world(text)
    (told,) = [row.row_id for row in tables["evidence"] if row.text.startswith("That")]
    (row,) = [row for row in tables["talks"] if row.talk_id == told]
    assert row.place_id is not None
    assert row.place_id.startswith("rome"), [row.title for row in tables["talks"]]


def test_a_service_of_a_state_is_no_party_beside_it(world):
    (row,) = world(TALKS + "Jane Roe, head of the Kest Intelligence Service, was in the room.")["talks"]
    assert "jane-roe" in row.participants
    assert not any("intelligence" in participant for participant in row.participants)
