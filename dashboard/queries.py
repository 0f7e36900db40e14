"""Answers a page's questions from the stored tables, as small frames. The tables stay on disk; DuckDB reads them there.

Every question takes the articles that the filter leaves, so that all pages count the same things.
"""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import duckdb

from dashboard.filters import Chosen, Filters, choose
from dashboard.representing import with_representatives
from dashboard.signs import plain
from dashboard.tables import ROW_ID, ROWS

if TYPE_CHECKING:  # slow to import: DuckDB does so when the first frame is asked for
    import pandas as pd

# The columns of each table that name actors who take part in a row: what a filter by actor looks at.
ACTOR_COLUMNS = {
    "talks": ("participants",),
    "sanctions": ("senders", "targets"),
    "demands": ("demanders", "addressees", "response_by"),
}


class Tables:
    """The tables of one briefing. Safe to share between sessions: each question gets its own cursor.

    A table is opened by the first question that names it: to open all of them would keep the first page waiting.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._connection = duckdb.connect(":memory:")
        self._connection.execute("SET threads = 2")
        self._unopened = set(ROWS)
        self._opening = threading.Lock()

    def ask(self, sql: str, parameters: Sequence[Any] | dict[str, Any] | None = None) -> pd.DataFrame:
        """Answer a question as a frame; values are always parameters, never part of the question."""
        return self._asked(sql, parameters).df()

    def rows(self, sql: str, parameters: Sequence[Any] | dict[str, Any] | None = None) -> list[dict[str, Any]]:
        """Answer a question as rows, lists as lists and dictionaries in lists as such."""
        found = self._asked(sql, parameters)
        names = [column[0] for column in found.description or ()]
        return [{name: _value(value) for name, value in zip(names, row, strict=True)} for row in found.fetchall()]

    def _asked(self, sql: str, parameters: Sequence[Any] | dict[str, Any] | None) -> duckdb.DuckDBPyConnection:
        with self._opening:
            for name in self._unopened.intersection(re.findall(r"\w+", sql)):
                path = str(self._folder / f"{name}.parquet").replace("'", "''")
                self._connection.execute(f"CREATE VIEW {name} AS SELECT * FROM read_parquet('{path}')")  # noqa: S608 - ours
                self._unopened.discard(name)
        return self._connection.cursor().execute(sql, parameters)

    def whole(self, table: str) -> list[dict[str, Any]]:
        """Give a whole table as rows.

        Raises:
            KeyError: there is no such table.
        """
        if table not in ROWS:
            raise KeyError(table)
        return self.rows(f"SELECT * FROM {table}")  # noqa: S608 - one of our own names

    def shown(self, table: str) -> list[dict[str, Any]]:
        """Give a whole table as rows for the eye: without signs that would turn or hide the words beside them.

        Raises:
            KeyError: there is no such table.
        """
        return [plain(row) for row in self.whole(table)]


def _value(value: Any) -> Any:
    if isinstance(value, list):
        return [_parsed(item) for item in value]
    return value


def _parsed(item: Any) -> Any:
    return json.loads(item) if isinstance(item, str) and item.startswith("{") else item


def articles(tables: Tables) -> list[dict[str, Any]]:
    """Give every article's row, oldest first, undated last; `title` is what to call it, printed or not."""
    rows = [
        {**row, "title": row["title"] or row["proposed_title"] or row["article_id"]} for row in tables.shown("articles")
    ]
    return sorted(rows, key=lambda row: (row["published"] or row["published_latest"] or "9999", row["title"]))


def chosen(tables: Tables, filters: Filters, rows: Sequence[dict[str, Any]]) -> Chosen:
    """Apply a filter to the articles; `parties` of what it gives are the actors of rows that the filter leaves."""
    with_actors: Collection[str] | None = None
    parties: tuple[str, ...] = ()
    if filters.actors:
        actors = tables.rows("SELECT actor_id, kind, country, affiliation FROM actors")
        parties = with_representatives(filters.actors, actors)
        found = tables.rows(
            "SELECT DISTINCT article_id FROM mentions WHERE actor_id IN (SELECT unnest(?))", [list(parties)]
        )
        with_actors = {row["article_id"] for row in found} | _told_by_hand(tables, parties)
    with_text: Collection[str] | None = None
    if filters.text:
        found = tables.rows(
            "SELECT DISTINCT article_id FROM sentences WHERE contains(lower(clean), lower(?))", [filters.text]
        )
        with_text = {row["article_id"] for row in found}
        lowered = filters.text.lower()
        with_text |= {row["article_id"] for row in rows if lowered in row["title"].lower()}
    return replace(choose(filters, rows, with_actors, with_text), parties=parties)


