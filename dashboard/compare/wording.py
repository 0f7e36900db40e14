"""What each source calls the same thing, and which words it stresses against the rest: counts and sentences only.

Stress is the log-odds ratio with an informative Dirichlet prior (Monroe, Colaresi and Quinn 2008, "Fightin' Words"):
rare words do not win by being rare. The prior is the whole corpus.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from dashboard.compare.matter import terms
from dashboard.lexicon import lexicon

PRIOR = 500.0  # words' worth of belief in the corpus at most, and a tenth of it where the corpus is small
CERTAIN = 1.96  # z from which a word is stressed rather than merely frequent
LEAST = 3  # uses of a word below which nothing is said of it
_INITIALS = re.compile(r"\b(?:[A-Za-z]\.){2,}")  # "U.S." is the word that "US" is
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


@dataclass(frozen=True)
class Line:
    """A sentence as these measures read it."""

    source: str
    article_id: str
    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Stress:
    """A word that a source uses more than the rest do, with how much more (z) and the sentences that use it."""

    source: str
    word: str
    z: float
    here: int
    elsewhere: int
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Naming:
    """How often a source uses a word for an act that others name otherwise, with the sentences."""

    act: str
    word: str
    source: str
    count: int
    lines: tuple[Line, ...]


def stressed(lines: Sequence[Line], most: int = 8) -> list[Stress]:
    """Give each source's most stressed words, strongest first; nothing where there is only one source."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    where: dict[tuple[str, str], list[Line]] = defaultdict(list)
    shown: dict[str, Counter[str]] = defaultdict(Counter)
    for line in lines:
        for word in _WORD.findall(_INITIALS.sub(lambda match: match.group().replace(".", ""), line.text)):
            if len(word) == 1:
                continue
            # "US" is not "us", which is a word of no matter in stress.
            for term in [word] if word.isupper() else [] if word.lower() == "us" else terms(word):
                counts[line.source][term] += 1
                shown[term][word if word.isupper() else word.lower() if word[0].islower() else word] += 1
                if line not in where[line.source, term][-1:]:
                    where[line.source, term].append(line)
    total: Counter[str] = Counter()
    for counter in counts.values():
        total.update(counter)
    size = total.total()
    belief = min(PRIOR, 0.1 * size)
    found: list[Stress] = []
    for source, own in sorted(counts.items()) if len(counts) > 1 else []:
        rest_size = size - own.total()
        scored = []
        for term, here in own.items():
            if here < LEAST:
                continue
            prior = belief * total[term] / size
            rest = total[term] - here
            odds = math.log((here + prior) / (own.total() + belief - here - prior))
            odds -= math.log((rest + prior) / (rest_size + belief - rest - prior))
            z = odds / math.sqrt(1 / (here + prior) + 1 / (rest + prior))
            if z >= CERTAIN:
                scored.append((z, term, here, rest))
        for z, term, here, rest in sorted(scored, key=lambda item: (-item[0], item[1]))[:most]:
            word = min(shown[term].items(), key=lambda item: (-item[1], item[0]))[0]
            found.append(Stress(source, word, round(z, 2), here, rest, tuple(where[source, term])))
    return found


@cache
def _acts() -> tuple[tuple[str, tuple[tuple[str, re.Pattern[str]], ...]], ...]:
    acts = []
    for entry in lexicon("wording"):
        longest_first = sorted(entry["words"], key=len, reverse=True)
        acts.append(
            (
                entry["act"],
                tuple((word, re.compile(rf"\b{re.escape(word)}\b", re.IGNORECASE)) for word in longest_first),
            )
        )
    return tuple(acts)


def namings(lines: Iterable[Line]) -> list[Naming]:
    """Give, for each act that sources name differently, the words of each source with their sentences.

    An act for which all sources together use a single word is left out: there is nothing to compare.
    """
    uses: dict[tuple[str, str, str], list[Line]] = defaultdict(list)
    for line in lines:
        for act, words in _acts():
            text = line.text
            for word, pattern in words:
                text, found = pattern.subn(" ", text)  # "special military operation" is no "operation" as well
                uses[act, word, line.source].extend([line] * found)
    used: dict[str, set[str]] = defaultdict(set)
    for (act, word, _), found_lines in uses.items():
        if found_lines:
            used[act].add(word)
    return [
        Naming(act, word, source, len(found_lines), tuple(dict.fromkeys(found_lines)))
        for (act, word, source), found_lines in sorted(uses.items())
        if found_lines and len(used[act]) > 1
    ]
