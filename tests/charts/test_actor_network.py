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


def test_hostile_ties_are_dashed_and_only_connected_actors_are_drawn():
    series = actor_network.option(NODES, EDGES, sides={"XA": "#111111"})["series"][0]
    styles = {(link["source"], link["target"]): link["lineStyle"]["type"] for link in series["links"]}
    assert styles == {("a0", "a1"): "solid", ("a1", "a2"): "dashed", ("a2", "a3"): "dotted", ("a0", "a4"): "solid"}
    assert {node["id"] for node in series["data"]} == {"a0", "a1", "a2", "a3", "a4"}


def test_the_strongest_are_kept_first():
    kept = actor_network.strongest(EDGES, 3)
    assert set(kept["actor_a"]) | set(kept["actor_b"]) == {"a0", "a1", "a2"}


def test_measures_name_the_centre_and_the_bridge():
    names = dict(zip(NODES["actor_id"], NODES["name"], strict=True))
    said = actor_network.measures(EDGES, names)
    assert said[0] == "Actor 1 has the most ties (8 sentences)."
    assert "Actor 1 links" in said[1]
    assert actor_network.measures(EDGES.iloc[:1], names) == []
