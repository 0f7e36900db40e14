"""The map between words as printed and as cleaned."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.article import CleanText, Edit, Span


def test_a_missing_space_is_put_in_and_leads_back():
    source = "It is a paradox.Engaging helps."
    clean = CleanText.of(source, Span(0, len(source)), [Edit(16, 16, " ")])
    assert clean.text == "It is a paradox. Engaging helps."
    start = clean.text.index("Engaging")
    assert clean.to_source(start, start + 8) == Span(16, 24)


def test_a_mended_sequence_stands_for_all_it_replaces():
    source = "Valdoria鈥檚 minister"
    clean = CleanText.of(source, Span(0, len(source)), [Edit(8, 10, "’s")])
    assert clean.text == "Valdoria’s minister"
    assert clean.to_source(0, 10) == Span(0, 10)


def test_overlapping_edits_are_refused():
    with pytest.raises(ValueError, match="overlaps"):
        CleanText.of("abcdef", Span(0, 6), [Edit(0, 3, "x"), Edit(2, 4, "y")])


@given(st.text(min_size=1, max_size=60), st.data())
def test_every_range_of_the_cleaned_text_lies_in_the_source(source, data):
    cuts = sorted(data.draw(st.lists(st.integers(0, len(source)), max_size=8)))
    edits = [Edit(a, b, data.draw(st.text(max_size=3))) for a, b in zip(cuts[::2], cuts[1::2], strict=False)]
    clean = CleanText.of(source, Span(0, len(source)), edits)
    last = 0
    for i in range(len(clean.text)):
        span = clean.to_source(i, i + 1)
        assert 0 <= span.start <= span.end <= len(source)
        assert span.start >= last or span.start == span.end or any(e.start <= span.start < e.end for e in edits)
        last = max(last, span.start)
