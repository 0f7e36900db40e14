"""Runs YAKE over parsed words.

YAKE cuts sentences and words by itself, notes every run of words with its co-occurrences in a graph object that it asks
again for each figure, and only then drops most runs as invalid; on our texts that took a third of the language model's
own time. Here its data core is fed with the parse, keeps only runs that can be keywords, and fills the graph once; the
features, their formula and the scores are YAKE's own, and a test holds them equal to plain YAKE.
"""

from __future__ import annotations

import math
import string
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Any

from yake.core.yake import KeywordExtractor
from yake.data.composed_word import ComposedWord
from yake.data.core import DataCore
from yake.data.single_word import SingleWord

from dashboard.keywording.words import Word, is_keyword

LONGEST = 3  # words of a keyword
NEAR = 0.9  # likeness from which two keywords are one, YAKE's own measure and value
TOP = 20

Keyword = tuple[str, float, int, int]  # as printed first, score, first and last token of the first occurrence


@cache
def _yake() -> Any:
    return KeywordExtractor(lan="en", n=LONGEST, dedup_lim=NEAR)


class Beside:
    """Which terms stand right of which, and how often: what YAKE asks its graph when a small word stands inside."""

    def __init__(self) -> None:
        self.right: dict[int, dict[int, float]] = {}

    def has_edge(self, left: int, right: int) -> bool:
        """Whether one term ever stands right of another."""
        return right in self.right.get(left, {})

    def __getitem__(self, left: int) -> dict[int, dict[str, float]]:
        return {right: {"tf": tf} for right, tf in self.right[left].items()}


class Term(SingleWord):  # type: ignore[misc] # yake ships no types
    """YAKE's term with the same features, computed from counts instead of one query of the graph a figure."""

    __slots__ = ("left", "right")

    def __init__(self, unique: str, number: int, beside: Beside) -> None:
        super().__init__(unique, number, beside)
        self.left: dict[int, float] = {}
        self.right: dict[int, float] = {}
        beside.right[number] = self.right

    def get_graph_metrics(self) -> dict[str, float]:
        """Give how many different words stand beside this one, and how often any does."""
        wdr, wir, wdl, wil = len(self.right), sum(self.right.values()), len(self.left), sum(self.left.values())
        return {
            "wdr": wdr, "wir": wir, "pwr": wdr / wir if wir else 0,
            "wdl": wdl, "wil": wil, "pwl": wdl / wil if wil else 0,
        }  # fmt: skip

    def update_h(self, stats: dict[str, Any], features: list[str] | None = None) -> None:  # noqa: ARG002 - all of them
        """Score the term by YAKE's formula."""
        data, graph = self.data, self.get_graph_metrics()
        tf, most = data["tf"], stats["max_tf"]
        wrel = (0.5 + graph["pwl"] * (tf / most)) + (0.5 + graph["pwr"] * (tf / most))
        wfreq = tf / (stats["avg_tf"] + stats["std_tf"])
        wspread = len(data["occurs"]) / stats["number_of_sentences"]
        wcase = max(data["tf_a"], data["tf_n"]) / (1.0 + math.log(tf))
        wpos = math.log(math.log(3.0 + _median(list(data["occurs"]))))
        data.update(wrel=wrel, wfreq=wfreq, wspread=wspread, wcase=wcase, wpos=wpos)
        data["h"] = (wpos * wrel) / (wcase + wfreq / wrel + wspread / wrel)


def _median(numbers: list[int]) -> float:
    """Give the median of sentence numbers, which come in order."""
    middle = len(numbers) // 2
    return numbers[middle] if len(numbers) % 2 else (numbers[middle - 1] + numbers[middle]) / 2


