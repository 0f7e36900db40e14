"""Tells what a demand is about, by the words of `lexicon/issues.yaml`."""

from __future__ import annotations

import re
from functools import cache

from dashboard.lexicon import lexicon
from dashboard.tables import Issue

NAME = "@"  # stands for a word with a capital
GAP = "…"  # stands for a few words between two of an entry


@cache
def _patterns() -> tuple[tuple[Issue, tuple[tuple[str, re.Pattern[str], int], ...]], ...]:
    """Give each issue's entries: letters that a text with the entry holds, the pattern, the weight.

    Looking for letters first saves nine tenths of the time: most texts hold few of the entries.
    """
    return tuple(
        (issue, tuple((_longest(entry), _pattern(entry), len(entry.split())) for entry in entries))
        for issue, entries in lexicon("issues").items()
    )


def _longest(entry: str) -> str:
    """Give the longest word of an entry, which fewest other texts hold."""
    return max((word.rstrip("*") for word in entry.split() if word not in {GAP, NAME}), key=len)


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
    """Give each issue that a text speaks of with the weight of its words; what is named first weighs one more."""
    plain = " ".join(text.replace("’", "'").split())
    lower = plain.lower()
    found: dict[Issue, int] = {}
    first: tuple[int, int, Issue] | None = None
    for issue, entries in _patterns():
        for letters, pattern, words in entries:
            if letters not in lower or (seen := pattern.search(plain)) is None:
                continue
            found[issue] = found.get(issue, 0) + words
            if first is None or (seen.start(), -words) < first[:2]:
                first = (seen.start(), -words, issue)
    if first is not None:
        found[first[2]] += 1
    return found


def issue_of(*texts: str) -> Issue:
    """Give the issue of the first text that speaks of any: the demand's own words, then what stands around them."""
    for text in texts:
        found = weigh(text)
        if found:
            return max(found, key=lambda issue: found[issue])
    return "other"
