"""Candidates for actors: what is cut out of a sentence, and what is left alone."""

from __future__ import annotations

import pytest

from dashboard.extract.names import find


@pytest.fixture(scope="module")
def names(parse_text):
    def found(text):
        return list(find(parse_text(text)))

    return found


def test_offsets_quote_the_source(names):
    text = "Omani Foreign Minister Badr al-Busaidi met US envoy Steve Witkoff in Muscat; “Iran’s talks” – said Tehran’s negotiator."
    assert all(text[name.start : name.end] == name.text for name in names(text))


def test_a_title_is_no_part_of_a_name(names):
    (person,) = [
        name
        for name in names("Armenian Deputy Foreign Minister Vahan Kostanyan spoke in Yerevan.")
        if name.form == "unknown"
    ]
    assert person.text == "Vahan Kostanyan"
    assert person.title == "Armenian Deputy Foreign Minister"
    assert person.side == "armenia"


def test_hyphenated_states_are_two(names):
    assert [name.key for name in names("The U.S.-China talks resumed.")] == ["united-states", "china"]


def test_a_ministry_belongs_to_the_state_beside_it(names):
    (ministry,) = [name for name in names("Sudan’s Ministry of Foreign Affairs protested.") if name.form == "ministry"]
    assert (ministry.key, ministry.side) == ("Foreign Affairs", "sudan")


def test_us_is_no_pronoun(names):
    assert not [name for name in names("They told us that it was over.") if name.key]
