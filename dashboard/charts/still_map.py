"""The map of venues on paper: the same marks and outlines as on the screen, drawn without a browser."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Circle, PathPatch, Rectangle
from matplotlib.path import Path as Outline
from matplotlib.transforms import Bbox

from dashboard.charts import still
from dashboard.charts.frames import records
from dashboard.charts.palette import LIGHT
from dashboard.charts.talks_map import venues

STATIC = Path(__file__).resolve().parents[1] / "static"
WIDTH, HEIGHT = 680.0, 400.0
FOOT = 26.0  # the strip under the map that explains the marks
NARROWEST = 26.0  # degrees of longitude: one venue is shown with the countries around it
NORTH, SOUTH = 78.0, -56.0
NAMED = 28  # venues with a name; on a map of more, names would hide it
COLOURS = {"held": LIGHT.held, "planned": LIGHT.planned, "off": LIGHT.doubtful}
AROUND = 3.5  # points from a mark to the outer edge of the ring around it
FINEST = 0.6  # points: nearer ones are one
SMALLEST, LARGEST = 4.5, 11.0


@dataclass(frozen=True)
class View:
    """A stretch of the world in Mercator's projection, and how it fits the sheet."""

    left: float
    top: float
    scale: float

    def at(self, lat: float, lon: float) -> tuple[float, float]:
        """Give where a point of the world lies on the sheet."""
        return (lon - self.left) * self.scale, (self.top - _north(lat)) * self.scale


def _north(lat: float) -> float:
    """Give Mercator's ordinate, in degrees of longitude at the equator."""
    return math.degrees(math.asinh(math.tan(math.radians(max(-85.0, min(85.0, lat))))))


def view_of(places: pd.DataFrame) -> View:
    """Give the stretch that holds all venues with air around them; the world where there are none."""
    high = HEIGHT - FOOT
    lons = [float(lon) for lon in places["lon"]] or [-160.0, 175.0]
    tops = [_north(float(lat)) for lat in places["lat"]] or [_north(SOUTH), _north(NORTH)]
    wide = max(NARROWEST, 1.35 * (max(lons) - min(lons)))
    tall = max(NARROWEST * high / WIDTH, 1.5 * (max(tops) - min(tops)))
    scale = max(min(WIDTH / wide, high / tall), WIDTH / 360)
    middle, level = (max(lons) + min(lons)) / 2, (max(tops) + min(tops)) / 2
    left = min(max(middle - WIDTH / scale / 2, -180.0), 180.0 - WIDTH / scale)
    tallest, lowest = _north(NORTH), _north(SOUTH)
    top = min(level + high / scale / 2, tallest) if tallest - lowest > high / scale else level + high / scale / 2
    return View(left, max(top, lowest + high / scale), scale)


@cache
def _outlines() -> tuple[tuple[tuple[float, float], ...], ...]:
    """Give the outer rings of all land, as longitude and latitude; a lake's shore and an enclave's border are left."""
    features = json.loads((STATIC / "ne50_land.geojson").read_text(encoding="utf-8"))["features"]
    shapes = [feature["geometry"] for feature in features]
    polygons = [
        polygon
        for shape in shapes
        for polygon in (shape["coordinates"] if shape["type"] == "MultiPolygon" else [shape["coordinates"]])
    ]
    return tuple(tuple((float(lon), float(lat)) for lon, lat, *_ in polygon[0]) for polygon in polygons)


@cache
def _countries() -> tuple[tuple[str, float, float, float], ...]:
    features = json.loads((STATIC / "ne50_labels.geojson").read_text(encoding="utf-8"))["features"]
    found = [
        (item["properties"]["rank"], item["properties"]["name"], *item["geometry"]["coordinates"]) for item in features
    ]
    return tuple((str(name), float(rank), float(lat), float(lon)) for rank, name, lon, lat in sorted(found))


def _rings(view: View) -> Iterator[Outline]:
    """Give the outlines on the sheet, cut at its edge, no finer than can be printed."""
    edge = Bbox.from_extents(-2, -2, WIDTH + 2, HEIGHT - FOOT + 2)
    for ring in _outlines():
        points = [view.at(lat, lon) for lon, lat in ring]
        xs, ys = [x for x, _ in points], [y for _, y in points]
        if max(xs) < 0 or min(xs) > WIDTH or max(ys) < 0 or min(ys) > HEIGHT:
            continue
        if max(xs) - min(xs) < 1 and max(ys) - min(ys) < 1:
            continue
        outline = Outline([*points, points[0]], closed=True).clip_to_bbox(edge)
        outline.should_simplify, outline.simplify_threshold = True, FINEST
        yield outline.cleaned(simplify=True)


