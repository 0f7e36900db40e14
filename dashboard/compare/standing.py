"""How what a sentence tells stands: done, planned, denied or cancelled, word by word; and what says the opposite.

A cue holds for the words in its reach only: in "will meet the envoy after the talks broke off" the meeting is planned
and the talks are not. Reach ends with the clause.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from dashboard.compare.matter import Term
from dashboard.lexicon import lexicon, word_set

# "told" is what no form of the word decides: a noun, or a present tense that may mean what is to come ("expires").
Standing = Literal["done", "told", "planned", "denied", "not planned", "cancelled"]
AHEAD = {"planned": 1, "negated": 1, "cancelled": 1}  # terms behind a cue that it holds for: the verb or its noun
_OF_WORDS = frozenset({"denied", "denies", "rejected", "dismissed"})  # what is said stands behind: "denied that ..."
NEGATIVE: frozenset[Standing] = frozenset({"denied", "not planned", "cancelled"})
_AGENT = re.compile(r"\s*(?:by\b|on\b|in\b|at\b|[.,;]|\Z)")
_HAVE = re.compile(r"\b(?:has|have|had|was|were|been)(?:\s\w+ly)?\s+\Z", re.IGNORECASE)
_STILL = re.compile(r"(?:remain|stay|still)", re.IGNORECASE)  # said of what stands before: "the limits remain in force"
_ADVERB = r"(?:\s(?:not|first|ever|also|\w+ly))?\s+\Z"
# "can be signed", "to have been signed" is done; a bare modal stands before no participle.
_TO_BE = re.compile(rf"\b(?:be|get){_ADVERB}", re.IGNORECASE)
_CONDITION = re.compile(  # in the present: "before it was signed" tells that it was
    rf"\b(?:before|until|till|unless|if|once|when|whether|as soon as|on the day)\s(?:[^\s.;:,()]+\s){{0,6}}?"
    rf"(?:is|are|has|have|gets?)(?:\sbeen)?{_ADVERB}",
    re.IGNORECASE,
)
WINDOW = 3  # terms behind a verb that say what it is about
_BREAK = re.compile(
    r"[.;:,()—–]|\b(?:but|while|although|though|after|before|because|when|who|which|whose|if|despite|since|until)\b",
    re.IGNORECASE,
)


@cache
def _cue(kind: str, side: str) -> re.Pattern[str]:
    return _any_of(lexicon("comparison")[kind][side])


def _any_of(phrases: Sequence[str]) -> re.Pattern[str]:
    longest = sorted(phrases, key=len, reverse=True)
    parts = [re.escape(phrase) if phrase.startswith("n'") else rf"\b{re.escape(phrase)}\b" for phrase in longest]
    return re.compile("|".join(parts), re.IGNORECASE)


@cache
def _harmless() -> re.Pattern[str]:
    return _any_of(lexicon("comparison")["not_negating"])


def _plain(text: str) -> str:
    """Give a text of the same length without the phrases that look like a denial and are none."""
    return _harmless().sub(lambda match: " " * len(match.group()), text.replace("’", "'"))


def _clause(text: str, start: int, end: int) -> tuple[int, int]:
    """Give the ends of the clause that a range lies in."""
    before = [match.end() for match in _BREAK.finditer(text, 0, start)]
    after = _BREAK.search(text, end)
    return (before[-1] if before else 0), (after.start() if after else len(text))


def standings(text: str, terms: Sequence[Term]) -> dict[str, set[Standing]]:
    """Give for each word that carries matter how it stands, in all its places; names stand in no way."""
    plain = _plain(text)
    heads = [term for term in terms if _may_stand(term, text)]
    marks: dict[Term, set[str]] = defaultdict(set)
    for kind, reach in AHEAD.items():
        for match in _cue(kind, "ahead").finditer(plain):
            if kind == "negated" and _twice(plain, match.start()):
                continue
            _, last = _clause(plain, match.end(), match.end())
            last = len(plain) if match.group().lower().split()[0] in _OF_WORDS else last
            for term in [term for term in heads if match.end() <= term.start < last][:reach]:
                marks[term].add(kind)
        for match in _cue(kind, "behind").finditer(plain) if kind in ("planned", "cancelled", "negated") else ():
            if match.group().lower().endswith("denied") and not _AGENT.match(plain, match.end()):
                continue  # "was denied entry"
            inside = _subject(plain, match.start(), heads)
            for term in inside:
                if term.key == inside[0].key:  # "the fifth round of talks": both are the meeting
                    marks[term].add(kind)
    found: dict[str, set[Standing]] = defaultdict(set)
    for term in heads:
        found[term.key].add(_standing(marks[term], _past(text, term)))
    return found


def _subject(text: str, at: int, heads: Sequence[Term]) -> list[Term]:
    """Give the words before a cue that it is said of: of its clause, or of the one before an insertion."""
    ends = [0, *(match.end() for match in _BREAK.finditer(text, 0, at))]
    for first in reversed(ends):
        inside = [term for term in heads if first <= term.start < at]
        if inside:
            return inside
    return []


def _past(text: str, term: Term) -> bool:
    """Whether a word's own form or the auxiliary before it says that it has happened."""
    if is_open(text, term.start):
        return False
    word = text[term.start : term.end].lower()
    return word.endswith("ed") or word in _pasts() or bool(_HAVE.search(text[: term.start]))


