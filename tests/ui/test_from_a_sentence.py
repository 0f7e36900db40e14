"""From a sentence back to what rests on it, and from an actor to who asks what of whom: in words, one click away."""

from __future__ import annotations

import re
from collections import Counter
from html import unescape
from urllib.parse import parse_qs, urlsplit

from dashboard import queries
from dashboard.tables import ROW_ID
from dashboard.ui.actor_profile import FEW
from dashboard.ui.demands_parts import _short
from tests.ui.test_numbers import anchors, drawn, first_number, follow


def test_a_sentence_leads_to_every_row_that_rests_on_it(open_page, tables):
    told = {}
    for table, key in ROW_ID.items():
        for row in queries.rows_of(tables, table):
            for item in row["evidence"]:
                told.setdefault((item["article_id"], item["start"]), set()).add((table, row[key]))
    at = max(told, key=lambda place: len(told[place]))
    app = open_page("articles", article=at[0], at=str(at[1]))
    linked = {
        (urlsplit(address).path, value)
        for address in (unescape(address) for address, _ in anchors(drawn(app)))
        for name, values in parse_qs(urlsplit(address).query).items()
        for value in values
        if name in {"talk", "demand", "sanction"}
    }
    assert told[at] <= linked
    address = next(address for address, _ in anchors(drawn(app)) if "demand=" in address or "talk=" in address)
    assert first_number(follow(open_page, address)) == 1


def test_what_a_sentence_says_of_two_is_said_in_words(open_page, tables):
    row = tables.rows("SELECT r.*, s.start AS at FROM relations r JOIN sentences s USING (article_id, sentence) "
                      "WHERE event = 'REQUEST' AND status = 'actual' LIMIT 1")[0]  # fmt: skip
    app = open_page("articles", article=row["article_id"], at=str(row["at"]))
    said = [element.value for element in app.text]
    assert f"{row['a_text']} asks of {row['b_text'] or 'somebody not named'}" in said
    assert not any("REQUEST" in text or text.endswith("→ ") for text in said)


def test_a_question_of_an_interview_is_not_called_an_answer(open_page, tables):
    row = tables.rows("SELECT article_id, start FROM quotes WHERE because = 'question of an interview' LIMIT 1")[0]
    app = open_page("articles", article=row["article_id"], at=str(row["start"]))
    (said,) = [element.value for element in app.text if element.value.startswith("Quote of ")]
    assert said.endswith(", a turn of the interview")


def test_the_demands_of_an_actor_say_who_asks_and_who_is_asked(open_page, tables):
    names = {row["actor_id"]: row["name"] for row in tables.whole("actors")}
    rows = queries.rows_of(tables, "demands")
    sides = ("demanders", "addressees")
    in_them = Counter(actor for row in rows for actor in {*row["demanders"], *row["addressees"], *row["response_by"]})
    of_two = [row for row in rows if len(row["demanders"]) == len(row["addressees"]) == 1]
    for side in sides:  # who has few demands, of which a profile shows all at once
        row = next(row for row in of_two if in_them[row[side][0]] <= FEW)
        said = re.sub(r"<[^>]+>", " ", unescape(drawn(open_page("actors", actor=row[side][0]))))
        assert f"{names[row['demanders'][0]]} → {names[row['addressees'][0]]}: " in said


def test_with_no_article_left_nothing_is_said_of_its_meetings(open_page):
    app = open_page("talks", since="2090-01-01", undated="false")
    assert any("No article is left" in element.value for element in app.warning)
    assert "none of these meetings" not in drawn(app)


def test_the_network_says_who_is_at_its_centre_before_it_is_drawn(open_page):
    app = open_page("actors")
    kinds = [(element.type, getattr(element, "value", "")) for element in app.main]
    told = next(number for number, (kind, said) in enumerate(kinds) if kind == "text" and "at the centre" in said)
    assert told < next(number for number, (kind, _) in enumerate(kinds) if "chart" in kind)


def test_a_demand_too_long_for_a_cell_is_cut_behind_a_word():
    assert _short("an end to the tax on fish", 17) == "an end to the…"
    assert _short("an end to the tax", 17) == "an end to the tax"
    assert _short("x" * 200, 90) == "x" * 89 + "…"


def test_a_search_shows_the_sentence_that_was_found_and_leads_to_it(open_page, tables):
    word = "embass"
    app = open_page("articles", text=word.upper())
    body = drawn(app)
    shown = re.findall(r'parley-found"><a href="([^"]+)"[^>]*>(.*?)</a>(?:<small>and in (\d+) more)?', body)
    rows = tables.rows("SELECT article_id, start FROM sentences WHERE contains(lower(clean), ?) ORDER BY start", [word])
    by_article = {}
    for row in rows:
        by_article.setdefault(row["article_id"], []).append(row["start"])
    assert len(shown) == len(by_article) > 0
    for address, text, more in shown:
        asked = parse_qs(urlsplit(unescape(address)).query)
        starts = by_article[asked["article"][0]]
        assert int(asked["at"][0]) == starts[0]
        assert int(more or 0) == len(starts) - 1
        assert re.search(rf"<mark>{word}</mark>", text, re.IGNORECASE)
    assert 'class="parley-found"' not in drawn(open_page("articles"))
