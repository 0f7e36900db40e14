"""The card of a measure or a demand: what is known on the left, the sentences it rests on on the right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from dashboard.inferred import inferred
from dashboard.links import row_link
from dashboard.tables import ROW_ID
from dashboard.ui import accuracy_parts, evidence, inferred_parts, words
from dashboard.ui.copy_link import copy_link
from dashboard.ui.correct_rows import correct_row
from dashboard.ui.desk import Desk
from dashboard.ui.paging import page_of

PER_PAGE = 20  # cards; each is some forty pieces for the browser to lay out anew at every change of the filter


def paged(rows: Sequence[Mapping[str, Any]], key: str) -> Sequence[Mapping[str, Any]]:
    """Give the rows whose cards are drawn: those of the page that is turned up."""
    return page_of(rows, key=key, size=PER_PAGE)


def row_card(
    desk: Desk,
    table: str,
    row: Mapping[str, Any],
    *,
    title: str,
    parties: tuple[Sequence[str], Sequence[str]],
    facts: Sequence[tuple[str, str]],
) -> None:
    """Show one row of `sanctions` or `demands` with its link, its corrections and its sentences by day and source."""
    name = row[ROW_ID[table]]
    taken = inferred(row)
    by_hand = row["trust"] is not None and row["trust"]["trust"] == "corrected"
    with st.container(border=True):
        st.subheader(words.label(title), anchor=False)
        evidence.lead(f"{desk.who(parties[0])} → {desk.who(parties[1])}")
        left, right = st.columns([9, 10], gap="large")
        with left:
            evidence.pairs(
                [
                    *facts,
                    inferred_parts.pair(desk, taken),
                    # What was corrected stands below it; how often readings like this one were right says nothing now.
                    *(
                        [("Trust", f"{words.TRUST['corrected']} corrected by hand")]
                        if by_hand
                        else [("Trust", words.trust(row["trust"])), accuracy_parts.certainty(table, row)]
                    ),
                ]
            )
            copy_link(name, row_link(table, name, desk.params))
            correct_row(desk, table, row)
        with right:
            inferred_parts.quotes(desk, evidence.by_day(desk, row["evidence"]), taken, key=name)
