"""What shows the kind of a capitalised name: the last words of bodies and firms, of wars and treaties, ministries."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from dashboard.lexicon import lexicon

STATE_BODY = "~"  # before the words of a body that every state has, where a ministry has its field


@dataclass(frozen=True)
class Shapes:
    """What shows the kind of a capitalised name."""

    heads: frozenset[str]
    suffixes: frozenset[str]
    no_actors: frozenset[str]
    never: frozenset[str]
    generic: frozenset[str]
    partners: frozenset[str]
    of_heads: frozenset[str]
    no_actor_firsts: frozenset[str]
    nation: frozenset[str]
    adjectives: frozenset[str]
    ministries: dict[str, list[tuple[tuple[str, ...], str]]]


@cache
def shapes() -> Shapes:
    """Read the shapes of names."""
    raw = lexicon("organisations")
    ministries: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for field, forms in raw["ministries"].items():
        for form in forms:
            words = tuple(form.split())
            ministries.setdefault(words[0], []).append((words, field))
    for form in raw["state_bodies"]:
        words = tuple(form.split())
        ministries.setdefault(words[0], []).append((words, STATE_BODY + form))
    for forms in ministries.values():
        forms.sort(key=lambda item: -len(item[0]))
    sets = {
        key: frozenset(raw[key])
        for key in ("heads", "suffixes", "no_actors", "never", "partners", "no_actor_firsts", "of_heads")
    }
    return Shapes(
        **sets,
        generic=frozenset(raw["generic_heads"]),
        nation=frozenset(raw["nation_heads"]),
        adjectives=frozenset(raw["bloc_adjectives"]),
        ministries=ministries,
    )
