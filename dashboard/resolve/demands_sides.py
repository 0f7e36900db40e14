"""Tells on which side the parties to demands stand: a commissioner on that of the union whose body he serves."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from dashboard.answers.answered import Answer
from dashboard.lexicon import lexicon
from dashboard.resolve.demands_asked import Asked
from dashboard.resolve.talks_reading import Reader


@cache
def _whole() -> dict[str, str]:
    wholes: dict[str, list[str]] = lexicon("demands")["parts_of"]
    return {part: whole for whole, parts in wholes.items() for part in parts}


@cache
def _members() -> dict[str, frozenset[str]]:
    members: dict[str, list[str]] = lexicon("demands")["members"]
    return {body: frozenset(sides) for body, sides in members.items()}


def sides_asked(reader: Reader, asked: Iterable[str]) -> frozenset[str]:
    """Give the sides that may answer what is asked of some actors: their own and those of a body's members."""
    found = sides_of(reader, asked)
    return found.union(*(_members().get(side, frozenset()) for side in found))


def has_members(actor_id: str) -> bool:
    """Whether the members of a body are known."""
    return actor_id in _members()


def sides_of(reader: Reader, actors: Iterable[str]) -> frozenset[str]:
    """Give the sides that some actors stand on, bodies of a union and their people on that of the union."""
    return frozenset(_side(reader, actor) for actor in actors)


def _side(reader: Reader, actor_id: str) -> str:
    actor = reader.cast.actors[actor_id]
    if actor.kind == "person" and not actor.country and actor.affiliation in reader.cast.actors:
        actor_id = actor.affiliation or actor_id
    side = reader.side(actor_id)
    return _whole().get(side, side)


def stands_for(reader: Reader, article_id: str, actor_id: str) -> str:
    """Give the state, else the union or body, for which somebody answers; himself where that is not named."""
    actor = reader.cast.actors[actor_id]
    state = reader.states.get(reader.side(actor_id))
    if state is not None:
        return state.actor_id
    body = actor.affiliation if actor.affiliation in reader.cast.actors and actor.affiliation else actor_id
    whole = _whole().get(body, body)
    return whole if whole in reader.cast.actors and reader.is_named(article_id, whole) else body


def at_home(reader: Reader, demanders: Iterable[str], asked: Iterable[str]) -> bool:
    """Whether somebody asks something of people of his own state: a governor of the premier."""
    return bool(sides_of(reader, demanders) & sides_of(reader, asked))


def asks_first(reader: Reader, asked: Sequence[Asked], answer: Answer, own: frozenset[str]) -> bool:
    """Whether those who answer ask for something in the same sentence before: no answer to what was asked of them.

    "Kest rejected the protest; it requires Ossia to stop" answers before it asks.
    """
    return any(
        one.found.sentence == answer.sentence
        and one.found.cue_start < answer.cue_start
        and own & sides_of(reader, one.demanders)
        for one in asked
    )
