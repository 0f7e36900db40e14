"""What a sentence says that another may contradict: ranks, denials, who says it."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import pytest

from dashboard.compare.facets import Passage, When, Where, ranks
from dashboard.compare.matter import Named, matter
from dashboard.compare.passages import said_by
from dashboard.compare.verdict import DIFFERS, judge


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It is the first time that they met.", ["first"]),
        ("They met last time in Lindhaven.", []),
        ("Never before has a king of Kest visited Valdoria.", ["first"]),
        ("No minister of Kest has ever come here.", ["first"]),
        ("They never met in Lindhaven.", []),
        ("In the first week of the truce nobody fired.", []),
    ],
)
def test_a_rank_is_told_in_more_ways_than_one(text, found):
    assert [rank.key for rank in ranks(text)] == found


def passage(text: str) -> Passage:
    return Passage("a", 0, len(text), text, terms=tuple(matter(text)))


@pytest.mark.parametrize(
    ("left", "right", "how"),
    [
        (
            "Kest denied that it had agreed to a date.",
            "Kest agreed to a date.",
            "denied that / stated as fact",
        ),
        ("Kest agreed to a date.", "Kest denied reports that it had agreed to a date.", "stated as fact / denied reports"),
        ("Kest denied that it had agreed to a date.", "Kest did not agree to a date.", None),
        ("Kest denied that it had agreed to a date.", "Kest denied any agreement on a date.", None),
        ("Kest denied that it had agreed to a date.", "Valdoria set up a tent for the guests.", None),
        ("Kest was denied entry to the hall with its agreed date.", "Kest agreed to a date.", None),
    ],
)  # fmt: skip
def test_who_denies_it_contradicts_who_states_it(left, right, how):
    assert DIFFERS["certainty"](passage(left), passage(right)) == how


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("According to Holt, the road is open.", True),
        ("The road is open, according to the envoy Holt.", True),
        ("The road is open, said the envoy of Kest Holt after the session.", True),
        ("Holt, who leads the team, has said that the road is open.", True),
        ("The ministry said Holt will open the road.", False),
        ("The ministry said that the road is open, and Holt left.", False),
        ("The road to the house of Holt is open.", False),
    ],
)
def test_who_is_named_with_a_verb_of_saying_says_it(text, speaker):
    start = text.index("Holt")
    mention = SimpleNamespace(actor_id="holt", start=start, end=start + 4)
    row = SimpleNamespace(text=text, start=0)
    assert said_by(row, [mention], frozenset({"holt"})) == (frozenset({"holt"}) if speaker else frozenset())


def dated(text: str) -> Passage:
    return replace(passage(text), times=(When("2023", "2023-01-01", "2023-12-31", "year"),))


def test_not_since_a_year_is_no_denial_of_the_last_time_in_it():
    one, other = dated("The two have not spoken since 2023."), dated("The two last spoke in 2023.")
    assert DIFFERS["status"](one, other) is None
    assert DIFFERS["status"](one, dated("The two spoke again after 2023.")) is not None


def test_a_number_and_a_degree_may_both_be_true():
    one, other = passage("It was the first visit of a minister."), passage("It was the most significant visit so far.")
    assert DIFFERS["superlative"](one, other) is None
    assert DIFFERS["superlative"](one, passage("It was the third visit of a minister.")) is not None


def naming(text: str, **names: str) -> Passage:
    named = [Named(text.index(name), text.index(name) + len(name), f"@{key}") for key, name in names.items()]
    return Passage("a", 0, len(text), text, terms=tuple(matter(text, named)))


def test_what_two_parties_offer_and_ask_is_no_difference_of_numbers():
    asks, offers = naming("Kest asks for 45 ships.", kest="Kest"), naming("Ossia offered 37 ships.", ossia="Ossia")
    assert judge(asks, offers, {}, 0.3).differences == ()
    assert judge(asks, naming("Kest wants 37 ships.", kest="Kest"), {}, 0.3).differences == ("number",)
    assert judge(asks, naming("It is to have 37 ships."), {}, 0.3).differences == ("number",)


RUVO, LINDHAVEN = Where("Porto Ruvo", "XX", "city"), Where("Lindhaven", "XX", "city")
MONDAY, FRIDAY = When("Monday", "2031-03-03", "2031-03-03", "day"), When("Friday", "2031-03-07", "2031-03-07", "day")


def told(where: Where, when: When, *talks: str, published: str = "2031-03-08") -> Passage:
    text = f"Envoys of Valdoria and Kest met in {where.name} on {when.text} to discuss the fisheries."
    line = replace(passage(text), talks=frozenset(talks), published=published)
    return replace(line, places=frozenset({where}), times=(when,))


@pytest.mark.parametrize(
    ("left", "right", "differences"),
    [
        (told(RUVO, MONDAY, "a"), told(LINDHAVEN, FRIDAY, "a"), {"date", "place"}),  # one meeting, told in two ways
        (told(RUVO, MONDAY, "a"), told(RUVO, FRIDAY, "b"), {"date"}),  # as two in the tables, but for the day one
        (told(RUVO, MONDAY, "a"), told(LINDHAVEN, MONDAY, "b"), {"place"}),
        (told(RUVO, MONDAY, "a"), told(LINDHAVEN, FRIDAY, "b"), set()),  # two meetings
        (told(RUVO, MONDAY, "a"), told(RUVO, FRIDAY, "b", published="2031-05-08"), set()),  # months apart
    ],
)
def test_who_where_and_when_of_two_meetings_are_no_contradiction(left, right, differences):
    assert set(judge(left, right, {}).differences) == differences


def test_two_meetings_told_in_other_words_are_not_held_against_each_other():
    left = told(RUVO, MONDAY, "a")
    text = (
        "Envoys of Valdoria met bankers in Lindhaven to sell a mine, a mill and a harbour, and discuss the fisheries."
    )
    right = replace(passage(text), talks=frozenset({"b"}), places=frozenset({LINDHAVEN}))
    assert judge(left, right, {}, alike=0.4).differences == ()
    assert judge(left, replace(right, talks=frozenset({"a"})), {}, alike=0.4).differences == ("place",)
