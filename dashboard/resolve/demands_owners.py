"""Tells of whom something is asked by whose it is: who holds the prisoners, who closed the airport, who is left out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dashboard.article import Article
from dashboard.demands.demanded import Demand
from dashboard.extract import Party
from dashboard.lexicon import any_word
from dashboard.resolve.demands_demanders import any_of
from dashboard.resolve.demands_sides import sides_of
from dashboard.resolve.movements import is_movement
from dashboard.resolve.talks_reading import Reader

KEPT = any_word("demands", "kept")
# "whom Kest has held", "which the Kestian army closed": behind the name stands what its owner did.
DID = re.compile(rf"(?: \w+){{0,2}} (?:has |have |had )?(?:\w+ly )?(?:{KEPT}|holds?|keeps?|kept)\b")
WHICH = re.compile(r"\b(?:which|whom|that|who)(?: the)? $")
BY = re.compile(rf"\b(?:{KEPT}) (?:\w+ly )?by (?:the )?$")
HELD_IN = re.compile(rf"\b(?:{any_word('demands', 'held_in')})(?: \w+){{0,2}} in (?:the )?$")
OUT = re.compile(
    r"(?:must|should|has to|have to|had to|needs? to|ought to)? ?(?:not |never )?be (?:\w+ly )?"
    r"(?:excluded|kept out|left out|shut out|barred|expelled|kept away|sidelined|removed from|thrown out)\b"
    r"|(?:must|should|can|could|may) (?:not have|have no|not take part|not be at|get no|not get|not sit)\b",
    re.IGNORECASE,
)
# "The government", asked by a chamber or members of a parliament: that of their own state.
HOME = re.compile(r"^the (?:\w+ )?(?:government|administration|authorities|cabinet)$", re.IGNORECASE)
SERVES = any_of("serving")
AHEAD = 60  # characters of a demand in which "must have no seat" stands


def owner_of(reader: Reader, article: Article, found: Demand, demanders: Sequence[str]) -> tuple[str, ...]:
    """Give who did what is to be undone: "the airport, which Kest closed", "men held by Kest", "men jailed in Kest"."""
    text = article.source_text
    own = sides_of(reader, demanders)
    for row in reader.cast.within(article.article_id, found.text_start, found.end):
        if row.method == "pronoun" or sides_of(reader, (row.actor_id,)) & own:
            continue
        before = text[max(found.text_start, row.start - 40) : row.start]
        if BY.search(before) or (WHICH.search(before) and DID.match(text, row.end, found.end)):
            return (row.actor_id,)
    return _of_the_place(reader, article, found, own)


def _of_the_place(reader: Reader, article: Article, found: Demand, own: frozenset[str]) -> tuple[str, ...]:
    """Give the state in which people are held; none where a movement of that state may be the one that holds them."""
    text = article.source_text
    for place in reader.place_mentions(article.article_id, found.sentence):
        if not found.text_start <= place.start <= found.end:
            continue
        if not HELD_IN.search(text[max(found.text_start, place.start - 60) : place.start]):
            continue
        country = reader.places[place.place_id].country or ""
        state = reader.states.get(country)
        rows = reader.cast.within(article.article_id, 0, len(text))
        rebels = any(
            is_movement(actor) and actor.country == country
            for row in rows
            if (actor := reader.cast.actors[row.actor_id])
        )
        if state is not None and country not in own and not rebels:
            return (state.actor_id,)
    return ()


def of_ones_own(reader: Reader, demanders: Sequence[str], parties: Sequence[Party]) -> tuple[str, ...]:
    """Give the state of who asks "the government" or "the administration", and is not that state or its minister."""
    if not all(HOME.search(party.text) for party in parties):
        return ()
    countries = {reader.cast.actors[actor].country or "" for actor in demanders}
    state = reader.states.get(next(iter(countries))) if len(countries) == 1 else None
    if state is None or state.actor_id in demanders or any(SERVES.search(_role(reader, actor)) for actor in demanders):
        return ()
    return (state.actor_id,)


def _role(reader: Reader, actor_id: str) -> str:
    return reader.cast.actors[actor_id].role or ""


def is_left_out(found: Demand) -> bool:
    """Whether somebody is to be kept out, of whom it is then not asked: "Kest must get no seat there"."""
    return OUT.search(found.words[:AHEAD]) is not None
