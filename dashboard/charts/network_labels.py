"""On which side of its mark an actor's name stands, so that names lie neither on marks nor on each other."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

LETTER = 0.52  # of the letters' height: how wide one is on average
GAP = 3.0  # pixels between a mark and its name, and between two names on a line
SIDES = ("bottom", "top", "right", "left")  # best first


@dataclass(frozen=True)
class Mark:
    """An actor's mark on the screen: where its middle is, how large it is, and its name as it is broken into lines."""

    x: float
    y: float
    size: float
    name: str


Box = tuple[float, float, float, float]  # left, top, right, bottom


def sides(marks: Mapping[str, Mark], letters: float, width: float = math.inf) -> dict[str, str]:
    """Give the side on which each name stands: below its mark, or where less is in its way; the first choose first.

    `letters` is their height and `width` the picture's, in pixels; what runs over its edge is as much in the way as a
    mark.
    """
    drawn = {key: _of_mark(mark) for key, mark in marks.items()}
    taken: list[Box] = []
    chosen = {}
    for key, mark in marks.items():
        others = [box for name, box in drawn.items() if name != key]
        boxes = {side: _of_name(mark, side, letters) for side in SIDES}
        best = min(SIDES, key=lambda side: _in_the_way(boxes[side], [*others, *taken], width))
        chosen[key] = best
        taken.append(boxes[best])
    return chosen


def _of_mark(mark: Mark) -> Box:
    half = mark.size / 2
    return mark.x - half, mark.y - half, mark.x + half, mark.y + half


def _of_name(mark: Mark, side: str, letters: float) -> Box:
    lines = mark.name.split("\n")
    wide, high = max(map(len, lines)) * letters * LETTER, len(lines) * letters * 1.15
    away = mark.size / 2 + GAP
    if side in {"bottom", "top"}:
        left = mark.x - wide / 2
        top = mark.y + away if side == "bottom" else mark.y - away - high
    else:
        left = mark.x + away if side == "right" else mark.x - away - wide
        top = mark.y - high / 2
    return left, top, left + wide, top + high


def _in_the_way(box: Box, others: Sequence[Box], width: float) -> float:
    """Give how much of a name, in square pixels, lies on others or beyond the picture."""
    left, top, right, bottom = box
    beyond = (max(0.0, -left) + max(0.0, right - width)) * (bottom - top)
    return beyond + sum(
        max(0.0, min(right, other[2]) - max(left, other[0]) + GAP)
        * max(0.0, min(bottom, other[3]) - max(top, other[1]) + GAP / 2)
        for other in others
    )
