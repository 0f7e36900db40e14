"""The card of a measure or a demand: what is known on the left, the sentences it rests on on the right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from dashboard.links import Link
from dashboard.tables import ROW_ID
from dashboard.ui import evidence, words
from dashboard.ui.copy_link import copy_link
from dashboard.ui.correct_rows import correct_row
from dashboard.ui.desk import Desk

PER_PAGE = 20  # cards; each is some forty pieces for the browser to lay out anew at every change of the filter


def paged(rows: Sequence[dict[str, Any]], key: str) -> Sequence[dict[str, Any]]:
    """Give the rows of the page that is turned up, which stands in the address by `key`, and offer the others."""
    if len(rows) <= PER_PAGE:
        return rows
    pages = -(-len(rows) // PER_PAGE)
    number = min(st.pagination(pages, key=key, bind="query-params") or 1, pages)
    return rows[(number - 1) * PER_PAGE : number * PER_PAGE]


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
    with st.container(border=True):
        st.subheader(words.label(title), anchor=False)
        evidence.lead(f"{desk.who(parties[0])} → {desk.who(parties[1])}")
        left, right = st.columns([9, 10], gap="large")
        with left:
            evidence.pairs([*facts, ("Trust", words.trust(row["trust"])), ("Certainty", f"{row['confidence']:.0%}")])
            copy_link(name, Link(table, {**desk.params, table.removesuffix("s"): name}))
            correct_row(desk, table, row)
        with right:
            evidence.quotes(desk, evidence.by_day(desk, row["evidence"]), key=name)
