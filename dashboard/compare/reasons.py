"""The reasons that a comparison gives, taken apart: "number: four hours / six hours; date: Tuesday / Friday"."""

from __future__ import annotations


def reasons(because: str) -> list[tuple[str, tuple[str, str]]]:
    """Take a reason apart: in what the sentences differ, and the words of either side."""
    found = []
    for reason in because.split("; "):
        kind, _, both = reason.partition(": ")
        sides = both.split(" / ")
        if len(sides) == 2:
            found.append((kind, (sides[0], sides[1])))
    return found


def said(because: str) -> str:
    """Write a reason for a reader: "number: four hours ≠ six hours"."""
    return "; ".join(f"{kind}: {one} ≠ {other}" for kind, (one, other) in reasons(because)) or because


def other_way(because: str) -> str:
    """Give a reason as seen from the other sentence."""
    return "; ".join(f"{kind}: {other} / {one}" for kind, (one, other) in reasons(because))
