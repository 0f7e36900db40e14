"""Tells the words of a demand or an answer that carry its matter."""

from __future__ import annotations

import re
from functools import cache

from dashboard.lexicon import lexicon, word_set
from dashboard.stems import stem as stem_of

WORD = re.compile(r"[a-z0-9]{3,}")
LETTERS = 6  # of a stem that tell its matter


def content(text: str) -> frozenset[str]:
    """Give the words of a demand that carry its matter, cut to their first letters, so that forms of one word agree."""
    return frozenset(word[:LETTERS] for word in WORD.findall(text.lower()) if word not in _fillers())


def stem(word: str) -> str:
    """Give the first letters that forms of one word share: "crossing", "crossings"; "negotiator", "negotiation"."""
    return stem_of(word)[:LETTERS]


@cache
def _alike() -> dict[str, frozenset[str]]:
    groups: list[list[str]] = lexicon("demands")["alike"]
    found: dict[str, frozenset[str]] = {}
    for group in groups:
        same = frozenset(stem(word) for word in group)
        for word in same:
            found[word] = found.get(word, frozenset()) | same
    return found


def stems(text: str) -> frozenset[str]:
    """Give the stems of the words that carry a matter."""
    return frozenset(stem(word) for word in WORD.findall(text.lower()) if word not in _without_matter())


@cache
def _without_matter() -> frozenset[str]:
    return _fillers() | common_words()


def _fillers() -> frozenset[str]:
    return word_set("demands", "fillers")


def common_words() -> frozenset[str]:
    """Give the words that tell no matter: "would", "until", "talks"."""
    return word_set("demands", "answers", "common")


def shared(left: frozenset[str], right: frozenset[str]) -> int:
    """Count the stems of the one matter that the other tells too, in the same words or in words like them."""
    return sum(1 for word in left if word in right or not right.isdisjoint(_alike().get(word, frozenset())))
