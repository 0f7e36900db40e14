"""Where a time axis begins and ends: at the mass of what it shows; one old event does not press all others together."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

FEW = 0.15  # share of the events that may stand beside the axis; of few events, one
GAIN = 3  # times longer the axis must be with them than without, or they stay on it
APART = 60  # days between them and the rest, at least: what lies nearer is of the same time, however short the rest is
FEWEST = 4  # events of which one may stand beside the axis: of three, none is far from all others


def mass(days: Sequence[date]) -> tuple[date, date]:
    """Give the first and the last day of the axis for events of those days.

    Of all ways to leave a few events out at the ends it takes the one with the shortest axis, and leaves fewer out
    where that is hardly longer; unless the whole axis is less than three times as long, or they lie nearer to the rest
    than 60 days or twice what the rest spans.

    Raises:
        ValueError: there is no day.
    """
    ordered = sorted(days)
    if not ordered:
        raise ValueError("an axis needs a day")
    spare = max(1, int(len(ordered) * FEW)) if len(ordered) >= FEWEST else 0
    low, high = ordered[0], ordered[-1]
    for left in range(1, spare + 1):
        kept = len(ordered) - left
        first = min(range(left + 1), key=lambda at: ordered[at + kept - 1] - ordered[at])
        start, end = ordered[first], ordered[first + kept - 1]
        shorter = (end - start).days
        gaps = [start - day for day in ordered[:first][-1:]] + [day - end for day in ordered[first + kept :][:1]]
        apart = min(gap.days for gap in gaps) >= max(APART, shorter * (GAIN - 1))
        if apart and shorter * GAIN < (high - low).days:
            low, high = start, end
    return low, high
