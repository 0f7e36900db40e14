"""Compares the articles that a reader chose, whatever stories they are of: their claims, passages and trust.

The build compares within stories. A reader may set any articles side by side, and may choose two of a story of twenty:
what these share, and who says it alone, is worked out for exactly them. Passages that the build has compared stand as
it found them; others are lined up here by the words of the articles chosen.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Any

from dashboard.compare import passages, slots, trust
from dashboard.compare.facets import Passage
from dashboard.compare.verdict import weights_of
from dashboard.config import Config
from dashboard.resolve.context import Context
from dashboard.tables import ROW_ID, ComparisonRow, SlotRow, TrustRow

TOGETHER = "chosen"  # the story that they make for this once


@dataclass(frozen=True)
class Compared:
    """What the chosen articles say on each question, which of their passages speak of the same, and what to trust."""

    slots: tuple[SlotRow, ...]
    comparisons: tuple[ComparisonRow, ...]
    trust: Mapping[str, TrustRow]  # by slot

    @property
    def share(self) -> bool:
        """Whether any two of them say something on the same claim."""
        return any(slot.state != "only here" for slot in self.slots) or any(
            row.verdict != "related" for row in self.comparisons
        )


def compared(tables: Mapping[str, Sequence[Any]], ids: Sequence[str]) -> Compared:
    """Compare articles. `tables` holds the rows of the stored tables that concern them, the comparisons among them."""
    context = Context([], Config(), _in_order(tables, ids))
    found = passages.passages_of(context)
    rows = _compared(context, found, ids)
    context = context.with_tables({"comparisons": rows})
    context = context.with_tables(slots.resolve(context, found))
    told: Sequence[SlotRow] = context["slots"]
    weighed: Sequence[TrustRow] = trust.resolve(context.with_tables({"claims": []}))["trust"]
    return Compared(tuple(told), tuple(rows), {row.row_id: row for row in weighed if row.table == "slots"})


def _in_order(tables: Mapping[str, Sequence[Any]], ids: Sequence[str]) -> Mapping[str, Sequence[Any]]:
    """Put rows in the order of the articles chosen and of their text, whatever order the store gave them in."""
    place = {article: number for number, article in enumerate(ids)}
    articles = [replace(row, story_id=TOGETHER, duplicate_of=None) for row in tables["articles"]]
    first: dict[tuple[str, str], tuple[int, int]] = {}
    for row in tables["evidence"]:
        at = (place.get(row.article_id, len(ids)), row.start)
        first[row.table, row.row_id] = min(at, first.get((row.table, row.row_id), at))
    ordered = {
        table: sorted(tables[table], key=lambda row: (place.get(row.article_id, len(ids)), row.start))
        for table in ("sentences", "evidence", "claims", "mentions", "quotes")
    }
    told = {
        table: sorted(tables[table], key=lambda row: first[table, getattr(row, key)]) for table, key in ROW_ID.items()
    }
    return {**tables, **ordered, **told, "articles": sorted(articles, key=lambda row: place[row.article_id])}


def _compared(context: Context, found: Mapping[str, Sequence[Passage]], ids: Sequence[str]) -> list[ComparisonRow]:
    """Give the stored comparisons of each pair, or line the pair up where it has none; copies are not compared."""
    rows: list[ComparisonRow] = list(context["comparisons"])
    known = {frozenset({row.left_article, row.right_article}) for row in rows}
    words = {article: [line.keys for line in found.get(article, ())] for article in ids}
    weights = weights_of([line for lines in words.values() for line in lines])
    for one, other in combinations(ids, 2):
        if frozenset({one, other}) in known or context.articles[one].origin_id == context.articles[other].origin_id:
            continue
        for left, right, verdict in passages.aligned(
            found.get(one, ()), found.get(other, ()), words[one], words[other], weights
        ):
            rows.append(passages.row_of(len(rows), left, right, verdict))
    return rows
