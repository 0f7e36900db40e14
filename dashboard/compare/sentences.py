"""Compares the articles of each story by their sentences: pair by pair, then claim by claim.

Both need the same sentences with what the tables know of them, which takes longer than either comparison: made once.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from dashboard.compare import passages, slots
from dashboard.resolve.context import Context


def resolve(context: Context) -> Mapping[str, Sequence[Any]]:
    """Give the comparisons and the slots tables."""
    found = passages.passages_of(context)
    compared = passages.resolve(context, found)
    return {**compared, **slots.resolve(context.with_tables(compared), found)}
