"""Tells which statements on a measure are one row, so that nothing counts as told twice that was told once.

Whose measure it is and on whom ties statements of all articles. Where one of the two is not told, "sanctions on
companies" of two articles may be two acts: they are one row only where more ties them, the words or the very day.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from dashboard.lexicon import lexicon
from dashboard.measures.known import measures, words
from dashboard.resolve.sanctions_parties import Said

ALIKE = 0.5  # of the words of two sentences: a copy, or the same sentence edited
DAY = 10  # characters of a date that tells the day
WORD = re.compile(r"[^\W_]+")


def merged(said: Iterable[Said], texts: Mapping[str, str]) -> list[list[Said]]:
    """Give the statements of all articles in groups, one a row."""
    groups: dict[Any, list[Said]] = defaultdict(list)
    spared: dict[Any, set[str]] = defaultdict(set)
    for item in said:
        groups[item.key].append(item)
        if item.measure.action == "spared":
            spared[_by(item)].update(item.targets)
    return [part for group in groups.values() for part in _parts(group, texts, spared)]


def _by(item: Said) -> tuple[str, frozenset[str], str]:
    return item.article_id, frozenset(item.senders), item.family


def _parts(group: list[Said], texts: Mapping[str, str], spared: Mapping[Any, set[str]]) -> list[list[Said]]:
    """Part a group in which a side is not told: by article, and in it by what is hit."""
    if len(group) == 1 or (group[0].senders and group[0].targets):
        return [group]
    parts: list[list[Said]] = []
    for item in group:
        tied = next((part for part in parts if any(_are_one(item, other, texts, spared) for other in part)), None)
        if tied is None:
            parts.append([item])
        else:
            tied.append(item)
    return parts


def _are_one(one: Said, other: Said, texts: Mapping[str, str], spared: Mapping[Any, set[str]]) -> bool:
    """Whether two statements that leave a side open are on one measure."""
    left, right = one.measure, other.measure
    if left.since and right.since and not _same_time(left.since, right.since):
        return False
    on, on_too = _object(one), _object(other)
    if on and on_too and on.isdisjoint(on_too):
        return False
    if _counts(one) and _counts(other) and _counts(one).isdisjoint(_counts(other)):
        return False  # "two companies" are not "14 companies"
    if one.article_id == other.article_id:
        return True  # an article goes on about what it told
    particular = frozenset() if one.targets else on - _anybody()  # whose measure on a state it is, stays untold
    if particular and particular == on_too - _anybody():
        return True
    if left.since and left.since == right.since and len(left.since) == DAY:
        return True
    if one.senders and spared.get(_by(one), set()) & spared.get(_by(other), set()):
        return True  # both tell whom the sender spared in it
    here = _words(texts[one.article_id][left.start : left.end])
    there = _words(texts[other.article_id][right.start : right.end])
    return len(here & there) >= ALIKE * len(here | there)


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


def _anybody() -> frozenset[str]:
    """Give the words for people, firms and goods of no name: of two articles they may mean others."""
    known = measures()
    return frozenset(map(_one, known.nameless | known.owned | known.hit_things)) | words("persons")


def _words(text: str) -> set[str]:
    return {_one(word) for word in WORD.findall(text.casefold())}


def _one(word: str) -> str:
    """Give the singular of a plural in -s."""
    return f"{word[:-3]}y" if word.endswith("ies") else word.removesuffix("s")
