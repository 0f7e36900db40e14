"""What of a meeting its own sentences do not name says so, with the sentence that does. Invented, of 20 June 2030."""

from __future__ import annotations

import pytest


def told(world, text):
    return {row.place_id: row.because for row in world(text)["talks"]}


@pytest.mark.parametrize(
    ("text", "place", "because"),
    [
        # who they are, the sentence before tells
        (
            "Jane Roe met John Doe in Rome on May 3. The two will meet again in Geneva in July.",
            "geneva",
            "participant: as in sentence 0 of a0 (jane-roe, john-doe, kest, valdoria)",
        ),
        # on which day, the news tells
        (
            "Kest and Valdoria settled it on June 17. Jane Roe spoke after three hours of talks with John Doe in Rome.",
            "rome",
            "day: as in sentence 0 of a0",
        ),
        (
            "Jane Roe met John Doe in Rome on June 7. A day later Jane Roe met Ann Poe in Geneva.",
            "geneva",
            "day: counted from sentence 0 of a0",
        ),
    ],
)
def test_what_is_carried_over_names_its_sentence(world, text, place, because):
    assert told(world, text)[place] == because


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe met John Doe in Rome on June 7.",
        "Jane Roe of Kest met John Doe in Rome on June 7. Grain is dear. The talks took four hours.",
        "Kest and Valdoria will hold talks in Rome.",
    ],
)
def test_what_its_own_sentences_name_is_not_inferred(world, text):
    assert told(world, text) == {"rome": ""}


@pytest.mark.parametrize(
    ("text", "because"),
    [
        ("Jane Roe of Kest met John Doe in Rome.", "day: no later than the first article that tells of it"),
        ("Kest and Valdoria will hold talks in Rome.", ""),  # nothing is known of its day, and nothing said
        ("Jane Roe of Kest will meet John Doe in Rome in July.", ""),  # a month that is named is exact enough
    ],
)
def test_a_day_that_is_known_within_bounds_says_what_they_rest_on(world, text, because):
    found = told(world, text)["rome"]
    assert found.startswith(because) if because else found == ""


def test_a_meeting_of_which_no_word_says_that_it_was_held_says_so(world):
    because = told(world, "The Rome talks between Kest and Valdoria matter to all.")["rome"]
    assert because.split("; ")[-1] == "status: no word says so, and what is named like this is taken as held"
