"""Where the actors of a network stand: from a fixed seed, so that the same corpus gives the same picture."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping

import networkx as nx
import numpy as np
import pandas as pd

from dashboard.charts.frames import records

SEED = 7
SIZE = 1000.0  # the height of the field that positions are given in
CROWD = 40  # actors from which on the picture is spread and its marks are smaller


def layout(edges: pd.DataFrame, wide: float = 2.0) -> dict[str, tuple[float, float]]:
    """Place the actors of a network: strong ties pull together, whatever their sign.

    Takes `actor_a, actor_b, count`; gives x and y in a field `SIZE` high and `wide` times as wide. Actors that no chain
    of ties connects are laid out apart, the largest group first, so that none drives the others to the edges.
    Fruchterman and Reingold (1991), seeded; then the crowd is spread and whoever stands too close is moved apart.
    """
    graph = tied(edges)
    groups = sorted(nx.connected_components(graph), key=lambda group: (-len(group), min(group)))
    placed: dict[str, tuple[float, float]] = {}
    main = len(groups[0]) if groups else 0
    left, top, column = 0.0, 0.0, 0.0
    for number, group in enumerate(groups):
        side = SIZE * math.sqrt(len(group) / main)
        width = wide * side if number == 0 else side
        if number == 1 or top + side > SIZE:  # small groups stand in columns to the right of the largest
            left, top, column = left + column, 0.0, 0.0
        for name, (x, y) in _group(graph, group).items():
            placed[name] = (left + x * width, top + y * side)
        top += side
        column = max(column, width)
    return _filled(_apart(placed), wide)


def _filled(placed: Mapping[str, tuple[float, float]], wide: float) -> dict[str, tuple[float, float]]:
    """Stretch the whole to the field, so that no room is left unused and marks keep their shape."""
    if len(placed) < 3:
        return dict(placed)
    spots = np.array(list(placed.values()), dtype=float)
    low = spots.min(axis=0)
    reach = np.maximum(spots.max(axis=0) - low, 1e-9)
    filled = (spots - low) / reach * np.array([wide * SIZE, SIZE])
    return {name: (round(float(x), 2), round(float(y), 2)) for name, (x, y) in zip(placed, filled, strict=True)}


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
    return _spread({name: (float(x), float(y)) for name, (x, y) in inside.items()})


def _spread(inside: Mapping[str, tuple[float, float]]) -> dict[str, tuple[float, float]]:
    """Thin out the crowd in the middle: move each half-way to where it would stand if all stood evenly."""
    if len(inside) < CROWD:
        return dict(inside)
    even = [
        {name: 0.1 + 0.8 * rank / (len(inside) - 1) for rank, name in enumerate(sorted(inside, key=key))}
        for key in (lambda name: (inside[name][0], name), lambda name: (inside[name][1], name))
    ]
    return {name: ((x + even[0][name]) / 2, (y + even[1][name]) / 2) for name, (x, y) in inside.items()}


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


def tied(edges: pd.DataFrame) -> nx.Graph[str]:
    """Give the ties of each pair as one, weighted by the number of sentences; in a fixed order, for a fixed picture."""
    graph: nx.Graph[str] = nx.Graph()
    for row in records(edges.sort_values(["actor_a", "actor_b"])):
        before = graph.get_edge_data(row["actor_a"], row["actor_b"], {"weight": 0.0})["weight"]
        graph.add_edge(row["actor_a"], row["actor_b"], weight=before + float(row["count"]))
    return graph
