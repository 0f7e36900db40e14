from __future__ import annotations

import csv
import io
import json

import networkx as nx
import pyarrow.parquet as pq
import pytest

from dashboard.cli.export import KINDS as OFFERED
from dashboard.export import KINDS, export
from dashboard.tables import ROWS, ActorRow, PlaceRow, RelationRow, Tables, TalkRow

TALK = TalkRow(
    "t1", '=HYPERLINK("x")', "lindhaven", "XV", "2031-03-04", None, "day", None, None, ("kest",), (), None, "held",
    ({"words": "useful", "by": None},), ("a",), None, 0.9,
)  # fmt: skip
TABLES = Tables(
    {
        "talks": [TALK],
        "places": [PlaceRow("lindhaven", "Lindhaven", "XV", 1.0, 2.0, "city", 1, 0)],
        "actors": [
            ActorRow(name.lower(), name, "state", None, None, None, (name,), True, 1, 1)
            for name in ("Kest", "Valdoria")
        ],
        "relations": [RelationRow("a", 0, "kest", "valdoria", "Kest", "Valdoria", "ACCUSE", -1, "actual", 0, 9)],
    }
)


def test_the_command_offers_what_there_is():
    assert KINDS == OFFERED


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    made = tmp_path_factory.mktemp("out")
    for kind in KINDS:
        export(TABLES, kind, made)
    return made


def test_every_table_is_there_even_where_it_is_empty(folder):
    for name in ROWS:
        assert {(folder / f"{name}.{kind}").is_file() for kind in ("jsonl", "csv", "parquet")} == {True}
    assert pq.read_table(folder / "demands.parquet").num_rows == 0


def test_the_same_rows_in_every_kind(folder):
    line = json.loads((folder / "talks.jsonl").read_text(encoding="utf-8"))
    assert line["assessments"] == [{"words": "useful", "by": None}]
    assert pq.read_table(folder / "talks.parquet")["talk_id"].to_pylist() == ["t1"]
    rows = list(csv.DictReader(io.StringIO((folder / "talks.csv").read_text(encoding="utf-8"))))
    assert rows[0]["title"] == '\'=HYPERLINK("x")'


def test_maps_and_network_tools_read_theirs(folder):
    assert json.loads((folder / "talks.geojson").read_text(encoding="utf-8"))["features"][0]["geometry"][
        "coordinates"
    ] == [2.0, 1.0]
    assert nx.read_graphml(folder / "network.graphml").number_of_edges() == 1
    assert nx.read_gexf(folder / "network.gexf").number_of_edges() == 1
