"""The network of actors on paper: the layout, shapes and dashes of the screen, drawn without a browser."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Circle, FancyArrowPatch, Polygon

from dashboard.charts import still
from dashboard.charts.actor_network import AIMED, CURVES, MANNERS, backbone
from dashboard.charts.frames import records
from dashboard.charts.network_layout import layout
from dashboard.charts.palette import LIGHT

WIDTH, HEIGHT = 680.0, 470.0
FOOT = 40.0
MARGIN_X, MARGIN_Y = 62.0, 26.0
SMALLEST, LARGEST = 4.0, 13.0
COLOURS = {
    "friendly": LIGHT.positive, "hostile": LIGHT.negative, "neither": LIGHT.neutral, "named": LIGHT.neutral,
}  # fmt: skip
DASHES: dict[str, Any] = {"hostile": (0, (4, 2)), "named": (0, (1, 2))}


def figure(nodes: pd.DataFrame, pairs: pd.DataFrame, *, sides: Mapping[str, tuple[str, str]]) -> Figure:
    """Draw actors and how they stand to each other.

    `nodes` and `pairs` are as on the screen (`actor_network.option`); `sides` gives a country's name and colour. A pair
    and manner is one line, the wider the more sentences; dashed where one is against the other, with arrows where one
    acts on the other.
    """
    pairs = backbone(pairs)
    made, axes = still.sheet(WIDTH, HEIGHT)
    spots = _fitted(layout(pairs))
    shown = nodes[nodes["actor_id"].isin(spots.keys())].sort_values(["mentions", "name"], ascending=[False, True])
    most = max([float(value) for value in shown["mentions"]], default=1.0)
    radii = {
        row["actor_id"]: SMALLEST + (LARGEST - SMALLEST) * math.sqrt(float(row["mentions"]) / most)
        for row in records(shown)
    }
    lines = _ties(axes, pairs, spots, radii)
    marks = []
    for row in records(shown):
        x, y = spots[row["actor_id"]]
        colour = sides[row["country"]][1] if row["country"] in sides else LIGHT.neutral
        _mark(axes, x, y, radii[row["actor_id"]], row["kind"], colour)
        marks.append(still.Named(x, y, radii[row["actor_id"]] + 1, still.printable(row["name"]), 9.5))
    still.write(axes, still.place(marks, WIDTH, HEIGHT - FOOT, spared=lines))
    present = {row["country"] for row in records(shown)}
    _explain(axes, [side for code, side in sides.items() if code in present])
    return made


def _fitted(spots: Mapping[str, tuple[float, float]]) -> dict[str, tuple[float, float]]:
    """Stretch a layout to the sheet, with air for names at its edges."""
    if not spots:
        return {}
    xs, ys = [x for x, _ in spots.values()], [y for _, y in spots.values()]
    wide, high = max(max(xs) - min(xs), 1e-9), max(max(ys) - min(ys), 1e-9)
    room_x, room_y = WIDTH - 2 * MARGIN_X, HEIGHT - FOOT - 2 * MARGIN_Y
    return {
        name: (MARGIN_X + room_x * (x - min(xs)) / wide, MARGIN_Y + room_y * (y - min(ys)) / high)
        for name, (x, y) in spots.items()
    }


def _ties(
    axes: Axes, pairs: pd.DataFrame, spots: Mapping[str, tuple[float, float]], radii: Mapping[str, float]
) -> list[still.Box]:
    """Draw the ties and give the small boxes that they run through."""
    through = []
    heaviest = max([float(count) for count in pairs["count"]], default=1.0)
    for row in records(pairs):
        left, right, manner = row["actor_a"], row["actor_b"], row["manner"]
        line = 0.9 + 3.0 * math.sqrt(float(row["count"]) / heaviest)
        curve = CURVES[manner]
        aimed = manner in AIMED
        heads = ("<|" if aimed and row["backward"] else "") + "-" + ("|>" if aimed and row["forward"] else "")
        size = f",head_length={3 + line},head_width={1.2 + line / 2}" if heads != "-" else ""
        through += _through(spots[left], spots[right], curve)
        axes.add_patch(
            FancyArrowPatch(
                spots[left], spots[right], connectionstyle=f"arc3,rad={curve}", color=COLOURS[manner], linewidth=line,
                arrowstyle=heads + size, linestyle=DASHES.get(manner, "-"), mutation_scale=1, capstyle="butt",
                shrinkA=radii[left] + 2, shrinkB=radii[right] + 2, alpha=0.8, zorder=2,
            )
        )  # fmt: skip
    return through


def _through(start: tuple[float, float], end: tuple[float, float], curve: float) -> list[still.Box]:
    """Give boxes along the arc that the drawing library draws for a curve: a Bézier with one bend in the middle."""
    (x1, y1), (x2, y2) = start, end
    bend = ((x1 + x2) / 2 - curve * (y2 - y1), (y1 + y2) / 2 + curve * (x2 - x1))  # the sheet's ordinate points down
    steps = max(2, round(math.hypot(x2 - x1, y2 - y1) / 5))
    boxes = []
    for number in range(steps + 1):
        t = number / steps
        x = (1 - t) ** 2 * x1 + 2 * t * (1 - t) * bend[0] + t**2 * x2
        y = (1 - t) ** 2 * y1 + 2 * t * (1 - t) * bend[1] + t**2 * y2
        boxes.append(still.Box(x - 2.5, y - 2.5, x + 2.5, y + 2.5))
    return boxes


def _mark(axes: Axes, x: float, y: float, radius: float, kind: str, colour: str) -> None:
    style: dict[str, Any] = {"facecolor": colour, "edgecolor": LIGHT.ground, "linewidth": 1.2, "zorder": 5}
    if kind == "person":
        axes.add_patch(Circle((x, y), radius, **style))
        return
    reach = radius * (1.2 if kind == "organisation" else 0.9)
    corners = ((0, 1), (1, 0), (0, -1), (-1, 0)) if kind == "organisation" else ((1, 1), (1, -1), (-1, -1), (-1, 1))
    axes.add_patch(Polygon([(x + reach * a, y + reach * b) for a, b in corners], closed=True, **style))


def _explain(axes: Axes, sides: Sequence[tuple[str, str]]) -> None:
    """Say under the network what shapes, lines and colours mean."""
    y, x = HEIGHT - FOOT + 12.0, 8.0
    for kind, said in (("person", "person"), ("state", "state or bloc"), ("organisation", "organisation")):
        _mark(axes, x + 5, y, 4.5, kind, LIGHT.muted)
        x = _said(axes, x + 14, y, said)
    for manner in ("friendly", "neither", "hostile"):
        colour, dash, said = COLOURS[manner], DASHES.get(manner, "-"), MANNERS[manner]
        axes.plot([x, x + 22], [y, y], color=colour, linewidth=2, linestyle=dash, zorder=5)
        x = _said(axes, x + 27, y, said)
    y, x = y + 16, 8.0
    x = _said(axes, x, y, "Acts for:") - 8
    for name, colour in (*sides, ("others or nobody", LIGHT.neutral)):
        said = still.printable(name)
        if x + 14 + still.width_of(said, 8.5) > WIDTH - 4:
            break
        _mark(axes, x + 5, y, 4, "person", colour)
        x = _said(axes, x + 13, y, said)


def _said(axes: Axes, x: float, y: float, text: str) -> float:
    """Write an entry of the key and give where the next one begins."""
    still.words(axes, x, y, text, 8.5, colour=LIGHT.muted, align="left")
    return x + still.width_of(text, 8.5) + 16
