"""Every number that a page shows is the number of rows that it leads to: the pages are walked and counted."""

from __future__ import annotations

import html
import re
from urllib.parse import parse_qs, urlsplit

import pytest

from dashboard import actor_queries, queries
from dashboard.inferred import inferred

MORE = re.compile(r"(\d[\d,]*) more (?:sentence|talks|demands|sanctions)")


def number(text: str) -> int:
    return int(text.replace(",", ""))


def drawn(app) -> str:
    """All HTML of ours on a page."""
    return "\n".join(element.proto.body for element in app.get("html"))


def headings(app) -> list[str]:
    return [element.value.replace("\\", "") for element in [*app.header, *app.subheader]]


def first_number(app) -> int:
    """The number that the first heading with one tells; of "11 measures and 1 comment" both together."""
    for heading in headings(app):
        found = re.match(r"(\d[\d,]*)\b(?: measures? and (\d+) comments?)?", heading)
        if found:
            return sum(number(part) for part in found.groups() if part)
    raise AssertionError(headings(app))


def sentences(app) -> int:
    """The sentences on a page: those shown, and those that each list says it has more of."""
    more = sum(number(found.group(1)) for box in app.expander if (found := MORE.fullmatch(box.label.rstrip("s"))))
    return drawn(app).count('class="parley-quote"') + more


def follow(open_page, address: str):
    """Open an address of ours as it stands in a page."""
    parts = urlsplit(html.unescape(address))
    app = open_page(parts.path, **parse_qs(parts.query))
    assert not app.exception
    return app


def anchors(text: str) -> list[tuple[str, str]]:
    """The addresses and words of links in HTML."""
    return [
        (address, re.sub(r"<[^>]+>", " ", words))
        for address, words in re.findall(r'<a href="([^"]+)"[^>]*>(.*?)</a>', text, re.DOTALL)
    ]


@pytest.fixture
def briefing(open_page):
    return open_page("briefing")


def test_each_figure_of_the_briefing_is_the_number_of_rows_on_its_page(open_page, briefing):
    tiles = anchors(drawn(briefing).split('class="parley-tiles"')[1].split("</ul>")[0])
    assert len(tiles) == 4
    for address, words in tiles[:3]:
        comments = sum(map(int, re.findall(r"(\d+) comments?\b", words)))  # told beside the measures, as on their page
        assert first_number(follow(open_page, address)) == number(re.search(r"\d[\d,]*", words).group()) + comments


def test_each_bar_of_the_briefing_is_the_number_of_articles_it_leads_to(open_page, briefing):
    bars = re.findall(
        r'class="label"><a href="([^"]+)"[^>]*>.*?class="n">(\d+)</span>', drawn(briefing).replace("\n", " ")
    )
    assert bars
    for address, count in bars:
        app = follow(open_page, address)
        assert sum("article=" in (link.proto.query_string or "") for link in app.get("page_link")) == int(count)


def lent(tables, row) -> int:
    """How many sentences stand on a card only because something was inferred from them."""
    taken = {(item.article_id, item.sentence) for item in inferred(row) if item.sentence is not None}
    own = {(item["article_id"], item["start"]) for item in row["evidence"]}
    return sum((article, queries.numbered_sentence(tables, article, at)["start"]) not in own for article, at in taken)


def test_a_meeting_rests_on_as_many_sentences_as_it_says(open_page, tables):
    for row in queries.rows_of(tables, "talks"):
        app = open_page("talks", talk=row["talk_id"])
        said = re.search(r"(\d+) sentences? in (\d+) sources?", drawn(app))
        assert int(said.group(1)) == len(row["evidence"]) == sentences(app) - lent(tables, row)


@pytest.mark.parametrize("table", ["demands", "sanctions"])
def test_the_list_has_as_many_cards_and_sentences_as_it_says(table, open_page, tables):
    rows = queries.rows_of(tables, table)
    app = open_page(table)
    assert first_number(app) == len(rows)
    assert sentences(app) == sum(len(row["evidence"]) + lent(tables, row) for row in rows)


def test_each_step_of_the_ladder_leads_to_its_rows(open_page):
    steps = anchors(drawn(open_page("sanctions")).split('class="parley-ladder"')[1].split("</ol>")[0])
    assert steps
    for address, words in steps:
        assert first_number(follow(open_page, address)) == number(re.search(r"\d+", words).group())


