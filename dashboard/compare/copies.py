"""Finds copies: the same file twice, near-identical texts, and rewrites that rest on one origin.

Texts are cut into runs of five words. A fixed sample of the runs leads to the pairs that share some, so that the work
grows with the number of such pairs; only those are then compared in full.
"""

from __future__ import annotations

import zlib
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

RUN = 5  # words
SAMPLE = 4  # every so manieth run leads to pairs
CROWD = 60  # articles that share a run; more is a formula of the trade ("told reporters on the sidelines of the")
# Articles that share a run are paired each with so many behind it: copies of one text stand in one order in all their
# runs, so that neighbours link the whole group, and the work grows with the runs, not with the square of the copies.
NEIGHBOURS = 8
LEAST = 8  # runs in common for an origin in common, so that a shared quotation alone is none
DUPLICATE = 0.8  # of all runs in common
ORIGIN = 0.3  # of the shorter text's runs in common


def runs_of(words: Sequence[str]) -> frozenset[int]:
    """Give the runs of five words of a text, as numbers that are the same on every machine."""
    return frozenset(zlib.crc32(" ".join(words[at : at + RUN]).encode()) for at in range(len(words) - RUN + 1))


def copies(runs: Mapping[str, frozenset[int]]) -> tuple[set[tuple[str, str]], set[tuple[str, str]]]:
    """Give pairs of near-identical texts, and pairs that rest on one origin (with those): enough to link each group."""
    holders: dict[int, list[str]] = defaultdict(list)
    for article, own in runs.items():
        for run in own:
            if run % SAMPLE == 0:
                holders[run].append(article)
    shared = Counter(
        (one, other)
        for found in holders.values()
        if 1 < len(found) <= CROWD
        for number, one in enumerate(found)
        for other in found[number + 1 : number + 1 + NEIGHBOURS]
    )
    duplicates, origins = set(), set()
    for pair, count in shared.items():
        if count < LEAST / SAMPLE:
            continue
        one, other = runs[pair[0]], runs[pair[1]]
        common = len(one & other)
        if common >= DUPLICATE * len(one | other):
            duplicates.add(pair)
        if pair in duplicates or (common >= LEAST and common >= ORIGIN * min(len(one), len(other))):
            origins.add(pair)
    return duplicates, origins


def groups(members: Sequence[str], pairs: set[tuple[str, str]]) -> dict[str, str]:
    """Give for each member the first of the group that pairs link it to; the members' order decides who is first."""
    place = {member: number for number, member in enumerate(members)}
    first = {member: member for member in members}

    def root(member: str) -> str:
        while first[member] != member:
            first[member] = member = first[first[member]]
        return member

    for one, other in sorted(pairs):
        low, high = sorted((root(one), root(other)), key=place.__getitem__)
        first[high] = low
    return {member: root(member) for member in members}
