"""The matrix of sanctions fits a window, leaves no target out, and says truly how many senders it shows."""

from __future__ import annotations

import html
import re
from collections import Counter
from urllib.parse import unquote

import pytest

from dashboard import queries
from dashboard.phrases import COMMENT, measures
from dashboard.ui import sanctions_parts
from dashboard.ui.matrix import OTHERS
from dashboard.ui.sanctions_parts import COLUMNS, LARGEST, sides


def table(open_page) -> str:
    page = " ".join(element.proto.body for element in open_page("sanctions").get("html"))
    return page[page.index("<table") :]


def test_targets_beyond_those_with_most_rows_share_a_column():
    senders = Counter({f"S{n:02}": 30 - n for n in range(13)})
    targets = Counter({f"T{n:02}": 90 - n for n in range(40)})
    names, columns = sides(senders, targets)
    assert names == [f"S{n:02}" for n in range(LARGEST)]
    assert columns == [*(f"T{n:02}" for n in range(COLUMNS - 1)), OTHERS]
    few = Counter({f"T{n}": 1 for n in range(COLUMNS)})
    assert sides(senders, few)[1] == list(few), "nothing is gained by a column of others for one"


def test_three_senders_are_all_of_them_and_never_twelve():
    assert sanctions_parts._share(3, 3, "sender") == "all 3 senders"
    assert sanctions_parts._share(12, 40, "target") == "12 of 40 targets"
    assert sanctions_parts._share(1, 1, "sender") == "the one sender"


@pytest.mark.parametrize("columns", [1, 2, 7])
def test_every_row_stands_in_the_matrix_whatever_the_number_of_columns(columns, open_page, tables, monkeypatch):
    monkeypatch.setattr(sanctions_parts, "COLUMNS", columns)
    body = table(open_page)
    found = re.findall(r"[?&]sanction=([^&\"]+)", html.unescape(body[: body.index("</table>")]))
    assert set(map(unquote, found)) == {row["sanction_id"] for row in tables.whole("sanctions")}


def test_what_stands_in_the_shared_column_names_its_target(open_page, monkeypatch):
    monkeypatch.setattr(sanctions_parts, "COLUMNS", 2)
    body = table(open_page)
    shared = re.findall(rf'data-column="{OTHERS}">(.*?)</td>', body[: body.index("</table>")])
    shared = [cell for cell in shared if cell]
    assert shared
    assert all(re.search(r">[^<]+: [^<]+: ", cell) for cell in shared)


def test_the_page_counts_the_senders_that_its_matrix_shows(open_page, monkeypatch):
    monkeypatch.setattr(sanctions_parts, "LARGEST", 2)
    page = table(open_page)
    assert page[: page.index("</table>")].count("rowheader") == 2
    assert page[page.index("Shown: ") :].startswith("Shown: 2 of ")


def test_a_measure_on_two_stands_under_each_of_them(open_page, tables):
    several = [row for row in tables.whole("sanctions") if len(row["senders"]) > 1 or len(row["targets"]) > 1]
    assert several
    body = unquote(html.unescape(table(open_page)))
    for row in several:
        assert body.count(f"sanction={row['sanction_id']}") >= len(row["senders"]) * len(row["targets"])


def test_the_sentence_counts_the_measures_that_its_cell_lists(open_page, tables):
    page = open_page("sanctions")
    by, on, said = next(
        found.groups()
        for element in page.text
        if (found := re.match(r"Most by (.+) on (.+): (\d+) of \d+ measures\. ", element.value))
    )
    body = table(open_page)
    line = body[body.index(f'rowheader">{by}<') :].partition("</tr>")[0]
    cell = re.search(rf'data-column="{on}">(.*?)</td>', line).group(1)
    listed = set(map(unquote, re.findall(r"[?&]sanction=([^&\"]+)", html.unescape(cell))))
    measures = [
        row for row in tables.whole("sanctions") if row["sanction_id"] in listed and row["action"] != "assessed"
    ]
    assert len(measures) == int(said)


def test_what_a_cell_has_no_room_for_is_counted_in_measures_and_comments():
    found = {(sign, f"line {n}", ""): [f"s{n}"] for n, sign in enumerate("■" * 7 + "…")}
    found["■", "line 6", ""].append("s8")
    desk = type("Desk", (), {"params": {}})()
    assert sanctions_parts._cell(desk, found).lines[-1][1] == "2 measures and 1 comment more"


@pytest.mark.parametrize("state", ["assessed", COMMENT])
def test_a_comment_is_called_one_and_links_from_before_still_choose_it(state, open_page, tables):
    page = open_page("sanctions", sanctions_state=state)
    comments = [row for row in tables.whole("sanctions") if row["action"] == "assessed"]
    assert measures(comments) in [element.value for element in page.header]
    assert not any("assessed" in element.value for element in page.subheader)
    assert any(element.value.endswith(f": {COMMENT}") for element in page.subheader)


def test_nobody_stands_on_both_sides_of_a_measure(open_page, tables, monkeypatch):
    """Two who ease each other's tariffs are sender and target both; neither eases its own."""
    row = dict(
        queries.rows_of(tables, "sanctions")[0],
        senders=("russia", "united-states"),
        targets=("russia", "united-states"),
    )
    monkeypatch.setattr("dashboard.ui.desk.Desk.rows", lambda _, __: [row])
    body = table(open_page)
    body = body[: body.index("</table>")]
    for line in body.split("<tr")[2:]:
        name = re.search(r'rowheader">([^<]+)<', line).group(1)
        assert not re.search(rf'data-column="{name}"><div>', line), name
        assert "sanction=" in line
