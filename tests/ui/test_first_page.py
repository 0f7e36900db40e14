"""The first page comes soon: what only other pages and downloads need is imported by them."""

from __future__ import annotations

import re
import subprocess
import sys
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest

from dashboard import queries
from dashboard.as_of import LAST_REPORTED, UNREPORTED, as_of, standing
from dashboard.filters import Filters, day_text
from dashboard.handover.selection import selected
from dashboard.phrases import AHEAD, instrument, iso_day, measures
from dashboard.sureness import MEANS, doubt
from dashboard.ui.briefing_parts import latest
from dashboard.ui.words import every

LATER = {"networkx", "matplotlib", "spacy", "docx", "openpyxl", "yake", "dateparser"}


@pytest.mark.parametrize("module", ["dashboard.ui.filter_bar", "dashboard.ui.briefing_parts", "dashboard.ui.heading"])
def test_the_first_page_brings_only_what_it_shows(module):
    code = f"import sys, {module}; print(*sorted(set(sys.modules) & {LATER!r}))"
    told = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout  # noqa: S603 - our own code
    assert told.split() == []


def test_a_plan_whose_day_is_over_is_not_ahead(open_page, tables):
    now = as_of(queries.articles(tables))
    assert now.day == now.newest, "the sample ends long before today"
    over = [row for row in tables.whole("talks") if row["status"] in AHEAD and row["start_date"]]
    undated = [row for row in tables.whole("talks") if row["status"] in AHEAD and not row["date_latest"]]
    assert undated
    app = open_page("briefing")
    headings = [element.value for element in app.subheader]
    assert headings[:3] == ["Latest", LAST_REPORTED, UNREPORTED]
    said = " ".join(element.proto.body for element in app.get("html"))
    assert said.count("was planned for ") == len(over) == 1
    assert all(f"{standing(row, now)} · " in said for row in undated)
    assert said.count(" when last reported, ") >= len(undated)
    assert f"counted from {day_text(now.day)}, the day of the newest article" in said
    assert f"was planned for {iso_day(over[0]['start_date'])}; no report whether it was held" in said
    card = open_page("talks", talk=over[0]["talk_id"])
    assert "no report whether it was held" in " ".join(element.proto.body for element in card.get("html"))


def test_the_page_and_the_file_made_from_it_say_the_same_of_what_is_ahead(open_page, sample, tables):
    told = selected(tables, Filters(), sample)
    page = [element.value for element in open_page("briefing").subheader]
    leads = {re.sub(r" \(.*", "", line.lead) for line in told.sections[0].lines}
    now = as_of(queries.articles(tables))
    assert {LAST_REPORTED, UNREPORTED} <= leads & set(page)
    (over,) = [row for row in tables.whole("talks") if row["status"] in AHEAD and row["start_date"]]
    assert any(standing(over, now) in line.text for line in told.sections[0].lines)
    assert now.newest, "the sample ends before today"
    assert f"as of the newest article, {day_text(now.newest)}" in standing(over, now)


def test_the_meetings_of_the_first_tile_add_up(open_page, tables):
    tile = next(
        element.proto.body for element in open_page("briefing").get("html") if "parley-tiles" in element.proto.body
    )
    small = re.search(r"<small>(.*?)</small>", tile).group(1)
    assert sum(int(count) for count in re.findall(r"\d+", small)) == len(tables.whole("talks"))


def test_meetings_held_on_unknown_days_stand_after_the_latest():
    def held(name, day, sentences):
        return {"talk_id": name, "start_date": day, "precision": day and "day", "date_earliest": None,
                "date_latest": None, "evidence": [{}] * sentences, "because": "", "trust": None,
                "participants": ["kest", "valdoria"], "status": "held"}  # fmt: skip

    dated = [held(f"d{day}", f"2031-03-0{day}", 1) for day in range(1, 8)]
    unknown = [held("once", None, 1), held("often", None, 9), held("twice", None, 2)]
    assert [row["talk_id"] for row in latest([*unknown, *dated])] == ["d7", "d6", "d5", "d4", "often", "twice"]
    assert [row["talk_id"] for row in latest(unknown)] == ["often", "twice", "once"]


def test_the_first_page_says_of_what_is_uncertain_that_it_is_and_why(open_page, tables):
    said = unescape(" ".join(element.proto.body for element in open_page("briefing").get("html")))
    shown = {
        table: [row for row in queries.rows_of(tables, table) if f"{name}={row[f'{name}_id']}" in said]
        for table, name in (("talks", "talk"), ("demands", "demand"), ("sanctions", "sanction"))
    }
    marked = re.findall(r'<summary title="Uncertain: (.*?)" aria-label="\? Uncertain: \1"><i>\?</i></summary>', said)
    doubted = [why for table, rows in shown.items() for row in rows if (why := doubt(table, row))]
    assert any(re.search(r": \d+ of \d+ such \w+ were right$", why) for why in marked)
    assert set(marked) == set(doubted)
    assert said.count(MEANS) == 1


def test_the_first_page_explains_no_mark_that_it_does_not_have(open_page, monkeypatch):
    monkeypatch.setattr("dashboard.ui.briefing_parts.doubt", lambda *_: "")
    said = " ".join(element.proto.body for element in open_page("briefing").get("html"))
    assert MEANS not in said
    assert '<details class="parley-doubt">' not in said


