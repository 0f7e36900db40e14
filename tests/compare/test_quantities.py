from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.compare.quantities import clash, quantities


@pytest.mark.parametrize(
    ("text", "value", "unit", "bound"),
    [
        ("They sent home more than 40 of each other's diplomats.", 40, "diplomat", "over"),
        ("The sides freed two dozen prisoners.", 24, "prisoner", "exact"),
        ("The package is worth $1.5 billion.", 1_500_000_000, "dollar", "exact"),
        ("A tariff of 25 per cent was announced.", 25, "percent", "exact"),
        ("Six seized diplomatic properties are at issue.", 6, "property", "exact"),
    ],
)
def test_a_number_is_read_with_what_it_counts(text, value, unit, bound):
    found = quantities(text)
    assert [(round(q.value), q.unit, q.bound) for q in found] == [(value, unit, bound)]


@pytest.mark.parametrize("text", ["The war began in 2022.", "Resolution 1701 was cited.", "They met at 10 and left."])
def test_years_and_codes_count_nothing(text):
    assert quantities(text) == []


@pytest.mark.parametrize(
    ("left", "right", "clashes"),
    [
        ("5,000 people a week are dying", "20,000 people a month are dying", False),
        ("5,000 people a week are dying", "5,000 people a month are dying", True),
        ("lasted four hours", "lasted 240 minutes", False),
        ("lasted over six hours", "lasted six and more than six hours", False),
        ("lasted four hours", "lasted six hours", True),
        ("more than 60 diplomats", "72 diplomats", False),
        ("60 diplomats", "72 diplomats", True),
        ("60 diplomats", "72 prisoners", False),
        ("48 billion litres a year", "55 billion litres a year", True),
        ("48 billion litres a year", "4 billion litres a month", False),
        ("a hundred delegates", "about 104 delegates", False),
        ("a hundred delegates", "three dozen delegates", True),
        ("three rounds and 60 diplomats", "60 diplomats and three rounds", False),
    ],
)
def test_what_can_both_be_true_is_no_clash(left, right, clashes):
    assert (clash(quantities(left), quantities(right)) is not None) == clashes


@given(st.text(max_size=300))
def test_any_text_is_read_without_fault(text):
    for quantity in quantities(text):
        assert quantity.value >= 0
        assert quantity.words in text
