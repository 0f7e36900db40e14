"""Tells what a demand is about, by the words of `lexicon/issues.yaml`."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import NamedTuple

from dashboard.lexicon import lexicon
from dashboard.tables import Issue

NAME = "@"  # stands for a word with a capital
WHOLE, PART = re.compile(r"\w[\w'-]*"), re.compile(r"\w+")
BEGINNING = 3  # letters by which entries are looked up; a shorter word is looked up whole
GAP = "…"  # stands for a few words between two of an entry
# Where a demand has told its matter, and goes on to say when, which or why.
ASIDE = re.compile(
    r"(?<=\S)\s(?:which|who|whom|whose|where|when|after|before|since|until|unless|because|citing)\s", re.IGNORECASE
)
WHERE = re.compile(r"\b(?:on|along|near|around|inside|from|in|at|across|off)\s(?:\S{1,30}\s){0,3}\Z", re.IGNORECASE)


class _Entry(NamedTuple):
    """A line of the lexicon: its issue, the longest of its words, how many words it has."""

    issue: Issue
    longest: str
    text: str
    words: int


@cache
def _entries() -> dict[str, tuple[_Entry, ...]]:
    """Give the entries by the letters with which the longest of their words begins: most texts hold few of these."""
    found: dict[str, list[_Entry]] = defaultdict(list)
    for issue, entries in lexicon("issues").items():
        for text in entries:
            longest = _longest(text)
            found[longest[:BEGINNING]].append(_Entry(issue, longest, text, len(text.split())))
    return {letters: tuple(some) for letters, some in found.items()}


def _in(text: str) -> dict[Issue, list[_Entry]]:
    """Give the entries that a text in small letters may hold, by issue in the lexicon's order."""
    words = {*WHOLE.findall(text), *PART.findall(text)}
    found: dict[Issue, list[_Entry]] = {issue: [] for issue in lexicon("issues")}
    for entry in dict.fromkeys(
        entry for word in words for entry in _entries().get(word[:BEGINNING], ()) if word.startswith(entry.longest)
    ):
        found[entry.issue].append(entry)
    return found


def _longest(entry: str) -> str:
    """Give the longest word of an entry, which fewest other texts hold."""
    return max((word.rstrip("*") for word in entry.split() if word not in {GAP, NAME}), key=len)


@cache
def _pattern(entry: str) -> re.Pattern[str]:
    """Make a pattern of an entry: whole words, a star for any ending, "…" for up to six words, "@" for a name."""
    parts = [
        r"(?:\S{1,30}\s){0,6}?" if word == GAP else _word(word) + (r"\s" if n + 1 < len(words) else "")
        for words in (entry.split(),)
        for n, word in enumerate(words)
    ]
    return re.compile(r"(?<!\w)(?<!cross-)" + "".join(parts) + r"(?!\w)")


def _word(word: str) -> str:
    if word == NAME:
        return r"(?:[tT]he\s)?[A-Z]\w{1,30}"
    plain = re.escape(word.rstrip("*")) + (r"\w{0,20}" if word.endswith("*") else "")
    return f"(?i:{plain})"


def weigh(text: str) -> dict[Issue, int]:
    """Give each issue that a text speaks of with the weight of its words.

    Of entries that overlap the longest counts. What stands in a clause on when, where or which counts half, and so does
    a word of place behind "on", "near" or "from"; what is named first weighs more.
    """
    plain = " ".join(text.replace("\u2019", "'").split())
    lower = plain.lower()
    aside = match.start() if (match := ASIDE.search(plain)) else len(plain)
    found: dict[Issue, int] = {}
    first: tuple[int, int, Issue] | None = None
    for issue, entries in _in(lower).items():
        seen = [
            (-entry.words, *match.span())
            for entry in entries
            if (match := _pattern(entry.text).search(plain)) is not None
        ]
        taken: list[tuple[int, int]] = []
        for weight, start, end in sorted(seen):
            if any(start < until and since < end for since, until in taken):
                continue
            taken.append((start, end))
            by_the_way = start > aside or (issue == "territory" and weight == -1 and WHERE.search(plain, 0, start))
            found[issue] = found.get(issue, 0) - weight * (1 if by_the_way else 2)
            if first is None or (start, weight) < first[:2]:
                first = (start, weight, issue)
    if first is not None:
        found[first[2]] += 2
    return found


def issue_of(*texts: str) -> Issue:
    """Give the issue of the first text that speaks of any: the demand's own words, then what stands around them."""
    for text in texts:
        found = weigh(text)
        if found:
            return max(found, key=lambda issue: found[issue])
    return "other"
