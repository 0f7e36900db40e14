"""Gives what the corpus tells of each article, looked up once: its sentences, places, days, offices and measures."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import TypeVar

from dashboard.document import Sentence
from dashboard.gazetteer import key_of
from dashboard.resolve.context import Context
from dashboard.resolve.movements import is_army
from dashboard.tables import ActorRow, PlaceMentionRow, PlaceRow, RoleRow, SanctionRow, TimeRow

Row = TypeVar("Row", PlaceMentionRow, TimeRow)

ARMY = re.compile(r"\b(?:army|armed forces)\b", re.IGNORECASE)


class Rows:
    """What the steps before have told of one corpus, by article. Read-only after it is made."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.cast = context.cast
        self.places: Mapping[str, PlaceRow] = {row.place_id: row for row in context["places"]}

    def text(self, article_id: str) -> str:
        """Give the source text of an article."""
        return self._texts.get(article_id, "")

    @cached_property
    def _texts(self) -> Mapping[str, str]:
        return {found.article.article_id: found.article.source_text for found in self.context.findings}

    def sentence(self, article_id: str, number: int) -> Sentence:
        """Give a sentence of an article."""
        return self.sentences[article_id][number]

    @cached_property
    def sentences(self) -> Mapping[str, Sequence[Sentence]]:
        """The sentences of each article."""
        return {found.article.article_id: found.sentences for found in self.context.findings}

    def place_mentions(self, article_id: str, sentence: int) -> Sequence[PlaceMentionRow]:
        """Give the places named in a sentence."""
        return self._place_mentions.get((article_id, sentence), [])

    @cached_property
    def _place_mentions(self) -> dict[tuple[str, int], list[PlaceMentionRow]]:
        return _by_sentence(self.context["place_mentions"])

    @cached_property
    def places_of(self) -> Mapping[str, Sequence[PlaceMentionRow]]:
        """The places that each article names, in the order of the text."""
        found: dict[str, list[PlaceMentionRow]] = {}
        for row in sorted(self.context["place_mentions"], key=lambda row: row.start):
            found.setdefault(row.article_id, []).append(row)
        return found

    @cached_property
    def cities(self) -> Mapping[tuple[str, str | None], PlaceRow]:
        """The cities by name and country: a corpus names thousands, and "the capital" often."""
        rows = [row for row in self.places.values() if row.kind == "city"]
        return {(key_of(row.name), row.country): row for row in reversed(rows)}

    def times(self, article_id: str, sentence: int) -> Sequence[TimeRow]:
        """Give the expressions of time in a sentence."""
        return self._times.get((article_id, sentence), ())

    @cached_property
    def _times(self) -> dict[tuple[str, int], list[TimeRow]]:
        return _by_sentence(self.context["times"])

    @cached_property
    def roles(self) -> Mapping[str, Sequence[RoleRow]]:
        """The roles that articles give, by actor."""
        found: dict[str, list[RoleRow]] = {}
        for row in self.context["roles"]:
            found.setdefault(row.actor_id, []).append(row)
        return found

    def roles_in(self, article_id: str, actor: str) -> Sequence[RoleRow]:
        """Give the roles that one article gives an actor."""
        return self._told_roles.get((article_id, actor), ())

    @cached_property
    def _told_roles(self) -> Mapping[tuple[str, str], Sequence[RoleRow]]:
        found: dict[tuple[str, str], list[RoleRow]] = {}
        for row in self.context["roles"]:
            found.setdefault((row.article_id, row.actor_id), []).append(row)
        return found

    @cached_property
    def officers(self) -> frozenset[str]:
        """The persons who are told to hold an office in an army."""
        return frozenset(row.actor_id for row in self.context["roles"] if ARMY.search(row.role))

    @cached_property
    def armies(self) -> Mapping[str, ActorRow]:
        """The army of each state that has one among the actors."""
        found: dict[str, ActorRow] = {}
        for row in self.cast.actors.values():
            if row.country and is_army(row):
                found.setdefault(row.country, row)
        return found

    @cached_property
    def sanctions(self) -> Mapping[str, Sequence[SanctionRow]]:
        """The measures that each article tells of."""
        found: dict[str, list[SanctionRow]] = {}
        for row in self.context["sanctions"]:
            for article_id in dict.fromkeys(row.articles):
                found.setdefault(article_id, []).append(row)
        return found

    def is_named(self, article_id: str, actor_id: str) -> bool:
        """Whether an article names an actor."""
        return (article_id, actor_id) in self._named

    @cached_property
    def _named(self) -> frozenset[tuple[str, str]]:
        return frozenset((row.article_id, row.actor_id) for row in self.context["mentions"])


def _by_sentence(rows: Iterable[Row]) -> dict[tuple[str, int], list[Row]]:
    found: dict[tuple[str, int], list[Row]] = {}
    for row in rows:
        found.setdefault((row.article_id, row.sentence), []).append(row)
    return found
