"""Says of two sentences whether they tell the same, differ (and in what), or are merely related.

A difference is reported only where both sentences speak of the same thing and both say something about it: what only
one of them has is an omission, not a contradiction. Spellings are settled before: people are compared as actors.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import repeat
from operator import mul
from typing import Literal

from dashboard.compare.facets import ORDINALS, Passage, Rank, When, Where, cues, never_before
from dashboard.compare.outcomes import opposed_outcomes
from dashboard.compare.quantities import Quantity, clash
from dashboard.compare.spelling import one_name
from dashboard.compare.standing import NEGATIVE, clashes, opposed
from dashboard.lexicon import lexicon

Verdict = Literal["same", "differs", "related"]
OF_A_MEETING = frozenset({"participant", "place", "date"})  # told of two meetings, they are no contradiction

# What holds for its day: a month on, a sum has grown, and what was planned is done or dropped.
OF_ITS_DAY = frozenset({"number", "status", "attribution"})

RELATED = 0.22  # cosine from which two sentences are about the same thing at all
SAME = 0.45  # and from which they say the same, where nothing differs
# What may be a matter of two different events (who, where, when, done or not, how sure, who says so) is a contradiction
# only between two reports of one thing. Numbers of one unit and ranks of one noun are compared wherever they meet.
CLOSE = 0.36
# Other states in much the same words, or another count of rounds, are a contradiction only where all else agrees.
ALMOST = 0.5
# A denial contradicts a sentence of which it denies this much, in so many words.
DENIED, DENIED_TERMS = 0.6, 2
MONTH = 31  # days between two articles from which what they tell apart are two meetings
_SINCE = re.compile(r"\b(?:not|never|no)\b.*\bsince\s+\Z|n['’]t\b.*\bsince\s+\Z", re.IGNORECASE)
_COUNTED = re.compile(r"\bsince\s+\Z", re.IGNORECASE)
_LAST = re.compile(r"\blast\b", re.IGNORECASE)
CAPITAL = re.compile(r"(?<=\s)[A-Z]\w+")
OF = re.compile(r"\s(?:of|from)\s(?:the\s)?")


@dataclass(frozen=True)
class Judgement:
    """A verdict with what differs and the words that say so."""

    similarity: float
    verdict: Verdict
    differences: tuple[str, ...] = ()
    because: tuple[str, ...] = ()


Weights = Mapping[str, float]


def weights_of(texts: list[list[str]]) -> Weights:
    """Give each term's weight over a corpus of sentences: rare words tell more (inverse document frequency)."""
    seen = Counter(term for words in texts for term in set(words))
    return {term: 1.0 + math.log((1 + len(texts)) / (1 + count)) for term, count in seen.items()}


@dataclass(frozen=True)
class Vector:
    """A sentence's terms with their weights, and its length."""

    weights: Mapping[str, float]
    length: float


def vector(terms: Sequence[str], weights: Weights) -> Vector:
    """Weigh a sentence's terms."""
    found = {term: count * weights.get(term, 1.0) for term, count in Counter(terms).items()}
    return Vector(found, math.sqrt(sum(weight * weight for weight in found.values())))


def cosine(left: Vector, right: Vector) -> float:
    """Give the cosine of two sentences' weighted terms, 0 to 1."""
    small, large = sorted((left.weights, right.weights), key=len)
    products: Iterator[float] = map(mul, small.values(), map(large.get, small, repeat(0.0)))
    common = sum(products)
    return common / (left.length * right.length) if common else 0.0


def judge(left: Passage, right: Passage, weights: Weights, alike: float | None = None) -> Judgement:
    """Compare two sentences; `alike` is their cosine where it is known."""
    if alike is None:
        alike = cosine(vector(left.keys, weights), vector(right.keys, weights))
    if alike < RELATED:
        return Judgement(alike, "related")
    found: dict[str, str] = {}
    apart = _two_meetings(left, right, alike)
    later = alike < ALMOST and _is_late(left, right)
    for name, least, differs in DIFFERENCES:
        if (apart and name in OF_A_MEETING) or (later and name in OF_ITS_DAY):
            continue
        if alike >= least and name not in found and (reason := differs(left, right)) is not None:
            found[name] = reason
    if found:
        return Judgement(alike, "differs", tuple(found), tuple(found.values()))
    return Judgement(alike, "same" if alike >= SAME else "related")


