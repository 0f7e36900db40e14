from __future__ import annotations

import pandas as pd

from dashboard.charts import actor_network

NODES = pd.DataFrame(
    [(f"a{i}", f"Actor {i}", "person", "XA" if i % 2 else "XB", 10 - i) for i in range(8)],
    columns=["actor_id", "name", "kind", "country", "mentions"],
)
EDGES = pd.DataFrame(
    [
        ("a0", "a1", "CONSULT", 1, 5),
        ("a1", "a2", "ACCUSE", -1, 3),
        ("a2", "a3", "MENTION", 0, 1),
        ("a0", "a4", "AGREE", 1, 2),
    ],
    columns=["actor_a", "actor_b", "event", "sign", "count"],
)


PAIRS = pd.DataFrame(
    [
        ("a0", "a1", "friendly", 5, 5, 0),
        ("a1", "a2", "hostile", 3, 3, 0),
        ("a0", "a4", "neither", 2, 0, 2),
        ("a2", "a3", "named", 1, 1, 0),
    ],
    columns=["actor_a", "actor_b", "manner", "count", "forward", "backward"],
)


def test_the_same_ties_give_the_same_picture_in_any_order():
    assert actor_network.layout(EDGES) == actor_network.layout(EDGES.iloc[::-1])


def test_groups_that_nothing_ties_stand_apart_and_nobody_stands_on_another():
    pairs = [("a", "b"), ("b", "c"), ("c", "d"), ("d", "a"), ("b", "e"), ("x", "y"), ("p", "q")]
    edges = pd.DataFrame([(a, b, 4) for a, b in pairs], columns=["actor_a", "actor_b", "count"])
    spots = actor_network.layout(edges)
    assert max(spots[name][0] for name in "abcde") < min(spots[name][0] for name in "xypq")
    for one in spots:
        for other in spots:
            across, down = spots[one][0] - spots[other][0], spots[one][1] - spots[other][1]
            assert one == other or (across / 1.5) ** 2 + down**2 > 90**2


def test_no_tie_gives_no_picture():
    assert actor_network.layout(EDGES.iloc[:0]) == {}


def drawn(**options) -> dict:
    return actor_network.option(NODES, PAIRS, sides={"XA": "#111111"}, **options)["series"][0]


def test_hostile_ties_are_dashed_and_only_connected_actors_are_drawn():
    series = drawn()
    styles = {(link["source"], link["target"]): link["lineStyle"]["type"] for link in series["links"]}
    assert styles == {("a0", "a1"): "solid", ("a1", "a2"): "dashed", ("a0", "a4"): "solid", ("a2", "a3"): "dotted"}
    assert {node["id"] for node in series["data"]} == {"a0", "a1", "a2", "a3", "a4"}


def test_an_arrow_points_at_who_is_accused_or_asked_and_a_meeting_has_none():
    arrows = {(link["source"], link["target"]): link["symbol"] for link in drawn()["links"]}
    assert arrows["a0", "a1"] == ["none", "none"]
    assert arrows["a1", "a2"] == ["none", "arrow"]
    assert arrows["a0", "a4"] == ["arrow", "none"]


def test_a_tie_says_who_and_how_often():
    assert drawn()["links"][0]["tooltip"]["formatter"] == "Actor 0 and Actor 1, deal with each other: 5 sentences"


def test_around_the_chosen_actor_the_rest_steps_back():
    faint = {node["id"] for node in drawn(chosen="a4")["data"] if node["itemStyle"]["opacity"] < 1}
    assert faint == {"a1", "a2", "a3"}
    assert {node["id"] for node in drawn(tie=("a1", "a2"))["data"] if node["label"]["show"]} == {"a1", "a2"}


def test_a_thicket_is_thinned_to_each_actors_strongest_ties():
    names = [f"n{number:02}" for number in range(30)]
    every = [(a, b, "friendly", 100 - i - j, 1, 0) for i, a in enumerate(names) for j, b in enumerate(names) if a < b]
    pairs = pd.DataFrame(every, columns=PAIRS.columns).sort_values("count", ascending=False, ignore_index=True)
    kept = actor_network.backbone(pairs)
    assert len(kept) <= actor_network.THICKET
    assert set(kept["actor_a"]) | set(kept["actor_b"]) == set(names)
    assert len(actor_network.backbone(PAIRS)) == len(PAIRS)


