"""The order of meetings in time: one day for each, whether its date is known, lies within a window, or has one end."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

# A report tells of what lies days back, seldom of what lies months back: a meeting held "by" a day counts as a week
# before it, so that it does not stand over one that is known to have been held the day before.
OPEN = timedelta(days=7)
ROUGH = {"month": timedelta(days=14), "year": timedelta(days=182)}  # to the middle of what is only known so


def day_of(talk: Mapping[str, Any]) -> str:
    """Give the day by which a meeting is sorted among others, as ISO 8601; "" where nothing is known of its date.

    Its first day where that is said, the middle of a month, a year or a window, and near the only end that is known.
    It is for sorting alone: what is shown says how exactly a date is known.
    """
    if talk["start_date"]:
        return (_day(talk["start_date"]) + ROUGH.get(talk["precision"], timedelta(0))).isoformat()
    first, last = talk["date_earliest"], talk["date_latest"]
    if first and last:
        return (_day(first) + (_day(last) - _day(first)) / 2).isoformat()
    if last:
        return (_day(last) - OPEN).isoformat()
    return (_day(first) + OPEN).isoformat() if first else ""


def _day(said: str) -> date:
    return date.fromisoformat(said[:10])
