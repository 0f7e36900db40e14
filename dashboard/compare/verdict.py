"""Says of two sentences whether they tell the same, differ (and in what), or are merely related.

A difference is reported only where both sentences speak of the same thing and both say something about it: what only
one of them has is an omission, not a contradiction. Spellings are settled before: people are compared as actors.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from dashboard.compare.facets import WEEKDAYS, Passage, When, Where, never_before
from dashboard.compare.quantities import clash
from dashboard.compare.spelling import one_name
from dashboard.compare.standing import clashes, opposed

Verdict = Literal["same", "differs", "related"]

RELATED = 0.22  # cosine from which two sentences are about the same thing at all
SAME = 0.45  # and from which they say the same, where nothing differs
# What may be a matter of two different events (who, where, when, done or not, how sure, who says so) is a contradiction
# only between two reports of one thing. Numbers of one unit and ranks of one noun are compared wherever they meet.
CLOSE = 0.36
NEEDS_CLOSE = frozenset({"status", "date", "place", "participant", "certainty", "attribution"})


@dataclass(frozen=True)
class Judgement:
    """A verdict with what differs and the words that say so."""

    similarity: float
    verdict: Verdict
    differences: tuple[str, ...] = ()
    because: tuple[str, ...] = ()


Weights = Mapping[str, float]


def weights_of(texts: list[list[str]]) -> Weights:
    """Give each term's weight over a corpus of sentences: rare words tell more (inverse document frequency)."""
    seen = Counter(term for words in texts for term in set(words))
    return {term: 1.0 + math.log((1 + len(texts)) / (1 + count)) for term, count in seen.items()}


def similarity(left: list[str], right: list[str], weights: Weights) -> float:
    """Give the cosine of two sentences' weighted terms, 0 to 1."""
    one, other = Counter(left), Counter(right)
    common = sum(one[term] * other[term] * weights.get(term, 1.0) ** 2 for term in one.keys() & other.keys())
    if not common:
        return 0.0
    norms = [math.sqrt(sum((n * weights.get(term, 1.0)) ** 2 for term, n in side.items())) for side in (one, other)]
    return float(common / (norms[0] * norms[1]))


def judge(left: Passage, right: Passage, weights: Weights) -> Judgement:
    """Compare two sentences."""
    alike = similarity(left.keys, right.keys, weights)
    if alike < RELATED:
        return Judgement(alike, "related")
    found = [
        (name, reason)
        for name, differs in DIFFERENCES
        if (alike >= CLOSE or name not in NEEDS_CLOSE) and (reason := differs(left, right)) is not None
    ]
    if found:
        return Judgement(alike, "differs", tuple(name for name, _ in found), tuple(reason for _, reason in found))
    return Judgement(alike, "same" if alike >= SAME else "related")


def _status(left: Passage, right: Passage) -> str | None:
    names = [{term.key for term in side.terms if term.name} for side in (left, right)]
    if all(names) and names[0].isdisjoint(names[1]):
        return None  # what one party does is no denial of what another does
    if never_before(left, right):
        return None
    opposites = opposed(left.stances, right.stances)
    if opposites:
        return " / ".join(opposites)
    for key, one, other in sorted(clashes(left.standings, right.standings)):
        if {one, other} == {"planned", "done"} and left.published and right.published:
            planned, done = (left, right) if one == "planned" else (right, left)
            if planned.published and done.published and planned.published < done.published:
                continue  # what was planned has since happened
        words = [_words_of(side, key) for side in (left, right)]
        return f"{words[0]} ({one}) / {words[1]} ({other})"
    return None


def _words_of(side: Passage, key: str) -> str:
    return next(side.text[term.start : term.end] for term in side.terms if term.key == key)


def _date(left: Passage, right: Passage) -> str | None:
    one = [when for when in left.times if when.earliest and when.latest]
    other = [when for when in right.times if when.earliest and when.latest]
    for a in one:
        if any(_meet(a.earliest, a.latest, b.earliest, b.latest) or _same_words(a, b, left, right) for b in other):
            continue
        rivals = [b for b in other if b.precision == a.precision]
        rivals = [b for b in rivals if not any(_meet(b.earliest, b.latest, c.earliest, c.latest) for c in one)]
        if rivals:
            return f"{a.text} / {rivals[0].text}"
    days = left.weekdays or _days_of(left), right.weekdays or _days_of(right)
    if all(days) and days[0].isdisjoint(days[1]) and not (one and other):
        return f"{', '.join(sorted(days[0]))} / {', '.join(sorted(days[1]))}"
    return None


