"""Who sat at a meeting by being named where it is told of, whatever the grammar. Invented, each with near misses."""

from __future__ import annotations

import pytest

ABOUT = "Kest barred grain from Valdoria. Valdoria wants the grain. Kest and Valdoria are at odds. "


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("The truce was signed in Geneva at the end of a round of talks by Jane Roe of Kest and by Valdoria.",
         {"jane-roe", "valdoria"}),
        ("Kest and Valdoria met in Geneva, Ossia in the chair.", {"ossia"}),
        ("Kest and Valdoria held talks on fish in Geneva, Ossia in the chair.", {"ossia"}),
        ("Jane Roe has the leader of Valdoria, John Doe, to dinner in Geneva.", {"john-doe"}),
    ],
)  # fmt: skip
def test_who_is_named_where_a_meeting_is_told_of_sat_there(world, text, others):
    (row,) = world(text)["talks"]
    assert others <= set(row.participants)


@pytest.mark.parametrize(
    "text",
    [
        "Kest and Valdoria met in Geneva to speak of sanctions against Ossia.",
        "Kest and Valdoria met in Geneva, according to Ossia.",
        "Kest and Valdoria held talks on Ossia in Geneva.",
        "Kest and Valdoria met in Geneva and discussed the future of Ossia.",
        "Kest and Valdoria held talks about Peru and Ossia in Geneva.",
        "Kest and Valdoria met in Ossia's capital.",
        "Kest and Valdoria met at the Ossia prime minister's office in Geneva.",
        "Kest and Valdoria will hold talks in Geneva, while Ossia waits.",  # of what is to come, who knows
    ],
)
def test_whom_a_word_keeps_from_the_table_did_not(world, text):
    rows = world(text)["talks"]
    assert rows
    assert all("ossia" not in row.participants for row in rows)


def test_that_it_is_not_said_is_told(world):
    (row,) = world("Kest and Valdoria met in Geneva, Ossia in the chair.")["talks"]
    assert "participant: named in its sentence, which does not say that they sat there (ossia)" in row.because


def test_they_are_the_two_persons_just_told_of(world):
    rows = world(ABOUT + "Jane Roe offered a truce to John Doe. He refused. They met in Rome on June 7.")["talks"]
    assert {"jane-roe", "john-doe"} <= set(rows[-1].participants)


def test_a_meeting_named_in_one_breath_with_another_is_its_own(world):
    rows = world(ABOUT + "Kest proposed a third round and a subsequent meeting between Jane Roe and John Doe.")["talks"]
    assert len(rows) == 2
