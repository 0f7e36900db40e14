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
        for name in names("Armenian Deputy Foreign Minister Vahan Abelyan spoke in Yerevan.")
        if name.form == "unknown"
    ]
    assert person.text == "Vahan Abelyan"
    assert person.title == "Armenian Deputy Foreign Minister"
    assert person.side == "armenia"


def test_hyphenated_states_are_two(names):
    assert [name.key for name in names("The U.S.-China talks resumed.")] == ["united-states", "china"]


def test_a_ministry_belongs_to_the_state_beside_it(names):
    (ministry,) = [name for name in names("Sudan’s Ministry of Foreign Affairs protested.") if name.form == "ministry"]
    assert (ministry.key, ministry.side) == ("Foreign Affairs", "sudan")


def test_us_is_no_pronoun(names):
    assert not [name for name in names("They told us that it was over.") if name.key]


def test_a_day_ends_the_name_of_a_body_and_a_region_does_not(names):
    found = [
        name.text for name in names("She left the Lindgren Institute on Monday for the University of North Kestrel.")
    ]
    assert [text for text in found if text != "She"] == ["Lindgren Institute", "University of North Kestrel"]


def test_short_titles_are_titles(names):
    (person,) = [name for name in names("Qatari PM Omar Nasr spoke.") if name.form == "unknown"]
    assert (person.text, person.title) == ("Omar Nasr", "Qatari PM")


def test_a_place_before_a_surname_is_no_part_of_it(names):
    found = [name.text for name in names("In Port Said Abdelatty asked for more. In San Marino people met.")]
    assert "Abdelatty" in found
    assert not [text for text in found if "Port Said" in text]


def test_a_place_and_a_state_are_no_body(names):
    found = [name.text for name in names("The cable that is meant to join Crete and Cyprus may be laid.")]
    assert "Cyprus" in found
    assert not [text for text in found if "Crete and" in text]
