from __future__ import annotations

import re

from dashboard.compare.reasons import other_way, said
from dashboard.ui.differing import differing_words, marked
from dashboard.ui.side_by_side import Pair, _marks, _sentence


def test_the_words_that_differ_are_marked_on_each_side():
    because = "number: four hours / six hours; date: Tuesday / Wednesday"
    text = "They met on Wednesday for six hours."
    assert [(text[a:b]) for a, b, _ in _marks(text, because, 1)] == ["six hours", "Wednesday"]
    assert _marks(text, because, 0) == []


def test_words_are_marked_where_small_letters_are_longer():
    text = "İSTANBUL: İki heyet met for SIX HOURS."
    assert [text[a:b] for a, b, _ in _marks(text, "number: four hours / six hours", 1)] == ["SIX HOURS"]


def test_how_something_stands_is_said_and_its_word_is_marked():
    because = "status: held (done) / held (planned)"
    assert said(because) == "status: held (done) ≠ held (planned)"
    text = "The round will be held on Friday."
    assert [text[a:b] for a, b, _ in _marks(text, because, 1)] == ["held"]


def test_a_sentence_is_marked_without_becoming_markup():
    text = "They met for <b>six hours</b> & left."
    ranges = differing_words(text, "number: four hours / six hours")
    assert marked(text, ranges) == "They met for &lt;b&gt;<mark>six hours</mark>&lt;/b&gt; &amp; left."


def test_seen_from_the_other_side_the_words_change_places():
    assert other_way("number: four / six; date: Tuesday / Friday") == "number: six / four; date: Friday / Tuesday"


def test_a_passage_without_a_partner_is_only_here_and_one_that_differs_says_so():
    row = {"clean": "They met for six hours.", "kind": "paragraph", "start": 7}
    pair = Pair(3, ("a", 0), ("b", 7), "differs", "number: four hours / six hours")
    assert _sentence(row, [])["state"] == "only"
    found = _sentence(row, [(pair, 1)])
    assert (found["state"], found["sign"], found["pairs"]) == ("differs", "≠", [3])
    assert [piece["text"] for piece in found["pieces"] if piece["kind"]] == ["six hours"]


def test_linked_passages_are_counted_by_what_they_have_to_do_with_each_other(open_page, tables):
    """A kind of which there is none is not counted, and what is only linked is not said to be the same."""
    said = [element.value for element in open_page("compare", compare_view="Side by side").text]
    counted = next(text for text in said if "of passages" in text)
    total, *parts = (int(number) for number in re.findall(r"\d+", counted))
    assert total == sum(parts)
    assert 0 not in parts
