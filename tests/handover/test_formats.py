from __future__ import annotations

import csv
import io
import json

import networkx as nx
import pytest

from dashboard.handover.geojson import talks_geojson
from dashboard.handover.network import gexf, graphml, network
from dashboard.handover.spreadsheets import csv_text

ACTORS = [
    {"actor_id": "irena-holt", "name": "Irena \x02Holt & <Co>", "kind": "person", "country": None, "mentions": 3},
    {"actor_id": "kest", "name": "Kest", "kind": "state", "country": "XK", "mentions": 5},
]
RELATIONS = [
    {"actor_a": "irena-holt", "actor_b": "kest", "event": "REQUEST", "sign": -1, "status": "actual"},
    {"actor_a": "irena-holt", "actor_b": "kest", "event": "REQUEST", "sign": -1, "status": "actual"},
    {"actor_a": "irena-holt", "actor_b": "kest", "event": "MENTION", "sign": 0, "status": "actual"},
    {"actor_a": "irena-holt", "actor_b": None, "event": "ACCUSE", "sign": -1, "status": "actual"},
]


@pytest.mark.parametrize("text", ['=HYPERLINK("x")', "+1", "-2+3", "@SUM(A1)", "  =1", "＝1"])
def test_no_cell_is_a_formula(text):
    read = list(csv.reader(io.StringIO(csv_text([{"a": text}], ["a"]))))
    assert read[1][0] == f"'{text}"


@pytest.mark.parametrize(
    ("text", "cell"),
    [("x;=1", "x;'=1"), ("\t=1", "'\t'=1"), ("x; @y", "x; '@y"), ("x\t=1", "x\t'=1"), ("x = 1; y", "x = 1; y")],
)
def test_nor_is_what_another_separator_would_make_a_cell(text, cell):
    assert next(csv.reader(io.StringIO(csv_text([{"a": text}], ["a"]).partition("\r\n")[2], newline="")))[0] == cell


def test_numbers_lists_and_missing_cells_stay_what_they_are():
    rows = [{"a": -3, "b": ("x", "y"), "c": None, "d": True, "e": 'say "hi", twice'}]
    read = list(csv.reader(io.StringIO(csv_text(rows, ["a", "b", "c", "d", "e"]))))
    assert read[1] == ["-3", "x; y", "", "true", 'say "hi", twice']


def test_a_meeting_without_a_place_is_kept_without_a_point():
    talks = [
        {"talk_id": "t1", "title": "A", "place_id": "lindhaven", "participants": ("kest",)},
        {"talk_id": "t2", "title": "B", "place_id": None},
    ]
    read = json.loads(talks_geojson(talks, [{"place_id": "lindhaven", "name": "Lindhaven", "lat": 10.5, "lon": 20.25}]))
    assert [feature["geometry"] for feature in read["features"]] == [
        {"type": "Point", "coordinates": [20.25, 10.5]},
        None,
    ]
    assert read["features"][0]["properties"]["participants"] == ["kest"]


def test_ties_are_counted_and_both_formats_load_again():
    graph = network(RELATIONS, ACTORS)
    assert graph.number_of_edges() == 1
    read = nx.parse_graphml(graphml(graph), force_multigraph=True)
    assert next(iter(read.edges(data=True)))[2]["weight"] == 2
    again = nx.read_gexf(io.BytesIO(gexf(graph).encode()))
    assert again.nodes["irena-holt"]["label"] == "Irena \ufffdHolt & <Co>"
