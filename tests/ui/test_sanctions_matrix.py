"""The matrix of sanctions says truly how much of each side it shows."""

from __future__ import annotations

from collections import Counter

from dashboard.ui import sanctions_parts
from dashboard.ui.sanctions_parts import LARGEST, sides


def test_a_party_stands_in_the_matrix_only_where_it_has_a_cell():
    senders = Counter({f"S{n:02}": 30 - n for n in range(13)})
    targets = Counter({f"T{n:02}": 90 - n for n in range(40)})
    cells = {(f"S{n:02}", f"T{n:02}") for n in range(11)} | {("S11", "T39"), ("S12", "T11")}
    names, columns = sides(senders, targets, cells)
    assert names == [f"S{n:02}" for n in range(LARGEST - 1)]  # S11 acts on somebody without a column alone
    assert columns == [f"T{n:02}" for n in range(LARGEST - 1)]  # and on T11 acts somebody without a row alone


def test_three_senders_are_all_of_them_and_never_twelve():
    assert sanctions_parts._share(3, 3, "sender") == "all 3 senders"
    assert sanctions_parts._share(12, 40, "target") == "12 of 40 targets"
    assert sanctions_parts._share(1, 1, "sender") == "the one sender"


def test_the_page_counts_what_its_matrix_shows(open_page, monkeypatch):
    monkeypatch.setattr(sanctions_parts, "LARGEST", 2)
    page = " ".join(element.proto.body for element in open_page("sanctions").get("html"))
    table = page[page.index("<table") : page.index("</table>")]
    rows, columns = table.count("rowheader"), table.count('scope="col"') - 1  # the corner is no party
    said = page[page.index("Shown: ") :]
    assert said.startswith(f"Shown: {rows} of "), said[:100]
    assert f" and {columns} of " in said[:80]
