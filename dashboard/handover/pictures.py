"""The pictures of the briefing: the map of venues and the network of actors, with the finding in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pandas as pd

from dashboard.charts import actor_network
from dashboard.charts.palette import LIGHT, side_colours
from dashboard.phrases import counted, manner

if TYPE_CHECKING:
    from matplotlib.figure import Figure

Row = Mapping[str, Any]
SHOWN_ACTORS = 25  # as many as the network page shows at first


@dataclass(frozen=True)
class Picture:
    """A picture that is drawn when it is asked for; `says` is its finding, for those who do not see it."""

    key: str
    title: str
    says: str
    draw: Callable[[], Figure]

    def svg(self) -> str:
        """Give it as inline SVG."""
        from dashboard.charts import still

        return still.svg(self.draw(), f"{self.title}. {self.says}")

    def png(self) -> bytes:
        """Give it as PNG."""
        from dashboard.charts import still

        return still.png(self.draw())


def pictures(
    talks: Sequence[Row],
    places: Sequence[Row],
    relations: Iterable[Row],
    actors: Sequence[Row],
    mentions: Mapping[str, int],
) -> tuple[Picture, ...]:
    """Give the pictures that there is something to draw on: none of venues where no place is known.

    `talks`, `places`, `relations` and `actors` are rows of their tables, `mentions` how often the chosen articles
    mention each actor.
    """
    made = []
    frame = talk_frame(talks, places)
    if frame["lat"].notna().any():
        made.append(_map(frame))
    kept = actor_network.strongest(pairs_of(relations), SHOWN_ACTORS).reset_index(drop=True)
    if not kept.empty:
        made.append(_network(kept, actors, mentions))
    return tuple(made)


def pairs_of(relations: Iterable[Row]) -> pd.DataFrame:
    """Give how two known actors stand to each other, as `actor_queries.pairs` does, without those merely named."""
    told: dict[tuple[str, str, str], dict[bool, set[tuple[str, int]]]] = {}
    for row in relations:
        left, right = row["actor_a"], row["actor_b"]
        if left and right and left != right and (how := manner(row)) != "named":
            ways = told.setdefault((min(left, right), max(left, right), how), {True: set(), False: set()})
            ways[left < right].add((row["article_id"], row["sentence"]))
    rows = [(*pair, len(way[True] | way[False]), len(way[True]), len(way[False])) for pair, way in told.items()]
    rows.sort(key=lambda row: (-row[3], row[:3]))
    return pd.DataFrame(rows, columns=["actor_a", "actor_b", "manner", "count", "forward", "backward"])


def talk_frame(talks: Sequence[Row], places: Sequence[Row]) -> pd.DataFrame:
    """Give meetings with their places, as the charts take them."""
    known = {place["place_id"]: place for place in places}
    columns = ["talk_id", "title", "status", "place_id", "place", "place_kind", "lat", "lon"]
    rows = []
    for talk in talks:
        place = known.get(talk["place_id"] or "", {})
        rows.append(
            [
                *(talk[column] for column in columns[:4]),
                *(place.get(column) for column in ("name", "kind", "lat", "lon")),
            ]
        )
    return pd.DataFrame(rows, columns=columns)


def _map(frame: pd.DataFrame) -> Picture:
    from dashboard.charts import talks_map

    def draw() -> Figure:
        from dashboard.charts import still_map

        return still_map.figure(frame)

    return Picture("map", "Where the talks are", talks_map.finding(frame), draw)


def _network(ties: pd.DataFrame, actors: Sequence[Row], mentions: Mapping[str, int]) -> Picture:
    shown = set(ties["actor_a"]) | set(ties["actor_b"])
    nodes = pd.DataFrame(
        [
            {
                "actor_id": row["actor_id"],
                "name": row["name"],
                "kind": row["kind"],
                "country": row["country"],
                "mentions": mentions.get(row["actor_id"], 1),
            }
            for row in actors
            if row["actor_id"] in shown
        ],
        columns=["actor_id", "name", "kind", "country", "mentions"],
    )

    def draw() -> Figure:
        from dashboard.charts import still_network

        return still_network.figure(nodes, ties, sides=_sides(actors))

    return Picture("network", "Who deals with whom", network_finding(nodes, ties), draw)


def _sides(actors: Sequence[Row]) -> dict[str, tuple[str, str]]:
    """Give the name and the colour of the sides, the most mentioned first, the same as on the screen."""
    weight: Counter[str] = Counter()
    names: dict[str, tuple[int, str]] = {}
    for row in actors:
        if row["country"]:
            weight[row["country"]] += row["mentions"]
            if row["kind"] == "state":
                names[row["country"]] = max(names.get(row["country"], (0, "")), (row["mentions"], row["name"]))
    ranked = [code for code, _ in sorted(weight.items(), key=lambda item: (-item[1], item[0]))]
    coloured = list(side_colours(ranked, dark=False).items())[: len(LIGHT.sides)]  # the others share one colour
    return {code: (names.get(code, (0, code))[1], colour) for code, colour in coloured}


def network_finding(nodes: pd.DataFrame, ties: pd.DataFrame) -> str:
    """Say in words what the network shows: how many, the strongest tie, who is central, who opposes whom."""
    names = dict(zip(nodes["actor_id"], nodes["name"], strict=True))
    weight: Counter[tuple[str, str]] = Counter()
    for left, right, count in zip(ties["actor_a"], ties["actor_b"], ties["count"], strict=True):
        weight[min(left, right), max(left, right)] += int(count)
    (left, right), count = min(weight.items(), key=lambda item: (-item[1], item[0]))
    size = f"{counted(len(nodes), 'actor')} and {counted(len(weight), 'pair')} with a tie"
    most = f"most told of {names[left]} and {names[right]} ({counted(count, 'sentence')})"
    against = len(ties[ties["manner"] == "hostile"])
    share = f"In {against} of {counted(len(weight), 'pair')} one is told to be against the other."
    return " ".join([f"{size}; {most}.", *actor_network.measures(ties, names), share])