def _two_meetings(left: Passage, right: Passage, alike: float) -> bool:
    """Whether two sentences tell of two meetings: who, where and when are then no contradiction.

    Two reports of one meeting that contradict each other may stand as two meetings in the tables. They tell of one
    only where much the same words differ in one of who, where and when, in articles of one month.
    """
    if left.talks & right.talks:
        return False
    both = bool(left.talks and right.talks)
    late = _is_late(left, right)
    if (both and late) or (alike < ALMOST and (both or late)):
        return True
    return both and sum(DIFFERS[facet](left, right) is not None for facet in OF_A_MEETING) > 1


def _is_late(left: Passage, right: Passage) -> bool:
    """Whether more than a month lies between two articles."""
    return bool(left.published and right.published) and _days_between(left, right) > MONTH


def _days_between(left: Passage, right: Passage) -> int:
    days = [date.fromisoformat(str(side.published)) for side in (left, right)]
    return abs((days[0] - days[1]).days)


def _status(left: Passage, right: Passage) -> str | None:
    names = [{term.key for term in side.terms if term.name} for side in (left, right)]
    if all(names) and names[0].isdisjoint(names[1]):
        return None  # what one party does is no denial of what another does
    if never_before(left, right):
        return None
    opposites = opposed(left.stances, right.stances)
    if opposites or (opposites := opposed_outcomes(left.outcomes, right.outcomes)):
        return " / ".join(opposites)
    if _since_then(left, right) or _since_then(right, left):
        return None
    for key, one, other in sorted(clashes(left.standings, right.standings)):
        if key in _saying():
            continue  # "said they would sign nothing" denies no word of theirs
        if {one, other} == {"planned", "done"} and left.published and right.published:
            planned, done = (left, right) if one == "planned" else (right, left)
            if planned.published and done.published and planned.published < done.published:
                continue  # what was planned has since happened
        words = [_words_of(side, key) for side in (left, right)]
        return f"{words[0]} ({one}) / {words[1]} ({other})"
    return None


@cache
def _saying() -> frozenset[str]:
    """Words of saying: what is said may be denied, that it was said is not."""
    groups = lexicon("comparison")["synonyms"]
    return frozenset(word for group in groups if "said" in group for word in group)


def _since_then(one: Passage, other: Passage) -> bool:
    """Whether "not spoken since 2023" meets "last spoke in 2023"."""
    since = {when.text.lower() for when in one.times if _SINCE.search(one.text[: one.text.find(when.text)])}
    last = {when.text.lower() for when in other.times if _LAST.search(other.text[: other.text.find(when.text)])}
    digits = [{word for text in side for word in re.findall(r"\w+", text) if word.isdigit()} for side in (since, last)]
    return bool(since & last or digits[0] & digits[1])


def _words_of(side: Passage, key: str) -> str:
    return next(side.text[term.start : term.end] for term in side.terms if term.key == key)


def _date(left: Passage, right: Passage) -> str | None:
    one = [when for when in left.times if when.earliest and when.latest]
    other = [when for when in right.times if when.earliest and when.latest]
    for a in one:
        if any(_meet(a.earliest, a.latest, b.earliest, b.latest) or _same_words(a, b, left, right) for b in other):
            continue
        rivals = [b for b in other if b.precision == a.precision]
        rivals = [b for b in rivals if not any(_meet(b.earliest, b.latest, c.earliest, c.latest) for c in one)]
        if rivals:
            return f"{a.text} / {rivals[0].text}"
    days = left.weekdays or _days_of(left), right.weekdays or _days_of(right)
    if all(days) and days[0].isdisjoint(days[1]) and not (one and other):
        return f"{', '.join(sorted(days[0]))} / {', '.join(sorted(days[1]))}"
    return None


def _same_words(one: When, other: When, left: Passage, right: Passage) -> bool:
    """Whether two articles say a day in the same words, and the same day: whatever was made of it, it is no difference.

    Words that count from today are the same day only in articles of one week.
    """
    if one.text.lower() != other.text.lower():
        return False
    if re.search(r"\d", one.text):
        return True
    if not (left.published and right.published):
        return True  # nobody knows, so it is no difference
    return _days_between(left, right) < 7


