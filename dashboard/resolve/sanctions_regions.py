"""Takes the state in which a region or town lies for the one hit, where a measure is laid on the place alone.

"The embargo on Darfur": the place is no actor, and its state is, if the article tells of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from dashboard.resolve.cast import Cast
from dashboard.resolve.context import Context
from dashboard.resolve.sanctions_parties import Said

Regions = Mapping[str, Sequence[tuple[int, int, str]]]  # by article, where a place stands and its state's code


def regions(context: Context) -> Regions:
    """Give where regions and towns are named in each article, with the country of each."""
    inland = {
        place.place_id: place.country
        for place in context.tables.get("places", ())
        if place.kind in {"region", "city"} and place.country
    }
    found: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for row in context.tables.get("place_mentions", ()):
        if row.place_id in inland and row.literal:
            found[row.article_id].append((row.start, row.end, inland[row.place_id]))
    return found


def on_its_state(cast: Cast, places: Regions, item: Said) -> Said:
    """Give the statement with the state of the place that it hits, where it hits nobody else."""
    if item.targets or not item.measure.targets:
        return item
    named = {
        country
        for party in item.measure.targets
        for start, end, country in places.get(item.article_id, ())
        if party.start <= start and end <= party.end and end >= party.head_end
    }
    if not named:
        return item  # most places are named elsewhere: the states of a whole corpus need not be gone through
    states = {actor.country: actor.actor_id for actor in cast.actors.values() if actor.kind == "state"}
    found = tuple(states[country] for country in sorted(named) if country in states)
    found = tuple(actor for actor in found if actor not in item.senders)
    return item.hitting(found, "the state of the place that is hit") if len(found) == 1 else item
