"""Tells movements that fight or speak for themselves from the bodies of a state."""

from __future__ import annotations

from dashboard.scene import words
from dashboard.tables import ActorRow

ARMIES = frozenset({"army", "armed"})  # words in the name of an army

MINISTRIES = frozenset({"ministry", "department", "treasury"})


def is_movement(actor: ActorRow) -> bool:
    """Whether an organisation fights or speaks for itself, and not for the state in which it does."""
    if actor.actor_id in words("movements"):
        return True
    said = {word.strip("()").lower() for name in (actor.name, *actor.aliases) for word in name.split()}
    return actor.kind == "organisation" and bool(said & words("movement_words"))


def is_army(row: ActorRow) -> bool:
    """Whether an actor is the army of a state, which may sit opposite a movement of it."""
    said = {word.lower() for word in row.name.split()}
    return row.kind == "organisation" and bool(row.country) and not ARMIES.isdisjoint(said)


def is_ministry(row: ActorRow) -> bool:
    """Whether an actor is a ministry or department of a state, whose lists and bans are the state's."""
    said = {word.lower() for word in row.name.split()}
    return row.kind == "organisation" and bool(row.country) and not MINISTRIES.isdisjoint(said)
