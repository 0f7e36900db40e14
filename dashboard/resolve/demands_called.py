"""Tells which Europeans "the Europeans" are who ask or are asked: the three powers, or each of them by its name."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.article import Article
from dashboard.extract import Party
from dashboard.lexicon import lexicon
from dashboard.resolve.talks_reading import Reader

EUROPE, POWERS = "europe", "e3"
CALLED = frozenset({"the europeans", "europeans", "the european powers", "european powers"})


def as_called(reader: Reader, article: Article, actors: tuple[str, ...], parties: Sequence[Party]) -> tuple[str, ...]:
    """Give the three powers for "the Europeans" where the article names them so, else each, if it names each."""
    states = [reader.states[code].actor_id for code in lexicon("names")["powers"] if code in reader.states]
    if states and POWERS in actors and set(states) <= set(actors):
        return tuple(actor for actor in actors if actor not in states)  # "the three European powers": they are counted
    europeans = [party for party in parties if party.text.lower() in CALLED]
    if not europeans or not {EUROPE, POWERS} & set(actors):
        return actors
    article_id = article.article_id
    rows = reader.cast.within(article_id, 0, len(article.source_text))
    if any(row.actor_id == POWERS and row.surface.lower().removeprefix("the ") in _names() for row in rows):
        return tuple(POWERS if actor == EUROPE else actor for actor in actors)
    if POWERS not in actors:
        return actors
    if len(states) < len(lexicon("names")["powers"]) or not all(reader.is_named(article_id, one) for one in states):
        return actors
    others = [actor for actor in actors if actor != POWERS]
    return tuple(dict.fromkeys([*others, *states]))


def _names() -> frozenset[str]:
    return frozenset({"e3", "e-3", "eu3", "eu-3"})
