"""Numbers in a sentence, made comparable: what is counted, how many, at what rate, and how exactly it is meant."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from dashboard.counting import OF_MONEY, ONES, SCALES, TENS
from dashboard.lexicon import lexicon

Bound = Literal["exact", "about", "over", "under", "vague"]

_SCALES = {**SCALES, **OF_MONEY}
_WORD = re.compile(r"[$€£]|[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?|%|[^\W\d_]+(?:['’][^\W\d_]+)?")
_RATE_WORDS = {"hourly": "hour", "daily": "day", "weekly": "week", "monthly": "month", "yearly": "year"}
_RATE_WORDS |= {"annually": "year", "annual": "year"}
_FILLERS = frozenset(
    {"of", "the", "each", "other", "other's", "other’s", "their", "its", "his", "her", "these", "those"}
)
_NOT_UNITS = frozenset({"a", "an", "and", "or", "in", "on", "at", "to", "for", "by", "per", "is", "are", "was", "were"})
_UNIT_REACH = 4  # words: "60 of each other's diplomats", "six seized diplomatic properties"
RATE_REACH = {"a": 7, "an": 7, "per": 7, "every": 12, "each": 12}  # words: "300 trucks of aid enter Gaza every day"
_NO_RATE = frozenset({"within", "in", "for", "after", "over", "than", "about", "nearly", "almost", "once", "twice"})
ALIKE = 0.15  # relative difference up to which approximate numbers, and rates over different periods, agree
EXACT = 0.01  # and exact ones
CALENDAR = 0.04  # and durations of a month and more: three months are ninety days
BOUND = 1.5  # times a number up to which "over" it may reach; a bound that is far off is another statement


@dataclass(frozen=True)
class Quantity:
    """A number with what it counts. `value` is in units, in days for a duration, per day for a rate.

    A vague number ("tens of thousands") reaches from `value` to `most`. `per` is the period of a rate as it is told.
    """

    value: float
    unit: str
    bound: Bound
    rate: bool
    words: str
    most: float = 0.0
    per: str | None = None

    @property
    def reach(self) -> tuple[float, float]:
        """The least and the most that is meant, where a rate may have been told over another period."""
        if self.bound == "vague":
            return self.value, self.most
        if self.bound == "over":
            return self.value, self.value * BOUND
        if self.bound == "under":
            return self.value / BOUND, self.value
        long = self.unit == "duration" and self.value >= 28
        slack = ALIKE if self.rate or self.bound == "about" else CALENDAR if long else EXACT
        return self.value / (1 + slack), self.value * (1 + slack)


@cache
def _unit_names() -> dict[str, str]:
    return {word: names[0] for names in lexicon("comparison")["units"] for word in names}


@cache
def _bounds() -> tuple[tuple[tuple[str, ...], Bound], ...]:
    known = lexicon("comparison")
    bounds: tuple[Bound, ...] = ("over", "under", "about")
    phrases = [(tuple(phrase.split()), bound) for bound in bounds for phrase in known[bound]]
    return tuple(sorted(phrases, key=lambda pair: -len(pair[0])))


def number_word(word: str) -> int | None:
    """Give the number that a single word names: eighteen, forty, dozen."""
    return ONES.get(word) if word in ONES else TENS.get(word) if word in TENS else 12 if word == "dozen" else None


def singular(word: str) -> str:
    """Give a plain singular of an English plural; good enough to compare units with each other."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ses", "xes", "ches", "shes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us")) and len(word) > 3 else word


def _vague(words: list[str], at: int) -> tuple[float, float, int] | None:
    """Read "dozens of", "tens of thousands of": the least and the most that is meant, and the word after it."""
    for phrase, (least, most) in _vague_words():
        after = at + len(phrase)
        counted = words[after : after + 1]
        if tuple(words[at:after]) == phrase and (counted == ["of"] or (counted and singular(counted[0]) != counted[0])):
            before = words[at - 1] if at else ""
            if not (before in ONES or before in TENS or before[:1].isdigit()):
                return float(least), float(most), after
    return None


@cache
def _vague_words() -> tuple[tuple[tuple[str, ...], tuple[float, float]], ...]:
    found = ((tuple(name.split()), tuple(ends)) for name, ends in lexicon("comparison")["vague"].items())
    return tuple(sorted(found, key=lambda pair: -len(pair[0])))


def _number(words: list[str], at: int) -> tuple[float, int] | None:
    """Read the number that starts at a word; give its value and the word after it."""
    total = current = 0.0
    seen = words[at] in {"a", "an"} and words[at + 1 : at + 2] != [] and words[at + 1] in _SCALES
    at += seen  # "a hundred delegates"
    while at < len(words):
        word = words[at]
        if word[0] in "0123456789":
            if seen and current:
                break
            current, seen = current + float(word.replace(",", "")), True
        elif word in ONES or word in TENS:
            current, seen = current + ONES.get(word, 0) + TENS.get(word, 0), True
        elif word == "half" and not seen and words[at + 1 : at + 2] not in (["of"], []):
            current, seen = 0.5, True
            at += words[at + 1] in {"a", "an"}
        elif words[at : at + 3] == ["and", "a", "half"] and seen:
            current += 0.5
            at += 2
        elif singular(word) in _SCALES and (seen or word == "dozen" or singular(word) != word):
            scale = _SCALES[singular(word)]
            current = (current or 1) * scale
            if scale >= 1_000:
                total, current = total + current, 0.0
            seen = True
        elif word == "and" and seen and at + 1 < len(words) and words[at + 1] in {*ONES, *TENS} and current >= 100:
            pass
        else:
            break
        at += 1
    return (total + current, at) if seen else None


