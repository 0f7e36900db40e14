"""Who said what, in which words: the quotations that the filter leaves, each within its sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from dashboard import quote_queries
from dashboard.links import actor_link
from dashboard.phrases import NOT_NAMED
from dashboard.ui import evidence, words
from dashboard.ui.desk import Desk

TURN = "in an interview"


def draw(desk: Desk) -> None:
    """Draw the panel: the newest quotations, the others on demand; where there is none, nothing."""
    every = quote_queries.quotes(desk.tables, desk.chosen.ids)
    said = quote_queries.by(every, desk.chosen.parties) if desk.filters.actors else every
    if not every:
        return
    st.header(f"In their words: {words.counted(len(said), 'quote')}", anchor=False)
    evidence.facts(_which(desk, len(every), len(said)))
    evidence.by_and_by(
        quote_queries.passages(said),
        lambda rows: _cards(desk, rows),
        lambda rest: words.counted(sum(row["count"] for row in rest), "more quote"),
        key="words",
    )


def _which(desk: Desk, every: int, left: int) -> str:
    """Say which quotations these are, and in what order."""
    order = "Newest article first; what interviewers ask is not among them."
    if not desk.filters.actors:
        return order
    of = f"Of {words.counted(every, 'quote')} in these articles,"
    return f"{of} those of {desk.naming}. {order}" if left else f"{of} none is of {desk.naming}."


def _cards(desk: Desk, rows: Sequence[dict[str, Any]]) -> str:
    return "".join(_card(desk, row) for row in quote_queries.sentences_of(desk.tables, rows))


def _card(desk: Desk, row: Mapping[str, Any]) -> str:
    held = row["sentences"]
    sentence = {
        "article_id": row["article_id"],
        "start": row["start"],
        "end": row["end"],
        "text": " ".join(item["text"] for item in held),
        "clean": " ".join(item["clean"] for item in held),
    }
    note = TURN if row["kind"] == "turn" else ""
    return evidence.quoted(desk, sentence, note, by=f'<p class="parley-by">{_speaker(desk, row)}</p>')


def _speaker(desk: Desk, row: Mapping[str, Any]) -> str:
    """Name who speaks, as the way to the profile; whoever has none stands as printed, nobody is "not named".

    Behind "they" and "her office" stands who that is.
    """
    if row["actor_id"] in desk.names:
        return evidence.anchor(desk.names[row["actor_id"]], actor_link(row["actor_id"], desk.params))
    if row["speaker"]:
        meant = f" ({row['antecedent']})" if row["antecedent"] else ""
        return f"{words.html(row['speaker'] + meant)} <small>as printed, no profile</small>"
    return words.html(NOT_NAMED)
