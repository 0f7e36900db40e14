"""Answers what the pages ask about actors: where each is named and quoted, in which roles, what ties two."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from dashboard.phrases import HAPPENS
from dashboard.queries import Tables

if TYPE_CHECKING:  # slow to import: DuckDB does so when the first frame is asked for
    import pandas as pd


def mentions_by_month(tables: Tables, actor_id: str, ids: Sequence[str]) -> list[tuple[str, int]]:
    """Give how often an actor is mentioned, by the month in which the articles surely appeared; "" where unknown."""
    rows = tables.rows(
        """
        SELECT CASE WHEN left(coalesce(a.published, a.published_earliest), 7)
                         = left(coalesce(a.published, a.published_latest), 7)
                    THEN left(coalesce(a.published, a.published_earliest), 7) ELSE '' END AS month, count(*) AS n
        FROM mentions m JOIN articles a USING (article_id)
        WHERE m.actor_id = ? AND m.article_id IN (SELECT unnest(?)) GROUP BY month ORDER BY month
        """,
        [actor_id, list(ids)],
    )
    return [(row["month"], row["n"]) for row in rows]


def mention_sentences(tables: Tables, actor_id: str, ids: Sequence[str]) -> list[dict[str, Any]]:
    """Give the sentences that mention an actor, by article and place: `article_id, start, text, surface, method`."""
    return tables.rows(
        """
        SELECT s.article_id, s.start, s.text, s.clean, string_agg(DISTINCT m.surface, ', ') AS surface,
               string_agg(DISTINCT m.method, ', ') AS method, count(*) AS mentions
        FROM mentions m JOIN sentences s USING (article_id, sentence)
        WHERE m.actor_id = ? AND m.article_id IN (SELECT unnest(?))
        GROUP BY s.article_id, s.start, s.text, s.clean ORDER BY s.article_id, s.start
        """,
        [actor_id, list(ids)],
    )


def actor_counts(tables: Tables, ids: Sequence[str]) -> list[dict[str, Any]]:
    """Give each actor that the articles mention with `mentions` and `articles` in them, most mentioned first."""
    return tables.rows(
        """
        SELECT actor_id, count(*) AS mentions, count(DISTINCT article_id) AS articles
        FROM mentions WHERE article_id IN (SELECT unnest(?)) GROUP BY actor_id ORDER BY mentions DESC, actor_id
        """,
        [list(ids)],
    )


def ties(tables: Tables, ids: Sequence[str]) -> pd.DataFrame:
    """Give the ties between known actors: `actor_a, actor_b, event, sign, count`, strongest first."""
    return tables.ask(
        """
        SELECT actor_a, actor_b, event, sign, count(*) AS count
        FROM relations
        WHERE article_id IN (SELECT unnest(?)) AND actor_a IS NOT NULL AND actor_b IS NOT NULL AND actor_a <> actor_b
        GROUP BY actor_a, actor_b, event, sign ORDER BY count DESC, actor_a, actor_b, event
        """,
        [list(ids)],
    )


def pairs(tables: Tables, ids: Sequence[str], events: Sequence[str] = ()) -> pd.DataFrame:
    """Give how two known actors stand to each other: one row a pair and manner, most sentences first.

    `actor_a, actor_b` (in the order of their ids), `manner` (`friendly`, `hostile`, `neither`, or `named` for two
    merely named together, or of whom something is denied or only possible), `count` (sentences), `forward` and
    `backward` (sentences in which a acts on b, b on a). `events` keeps only those types.
    """
    return tables.ask(
        """
        WITH told AS (
            SELECT least(actor_a, actor_b) AS low, greatest(actor_a, actor_b) AS high, actor_a < actor_b AS forth,
                   article_id || '#' || sentence AS place,
                   CASE WHEN event = 'MENTION' OR NOT list_contains($happens, status) THEN 'named'
                        WHEN sign > 0 THEN 'friendly' WHEN sign < 0 THEN 'hostile' ELSE 'neither' END AS manner
            FROM relations
            WHERE article_id IN (SELECT unnest($ids)) AND actor_a IS NOT NULL AND actor_b IS NOT NULL
              AND actor_a <> actor_b AND (len($events) = 0 OR list_contains($events, event))
        )
        SELECT low AS actor_a, high AS actor_b, manner, count(DISTINCT place) AS count,
               count(DISTINCT place) FILTER (forth) AS forward, count(DISTINCT place) FILTER (NOT forth) AS backward
        FROM told GROUP BY low, high, manner ORDER BY count DESC, actor_a, actor_b, manner
        """,
        {"ids": list(ids), "events": list(events), "happens": [*HAPPENS]},
    )


def events(tables: Tables, ids: Sequence[str]) -> list[str]:
    """Give the types of events between known actors, as their PLOVER names in the order of the alphabet."""
    frame = tables.ask(
        """
        SELECT DISTINCT event FROM relations
        WHERE article_id IN (SELECT unnest(?)) AND actor_a IS NOT NULL AND actor_b IS NOT NULL AND actor_a <> actor_b
        ORDER BY event
        """,
        [list(ids)],
    )
    return [str(event) for event in frame["event"]]


def tie_sentences(
    tables: Tables, left: str, right: str, ids: Sequence[str], event: str | None = None
) -> list[dict[str, Any]]:
    """Give the sentences that tie two actors, either way: `article_id, start, text, event, status, because`."""
    return tables.rows(
        """
        SELECT DISTINCT s.article_id, s.start, s.text, s.clean, r.event, r.sign, r.status, r.a_text, r.b_text, r.because
        FROM relations r JOIN sentences s USING (article_id, sentence)
        WHERE ((actor_a = $left AND actor_b = $right) OR (actor_a = $right AND actor_b = $left))
          AND r.article_id IN (SELECT unnest($ids)) AND ($event IS NULL OR r.event = $event)
        ORDER BY s.article_id, s.start
        """,
        {"left": left, "right": right, "ids": list(ids), "event": event},
    )


def roles(tables: Tables, actor_id: str) -> list[dict[str, Any]]:
    """Give the roles that articles give an actor, latest first, with their words."""
    return tables.rows(
        "SELECT * FROM roles WHERE actor_id = ? ORDER BY date DESC NULLS LAST, article_id, start", [actor_id]
    )


def quotes_of(tables: Tables, actor_id: str, ids: Sequence[str]) -> list[dict[str, Any]]:
    """Give what an actor is quoted with, by article and place."""
    return tables.rows(
        "SELECT * FROM quotes WHERE actor_id = ? AND article_id IN (SELECT unnest(?)) ORDER BY article_id, start",
        [actor_id, list(ids)],
    )


def who_is_named(tables: Tables) -> list[dict[str, Any]]:
    """Give which article names which actor: `article_id, actor_id`."""
    return tables.rows("SELECT DISTINCT article_id, actor_id FROM mentions")
