"""The tables as a filter leaves them: what a page shows is what it hands out."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from dashboard import queries
from dashboard.filters import Filters
from dashboard.tables import ROW_ID, ROWS, Tables

WHOLE = ("refusals", "corrections")  # on no article of the corpus, or on all


def chosen_tables(tables: queries.Tables, filters: Filters, names: Iterable[str] = ROWS) -> Tables:
    """Give tables of which every row rests on an article that the filter leaves.

    Talks, demands and sanctions are those that involve one of the filtered actors and have a sentence left; `evidence`
    holds their sentences, `articles` in them names only what is left. Actors and places are those that are named in the
    articles left or take part in what is. Rows keep their other columns as they are: what a meeting was merged from
    and how far it can be trusted does not change with the filter.
    """
    articles = queries.articles(tables)
    chosen = queries.chosen(tables, filters, articles)
    ids = set(chosen.ids)
    rows = {name: queries.left_by(queries.rows_of(tables, name), name, ids, chosen.parties) for name in ROW_ID}
    return Tables({name: [ROWS[name](**row) for row in _rows(tables, name, ids, rows)] for name in names})


def _rows(
    tables: queries.Tables, name: str, ids: Collection[str], rows: dict[str, list[dict[str, Any]]]
) -> list[dict[str, Any]]:
    whole = tables.whole(name)  # with every sign as it stands in the source: what is shown leaves some out
    if name in rows:
        kept = {row[ROW_ID[name]] for row in rows[name]}
        return [
            {**row, "articles": [key for key in row["articles"] if key in ids]}
            for row in whole
            if row[ROW_ID[name]] in kept
        ]
    if name == "evidence":
        of = {(table, row[key]) for table, key in ROW_ID.items() for row in rows[table]}
        return [row for row in whole if (row["table"], row["row_id"]) in of and row["article_id"] in ids]
    if name in WHOLE:
        return whole
    if name == "actors":
        parties = {
            party
            for table, left in rows.items()
            for row in left
            for column in queries.ACTOR_COLUMNS[table]
            for party in row[column]
        }
        return _named(tables, whole, "actor_id", "mentions", ids, parties)
    if name == "places":
        venues = {row["place_id"] for row in rows["talks"] if row["place_id"]}
        return _named(tables, whole, "place_id", "place_mentions", ids, venues)
    if name == "trust":
        left = {(table, row[key]) for table, key in ROW_ID.items() for row in rows[table]}
        for table, key in (("claims", "claim_id"), ("slots", "slot_id")):
            left |= {(table, row[key]) for row in tables.whole(table) if row["article_id"] in ids}
        return [row for row in whole if (row["table"], row["row_id"]) in left]
    if name == "comparisons":
        return [row for row in whole if row["left_article"] in ids and row["right_article"] in ids]
    return [row for row in whole if row.get("article_id") in ids]


def _named(
    tables: queries.Tables, whole: list[dict[str, Any]], key: str, mentions: str, ids: Collection[str],
    also: Collection[str],
) -> list[dict[str, Any]]:  # fmt: skip
    found = tables.ask(
        f"SELECT DISTINCT {key} FROM {mentions} WHERE article_id IN (SELECT unnest(?))",  # noqa: S608 - our own names
        [list(ids)],
    )
    named = {*found[key], *also}
    return [row for row in whole if row[key] in named]
