"""A row's name comes from its own words, so that a link that was sent opens the same row when articles have come."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dashboard.resolve.row_id import first_words, row_id


def test_a_name_is_the_words_and_a_number_counts_equals_alone():
    first = row_id("Kest–Ossia talks in São Tomé 2024-03", set(), otherwise="talks")
    assert first == "kest-ossia-talks-in-sao-tome-2024-03"
    assert row_id("Kest–Ossia talks in São Tomé 2024-03", {first}, otherwise="talks") == f"{first}-2"
    assert row_id("Kest–Ossia talks in Oslo", {first}, otherwise="talks") == "kest-ossia-talks-in-oslo"


def test_words_of_another_script_leave_a_name_all_the_same():
    assert row_id("переговоры", set(), otherwise="talks") == "talks"
    assert first_words("that the port of Kest be opened to ships again") == "that the port of Kest be opened"


@given(st.lists(st.text(max_size=30), max_size=12))
def test_no_two_rows_share_a_name(texts):
    taken: set[str] = set()
    for text in texts:
        name = row_id(text, taken, otherwise="demand")
        assert name
        assert name not in taken
        taken.add(name)
