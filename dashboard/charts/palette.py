"""The colours of the product: few, the same everywhere, told apart by colour-blind readers, legible in both themes.

Colour never speaks alone: a status is also a shape, a sign also a dash, a side also a label. Contrast and distances
under simulated colour blindness were measured on the Okabe-Ito set and darkened where 3:1 on white was missed.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Palette:
    """The colours of one theme."""

    text: str
    muted: str
    ground: str
    line: str
    held: str
    planned: str
    doubtful: str
    positive: str
    negative: str
    neutral: str
    sides: tuple[str, ...]
    sea: str
    land: str
    border: str
    names: str


LIGHT = Palette(
    text="#14171a", muted="#4a525a", ground="#ffffff", line="#d9dde1",
    held="#0072B2", planned="#B45309", doubtful="#6b7280",
    positive="#2166AC", negative="#B2182B", neutral="#6b7280",
    sides=("#0072B2", "#D55E00", "#007a5a", "#a8457f", "#3b2a00", "#002c5e"),
    sea="#dbe7ef", land="#f5f2ec", border="#c9c1b2", names="#6f695f",
)  # fmt: skip

DARK = Palette(
    text="#e8eaed", muted="#aab2bb", ground="#0f1419", line="#2c343d",
    held="#56B4E9", planned="#E69F00", doubtful="#9aa4af",
    positive="#74b3e8", negative="#f08a8a", neutral="#9aa4af",
    sides=("#56B4E9", "#E69F00", "#2bbd8f", "#CC79A7", "#F0E442", "#D55E00"),
    sea="#12181f", land="#28313b", border="#47535f", names="#9aa7b4",
)  # fmt: skip


def palette(dark: bool) -> Palette:
    """Give the colours of a theme."""
    return DARK if dark else LIGHT


def side_colours(countries: list[str], dark: bool) -> dict[str, str]:
    """Give each side (a country code) its colour, by rank: the most mentioned first, the rest share the neutral one."""
    colours = palette(dark)
    return {code: colours.sides[i] if i < len(colours.sides) else colours.neutral for i, code in enumerate(countries)}
