"""In which states people are called so: a hint that chooses among the states of an article, never one by itself."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from dashboard.lexicon import lexicon, word_set

LONGEST = 3  # words of a name that tells by itself that it is a person's
BEFORE = 3  # letters that stand before an ending that tells where a surname comes from
SURNAME_FIRST = frozenset({"CN", "KR", "VN", "KH", "HU", "JP"})
ALIKE = str.maketrans({"đ": "d", "ł": "l", "ø": "o", "ı": "i", "ə": "a", "’": "'"})


@dataclass(frozen=True)
class Stock:
    """Names that are borne in some states and, but for emigrants, hardly elsewhere; in small letters without marks."""

    states: frozenset[str]
    given: frozenset[str]
    surnames: frozenset[str]
    travels: frozenset[str]
    endings: tuple[str, ...]
    unless: frozenset[str]
    christened: bool

    @classmethod
    def of(cls, row: Mapping[str, Any]) -> Stock:
        """Read one stock of the vocabulary."""
        words = {key: frozenset(map(plain, row.get(key, ()))) for key in ("given", "surnames", "travels", "endings")}
        return cls(
            frozenset(row["states"]),
            words["given"],
            words["surnames"],
            words["travels"],
            tuple(sorted(words["endings"])),
            frozenset(row.get("unless", ())),
            bool(row.get("christened")),
        )

    def has_surname(self, words: Sequence[str]) -> bool:
        """Whether the last word, or the first where surnames stand first, is one of these surnames."""
        last = words[-1]
        if last in self.surnames or (self.states & SURNAME_FIRST and words[0] in self.surnames):
            return True
        return any(last.endswith(ending) and len(last) >= BEFORE + len(ending) for ending in self.endings)

    def has_given(self, words: Sequence[str]) -> bool:
        """Whether the first of several words is such a given name."""
        return len(words) > 1 and words[0] in self.given

    def may_have_given(self, words: Sequence[str]) -> bool:
        """Whether it is a given name of theirs that is borne all over the world."""
        return len(words) > 1 and words[0] in self.travels


@cache
def stocks() -> tuple[Stock, ...]:
    """Read which names are borne where."""
    return tuple(Stock.of(row) for row in lexicon("names_by_state")["stocks"])


@cache
def states_by_name(name: str, named: frozenset[str]) -> frozenset[str]:
    """Give those of the named states whose people bear such a name; none where nothing can be said.

    A given name and a surname narrow each other down ("Elchin Mammadov"); where no state has both, the states of either
    stay open ("Elaine Chen"). A given name borne all over the world says nothing alone.
    """
    particles = word_set("names", "particles")
    words = [word.removeprefix("al-").removeprefix("el-") for word in plain(name).split() if word not in particles]
    given, perhaps, surname = set[str](), set[str](), set[str]()
    christened = False
    for stock in stocks() if words else ():
        by_given, by_surname = stock.has_given(words), stock.has_surname(words)
        if (by_given or by_surname) and named & stock.unless:
            return frozenset()
        given |= stock.states if by_given else frozenset()
        surname |= stock.states if by_surname else frozenset()
        perhaps |= stock.states if stock.may_have_given(words) else frozenset()
        christened |= by_surname and stock.christened
    told = given | surname | (frozenset() if christened else perhaps) if given or surname else frozenset()
    return frozenset((given & surname) or (perhaps & surname) or told) & named


@cache
def is_of_a_person(name: str) -> bool:
    """Whether a name of two or three words has a given name that people alone bear, or a given name and a surname."""
    words = plain(name).split()
    if not 1 < len(words) <= LONGEST:
        return False
    turned = words[::-1]  # "Kishida Fumio"
    return any(
        stock.has_given(words)
        or (stock.may_have_given(words) and stock.has_surname(words))
        or (stock.states & SURNAME_FIRST and len(turned[0]) > BEFORE and stock.has_given(turned))
        for stock in stocks()
    )


def plain(text: str) -> str:
    """Give small letters without marks: "Đurić" becomes "duric"."""
    letters = unicodedata.normalize("NFKD", text.casefold().translate(ALIKE))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
