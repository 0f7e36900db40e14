"""Tells what a demand is like: how far its words speak for each issue in the examples of `issues_examples.yaml`."""

from __future__ import annotations

import re
from array import array
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain, pairwise

import numpy as np
from numpy.typing import NDArray

from dashboard.lexicon import lexicon
from dashboard.stems import stem
from dashboard.tables import Issue

WORD = re.compile(r"[^\W_]+")
SMALL = frozenset(
    {"the", "a", "an", "of", "to", "its", "their", "on", "in", "for", "with", "at", "and", "be", "by", "from", "that"}
    | {"is", "are", "it", "as"}
)  # words that speak for nothing
SILENT = SMALL | {"will", "would", "not", "never", "been", "being", "has", "have", "thing", "things"}
SILENT |= {"one", "two", "three", "four", "five", "first", "help", "swift"}
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
    told = SURE * known.told(_weighed(text))
    shares = np.exp(told - told.max())
    return dict(zip(known.issues, map(float, shares / shares.sum()), strict=True))


def _weighed(text: str) -> dict[str, float]:
    """Give what is told of a text, and half of what it says by the way."""
    words = _words(text)
    aside = BEHIND.search(text)
    weights = dict.fromkeys(_marks(words), ASIDE if aside else 1.0)
    if aside:
        weights |= dict.fromkeys(_marks(words[: len(_words(text[: aside.start()]))]), 1.0)
    return weights


def _words(text: str) -> list[str]:
    """Give the words of a text that tell anything, without endings."""
    told = (word for word in WORD.findall(text)[:LONGEST] if word not in state_words())
    return [stem(word) for word in map(str.lower, told) if word not in SILENT]


def _marks(words: Sequence[str]) -> Iterator[str]:
    """Give what is told of a text: its words without endings, the kinds of things, and what belongs together.

    That are each two words that follow one another, and the first, mostly what is to be done, with each of the rest.
    """
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


@dataclass(frozen=True, slots=True, eq=False)
class _Known:
    """What the examples and the entries tell: how rare each mark is, and how much of each issue has it."""

    issues: tuple[Issue, ...]
    marks: Mapping[str, int]  # the row of each
    rare: NDArray[np.float64]
    counts: NDArray[np.float64]  # of each mark in each issue
    examples: NDArray[np.float64]  # of each issue, all marks together

    def told(self, weighed: Mapping[str, float]) -> NDArray[np.float64]:
        """Give how far a text with these marks speaks for each issue: how much more often it has them than others."""
        known = [(number, weight) for mark, weight in weighed.items() if (number := self.marks.get(mark)) is not None]
        if not known:
            return np.zeros(len(self.issues))
        marks = np.array([number for number, _ in known])
        weights = np.array([weight for _, weight in known]) * self.rare[marks]
        counts, all_marks = self.counts[marks], COUNTED * len(self.marks)
        others = counts.sum(axis=1, keepdims=True) - counts
        whole = self.examples.sum()
        spoken = np.log((counts + COUNTED) / (self.examples + all_marks))
        spoken -= np.log((others + COUNTED) / (whole - self.examples + all_marks))
        told: NDArray[np.float64] = weights / np.sqrt(np.square(weights).sum()) @ spoken
        return told


@cache
def _known() -> _Known:
    """Count the marks of all examples and entries, each of them with as much weight as any other."""
    issues: tuple[Issue, ...] = tuple(lexicon("issues"))
    numbers: dict[str, int] = {}
    marks, weights, sizes, of = array("l"), array("d"), array("l"), array("l")
    for number, issue in enumerate(issues):
        examples = map(str, lexicon("issues_examples")[issue])
        for text in chain(examples, (_plain(str(entry)) for entry in lexicon("issues")[issue])):
            told = _weighed(text)
            marks.extend(numbers.setdefault(mark, len(numbers)) for mark in told)
            weights.extend(told.values())
            sizes.append(len(told))
            of.append(number)
    mark, size, width = np.asarray(marks), np.asarray(sizes), len(issues)
    rare = np.log(len(size) / np.bincount(mark))
    weight = np.asarray(weights) * rare[mark]
    text_of = np.repeat(np.arange(len(size)), size)
    weight /= np.sqrt(np.bincount(text_of, weight**2))[text_of]
    place = mark * width + np.asarray(of)[text_of]
    counts = np.asarray(np.bincount(place, weight, len(numbers) * width), np.float64).reshape(-1, width)
    return _Known(issues, numbers, rare, counts, counts.sum(axis=0))


def _plain(entry: str) -> str:
    return re.sub(r"[\u2026*@()]", "", entry)
