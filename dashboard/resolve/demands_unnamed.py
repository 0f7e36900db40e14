"""Tells where a group without a name asks: families, aid agencies, farmers. Who asks is then unknown."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.article import Article
from dashboard.demands.asking import known
from dashboard.demands.demanded import Demand
from dashboard.extract import Party
from dashboard.lexicon import lexicon
from dashboard.resolve.talks_reading import Reader

PRONOUNS = frozenset({"it", "they"})
NO_PLAIN = frozenset({"like", "have"})


def is_unnamed_group(reader: Reader, article: Article, found: Demand) -> bool:
    """Whether a demand is plainly put by a group that no name is known for; a commentator is no such group.

    Its words count alone: where they name an actor, that one asks, or asks for nothing.
    """
    if not found.firm or found.tied or found.because in (*NO_PLAIN, *lexicon("demands")["proposing"]["verbs"]):
        return False
    parties: Sequence[Party] = found.demanders[:1]
    if parties and parties[0].text.lower() in PRONOUNS:
        parties = found.fallback[:1]  # "They ask that", of the farmers of the sentence before
    if not parties or reader.actors(article.article_id, (*found.demanders, *found.fallback)):
        return False
    heads = _heads(article, parties[0])
    called = parties[0].text.lower().startswith(("the ", "its ", "their ")) and known("no_group").isdisjoint(heads)
    return called or not known("unnamed").isdisjoint(heads)


def _heads(article: Article, party: Party) -> set[str]:
    """Give the head word of a party, also of its singular: "the families of the hostages"."""
    words = article.source_text[party.head_start : party.head_end].lower().split()
    return {words[-1], words[-1].removesuffix("s")} if words else set()
