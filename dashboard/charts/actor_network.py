"""The network of actors: who deals with whom, in what way, and on whose side.

Laid out once from a fixed seed, so that the same corpus gives the same picture; drawn by ECharts, whose nodes and edges
both answer a click and keep their place when the data changes.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping
from typing import Any

import networkx as nx
import numpy as np
import pandas as pd

from dashboard.charts.frames import records
from dashboard.charts.palette import palette

SEED = 7
SIZE = 1000.0  # the height of the field that positions are given in
SMALLEST, LARGEST = 9.0, 46.0
TIES: dict[str, str] = {
    "CONSULT": "met or spoke with", "AGREE": "agreed with", "COOPERATE": "cooperates with", "SUPPORT": "supports",
    "AID": "aids", "CONCEDE": "conceded to", "RETREAT": "gave way to", "REQUEST": "asks of", "ACCUSE": "accuses",
    "REJECT": "rejects", "THREATEN": "threatens", "PROTEST": "protests against", "SANCTION": "sanctions",
    "MOBILIZE": "mobilises against", "COERCE": "coerces", "ASSAULT": "attacks", "MENTION": "named together with",
}  # fmt: skip


def layout(edges: pd.DataFrame) -> dict[str, tuple[float, float]]:
    """Place the actors of a network: strong ties pull together, whatever their sign.

    Takes `actor_a, actor_b, count`; gives x and y in a field twice as wide as `SIZE` is high. Actors that no chain of
    ties connects are laid out apart, the largest group first, so that none drives the others to the edges. Fruchterman
    and Reingold (1991), seeded; then whoever stands too close is moved apart.
    """
    graph = _graph(edges)
    groups = sorted(nx.connected_components(graph), key=lambda group: (-len(group), min(group)))
    placed: dict[str, tuple[float, float]] = {}
    main = len(groups[0]) if groups else 0
    left, top, column = 0.0, 0.0, 0.0
    for number, group in enumerate(groups):
        side = SIZE * math.sqrt(len(group) / main)
        width = 2 * side if number == 0 else side
        if number == 1 or top + side > SIZE:  # small groups stand in columns to the right of the largest
            left, top, column = left + column, 0.0, 0.0
        for name, (x, y) in _group(graph, group).items():
            placed[name] = (left + x * width, top + y * side)
        top += side
        column = max(column, width)
    return _apart(placed)


def _group(graph: nx.Graph[str], group: Collection[str]) -> dict[str, tuple[float, float]]:
    """Place one connected group in the unit square."""
    own: nx.Graph[str] = nx.Graph()
    own.add_nodes_from(sorted(group))  # in a fixed order: the order decides where the layout starts from
    own.add_weighted_edges_from(
        (a, b, math.sqrt(tie["weight"])) for a, b, tie in sorted(graph.edges(data=True)) if a in group
    )
    spots = nx.spring_layout(own, k=2.6 / math.sqrt(len(own)), seed=SEED, iterations=150, weight="weight")
    low = np.min(list(spots.values()), axis=0)
    reach = np.maximum(np.max(list(spots.values()), axis=0) - low, 1e-9)
    inside = {name: 0.1 + 0.8 * (spot - low) / reach for name, spot in spots.items()}
    return {name: (float(x), float(y)) for name, (x, y) in inside.items()}


def _apart(placed: Mapping[str, tuple[float, float]]) -> dict[str, tuple[float, float]]:
    """Move actors apart until a mark and the name under it have room; wider than high, as names are."""
    if len(placed) < 2:
        return dict(placed)
    names = sorted(placed)
    spots = np.array([placed[name] for name in names], dtype=float)
    room = np.array([1.5, 1.0]) * min(0.17 * SIZE, 0.9 * SIZE / math.sqrt(len(names)))
    for _ in range(80):
        gap = (spots[:, None, :] - spots[None, :, :]) / room
        far = np.sqrt((gap**2).sum(axis=2))
        np.fill_diagonal(far, 1.0)  # nobody is too close to himself
        push = np.where(far < 1, (1 - far) / np.maximum(far, 1e-6), 0.0)
        if not push.any():
            break
        spots += 0.5 * (push[:, :, None] * gap).sum(axis=1) * room
    return {name: (round(float(x), 2), round(float(y), 2)) for name, (x, y) in zip(names, spots, strict=True)}


def _graph(edges: pd.DataFrame) -> nx.Graph[str]:
    """Give the ties of each pair as one, weighted by the number of sentences; in a fixed order, for a fixed picture."""
    graph: nx.Graph[str] = nx.Graph()
    for row in records(edges.sort_values(["actor_a", "actor_b"])):
        before = graph.get_edge_data(row["actor_a"], row["actor_b"], {"weight": 0.0})["weight"]
        graph.add_edge(row["actor_a"], row["actor_b"], weight=before + float(row["count"]))
    return graph


def strongest(edges: pd.DataFrame, actors: int) -> pd.DataFrame:
    """Keep the ties among the actors that have most of them, so that a picture of many stays legible."""
    strength: dict[str, float] = {}
    for row in records(edges):
        for name in (row["actor_a"], row["actor_b"]):
            strength[name] = strength.get(name, 0.0) + float(row["count"])
    kept = set(sorted(strength, key=lambda name: (-strength[name], name))[:actors])
    return edges[edges["actor_a"].isin(kept) & edges["actor_b"].isin(kept)]


def option(
    nodes: pd.DataFrame,
    edges: pd.DataFrame,
    *,
    sides: Mapping[str, str],
    dark: bool = False,
    chosen: str | None = None,
) -> dict[str, Any]:
    """Give the ECharts option of a network.

    `nodes` has `actor_id, name, kind, country, mentions`; `edges` has `actor_a, actor_b, event, sign, count`, strongest
    first. Signs are dashes as well as colours: solid is friendly or neutral, dashed is hostile. Kinds are shapes.
    """
    colours = palette(dark)
    positions = layout(edges)
    shown = nodes[nodes["actor_id"].isin(positions.keys())].sort_values("mentions", ascending=False)
    most = max([float(value) for value in shown["mentions"]], default=1.0)
    shapes = {"person": "circle", "state": "roundRect", "organisation": "diamond", "bloc": "rect"}
    data = [
        {
            "id": row["actor_id"],
            "name": row["name"],
            "x": positions[row["actor_id"]][0],
            "y": positions[row["actor_id"]][1],
            "symbol": shapes.get(row["kind"], "circle"),
            "symbolSize": round(SMALLEST + (LARGEST - SMALLEST) * math.sqrt(float(row["mentions"]) / most), 1),
            "value": int(row["mentions"]),
            "itemStyle": {
                "color": sides.get(row["country"] or "", colours.neutral),
                "borderColor": colours.text if row["actor_id"] == chosen else colours.ground,
                "borderWidth": 3 if row["actor_id"] == chosen else 1.5,
            },
            "label": {"show": True},
        }
        for row in records(shown)
    ]
    heaviest = max([float(value) for value in edges["count"]], default=1.0)
    links = [
        {
            "source": row["actor_a"],
            "target": row["actor_b"],
            "value": int(row["count"]),
            "lineStyle": {
                "color": {1: colours.positive, -1: colours.negative}.get(int(row["sign"]), colours.neutral),
                "type": "dashed" if int(row["sign"]) < 0 else "dotted" if row["event"] == "MENTION" else "solid",
                "width": round(1.0 + 5.0 * math.sqrt(float(row["count"]) / heaviest), 2),
                "opacity": 0.35 if row["event"] == "MENTION" else 0.8,
                "curveness": 0.12,
            },
        }
        for row in records(edges)
        if row["actor_a"] in positions and row["actor_b"] in positions
    ]
    return {
        "animation": False,
        "tooltip": {"show": True, "confine": True},
        "series": [
            {
                "type": "graph",
                "layout": "none",
                "roam": True,
                "data": data,
                "links": links,
                "edgeSymbol": ["none", "arrow"],
                "edgeSymbolSize": 7,
                "selectedMode": "single",
                "label": {
                    "position": "bottom",
                    "color": colours.text,
                    "fontSize": 12,
                    "formatter": "{b}",
                    "textBorderColor": colours.ground,  # a halo, so that a tie behind a name does not strike it out
                    "textBorderWidth": 3,
                },
                "labelLayout": {"hideOverlap": True},
                "emphasis": {"focus": "adjacency", "lineStyle": {"opacity": 1}},
                "scaleLimit": {"min": 0.4, "max": 6},
            }
        ],
    }


def measures(edges: pd.DataFrame, names: Mapping[str, str]) -> list[str]:
    """Say in words who is central and who bridges: weighted degree, and betweenness (Freeman 1977)."""
    graph = _graph(edges)
    if graph.number_of_nodes() < 3:
        return []
    degree = sorted(graph.degree(weight="weight"), key=lambda pair: (-pair[1], pair[0]))
    said = [f"{names[degree[0][0]]} has the most ties ({degree[0][1]:.0f} sentences)."]
    between = sorted(nx.betweenness_centrality(graph).items(), key=lambda pair: (-pair[1], pair[0]))
    bridge, share = between[0]
    if share >= 0.1:
        said.append(f"{names[bridge]} links actors who have no tie of their own ({share:.0%} of shortest paths).")
    return said
