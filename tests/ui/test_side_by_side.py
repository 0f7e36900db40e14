from __future__ import annotations

from dashboard.ui.side_by_side import Pair, _marks, _sentence


def test_the_words_that_differ_are_marked_on_each_side():
    because = "number: four hours / six hours; date: Tuesday / Wednesday"
    text = "They met on Wednesday for six hours."
    assert [(text[a:b]) for a, b, _ in _marks(text, because, 1)] == ["six hours", "Wednesday"]
    assert _marks(text, because, 0) == []


def test_a_passage_without_a_partner_is_only_here_and_one_that_differs_says_so():
    row = {"clean": "They met for six hours.", "kind": "paragraph", "start": 7}
    pair = Pair(3, ("a", 0), ("b", 7), "differs", "number: four hours / six hours")
    assert _sentence(row, [])["state"] == "only"
    found = _sentence(row, [(pair, 1)])
    assert (found["state"], found["sign"], found["pairs"]) == ("differs", "≠", [3])
    assert [piece["text"] for piece in found["pieces"] if piece["kind"]] == ["six hours"]
