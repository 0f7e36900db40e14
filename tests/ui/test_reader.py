"""Marks in the reader lie on the words that they are of."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.cleaned import place_in_clean
from dashboard.ui.reader import numbered, pieces

ACTOR = {"kind": "actor", "title": "", "colour": ""}


def test_a_sentence_is_cut_at_its_marks():
    found = pieces("Ana Vell flew to Kest.", [(0, 8, ACTOR), (17, 21, {**ACTOR, "kind": "place"})])
    assert [(piece["text"], piece["kind"]) for piece in found] == [
        ("Ana Vell", "actor"),
        (" flew to ", ""),
        ("Kest", "place"),
        (".", ""),
    ]


def test_the_number_of_a_paragraph_is_shown_as_printed_and_a_bullet_is_not():
    assert [numbered(mark) for mark in ("4.", "(b)", "12)", "•", "-", None)] == ["4.", "(b)", "12)", None, None, None]


def test_of_marks_that_overlap_the_first_and_longest_stays():
    found = pieces("Foreign Minister Vell", [(17, 21, ACTOR), (0, 21, ACTOR), (8, 21, ACTOR)])
    assert [piece["text"] for piece in found] == ["Foreign Minister Vell"]


@given(
    st.text(max_size=60),
    st.lists(st.tuples(st.integers(-5, 70), st.integers(-5, 70)), max_size=8),
)
def test_the_pieces_are_the_sentence(text, spans):
    found = pieces(text, [(start, end, ACTOR) for start, end in spans if start >= 0])
    assert "".join(piece["text"] for piece in found) == text


@pytest.mark.parametrize(
    ("source", "clean", "surface", "number"),
    [
        ("Kest  and Kest", "Kest and Kest", "Kest", 1),
        ("### Kest talks", "Kest talks", "Kest", 0),
        ("Kest talks", "Kest talks", "Kest", 0),
    ],
)
def test_words_are_found_again_in_the_cleaned_sentence(source, clean, surface, number):
    start = -1
    for _ in range(number + 1):
        start = source.index(surface, start + 1)
    at = place_in_clean(source, clean, start, start + len(surface))
    assert at is not None
    assert clean[at[0] : at[1]] == surface
    assert clean[: at[0]].count(surface) == number


def test_words_that_cleaning_changed_are_not_marked_elsewhere():
    assert place_in_clean("Zelens\u00adkyy spoke", "Zelenskyy spoke", 0, 10) is None
