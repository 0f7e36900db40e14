"""The actors that the program knows before it reads: states, organisations, blocs, people in office.

Their names stand in `lexicon/states.yaml`, `actors.yaml`, `actors_people.yaml` and the files that go on with them. This
file makes one table of them and finds their names in a row of words, the longest first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from dashboard.lexicon import lexicon
from dashboard.naming import fold, kebab, skeleton, words
from dashboard.tables import ActorKind

Form = Literal["name", "demonym", "seat", "alias", "acronym", "surname", "nobody", "home"]
SURNAME_FIRST = frozenset({"CN", "TW", "HK", "KP", "KR", "VN", "KH"})
_PIECE = re.compile(r"[^\s,'\-/]+|'s\b|[,'\-/]")


@dataclass(frozen=True)
class Known:
    """An actor that the lexicon holds."""

    actor_id: str
    name: str
    kind: ActorKind
    country: str | None
    office: str | None = None
    affiliation: str | None = None
    media: bool = False
    side: str | None = None  # the state that the people of a bloc act for


@dataclass(frozen=True)
class Surface:
    """A name as it is printed, and whose it is."""

    actor_id: str
    form: Form


@dataclass(frozen=True)
class Registry:
    """The known actors and their printed names."""

    actors: Mapping[str, Known]
    surfaces: Mapping[str, Sequence[tuple[tuple[str, ...], Surface]]]  # by first word; longest first
    states: Mapping[str, str]  # ISO code -> actor_id
    adjectives: Mapping[str, str]  # actor_id of a state -> how it stands before a noun ("US", "Iranian")
    surnames: Mapping[str, tuple[str, ...]]  # skeleton of a surname -> actor_ids
    bare: frozenset[str]  # skeletons of surnames that need no first name

    def match(self, pieces: Sequence[str], at: int) -> tuple[int, Surface] | None:
        """Find the longest known name that starts at a piece: how many pieces it takes, and whose it is."""
        for form, surface in self.surfaces.get(pieces[at], ()):
            if tuple(pieces[at : at + len(form)]) == form:
                return len(form), surface
        return None


def split(name: str) -> tuple[str, ...]:
    """Cut a name into the pieces that are compared: words, possessive marks, hyphens, commas."""
    return tuple(_PIECE.findall(fold(name)))


def plurals(demonym: str) -> Iterator[str]:
    """Give the plural of a demonym that makes one with -s: Iranians, Saudis, Filipinos, Poles; none of Dutch."""
    if not demonym.endswith(("ese", "sh", "ch", "ss", "men", "tch")):
        yield demonym + "s"


@cache
def registry() -> Registry:
    """Read the lexicons into one table."""
    actors: dict[str, Known] = {}
    printed: dict[tuple[str, ...], Surface] = {}
    states: dict[str, str] = {}
    adjectives: dict[str, str] = {}

    def add(actor: Known, forms: Sequence[tuple[str, Form]]) -> None:
        actors[actor.actor_id] = actor
        for name, form in forms:
            printed.setdefault(split(name), Surface(actor.actor_id, form))

    for code, entry in lexicon("states").items():
        name = entry["name"]
        known = Known(kebab(name), name, "state", code)
        demonyms = entry.get("demonyms", [])
        forms: list[tuple[str, Form]] = [(name, "name"), *((other, "name") for other in entry.get("names", []))]
        forms += [(form, "demonym") for word in demonyms for form in (word, *plurals(word))]
        forms += [(seat, "seat") for seat in entry.get("seats", [])]
        add(known, forms)
        states[code] = known.actor_id
        adjectives[known.actor_id] = {"US": "US", "GB": "UK"}.get(code) or (demonyms[0] if demonyms else name)
    for kind in ("organisations", "media", "blocs"):
        for entry in (*lexicon("actors")[kind], *lexicon("actors_groups").get(kind, ())):
            name = entry["name"]
            actor_kind: ActorKind = "bloc" if kind == "blocs" else "organisation"
            known = Known(
                kebab(name), name, actor_kind, entry.get("country"), media=kind == "media", side=entry.get("side")
            )
            known = actors.get(known.actor_id, known)  # the first list wins
            own: list[tuple[str, Form]] = [(form, _form(form)) for form in (name, *entry.get("aliases", []))]
            add(known, [*own, *((seat, "seat") for seat in entry.get("seats", []))])
    for name in lexicon("actors")["nobodies"]:
        printed.setdefault(split(name), Surface("", "nobody"))
    for name in _places_called_after_peoples(printed):
        printed.setdefault(split(name), Surface("", "nobody"))
    for name, actor_id in lexicon("organisations")["at_home"].items():
        printed.setdefault(split(name), Surface(actor_id, "home"))
    people = lexicon("actors_people")
    by_surname: dict[str, list[str]] = {}
    lists = ("actors_ministers", "actors_envoys", "actors_past")
    more = [entry for name in lists for entry in lexicon(name)["people"].items()]
    for side, members in (*people["people"].items(), *more):
        country, affiliation = (side, None) if side in states else (None, kebab(side))
        for name, entry in members.items():
            facts = entry if isinstance(entry, dict) else {"office": entry}
            known = Known(kebab(name), name, "person", country, facts["office"], affiliation)
            if known.actor_id in actors:
                continue  # stands in the first list
            add(known, [(form, "name") for form in (name, *facts.get("aliases", []))])
            by_surname.setdefault(surname_skeleton(name, country), []).append(known.actor_id)
    by_first: dict[str, list[tuple[tuple[str, ...], Surface]]] = {}
    for pieces, surface in printed.items():
        by_first.setdefault(pieces[0], []).append((pieces, surface))
    return Registry(
        actors,
        {first: sorted(forms, key=lambda item: -len(item[0])) for first, forms in by_first.items()},
        states,
        adjectives,
        {word: tuple(ids) for word, ids in by_surname.items()},
        frozenset(skeleton(word) for word in people["bare"]),
    )


def _places_called_after_peoples(printed: Mapping[tuple[str, ...], Surface]) -> Iterator[str]:
    """Give the places of several words that begin as a people or state is called: "British Columbia"."""
    places = lexicon("places")
    for section in ("regions", "seas", "sites", "us_states"):
        for name in places[section]:
            words = split(name)
            known = printed.get(words[:1])
            if len(words) > 1 and known is not None and known.form in ("demonym", "name"):
                yield name


def surname_skeleton(name: str, country: str | None = None) -> str:
    """Give the skeleton of a person's surname, which stands first in some countries."""
    parts = [word for word in words(name) if word not in ("jr", "sr", "ii", "iii")]
    return skeleton(parts[0 if country in SURNAME_FIRST else -1]) if parts else ""


def _form(name: str) -> Form:
    return "acronym" if name.replace(".", "").isupper() and " " not in name else "alias"
