"""Demands: the matrix of parties and issues, and each demand with its answer and its chain of sentences."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from dashboard.links import Link
from dashboard.ui import evidence, words
from dashboard.ui.copy_link import copy_link
from dashboard.ui.desk import Desk
from dashboard.ui.matrix import Cell, matrix

ANSWERS = {"accepted": "✓", "rejected": "✕", "conditional": "◐", "open": "○", None: "–"}
KEY = "✓ accepted · ✕ rejected · ◐ accepted on conditions · ○ left open · – no answer reported"
LONGEST = 90  # characters of a demand in a cell; the card has it whole
LARGEST = 10


def draw(desk: Desk) -> None:
    """Draw the page."""
    rows = desk.rows("demands")
    if not rows:
        evidence.nothing("demands", desk)
        return
    if "demand" in st.query_params:
        for row in evidence.only_chosen(rows, "demand", "demands"):
            card(desk, row)
        return
    _matrix(desk, rows)
    evidence.facts(KEY)
    issues = [issue for issue, _ in Counter(row["issue"] for row in rows).most_common()]
    issue = st.pills("Issue", issues, key="demands_issue", bind="query-params")
    shown = [row for row in rows if issue is None or row["issue"] == issue]
    st.header(words.counted(len(shown), "demand"), anchor=False)
    for row in sorted(shown, key=lambda item: (_first_day(desk, item), item["issue"], item["demand_id"])):
        card(desk, row)


def _first_day(desk: Desk, row: Mapping[str, Any]) -> str:
    """Give the day on which a demand is first reported, so that the cards tell how it moved."""
    days = [desk.by_id[item["article_id"]]["published"] for item in row["evidence"]]
    return min((day for day in days if day), default="9999")


def _who(desk: Desk, ids: Sequence[str]) -> str:
    return ", ".join(desk.names.get(actor, actor) for actor in ids) or "not named"


def _matrix(desk: Desk, rows: Sequence[Mapping[str, Any]]) -> None:
    cells: dict[tuple[str, str], list[tuple[str, str, Link | None]]] = defaultdict(list)
    parties: Counter[str] = Counter()
    for row in rows:
        for party in row["demanders"] or ["?"]:
            name = desk.names.get(party, "not named")
            parties[name] += 1
            text = row["demand"] if len(row["demand"]) <= LONGEST else row["demand"][: LONGEST - 1].rstrip() + "…"
            link = Link("demands", {**desk.params, "demand": row["demand_id"]})
            cells[name, row["issue"]].append((ANSWERS[row["response"]], text, link))
    issues = [issue for issue, _ in Counter(row["issue"] for row in rows).most_common()]
    columns = [name for name, _ in parties.most_common(LARGEST)]
    lines = [(issue, [Cell(tuple(cells[name, issue])) for name in columns]) for issue in issues]
    matrix("Issue ↓   Asked by →", columns, lines, alt=f"Demands: {len(parties)} parties on {len(issues)} issues")


def card(desk: Desk, row: Mapping[str, Any]) -> None:
    """Show one demand with its answer and its sentences by source and date."""
    with st.container(border=True):
        st.subheader(words.label(row["demand"]), anchor=False)
        evidence.lead(f"{_who(desk, row['demanders'])} → {_who(desk, row['addressees'])}")
        by = f" by {_who(desk, row['response_by'])}" if row["response_by"] and row["response"] else ""
        evidence.pairs(
            [
                ("Issue", row["issue"]),
                ("Answer", f"{ANSWERS[row['response']]} {row['response'] or 'none reported'}{by}"),
                ("Stated", words.VOICE[row["voice"]]),
                ("Certainty", f"{row['confidence']:.0%}"),
            ]
        )
        evidence.quotes(desk, row["evidence"], key=row["demand_id"])
        copy_link(row["demand_id"], Link("demands", {**desk.params, "demand": row["demand_id"]}))
