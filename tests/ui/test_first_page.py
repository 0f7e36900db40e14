"""The first page comes soon: what only other pages and downloads need is imported by them."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from dashboard.phrases import AHEAD, iso_day

LATER = {"networkx", "matplotlib", "spacy", "docx", "openpyxl", "yake", "dateparser"}


@pytest.mark.parametrize("module", ["dashboard.ui.filter_bar", "dashboard.ui.briefing_parts", "dashboard.ui.heading"])
def test_the_first_page_brings_only_what_it_shows(module):
    code = f"import sys, {module}; print(*sorted(set(sys.modules) & {LATER!r}))"
    told = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout  # noqa: S603 - our own code
    assert told.split() == []


def test_a_plan_whose_day_is_over_is_not_ahead(open_page, tables):
    over = [row for row in tables.whole("talks") if row["status"] in AHEAD and row["start_date"]]
    app = open_page("briefing")
    headings = [element.value for element in app.subheader]
    assert headings[:3] == ["Latest", "Ahead", "Was planned, no report whether it was held"]
    said = " ".join(element.proto.body for element in app.get("html"))
    assert said.count("was planned for ") == len(over) == 1
    assert f"was planned for {iso_day(over[0]['start_date'])}; no report whether it was held" in said
    card = open_page("talks", talk=over[0]["talk_id"])
    assert "no report whether it was held" in " ".join(element.proto.body for element in card.get("html"))


def test_the_meetings_of_the_first_tile_add_up(open_page, tables):
    tile = next(
        element.proto.body for element in open_page("briefing").get("html") if "parley-tiles" in element.proto.body
    )
    small = re.search(r"<small>(.*?)</small>", tile).group(1)
    assert sum(int(count) for count in re.findall(r"\d+", small)) == len(tables.whole("talks"))
