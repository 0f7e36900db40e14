"""Pictures on paper: the same bytes each time, legible without colour, names that do not lie on each other."""

from __future__ import annotations

import re
import subprocess
import sys
from html import unescape

import pandas as pd
import pytest

from dashboard import actor_queries, queries
from dashboard.charts import still
from dashboard.handover.pictures import pairs_of, pictures
from dashboard.phrases import manner
from tests.conftest import ROOT

HOSTILE = '<script>alert(1)</script> "q" $x^2$ & \u202egnp.live'
PLACES = [
    {"place_id": "lindhaven", "name": "Lindhaven", "kind": "city", "lat": 48.2, "lon": 16.4},
    {"place_id": "korsund", "name": "Korsund", "kind": "city", "lat": 48.3, "lon": 16.6},
    {"place_id": "kest", "name": "Kest", "kind": "country", "lat": 47.0, "lon": 19.0},
]
ACTORS = [
    {"actor_id": "kest", "name": "Kest", "kind": "state", "country": "XK", "mentions": 9},
    {"actor_id": "valdoria", "name": "Valdoria", "kind": "state", "country": "XV", "mentions": 7},
    {"actor_id": "holt", "name": "Irena Holt", "kind": "person", "country": "XV", "mentions": 3},
]


def talk(place_id, status="held", talk_id="t1", title="Talks"):
    return {"talk_id": talk_id, "title": title, "status": status, "place_id": place_id}


def ties(*rows):
    """Relations of `a, b, event, sign`, each told in as many sentences of its own."""
    return [
        {
            "actor_a": a,
            "actor_b": b,
            "event": event,
            "sign": sign,
            "status": "actual",
            "article_id": "x",
            "sentence": 100 * number + n,
        }
        for number, (a, b, event, sign, count) in enumerate(rows)
        for n in range(count)
    ]


TIES = ties(
    ("kest", "valdoria", "CONSULT", 1, 5), ("valdoria", "kest", "ACCUSE", -1, 2), ("holt", "kest", "REQUEST", 0, 1)
)  # fmt: skip


def drawn(talks=None, *, tied=TIES, places=PLACES, actors=ACTORS):
    talks = [talk("lindhaven"), talk("korsund", "planned", "t2")] if talks is None else talks
    return pictures(talks, places, tied, actors, {})


def shapes(svg):
    """What is left of a picture without its words and colours."""
    return re.sub(r"#[0-9a-f]{6}", "", re.sub(r"<(text|title)\b.*?</\1>|aria-label=\"[^\"]*\"", "", svg))


@pytest.mark.parametrize("number", [0, 1], ids=["map", "network"])
def test_the_same_rows_give_the_same_bytes(number):
    first, second = drawn()[number], drawn()[number]
    assert first.svg() == second.svg()
    assert first.png() == second.png()


def test_they_say_what_they_show():
    the_map, network = drawn([talk("lindhaven"), talk("lindhaven", talk_id="t2"), talk(None, talk_id="t3")])
    assert the_map.says == "2 meetings at 1 place: Lindhaven 2; 1 without a known place."
    assert network.says.startswith("3 actors and 2 pairs with a tie; most told of Kest and Valdoria (7 sentences).")
    assert "In 1 of 2 pairs one is told to be against the other." in network.says
    for picture in (the_map, network):
        svg = picture.svg()
        assert f'role="img" style="stroke-linejoin:round" aria-label="{picture.title}. {picture.says}"' in svg
        assert f"<title>{picture.title}. {picture.says}</title>" in svg


def test_held_planned_and_cancelled_differ_without_colour():
    seen = {shapes(drawn([talk("lindhaven", status)])[0].svg()) for status in ("held", "planned", "cancelled")}
    assert len(seen) == 3


def test_hostile_ties_are_dashed_and_friendly_ones_are_not():
    friendly, hostile = (
        drawn(tied=ties(("kest", "valdoria", event, sign, 2)))[1].svg()
        for event, sign in (("CONSULT", 1), ("ACCUSE", -1))
    )
    assert hostile.count("stroke-dasharray") > friendly.count("stroke-dasharray") == 1  # the key's own


