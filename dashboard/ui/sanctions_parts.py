"""Sanctions: who against whom, the ladder from asked-for to lifted, and each row with its sentences."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from dashboard.charts.bars import bars
from dashboard.links import Link
from dashboard.ui import evidence, words
from dashboard.ui.copy_link import copy_link
from dashboard.ui.desk import Desk
from dashboard.ui.matrix import Cell, matrix

KEY = (
    "△ threatened · ■ imposed, in force or extended · ◧ evaded · ○ spared · ▽ easing asked for · ✕ easing refused · "
    "◇ eased · □ lifted · … comment on effects, no measure"
)
NOBODY = "not named"
LARGEST = 12  # parties of a side in the matrix; the list below has them all


def draw(desk: Desk) -> None:
    """Draw the page."""
    rows = desk.rows("sanctions")
    if not rows:
        evidence.nothing("sanctions", desk)
        return
    if "sanction" in st.query_params:
        for row in evidence.only_chosen(rows, "sanction", "measures and comments"):
            card(desk, row)
        return
    _matrix(desk, rows)
    evidence.facts(KEY)
    counts = Counter(row["action"] for row in rows)
    ladder = [(action, counts[action]) for action in words.ACTION if counts[action]]
    st.header("From threat to relief", anchor=False)
    st.html(bars(ladder, "Rows by state: " + ", ".join(f"{action} {count}" for action, count in ladder)))
    options = [action for action in words.ACTION if counts[action]]
    state = st.pills("State", options, key="sanctions_state", bind="query-params")
    shown = [row for row in rows if state is None or row["action"] == state]
    st.header(words.counted(len(shown), "measure or comment", "measures and comments"), anchor=False)
    for row in sorted(shown, key=lambda item: (list(words.ACTION).index(item["action"]), item["sanction_id"])):
        card(desk, row)


def _who(desk: Desk, ids: Sequence[str]) -> str:
    return ", ".join(desk.names.get(actor, actor) for actor in ids) or NOBODY


def _matrix(desk: Desk, rows: Sequence[Mapping[str, Any]]) -> None:
    cells: dict[tuple[str, str], dict[tuple[str, str], Link]] = defaultdict(dict)
    senders: Counter[str] = Counter()
    targets: Counter[str] = Counter()
    for row in rows:
        left, right = _who(desk, row["senders"]), _who(desk, row["targets"])
        senders[left] += 1
        targets[right] += 1
        since = f", since {words.iso_day(row['since'])}" if row["since"] else ""
        line = (words.ACTION[row["action"]], f"{row['instrument']}: {row['action']}{since}")
        # What is said alike of the same parties is one line in the cell; it leads to all rows of that state.
        alike = line in cells[left, right]
        choice = {"sanctions_state": row["action"]} if alike else {"sanction": row["sanction_id"]}
        cells[left, right][line] = Link("sanctions", {**desk.params, **choice})
    columns = [name for name, _ in targets.most_common(LARGEST)]
    lines = [
        (name, [Cell(tuple((*line, link) for line, link in cells[name, column].items())) for column in columns])
        for name, _ in senders.most_common(LARGEST)
    ]
    matrix("By ↓   On →", columns, lines, alt=f"Sanctions: {len(senders)} senders against {len(targets)} targets")


def card(desk: Desk, row: Mapping[str, Any]) -> None:
    """Show one measure with its sentences."""
    with st.container(border=True):
        st.subheader(words.label(f"{words.ACTION[row['action']]} {row['action']}: {row['instrument']}"), anchor=False)
        evidence.lead(f"{_who(desk, row['senders'])} → {_who(desk, row['targets'])}")
        stated = f" of {desk.names.get(row['stated_by'], row['stated_by'])}" if row["stated_by"] else ""
        outlets = {words.outlet(desk.by_id[item["article_id"]]) for item in row["evidence"]}
        alone = "; stated by one side only" if row["stated_by"] and len(outlets) == 1 else ""
        evidence.pairs(
            [
                ("In short", row["summary"]),
                ("Since", words.iso_day(row["since"]) if row["since"] else "not said"),
                ("Stated", f"{words.VOICE[row['voice']]}{stated}{alone}"),
                ("Certainty", f"{row['confidence']:.0%}"),
            ]
        )
        evidence.quotes(desk, row["evidence"], key=row["sanction_id"])
        copy_link(row["sanction_id"], Link("sanctions", {**desk.params, "sanction": row["sanction_id"]}))
