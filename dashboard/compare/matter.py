"""What a sentence is matched by: its words as concepts, its names, places and days as what they stand for.

"Washington rejected Tehran's offer on Tuesday" and "Iran's proposal was turned down by the United States on 3 March"
share almost no word, and all their matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from dashboard.compare.quantities import number_word, singular
from dashboard.lexicon import lexicon

ENDINGS = ("ingly", "ation", "ing", "ed", "ly", "ive")


@dataclass(frozen=True)
class Term:
    """A word that carries matter, or a name, place or day, with where it stands in the sentence."""

    key: str
    start: int
    end: int
    name: bool = False


@dataclass(frozen=True)
class Named:
    """A range of the sentence that stands for an actor, a place or a day, and the key of what it stands for."""

    start: int
    end: int
    key: str


@cache
def _word() -> re.Pattern[str]:
    phrases = "|".join(re.escape(phrase) for phrase in sorted(lexicon("comparison")["phrases"], key=len, reverse=True))
    return re.compile(rf"\b(?:{phrases})\b|[^\W\d_]+(?:['’][^\W\d_]+)*|\d[\d,.]*\d|\d", re.IGNORECASE)


@cache
def _concepts() -> dict[str, str]:
    known = lexicon("comparison")
    found = {word: line[0] for line in known["synonyms"] for word in line}
    return {**found, **{phrase: found.get(word, word) for phrase, word in known["phrases"].items()}}


@cache
def _bases() -> dict[str, str]:
    return {word: line[0] for line in lexicon("comparison")["irregular"] for word in line}


@cache
def _stopwords() -> frozenset[str]:
    return frozenset(lexicon("comparison")["stopwords"].split())


@cache
def stem(word: str) -> str:
    """Give what a word is matched by: its concept where the lexicon has one, else the word without its ending."""
    word = word.lower().replace("’", "'").removesuffix("'s")
    if word in _concepts():
        return _concepts()[word]
    if word[:1].isdigit():
        return word.replace(",", "")
    if (number := number_word(word)) is not None:
        return str(number)
    word = singular(_bases().get(word, word))
    if word in _concepts():
        return _concepts()[word]
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            bare = word.removesuffix(ending)
            return _concepts().get(bare) or _concepts().get(f"{bare}e") or bare
    return word.removesuffix("e") if len(word) > 4 else word


def terms(text: str) -> list[str]:
    """Give the words of a text that carry matter, as they are matched."""
    return [term.key for term in matter(text)]


def matter(text: str, named: Iterable[Named] = ()) -> list[Term]:
    """Give what a sentence is matched by, in its order; of names that overlap, the longest stands."""
    taken: list[Term] = []
    at = 0
    for one in sorted(named, key=lambda item: (item.start, -item.end)):
        if one.start >= at and one.end > one.start:
            taken.append(Term(one.key, one.start, one.end, name=True))
            at = one.end
    found: list[Term] = []
    waiting = iter([*taken, None])
    name = next(waiting)
    stopwords = _stopwords()
    for match in _word().finditer(text):
        while name is not None and name.end <= match.start():
            found.append(name)
            name = next(waiting)
        if name is not None and name.start < match.end():
            continue
        if match.group().lower() not in stopwords:
            found.append(Term(stem(match.group()), match.start(), match.end()))
    while name is not None:
        found.append(name)
        name = next(waiting)
    return found
