"""What a sentence says that another may contradict: who, where, when, how many, what rank, how sure.

Everything here is read from the sentence's own words and from the rows that the tables have on them, so that a verdict
can name the words it rests on.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache, cached_property

from dashboard.compare.matter import Term, stem
from dashboard.compare.outcomes import Outcome, outcomes
from dashboard.compare.quantities import Quantity, quantities
from dashboard.compare.standing import Stances, Standing, stances, standings
from dashboard.lexicon import lexicon, word_set

_WORDS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d[\d,.]*")
ORDINALS = frozenset({"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"})
_ORDINAL = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|only|final)\b", re.IGNORECASE
)
# "last month", "the first three days", "first of all", "the only": no rank of anything.
_PERIOD = re.compile(
    r" (?:\w+ )?(?:day|week|month|year|decade|time|night|quarter|of all|spring|summer|autumn|winter|monday|tuesday"
    r"|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october"
    r"|november|december)",
    re.IGNORECASE,
)
_TIME = re.compile(r" time\b", re.IGNORECASE)  # "the first time" is a rank of what is told, "last time" a date
_SMALL = (  # words that end the noun that a rank stands before
    r"\b(?:of|in|on|at|to|for|from|by|with|since|between|after|before|and|or|that|who|which|when|is|was|are|were|has|had"
    r"|have|the|an?|this|ever|so|as|than|among)\b"
)
LONGEST = 7  # days that one meeting may last
_NOT = re.compile(r"\s+not\b|n['’]t\b")
_NEVER_YET = re.compile(
    r"\b(?:never before|never (?:previously|yet)|never\b[^,.;]*\bbefore|no\b[^,.;]*\bhas ever)\b", re.IGNORECASE
)
_NEVER_BEFORE = re.compile(r"\b(?:no|never)\b.*\b(?:before|since|previously|ever|until (?:now|then))\b", re.IGNORECASE)
_THE = re.compile(r"\b(?:the|its|their|his|her)\s+\Z", re.IGNORECASE)  # "the only visit", not "matters only"
_SUPERLATIVE = re.compile(
    r"\b(most|least) (?!of\b|recent)(\w+)|\b((?:high|low|larg|small|long|short|strong|weak|great|bigg|few|fast|clos"
    r"|hard|tough|young|old|deep|deadli|bloodi|harsh|broad|heavi|seni)\w*est)\b",
    re.IGNORECASE,
)
_RANK = re.compile(r"\b(high|low|top|mid|senior|junior)(?:-|\s)?(rank(?:ing|ed)?|level|placed)?\b", re.IGNORECASE)
WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]


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
    terms: tuple[Term, ...] = ()  # what it is matched by
    possessors: frozenset[str] = frozenset()  # named only for what is theirs: "Putin's envoy", "the envoy of Trump"
    talks: frozenset[str] = frozenset()  # the meetings that it is evidence of
    block: int | None = None  # the paragraph that it stands in

    @cached_property
    def keys(self) -> list[str]:
        """What it is matched by, as keys."""
        return [term.key for term in self.terms]

    # Read once a sentence, which is compared with several.
    @cached_property
    def ranks(self) -> list[Rank]:
        """Its ranks and superlatives."""
        return ranks(self.text)

    @cached_property
    def counts(self) -> list[Quantity]:
        """Its numbers that count something, its dates left out."""
        return counts(self)

    @cached_property
    def hedge(self) -> str | None:
        """The word that makes it less than certain."""
        return hedged(self)

    @cached_property
    def denial(self) -> tuple[str, frozenset[str]] | None:
        """The words by which it denies what others say, and what that is."""
        return denied(self)

    @cached_property
    def outcomes(self) -> list[Outcome]:
        """What it says came of a meeting."""
        return outcomes(self.text, self.terms)

    @cached_property
    def standings(self) -> dict[str, set[Standing]]:
        """How what it tells stands, word by word."""
        return standings(self.text, self.terms)

    @cached_property
    def stances(self) -> Stances:
        """Its words that have an opposite."""
        return stances(self.text, self.terms)

    @cached_property
    def weekdays(self) -> frozenset[str]:
        """The days of the week that it names."""
        return weekdays(self.text)


@cache
def _any_of(key: str) -> re.Pattern[str]:
    phrases = sorted(lexicon("comparison")[key], key=len, reverse=True)
    parts = [re.escape(phrase) if phrase.startswith("n'") else rf"\b{re.escape(phrase)}\b" for phrase in phrases]
    return re.compile("|".join(parts), re.IGNORECASE)


def hedged(passage: Passage) -> str | None:
    """Give the word that makes a sentence less than certain, if there is one; the month of May is none."""
    for match in _any_of("hedges").finditer(passage.text):
        if match.group().lower() == "could" and _NOT.match(passage.text, match.end()):
            continue  # "could not agree" is no doubt
        dated = any(match.group() in when.text for when in passage.times)
        if not dated and (match.group().islower() or match.start() == 0):
            return match.group()
    return None


def denied(passage: Passage) -> tuple[str, frozenset[str]] | None:
    """Give the words by which a sentence denies what is said, with the terms of what it denies."""
    match = _any_of("denials").search(passage.text.replace("’", "'"))
    if match is None:
        return None
    return match.group(), frozenset(term.key for term in passage.terms if term.start >= match.end())


@dataclass(frozen=True)
class Rank:
    """A rank or superlative: "first", "most senior"; what is ranked, where a noun follows; the words."""

    key: str
    of: str | None
    words: str


@cache
def _same_rank() -> dict[str, str]:
    return {word: line[0] for line in lexicon("comparison")["same_rank"] for word in line}


def _ranks(match: re.Match[str], text: str) -> bool:
    """Whether an ordinal ranks anything: "last month" and "matters only" do not, "the first time" does."""
    word = match.group().lower()
    if word == "first" and _TIME.match(text, match.end()):
        return True
    if word in {"last", "first"} and _PERIOD.match(text, match.end()):
        return False
    return word not in {"last", "only", "final"} or _THE.search(text[: match.start()]) is not None


def ranks(text: str) -> list[Rank]:
    """Give the ranks and superlatives of a sentence: "first", "highest", "most senior", "high-ranking"."""
    found = [(match, match.group().lower()) for match in _ORDINAL.finditer(text) if _ranks(match, text)]
    found += [
        (match, (match.group(3) or f"{match.group(1)} {match.group(2)}").lower())
        for match in _SUPERLATIVE.finditer(text)
    ]
    for match in _RANK.finditer(text):
        if match.group(2) or match.group(1).lower() in {"senior", "junior"}:
            found.append((match, match.group(1).lower()))
    taken = [Rank("first", None, match.group()) for match in _NEVER_YET.finditer(text)]
    for match, key in sorted(found, key=lambda pair: pair[0].start()):
        taken.append(Rank(_same_rank().get(key, key), _ranked(text, match.end()), match.group()))
    return [
        rank
        for rank in taken
        if not (rank.key == "senior" and any("senior" in other.key and other != rank for other in taken))
    ]


def _ranked(text: str, at: int) -> str | None:
    """Give the noun that a rank stands before, as it is matched: the last of up to three words before a small one."""
    noun: str | None = None
    for word in text[at:].replace("-", " ").split()[:3]:
        bare = word.strip(',.;:"”’')
        if not bare or re.fullmatch(_SMALL, bare.lower()) or not bare[0].isalpha():
            break
        noun = None if bare[0].isupper() else stem(bare)  # "the highest-ranking Syrian" may be a minister
        if bare != word:
            break
    return noun


def meeting_ranks(passage: Passage) -> list[Rank]:
    """Give the ranks of a sentence that are of a meeting or of those who meet."""
    matters = frozenset(stem(word) for word in lexicon("comparison")["ranked"])
    return [rank for rank in passage.ranks if rank.of is None or rank.of in matters]


def never_before(left: Passage, right: Passage) -> bool:
    """Whether one sentence says "the first" and the other says the same by "none before"."""
    return any(
        any(rank.key == "first" for rank in one.ranks) and _NEVER_BEFORE.search(other.text) is not None
        for one, other in ((left, right), (right, left))
    )


def lengths(passage: Passage) -> list[Quantity]:
    """Give the times of a sentence that a meeting may have lasted: some minutes to some days."""
    return [one for one in passage.counts if one.unit == "duration" and one.value < LONGEST]


def cues(text: str, kind: str) -> int:
    """Count the words by which a sentence says what a meeting was about, what came of it, or what is to follow."""
    return len(_any_of(kind).findall(text))


def weekdays(text: str) -> frozenset[str]:
    """Give the days of the week that a text names."""
    return frozenset(word for word in (word.lower() for word in _WORDS.findall(text)) if word in WEEKDAYS)


def counts(passage: Passage) -> list[Quantity]:
    """Give the numbers of a sentence that count something, its dates left out."""
    text = passage.text
    for when in passage.times:
        if re.search(r"\d", when.text) and when.earliest is not None:
            text = text.replace(when.text, " ")
    both = word_set("comparison", "both")
    return [one for one in quantities(text) if not (one.value == 2 and one.unit in both and not one.rate)]
