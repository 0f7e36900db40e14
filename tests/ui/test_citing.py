"""Any sentence can be cited: its words, where they stand, and nothing that acts."""

from __future__ import annotations

import re
from html import unescape

import pytest

from dashboard import queries
from dashboard.filters import Filters
from dashboard.handover.footnotes import citation
from dashboard.ui.citing import cite, cited
from dashboard.ui.desk import Desk

HOSTILE = "<img src=x onerror=alert(1)> \u202egnp & “said”"


@pytest.fixture(scope="module")
def desk(sample, tables):
    articles = queries.articles(tables)
    actors = {row["actor_id"]: row for row in tables.whole("actors")}
    return Desk(sample, tables, articles, actors, Filters(), queries.chosen(tables, Filters(), articles))


def test_a_citation_has_the_words_the_source_the_day_the_file_and_the_characters():
    article = {
        "article_id": "a", "title": None, "proposed_title": "Talks resume", "source": "Lindhaven Herald", "path": "in/a.txt",
        "published": "2031-03-05", "published_basis": "inferred", "published_earliest": None, "published_latest": None,
    }  # fmt: skip
    said = citation(article, {"start": 1200, "end": 1209, "text": "They\n met."})
    assert said == "“They met.” Lindhaven Herald, “Talks resume”, 5 Mar 2031 (inferred). a.txt, characters 1,200–1,209."


def test_a_headline_with_quotation_marks_keeps_single_ones_within_those_of_the_citation():
    article = {
        "article_id": "a", "title": "“Small steps”: an interview", "source": "Lindhaven Herald", "path": "a.txt",
        "published": "2031-03-05", "published_basis": "stated", "published_earliest": None, "published_latest": None,
    }  # fmt: skip
    said = citation(article, {"start": 0, "end": 9, "text": "They said “no”."})
    assert "Herald, “‘Small steps’: an interview”, 5 Mar" in said
    assert said.startswith("“They said “no”.”"), "the source's own words stay as they are printed"


def test_it_is_shown_as_words_and_nothing_else(desk):
    row = {"article_id": desk.articles[0]["article_id"], "start": 0, "text": HOSTILE}
    shown = cite(desk, row)
    assert set(re.findall(r"<(\w+)", shown)) == {"details", "summary", "p"}
    assert "\u202e" not in shown
    assert "<img src=x onerror=alert(1)> gnp & “said”" in unescape(shown)


def test_the_reader_offers_it_for_the_sentence_that_is_open(open_page, tables, desk):
    row = tables.rows("SELECT * FROM sentences WHERE block IS NOT NULL ORDER BY article_id, sentence LIMIT 1")[0]
    app = open_page("articles", article=row["article_id"], at=str(row["start"]))
    assert not app.exception
    shown = [code.value for code in app.code]
    assert len(shown) == 1
    assert " ".join(row["text"].split()) in shown[0]
    assert f"characters {row['start']:,}–{row['end']:,}" in shown[0]
    assert cited(desk, row) in shown[0]
