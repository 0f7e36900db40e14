"""A name lies neither on another actor's mark nor on another name where there is a side on which it does not."""

from __future__ import annotations

from dashboard.charts.network_labels import Mark, sides

FONT = 12.0


def test_a_name_stands_below_its_mark_while_nothing_is_in_its_way():
    marks = {"a": Mark(200, 100, 20, "Kest"), "b": Mark(400, 100, 20, "Valdoria")}
    assert sides(marks, FONT) == {"a": "bottom", "b": "bottom"}


def test_a_name_gives_way_to_a_mark_below_and_then_to_one_above():
    below = {"a": Mark(200, 100, 20, "Kest"), "b": Mark(200, 125, 20, "Valdoria")}
    assert sides(below, FONT)["a"] == "top"
    both = {**below, "c": Mark(200, 75, 20, "Oslo")}
    assert sides(both, FONT)["a"] == "right"


def test_who_comes_first_has_first_choice_and_no_two_names_lie_on_each_other():
    marks = {"a": Mark(200, 100, 20, "Lindhaven Town"), "b": Mark(240, 100, 20, "Lindhaven Port")}
    found = sides(marks, FONT)
    assert found["a"] == "bottom"
    assert found["b"] != "bottom"


def test_a_name_stays_within_the_picture():
    marks = {"a": Mark(295, 100, 20, "Lindhaven Town Hall"), "b": Mark(5, 300, 20, "Lindhaven Town Hall")}
    assert sides(marks, FONT, 300) == {"a": "left", "b": "right"}


def test_a_name_on_two_lines_is_half_as_wide():
    marks = {"a": Mark(200, 100, 20, "Lindhaven\nTown Hall"), "b": Mark(250, 120, 20, "")}
    assert sides(marks, FONT)["a"] == "bottom"
    assert sides({**marks, "a": Mark(200, 100, 20, "Lindhaven Town Hall")}, FONT)["a"] == "top"
