"""Compares the articles of each story by their sentences: pair by pair, then claim by claim.

Both need the same sentences with what the tables know of them, which takes longer than either comparison: made once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from dashboard.compare import passages, slots
from dashboard.resolve.context import Context


def resolve(context: Context) -> Mapping[str, Sequence[Any]]:
    """Give the comparisons and the slots tables."""
    if not _related(context):
        return {"comparisons": [], "slots": []}
    found = passages.passages_of(context)
    compared = passages.resolve(context, found)
    return {**compared, **slots.resolve(context.with_tables(compared), found)}


def _related(context: Context) -> bool:
    """Whether any story has articles of two origins: only these are compared."""
    origins: dict[str, set[str | None]] = defaultdict(set)
    for row in context["articles"]:
        if row.story_id and row.duplicate_of is None:
            origins[row.story_id].add(row.origin_id)
    return any(len(found) > 1 for found in origins.values())
