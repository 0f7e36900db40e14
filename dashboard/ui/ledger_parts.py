"""The ledger on the screen: what was corrected, by whom, when and why, what it did, and the way to take it back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from dashboard.ledger import Draft
from dashboard.ui import account, correct, corrected, evidence, words
from dashboard.ui.desk import Desk
from dashboard.ui.paging import page_of

PER_PAGE = 20
STATES = {"holds": "In force", "undone": "Undone", "nothing": "Finds nothing"}


def draw(desk: Desk) -> None:
    """Draw the page."""
    rows = corrected.entries(desk.briefing.version, desk.tables)
    st.text(
        "Corrections are made from where the fault is seen: an actor's profile, the card of a meeting, a demand, a "
        "measure, a sentence of an article. Nothing is ever deleted: an undo is an entry too."
        if account.may_correct()
        else "What the desk has put right, with its reasons. Editors can correct; everybody can see what was corrected."
    )
    if not rows:
        with st.container(border=True):
            st.text("No correction has been made yet.")
        return
    shown = _chosen(desk, rows)
    st.header(words.counted(len(shown), "entry", "entries"), anchor=False)
    by_key = {row["entry"]: row for row in rows}
    for row in page_of(shown, key="ledger_page", size=PER_PAGE):
        _entry(desk, row, by_key)


def _state(row: Mapping[str, Any]) -> str:
    return "undone" if row["undone_by"] else "holds" if row["applied"] else "nothing"


def _chosen(desk: Desk, rows: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Give the entries that the reader wants to see, newest first."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        kinds = sorted({row["kind"] for row in rows})
        kind = st.selectbox("Correction", ["any", *kinds], key="ledger_kind", bind="query-params", width=200)
        people = sorted({row["who"] for row in rows})
        who = st.selectbox("By", ["anybody", *people], key="ledger_who", bind="query-params", width=240)
        states = [state for state in STATES if any(_state(row) == state for row in rows)]
        state = st.selectbox(
            "State", ["any", *states], key="ledger_state", bind="query-params", width=160,
            format_func=lambda value: STATES.get(value, "any"),
        )  # fmt: skip
        text = st.text_input("With the words", key="ledger_text", bind="query-params", width=200).strip().casefold()
    return [
        row
        for row in reversed(rows)
        if kind in ("any", row["kind"])
        and who in ("anybody", row["who"])
        and state in ("any", _state(row))
        and text in f"{corrected.said(desk, row)} {row['subject']} {row['why']}".casefold()
    ]


def _entry(desk: Desk, row: Mapping[str, Any], by_key: Mapping[str, Mapping[str, Any]]) -> None:
    target = by_key.get(row["subject"]) if row["kind"] == "undo" else None
    title = f"Undo: {corrected.said(desk, target)}" if target else corrected.said(desk, row)
    with st.container(border=True):
        st.subheader(words.label(title), anchor=False)
        evidence.lead(row["why"])
        evidence.facts(f"{row['who']}, {words.moment(row['when'])} · {row['kind']} · {_told(row, by_key)}")
        if passage := _passage(desk, row["at"]):
            evidence.quote(desk, passage)
        if correct.open_to_editors() and row["kind"] != "undo":
            _buttons(desk, row, title)


def _passage(desk: Desk, at: str | None) -> Mapping[str, Any] | None:
    """Give the sentence that holds the passage an entry names."""
    article_id, _, start = (at or "").rpartition(":")
    if article_id not in desk.by_id:
        return None
    found = desk.tables.rows(
        'SELECT * FROM sentences WHERE article_id = ? AND start <= ? AND "end" > ?',
        [article_id, int(start), int(start)],
    )
    return found[0] if found else None


def _told(row: Mapping[str, Any], by_key: Mapping[str, Mapping[str, Any]]) -> str:
    """Say what became of an entry."""
    undo = by_key.get(row["undone_by"] or "")
    if undo:
        return f"undone by {undo['who']}, {words.moment(undo['when'])}"
    return "in force" if row["applied"] else "finds nothing to correct; undo it, or mend it in the ledger"


def _buttons(desk: Desk, row: Mapping[str, Any], title: str) -> None:
    """Offer to take an entry back, or to put back what was taken back."""
    again = row["undone_by"]
    key, doing = (again, "Put it back") if again else (row["entry"], "Undo")
    icon = ":material/redo:" if again else ":material/undo:"
    if st.button(doing, key=f"undo-{row['entry']}", icon=icon, type="tertiary"):
        correct.remember_seen(desk)
        _form(key, title, doing)


@st.dialog("Take a correction back", width="medium", icon=":material/undo:")
def _form(key: str, title: str, doing: str) -> None:
    evidence.lead(title)
    why = st.text_area("Why", key=f"undo-why-{key}", max_chars=correct.REASON, height=70)
    if st.button(doing, key="undo-write", type="primary") and correct.write(
        Draft("undo", key, why or "", called=f"undo: {title}", about=frozenset({key}))
    ):
        st.rerun()