def test_the_picture_fills_its_field_whatever_its_shape():
    spots = actor_network.layout(EDGES, 1.5)
    assert max(x for x, _ in spots.values()) - min(x for x, _ in spots.values()) == 1500
    assert max(y for _, y in spots.values()) - min(y for _, y in spots.values()) == 1000


def test_the_strongest_are_kept_first():
    kept = actor_network.strongest(EDGES, 3)
    assert set(kept["actor_a"]) | set(kept["actor_b"]) == {"a0", "a1", "a2"}


def test_measures_name_the_centre_and_the_bridge():
    names = dict(zip(NODES["actor_id"], NODES["name"], strict=True))
    said = actor_network.measures(EDGES, names)
    assert said[0] == "No single actor is at the centre: 3 have ties with 2 of the 4 others each."
    assert said[1] == "Actor 1 is a bridge: 67% of the shortest ways between two others lead through it."
    star = pd.concat([EDGES, EDGES.iloc[:1].assign(actor_b="a3")])
    assert actor_network.measures(star, names)[0] == "Actor 0 is at the centre, with ties to 3 of the 4 others."
    assert actor_network.measures(EDGES.iloc[:1], names) == []


def test_nobody_is_at_the_centre_of_pairs():
    pairs = pd.DataFrame([("a", "b", "CONSULT", 1, 1), ("c", "d", "CONSULT", 1, 1)], columns=EDGES.columns[:5])
    assert not any("centre" in line for line in actor_network.measures(pairs, {key: key for key in "abcd"}))


def test_a_phone_has_smaller_marks_and_names_on_two_lines():
    nodes = NODES.assign(name=[f"Actor {n} of {{Lindhaven}}" for n in range(len(NODES))])
    wide = actor_network.option(nodes, PAIRS, sides={}, wide=2.0)["series"][0]["data"]
    phone = actor_network.option(nodes, PAIRS, sides={}, wide=0.5)["series"][0]["data"]
    assert max(point["symbolSize"] for point in phone) < 0.7 * max(point["symbolSize"] for point in wide)
    assert all(point["label"]["formatter"].count("\n") == 1 for point in phone)
    assert not any("{" in point["label"]["formatter"] for point in phone)  # nothing of a name is read as a template


def test_of_few_actors_each_is_named_and_of_many_those_that_have_room():
    drawn = actor_network.option(NODES, PAIRS, sides={}, wide=0.5)["series"][0]
    assert not drawn["labelLayout"]["hideOverlap"]
    assert {point["label"]["position"] for point in drawn["data"]} <= {"bottom", "top", "left", "right"}
    many = NODES.loc[NODES.index.repeat(4)].reset_index(drop=True)
    many["actor_id"] = [f"m{n}" for n in range(len(many))]
    ties = pd.DataFrame(
        [(f"m{n}", f"m{n + 1}", "friendly", 1, 1, 0) for n in range(len(many) - 1)], columns=PAIRS.columns
    )
    assert actor_network.option(many, ties, sides={})["series"][0]["labelLayout"]["hideOverlap"]


def test_a_long_name_takes_two_lines_on_a_wide_screen_too():
    nodes = NODES.assign(name=["United Provinces of the Lindhaven", *NODES["name"][1:]])
    points = actor_network.option(nodes, PAIRS, sides={}, wide=2.0)["series"][0]["data"]
    assert [point["label"].get("formatter") for point in points if point["id"] in {"a0", "a1"}] == [
        "United Provinces\nof the Lindhaven", None,
    ]  # fmt: skip


def test_the_sign_that_saves_the_picture_stands_in_the_corner_with_most_room():
    def corner(*at):
        return actor_network._free_corner([{"x": x, "y": y} for x, y in at])

    diagonal = ((0.0, 0.0), (1.0, 1.0), (0.5, 0.5))
    assert corner(*diagonal) == {"left": "left", "top": "bottom"}, "neither upon the first nor upon the last mark"
    assert corner((1.0, 0.0), (0.0, 1.0)) == {"left": "right", "top": "bottom"}
    assert corner() == {"left": "right", "top": "bottom"}