def _told_by_hand(tables: Tables, parties: Sequence[str]) -> set[str]:
    """Give the articles that tell of a row in which one of some actors takes part by the desk's correction.

    Such an article need not name the actor: what it calls nobody, the desk may know.
    """
    corrected = tables.rows("""SELECT "table", row_id FROM trust WHERE trust = 'corrected'""")
    found: set[str] = set()
    for table in {row["table"] for row in corrected} & ACTOR_COLUMNS.keys():
        part = " OR ".join(f"list_has_any({column}, $parties)" for column in ACTOR_COLUMNS[table])
        rows = tables.rows(
            f"""
            SELECT DISTINCT e.article_id FROM {table} r JOIN evidence e ON e.row_id = r.{ROW_ID[table]}
            WHERE e."table" = $table AND e.row_id IN (SELECT unnest($ids)) AND ({part})
            """,  # noqa: S608 - our own names
            {
                "table": table,
                "ids": [row["row_id"] for row in corrected if row["table"] == table],
                "parties": list(parties),
            },
        )
        found |= {row["article_id"] for row in rows}
    return found


def sentences_with(tables: Tables, ids: Sequence[str], text: str) -> dict[str, dict[str, Any]]:
    """Give by article the first sentence with a text, in capitals or not: `start, clean`, and the `count` of all."""
    rows = tables.rows(
        """
        SELECT article_id, min(start) AS start, arg_min(clean, start) AS clean, count(*) AS count
        FROM sentences WHERE article_id IN (SELECT unnest(?)) AND contains(lower(clean), lower(?)) GROUP BY article_id
        """,
        [list(ids), text],
    )
    return {row["article_id"]: row for row in rows}


def rows_of(tables: Tables, table: str) -> list[dict[str, Any]]:
    """Give all talks, demands or sanctions, each with `evidence`, its sentences by article and place, and `trust`."""
    by_row: dict[str, list[dict[str, Any]]] = {}
    rests_on = tables.rows(
        """
        SELECT e.*, s.clean FROM evidence e
        LEFT JOIN sentences s ON s.article_id = e.article_id AND s.start = e.start AND s."end" = e."end"
        WHERE e."table" = ? ORDER BY e.article_id, e.start
        """,
        [table],
    )
    for row in rests_on:
        by_row.setdefault(row["row_id"], []).append(row)
    labels = {row["row_id"]: row for row in tables.rows('SELECT * FROM trust WHERE "table" = ?', [table])}
    key = ROW_ID[table]
    return [{**row, "evidence": by_row.get(row[key], []), "trust": labels.get(row[key])} for row in tables.shown(table)]


def left_by(
    rows: Iterable[dict[str, Any]], table: str, ids: Iterable[str], actors: Sequence[str] = ()
) -> list[dict[str, Any]]:
    """Give the rows that rest on a sentence of the articles and involve one of the actors, with those sentences only.

    A row with no sentence left is not shown.
    """
    kept = set(ids)
    found = []
    for row in rows:
        if actors and not any(actor in row[column] for column in ACTOR_COLUMNS[table] for actor in actors):
            continue
        evidence = [item for item in row["evidence"] if item["article_id"] in kept]
        if evidence:
            found.append({**row, "evidence": evidence})
    return found


def keywords(tables: Tables, ids: Sequence[str], most: int = 24) -> list[dict[str, Any]]:
    """Give `keyword, weight, articles`, best first; more weight is better.

    YAKE's own score is better the lower it is, and has no upper end. The weight is 1 / (1 + score), summed over the
    articles: a term that matters in many of them comes first.
    """
    return tables.rows(
        """
        SELECT keyword, sum(1 / (1 + score)) AS weight, count(DISTINCT article_id) AS articles
        FROM keywords WHERE article_id IN (SELECT unnest(?))
        GROUP BY keyword ORDER BY weight DESC, keyword LIMIT ?
        """,
        [list(ids), most],
    )


ARTICLE_TABLES = ("sentences", "blocks", "furniture", "mentions", "place_mentions", "evidence", "quotes", "relations")


def article(tables: Tables, article_id: str) -> dict[str, list[dict[str, Any]]]:
    """Give all rows on one article, by table, in the order of the text."""
    return {
        name: tables.rows(f"SELECT * FROM {name} WHERE article_id = ? ORDER BY start", [article_id])  # noqa: S608 - ours
        for name in ARTICLE_TABLES
    }


def titles(tables: Tables) -> dict[tuple[str, str], str]:
    """Give what each row of talks, demands and sanctions is called, by table and id."""
    rows = tables.rows(
        """
        SELECT 'talks' AS kind, talk_id AS id, title AS name FROM talks
        UNION ALL SELECT 'demands', demand_id, demand FROM demands
        UNION ALL SELECT 'sanctions', sanction_id, summary FROM sanctions
        """
    )
    return {(row["kind"], row["id"]): row["name"] for row in rows}


def differing(tables: Tables, ids: Sequence[str]) -> list[dict[str, Any]]:
    """Give the claims on which the articles differ: `slot_id, story_id, kind, label, how, articles`."""
    return tables.rows(
        """
        SELECT slot_id, story_id, any_value(kind) AS kind, any_value(label) AS label, any_value(how) AS how,
               count(DISTINCT article_id) AS articles
        FROM slots WHERE state = 'differs' AND article_id IN (SELECT unnest(?))
        GROUP BY slot_id, story_id HAVING count(DISTINCT article_id) > 1 ORDER BY articles DESC, slot_id
        """,
        [list(ids)],
    )


