"""Puts demands together that say the same: the same parties, the same issue, and much of the same words."""

from __future__ import annotations

from collections import defaultdict
from functools import partial
from typing import NamedTuple

from dashboard.resolve.demands_asked import Asked
from dashboard.resolve.demands_sides import sides_of
from dashboard.resolve.demands_words import content
from dashboard.resolve.talks_reading import Reader
from dashboard.tables import Issue

SHARED = 0.6  # of the shorter demand's words, in both


class Sense(NamedTuple):
    """What two demands are compared by; many articles tell one with the same."""

    demanders: frozenset[str]
    addressees: frozenset[str] | None
    words: frozenset[str]


class Told:
    """The demands told so far, in groups that say the same; each joins the first group that has one like it.

    Only groups with a word in common on the same issue are looked at: without one, two demands are not the same.
    """

    def __init__(self, reader: Reader) -> None:
        self.groups: list[list[Asked]] = []
        self._reader = reader
        self._senses: list[dict[Sense, None]] = []
        self._holders: dict[tuple[Issue, str], dict[int, None]] = defaultdict(dict)

    def add(self, one: Asked) -> None:
        """Put a demand with those that say the same."""
        sense = self._sense(one)
        near = {number for word in sense.words for number in self._holders[one.issue, word]}
        number = next((n for n in sorted(near) if any(_same(other, sense) for other in self._senses[n])), None)
        if number is None:
            number = len(self.groups)
            self.groups.append([])
            self._senses.append({})
        self.groups[number].append(one)
        if sense not in self._senses[number]:
            self._senses[number][sense] = None
            for word in sense.words:
                self._holders[one.issue, word][number] = None

    def _sense(self, one: Asked) -> Sense:
        sides = partial(sides_of, self._reader)
        return Sense(sides(one.demanders), sides(one.addressees) if one.addressees else None, content(one.text))


def _same(left: Sense, right: Sense) -> bool:
    if not left.demanders & right.demanders:
        return False
    if left.addressees is not None and right.addressees is not None and not left.addressees & right.addressees:
        return False
    return len(left.words & right.words) / max(1, min(len(left.words), len(right.words))) >= SHARED
