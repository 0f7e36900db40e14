"""Gives the tables for other programs, as files by name, each made when it is asked for.

JSON lines, CSV and Parquet of every table; talks for maps, ties for network tools, actors, talks and sanctions as
FollowTheMoney entities, and the two pictures.
"""

from __future__ import annotations

import io
import json
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import asdict, fields
from functools import partial
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from dashboard.files import write_atomically
from dashboard.handover.followthemoney import NEEDED, entity_lines
from dashboard.handover.geojson import talks_geojson
from dashboard.handover.network import gexf, graphml, network
from dashboard.handover.pictures import Picture, pictures
from dashboard.handover.spreadsheets import csv_text
from dashboard.store import arrow_table
from dashboard.tables import ROWS, Tables

Payload = Callable[[], bytes]
Files = dict[str, Payload]


def jsonl(tables: Tables, name: str) -> bytes:
    """Give a table as JSON lines, one object a line, UTF-8; an empty table is an empty file."""
    return _utf8("".join(json.dumps(asdict(row), ensure_ascii=False) + "\n" for row in tables[name]))


def csv(tables: Tables, name: str) -> bytes:
    """Give a table as CSV, which a spreadsheet opens as text."""
    columns = [column.name for column in fields(ROWS[name])]
    return _utf8(csv_text((asdict(row) for row in tables[name]), columns))


def parquet(tables: Tables, name: str) -> bytes:
    """Give a table as Parquet, with its types."""
    out = io.BytesIO()
    pq.write_table(arrow_table(ROWS[name], tables[name]), out)
    return out.getvalue()


TABLE_FORMATS: Mapping[str, Callable[[Tables, str], bytes]] = {"jsonl": jsonl, "csv": csv, "parquet": parquet}


def files(tables: Tables, kind: str) -> Files:
    """Give the files of a kind by name: one a table, or the one that is made of several tables.

    Raises:
        KeyError: there is no such kind.
    """
    if kind in TABLE_FORMATS:
        return {f"{name}.{kind}": partial(TABLE_FORMATS[kind], tables, name) for name in ROWS}
    return {name: partial(make, tables) for name, make in OTHERS[kind].items()}


def _geojson(tables: Tables) -> bytes:
    return _utf8(talks_geojson(_rows(tables, "talks"), _rows(tables, "places")))


def _graphml(tables: Tables) -> bytes:
    return _utf8(graphml(network(_rows(tables, "relations"), _rows(tables, "actors"))))


def _gexf(tables: Tables) -> bytes:
    return _utf8(gexf(network(_rows(tables, "relations"), _rows(tables, "actors"))))


def _entities(tables: Tables) -> bytes:
    return _utf8(entity_lines({name: _rows(tables, name) for name in NEEDED}))


def _svg(key: str, tables: Tables) -> bytes:
    found = _picture(key, tables)
    return _utf8(found.svg() + "\n") if found else b""


def _png(key: str, tables: Tables) -> bytes:
    found = _picture(key, tables)
    return found.png() if found else b""


OTHERS: Mapping[str, Mapping[str, Callable[[Tables], bytes]]] = {
    "geojson": {"talks.geojson": _geojson},
    "graphml": {"network.graphml": _graphml},
    "gexf": {"network.gexf": _gexf},
    "ftm": {"entities.ftm.json": _entities},
    "svg": {f"{key}.svg": partial(_svg, key) for key in ("map", "network")},
    "png": {f"{key}.png": partial(_png, key) for key in ("map", "network")},
}
KINDS = (*TABLE_FORMATS, *OTHERS)


def _picture(key: str, tables: Tables) -> Picture | None:
    """Give the map of venues or the network of actors, where there is something to draw."""
    mentions = Counter(row.actor_id for row in tables["mentions"])
    talks, places, relations, actors = (_rows(tables, name) for name in ("talks", "places", "relations", "actors"))
    made = pictures(talks, places, relations, actors, mentions)
    return next((picture for picture in made if picture.key == key), None)


def _rows(tables: Tables, name: str) -> list[dict[str, Any]]:
    return [asdict(row) for row in tables[name]]


def _utf8(text: str) -> bytes:
    """Give a text as bytes; lone surrogates of broken input become question marks."""
    return text.encode("utf-8", "replace")


def export(tables: Tables, kind: str, folder: Path) -> None:
    """Write the files of a kind into a folder, each whole; a picture of nothing is no file."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, make in files(tables, kind).items():
        made = make()
        if made or kind in TABLE_FORMATS:
            write_atomically(folder / name, made)
