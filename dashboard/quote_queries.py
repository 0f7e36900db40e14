"""Answers who said what, in which words: each quotation within the sentences that it stands in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from dashboard.queries import Tables

ASKED = "question of an interview"  # what an article's own interviewer says, as `because` of `quotes` has it


def quotes(tables: Tables, ids: Sequence[str]) -> list[dict[str, Any]]:
    """Give the quotations of some articles, newest article first, those of unknown day last, each in text order.

    `quote_id, article_id, actor_id, speaker, antecedent, kind`, and `start, "end"` of the sentences that hold its
    words. An interviewer's questions are none; nor is what stands in no sentence.
    """
    return tables.rows(
        """
        SELECT q.quote_id, q.article_id, q.actor_id, q.speaker, q.antecedent, q.kind,
               min(s.start) AS start, max(s."end") AS "end"
        FROM quotes q JOIN articles a USING (article_id)
             JOIN sentences s ON s.article_id = q.article_id AND s.start < q."end" AND s."end" > q.start
        WHERE q.article_id IN (SELECT unnest($ids)) AND q.because <> $asked
        GROUP BY q.quote_id, q.article_id, q.actor_id, q.speaker, q.antecedent, q.kind, q.start,
                 a.published, a.published_latest
        ORDER BY coalesce(a.published, a.published_latest) DESC NULLS LAST, q.article_id, q.start, q.quote_id
        """,
        {"ids": list(ids), "asked": ASKED},
    )


def by(rows: Iterable[dict[str, Any]], speakers: Sequence[str]) -> list[dict[str, Any]]:
    """Give the quotations of some actors."""
    return [row for row in rows if row["actor_id"] in speakers]


def passages(rows: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Give quotations by the sentences that hold them: one speaker's in the same sentences are one, with their `count`.

    “A step,” she said, “and a late one” are two quotations and one sentence to read.
    """

    def place(row: dict[str, Any]) -> tuple[Any, ...]:
        return row["article_id"], row["start"], row["end"], row["actor_id"] or row["speaker"]

    return [{**found[0], "count": len(found)} for _, group in groupby(rows, place) if (found := list(group))]


def sentences_of(tables: Tables, rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Give quotations with `sentences`, those that hold their words: `article_id, start, end, text, clean`."""
    found = tables.rows(
        """
        SELECT w.number, s.article_id, s.start, s."end", s.text, s.clean
        FROM (SELECT unnest($numbers) AS number, unnest($ids) AS article_id, unnest($starts) AS first,
                     unnest($ends) AS last) w
             JOIN sentences s ON s.article_id = w.article_id AND s.start >= w.first AND s."end" <= w.last
        ORDER BY w.number, s.start
        """,
        {
            "numbers": list(range(len(rows))),
            "ids": [row["article_id"] for row in rows],
            "starts": [row["start"] for row in rows],
            "ends": [row["end"] for row in rows],
        },
    )
    held: dict[int, list[dict[str, Any]]] = {}
    for item in found:
        held.setdefault(item["number"], []).append(item)
    return [{**row, "sentences": held[number]} for number, row in enumerate(rows)]
