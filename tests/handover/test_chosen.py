"""What is handed out of a filter is what the filter leaves, in every file."""

from __future__ import annotations

import io
import json

import networkx as nx
import pyarrow.parquet as pq
import pytest

from dashboard import queries
from dashboard.export import KINDS, TABLE_FORMATS, files
from dashboard.filters import Filters
from dashboard.handover.chosen import chosen_tables
from dashboard.tables import ROW_ID, ROWS


@pytest.fixture(scope="module")
def opened(sample):
    return queries.Tables(sample[0].folder)


@pytest.fixture(scope="module")
def riyadh(opened):
    return chosen_tables(opened, Filters(text="Riyadh"))


def test_nothing_filtered_is_everything(opened):
    everything = chosen_tables(opened, Filters())
    for name in ROWS:
        if name != "keywords":  # those of the whole corpus belong to no article
            assert len(everything[name]) == len(opened.whole(name)), name


def test_no_row_rests_on_an_article_that_is_left_out(opened, riyadh):
    kept = {row.article_id for row in riyadh["articles"]}
    assert 0 < len(kept) < len(opened.whole("articles"))
    for name in ROWS:
        for row in riyadh[name]:
            named = {
                getattr(row, column)
                for column in ("article_id", "left_article", "right_article")
                if hasattr(row, column)
            }
            assert named <= kept, name
            assert set(getattr(row, "articles", ()) if name in ROW_ID else ()) <= kept


def test_every_row_that_needs_sentences_has_one_and_every_actor_is_known(riyadh):
    rests_on = {(row.table, row.row_id) for row in riyadh["evidence"]}
    actors = {row.actor_id for row in riyadh["actors"]}
    for name, key in ROW_ID.items():
        for row in riyadh[name]:
            assert (name, getattr(row, key)) in rests_on
    assert {party for row in riyadh["talks"] for party in row.participants} <= actors
    assert {row.actor_id for row in riyadh["mentions"]} <= actors
    assert {row.place_id for row in riyadh["talks"] if row.place_id} <= {row.place_id for row in riyadh["places"]}


def test_an_actor_narrows_the_rows(opened):
    found = chosen_tables(opened, Filters(actors=("kirill-dmitriev",)), ["talks"])["talks"]
    assert found
    assert all("kirill-dmitriev" in row.participants for row in found)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_can_be_made_of_a_choice_and_of_nothing(kind, opened, riyadh):
    assert all(make() for make in files(riyadh, kind).values() if kind not in TABLE_FORMATS)
    nothing = chosen_tables(opened, Filters(text="no such words anywhere"))
    for make in files(nothing, kind).values():
        make()


def test_geojson_keeps_to_rfc_7946(riyadh):
    read = json.loads(files(riyadh, "geojson")["talks.geojson"]())
    assert set(read) == {"type", "features"}
    assert read["type"] == "FeatureCollection"
    assert len(read["features"]) == len(riyadh["talks"])
    for feature in read["features"]:
        assert set(feature) == {"type", "id", "geometry", "properties"}
        assert feature["type"] == "Feature"
        assert isinstance(feature["id"], str)
        assert isinstance(feature["properties"], dict)
        if feature["geometry"] is not None:
            assert feature["geometry"]["type"] == "Point"
            lon, lat = feature["geometry"]["coordinates"]
            assert -180 <= lon <= 180
            assert -90 <= lat <= 90
    assert any(feature["geometry"] for feature in read["features"])


def test_both_network_formats_load_with_typed_attributes(riyadh):
    made = files(riyadh, "graphml")["network.graphml"]().decode()
    for name, kind in (("mentions", "long"), ("sign", "long"), ("weight", "long"), ("kind", "string")):
        assert f'attr.name="{name}" attr.type="{kind}"' in made
    graphml = nx.parse_graphml(made, force_multigraph=True)
    gexf = nx.read_gexf(io.BytesIO(files(riyadh, "gexf")["network.gexf"]()))
    for graph in (graphml, gexf):
        assert graph.number_of_nodes() > 3
        assert graph.is_directed()
        assert all(isinstance(node["mentions"], int) for _, node in graph.nodes(data=True))
        assert all(tie["weight"] >= 1 and tie["sign"] in {-1, 0, 1} for *_, tie in graph.edges(data=True))
    assert set(graphml) == set(gexf)


def test_parquet_and_json_lines_have_the_same_rows(riyadh):
    lines = [json.loads(line) for line in files(riyadh, "jsonl")["talks.jsonl"]().decode().splitlines()]
    table = pq.read_table(io.BytesIO(files(riyadh, "parquet")["talks.parquet"]()))
    assert table.column_names == list(lines[0])
    assert table["talk_id"].to_pylist() == [line["talk_id"] for line in lines]
    assert table["participants"].to_pylist() == [line["participants"] for line in lines]


def test_pictures_are_files_of_their_own(riyadh):
    for name, make in files(riyadh, "svg").items():
        assert make().startswith(b"<svg xmlns="), name
    for name, make in files(riyadh, "png").items():
        assert make().startswith(b"\x89PNG"), name
