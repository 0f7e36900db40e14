"""Finds the keywords of an article: the phrases that carry it, ranked by YAKE (lower scores are better)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dashboard.document import Document
from dashboard.extract import Extractor, Finding
from dashboard.keywording.ranking import rank
from dashboard.keywording.words import words_of


@dataclass(frozen=True, slots=True)
class Keyword(Finding):
    """A keyword with YAKE's score and its rank; `start` to `end` is where it stands first."""

    keyword: str
    score: float
    rank: int


def find(document: Document) -> Iterator[Keyword]:
    """Give the best keywords of an article, in the order of the text."""
    ranked = rank([words_of(document, s) for s in document.sentences if s.kind != "dateline"])
    found = []
    for number, (words, score, first, last) in enumerate(ranked, 1):
        tokens = document.tokens[first:last]
        found.append(Keyword(tokens[0].sent, tokens[0].start, tokens[-1].end, words, score, number))
    yield from sorted(found, key=lambda keyword: (keyword.start, keyword.end))


EXTRACTOR = Extractor("keywords", Keyword, find)
