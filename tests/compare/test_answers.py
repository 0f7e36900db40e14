"""What a meeting's reports answer: when two answers are one, when they contradict each other, whom only one names."""

from __future__ import annotations

import pytest

from dashboard.compare.answers import QUESTIONS, Participants, alike, only_named, who_differs
from dashboard.compare.facets import Passage
from dashboard.compare.matter import matter
from dashboard.compare.outcomes import opposed_outcomes

CAST = Participants(
    frozenset({"holt", "varga", "mir", "kest", "ossia"}),
    {"holt": "KE", "varga": "KE", "mir": "OS", "kest": "KE", "ossia": "OS"},
    frozenset(),
)
NAMES = {"holt": "Irena Holt", "holtt": "Irene Hollt", "varga": "Pal Varga", "mir": "Anna Mir"}


def line(text: str, *people: str) -> Passage:
    return Passage("a", 0, len(text), text, frozenset(people), names=NAMES, terms=tuple(matter(text)))


@pytest.mark.parametrize(
    ("left", "right", "words"),
    [
        ("The minister said the round had failed.", "The envoy called it constructive.", ("failed", "constructive")),
        ("They agreed on a date.", "There was no agreement on a date.", ("agreed", "no agreement")),
        ("They agreed on a hotline.", "There was no agreement on the border posts.", None),
        ("Both spoke of progress.", "Neither side made any progress.", ("progress", "Neither side made any progress")),
        ("Both spoke of progress.", "The talks are at an impasse.", ("progress", "impasse")),
        ("The envoy called it constructive.", "The talks ended without agreement.", None),
        ("The envoy called it constructive.", "The minister called it useful.", None),
        ("The envoy failed to attend.", "The minister called it useful.", None),
        ("Both spoke of progress.", "The visit is to break the deadlock.", None),
        ("There was progress but no breakthrough.", "There was progress.", None),
    ],
)
def test_opposite_words_for_the_outcome_contradict_each_other(left, right, words):
    found = opposed_outcomes(line(left).outcomes, line(right).outcomes)
    if words is None or found is None:
        assert found == words
    else:
        assert all(said in have or have in said for said, have in zip(words, found, strict=True))


@pytest.mark.parametrize(
    ("kind", "left", "right", "same"),
    [
        ("outcome", "The envoy called the talks constructive.", "Constructive, the minister said of them.", True),
        ("outcome", "The envoy called the talks constructive.", "The minister called them useful.", False),
        ("outcome", "They agreed on a hotline.", "A hotline was agreed.", True),
        ("what about", "They discussed the border posts.", "The border posts were on the agenda.", True),
        ("what about", "They discussed the border posts.", "They discussed the grain fund.", False),
        ("rank", "It was the first visit of a king.", "No other visit has been the first.", True),
        ("rank", "It was the first visit of a king.", "It was the highest contact.", False),
    ],
)
def test_answers_are_the_same_only_where_their_words_bear_it_out(kind, left, right, same):
    assert alike(kind, line(left), line(right), CAST) == same


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("They agreed on a hotline.", True),
        ("He was expected to sign an agreement on a hotline.", False),
        ("They are due to sign an agreement.", False),
        ("They might have agreed on a hotline.", False),
    ],
)
def test_what_is_only_to_come_is_no_outcome(text, tells):
    outcome = next(question for question in QUESTIONS if question.kind == "outcome")
    assert (outcome.weight(line(text)) > 0) == tells


def test_whom_only_one_report_names_is_said_and_no_contradiction():
    few, more = line("Holt met Mir.", "holt", "mir"), line("Holt and Varga met Mir.", "holt", "varga", "mir")
    assert who_differs(few, more, [few], [more], CAST) is None
    assert only_named(few, [more], CAST) is None
    assert only_named(more, [few], CAST) == "Pal Varga"


def test_another_person_for_the_same_side_is_a_contradiction_unless_named_elsewhere():
    one, other = line("Holt met Mir.", "holt", "mir"), line("Varga met Mir.", "varga", "mir")
    assert who_differs(one, other, [one], [other], CAST) == "Irena Holt / Pal Varga"
    also = line("Varga was joined by Holt.", "varga", "holt")
    assert who_differs(one, other, [one], [other, also], CAST) is None


def test_a_name_spelt_otherwise_is_nobody_else():
    one, other = line("Holt met Mir.", "holt", "mir"), line("Hollt met Mir.", "holtt", "mir")
    cast = Participants(CAST.ids | {"holtt"}, {**CAST.country, "holtt": "KE"}, CAST.keys)
    assert who_differs(one, other, [one], [other], cast) is None
    assert only_named(one, [other], cast) is None