def alike_differing(rows: Sequence[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    """Put together the differences of a story that rest on the same words: one fact that several rows tell of."""
    facts: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for row in rows:
        facts.setdefault((row["story_id"], row["how"] or row["slot_id"]), []).append(row)
    return list(facts.values())


# How the rows that concern some articles are found: by article, or by what their rows name.
_BY_ARTICLE = ("articles", "sentences", "mentions", "place_mentions", "times", "quotes", "evidence", "claims")
_OF_THESE = "(SELECT row_id FROM evidence WHERE article_id IN (SELECT unnest($ids)) AND \"table\" = '{}')"
CONCERNS = {
    **dict.fromkeys(_BY_ARTICLE, "article_id IN (SELECT unnest($ids))"),
    **{table: f"{key} IN {_OF_THESE.format(table)}" for table, key in ROW_ID.items()},
    "actors": """
        actor_id IN (SELECT actor_id FROM mentions WHERE article_id IN (SELECT unnest($ids)))
        OR actor_id IN (SELECT unnest(participants) FROM talks WHERE talk_id IN (
            SELECT row_id FROM evidence WHERE article_id IN (SELECT unnest($ids)) AND "table" = 'talks'))
    """,
    "places": "place_id IN (SELECT place_id FROM place_mentions WHERE article_id IN (SELECT unnest($ids)))",
    "comparisons": "left_article IN (SELECT unnest($ids)) AND right_article IN (SELECT unnest($ids))",
}


def concerning(tables: Tables, ids: Sequence[str]) -> dict[str, list[Any]]:
    """Give the rows of every table that comparing some articles takes, as the rows that the build made."""
    found: dict[str, list[Any]] = {"corrections": [ROWS["corrections"](**row) for row in tables.whole("corrections")]}
    for name, which in CONCERNS.items():
        rows = tables.rows(f"SELECT * FROM {name} WHERE {which}", {"ids": list(ids)})  # noqa: S608 - our own words
        found[name] = [ROWS[name](**row) for row in rows]
    return found


def differences(tables: Tables, ids: Sequence[str]) -> list[dict[str, Any]]:
    """Give the pairs among some articles that have comparisons, the one with most differences first."""
    return tables.rows(
        """
        SELECT left_article, right_article, count(*) FILTER (verdict = 'differs') AS differ, count(*) AS linked
        FROM comparisons
        WHERE left_article IN (SELECT unnest($ids)) AND right_article IN (SELECT unnest($ids))
        GROUP BY left_article, right_article ORDER BY differ DESC, linked DESC, left_article, right_article
        """,
        {"ids": list(ids)},
    )


def sentence_at(tables: Tables, article_id: str, start: int) -> dict[str, Any]:
    """Give the sentence of an article that starts at an offset.

    Raises:
        LookupError: there is none.
    """
    rows = tables.rows("SELECT * FROM sentences WHERE article_id = ? AND start = ?", [article_id, start])
    if not rows:
        raise LookupError(f"no sentence at {start} in {article_id}")
    return rows[0]


def numbered_sentence(tables: Tables, article_id: str, number: int) -> dict[str, Any]:
    """Give the sentence of an article by its number.

    Raises:
        LookupError: there is none.
    """
    return numbered_sentences(tables, {(article_id, number)})[0]


def numbered_sentences(tables: Tables, places: Collection[tuple[str, int]]) -> list[dict[str, Any]]:
    """Give sentences by their articles and numbers, in that order.

    Raises:
        LookupError: there is none at one of the places.
    """
    rows = tables.rows(
        """
        SELECT s.* FROM sentences s
             JOIN (SELECT unnest($ids) AS article_id, unnest($numbers) AS sentence) USING (article_id, sentence)
        ORDER BY s.article_id, s.sentence
        """,
        {"ids": [article_id for article_id, _ in places], "numbers": [number for _, number in places]},
    )
    if missing := sorted(set(places) - {(row["article_id"], row["sentence"]) for row in rows}):
        raise LookupError(f"no sentence {missing[0][1]} in {missing[0][0]}")
    return rows


def sentence_around(tables: Tables, article_id: str, start: int) -> dict[str, Any]:
    """Give the sentence that holds an offset of an article's source text, or the one before it.

    Raises:
        LookupError: the article has no sentence there.
    """
    rows = tables.rows(
        "SELECT * FROM sentences WHERE article_id = ? AND start <= ? ORDER BY start DESC LIMIT 1", [article_id, start]
    )
    if not rows:
        raise LookupError(f"no sentence at {start} in {article_id}")
    return rows[0]


def sentences(tables: Tables, ids: Sequence[str]) -> list[dict[str, Any]]:
    """Give the sentences of articles' bodies, in order."""
    return tables.rows(
        "SELECT * FROM sentences WHERE article_id IN (SELECT unnest(?)) AND block IS NOT NULL "
        "ORDER BY article_id, start",
        [list(ids)],
    )
