"""Tells what a demand is like: how far its words speak for each issue in the examples of `issues_examples.yaml`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from itertools import pairwise
from math import log

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
TEXTS = 2048  # texts whose votes are remembered
ENTRY = 0.3  # what an entry of the lexicon counts beside an example
RARE = 0.3  # examples that speak for all issues alike, added to those of each word: one that is met once tells less
ASIDE = 0.5  # what the words count that say where, when, how or why
# Where a demand goes on to say so.
BEHIND = re.compile(
    r",?\s(?:in|at|near|within|by|before|after|during|along|under|inside|since|until|around|across|over|through|without"
    r"|while|when|which|who|whom|where|because|if|despite|from|between|into|behind|against|once)\s|, ",
    re.IGNORECASE,
)


@lru_cache(maxsize=TEXTS)
def votes(text: str) -> Mapping[Issue, float]:
    """Give how far a text speaks for each issue: each of its words, pairs of words and kinds of words has a vote.

    A vote is divided as the issues of the examples with the word are, and weighs the more the fewer they are.
    """
    aside = BEHIND.search(text)
    marks, first = dict.fromkeys(_marks(text)), set(_marks(text[: aside.start()] if aside else text))
    found: dict[Issue, float] = defaultdict(float)
    for mark in marks:
        for issue, vote in _votes_of(mark).items():
            found[issue] += vote if mark in first else vote * ASIDE
    return found


def _marks(text: str) -> Iterator[str]:
    """Give what is told of a text: its words without endings, each two of them that follow, and the kinds of things."""
    told = (word for word in WORD.findall(text)[:LONGEST] if word not in state_words())
    words = [stem(word) for word in map(str.lower, told) if word not in SILENT]
    pairs = [f"{one} {next_}" for one, next_ in pairwise(words)]
    kinds = _kinds()
    yield from words
    yield from pairs
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


@cache
def _counts() -> Mapping[str, Mapping[Issue, float]]:
    """Give for each word, pair and kind how many examples of each issue have it, as if all issues had as many."""
    found: dict[str, dict[Issue, float]] = defaultdict(lambda: defaultdict(float))
    texts: dict[Issue, list[tuple[str, float]]] = {}
    for issue, examples in lexicon("issues_examples").items():
        texts[issue] = [(str(text), 1.0) for text in examples]
        texts[issue] += [(_plain(str(entry)), ENTRY) for entry in lexicon("issues")[issue]]
    mean = sum(map(len, texts.values())) / len(texts)
    for issue, weighed in texts.items():
        for text, weight in weighed:
            for mark in dict.fromkeys(_marks(text)):
                found[mark][issue] += weight * mean / len(weighed)
    return found


def _plain(entry: str) -> str:
    return re.sub(r"[\u2026*@()]", "", entry)


@lru_cache(maxsize=TEXTS)
def _votes_of(mark: str) -> Mapping[Issue, float]:
    counts = _counts().get(mark)
    if not counts:
        return {}
    issues = len(lexicon("issues"))
    whole, even = sum(counts.values()) + RARE, RARE / issues
    shares = {issue: (count + even) / whole for issue, count in counts.items()}
    rest = even / whole
    told = log(issues) + sum(s * log(s) for s in shares.values()) + (issues - len(shares)) * rest * log(rest)
    return {issue: share * told**2 for issue, share in shares.items()}
