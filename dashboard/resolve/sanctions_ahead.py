"""Tells of a measure that it is only announced, and from which day, where no sentence tells that it was taken."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dashboard.phrases import ANNOUNCED
from dashboard.resolve.sanctions_parties import Said
from dashboard.tables import TimeRow

WHOLE = {"month": 7, "year": 4}  # signs of a day that a coarser date tells


def announced(group: Sequence[Said], days: Mapping[str, Sequence[TimeRow]]) -> str:
    """Give the reason that says so, with the first day where one is told; nothing where any sentence has it done."""
    places = [item.measure.announced for item in group]
    if any(place is None for place in places):
        return ""
    found = {
        time.earliest[: WHOLE.get(time.precision, 10)]
        for item, place in zip(group, places, strict=True)
        for time in days.get(item.article_id, ())
        if place is not None and time.start <= place < time.end and time.earliest
    }
    return f"{ANNOUNCED}: {min(found)}" if found else ANNOUNCED
