"""Tells what a demand is like: how far its words speak for each issue in the examples of `issues_examples.yaml`."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from itertools import pairwise
from math import exp, log, sqrt

from dashboard.lexicon import lexicon
from dashboard.stems import stem
from dashboard.tables import Issue

WORD = re.compile(r"[^\W_]+")
SMALL = frozenset(
    {"the", "a", "an", "of", "to", "its", "their", "on", "in", "for", "with", "at", "and", "be", "by", "from", "that"}
    | {"is", "are", "it", "as"}
)  # words that speak for nothing
SILENT = SMALL | {"will", "would", "not", "never", "been", "being", "has", "have", "thing", "things"}
SILENT |= {"one", "two", "three", "four", "five", "first"}
LONGEST = 60  # words of a text that are looked at
TEXTS = 2048  # texts that are remembered
COUNTED = 0.2  # examples of each issue that are taken to have any word, met in one or not
SURE = 0.6  # how far the words that speak for an issue leave none for others
ASIDE = 0.5  # what the words count that say where, when, how or why
# Where a demand goes on to say so.
BEHIND = re.compile(
    r",?\s(?:in|at|near|within|by|before|after|during|along|under|inside|since|until|around|across|over|through|without"
    r"|while|when|which|who|whom|where|because|if|despite|from|between|into|behind|against|once)\s|, ",
    re.IGNORECASE,
)


@lru_cache(maxsize=TEXTS)
def likeness(text: str) -> Mapping[Issue, float]:
    """Give how likely each issue is by the words of a text, its pairs of words and its kinds of words; all add to one.

    Each speaks for an issue as far as it is met in the examples of that more often than in those of others, and weighs
    the more the fewer examples have it.
    """
    known = _known()
    weights = {mark: weight * rare for mark, weight in _weighed(text).items() if (rare := known.rare.get(mark))}
    length = sqrt(sum(weight**2 for weight in weights.values())) or 1.0
    told = [0.0] * len(known.examples)
    for mark, weight in weights.items():
        told = [one + weight / length * spoken for one, spoken in zip(told, known.speaks(mark), strict=True)]
    highest = max(told)
    shares = [exp(SURE * (one - highest)) for one in told]
    whole = sum(shares)
    return {issue: share / whole for issue, share in zip(known.examples, shares, strict=True)}


def _weighed(text: str) -> dict[str, float]:
    """Give what is told of a text, and half of what it says by the way."""
    aside = BEHIND.search(text)
    first = set(_marks(text[: aside.start()])) if aside else None
    return {mark: 1.0 if first is None or mark in first else ASIDE for mark in _marks(text)}


def _marks(text: str) -> Iterator[str]:
    """Give what is told of a text: its words without endings, the kinds of things, and what belongs together.

    That are each two words that follow one another, and the first, mostly what is to be done, with each of the rest.
    """
    told = (word for word in WORD.findall(text)[:LONGEST] if word not in state_words())
    words = [stem(word) for word in map(str.lower, told) if word not in SILENT]
    pairs = [f"{one} {next_}" for one, next_ in pairwise(words)]
    kinds = _kinds()
    yield from words
    yield from pairs
    yield from (f"{words[0]} > {word}" for word in words[1:])
    for mark in (*words, *pairs):
        yield from kinds.get(mark, ())


@cache
def state_words() -> frozenset[str]:
    """Give the words that name states, their people and capitals: what is asked of them may be anything."""
    names = (n for s in lexicon("states").values() for key in ("names", "demonyms", "seats") for n in s.get(key, ()))
    return frozenset(WORD.findall(" ".join([*names, *(state["name"] for state in lexicon("states").values())])))


@cache
def _kinds() -> Mapping[str, tuple[str, ...]]:
    """Give the groups of `issues_groups.yaml` by their words."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for groups in (lexicon("issues_groups")["general"], lexicon("issues_groups")["telling"]):
        for name, members in groups.items():
            for member in members:
                found[" ".join(stem(w) for w in WORD.findall(member) if w not in SMALL)][f"({name})"] = None
    return {mark: tuple(names) for mark, names in found.items()}


class _Known:
    """What the examples and the entries tell: how rare each mark is, and how much of each issue has it."""

    def __init__(self) -> None:
        texts = [
            (issue, _weighed(text))
            for issue, examples in lexicon("issues_examples").items()
            for text in (*map(str, examples), *(_plain(str(entry)) for entry in lexicon("issues")[issue]))
        ]
        met = Counter(mark for _, marks in texts for mark in marks)
        self.rare = {mark: log(len(texts) / times) for mark, times in met.items()}
        self.examples: dict[Issue, float] = dict.fromkeys(lexicon("issues"), 0.0)
        self._counts: dict[str, dict[Issue, float]] = defaultdict(dict)
        for issue, marks in texts:
            weights = {mark: weight * self.rare[mark] for mark, weight in marks.items()}
            length = sqrt(sum(weight**2 for weight in weights.values())) or 1.0
            for mark, weight in weights.items():
                counts = self._counts[mark]
                counts[issue] = counts.get(issue, 0.0) + weight / length
                self.examples[issue] += weight / length
        self._whole = sum(self.examples.values())
        self._spoken: dict[str, tuple[float, ...]] = {}

    def speaks(self, mark: str) -> tuple[float, ...]:
        """Give how much more often each issue has a mark than all others."""
        if mark not in self._spoken:
            counts, all_marks = self._counts[mark], COUNTED * len(self._counts)
            met = sum(counts.values())
            self._spoken[mark] = tuple(
                log((counts.get(issue, 0.0) + COUNTED) / (whole + all_marks))
                - log((met - counts.get(issue, 0.0) + COUNTED) / (self._whole - whole + all_marks))
                for issue, whole in self.examples.items()
            )
        return self._spoken[mark]


@cache
def _known() -> _Known:
    return _Known()


def _plain(entry: str) -> str:
    return re.sub(r"[\u2026*@()]", "", entry)