def _same_words(one: When, other: When, left: Passage, right: Passage) -> bool:
    """Whether two articles of one week say a day in the same words: then it is one day, whatever was made of it."""
    if one.text.lower() != other.text.lower() or not (left.published and right.published):
        return False
    apart = date.fromisoformat(left.published) - date.fromisoformat(right.published)
    return abs(apart.days) < 7 and (one.text.lower() in WEEKDAYS)


def _meet(start: str | None, end: str | None, other_start: str | None, other_end: str | None) -> bool:
    return str(start) <= str(other_end) and str(other_start) <= str(end)


def _days_of(passage: Passage) -> frozenset[str]:
    days = {when.earliest for when in passage.times if when.precision == "day" and when.earliest}
    return frozenset(date.fromisoformat(day).strftime("%A").lower() for day in days)


def _number(left: Passage, right: Passage) -> str | None:
    pair = clash(left.counts, right.counts)
    return f"{pair[0].words} / {pair[1].words}" if pair else None


def _place(left: Passage, right: Passage) -> str | None:
    one = {place for place in left.places if place.kind in {"city", "site"}}
    other = {place for place in right.places if place.kind in {"city", "site"}}
    if one and other and not any(_same_place(a, b) for a in one for b in other):
        return f"{_names(one)} / {_names(other)}"
    countries = [{place.country for place in side.places if place.country} for side in (left, right)]
    if not (one and other) and all(countries) and countries[0].isdisjoint(countries[1]):
        return f"{_names(left.places)} / {_names(right.places)}"
    return None


def _same_place(left: Where, right: Where) -> bool:
    return left.name == right.name or (left.kind != right.kind and left.country == right.country)


def _names(places: frozenset[Where] | set[Where]) -> str:
    return ", ".join(sorted(place.name for place in places))


def _participant(left: Passage, right: Passage) -> str | None:
    for side in ("people", "parties"):
        one, other = getattr(left, side) - left.possessors, getattr(right, side) - right.possessors
        only_left, only_right = _unspelt(one - other, other - one, left, right)
        if only_left and only_right and (side == "people" or len(one & other) > 0 or len(one) == len(other) == 1):
            names = {**left.names, **right.names}
            shown = [", ".join(sorted(names.get(item, item) for item in part)) for part in (only_left, only_right)]
            return " / ".join(shown)
    return None


def _unspelt(
    one: frozenset[str], other: frozenset[str], left: Passage, right: Passage
) -> tuple[frozenset[str], frozenset[str]]:
    """Leave out names that are one name spelt two ways, where resolution left them apart."""
    twins = [(a, b) for a in one for b in other if one_name(left.names.get(a, a), right.names.get(b, b))]
    return one - {a for a, _ in twins}, other - {b for _, b in twins}


def _superlative(left: Passage, right: Passage) -> str | None:
    one, other = left.ranks, right.ranks
    for a in one:
        for b in other:
            if a.key != b.key and (a.of == b.of or a.of is None or b.of is None):
                alone = all(x.key != b.key for x in one) and all(x.key != a.key for x in other)
                if alone:
                    return f"{a.words} / {b.words}"
    return None


def _certainty(left: Passage, right: Passage) -> str | None:
    one, other = left.hedge, right.hedge
    return f"{one or 'stated as fact'} / {other or 'stated as fact'}" if (one is None) != (other is None) else None


def _attribution(left: Passage, right: Passage) -> str | None:
    if left.speakers and right.speakers and left.speakers.isdisjoint(right.speakers):
        names = {**left.names, **right.names}
        sides = [", ".join(sorted(names.get(item, item) for item in side.speakers)) for side in (left, right)]
        return " / ".join(sides)
    return None


DIFFERENCES: tuple[tuple[str, Callable[[Passage, Passage], str | None]], ...] = (
    ("status", _status),
    ("date", _date),
    ("number", _number),
    ("place", _place),
    ("participant", _participant),
    ("superlative", _superlative),
    ("certainty", _certainty),
    ("attribution", _attribution),
)
DIFFERS = dict(DIFFERENCES)
