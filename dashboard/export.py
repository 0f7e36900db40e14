"""Writes the tables for other programs: JSON lines, CSV, Parquet; talks for maps, ties for network tools.

Actors, talks and sanctions also come as FollowTheMoney entities.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, fields
from pathlib import Path

import pyarrow.parquet as pq

from dashboard.files import write_atomically
from dashboard.handover.followthemoney import NEEDED, entity_lines
from dashboard.handover.geojson import talks_geojson
from dashboard.handover.network import gexf, graphml, network
from dashboard.handover.spreadsheets import csv_text
from dashboard.store import arrow_table
from dashboard.tables import ROWS, Tables


def export_jsonl(tables: Tables, folder: Path) -> None:
    """Write every table as `<table>.jsonl`, one object a line, UTF-8; an empty table is an empty file."""
    for name in ROWS:
        lines = [json.dumps(asdict(row), ensure_ascii=False) for row in tables[name]]
        _write(folder / f"{name}.jsonl", "".join(f"{line}\n" for line in lines))


def export_csv(tables: Tables, folder: Path) -> None:
    """Write every table as `<table>.csv`, which a spreadsheet opens as text."""
    for name, row in ROWS.items():
        columns = [column.name for column in fields(row)]
        _write(folder / f"{name}.csv", csv_text((asdict(item) for item in tables[name]), columns))


def export_parquet(tables: Tables, folder: Path) -> None:
    """Write every table as `<table>.parquet`, with its types."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, row in ROWS.items():
        pq.write_table(arrow_table(row, tables[name]), folder / f"{name}.parquet")


def export_geojson(tables: Tables, folder: Path) -> None:
    """Write the talks as `talks.geojson`, a point a meeting."""
    rows = [asdict(row) for row in tables["talks"]]
    _write(folder / "talks.geojson", talks_geojson(rows, [asdict(row) for row in tables["places"]]))


def export_graphml(tables: Tables, folder: Path) -> None:
    """Write the ties between actors as `network.graphml`."""
    _write(folder / "network.graphml", graphml(network(*_ties(tables))))


def export_gexf(tables: Tables, folder: Path) -> None:
    """Write the ties between actors as `network.gexf`."""
    _write(folder / "network.gexf", gexf(network(*_ties(tables))))


def export_ftm(tables: Tables, folder: Path) -> None:
    """Write articles, actors, talks and sanctions as FollowTheMoney entities, `entities.ftm.json`, one a line."""
    _write(folder / "entities.ftm.json", entity_lines({name: [asdict(row) for row in tables[name]] for name in NEEDED}))


def _ties(tables: Tables) -> tuple[list[dict[str, object]], list[dict[str, object]]]:
    return [asdict(row) for row in tables["relations"]], [asdict(row) for row in tables["actors"]]


def _write(path: Path, text: str) -> None:
    """Write a file whole; lone surrogates of broken input become question marks."""
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(path, text.encode("utf-8", "replace"))


FORMATS: Mapping[str, Callable[[Tables, Path], None]] = {
    "jsonl": export_jsonl,
    "csv": export_csv,
    "parquet": export_parquet,
    "geojson": export_geojson,
    "graphml": export_graphml,
    "gexf": export_gexf,
    "ftm": export_ftm,
}