def test_sanctions_are_counted_in_the_same_words_everywhere(open_page, tables):
    rows = tables.whole("sanctions")
    first, page = open_page("briefing"), open_page("sanctions")
    links = [element.proto.label for element in first.get("page_link")]
    assert f"All {measures(rows)}" in links
    assert measures(rows) in [element.value for element in page.header]
    number = sum(row["action"] != "assessed" for row in rows)
    tiles = next(element.proto.body for element in first.get("html") if "parley-tiles" in element.proto.body)
    assert re.search(rf'<b>{number}</b><span class="name">sanctions measures?<', tiles)


def test_a_link_to_a_meeting_lands_on_its_card_and_the_page_itself_on_its_map(open_page, tables):
    def kinds(**params):
        return [element.type for element in open_page("talks", **params).main]

    wanted = tables.whole("talks")[0]["talk_id"]
    led, plain = kinds(talk=wanted), kinds()
    assert led.index("subheader") < led.index("plotly_chart")
    assert plain.index("subheader") > plain.index("plotly_chart")


def test_one_fact_that_several_rows_differ_in_is_one_line():
    def row(slot, how, story="s"):
        return {"slot_id": slot, "story_id": story, "how": how}

    rows = [row("a", "number: two / three"), row("b", ""), row("c", "number: two / three"), row("d", ""),
            row("e", "number: two / three", "another")]  # fmt: skip
    assert [[item["slot_id"] for item in alike] for alike in queries.alike_differing(rows)] == [
        ["a", "c"],
        ["b"],
        ["d"],
        ["e"],
    ]


def test_a_desk_reads_what_was_published_last_first(open_page, tables):
    day = {row["article_id"]: row["published"] or row["published_latest"] or "" for row in queries.articles(tables)}
    opened = [link.proto.query_string for link in open_page("articles").get("page_link") if link.proto.query_string]
    days = [day[parse_qs(address)["article"][0]] for address in opened]
    assert len(days) == len(day)
    assert days == sorted(days, reverse=True)
    first = " ".join(element.proto.body for element in open_page("briefing").get("html"))
    for table, name in (("demands", "demand"), ("sanctions", "sanction")):
        told = {row[f"{name}_id"]: max(day[item["article_id"]] for item in row["evidence"])
                for row in queries.rows_of(tables, table)}  # fmt: skip
        listed = [told[parse_qs(urlsplit(unescape(address)).query)[name][0]]
                  for address in re.findall(rf'href="({table}\?[^"]*{name}=[^"]*)"', first)]  # fmt: skip
        assert len(listed) > 1
        assert listed == sorted(listed, reverse=True)


def test_the_first_page_counts_differences_as_the_page_that_it_leads_to(open_page):
    first = open_page("briefing")
    tiles = next(element.proto.body for element in first.get("html") if "parley-tiles" in element.proto.body)
    number = int(re.search(r'<b>(\d+)</b><span class="name">differences?<', tiles).group(1))
    assert any(link.proto.label == every(number, "difference") for link in first.get("page_link"))
    stories = open_page("compare").selectbox(key="chosen-story").options
    told = 0
    for story in range(len(stories) - 1):  # the last one is any articles, across stories
        app = open_page("compare")
        app.selectbox(key="chosen-story").select_index(story).run()
        said = " ".join(str(element.proto) for element in app.main)
        told += int(found.group(1)) if (found := re.search(r"(\d+) differences? ·", said)) else 0
    assert told == number


def test_what_is_no_known_instrument_is_called_another_measure():
    assert instrument({"instrument": "other"}) == "other measure"
    assert instrument({"instrument": "tariff"}) == "tariff"


def test_what_is_chosen_on_the_pictures_is_told_above_them(open_page, tables):
    """The cards may stand below what a screen shows: who points at a mark must see that something was chosen."""
    row = next(row for row in tables.whole("talks") if row["place_id"])
    app = open_page("talks", place=row["place_id"])
    kinds = [element.type for element in app.main]
    told = [element.proto.body for element in app.get("html") if "Chosen: " in element.proto.body]
    assert len(told) == 1
    assert kinds.index("html") < kinds.index("plotly_chart")
    assert "Choose a mark" in " ".join(element.proto.body for element in open_page("talks").get("html"))


def test_a_difference_is_told_in_words_and_one_is_not_called_all(open_page):
    assert every(1, "difference") == "The one difference"
    assert every(3, "difference") == "All 3 differences"
    said = " ".join(element.proto.body for element in open_page("briefing").get("html"))
    assert "Who met: Sandra Coulter ≠ Sonata Coulter · 2 articles" in said
    assert "participant: " not in said


def test_of_how_many_meetings_only_one_source_tells_is_said(open_page, tables):
    source = {row["article_id"]: row["source"] for row in queries.articles(tables)}
    rows = queries.rows_of(tables, "talks")
    alone = [row for row in rows if len({source[item["article_id"]] for item in row["evidence"]}) == 1]
    said = " ".join(element.proto.body for element in open_page("briefing").get("html"))
    assert f"Only one source tells of {len(alone)} of {len(rows)} meetings: " in said