def figure(talks: pd.DataFrame) -> Figure:
    """Draw the venues of talks: filled where something was held, hollow where it is planned, crossed where it is off.

    Takes what `talks_map.figure` takes. A pale disc around a mark says that only the country or region is known.
    """
    places = venues(talks)
    view = view_of(places)
    made, axes = still.sheet(WIDTH, HEIGHT)
    axes.add_patch(Rectangle((0, 0), WIDTH, HEIGHT - FOOT, facecolor=LIGHT.sea, edgecolor="none", zorder=0))
    rings = [ring for ring in _rings(view) if len(ring)]
    if rings:
        land = Outline.make_compound_path(*rings)
        axes.add_patch(PathPatch(land, facecolor=LIGHT.land, edgecolor=LIGHT.border, linewidth=0.5, zorder=1))
    marks = []
    for row in records(places):
        x, y = view.at(row["lat"], row["lon"])
        radius = min(LARGEST, SMALLEST * math.sqrt(row["talks"]))
        x = min(max(x, radius + 2), WIDTH - radius - 2)  # at the world's edge a mark stays whole
        _mark(axes, x, y, radius, row["mark"], vague=row["vague"], also=row["also"])
        radius += AROUND if row["also"] else 0
        name = f"{row['place']} ({row['talks']})" if row["talks"] > 1 else str(row["place"])
        marks.append(still.Named(x, y, radius + 1.5, still.printable(name), 10.5))
    # Marks without a name stand behind the named ones, so that no name is laid on them.
    others = [still.around(mark) for mark in marks[NAMED:]]
    labels = still.place(marks[:NAMED], WIDTH, HEIGHT - FOOT, others)
    _name_countries(axes, view, [*others, *(label.box for label in labels)], marks)
    still.write(axes, labels)
    axes.add_patch(Rectangle((0, HEIGHT - FOOT), WIDTH, FOOT, facecolor=LIGHT.ground, edgecolor="none", zorder=9))
    axes.add_patch(
        Rectangle((0.4, 0.4), WIDTH - 0.8, HEIGHT - FOOT - 0.8, facecolor="none", edgecolor=LIGHT.line, zorder=9)
    )
    _explain(axes, several=bool((places["also"] != "").any()))
    return made


def _mark(
    axes: Axes, x: float, y: float, radius: float, mark: str, *, vague: bool, also: str = "", over: int = 5
) -> None:
    colour = COLOURS[mark]
    if vague:
        axes.add_patch(
            Circle((x, y), radius * 2.4, facecolor=LIGHT.doubtful, edgecolor="none", alpha=0.25, zorder=over - 2)
        )
    if also:
        axes.add_patch(Circle((x, y), radius + AROUND, facecolor=COLOURS[also], edgecolor="none", zorder=over))
    axes.add_patch(Circle((x, y), radius + 1.5, facecolor=LIGHT.ground, edgecolor="none", zorder=over))
    if mark == "held":
        axes.add_patch(Circle((x, y), radius, facecolor=colour, edgecolor=colour, zorder=over))
        return
    line = 0.42 * radius
    axes.add_patch(
        Circle((x, y), radius - line / 2, facecolor=LIGHT.ground, edgecolor=colour, linewidth=line, zorder=over)
    )
    if mark == "off":
        arm = 0.55 * radius
        for sign in (1, -1):
            axes.plot([x - arm, x + arm], [y - sign * arm, y + sign * arm], color=colour, linewidth=1.2, zorder=over)


def _name_countries(axes: Axes, view: View, taken: list[still.Box], marks: list[still.Named]) -> None:
    """Name the countries, the large ones first, where there is room; the names are for finding one's way only."""
    used = [*taken, *(still.around(mark) for mark in marks)]
    finest = 2.0 if WIDTH / view.scale > 200 else 3.0 if WIDTH / view.scale > 90 else 9.0
    for name, rank, lat, lon in _countries():
        x, y = view.at(lat, lon)
        half = still.width_of(name, 8.0) / 2 + 3
        box = still.Box(x - half, y - 6, x + half, y + 6)
        inside = box.left > 0 and box.top > 0 and box.right < WIDTH and box.bottom < HEIGHT - FOOT
        if rank <= finest and inside and not any(box.overlap(other) for other in used):
            used.append(box)
            still.words(axes, x, y, name, 8.0, colour=LIGHT.names, style="italic")


def _explain(axes: Axes, *, several: bool) -> None:
    """Say under the map what the marks mean; the ring where there is one."""
    y = HEIGHT - FOOT / 2 + 1
    x = 8.0
    entries: list[tuple[str, bool, str]] = [
        ("held", False, "held"), ("planned", False, "planned or proposed"), ("off", False, "cancelled or denied"),
        ("held", True, "only the country or region"),
    ]  # fmt: skip
    if several:
        entries.append(("held", False, "ring: what else there is"))
    for mark, vague, said in entries:
        _mark(axes, x + 5, y, 4.5, mark, vague=vague, also="planned" if said.startswith("ring") else "", over=13)
        left = x + (16 if vague else 13)
        axes.text(left, y, said, fontsize=9, color=LIGHT.muted, ha="left", va="center_baseline", zorder=13)
        x = left + still.width_of(said, 9) + 20
    note = "Outlines: Natural Earth"
    axes.text(WIDTH - 6, y, note, fontsize=7.5, color=LIGHT.names, ha="right", va="center_baseline", zorder=13)
