"""Newest first: what a desk reads in the morning is what was published last."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from dashboard.ui.desk import Desk

Row = dict[str, Any]


def published_last(article: Mapping[str, Any]) -> str:
    """Give the last day on which an article may have been published, as text that sorts; "" where nothing is known."""
    return str(article["published"] or article["published_latest"] or "")


def articles(rows: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Give articles newest first, those of unknown day last."""
    return sorted(rows, key=published_last, reverse=True)


def told_last(desk: Desk, row: Mapping[str, Any]) -> str:
    """Give the last day on which a row was told of."""
    return max(published_last(desk.by_id[item["article_id"]]) for item in row["evidence"])


def told(desk: Desk, rows: Iterable[Row]) -> list[Row]:
    """Give rows by the day on which they were last told of, newest first; of one day those that most sentences tell."""
    return sorted(rows, key=lambda row: (told_last(desk, row), len(row["evidence"])), reverse=True)
