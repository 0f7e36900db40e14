"""What a briefing file is made of: the tables as a filter leaves them, the same for the page and the command line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from dashboard import actor_queries, queries, quote_queries
from dashboard.as_of import as_of
from dashboard.briefing import Briefing
from dashboard.filters import Filters, sentence
from dashboard.handover.contents import pack
from dashboard.handover.pack import Pack
from dashboard.handover.pictures import pictures
from dashboard.inferred import inferred
from dashboard.representing import naming
from dashboard.signs import bare

ROWS_OF = ("talks", "demands", "sanctions")


def selected(tables: queries.Tables, filters: Filters, briefing: Briefing) -> Pack:
    """Put the briefing of what a filter leaves together; nothing is read that the filter leaves out."""
    articles = queries.articles(tables)
    chosen = queries.chosen(tables, filters, articles)
    kept = set(chosen.ids)
    rows = {name: queries.left_by(queries.rows_of(tables, name), name, chosen.ids, chosen.parties) for name in ROWS_OF}
    actors = tables.shown("actors")
    names = {row["actor_id"]: row["name"] for row in actors}
    relations = [row for row in tables.whole("relations") if row["article_id"] in kept]
    quotes = quote_queries.quotes(tables, chosen.ids)
    said = quote_queries.by(quotes, chosen.parties) if filters.actors else quotes
    content: dict[str, list[dict[str, Any]]] = {
        "articles": [row for row in articles if row["article_id"] in kept],
        "actors": actors,
        "places": tables.shown("places"),
        "mentions": [row for row in tables.shown("mentions") if row["article_id"] in kept],
        "corrections": tables.shown("corrections"),
        "refusals": tables.shown("refusals"),
        "slots": [row for row in _cells(tables) if row["article_id"] in kept],
        "sentences": [row for row in _repeated(tables, rows["talks"]) if row["article_id"] in kept],
        "evidence": [item for found in rows.values() for row in found for item in row["evidence"]],
        "quotes": quote_queries.sentences_of(tables, quote_queries.passages(said)),
        "relations": relations,
        **rows,
    }
    return pack(
        content,
        title=briefing.title,
        filtered=sentence(filters, chosen, naming(filters.actors, chosen.parties, names)),
        corpus=briefing.corpus.name,
        made=datetime.now(UTC).strftime("%d %b %Y, %H:%M UTC").lstrip("0"),
        version=briefing.version,
        now=as_of(articles),
        pictures=pictures(
            rows["talks"],
            content["places"],
            relations,
            actors,
            {row["actor_id"]: row["mentions"] for row in actor_queries.actor_counts(tables, chosen.ids)},
        ),
    )


def _repeated(tables: queries.Tables, talks: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Give the sentences on what came of meetings and what is to follow, and those that something was inferred from.

    The rows of the former repeat them without place.
    They are looked up as they are stored; only then are signs that nobody sees left out of `clean`, as they are of the
    rows of the talks. `text` stays as printed.
    """
    kept = {row["talk_id"] for row in talks}
    stored = [row for row in tables.whole("talks") if row["talk_id"] in kept]
    said = sorted({row[column] for row in stored for column in ("outcome", "next_step") if row[column]})
    found = tables.rows("SELECT * FROM sentences WHERE clean IN (SELECT unnest(?)) ORDER BY article_id, start", [said])
    taken = [item for row in talks for item in inferred(row)]
    places = {(item.article_id, item.sentence) for item in taken if item.article_id and item.sentence is not None}
    found += queries.numbered_sentences(tables, places - {(row["article_id"], row["sentence"]) for row in found})
    return [{**row, "clean": bare(row["clean"])} for row in found]


def _cells(tables: queries.Tables) -> list[dict[str, Any]]:
    """Give the answers to the questions of the stories, whose words are cleaned, each with the sentence as printed."""
    printed = {
        (row["article_id"], row["start"], row["end"]): row["text"]
        for row in tables.rows('SELECT article_id, start, "end", text FROM sentences')
    }
    return [
        {**row, "printed": printed.get((row["article_id"], row["start"], row["end"]))} for row in tables.shown("slots")
    ]
