from __future__ import annotations

import re

import pandas as pd
import pytest

from dashboard.charts import talks_map, talks_timeline
from dashboard.charts.palette import palette

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
    assert list(places["also"]) == ["planned", ""], "what is planned there is not hidden by what was held"
    assert places["titles"][0] == ["● Valdoria–Kest talks", "○ Second <b>round</b>"]
    assert list(places["vague"]) == [False, True]


@pytest.mark.parametrize(
    ("statuses", "mark", "also"),
    [
        (["planned", "held", "held"], "held", "planned"),
        (["cancelled", "under way"], "held", "off"),
        (["denied", "proposed"], "planned", "off"),
        (["cancelled", "denied"], "off", ""),
        (["denied", "planned", "held"], "held", "planned"),
    ],
)
def test_a_place_of_several_kinds_of_meetings_wears_a_ring(statuses, mark, also):
    one = TALKS.iloc[[0] * len(statuses)].assign(status=statuses)
    place = talks_map.venues(one).iloc[0]
    assert (place["mark"], place["also"]) == (mark, also)
    palette_of = palette(False)
    drawn = [t["marker"]["color"] for t in talks_map.figure(one, origin="").to_dict()["data"] if "marker" in t]
    ring = {"planned": palette_of.planned, "off": palette_of.doubtful}.get(also)
    assert ring is None or ring in drawn
    style = talks_map.figure(one, origin="").to_dict()["layout"]["map"]["style"]
    (feature,) = style["sources"]["venues"]["data"]["features"]
    assert feature["properties"]["off"] == (mark == "off"), "what is off is crossed"


def test_the_map_asks_nobody_but_the_app_and_shows_no_markup_of_a_title():
    chart = talks_map.figure(TALKS, origin="http://localhost:8501").to_dict()
    style = chart["layout"]["map"]["style"]
    sources = [source["data"] for source in style["sources"].values()]
    addresses = [data for data in sources if isinstance(data, str)] + [style["glyphs"]]
    assert len(addresses) == 3
    assert all(address.startswith("http://localhost:8501/app/static/") for address in addresses)
    shown = " ".join(str(trace.get("hovertext")) for trace in chart["data"])
    assert "&lt;b&gt;round" in shown
    assert any("lindhaven" in (trace.get("customdata") or ()) for trace in chart["data"])


def test_held_and_planned_differ_in_shape_not_only_in_colour():
    planned = talks_map.figure(TALKS[TALKS["talk_id"] == "t2"], origin="").to_dict()["data"]
    held = talks_map.figure(TALKS[TALKS["talk_id"] == "t1"], origin="").to_dict()["data"]
    assert len(planned) == len(held) + 1  # the hole


def test_what_the_map_cannot_show_is_said():
    assert talks_map.finding(TALKS) == "3 meetings at 2 places: Lindhaven 2, Kest 1; 1 without a known place."
    assert talks_map.finding(TALKS[TALKS["talk_id"] == "t4"]) == "No talks with a known place."


def test_the_chosen_place_wears_a_ring():
    plain = talks_map.figure(TALKS, origin="").to_dict()["data"]
    ringed = talks_map.figure(TALKS, origin="", chosen="lindhaven").to_dict()["data"]
    assert len(ringed) == len(plain) + 2


def test_each_venue_is_named_once_with_its_number_of_talks():
    style = talks_map.figure(TALKS, origin="").to_dict()["layout"]["map"]["style"]
    names = [item["properties"]["name"] for item in style["sources"]["venues"]["data"]["features"]]
    assert names == ["Lindhaven\u00a0(2)", "Kest"]


def test_a_name_keeps_clear_of_marks_and_gives_way_where_there_is_no_room():
    style = talks_map.figure(TALKS, origin="").to_dict()["layout"]["map"]["style"]
    *named, marks, _crosses = [layer for layer in style["layers"] if layer.get("source") == "venues"]
    assert named[0]["layout"]["text-variable-anchor"] == ["left", "right", "top", "bottom"]
    assert all("text-allow-overlap" not in names["layout"] for names in named)
    assert marks["layout"]["text-allow-overlap"]  # placed first, since it lies above
    assert marks["paint"]["text-opacity"] == 0
    assert {trace.get("below") for trace in talks_map.figure(TALKS, origin="").to_dict()["data"]} == {"venues", None}


