"""Applies what the desk says of actors: one or two, another name, kind, role or country, or no actor at all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import cast

from dashboard.corrections import Correction, Corrections, plain
from dashboard.naming import kebab
from dashboard.tables import ActorKind, ActorRow, MentionRow, RoleRow


@dataclass(frozen=True)
class Cast:
    """The tables about actors."""

    actors: tuple[ActorRow, ...]
    mentions: tuple[MentionRow, ...]
    roles: tuple[RoleRow, ...]


def correct_actors(
    actors: Sequence[ActorRow], mentions: Sequence[MentionRow], roles: Sequence[RoleRow], corrections: Corrections
) -> tuple[Cast, frozenset[Correction]]:
    """Give the tables as corrected, and the entries that found something to correct.

    Merges come first, and partings after them, so that a "not the same as" always wins.
    """
    tables = Cast(tuple(actors), tuple(mentions), tuple(roles))
    applied: set[Correction] = set()
    apart = {frozenset((plain(entry.what), plain(entry.to or ""))) for entry in corrections.of("not the same as")}
    for entry in corrections.of("same as"):
        one, other = find(tables, entry.what), find(tables, entry.to or "")
        if one and other and one != other and not _kept_apart(one, other, apart):
            tables = _merge(tables, one, other, f"merged by {entry.who} on {entry.day}: {entry.why}")
            applied.add(entry)
    for entry in corrections.of("not the same as"):
        one, other = find(tables, entry.what), find(tables, entry.to or "")
        if one and other:
            applied.add(entry)
            tables = _part(tables, one, entry) if one == other else tables
    for entry in corrections.of("rename", "kind", "role", "country", "not an actor"):
        actor = find(tables, entry.what)
        if actor:
            applied.add(entry)
            tables = _change(tables, actor, entry)
    return _recounted(tables), frozenset(applied)


def find(tables: Cast, name: str) -> ActorRow | None:
    """Find the actor that an entry names: by identifier, by canonical name, or by the only alias of that form."""
    wanted = plain(name)
    for actor in tables.actors:
        if wanted in (actor.actor_id, plain(actor.name)):
            return actor
    having = [actor for actor in tables.actors if wanted in {plain(alias) for alias in actor.aliases}]
    return having[0] if len(having) == 1 else None


def _kept_apart(one: ActorRow, other: ActorRow, apart: set[frozenset[str]]) -> bool:
    names = [{plain(name) for name in (row.actor_id, row.name, *row.aliases)} for row in (one, other)]
    return any(frozenset((left, right)) in apart for left in names[0] for right in names[1])


def _merge(tables: Cast, one: ActorRow, other: ActorRow, why: str) -> Cast:
    """Put one actor into another, which keeps its name."""
    reasons = (*other.merged_because, f"“{one.name}” is {other.name}: {why}")
    kept = replace(
        other,
        aliases=tuple(dict.fromkeys((*other.aliases, *one.aliases))),
        country=other.country or one.country,
        role=other.role or one.role,
        merged_because=reasons,
    )
    actors = tuple(kept if row is other else row for row in tables.actors if row is not one)
    return Cast(
        tuple(replace(row, affiliation=other.actor_id) if row.affiliation == one.actor_id else row for row in actors),
        tuple(
            replace(row, actor_id=other.actor_id) if row.actor_id == one.actor_id else row for row in tables.mentions
        ),
        tuple(replace(row, actor_id=other.actor_id) if row.actor_id == one.actor_id else row for row in tables.roles),
    )


def _part(tables: Cast, actor: ActorRow, entry: Correction) -> Cast:
    """Give the mentions of one form back to an actor of its own."""
    forms = {plain(entry.what), plain(entry.to or "")}
    name = entry.what if plain(entry.what) != plain(actor.name) else entry.to or ""
    form = plain(name)
    if form in (actor.actor_id, plain(actor.name)) or form not in forms:
        return tables
    taken = {row.actor_id for row in tables.actors}
    new_id = next(
        wanted for n in range(1, len(taken) + 2) if (wanted := f"{kebab(name)}{f'-{n}' if n > 1 else ''}") not in taken
    )
    moved = [row for row in tables.mentions if row.actor_id == actor.actor_id and plain(row.surface) == form]
    if not moved:
        return tables
    spans = {(row.article_id, row.start, row.end) for row in moved}
    why = f"kept apart by {entry.who} on {entry.day}: {entry.why}"
    new = replace(actor, actor_id=new_id, name=name, role=None, affiliation=None, known=False, merged_because=(why,))
    return Cast(
        (*tables.actors, new),
        tuple(
            replace(row, actor_id=new_id, because=why)
            if row.actor_id == actor.actor_id and (row.article_id, row.start, row.end) in spans
            else row
            for row in tables.mentions
        ),
        tables.roles,
    )


def _change(tables: Cast, actor: ActorRow, entry: Correction) -> Cast:
    """Change what is said of one actor, or take it out."""
    to = entry.to or ""
    if entry.correction == "not an actor":
        return Cast(
            tuple(row for row in tables.actors if row is not actor),
            tuple(row for row in tables.mentions if row.actor_id != actor.actor_id),
            tuple(row for row in tables.roles if row.actor_id != actor.actor_id),
        )
    changed = {
        "rename": lambda: replace(actor, name=to),
        "kind": lambda: replace(actor, kind=cast(ActorKind, to)),
        "role": lambda: replace(actor, role=to),
        "country": lambda: replace(actor, country=to),
    }[entry.correction]()
    return replace(tables, actors=tuple(changed if row is actor else row for row in tables.actors))


def _recounted(tables: Cast) -> Cast:
    """Count mentions and articles anew, and list the forms that are met; an actor without a mention falls out."""
    own: dict[str, list[MentionRow]] = defaultdict(list)
    for row in tables.mentions:
        own[row.actor_id].append(row)
    actors = []
    for actor in tables.actors:
        rows = own.get(actor.actor_id, [])
        if not rows:
            continue
        forms = [" ".join(row.surface.split()) for row in rows if row.method not in ("pronoun", "role")]
        forms += [
            alias for alias in actor.aliases if any(alias.endswith(f" {form}") for form in forms)
        ]  # "Kest's navy"
        articles = len({row.article_id for row in rows})
        actors.append(replace(actor, aliases=tuple(dict.fromkeys(forms)), articles=articles, mentions=len(rows)))
    there = {actor.actor_id for actor in actors}
    return replace(
        tables,
        actors=tuple(row if row.affiliation in there else replace(row, affiliation=None) for row in actors),
    )
