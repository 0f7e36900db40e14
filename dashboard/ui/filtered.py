"""What the filter means on a page, in words: an actor takes part in a row, and a day is that of the article."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from dashboard.ui import evidence, words
from dashboard.ui.desk import Desk

# How an actor takes part in the rows of each table, behind "in which <actor>".
PART = {
    "talks": "takes part",
    "sanctions": "is sender or target",
    "demands": "asks, is asked or answers",
}
NOUN = {
    "talks": ("meeting", "meetings"),
    "sanctions": ("measure or comment", "measures and comments"),
    "demands": ("demand", "demands"),
}


def of_table(desk: Desk, table: str) -> None:
    """Say which rows of the articles a page shows where the filter names actors; nothing where it names none."""
    if not (desk.filters.actors and desk.chosen.ids):
        return
    left, every = len(desk.rows(table)), len(desk.told(table))
    if not left:
        return  # the page says that there is none, and of how many
    one, many = NOUN[table]
    part = f"{desk.naming} {PART[table]}"
    if left == every:
        said = f"In {f'all {every:,} {many}' if every > 1 else f'the one {one}'} of these articles, {part}."
    else:
        shown = "the one" if left == 1 else f"the {left:,}"
        said = f"Of {words.counted(every, one, many)} in these articles, {shown} in which {part}."
    evidence.facts(said)


def of_briefing(desk: Desk) -> None:
    """Say of the landing page what an actor and a day mean on it."""
    if not desk.chosen.ids:
        return
    if desk.filters.actors:
        named = "one of them" if len(desk.chosen.parties) > 1 else "it"
        evidence.facts(
            f"Meetings, demands and sanctions are those in which {desk.naming} takes part; "
            f"differences, keywords and coverage are of every article that names {named}."
        )
    if desk.filters.by_date:
        evidence.facts("The days chosen are those of the articles; what they report may have been earlier or be ahead.")


def outside(desk: Desk, rows: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Give the meetings that surely lie outside the days chosen, though their articles lie within."""

    def where(row: Mapping[str, Any]) -> str:
        first = row["date_earliest"] or row["start_date"]
        return desk.filters.dates(first, row["date_latest"] or row["end_date"] or row["start_date"])

    return [row for row in rows if where(row) == "out"]


def of_days(desk: Desk, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Say how many meetings lie outside the days chosen, and leave them out where the reader wants that."""
    if not (rows and desk.filters.by_date):
        return rows
    beyond = {row["talk_id"] for row in outside(desk, rows)}
    if not beyond:
        evidence.facts(
            "The days chosen are those of the articles; none of these meetings is known to lie outside them."
        )
        return rows
    only = st.toggle("Only meetings on these days", key="talks_within", bind="query-params")
    count = words.counted(len(beyond), "meeting")
    lie = "lies" if len(beyond) == 1 else "lie"
    evidence.facts(
        f"The days chosen are those of the articles; {count} that they report {lie} outside"
        f"{', and ' + ('is' if len(beyond) == 1 else 'are') + ' left out' if only else ''}."
    )
    return [row for row in rows if row["talk_id"] not in beyond] if only else rows
