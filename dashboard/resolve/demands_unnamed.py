"""Tells where somebody without a known name asks: families, aid agencies, "the official". Who asks is then unknown."""

from __future__ import annotations

from dashboard.article import Article
from dashboard.demands.asking import known
from dashboard.demands.demanded import Demand
from dashboard.extract import Party
from dashboard.lexicon import lexicon
from dashboard.resolve.talks_reading import Reader

PRONOUNS = frozenset({"he", "she", "it", "they", "we", "both"})
NO_PLAIN = frozenset({"like", "have"})


def is_unnamed(reader: Reader, article: Article, found: Demand) -> bool:
    """Whether a demand is plainly put by somebody for whom no name is known; a commentator is no such party.

    Where the words name an actor, that one asks, or asks for nothing. A pronoun stands for whoever is told of before.
    """
    if not found.firm or found.tied or found.because in (*NO_PLAIN, *lexicon("demands")["proposing"]["verbs"]):
        return False
    parties = found.demanders[:1]
    if parties and parties[0].text.lower() in PRONOUNS and found.fallback:
        parties = found.fallback[:1]  # "They ask that", of the farmers of the sentence before
    if not parties or reader.actors(article.article_id, (*found.demanders, *found.fallback)):
        return False
    return (known("no_group") | known("commentators")).isdisjoint(_heads(article, parties[0]))


def _heads(article: Article, party: Party) -> set[str]:
    """Give the head word of a party, also of its singular: "the families of the hostages"."""
    words = article.source_text[party.head_start : party.head_end].lower().split()
    return {words[-1], words[-1].removesuffix("s")} if words else set()
