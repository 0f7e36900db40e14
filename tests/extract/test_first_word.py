"""The first word of a text has none before it: what stands at the text's end is not taken for that."""

from __future__ import annotations

import pytest

from dashboard.measures.law_names import law_name
from dashboard.meetings.several import counted_occasions


def test_there_is_no_word_before_the_first(parse_text):
    document = parse_text("Kest met Ossia in Rome")
    assert [document.word_before(token) for token in document.tokens] == ["", "kest", "met", "ossia", "in"]


@pytest.mark.parametrize("owner", ["Peru", "Peru and Chad"])
def test_a_deed_that_opens_a_headline_is_not_asked_of_who_ends_it(asked, owner):
    assert not [
        what for _, _, what in asked(f"Lifting the ban, Kenya insists on grain for {owner}") if "Lifting" in what
    ]


def test_a_law_that_opens_a_text_has_no_name_from_its_end(parse_text):
    document = parse_text("Act now, said Roe. Peru repealed the act on Kest")
    law = next(token for token in document.tokens if token.text == "act")
    assert law_name(document, law) == "act"


def test_a_count_behind_times_counts_no_meetings(parse_text):
    document = parse_text("They met times in Rome and in Lome, both")
    assert counted_occasions(document, next(token for token in document.tokens if token.text == "met")) == []
