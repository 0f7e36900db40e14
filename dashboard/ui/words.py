"""Words of articles on the screen: escaped, so that they show as they stand and do nothing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape
from textwrap import shorten
from typing import Any

from dashboard.compare.reasons import said
from dashboard.phrases import (
    AHEAD,
    ANSWER_KEY,
    ANSWERED,
    ANSWERS,
    HELD,
    STATUS,
    TIES,
    announced,
    asked,
    counted,
    dated,
    first_large,
    how_one,
    instrument,
    iso_day,
    measure_stands,
    measures,
    moment,
    outlet,
    outlet_of,
    passed,
    published,
    reply,
    since,
    trust_in_short,
    when,
)
from dashboard.signs import escaped, visible

__all__ = [
    "ACTION", "AHEAD", "ANSWERED", "ANSWERS", "ANSWER_KEY", "HELD", "STATUS", "TIES", "VOICE", "announced", "asked",
    "counted", "cut", "dated", "distinct", "first_large", "how_one", "html", "instrument", "iso_day", "label",
    "measure_stands", "measures", "moment", "outlet", "outlet_of", "passed", "published", "reply", "since",
    "trust_in_short", "visible", "when",
]  # fmt: skip

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
VOICE = {
    "outlet": "in the outlet's own voice",
    "direct quote": "in a quote",
    "indirect speech": "in reported speech",
}

# What Streamlit makes of plain words once Markdown is read, where a backslash no longer helps: an address becomes a
# link, a name between colons an icon, "->" an arrow.
_REWRITTEN = re.compile(r"(?i):(?=//|[\w+/-]+:)|\bwww(?=\.)|@(?=\w)|(?<!\S)[<>~-](?=(?:[-=]{1,2}>?|>)(?!\S))")
_JOINER = "\u2060"  # has no width and breaks no line; a pattern that it stands in is none


# What the claims of a story answer, by their kind.
QUESTIONS = {
    "who met": "Who met", "where": "Where", "when": "When", "how long": "How long", "what about": "What about",
    "outcome": "Outcome", "next step": "Next step", "rank": "How high, which time", "demand": "Demand",
    "sanctions": "Measure", "number": "Number",
}  # fmt: skip

# In what two sentences differ, by the kind that a comparison gives.
IN_WHAT = {
    "status": "Done or not", "date": "When", "number": "How many", "place": "Where", "participant": "Who",
    "superlative": "How high, which time", "certainty": "How sure", "attribution": "Who said it",
}  # fmt: skip

TRUST = {"single source": "○", "corroborated": "●", "conflicted": "≠", "corrected": "✎"}


def label(text: str) -> str:
    """Give a text for a place that reads Markdown (a link's label, a heading), so that it shows as it stands."""
    return escaped(_REWRITTEN.sub(rf"\g<0>{_JOINER}", visible(text)))


def html(text: str) -> str:
    """Give a text for a place that reads HTML."""
    return escape(visible(text))


def html_piece(text: str) -> str:
    """Give a piece of a text for a place that reads HTML, with the spaces at its ends."""
    inner = html(text)
    return (" " if text[:1].isspace() and inner else "") + inner + (" " if text[-1:].isspace() else "")


def every(number: int, one: str) -> str:
    """Name all of something for the link that leads to them: "All 9 meetings", "The one difference"."""
    return f"All {counted(number, one)}" if number > 1 else f"The one {one}"


def trust(row: Mapping[str, Any] | None) -> str:
    """Say how far a row can be trusted: by how many independent sources it is told, or what they differ in."""
    if row is None:
        return ""
    sign = TRUST[row["trust"]]
    match row["trust"]:
        case "single source":
            return f"{sign} single source" + (f" ({row['articles']} articles, 1 origin)" if row["articles"] > 1 else "")
        case "corroborated":
            return f"{sign} corroborated by {row['origins']} independent sources"
        case "conflicted":
            return f"{sign} conflicted: {said(row['because'])}"
        case _:
            return f"{sign} corrected by hand: {dated(row['because'])}"


def cut(text: str, most: int = 120) -> str:
    """Cut a long text, behind a word where there is one."""
    return shorten(text, most, placeholder="…") if len(text) > most else text


def distinct(labels: Mapping[str, str]) -> dict[str, str]:
    """Tell apart by their ids what is called alike: a choice of two equal labels would always give the first."""
    used: set[str] = set()
    told: dict[str, str] = {}
    for key, name in labels.items():
        told[key] = f"{name} [{key}]" if name in used else name
        used.add(name)
    return told