def talk(**values) -> pd.DataFrame:
    row = {
        **dict.fromkeys(TALKS.columns),
        "talk_id": "t",
        "title": "Talks",
        "status": "held",
        "precision": "none",
        **values,
    }
    return pd.DataFrame([row], columns=TALKS.columns, dtype=object)


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"start_date": "2031-03-04", "precision": "day"}, "4 Mar 2031"),
        ({"start_date": "2031-03-04", "end_date": "2031-03-06", "precision": "day"}, "4–6 Mar 2031"),
        ({"start_date": "2031-03-04", "date_latest": "2031-03-05", "precision": "day"}, "4 Mar 2031 or 5 Mar"),
        ({"start_date": "2031-03-01", "precision": "month", "date_latest": "2031-03-31"}, "Mar 2031"),
        ({"start_date": "2031-03", "precision": "month"}, "Mar 2031"),
        ({"start_date": "2031", "precision": "year"}, "2031"),
        ({"date_earliest": "2031-03-30", "date_latest": "2031-04-02"}, "30 Mar – 2 Apr 2031 ?"),
        ({"date_latest": "2031-04-02"}, "by 2 Apr 2031"),
        ({"date_earliest": "2031-04-02"}, "after 2 Apr 2031"),
        ({}, "date unknown"),
    ],
)
def test_a_date_is_said_as_exactly_as_it_is_known(values, said):
    assert talks_timeline.lines(talk(**values))["said"].iloc[0] == said


def traces(frame, **options):
    return talks_timeline.figure(frame, **options).to_dict()["data"]


def test_a_month_is_a_bar_and_a_day_a_mark():
    assert [trace["mode"] for trace in traces(talk(start_date="2031-03-04", precision="day"))] == ["markers"]
    bar, mark = traces(talk(start_date="2031-03", precision="month"))
    assert [str(day) for day in bar["x"][:2]] == ["2031-03-01", "2031-03-31"]
    assert list(mark["customdata"]) == ["t"]


def test_a_bar_whose_beginning_nobody_gives_fades_towards_it():
    *bars, _ = traces(talk(date_latest="2031-04-02"))
    assert [bar["opacity"] for bar in bars] == sorted(bar["opacity"] for bar in bars)
    assert max(bars, key=lambda bar: bar["opacity"])["x"][1] == max(day for bar in bars for day in bar["x"] if day)


def test_what_has_no_date_at_all_is_not_drawn_and_is_counted_in_words():
    assert "t4" not in [key for trace in traces(TALKS) for key in trace.get("customdata") or ()]
    assert talks_timeline.finding(TALKS) == (
        "3 meetings, Mar 2031 to Jun 2031; the latest held is Valdoria–Kest talks, 4 Mar 2031; 1 without a known date."
    )


def test_many_meetings_are_drawn_by_venue():
    many = pd.concat(
        [talk(talk_id=f"t{n}", place=f"P{n % 3}", start_date=f"2031-03-{n + 1:02}", precision="day") for n in range(28)]
    )
    figure = talks_timeline.figure(many)
    assert list(figure.layout.yaxis.ticktext) == ["P0", "P1", "P2"]
    assert [note.text for note in figure.layout.annotations] == ["10 meetings", "9 meetings", "9 meetings"]
    assert sum(len(trace.customdata) for trace in figure.data) == 28


def test_the_chosen_meeting_stands_on_a_band_and_the_others_step_back():
    figure = talks_timeline.figure(TALKS, chosen={"t1"})
    assert len(figure.layout.shapes) == 1
    faint = {
        key: shown
        for trace in figure.data
        if trace.mode == "markers"
        for key, shown in zip(trace.customdata, trace.marker.opacity, strict=True)
    }
    assert faint == {"t1": 1, "t2": 0.4, "t3": 0.4}


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


def in_spring(old: str, status: str = "held") -> pd.DataFrame:
    """Eight meetings of one spring, and one of another time."""
    rows = [
        dict(zip(TALKS.columns, [f"s{n}", f"Round {n}", "lindhaven", "Lindhaven", "city", 0.0, 0.0, "held",
                                 f"2024-03-{n + 10}", f"2024-03-{n + 10}", f"2024-03-{n + 10}", f"2024-03-{n + 10}",
                                 "day"], strict=True))
        for n in range(8)
    ]  # fmt: skip
    far = {**rows[0], "talk_id": "far", "title": "Armistice", "status": status}
    return pd.DataFrame(
        [*rows, {**far, **dict.fromkeys(("start_date", "end_date", "date_earliest", "date_latest"), old)}]
    )


