"""Tells how likely two articles are about the same meeting or development: by their words, actors, places and time.

An article is a bag of weighted features: its words (those of the title and the first sentences count more), its actors
and places, and the meetings that it tells of. Rare features lead to the pairs worth comparing.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import repeat
from operator import mul

LEADS = 24  # an article's strongest features, which lead to its partners
CROWD = 80  # articles that share a feature; one that more share leads nowhere
PARTNERS = 60  # an article's partners that are compared in full, those with most rare features in common
NEAR = 4  # days between two reports of one development
FAR = 30  # days from which on two reports are hardly of one development
SAME_TALK, OTHER_TALK = 1.3, 0.7  # what becomes of the likeness where both articles are about a meeting
APART = 0.35  # what is left of the likeness then


@dataclass(frozen=True)
class Portrait:
    """An article as weighted features, the meeting it is about, and the days between which it was published."""

    features: Mapping[str, float]
    talk: str | None = None  # the meeting that the article is about
    earliest: date | None = None
    latest: date | None = None


def weighted(counts: Mapping[str, Mapping[str, float]]) -> dict[str, dict[str, float]]:
    """Give each article's features weighted by how rare they are in the corpus, as a vector of length one."""
    holders = Counter(feature for own in counts.values() for feature in own)
    total = len(counts)
    found: dict[str, dict[str, float]] = {}
    for article, own in counts.items():
        raw = {f: (1 + math.log(n)) * math.log(1 + total / holders[f]) if n >= 1 else n for f, n in own.items()}
        length = math.sqrt(sum(weight * weight for weight in raw.values()))
        found[article] = {f: weight / length for f, weight in raw.items()} if length else {}
    return found


def pairs(portraits: Mapping[str, Portrait]) -> Iterator[tuple[str, str, float]]:
    """Give the pairs of articles that share rare features, with their likeness from 0 to 1."""
    holders: dict[str, list[str]] = defaultdict(list)
    for article, portrait in portraits.items():
        for feature in sorted(portrait.features, key=lambda f: (-portrait.features[f], f))[:LEADS]:
            holders[feature].append(article)
    partners: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for feature in sorted(holders):
        found = holders[feature]
        if 1 < len(found) <= CROWD:
            for number, one in enumerate(found):
                for other in found[number + 1 :]:
                    shared = portraits[one].features[feature] * portraits[other].features[feature]
                    partners[one][other] += shared
    for one in sorted(partners):
        for other, _ in sorted(partners[one].items(), key=lambda item: (-item[1], item[0]))[:PARTNERS]:
            yield one, other, likeness(portraits[one], portraits[other])


def likeness(one: Portrait, other: Portrait) -> float:
    """Give the cosine of two articles' features, lowered where they are about different meetings or days apart."""
    small, large = sorted((one.features, other.features), key=len)
    products: Iterator[float] = map(mul, small.values(), map(large.get, small, repeat(0.0)))  # a third of a loop's time
    cosine = sum(products)
    return cosine * _in_time(_gap(one, other)) * _by_talk(one.talk, other.talk)


def _by_talk(one: str | None, other: str | None) -> float:
    if one is None or other is None:
        return 1.0
    return SAME_TALK if one == other else OTHER_TALK


def _gap(one: Portrait, other: Portrait) -> int | None:
    """Give the least days between two articles, or None where nothing tells."""
    if one.earliest is None or one.latest is None or other.earliest is None or other.latest is None:
        return None
    return max(0, (one.earliest - other.latest).days, (other.earliest - one.latest).days)


def _in_time(gap: int | None) -> float:
    """Give what a gap of days leaves of a likeness: all of it within days, less and less with weeks."""
    if gap is None or gap <= NEAR:
        return 1.0
    return max(APART, 1.0 - (1.0 - APART) * (gap - NEAR) / (FAR - NEAR))
