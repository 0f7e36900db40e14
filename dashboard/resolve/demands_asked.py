"""Holds a demand with its parties resolved, and what later sentences say of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from dashboard.article import Article
from dashboard.demands.demanded import Demand
from dashboard.tables import Issue, Response, Voice


@dataclass
class Asked:
    """A demand with its parties resolved, and what later sentences say of it."""

    found: Demand
    article: Article
    demanders: tuple[str, ...]
    addressees: tuple[str, ...]
    text: str
    issue: Issue
    voice: Voice
    stated_by: str | None
    inferred: bool = False  # of whom it is asked, no word of it says
    group: bool = False  # asked of "both sides" or the like
    quotes: frozenset[int] = frozenset()  # sentences that begin with quoted words: they part no demand from its answer
    response: Response | None = None
    response_by: tuple[str, ...] = ()
    evidence: list[tuple[int, int, str]] = field(default_factory=list)  # a sentence may be told of twice
    answered_in: list[int] = field(default_factory=list)  # sentences

    def behind(self, sentence: int) -> int:
        """Give how many sentences behind a demand another is, quoted ones between not counted."""
        first = self.found.sentence
        return sentence - first - sum(first < number < sentence for number in self.quotes)
