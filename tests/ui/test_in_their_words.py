"""Who said what, in which words: every quotation of the filter within its sentence, with its speaker and its source."""

from __future__ import annotations

import re
from html import unescape

from dashboard import actor_queries, queries, quote_queries
from tests.ui.test_numbers import anchors, drawn

HEADING = "In their words"
HOSTILE = "<img src=x onerror=alert(1)> [a](javascript:b)"


def headings(app):
    return [item.value for item in app.header if item.value.startswith(HEADING)]


def cards(app):
    return re.findall(
        r'<p class="parley-by">(.*?)</p><blockquote[^>]*>(.*?)</blockquote>.*?<a href="([^"]+)"', drawn(app)
    )


def every(tables):
    return quote_queries.quotes(tables, [row["article_id"] for row in queries.articles(tables)])


def test_the_heading_counts_what_the_list_holds_and_what_it_keeps_back(open_page, tables):
    app, rows = open_page("actors"), every(tables)
    assert headings(app) == [f"{HEADING}: {len(rows)} quotes"]
    more = next(box for box in app.expander if box.label.endswith("more quotes"))
    assert len(cards(app)) + int(more.label.split()[0]) == len(quote_queries.passages(rows))


def test_each_stands_within_its_sentence_newest_first_and_leads_to_it_and_to_who_speaks(open_page, tables):
    shown = cards(open_page("actors"))
    named = {row["actor_id"]: row["name"] for row in tables.whole("actors")}
    found = quote_queries.sentences_of(tables, quote_queries.passages(every(tables)))
    for (speaker, words, address), row in zip(shown, found, strict=False):
        (profile, name), *_ = anchors(speaker)
        assert name == named[row["actor_id"]]
        assert f"actor={row['actor_id']}" in unescape(profile)
        assert unescape(words) == " ".join(item["clean"] for item in row["sentences"])
        assert f"at={row['start']}" in unescape(address)
    days = {row["article_id"]: row["published"] or "" for row in queries.articles(tables)}
    order = [days[row["article_id"]] for row in found]
    assert order == sorted(order, reverse=True)


def test_what_an_interviewer_asks_is_nobodys_words_here(tables):
    asked = tables.rows("SELECT quote_id FROM quotes WHERE because = ?", [quote_queries.ASKED])
    assert asked
    assert not {row["quote_id"] for row in asked} & {row["quote_id"] for row in every(tables)}


def test_with_an_actor_chosen_in_the_filter_only_what_it_says(open_page, tables):
    rows = every(tables)
    speaker = next(row["actor_id"] for row in rows if row["kind"] == "direct")
    name = next(row["name"] for row in tables.whole("actors") if row["actor_id"] == speaker)
    app = open_page("actors", actors=name)
    said = [row for row in rows if row["actor_id"] == speaker]
    assert headings(app) == [f"{HEADING}: {len(said)} quote" + "s" * (len(said) > 1)]
    assert len(cards(app)) == len(said)
    assert f"those of {name}" in drawn(app)


def test_a_profile_has_its_own_quotes_and_no_articles_have_none(open_page, tables):
    speaker = every(tables)[0]["actor_id"]
    ids = [row["article_id"] for row in queries.articles(tables)]
    app = open_page("actors", actor=speaker)
    assert not headings(app)
    assert f"Quotes: {len(actor_queries.quotes_of(tables, speaker, ids))}" in [item.value for item in app.subheader]
    assert not headings(open_page("actors", since="2090-01-01", undated="false"))


def test_two_quotations_of_one_sentence_are_read_once_and_others_apart():
    row = {"article_id": "a", "start": 0, "end": 40, "actor_id": "holt", "speaker": "she"}
    later = {**row, "start": 41, "end": 60}
    other = {**later, "actor_id": None, "speaker": "a guard"}
    assert [(one["actor_id"], one["count"]) for one in quote_queries.passages([row, row, later, other])] == [
        ("holt", 2), ("holt", 1), (None, 1),
    ]  # fmt: skip


def test_a_speaker_without_a_profile_stands_as_printed_and_does_nothing(open_page, monkeypatch, tables):
    rows = [
        {**row, "actor_id": None, "speaker": said} for row, said in zip(every(tables), (HOSTILE, None), strict=False)
    ]
    monkeypatch.setattr(quote_queries, "quotes", lambda *_: rows)
    body = drawn(open_page("actors"))
    assert "&lt;img src=x" in body
    assert "<img src=x" not in body
    assert '<p class="parley-by">not named</p>' in body
