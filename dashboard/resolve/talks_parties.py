"""Tells for whom those at a meeting sat there: an envoy for his state or union, an officer for the army."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dashboard.lexicon import lexicon
from dashboard.resolve.movements import is_army, is_movement
from dashboard.resolve.talks_reading import Reader, Seen
from dashboard.scene import words


def participants_of(reader: Reader, named: Iterable[str]) -> tuple[str, ...]:
    """Give the persons, then the parties for which they sit there: an envoy's state is a party."""
    actors = _with_the_army(reader, list(dict.fromkeys(named)))
    persons = [actor for actor in actors if reader.cast.actors[actor].kind == "person"]
    split = {reader.cast.actors[actor].country for actor in actors if actor in lexicon("talks")["movements"]}
    split_by_army = {reader.cast.actors[a].country for a in actors if is_army(reader.cast.actors[a])} & split
    states = [
        state.actor_id
        for actor in actors
        if reader.cast.actors[actor].country not in split_by_army
        if actor not in lexicon("talks")["movements"]
        if reader.cast.actors[actor].kind != "person" or reader.side(actor) == reader.cast.actors[actor].country
        if (country := reader.cast.actors[actor].country) and (state := reader.states.get(country)) is not None
    ]
    others = [_seat_of(reader, actor) for actor in actors if reader.cast.actors[actor].kind != "person"]
    rivals = _rival_bodies(reader, others, actors)
    others = [actor for actor in others if actor in rivals or not _is_a_body_of(reader, actor, states)]
    states = [state for state in states if reader.cast.actors[state].country not in _countries(reader, rivals)]
    others = [actor for actor in others if actor in rivals or actor in states or actor not in _states(reader, rivals)]
    bodies = [_seat_of(reader, body) for actor in persons if (body := _international(reader, actor)) is not None]
    everyone = dict.fromkeys([*persons, *others, *bodies, *states])
    return tuple(actor for actor in everyone if not _is_told_by_members(actor, everyone))


def _rival_bodies(reader: Reader, others: Sequence[str], actors: Sequence[str]) -> list[str]:
    """Give the two bodies of one state that sit opposite each other, where no other state does: two parliaments."""
    if len(reader.sides(actors)) > 1:
        return []
    bodies = [actor for actor in others if _is_a_body(reader, actor) and reader.cast.actors[actor].country]
    return bodies if len(bodies) > 1 else []


def _countries(reader: Reader, actors: Iterable[str]) -> set[str | None]:
    return {reader.cast.actors[actor].country for actor in actors}


def _states(reader: Reader, actors: Iterable[str]) -> set[str]:
    return {state.actor_id for country in _countries(reader, actors) if (state := reader.states.get(country or ""))}


def _is_a_body(reader: Reader, actor: str) -> bool:
    row = reader.cast.actors[actor]
    named = {word.lower() for word in row.name.split()} & set(lexicon("talks")["state_bodies"])
    return row.kind == "organisation" and bool(named)


def _with_the_army(reader: Reader, actors: Sequence[str]) -> list[str]:
    """Give the army the seat of its state, where it fights a movement that sits opposite and is spoken of more.

    "The army and the rebels", "its deputy commander secretly met the rebel": the state is no third side.
    """
    found = list(actors)
    movements = [actor for actor in actors if actor in lexicon("talks")["movements"]]
    for country in dict.fromkeys(reader.cast.actors[actor].country for actor in movements):
        state = reader.states.get(country or "")
        army = reader.armies.get(country or "")
        own = [actor for actor in actors if reader.cast.actors[actor].country == country]
        officers = [actor for actor in own if actor in reader.officers]
        if state is None or army is None:
            continue
        asked = army.actor_id in own or officers or (state.actor_id in own and army.mentions > state.mentions)
        if asked:
            found = [army.actor_id if actor == state.actor_id else actor for actor in found]
            found += [army.actor_id] if officers else []
    return list(dict.fromkeys(found))


def _seat_of(reader: Reader, body: str) -> str:
    """Give the bloc for which its own body sits: the union for its commission."""
    bloc = lexicon("talks")["seats"].get(body, body.removesuffix("-commission"))
    return bloc if bloc in reader.cast.actors else body


def _is_a_body_of(reader: Reader, actor: str, states: Sequence[str]) -> bool:
    """Whether an organisation is a body of a state that is named as a party: "Roe of the Kestan Security Council".

    So is the house that a government is called by: "White House official Jane Roe" sits there for her state.
    """
    row = reader.cast.actors[actor]
    state = reader.states.get(row.country or "")
    if actor in lexicon("organisations")["houses"] and state is not None:
        return state.actor_id in states
    own = {word.lower() for word in row.name.split()} & set(lexicon("talks")["own_bodies"])
    if own and row.kind == "organisation" and not is_movement(row) and state is not None:
        return state.actor_id in states  # "Jane Roe, head of Kest's intelligence agency"
    if not _is_a_body(reader, actor):
        return False
    joint = row.country is None and len(states) > 1 and "united" not in row.name.lower()
    return joint or (state is not None and state.actor_id in states)


def _is_told_by_members(bloc: str, among: Iterable[str]) -> bool:
    """Whether a loose group stands beside states that make it up: "the E3" beside Britain, France and Germany."""
    members = lexicon("talks")["members"].get(bloc, ())
    return len(set(members) & set(among)) > 1


def _international(reader: Reader, person: str) -> str | None:
    """Give the bloc, movement or body of no state for which a person sits there: the union of its envoy."""
    body = reader.cast.actors.get(reader.cast.actors[person].affiliation or "")
    if body is None or body.peripheral or body.country or body.kind == "person":
        return None
    return body.actor_id


def host_country(reader: Reader, mentions: Sequence[Seen]) -> str | None:
    """Give the state that has guests, where no town is told: "Kest hosted envoys of Ossia", "will receive a team".

    Of its minister that says less: he receives guests also where he is one himself.
    """
    for seen in mentions:
        if seen.mention.because.partition(":")[0] not in words("having_guests") or len(reader.sides(seen.actors)) < 2:
            continue
        before = [party for party in seen.mention.parties if party.head_end <= seen.mention.cue_start]
        rows = [reader.cast.actors[actor] for actor in reader.actors(seen.article_id, before[:1])]
        if "it" in {party.text.lower() for party in before[:1]} and not rows:
            rows = [reader.cast.actors[actor] for actor in seen.actors[:1]]
        if len(rows) == 1 and rows[0].kind == "state":
            return rows[0].country
    return None
