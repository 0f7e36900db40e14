"""The network of actors: who deals with whom, in what way, and on whose side.

Drawn by ECharts, whose nodes and edges both answer a click and keep their place when the data changes.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from typing import Any

import networkx as nx
import pandas as pd

from dashboard.charts import network_labels
from dashboard.charts.frames import records
from dashboard.charts.network_layout import CROWD, SIZE, layout, tied
from dashboard.charts.palette import Palette, palette

SMALLEST, LARGEST = 9.0, 46.0
THICKET = 90  # ties that a picture holds; of more, each actor keeps its strongest
FAINT = 0.16
FEW = 20  # actors of which all are named, even where one name touches another
LONG = 22  # characters of a name from which on it takes two lines on a wide screen, too
BRIDGE = 0.15  # share of the shortest ways from which on an actor is called a bridge
SHAPES = {"person": "circle", "state": "roundRect", "organisation": "diamond", "bloc": "rect"}
MANNERS = {
    "friendly": "deal with each other", "hostile": "one against the other", "neither": "one asks the other",
    "named": "merely named together, or only spoken of",
}  # fmt: skip
AIMED = ("hostile", "neither")
# Lines of one pair bend apart, so that none hides another.
CURVES = {"friendly": 0.12, "hostile": -0.12, "neither": 0.26, "named": 0.0}


def strongest(edges: pd.DataFrame, actors: int) -> pd.DataFrame:
    """Keep the ties among the actors that have most of them, so that a picture of many stays legible."""
    strength: dict[str, float] = {}
    for row in records(edges):
        for name in (row["actor_a"], row["actor_b"]):
            strength[name] = strength.get(name, 0.0) + float(row["count"])
    kept = set(sorted(strength, key=lambda name: (-strength[name], name))[:actors])
    return edges[edges["actor_a"].isin(kept) & edges["actor_b"].isin(kept)]


def backbone(pairs: pd.DataFrame) -> pd.DataFrame:
    """Keep of each actor its strongest ties where there are so many that a picture of all would be a thicket."""
    actors = set(pairs["actor_a"]) | set(pairs["actor_b"])
    if len(pairs) <= THICKET or not actors:
        return pairs
    most = max(2, round(THICKET / len(actors)))
    left: dict[str, int] = {}
    kept = []
    for row in records(pairs):  # strongest first
        ends = (row["actor_a"], row["actor_b"])
        kept.append(any(left.get(end, 0) < most for end in ends))
        if kept[-1]:
            for end in ends:
                left[end] = left.get(end, 0) + 1
    return pairs[kept]


def option(
    nodes: pd.DataFrame,
    pairs: pd.DataFrame,
    *,
    sides: Mapping[str, str],
    dark: bool = False,
    chosen: str | None = None,
    tie: tuple[str, str] | None = None,
    wide: float = 2.0,
) -> dict[str, Any]:
    """Give the ECharts option of a network.

    `nodes` has `actor_id, name, kind, country, mentions`; `pairs` has `actor_a, actor_b, manner, count, forward,
    backward`, strongest first, one row a pair and manner. The manner is a dash as well as a colour: solid is
    friendly or neither, dashed is hostile, dotted merely named together. Kinds are shapes. Around a `chosen` actor or
    `tie` the rest steps back.
    """
    colours = palette(dark)
    drawn = backbone(pairs)
    positions = layout(drawn, wide)
    if chosen is not None:  # all of its own ties, also those that the thinning left out
        drawn = pairs[pairs.index.isin(drawn.index) | (pairs["actor_a"] == chosen) | (pairs["actor_b"] == chosen)]
    shown = nodes[nodes["actor_id"].isin(positions.keys())].sort_values(
        ["mentions", "actor_id"], ascending=[False, True]
    )
    near = _near(drawn, chosen, tie)
    names = dict(zip(nodes["actor_id"], nodes["name"], strict=True))
    narrow = wide < 1  # a phone: smaller marks, and names on two lines
    air = 0.07 if wide > 1 else 0.15  # of the width, for half of a name at either side
    letters = 12 if narrow else 13
    points = _labelled(
        _points(shown, positions, sides, colours, near, chosen, narrow=narrow), picture_width(wide), air, letters
    )
    return {
        "animation": False,
        "textStyle": {"fontFamily": '"Source Sans", sans-serif'},
        "tooltip": {"show": True, "confine": True},
        "toolbox": {
            **_free_corner(points),
            "itemSize": 15,
            "feature": {"saveAsImage": {"name": "network-of-actors", "title": "Save", "pixelRatio": 2}},
            "iconStyle": {"borderColor": colours.muted},
        },
        "series": [
            {
                "type": "graph",
                "layout": "none",
                "roam": "move",
                "left": f"{air:.0%}",  # nothing above and below: the height follows, and marks keep their shape
                "right": f"{air:.0%}",
                "data": points,
                "links": _links(drawn, positions, names, colours, near, (chosen, tie)),
                "edgeSymbolSize": 7,
                "selectedMode": "single",
                "select": {"itemStyle": {"borderColor": colours.text}},
                "label": {
                    "position": "bottom",
                    "distance": 3,
                    "color": colours.text,
                    "fontSize": letters,
                    "lineHeight": 13 if narrow else 15,
                    "formatter": "{b}",
                    "textBorderColor": colours.ground,  # a halo, so that a tie behind a name does not strike it out
                    "textBorderWidth": 3,
                },
                "labelLayout": {"hideOverlap": len(shown) > FEW},
                "emphasis": {"focus": "adjacency", "lineStyle": {"opacity": 1}},
                "scaleLimit": {"min": 0.4, "max": 6},
            }
        ],
    }


def _near(pairs: pd.DataFrame, chosen: str | None, tie: tuple[str, str] | None) -> set[str] | None:
    """Give who stays in the foreground: the chosen and whom it has ties with; None where nothing is chosen."""
    if tie is not None:
        return set(tie)
    if chosen is None:
        return None
    own = pairs[(pairs["actor_a"] == chosen) | (pairs["actor_b"] == chosen)]
    return {chosen, *own["actor_a"], *own["actor_b"]}


def _points(
    shown: pd.DataFrame,
    positions: Mapping[str, tuple[float, float]],
    sides: Mapping[str, str],
    colours: Palette,
    near: Collection[str] | None,
    chosen: str | None,
    *,
    narrow: bool,
) -> list[dict[str, Any]]:
    most = max([float(value) for value in shown["mentions"]], default=1.0)
    largest = LARGEST * (0.6 if narrow else 1 if len(shown) <= CROWD else 0.7)
    return [
        {
            "id": row["actor_id"],
            "name": row["name"],
            "x": positions[row["actor_id"]][0],
            "y": positions[row["actor_id"]][1],
            "symbol": SHAPES.get(row["kind"], "circle"),
            "symbolSize": round(SMALLEST + (largest - SMALLEST) * math.sqrt(float(row["mentions"]) / most), 1),
            "value": int(row["mentions"]),
            "tooltip": {"formatter": f"{{b}}: {int(row['mentions']):,} mention{'s' * (row['mentions'] != 1)}"},
            "itemStyle": {
                "color": sides.get(row["country"] or "", colours.neutral),
                "borderColor": colours.text if row["actor_id"] == chosen else colours.ground,
                "borderWidth": 3 if row["actor_id"] == chosen else 1.5,
                "opacity": 1 if near is None or row["actor_id"] in near else FAINT,
            },
            "label": {
                "show": near is None or row["actor_id"] in near,
                **({"formatter": _two_lines(row["name"])} if narrow or len(row["name"]) > LONG else {}),
            },
        }
        for row in records(shown)
    ]


def picture_width(wide: float) -> float:
    """Give about how many pixels wide a picture is on the screen: a phone's, one beside a profile, or a page's."""
    return 358.0 if wide < 1 else 580.0 if wide < 1.4 else 1110.0


def _labelled(points: list[dict[str, Any]], width: float, air: float, letters: int) -> list[dict[str, Any]]:
    """Put each name on the side of its mark where least is in its way."""
    if not points:
        return points
    xs, ys = [point["x"] for point in points], [point["y"] for point in points]
    scale = width * (1 - 2 * air) / max(max(xs) - min(xs), 1e-9)
    scale = min(scale, width / SIZE)  # of few actors in a narrow column the height decides
    marks = {
        point["id"]: network_labels.Mark(
            width * air + (point["x"] - min(xs)) * scale,
            (point["y"] - min(ys)) * scale,
            point["symbolSize"],
            point["label"].get("formatter", point["name"]) if point["label"]["show"] else "",
        )
        for point in points
    }
    found = network_labels.sides(marks, letters, width)
    for point in points:
        point["label"]["position"] = found[point["id"]]
    return points


def _free_corner(points: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    """Give the corner farthest from every mark and its name, where the sign stands that saves the picture."""
    corners = [(side, edge) for edge in ("bottom", "top") for side in ("right", "left")]
    if not points:
        side, edge = corners[0]
        return {"left": side, "top": edge}
    xs, ys = [point["x"] for point in points], [point["y"] for point in points]
    wide, high = max(max(xs) - min(xs), 1e-9), max(max(ys) - min(ys), 1e-9)

    def room(corner: tuple[str, str]) -> float:
        at = max(xs) if corner[0] == "right" else min(xs), max(ys) if corner[1] == "bottom" else min(ys)
        return min(math.hypot((x - at[0]) / wide, (y - at[1]) / high) for x, y in zip(xs, ys, strict=True))

    side, edge = max(corners, key=room)
    return {"left": side, "top": edge}


def _two_lines(name: str) -> str:
    """Break a long name at the space next to its middle; braces would be read as a template."""
    plain = name.replace("{", "(").replace("}", ")")
    spaces = [at for at, sign in enumerate(plain) if sign == " "]
    if len(plain) < 11 or not spaces:
        return plain
    at = min(spaces, key=lambda place: abs(place - len(plain) / 2))
    return plain[:at] + "\n" + plain[at + 1 :]


def _links(
    pairs: pd.DataFrame,
    positions: Mapping[str, tuple[float, float]],
    names: Mapping[str, str],
    colours: Palette,
    near: Collection[str] | None,
    focus: tuple[str | None, tuple[str, str] | None],
) -> list[dict[str, Any]]:
    heaviest = max([float(value) for value in pairs["count"]], default=1.0)
    crowded = len(pairs) > THICKET / 2
    chosen, tie = focus
    links = []
    for row in records(pairs):
        ends = (row["actor_a"], row["actor_b"])
        if ends[0] not in positions or ends[1] not in positions:
            continue
        lit = near is None or chosen in ends or (tie is not None and set(tie) == set(ends))
        count = int(row["count"])
        said = f"{names[ends[0]]} and {names[ends[1]]}, {MANNERS[row['manner']]}: {count} sentence{'s' * (count != 1)}"
        links.append(
            {
                "source": ends[0],
                "target": ends[1],
                "value": count,
                "tooltip": {"formatter": said.replace("{", "(").replace("}", ")")},
                # Who is accused or asked has the arrow; a meeting has none.
                "symbol": [
                    "arrow" if row["backward"] and row["manner"] in AIMED else "none",
                    "arrow" if row["forward"] and row["manner"] in AIMED else "none",
                ],
                "lineStyle": {
                    "color": {"friendly": colours.positive, "hostile": colours.negative}.get(
                        row["manner"], colours.neutral
                    ),
                    "type": {"hostile": "dashed", "named": "dotted"}.get(row["manner"], "solid"),
                    "width": round(1.0 + (3.0 if crowded else 5.0) * math.sqrt(count / heaviest), 2),
                    "opacity": (0.45 if row["manner"] == "named" or crowded else 0.8) if lit else FAINT / 2,
                    "curveness": CURVES[row["manner"]],
                },
            }
        )
    return links


def measures(edges: pd.DataFrame, names: Mapping[str, str]) -> list[str]:
    """Say in words who is central and who bridges: with how many others one has ties, and betweenness (Freeman)."""
    graph = tied(edges)
    others = graph.number_of_nodes() - 1
    if others < 2:
        return []
    degree = sorted(graph.degree(), key=lambda pair: (-pair[1], pair[0]))
    centre, most = degree[0]
    said = []
    if most > 1:  # with one tie each nobody is at a centre
        every = "all" if most == others else f"{most} of the {others}"
        same = [actor for actor, ties in degree if ties == most]
        who = names[centre] if len(same) == 1 else f"{names[same[0]]} and {names[same[1]]}" if len(same) == 2 else ""
        said.append(
            f"{who} {'is' if len(same) == 1 else 'are'} at the centre, with ties to {every} others."
            if who
            else f"No single actor is at the centre: {len(same)} have ties with {every} others each."
        )
    between = sorted(nx.betweenness_centrality(graph).items(), key=lambda pair: (-pair[1], pair[0]))
    for actor, share in between[:2]:
        if share >= BRIDGE:
            said.append(
                f"{names[actor]} is a bridge: {share:.0%} of the shortest ways between two others lead through it."
            )
    return said
