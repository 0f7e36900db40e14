"""Who takes part where an actor does: a state's ministers and bodies, a bloc's commissioners."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any


def with_representatives(chosen: Sequence[str], actors: Iterable[Mapping[str, Any]]) -> tuple[str, ...]:
    """Give the actors chosen and then, in the order given, those who act for one of them.

    Somebody acts for the state that is his `country`, and for whom he is affiliated with, also over several steps (a
    spokesman of a ministry). `actors` are rows of that table. A state is never taken along for another.
    """
    if not chosen:
        return ()
    rows = list(actors)
    named = set(chosen)
    states = {row["country"] for row in rows if row["actor_id"] in named and row["kind"] == "state" and row["country"]}
    found = named | {row["actor_id"] for row in rows if row["kind"] != "state" and row["country"] in states}
    more = True
    while more:
        below = {
            row["actor_id"]
            for row in rows
            if row["affiliation"] in found and row["actor_id"] not in found and row["kind"] != "state"
        }
        found |= below
        more = bool(below)
    return (*chosen, *(row["actor_id"] for row in rows if row["actor_id"] in found - named))


def naming(chosen: Sequence[str], parties: Sequence[str], names: Mapping[str, str]) -> str:
    """Name the actors chosen in words, with who acts for them: "Ukraine or one of the 4 that act for it".

    `parties` is what `with_representatives` gave for those chosen.
    """
    said = " or ".join(names.get(actor, actor) for actor in chosen)
    others, them = parties[len(chosen) :], "it" if len(chosen) == 1 else "one of them"
    if not others:
        return said
    if len(others) == 1:
        return f"{said} or {names.get(others[0], others[0])} (who acts for {them})"
    return f"{said} or one of the {len(others):,} that act for {them}"