@pytest.mark.parametrize("table", ["demands", "sanctions"])
def test_a_cell_of_a_matrix_leads_to_as_many_rows_as_it_stands_for(table, open_page):
    cells = anchors(drawn(open_page(table)).split("<tbody")[1].split("</tbody>")[0])
    assert cells
    for address, words in dict(cells).items():
        several = re.search(r"\((\d+)\)$", words) or re.fullmatch(r"\s*\S\s+(\d+)\s*", words)  # or a sign and a number
        more = re.findall(r"(\d+) (?:measure|comment)s?\b", words) if words.endswith(" more") else []
        stands = sum(map(int, more)) or (int(several.group(1)) if several else 1)
        assert first_number(follow(open_page, address)) == stands


@pytest.mark.slow
def test_an_actors_mentions_ties_and_lists_are_the_sentences_behind_them(open_page, tables):
    ids = [row["article_id"] for row in queries.articles(tables)]
    every = actor_queries.actor_counts(tables, ids)
    for row in every[:6] + every[-2:]:
        app = open_page("actors", actor=row["actor_id"])
        told = " ".join(headings(app))
        assert f"with {row['mentions']:,} mention" in told
        assert number(re.search(r"Sentences: ([\d,]+)", told).group(1)) == len(
            actor_queries.mention_sentences(tables, row["actor_id"], ids)
        )
        for table in ("talks", "demands", "sanctions"):
            rows = queries.left_by(queries.rows_of(tables, table), table, ids, (row["actor_id"],))
            assert (f"{table.capitalize()}: {len(rows)}" in told) == bool(rows)
            linked = len(re.findall(f'<li><a href="{table}[?][^"]*{table[:-1]}=', drawn(app)))
            more = sum(number(box.label.split()[0]) for box in app.expander if box.label.endswith(f"more {table}"))
            assert linked + more == len(rows)
        months = re.findall(
            r'class="label"><a href="([^"]+)"[^>]*>.*?class="n">(\d+)</span>', drawn(app).replace("\n", " ")
        )
        for address, count in months:
            assert f"with {int(count):,} mention" in " ".join(headings(follow(open_page, address)))


@pytest.mark.slow
def test_each_tie_leads_to_as_many_sentences_as_it_counts(open_page, tables):
    ids = [row["article_id"] for row in queries.articles(tables)]
    pairs = actor_queries.pairs(tables, ids)
    told: dict[tuple[str, str], list[int]] = {}
    for left, right, count in zip(pairs["actor_a"], pairs["actor_b"], pairs["count"], strict=True):
        told.setdefault((left, right), []).append(int(count))
    for (left, right), counts in list(told.items())[:12]:
        app = open_page("actors", tie=f"{left}|{right}")
        said = [
            number(found.group(1)) for text in headings(app) if (found := re.search(r": ([\d,]+) sentences?$", text))
        ]
        assert sorted(said) == sorted(counts)
        assert sentences(app) == sum(counts)


def test_the_words_beside_a_tie_count_it_too(open_page, tables):
    ids = [row["article_id"] for row in queries.articles(tables)]
    most = actor_queries.actor_counts(tables, ids)[0]["actor_id"]
    lines = re.findall(
        r'<li><a href="([^"]+)"[^>]*>.*?<span class="n">(.*?)</span></li>', drawn(open_page("actors", actor=most))
    )
    assert lines
    for address, words in lines[:5]:
        counts = [int(found) for found in re.findall(r" (\d+)(?:,|$)", words)]
        said = " ".join(text for text in headings(follow(open_page, address)) if not text.startswith("Merely"))
        assert sorted(counts) == sorted(int(found) for found in re.findall(r": (\d+) sentence", said))


def test_an_opened_list_shows_what_it_said_it_has_more_of(open_page, tables):
    row = max(queries.rows_of(tables, "talks"), key=lambda row: len(row["evidence"]))
    app = open_page("talks", talk=row["talk_id"])
    box = next(box for box in app.expander if "more sentence" in box.label)
    more = number(box.label.split()[0])
    assert 0 < more <= 25
    app.session_state[f"more-{row['talk_id']}"] = True
    app.run()
    assert drawn(app).count('class="parley-quote"') == len(row["evidence"])


@pytest.mark.parametrize("page", ["talks", "demands", "sanctions"])
def test_the_sentences_of_a_card_are_one_piece_each_with_its_source_and_its_citation(page, open_page):
    lists = [element.proto.body for element in open_page(page).get("html") if "parley-quote" in element.proto.body]
    assert lists
    for body in lists:
        assert body.count("<blockquote") == body.count('<a href="articles?') == body.count("<details")
