"""Tells whom "the bloc", "the rebels", "the army" and "the government delegation" mean, where no name stands there."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from dashboard.article import Article
from dashboard.demands.asking import known
from dashboard.extract import Party
from dashboard.lexicon import any_word, lexicon
from dashboard.resolve.demands_addressees import two_parties
from dashboard.resolve.group_told_before import group_told_before
from dashboard.resolve.movements import is_movement
from dashboard.resolve.talks_reading import Reader
from dashboard.tables import ActorRow

GOVERNMENT = re.compile(r"(?:['’]s?)?(?: \w+){0,3} government\b")
REACH = 60  # characters behind a name in which its "government" stands
BACKED = re.compile(rf"-(?:{any_word('demands', 'backed')})\b")  # "the army-backed government"
ARTICLES = frozenset({"the", "this", "that", "its", "their"})


def described(reader: Reader, article: Article, parties: Sequence[Party], sentence: int) -> tuple[str, ...]:
    """Give the actors that descriptions mean: the bloc or movement named last before, the army or government here."""
    found: list[str] = []
    for party in parties:
        words = [word for word in party.text.lower().split() if not BACKED.search(word)]
        if len(words) < 2 or words[0] not in ARTICLES:
            continue
        said = " ".join(words[1:])
        if len(words) == 3 and words[1][0].isdigit():
            said = words[2]  # "the 27-nation bloc"
        actor = None
        if said in known("described", "bloc"):
            actor = _last_before(reader, article, party.start, _is_bloc) or _only(reader, article, _is_bloc)
        elif said in known("described", "movement"):
            actor = _last_before(reader, article, party.start, is_movement)
        elif said in known("described", "party"):
            actor = _last_before(reader, article, party.start, _is_of_politics)
        elif said in known("described", "army"):
            actor = _only(reader, article, _is_army) or _government(reader, article) or _fought(reader, article)
        elif said in known("described", "government"):
            actor = _government(reader, article) or _named_government(reader, article) or _fought(reader, article)
        elif set(words[1:3]) & set(lexicon("talks")["seated"]) and "in" in words[2:4]:
            actor = _seated(reader, article, party, sentence)
        found += [actor] if actor is not None else group_told_before(reader, article, party)
    return tuple(dict.fromkeys(found))


def backers(reader: Reader, article: Article, parties: Sequence[Party]) -> frozenset[str]:
    """Give who only stands behind those who are asked: the army of "the army-backed government"."""
    rows = (row for party in parties for row in reader.cast.within(article.article_id, party.start, party.end))
    return frozenset(row.actor_id for row in rows if BACKED.match(article.source_text, row.end))


def _seated(reader: Reader, article: Article, party: Party, sentence: int) -> str | None:
    """Give the state of "the government in Rome"."""
    for place in reader.place_mentions(article.article_id, sentence):
        if not party.start <= place.start < party.end:
            continue
        state = reader.states.get(reader.places[place.place_id].country or "")
        if state is not None:
            return state.actor_id
    return None


def _is_bloc(actor: ActorRow) -> bool:
    return actor.kind == "bloc" or (actor.kind == "organisation" and not actor.country and not is_movement(actor))


def _is_of_politics(actor: ActorRow) -> bool:
    """Whether an actor is a movement, or a party by its name."""
    named = not known("described", "of_politics").isdisjoint(actor.name.lower().split())
    return is_movement(actor) or (actor.kind == "organisation" and named)


def _last_before(reader: Reader, article: Article, start: int, fits: Callable[[ActorRow], bool]) -> str | None:
    rows = reader.cast.within(article.article_id, 0, start)
    named = [row for row in rows if fits(reader.cast.actors[row.actor_id]) and row.method != "pronoun"]
    return max(named, key=lambda row: row.start).actor_id if named else None


def _only(reader: Reader, article: Article, fits: Callable[[ActorRow], bool]) -> str | None:
    """Give the one actor of a kind that an article names."""
    rows = reader.cast.within(article.article_id, 0, len(article.source_text))
    named = {row.actor_id for row in rows if fits(reader.cast.actors[row.actor_id])}
    return next(iter(named)) if len(named) == 1 else None


def _is_army(actor: ActorRow) -> bool:
    named = not known("described", "army").isdisjoint(actor.name.lower().split())
    named = named or actor.name.lower().endswith(" armed forces")
    return named and actor.kind == "organisation" and not is_movement(actor)


def _named_government(reader: Reader, article: Article) -> str | None:
    """Give the one state whose government an article names: "Kest's recognised government"."""
    text = article.source_text
    rows = reader.cast.within(article.article_id, 0, len(text))
    named = {
        row.actor_id
        for row in rows
        if reader.cast.actors[row.actor_id].kind == "state" and GOVERNMENT.match(text, row.end, row.end + REACH)
    }
    return next(iter(named)) if len(named) == 1 else None


def _government(reader: Reader, article: Article) -> str | None:
    """Give the one state among the two parties of an article, where a movement is the other."""
    pair = two_parties(reader, article)
    states = [side for side in pair if side in reader.states]
    movements = [side for side in pair if side in reader.cast.actors and is_movement(reader.cast.actors[side])]
    return reader.states[states[0]].actor_id if len(states) == 1 and movements else None


def _fought(reader: Reader, article: Article) -> str | None:
    """Give the one state that the article names and that its one movement is of: it is that state's army it fights."""
    rows = reader.cast.within(article.article_id, 0, len(article.source_text))
    named = {row.actor_id for row in rows}
    movements = [reader.cast.actors[actor] for actor in named if is_movement(reader.cast.actors[actor])]
    countries = {actor.country for actor in movements if actor.country}
    state = reader.states.get(next(iter(countries))) if len(countries) == 1 else None
    return state.actor_id if state is not None and state.actor_id in named else None