@pytest.mark.parametrize(("status", "drawn"), [("actual", 1), ("planned", 1), ("denied", 0), ("hypothetical", 0)])
def test_what_is_denied_or_only_possible_ties_nobody(status, drawn):
    told = [{**row, "status": status} for row in ties(("kest", "valdoria", "CONSULT", 1, 1))]
    assert len(pairs_of(told)) == drawn
    assert [manner(row) for row in told] == ["friendly" if drawn else "named"]


def test_pairs_are_those_of_the_screen(sample):
    tables = queries.Tables(sample[0].folder)
    ids = [row["article_id"] for row in tables.whole("articles")]
    shown = actor_queries.pairs(tables, ids)
    ours = pairs_of(tables.whole("relations"))
    assert ours.to_dict("records") == shown[shown["manner"] != "named"].to_dict("records")


def test_nothing_to_draw_gives_no_picture():
    assert drawn([talk(None)], tied=ties()) == ()
    assert [p.key for p in drawn([], tied=TIES)] == ["network"]
    assert drawn([], tied=ties(("kest", "valdoria", "MENTION", 0, 5))) == ()


def test_names_are_text_and_nothing_else():
    places = [{**PLACES[0], "name": HOSTILE}]
    actors = [{**ACTORS[0], "name": HOSTILE}, *ACTORS[1:]]
    for picture in drawn([talk("lindhaven")], places=places, actors=actors):
        svg = picture.svg()
        assert "<script" not in svg
        assert "\u202e" not in svg
        assert "$x^2$" in svg
        assert not re.search(r"href|url\(|<image|<style|<a\b", svg)
        assert picture.png().startswith(b"\x89PNG")


def test_a_name_keeps_its_decimals_and_what_looks_like_an_attribute():
    odd = "Kest 12.3456 id=\"x\" 'DejaVu Sans' 7.00"
    places, actors = [{**PLACES[0], "name": odd}], [{**ACTORS[0], "name": odd}, *ACTORS[1:]]
    for picture in drawn([talk("lindhaven")], places=places, actors=actors):
        assert odd in unescape(re.sub("<[^>]*>", "", picture.svg().split("</title>", 1)[1]))


def test_names_do_not_lie_on_each_other_nor_on_marks():
    """Thirty meetings in a region as wide as a hand, each with a name."""
    marks = [
        still.Named(240 + 31 * (n % 6), 120 + 33 * (n // 6), 6, f"Town number {n}") for n in range(30)
    ]  # fmt: skip
    placed = still.place(marks, 680, 400)
    assert [label.mark for label in placed] == marks
    boxes = [label.box for label in placed]
    assert not [(a, b) for i, a in enumerate(boxes) for b in boxes[i + 1 :] if a.overlap(b)]
    assert not [(box, mark) for box in boxes for mark in marks if box.overlap(still.around(mark))]
    assert all(box.left >= 0 and box.top >= 0 and box.right <= 680 and box.bottom <= 400 for box in boxes)
    assert any(label.led for label in placed)


def test_names_keep_clear_of_ties_where_there_is_room(sample):
    """Where a tie is thought to run, it runs: else names would be kept off empty paper."""
    from matplotlib.path import Path as Outline

    from dashboard.charts import still_network

    figure, axes = still.sheet(200, 200)
    pair = pd.DataFrame(
        [("a", "b", "hostile", 1, 1, 0)], columns=["actor_a", "actor_b", "manner", "count", "forward", "backward"]
    )
    boxes = still_network._ties(axes, pair, {"a": (20, 30), "b": (170, 120)}, {"a": 0, "b": 0})
    drawn_path = axes.patches[0].get_path()
    middle = Outline(drawn_path.vertices[:3], drawn_path.codes[:3]).interpolated(1).to_polygons(closed_only=False)[0]
    for x, y in middle:
        assert any(box.left - 2 <= x <= box.right + 2 and box.top - 2 <= y <= box.bottom + 2 for box in boxes), (x, y)
    assert figure


def test_an_unknown_sign_of_a_name_is_shown_as_one():
    places = [{**PLACES[0], "name": "Lind\U0001f3f4haven \u6771"}]
    picture = drawn([talk("lindhaven")], places=places)[0]
    assert "Lind\ufffdhaven \ufffd" in picture.svg()
    assert picture.png()


def test_the_drawing_library_is_loaded_only_where_a_picture_is_drawn():
    code = "import sys, dashboard.handover.selection, dashboard.export; print('matplotlib' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S603 - ours
    assert done.stdout.strip() == "False"