def _meet(start: str | None, end: str | None, other_start: str | None, other_end: str | None) -> bool:
    return str(start) <= str(other_end) and str(other_start) <= str(end)


def _days_of(passage: Passage) -> frozenset[str]:
    days = {when.earliest for when in passage.times if when.precision == "day" and when.earliest}
    return frozenset(date.fromisoformat(day).strftime("%A").lower() for day in days)


def _number(left: Passage, right: Passage) -> str | None:
    pair = clash(left.counts, right.counts)
    if pair is None or _whose(left, pair[0]) != _whose(right, pair[1]):
        return None  # "sixty Valdorian prisoners" are a part of "120 prisoners"
    return f"{pair[0].words} / {pair[1].words}"


def _number_of_one(left: Passage, right: Passage) -> str | None:
    """Compare numbers where the sentences name one party at least both, or one of them nobody: whose number it is."""
    names = [{term.key for term in side.terms if term.name and term.key.startswith("@")} for side in (left, right)]
    return None if all(names) and names[0].isdisjoint(names[1]) else _number(left, right)


def _count_of_one(left: Passage, right: Passage) -> str | None:
    """Compare what is counted; days and months last for the same thing only where much the same is told of it."""
    pair = clash(left.counts, right.counts)
    return None if pair is not None and pair[0].unit == "duration" else _number_of_one(left, right)


def _whose(side: Passage, counted: Quantity) -> frozenset[str]:
    """Give the names in a number's own words or right behind them: whose prisoners they are."""
    start = side.text.find(counted.words)
    end = start + len(counted.words)
    behind = OF.match(side.text, end)
    last = behind.end() + 1 if behind else end
    named = {term.key for term in side.terms if term.name and start <= term.start < last}
    unknown = {word.lower()[:4] for word in CAPITAL.findall(side.text, start + 1, last)}
    return frozenset(named or unknown)


def _place(left: Passage, right: Passage) -> str | None:
    one = {place for place in left.places if place.kind in {"city", "site"}}
    other = {place for place in right.places if place.kind in {"city", "site"}}
    if one and other and not any(_same_place(a, b) for a in one for b in other):
        return f"{_names(one)} / {_names(other)}"
    countries = [{place.country for place in side.places if place.country} for side in (left, right)]
    if not (one and other) and all(countries) and countries[0].isdisjoint(countries[1]):
        return f"{_names(left.places)} / {_names(right.places)}"
    return None


def _same_place(left: Where, right: Where) -> bool:
    return left.name == right.name or (left.kind != right.kind and left.country == right.country)


def _names(places: frozenset[Where] | set[Where]) -> str:
    return ", ".join(sorted(place.name for place in places))


def _people(left: Passage, right: Passage) -> str | None:
    return _others(left, right, left.people - left.possessors, right.people - right.possessors)


def _parties(left: Passage, right: Passage) -> str | None:
    one, other = left.parties - left.possessors, right.parties - right.possessors
    return _others(left, right, one, other) if one & other or len(one) == len(other) == 1 else None


def _others(left: Passage, right: Passage, one: frozenset[str], other: frozenset[str]) -> str | None:
    """Name those whom only one sentence has, where each has some: who is merely left out is no contradiction."""
    anywhere = left.people | left.parties, right.people | right.parties
    only_left, only_right = _unspelt(one - anywhere[1], other - anywhere[0], left, right)
    if not (only_left and only_right):
        return None
    names = {**left.names, **right.names}
    return " / ".join(", ".join(sorted(names.get(item, item) for item in part)) for part in (only_left, only_right))


def _unspelt(
    one: frozenset[str], other: frozenset[str], left: Passage, right: Passage
) -> tuple[frozenset[str], frozenset[str]]:
    """Leave out names that are one name spelt two ways, where resolution left them apart."""
    twins = [(a, b) for a in one for b in other if one_name(left.names.get(a, a), right.names.get(b, b))]
    return one - {a for a, _ in twins}, other - {b for _, b in twins}


def _superlative(left: Passage, right: Passage) -> str | None:
    return _other_rank(left, right, lambda one, other: not {one.key, other.key} & ORDINALS)


