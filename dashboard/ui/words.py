"""Words of articles on the screen: escaped, so that they show as they stand and do nothing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape

from dashboard.phrases import counted, iso_day, outlet, outlet_of, published, visible, when

__all__ = [
    "ACTION", "STATUS", "VOICE", "counted", "distinct", "html", "iso_day", "label", "outlet", "outlet_of", "published",
    "visible", "when",
]  # fmt: skip

# One sign for one state, the same on every page; the word always stands beside it.
STATUS = {"held": "●", "under way": "◐", "planned": "○", "proposed": "◌", "cancelled": "✕", "denied": "✕"}
# From talked of to in force to gone.
ACTION = {
    "threatened": "△", "imposed": "■", "in force": "■", "extended": "■", "evaded": "◧", "spared": "▷",
    "easing proposed": "▽", "easing rejected": "✕", "eased": "◇", "lifted": "□", "assessed": "…",
}  # fmt: skip
# Colours mean the same everywhere: against somebody, towards somebody; the sign and the word stand beside them.
TONE = {
    **dict.fromkeys(("△", "■", "✕", "◧"), "against"),
    **dict.fromkeys(("✓", "▷", "▽", "◇", "□"), "towards"),
}
ANSWERS = {"accepted": "✓", "rejected": "✕", "conditional": "◐", "open": "○", None: "–"}
VOICE = {
    "outlet": "in the outlet's own voice",
    "direct quote": "in a quote",
    "indirect speech": "in reported speech",
}

_MARKS = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~^$&:@])")


def label(text: str) -> str:
    """Give a text for a place that reads Markdown (a link's label, a heading), so that it shows as it stands."""
    return _MARKS.sub(r"\\\1", visible(text))


def html(text: str) -> str:
    """Give a text for a place that reads HTML."""
    return escape(visible(text))


def distinct(labels: Mapping[str, str]) -> dict[str, str]:
    """Tell apart by their ids what is called alike: a choice of two equal labels would always give the first."""
    used: set[str] = set()
    told: dict[str, str] = {}
    for key, said in labels.items():
        told[key] = f"{said} [{key}]" if said in used else said
        used.add(said)
    return told
