from __future__ import annotations

import pandas as pd
import pytest

from dashboard.charts import talks_map, talks_timeline

TALKS = pd.DataFrame(
    [
        ("t1", "Valdoria–Kest talks", "lindhaven", "Lindhaven", "city", 10.0, 20.0, "held", "2031-03-04", None, None, None, "day"),
        ("t2", "Second <b>round</b>", "lindhaven", "Lindhaven", "city", 10.0, 20.0, "planned", None, None, "2031-04-01", "2031-04-30", "none"),
        ("t3", "Summit", "kest", "Kest", "country", 12.0, 40.0, "proposed", "2031-06", None, None, None, "month"),
        ("t4", "Call", None, None, None, None, None, "cancelled", None, None, None, None, "none"),
    ],
    columns=["talk_id", "title", "place_id", "place", "place_kind", "lat", "lon", "status", "start_date", "end_date", "date_earliest", "date_latest", "precision"],
)  # fmt: skip


def test_a_venue_counts_its_talks_and_is_held_once_one_was():
    places = talks_map.venues(TALKS)
    assert list(places["place"]) == ["Lindhaven", "Kest"]
    assert list(places["talks"]) == [2, 1]
    assert list(places["mark"]) == ["held", "planned"]
    assert list(places["vague"]) == [False, True]


def test_the_map_asks_nobody_but_the_app_and_shows_no_markup_of_a_title():
    chart = talks_map.figure(TALKS, origin="http://localhost:8501").to_dict()
    style = chart["layout"]["map"]["style"]
    addresses = [source["data"] for source in style["sources"].values()] + [style["glyphs"]]
    assert all(address.startswith("http://localhost:8501/app/static/") for address in addresses)
    shown = " ".join(str(trace.get("hovertext")) for trace in chart["data"])
    assert "&lt;b&gt;round" in shown
    assert any("lindhaven" in (trace.get("customdata") or ()) for trace in chart["data"])


def test_held_and_planned_differ_in_shape_not_only_in_colour():
    planned = talks_map.figure(TALKS[TALKS["talk_id"] == "t2"], origin="").to_dict()["data"]
    held = talks_map.figure(TALKS[TALKS["talk_id"] == "t1"], origin="").to_dict()["data"]
    assert len(planned) == len(held) + 1  # the hole


def test_what_the_map_cannot_show_is_said():
    assert talks_map.finding(TALKS) == "3 talks at 2 places: Lindhaven 2, Kest 1; 1 without a known place."
    assert talks_map.finding(TALKS[TALKS["talk_id"] == "t4"]) == "No talks with a known place."


def test_a_month_is_a_bar_and_a_day_a_mark():
    frame = talks_timeline.dated(TALKS)
    assert list(frame["talk_id"]) == ["t1", "t2", "t3"]
    assert str(frame["to"].iloc[2]) == "2031-06-30"
    chart = talks_timeline.figure(TALKS).to_dict()
    assert [trace["mode"] for trace in chart["data"]] == ["markers", "lines", "markers", "lines", "markers"]


def test_the_undated_are_counted_in_words():
    assert talks_timeline.finding(TALKS).endswith("; 1 without a known date.")


@pytest.mark.parametrize("dark", [False, True])
def test_nothing_to_draw_is_drawn_as_an_empty_world(dark):
    empty = TALKS.iloc[:0]
    assert talks_map.figure(empty, origin="", dark=dark).layout.map.zoom == talks_map.WORLD_ZOOM
    assert talks_timeline.finding(empty) == "No talks with a known date."


def test_a_phone_sees_all_venues_too():
    far = pd.DataFrame({"lat": [38.9, 55.7], "lon": [-77.0, 37.6]})
    degrees = 360 * 358 / 512 / 2 ** talks_map.view_of(far, narrow=True).zoom  # across 358 points of a 512-point world
    assert degrees > 114.6
    assert talks_map.view_of(far, narrow=True).zoom < talks_map.view_of(far).zoom
