"""A sentence for each rule of how words sound that no other sentence needs, beside what the rule must leave alone."""

from __future__ import annotations

import pytest

from dashboard.extract import answers

ASKED = "Turkey urged Egypt to withdraw its soldiers from the island. "

# what is said next, and of each tone: the word that tells, what it says, by whom, and whether it answers only what it
# tells again (its own matter; what anybody may do)
NEEDED = [
    # Who wants something in return, answers; who must do something else first, tells of that.
    ("Egypt wants the maps in return.", [("wants", "conditional", ["Egypt"], False, False)]),
    ("Egypt must pay first.", [("pay", "conditional", ["Egypt"], True, False)]),
    # Who thinks another ready: not the other says so.
    ("Kenya considers Egypt ready to leave.", [("considers", "accepted", ["Kenya"], True, False)]),
    # What is so now, and what was so or may come.
    ("Egypt is not in a mood for it.", [("is", "rejected", ["Egypt"], False, False)]),
    ("Egypt was not in a mood for it.", [("was", "rejected", ["Egypt"], False, True)]),
    # A thing of its own was weighed, or what was asked for.
    ("In Egypt the fair had been weighed.", [("weighed", "open", ["Egypt"], True, True)]),
    ("In Egypt the matter had been weighed.", [("weighed", "open", ["Egypt"], True, False)]),
    # What was discussed, and how that ended.
    ("In Egypt the matter was discussed and praised.", [("discussed", "open", ["Egypt"], True, False)]),
    ("In Egypt the matter was discussed and not taken up.", [("discussed", "rejected", ["Egypt"], True, False)]),
    # Who is ready: to do it, or to look at it.
    ("Egypt is ready.", [("is", "accepted", ["Egypt"], True, False)]),
    ("Egypt was not ready.", [("was", "rejected", ["Egypt"], False, False)]),
    ("Egypt is prepared to look at the maps.", [("is", "open", ["Egypt"], False, False)]),
    ("Egypt is prepared to clear the maps.", [("is", "accepted", ["Egypt"], True, False)]),
    # Terms, and what only begins like them.
    ("Egypt says the farmers must be paid first.",
     [("says", "conditional", ["Egypt"], False, True), ("paid", "conditional", ["Egypt"], False, True)]),
    ("Egypt says the tea should be sold at first light.", []),
    ("Egypt says the tea should be sold even if it rains.", []),
    ("Egypt says its guards will stay until Monday.", [("says", "rejected", ["Egypt"], True, True)]),
]  # fmt: skip


@pytest.mark.parametrize(("said", "tones"), NEEDED)
def test_each_rule_of_how_words_sound(parse_text, said, tones):
    found = [a for a in answers.find(parse_text(ASKED + said)) if a.tone]
    assert [(a.cue, a.stance, [p.text for p in a.by], a.worded, a.loose) for a in found] == tones


def test_nothing_sounds_like_an_answer_where_nobody_asked(parse_text):
    said = "Egypt says no foreigner will draw its map."
    assert any(a.tone for a in answers.find(parse_text(ASKED + said)))
    assert not any(a.tone for a in answers.find(parse_text("The lake is deep. " + said)))