@pytest.mark.parametrize(
    ("old", "status", "symbol"),
    [("1953-07-27", "held", "triangle-left"), ("2031-01-01", "planned", "triangle-right-open")],
)
def test_one_old_meeting_does_not_stretch_the_axis(old, status, symbol):
    frame = in_spring(old, status)
    assert set(talks_timeline.beside(talks_timeline.lines(frame))) == {"far"}
    drawn = talks_timeline.figure(frame, off=talks_timeline.beside(talks_timeline.lines(frame)))
    low, high = (pd.Timestamp(end) for end in drawn.layout.xaxis.range)
    assert pd.Timestamp("2024-02-15") < low < high < pd.Timestamp("2024-04-10")
    marks = {key: (day, sign) for trace in drawn.data if trace.customdata is not None
             for key, day, sign in zip(trace.customdata, trace.x, trace.marker.symbol, strict=True)}  # fmt: skip
    assert marks["far"][1] == symbol
    assert low < pd.Timestamp(marks["far"][0]) < high  # it is in the picture, at its edge, and can be chosen
    assert any("Armistice" in str(name) for name in drawn.layout.yaxis.ticktext)


def test_the_whole_time_is_shown_where_it_is_asked_for():
    drawn = talks_timeline.figure(in_spring("1953-07-27"))
    assert pd.Timestamp(drawn.layout.xaxis.range[0]) < pd.Timestamp("1953-07-27")
    assert not any("triangle" in sign for trace in drawn.data if trace.customdata is not None
                   for sign in trace.marker.symbol)  # fmt: skip


def test_what_is_told_to_lie_beside_the_time_shown_has_a_line():
    venues = [
        {**row, "talk_id": f"{row['talk_id']}-{venue}", "place": f"Venue {venue:02}"}
        for venue in range(40)
        for row in in_spring("1953-07-27").to_dict("records")[: 2 if venue < 30 else 1]
    ]
    alone = {**in_spring("1953-07-27").to_dict("records")[-1], "place": "Far hall"}
    known = talks_timeline.lines(pd.DataFrame([*venues, alone]))
    assert talks_timeline.beside(known) == {}  # its venue has one meeting, thirty others have more
    assert talks_timeline.without_line(known) == 11
    assert talks_timeline.without_line(talks_timeline.lines(TALKS)) == 0


def test_a_name_never_runs_over_the_edge_of_a_phones_map():
    """The text engine cuts names at the window's edge: who lies near it is named on the side that is in sight."""
    names = ["Saudi Arabia (2)", "Washington, D.C. (3)", "Tianjin", "Addis Ababa", "Geneva"]
    lons = [45.0, -77.0, 117.2, 38.7, 6.1]
    frame = pd.DataFrame({"lat": [20.0] * 5, "lon": lons})
    for width, narrow in ((340, True), (900, False)):
        view = talks_map.view_of(frame, narrow=narrow)
        for name, lon in zip(names, lons, strict=True):
            at = width / 2 + (lon - view.lon) / 360 * 512 * 2**view.zoom
            side = talks_map.side_of(name, lon, 15, view, width)
            needs = 12.5 + 7 * len(name)
            assert at + needs <= width or side == "east", name
            assert at - needs >= 0 or side == "west", name
    assert talks_map.side_of("Geneva", 6.1, 15, talks_map.view_of(frame), 900) == "free"


def test_each_name_stands_in_the_layer_of_its_sides():
    style = talks_map.figure(TALKS, origin="", narrow=True).to_dict()["layout"]["map"]["style"]
    layers = [layer for layer in style["layers"] if layer.get("source") == "venues" and layer["id"] != "venue-marks"]
    for item in style["sources"]["venues"]["data"]["features"]:
        assert sum(["==", ["get", "side"], item["properties"]["side"]] in layer["filter"] for layer in layers) == 1


LONG = "Democratic Republic of the Congo–Congo River Alliance meeting in Doha"


