"""Where a time axis begins and ends: at the mass of what it shows; one old event does not press all others together."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

FEW = 0.15  # share of the events that may stand beside the axis; of few events, one
GAIN = 3  # times longer the axis must be with them than without, or they stay on it


def mass(days: Sequence[date]) -> tuple[date, date]:
    """Give the first and the last day of the axis for events of those days.

    Of all ways to leave a few events out at the ends it takes the one with the shortest axis, and leaves fewer out
    where that is hardly longer; unless the whole axis is less than three times as long.

    Raises:
        ValueError: there is no day.
    """
    ordered = sorted(days)
    if not ordered:
        raise ValueError("an axis needs a day")
    spare = max(1, int(len(ordered) * FEW)) if len(ordered) > 2 else 0
    low, high = ordered[0], ordered[-1]
    for left in range(1, spare + 1):
        kept = len(ordered) - left
        first = min(range(left + 1), key=lambda at: ordered[at + kept - 1] - ordered[at])
        shorter = ordered[first + kept - 1] - ordered[first]
        if shorter.days * GAIN < (high - low).days:
            low, high = ordered[first], ordered[first + kept - 1]
    return low, high