def _order(left: Passage, right: Passage) -> str | None:
    """Compare what number of meeting it is: a report of the second may well speak of a third to come."""
    return _other_rank(left, right, lambda one, other: {one.key, other.key} <= ORDINALS)


def _rank(left: Passage, right: Passage) -> str | None:
    """Compare a number with a degree: "the second" and "the largest" may both be true, unless all else is one."""
    return _other_rank(left, right, lambda one, other: len({one.key, other.key} & ORDINALS) == 1)


def _order_since(left: Passage, right: Passage) -> str | None:
    """Compare what number of meeting it is, counted from one time: "the first since 2034"."""
    times = [{when.text.lower() for when in side.times if _COUNTED.search(side.text[: side.text.find(when.text)])}
             for side in (left, right)]  # fmt: skip
    return _order(left, right) if times[0] & times[1] else None


def _next_day(left: Passage, right: Passage) -> str | None:
    """Compare the days of the next meeting, which two sentences may announce in few common words."""
    ahead = all(cues(side.text, "next_step") for side in (left, right))
    places = [{place.name for place in side.places} for side in (left, right)]
    return _date(left, right) if ahead and places[0] & places[1] else None


def _other_rank(left: Passage, right: Passage, fit: Callable[[Rank, Rank], bool]) -> str | None:
    for a in left.ranks:
        for b in right.ranks:
            if a.key == b.key or not fit(a, b) or not (a.of == b.of or a.of is None or b.of is None):
                continue
            if all(x.key != b.key for x in left.ranks) and all(x.key != a.key for x in right.ranks):
                return f"{a.words} / {b.words}"
    return None


def _certainty(left: Passage, right: Passage) -> str | None:
    one, other = left.hedge, right.hedge
    return f"{one or 'stated as fact'} / {other or 'stated as fact'}" if (one is None) != (other is None) else None


def _denial(left: Passage, right: Passage) -> str | None:
    """Tell whether one sentence denies what the other states; who merely says "not" as well denies it too."""
    for one, other in ((left, right), (right, left)):
        if one.denial is None or other.denial is not None:
            continue
        words, matter = one.denial
        told = frozenset(other.keys)
        both = told & (matter | {term.key for term in one.terms if term.name})
        if len(both & matter) < DENIED_TERMS or len(both) < DENIED * len(told):
            continue
        if any(other.standings.get(key, set()) & NEGATIVE for key in both):
            continue
        return " / ".join((words, "stated as fact") if one is left else ("stated as fact", words))
    return None


def _attribution(left: Passage, right: Passage) -> str | None:
    if left.speakers and right.speakers and left.speakers.isdisjoint(right.speakers):
        names = {**left.names, **right.names}
        if not all(_unspelt(left.speakers, right.speakers, left, right)):
            return None
        sides = [", ".join(sorted(names.get(item, item) for item in side.speakers)) for side in (left, right)]
        return " / ".join(sides)
    return None


# What two sentences may differ in, and how much alike they must be for it to be a contradiction.
DIFFERENCES: tuple[tuple[str, float, Callable[[Passage, Passage], str | None]], ...] = (
    ("status", CLOSE, _status),
    ("date", CLOSE, _date),
    ("date", RELATED, _next_day),
    ("number", RELATED, _count_of_one),
    ("number", CLOSE, _number_of_one),
    ("number", ALMOST, _number),
    ("place", CLOSE, _place),
    ("participant", CLOSE, _people),
    ("participant", ALMOST, _parties),
    ("superlative", RELATED, _superlative),
    ("superlative", RELATED, _order_since),
    ("superlative", ALMOST, _order),
    ("superlative", ALMOST, _rank),
    ("certainty", RELATED, _denial),
    ("certainty", CLOSE, _certainty),
    ("attribution", CLOSE, _attribution),
)
DIFFERS: dict[str, Callable[[Passage, Passage], str | None]] = {
    **{name: differs for name, _, differs in reversed(DIFFERENCES)},
    "superlative": lambda left, right: _superlative(left, right) or _order(left, right),
    "number": _number,
    "date": _date,
    "certainty": lambda left, right: _denial(left, right) or _certainty(left, right),
    "participant": lambda left, right: _people(left, right) or _parties(left, right),
}
