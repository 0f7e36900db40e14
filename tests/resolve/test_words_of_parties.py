"""Phrases of parties on odd texts: no words, only white space. What tells nobody is said of nobody."""

from __future__ import annotations

import pytest

from dashboard.extract import Party
from dashboard.measures.let_off import _is_thing
from dashboard.resolve.demands import _is_own
from dashboard.resolve.demands_plain import _has_no_name, _is_described
from dashboard.resolve.sanctions_parties import _are_firms, _is_whoever
from dashboard.resolve.talks_again import _holds_office, group_of
from dashboard.resolve.talks_just_named import _are_their_people
from dashboard.resolve.talks_of_others import _is_a_body


@pytest.mark.parametrize("text", ["", " ", "\u00a0\n"])
def test_a_party_without_words_is_told_for_nobody(text):
    party = Party(0, len(text), text, 0, len(text))
    assert (party.first_word, party.last_word) == ("", "")
    asked = [_is_own, _has_no_name, _is_described, _are_firms, _is_whoever, _holds_office, group_of]
    assert not any(ask(party) for ask in asked)
    assert not _are_their_people(text)
    assert not _is_a_body(text)
    assert _is_thing(party)


def test_the_first_and_last_word_of_a_party():
    party = Party(0, 28, "the joint ceasefire committee", 0, 28)
    assert (party.first_word, party.last_word) == ("the", "committee")