class ParsedCore(DataCore):  # type: ignore[misc] # yake ships no types
    """YAKE's data core over words that are parsed already."""

    def __init__(self, sentences: Iterable[list[Word]], *, every_run: bool = False) -> None:
        self._sentences = sentences
        self._every_run = every_run
        self._beside = Beside()
        self._known: dict[tuple[str, bool], tuple[str, Term]] = {}
        self.first_seen: dict[str, tuple[int, int]] = {}
        super().__init__(text="", stopword_set=_yake().stopword_set, config={"windows_size": 1, "n": LONGEST})

    def _build(self, text: str, windows_size: int, n: int) -> None:  # noqa: ARG002 - YAKE's signature
        """Count terms, neighbours and candidates, sentence by sentence."""
        discarded, known = self.tags_to_discard, self._known
        position = number = 0
        for number, sentence in enumerate(self._sentences, 1):
            block: list[tuple[str, Term, Word]] = []
            for place, word in enumerate(sentence):
                if not word.text[0].isalnum() and not any(c.isalnum() for c in word.text):
                    block = []
                    continue
                key = word.text, place > 0
                tag, term = known.get(key) or self._learn(key)
                data = term.data
                data["tf"] += 1.0
                data["occurs"][number - 1] = None
                if tag in {"a", "n"}:
                    data["tf_a" if tag == "a" else "tf_n"] += 1.0
                position += 1
                kept = tag not in discarded
                if kept and block and block[-1][0] not in discarded:
                    left = block[-1][1]
                    left.right[term.id] = left.right.get(term.id, 0.0) + 1.0
                    term.left[left.id] = term.left.get(left.id, 0.0) + 1.0
                block.append((tag, term, word))
                if kept and not data["stopword"] and (word.head or self._every_run):
                    self._candidates_ending_here(block[-n:])
        self.number_of_sentences = number
        self.number_of_words = position

    def _candidates_ending_here(self, block: list[tuple[str, Term, Word]]) -> None:
        """Note the runs of words that end with the last one and can be keywords."""
        for at in range(len(block) - 1, -1, -1):
            tag, term, word = block[at]
            if tag in self.tags_to_discard:
                break
            if term.data["stopword"] or not (self._every_run or is_keyword([entry[2] for entry in block[at:]])):
                continue
            made = ComposedWord([(t, w.text, o) for t, o, w in block[at:]])
            self.add_or_update_composedword(made)
            self.first_seen.setdefault(made.unique_kw, (word.first, block[-1][2].last))

    def _learn(self, key: tuple[str, bool]) -> tuple[str, Term]:
        """Give a word's tag and term, looked up once; its plural is the same term, as YAKE has it."""
        surface, inside = key
        unique, stop = _reading(surface)
        term = self.terms.get(unique)
        if term is None:
            term = Term(unique, len(self.terms), self._beside)
            term.data["stopword"] = stop
            self.terms[unique] = term
        self._known[key] = found = self.get_tag(surface, int(inside)), term
        return found


@lru_cache(maxsize=100_000)
def _reading(surface: str) -> tuple[str, bool]:
    """Give the form under which YAKE counts a word, and whether it is a stopword: listed, or under three letters."""
    stopwords = _yake().stopword_set
    unique = surface.lower()
    stop = unique in stopwords
    if unique.endswith("s") and len(unique) > 3:
        unique = unique[:-1]
    length = len(unique) if unique.isalnum() else sum(c not in string.punctuation for c in unique)
    return unique, stop or unique in stopwords or length < 3


def rank(sentences: Iterable[list[Word]], *, top: int = TOP, every_run: bool = False) -> list[Keyword]:
    """Give the best keywords of an article, best (lowest score) first, near-repeats left out.

    `every_run` keeps runs of words that are no phrases, and repeats, as plain YAKE does.
    """
    core = ParsedCore(sentences, every_run=every_run)
    core.build_single_terms_features()
    core.build_mult_terms_features()
    found: list[Any] = []
    for made in sorted((c for c in core.candidates.values() if c.is_valid()), key=lambda c: (c.h, c.unique_kw)):
        if any(_yake().dedup_function(made.unique_kw, other.unique_kw) > NEAR for other in found):
            continue
        if every_run or not any(_repeats(made, other) for other in found):
            found.append(made)
        if len(found) == top:
            break
    return [(made.kw, float(made.h), *core.first_seen[made.unique_kw]) for made in found]


def _repeats(made: Any, better: Any) -> bool:
    """Whether a keyword only repeats a better one: its words, a part of them, or them with one more."""
    mine = {term.id for term in made.terms if not term.stopword}
    other = {term.id for term in better.terms if not term.stopword}
    return mine <= other or (other <= mine and (len(other) > 1 or better.kw.istitle()) and len(mine) - len(other) < 2)
