"""What a sentence says that another may contradict: who, where, when, how many, what rank, done, planned, how sure.

Everything here is read from the sentence's own words and from the rows that the tables have on them, so that a verdict
can name the words it rests on.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from dashboard.compare.quantities import Quantity, quantities, singular
from dashboard.lexicon import lexicon

_WORDS = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d[\d,.]*")
_ORDINALS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "last",
    "only",
    "final",
]
_SUPERLATIVE = re.compile(
    r"\b(most|least) (\w+)|\b((?:high|low|larg|small|long|short|strong|weak|great|bigg|few|fast|clos|hard|tough|young"
    r"|old|deep|deadli|heavi|seni)\w*est)\b",
    re.IGNORECASE,
)
_RANK = re.compile(r"\b(high|low|top|mid|senior|junior)(?:-|\s)?(rank(?:ing|ed)?|level|placed)?\b", re.IGNORECASE)
_WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]


@dataclass(frozen=True)
class When:
    """A time expression of a sentence with the days it may mean; null days where nothing fixes them."""

    text: str
    earliest: str | None
    latest: str | None
    precision: str


@dataclass(frozen=True)
class Where:
    """A place of a sentence that is a location there."""

    name: str
    country: str | None
    kind: str


@dataclass(frozen=True)
class Passage:
    """A sentence with what the tables know of it."""

    article_id: str
    start: int
    end: int
    text: str
    people: frozenset[str] = frozenset()
    parties: frozenset[str] = frozenset()
    places: frozenset[Where] = frozenset()
    times: tuple[When, ...] = ()
    speakers: frozenset[str] = frozenset()
    published: str | None = None
    names: dict[str, str] = field(default_factory=dict, hash=False, compare=False)


@cache
def _concepts() -> dict[str, str]:
    return {word: line[0] for line in lexicon("comparison")["synonyms"] for word in line}


@cache
def _stopwords() -> frozenset[str]:
    return frozenset(lexicon("comparison")["stopwords"].split())


@cache
def _any_of(key: str) -> re.Pattern[str]:
    phrases = sorted(lexicon("comparison")[key], key=len, reverse=True)
    parts = [re.escape(phrase) if phrase.startswith("n'") else rf"\b{re.escape(phrase)}\b" for phrase in phrases]
    return re.compile("|".join(parts), re.IGNORECASE)


def stem(word: str) -> str:
    """Give what a word is matched by: its concept where the lexicon has one, else the word without its ending."""
    word = word.lower().replace("’", "'").removesuffix("'s")
    if word in _concepts():
        return _concepts()[word]
    word = singular(word)
    for ending in ("ingly", "ation", "ing", "ed", "ly", "ive"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word.removesuffix(ending)
    return word.removesuffix("e") if len(word) > 4 else word


def terms(text: str) -> list[str]:
    """Give the words of a text that carry matter, as they are matched."""
    return [stem(word) for word in _WORDS.findall(text) if word.lower() not in _stopwords()]


def status(text: str) -> str:
    """Tell whether a sentence reports something done, planned, cancelled or denied."""
    if _any_of("cancelled").search(text):
        return "cancelled"
    negated = _any_of("negated").search(text.replace("’", "'"))
    if _any_of("planned").search(text):
        return "not planned" if negated else "planned"
    return "denied" if negated else "done"


def denied_terms(text: str) -> frozenset[str]:
    """Give what a sentence denies: the two words that carry matter behind each negation."""
    plain = text.replace("’", "'")
    found = [terms(plain[match.end() :])[:2] for match in _any_of("negated").finditer(plain)]
    return frozenset(term for part in found for term in part)


def hedged(text: str) -> str | None:
    """Give the word that makes a sentence less than certain, if there is one."""
    match = _any_of("hedges").search(text)
    return match.group() if match else None


def ranks(text: str) -> frozenset[str]:
    """Give the ranks and superlatives of a sentence: "first", "highest", "most senior", "high-ranking"."""
    words = [word.lower() for word in _WORDS.findall(text)]
    found = {word for word in words if word in _ORDINALS}
    for match in _SUPERLATIVE.finditer(text):
        found.add((match.group(3) or f"{match.group(1)} {match.group(2)}").lower())
    for match in _RANK.finditer(text):
        if match.group(2) or match.group(1).lower() in {"senior", "junior"}:
            found.add(match.group(1).lower())
    return frozenset(found)


def subject_matter(text: str) -> list[str]:
    """Give the words by which a sentence says what a meeting was about."""
    return [match.group() for match in _any_of("subject_matter").finditer(text)]


def weekdays(text: str) -> frozenset[str]:
    """Give the days of the week that a text names."""
    return frozenset(word for word in (word.lower() for word in _WORDS.findall(text)) if word in _WEEKDAYS)


def counts(passage: Passage) -> list[Quantity]:
    """Give the numbers of a sentence that count something, its dates left out."""
    text = passage.text
    for when in passage.times:
        if re.search(r"\d", when.text) and when.earliest is not None:
            text = text.replace(when.text, " ")
    return quantities(text)
