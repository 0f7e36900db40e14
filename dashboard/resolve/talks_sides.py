"""Tells on whose side everybody in a corpus stands: a state's, a movement's, or nobody's but his own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property

from dashboard.registry import registry
from dashboard.resolve.context import Context
from dashboard.resolve.movements import is_movement
from dashboard.resolve.talks_rows import Rows
from dashboard.tables import ActorRow


class Sides(Rows):
    """The sides of one corpus, beside what it tells."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._side: dict[str, str] = {}  # asked for every mention and pair of meetings

    def side(self, actor_id: str) -> str:
        """Give the side that an actor stands on: its movement, its state, or itself where it acts for none."""
        if actor_id not in self._side:
            self._side[actor_id] = self._side_of(actor_id)
        return self._side[actor_id]

    def _side_of(self, actor_id: str) -> str:
        actor = self.cast.actors[actor_id]
        body = actor.affiliation or actor_id
        if body in self.cast.actors and is_movement(self.cast.actors[body]):
            return body  # rebels and the government of one state are two sides
        return actor.country or actor_id

    def sides(self, actors: Iterable[str]) -> frozenset[str]:
        """Give the sides that some actors stand on."""
        return frozenset(self.side(actor) for actor in actors)

    def weighty(self, actors: Iterable[str]) -> frozenset[str]:
        """Give the sides that count as parties: an unknown body of no state is none ("met the editorial board")."""
        return frozenset(
            self.side(actor)
            for actor in actors
            if self.cast.actors[actor].country or self.cast.actors[actor].kind != "organisation" or actor in self._known
        )

    @cached_property
    def _known(self) -> frozenset[str]:
        told = frozenset(row.actor_id for row in self.context["mentions"] if row.method == "registry")
        return told | (self.cast.actors.keys() & registry().actors.keys())  # also by initials alone: a union

    def is_a_side(self, side: str) -> bool:
        """Whether a side is a state, a movement or a union, and no body of many states or person of none."""
        actor = self.cast.actors.get(side)
        return side in self.states or (actor is not None and (is_movement(actor) or actor.kind == "bloc"))

    def names_states(self, article_id: str) -> bool:
        """Whether an article names two sides of talks between or within states: states, unions, movements."""
        return len(self._sides_named.get(article_id, ())) > 1

    @cached_property
    def _sides_named(self) -> Mapping[str, set[str]]:
        found: dict[str, set[str]] = {}
        for row in self.context["mentions"]:
            side = self.side(row.actor_id)
            if self.is_a_side(side):
                found.setdefault(row.article_id, set()).add(side)
        return found

    def persons(self, actors: Iterable[str]) -> frozenset[str]:
        """Give the persons among some actors."""
        return frozenset(actor for actor in actors if self.cast.actors[actor].kind == "person")

    @cached_property
    def states(self) -> Mapping[str, ActorRow]:
        """The actors that are states, by country."""
        return {actor.country: actor for actor in self.cast.actors.values() if actor.kind == "state" and actor.country}
