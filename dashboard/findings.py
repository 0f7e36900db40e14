"""What one article yields before the others are looked at: the article, its sentences and its extractors' findings.

Findings are stored under a key of the article's bytes and the code that made them, so that an article that did not
change is neither parsed nor read again.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from dashboard.article import Article
from dashboard.document import Document, Sentence
from dashboard.extract import all_extractors


@dataclass(frozen=True)
class Findings:
    """An article with its sentences and, by extractor, what was found in it."""

    article: Article
    sentences: tuple[Sentence, ...]
    found: dict[str, tuple[Any, ...]]

    def __getitem__(self, extractor: str) -> tuple[Any, ...]:
        return self.found.get(extractor, ())


def findings_of(document: Document) -> Findings:
    """Run every extractor over a document."""
    found = {name: tuple(extractor.find(document)) for name, extractor in all_extractors().items()}
    return Findings(document.article, document.sentences, found)