def is_open(text: str, at: int) -> bool:
    """Whether it is open if an act comes about: "can be signed", "until it is signed", "if they have met"."""
    return bool(_TO_BE.search(text[:at]) or _CONDITION.search(text[:at]))


@cache
def _pasts() -> frozenset[str]:
    known = lexicon("comparison")
    return frozenset({*known["pasts"], *(form for line in known["irregular"] for form in line[1:])})


def _may_stand(term: Term, text: str) -> bool:
    """Whether a word can be done, planned or denied: no name, number, adverb, "first" or "next"."""
    if term.start and text[term.start].isupper():
        return False
    word = text[term.start : term.end].lower()
    return not (
        term.name
        or term.key[0].isdigit()
        or word.endswith("ly")
        or word in word_set("comparison", "modifiers")
        or text[term.end : term.end + 1] in ("'", "’")
    )


def _twice(text: str, at: int) -> bool:
    """Whether a denial is itself denied: "did not rule out", "has not denied"."""
    return bool(_cue("negated", "ahead").search(" ".join(text[:at].split()[-2:])))


def _standing(kinds: set[str], past: bool) -> Standing:
    if "cancelled" in kinds:
        return "cancelled"
    if "negated" in kinds:
        return "not planned" if "planned" in kinds else "denied"
    return "planned" if "planned" in kinds else "done" if past else "told"


def clashes(
    left: dict[str, set[Standing]], right: dict[str, set[Standing]]
) -> Iterator[tuple[str, Standing, Standing]]:
    """Give the words that stand one way in one sentence and another way in the other, with both ways."""
    shared = left.keys() & right.keys()
    if all(any(side[key] & NEGATIVE for key in shared) for side in (left, right)):
        return  # both deny it: "did not set a date", "no date was set"
    for key in shared:
        for one in left[key]:
            for other in right[key]:
                if not any(_fit(a, b) for a in left[key] for b in right[key]):
                    yield key, one, other


def _fit(one: Standing, other: Standing) -> bool:
    if one == other or (one in NEGATIVE and other in NEGATIVE):
        return True
    return "told" in {one, other} and not NEGATIVE & {one, other}


@cache
def _opposites() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    return tuple((_any_of(one), _any_of(other)) for one, other in lexicon("comparison")["opposites"])


@dataclass(frozen=True)
class Stances:
    """A sentence with the words of it that have an opposite, by the pair's number and the side that they are of."""

    text: str
    terms: Sequence[Term]
    words: Mapping[tuple[int, bool], re.Match[str]]


def stances(text: str, terms: Sequence[Term]) -> Stances:
    """Find the words of a sentence that have an opposite."""
    return Stances(
        text,
        terms,
        {
            (number, second): match
            for number, sides in enumerate(_opposites())
            for second, pattern in zip((False, True), sides, strict=True)
            if (match := pattern.search(text))
        },
    )


def opposed(left: Stances, right: Stances) -> tuple[str, str] | None:
    """Give the words by which two sentences say opposite things of one matter and of one doer, if they do."""
    for (number, second), mine in left.words.items():
        theirs = right.words.get((number, not second))
        if theirs is None or (number, second) in right.words or (number, not second) in left.words:
            continue  # a sentence that has both sides tells of two things
        if any(
            _denied(side.text, word.start()) or is_open(side.text, word.start())
            for side, word in ((left, mine), (right, theirs))
        ):
            continue
        if _about(left, mine) & _about(right, theirs) and _may_be_one(_doers(left, mine), _doers(right, theirs)):
            return mine.group(), theirs.group()
    return None


def _denied(text: str, at: int) -> bool:
    return bool(_cue("negated", "ahead").search(" ".join(_plain(text)[:at].split()[-2:])))


def _about(side: Stances, verb: re.Match[str]) -> set[str]:
    """Give what a verb is about: the terms behind it, and those before a passive one."""
    text, terms = side.text, side.terms
    first, last = _clause(text, verb.start(), verb.end())
    behind = [term.key for term in terms if verb.end() <= term.start < last][:WINDOW]
    before = [term.key for term in terms if first <= term.start < verb.start()]
    return {*behind, *(before if _passive(text, verb) else ())}


def _doers(side: Stances, verb: re.Match[str]) -> set[str]:
    """Give the names of those who do it: before an active verb, behind the "by" of a passive one."""
    text, terms = side.text, side.terms
    first, _ = _clause(text, verb.start(), verb.end())
    if not _passive(text, verb):
        return {term.key for term in terms if term.name and first <= term.start < verb.start()}
    by = re.compile(r"\bby\b").search(text, verb.end())
    behind = [term.key for term in terms if by and term.start >= by.end()][:1]
    return {term.key for term in terms if term.name and term.key in behind}


def _passive(text: str, verb: re.Match[str]) -> bool:
    return bool(_STILL.match(verb.group())) or bool(
        re.search(
            r"\b(?:was|were|been|be|being|is|are|remained|remains|stayed|stays)(?:\s\w+ly)?\s*$", text[: verb.start()]
        )
    )


def _may_be_one(left: set[str], right: set[str]) -> bool:
    return not left or not right or bool(left & right)
