"""The matrix of demands: a line an issue, a count an answer, and each count leads to exactly its demands."""

from __future__ import annotations

import re
from collections import Counter
from html import unescape
from urllib.parse import parse_qs, urlsplit

from dashboard import queries
from dashboard.links import LONGEST_LINK
from dashboard.phrases import ANSWERED
from dashboard.ui.demands_parts import LARGEST, columns
from dashboard.ui.matrix import OTHERS


def test_every_asker_has_a_column_while_they_fit_and_the_rarest_share_one_where_not():
    few = Counter({f"p{number}": 1 for number in range(LARGEST)})
    assert columns(few) == sorted(few)
    many = Counter({**few, "most": 5, "rare": 1})
    assert columns(many) == ["most", *sorted(few)[: LARGEST - 2], OTHERS]


def test_each_count_leads_to_its_demands_and_none_is_left_out(open_page, tables):
    rows = {row["demand_id"]: row for row in queries.rows_of(tables, "demands")}
    (drawn,) = [element.proto.body for element in open_page("demands").get("html") if "<tbody" in element.proto.body]
    assert 'class="parley-matrix' in drawn
    led = set()
    for address, said in re.findall(r'<a href="([^"]*)" target="_self" class="count" aria-label="([^"]*)"', drawn):
        ids = parse_qs(urlsplit(unescape(address)).query)["demand"]
        led |= set(ids)
        (answer,) = {rows[one]["response"] for one in ids}
        assert said.startswith(f"{len(ids)} {ANSWERED[answer]}: ")
        assert len({rows[one]["issue"] for one in ids}) == 1
    assert led == set(rows)


def test_of_more_than_an_address_holds_the_number_is_told(open_page, monkeypatch):
    assert LONGEST_LINK > 0
    monkeypatch.setattr("dashboard.links.LONGEST_LINK", 0)
    (drawn,) = [element.proto.body for element in open_page("demands").get("html") if "<tbody" in element.proto.body]
    assert 'href="' not in drawn
    assert 'class="count" role="img"' in drawn
