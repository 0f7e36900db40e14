"""Tells which statements on a measure are one row, so that nothing counts as told twice that was told once.

Whose measure it is and on whom ties statements of all articles. Where one of the two is not told, "sanctions on
companies" of two articles may be two acts: they are one row only where more ties them, the words or the very day.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, NamedTuple

from dashboard.lexicon import lexicon
from dashboard.measures.known import measures, words
from dashboard.resolve.measure_line import singular
from dashboard.resolve.sanctions_parties import Said

ALIKE = 0.5  # of the words of two sentences: a copy, or the same sentence edited
DAY = 10  # characters of a date that tells the day
RATE = re.compile(r"(\d+(?:[.,]\d+)?) ?(?:%|per ?cent)")
WORD = re.compile(r"[^\W_]+")


class _Clues(NamedTuple):
    """What tells a statement from another, worked out once: it is compared with many."""

    article_id: str
    since: str
    on: frozenset[str]  # words for who or what is hit
    particular: frozenset[str]  # those of them that may not mean anybody; none where it is told on whom it is
    counts: frozenset[str]
    spared: frozenset[str]  # whom its sender spared in it
    words: frozenset[str]  # of its sentence
    wares: frozenset[str]  # those of them that are goods


def merged(said: Iterable[Said], texts: Mapping[str, str]) -> list[list[Said]]:
    """Give the statements of all articles in groups, one a row."""
    groups: dict[Any, list[Said]] = defaultdict(list)
    spared: dict[Any, set[str]] = defaultdict(set)
    for item in said:
        groups[item.key].append(item)
        if item.measure.action == "spared":
            spared[_by(item)].update(item.targets)
    rated = (part for group in groups.values() for part in _by_rates(group, texts))
    return [part for group in rated for part in _parts(group, texts, spared)]


def _by_rates(group: list[Said], texts: Mapping[str, str]) -> list[list[Said]]:
    """Part what one article tells of by several rates: duties of 15 percent and of 30 percent are two.

    What names no rate is of the first. Where no article names two, another rate may be how another paper tells of it.
    """
    if len(group) == 1 or group[0].family != "tariff":
        return [group]
    rates = [_rate(item, texts[item.article_id]) for item in group]
    told: dict[str, set[str]] = defaultdict(set)
    for item, rate in zip(group, rates, strict=True):
        told[item.article_id].update({rate} - {""})
    if all(len(several) < 2 for several in told.values()):
        return [group]
    first = next(filter(None, rates))
    parts: dict[str, list[Said]] = defaultdict(list)
    for item, rate in zip(group, rates, strict=True):
        parts[rate or first].append(item)
    return list(parts.values())


def _rate(item: Said, text: str) -> str:
    """Give the only rate that a statement's sentence names; none of several."""
    found = {match[1] for match in RATE.finditer(text, item.measure.start, item.measure.end)}
    return found.pop() if len(found) == 1 else ""


def _by(item: Said) -> tuple[str, frozenset[str], str]:
    return item.article_id, frozenset(item.senders), item.family


def _parts(group: list[Said], texts: Mapping[str, str], spared: Mapping[Any, set[str]]) -> list[list[Said]]:
    """Part a group in which a side is not told: by article, and in it by what is hit.

    Of many articles, a statement is compared with those alone that share a trace with it.
    """
    if len(group) == 1 or (group[0].senders and group[0].targets):
        return [group]
    clues = [_clues(item, texts[item.article_id], spared) for item in group]
    told = Counter(word for clue in clues for word in clue.words)
    parts: list[list[int]] = []
    met: dict[Any, set[int]] = defaultdict(set)  # the parts in which a trace was met
    for at, clue in enumerate(clues):
        traces = _traces(clue, told)
        near = sorted(set().union(*(met[trace] for trace in traces)))
        tied = next((n for n in near if any(_are_one(clue, clues[other]) for other in parts[n])), len(parts))
        if tied == len(parts):
            parts.append([])
        parts[tied].append(at)
        for trace in traces:
            met[trace].add(tied)
    return [[group[at] for at in part] for part in parts]


def _clues(item: Said, text: str, spared: Mapping[Any, set[str]]) -> _Clues:
    on, told = _object(item), frozenset(_words(text[item.measure.start : item.measure.end]))
    return _Clues(
        article_id=item.article_id,
        since=item.measure.since or "",
        on=on,
        particular=frozenset() if item.targets else on - _anybody(),  # whose measure on a state it is, stays untold
        counts=_counts(item),
        spared=frozenset(spared.get(_by(item), ()) if item.senders else ()),
        words=told,
        wares=told & words("wares"),
    )


def _traces(clue: _Clues, told: Mapping[str, int]) -> list[tuple[str, Any]]:
    """Give what two statements on one measure share at least one of.

    Two sentences with half of their words in common share one of the rarer half: as many words as are left when half of
    them are not shared, and one more.
    """
    rare = sorted(clue.words, key=lambda word: (told[word], word))
    traces: list[tuple[str, Any]] = [("article", clue.article_id)]
    traces += [("on", clue.particular)] if clue.particular else []
    traces += [("day", clue.since)] if len(clue.since) == DAY else []
    traces += [("spared", actor) for actor in clue.spared]
    return traces + [("word", word) for word in rare[: len(rare) - math.ceil(ALIKE * len(rare)) + 1]]


def _are_one(one: _Clues, other: _Clues) -> bool:
    """Whether two statements that leave a side open are on one measure."""
    if one.since and other.since and not _same_time(one.since, other.since):
        return False
    if one.on and other.on and one.on.isdisjoint(other.on):
        return False
    if one.counts and other.counts and one.counts.isdisjoint(other.counts):
        return False  # "two companies" are not "14 companies"
    if one.article_id == other.article_id:
        return True  # an article goes on about what it told
    if one.particular and one.particular == other.particular:
        return True
    if one.since == other.since and len(one.since) == DAY:
        return True
    if one.spared & other.spared:
        return True  # both tell whom the sender spared in it
    if one.wares and other.wares and one.wares.isdisjoint(other.wares):
        return False  # "raised its duties on wine" is not "raised its duties on steel"
    return len(one.words & other.words) >= ALIKE * len(one.words | other.words)


def _same_time(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)


def _object(item: Said) -> frozenset[str]:
    """Give the words for who or what is hit, as printed: "changers", "ore"; none where nothing is said."""
    said = _words(" ".join(party.text for party in item.measure.targets))
    goods = _words(item.measure.what) & words("wares")
    return frozenset(word for word in said | goods if word.isalpha() and word not in words("filling"))


def _counts(item: Said) -> frozenset[str]:
    said = " ".join(party.text for party in item.measure.targets)
    numbers = lexicon("sanctions")["words"]["numbers"]
    return frozenset(str(numbers.get(word, word)) for word in _words(said) if word in numbers or word.isdigit())


@cache
def _anybody() -> frozenset[str]:
    """Give the words for people, firms and goods of no name: of two articles they may mean others."""
    known = measures()
    return frozenset(map(singular, known.nameless | known.owned | known.hit_things)) | words("persons")


def _words(text: str) -> set[str]:
    return {singular(word) for word in WORD.findall(text.casefold())}