@pytest.mark.parametrize("narrow", [False, True])
def test_a_long_name_takes_two_lines_and_each_line_of_the_picture_grows(narrow):
    day = {"start_date": "2031-03-04", "precision": "day"}
    short, long = (talks_timeline.figure(talk(title=name, **day), narrow=narrow) for name in ("Talks", LONG))
    assert long.layout.height > short.layout.height
    said = long.layout.annotations[0].text if narrow else long.layout.yaxis.ticktext[0]
    assert said.count("<br>") == 1
    if not narrow:
        assert said.replace("<br>", " ") == LONG


@pytest.mark.parametrize("dark", [False, True])
def test_on_a_phone_no_line_of_the_grid_runs_through_a_name(dark):
    day = {"start_date": "2031-03-04", "precision": "day"}
    ground = palette(dark).ground
    plain, chosen = (
        talks_timeline.figure(talk(**day), narrow=True, dark=dark, chosen=ids).layout.annotations[0].bgcolor
        for ids in ((), {"t"})
    )
    assert plain == ground
    assert re.fullmatch("#[0-9a-f]{6}", chosen)
    assert chosen != ground


def test_a_name_of_hostile_words_stays_words_when_it_is_broken():
    figure = talks_timeline.figure(talk(title="<b>Talks</b> " * 6, start_date="2031-03-04", precision="day"))
    assert "<b>" not in figure.layout.yaxis.ticktext[0]


def placed(*rows):
    return pd.DataFrame(
        [
            {**TALKS.iloc[0].to_dict(), "talk_id": str(number), "place_id": place, "place": place, "lat": lat, "lon": lon,
             "status": status}
            for number, (place, lat, lon, status) in enumerate(rows)
        ]
    )  # fmt: skip


def named(talks, **how):
    style = talks_map.figure(talks, origin="", **how).to_dict()["layout"]["map"]["style"]
    return [feature["properties"] for feature in style["sources"]["venues"]["data"]["features"]]


def test_places_that_fall_together_have_one_name_until_the_reader_comes_closer():
    talks = placed(("Lindhaven", 10.0, 20.0, "held"), ("Lindhaven", 10.0, 20.0, "held"), ("Town Hall", 10.01, 20.01, "planned"),
                   ("Far", 40.0, 120.0, "held"))  # fmt: skip
    shown = {item["name"].replace("\u00a0", " "): (item["above"], item["below"]) for item in named(talks)}
    assert set(shown) == {"Lindhaven & nearby (3)", "Lindhaven (2)", "Town Hall", "Far"}
    apart = shown["Lindhaven & nearby (3)"][1]
    assert 5 < apart <= talks_map.CLOSEST
    assert shown["Lindhaven (2)"][0] == shown["Town Hall"][0] == apart
    assert shown["Far"] == (0, talks_map.CLOSEST + 1)


def test_what_was_held_lies_on_what_is_planned_at_the_same_place():
    talks = placed(("Lindhaven", 10.0, 20.0, "held"), ("Town Hall", 10.0, 20.0, "planned"))
    held, planned = (talks_map.palette(False).held, talks_map.palette(False).planned)
    colours = [trace["marker"]["color"] for trace in talks_map.figure(talks, origin="").to_dict()["data"]]
    assert colours.index(planned) < colours.index(held)


@pytest.mark.parametrize("narrow", [False, True])
def test_a_single_city_is_shown_with_the_countries_around_it_and_their_names(narrow):
    talks = placed(("Lindhaven", 10.0, 20.0, "held"))
    drawn = talks_map.figure(talks, origin="", narrow=narrow).to_dict()["layout"]["map"]
    across = (talks_map.PHONE if narrow else talks_map.DESK)[0] / (talks_map.TILE * 2 ** drawn["zoom"]) * 360
    assert 25 < across < 60  # degrees
    (names,) = [layer for layer in drawn["style"]["layers"] if layer["id"] == "names"]
    steps = names["filter"][2]
    assert steps[-2] <= drawn["zoom"]  # the smallest rank is in


def test_a_country_has_its_own_name_beside_that_of_a_city_in_it():
    talks = placed(("Lindhaven", 10.0, 20.0, "held"), ("Kest", 10.0, 20.0, "held"), ("Far", 40.0, 120.0, "held"))
    talks.loc[talks["place"] == "Kest", "place_kind"] = "country"
    assert {item["name"] for item in named(talks)} == {"Lindhaven", "Kest", "Far"}