def quantities(text: str) -> list[Quantity]:
    """Find the numbers of a sentence that count something. Years, ordinals and days of months are left to dates."""
    marks = list(_WORD.finditer(text))
    words = [mark.group().lower() for mark in marks]
    found: list[Quantity] = []
    at = 0
    while at < len(words):
        vague = _vague(words, at)
        read = (vague[0], vague[2]) if vague else _number(words, at) or _one_period(words, at)
        if read is None:
            at += 1
            continue
        value, after = read
        unit, end = _unit(words, at, after)
        if unit in _periods() and words[end : end + 3] == ["and", "a", "half"]:
            value, end = value + 0.5, end + 3
        rate_after = end if unit else after
        period, rate_end = (None, rate_after) if unit in _periods() else _rate(words, rate_after)
        if unit:
            bound = "vague" if vague else _bound(words, at - (words[at - 1] in "$€£" if at else 0))
            if bound == "exact" and words[at] in {"a", "an"} and value > 1:
                bound = "about"  # "a dozen", "a hundred"
            said = text[marks[at].start() : marks[max(end, rate_end) - 1].end()]
            found.append(_quantity(value, unit, period, bound, said, vague[1] if vague else 0.0))
        at = max(after, end, rate_end if unit else 0)
    return found


def _one_period(words: list[str], at: int) -> tuple[float, int] | None:
    """Read one period without a number: "about an hour", "an hour and a half", "a week-long pause"."""
    article = words[at] in {"a", "an"}
    name = at + article
    if (
        name >= len(words)
        or singular(words[name]) not in _periods()
        or (not article and singular(words[name]) != words[name])
    ):
        return None
    after = words[name + 1 : name + 4]
    if after[:1] == ["long"] or after == ["and", "a", "half"] or (article and _bound(words, at) != "exact"):
        return 1.0, name
    return None


@cache
def _periods() -> dict[str, float]:
    return dict(lexicon("comparison")["periods"])


def _unit(words: list[str], at: int, after: int) -> tuple[str, int]:
    """Give what a number counts and the word after it; an empty unit where it counts nothing (a year, a code)."""
    names = _unit_names()
    if at and words[at - 1] in names and words[at - 1] in "$€£":
        return names[words[at - 1]], after
    if after < len(words) and words[after] in {"%", "percent", "pct"}:
        return "percent", after + 1
    if words[after : after + 2] == ["per", "cent"]:
        return "percent", after + 2
    reach = after
    while reach < min(len(words), after + _UNIT_REACH):
        word = words[reach]
        if word in _NOT_UNITS or word[0] in "0123456789":
            return "", after
        one = singular(word)
        if word not in _FILLERS and (one != word or word in names or one in _periods()):
            return names.get(word, names.get(one, one)), reach + 1
        reach += 1
    return "", after


def _rate(words: list[str], at: int) -> tuple[str | None, int]:
    """Give the period of a rate that follows soon: "a week", "per month", "are lost weekly"."""
    for reach in range(at, min(len(words), at + max(RATE_REACH.values()))):
        if words[reach] in _RATE_WORDS:
            return _RATE_WORDS[words[reach]], reach + 1
        near = reach < at + RATE_REACH.get(words[reach], 0) and words[reach - 1] not in _NO_RATE
        if near and words[reach + 1 : reach + 2] and words[reach + 1] in _periods():
            return words[reach + 1], reach + 2
    return None, at


def _bound(words: list[str], at: int) -> Bound:
    for phrase, bound in _bounds():
        if tuple(words[max(0, at - len(phrase)) : at]) == phrase:
            return bound
    return "exact"


def _quantity(value: float, unit: str, period: str | None, bound: Bound, words: str, most: float) -> Quantity:
    factor, rate = 1.0, False
    if unit in _periods():
        factor, unit = _periods()[unit], "duration"
    elif period is not None:
        factor, rate = 1 / _periods()[period], True
    elif unit in _converted():
        unit, factor = _converted()[unit]
        bound = "about" if bound == "exact" else bound  # a converted measure is a rounded one
    return Quantity(value * factor, unit, bound, rate, words, most * factor, period if rate else None)


@cache
def _converted() -> dict[str, tuple[str, float]]:
    return {name: (to, float(factor)) for name, (to, factor) in lexicon("comparison")["converted"].items()}


def agree(left: Quantity, right: Quantity) -> bool:
    """Tell whether two quantities of one unit can both be true: "over 60" and "72" can, "60" and "72" cannot."""
    if left.rate and left.per == right.per:  # nothing was converted: 48 and 55 a year are two numbers
        left, right = replace(left, rate=False), replace(right, rate=False)
    return left.reach[0] <= right.reach[1] and right.reach[0] <= left.reach[1]


def clash(left: list[Quantity], right: list[Quantity]) -> tuple[Quantity, Quantity] | None:
    """Give the first two quantities of one unit that cannot both be true and that nothing else bears out."""
    for one in left:
        others = [other for other in right if other.unit == one.unit]
        if not others or any(agree(one, other) for other in others):
            continue
        mates = [same for same in left if same.unit == one.unit]
        for other in others:
            if not any(agree(mate, other) for mate in mates):
                return one, other
    return None
