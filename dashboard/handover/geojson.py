"""Talks as GeoJSON (RFC 7946): a point a meeting, for any map program."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any


def talks_geojson(talks: Iterable[Mapping[str, Any]], places: Iterable[Mapping[str, Any]]) -> str:
    """Give talks as a FeatureCollection; a meeting at an unknown place is kept, as a feature without a geometry."""
    points = {place["place_id"]: place for place in places}
    features = [_feature(talk, points.get(talk.get("place_id"))) for talk in talks]
    return json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False, indent=1)


def _feature(talk: Mapping[str, Any], place: Mapping[str, Any] | None) -> dict[str, Any]:
    known = place is not None and place.get("lat") is not None and place.get("lon") is not None
    properties = {key: list(value) if isinstance(value, tuple) else value for key, value in talk.items()}
    properties["place"] = place["name"] if place else None
    return {
        "type": "Feature",
        "id": talk["talk_id"],
        "geometry": {"type": "Point", "coordinates": [place["lon"], place["lat"]]} if known and place else None,
        "properties": properties,
    }
