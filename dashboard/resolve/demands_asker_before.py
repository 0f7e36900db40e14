"""Tells whom "it", "he" or "they" who ask may be, where grammar leaves it open: who was named first just before.

A text goes on with whom its last sentence began with; who is asked cannot be the one who asks. It is told as inferred.
"""

from __future__ import annotations

from typing import NamedTuple

from dashboard.article import Article
from dashboard.demands.asking import known
from dashboard.demands.demanded import Demand
from dashboard.given_names import may_mean
from dashboard.resolve.demands_demanders import is_party
from dashboard.resolve.talks_reading import Reader

REACH = 2  # sentences back
PERSON = frozenset({"he", "she"})
BODY = frozenset({"it", "they"})


class Before(NamedTuple):
    """Who may be meant, and the sentence that names them."""

    actor_id: str
    sentence: int


def asker_before(reader: Reader, article: Article, found: Demand) -> Before | None:
    """Give the party that a lone pronoun may stand for; None where none fits near it."""
    said = [party.text.lower() for party in found.demanders]
    if len(said) != 1 or said[0] not in PERSON | BODY:
        return None
    if said[0] in BODY and found.because in known("not_by_it") and not found.addressees:
        return None  # "it suggests a lack of", of what was told before
    pronoun = found.demanders[0]
    asked = reader.sides(reader.actors(article.article_id, found.addressees))
    start = reader.sentence(article.article_id, max(0, found.sentence - REACH)).start
    rows = reader.cast.within(article.article_id, min(start, pronoun.start), pronoun.start)
    for back in range(REACH + 1):
        near = [row.actor_id for row in rows if row.sentence == found.sentence - back]
        fitting = [actor for actor in near if _may_be(reader, actor, said[0])]
        others = [actor for actor in fitting if reader.side(actor) not in asked and is_party(reader, actor)]
        if others:
            return Before(others[0], found.sentence - back)
    return None


def _may_be(reader: Reader, actor_id: str, said: str) -> bool:
    """Whether "it" and "they" may be somebody who is no person, "she" a person whose given name no man bears."""
    actor = reader.cast.actors[actor_id]
    if said not in PERSON or actor.kind != "person":
        return (said in PERSON) is (actor.kind == "person")
    return may_mean(said, actor.name)
