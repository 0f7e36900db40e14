"""Sanctions: who against whom, the ladder from asked-for to lifted, and each row with its sentences."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import product
from typing import Any

import streamlit as st

from dashboard.links import Link, rows_link
from dashboard.phrases import COMMENT, NOT_NAMED
from dashboard.ui import evidence, filtered, stale, words
from dashboard.ui.desk import Desk
from dashboard.ui.matrix import OTHERS, Cell, Line, fitting, matrix
from dashboard.ui.row_card import paged, row_card

KEY = (
    "△ threatened, called for or held possible · ■ imposed, in force or extended · ◧ evaded · ▷ spared · "
    "▽ easing asked for · ✕ easing refused · ◇ eased · □ lifted · … comment on effects, no measure"
)
STEPS = {"assessed": COMMENT, "threatened": "threatened or called for"}  # names of the ladder's steps
STATE = "sanctions_state"  # the choice of a state, and its name in the address
LARGEST = 12  # senders in the matrix; the list below has them all
COLUMNS = 7  # that a wide window holds without being pushed sideways
MOST = 6  # lines of a cell; the rest is one click away

Said = tuple[str, str, str]  # a line of a cell: sign, words, and who alone says so


def draw(desk: Desk) -> None:
    """Draw the page."""
    stale.of_rows(desk, "sanctions", "summary", desk.rows("sanctions"))
    rows = evidence.listed(desk, "sanctions", "measures and comments", card)
    if not rows:
        return
    filtered.of_table(desk, "sanctions")
    st.text(_finding(desk, rows))
    _matrix(desk, rows)
    evidence.facts(KEY)
    counts = Counter(row["action"] for row in rows)
    st.header("From threat to relief", anchor=False)
    _ladder(desk, counts)
    options = {_state(action): action for action in words.ACTION if counts[action]}
    if st.query_params.get(STATE) == "assessed":  # in links from before
        st.query_params[STATE] = st.session_state[STATE] = COMMENT
    state = st.pills("State", list(options), key=STATE, bind="query-params")
    shown = [row for row in rows if state is None or row["action"] == options[state]]
    st.header(words.measures(shown), anchor=False)
    shown = sorted(shown, key=lambda item: (list(words.ACTION).index(item["action"]), item["sanction_id"]))
    for row in paged(shown, "sanctions_page"):
        card(desk, row)


def _state(action: str) -> str:
    """Name a state for a choice and for the address."""
    return COMMENT if action == "assessed" else action


def _finding(desk: Desk, rows: Sequence[Mapping[str, Any]]) -> str:
    """Say in one sentence who acts most against whom, and how much of it is asked to end."""
    measures = [row for row in rows if row["action"] != "assessed"]
    aimed = Counter(pair for row in measures for pair in _pairs(desk, row) if NOT_NAMED not in pair)
    most = ""
    if aimed:
        ((by, on), count), *rest = aimed.most_common()
        of = words.counted(len(measures), "measure")
        if count > 1 and (not rest or rest[0][1] < count):  # of as many pairs as measures, none has most
            most = f"Most by {by} on {on}: {count} of {of}. "
    asked = sum(row["action"] == "easing proposed" for row in rows)
    moved = sum(row["action"] in {"eased", "lifted"} for row in rows)
    return f"{most}Easing is asked for in {asked}, done in {moved}."


def _pairs(desk: Desk, row: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Give each sender with each target, by name: the cells in which a measure stands. Nobody hits himself."""
    by, on = ([desk.who([party]) for party in row[side]] or [NOT_NAMED] for side in ("senders", "targets"))
    pairs = list(product(by, on))
    return [(one, other) for one, other in pairs if one != other] or pairs


def _ladder(desk: Desk, counts: Mapping[str, int]) -> None:
    """Show how many rows stand in each state, from asked-for to lifted; each step leads to its rows."""
    steps = []
    for action, sign in words.ACTION.items():
        count = counts.get(action, 0)
        name = STEPS.get(action, action)
        inside = f'<b>{count:,}</b><span class="name">{words.html(f"{sign} {name}")}</span>'
        if count:
            link = Link("sanctions", {**desk.params, STATE: _state(action)})
            inside = f'<a href="{evidence.address(link)}" target="_self">{inside}</a>'
        else:
            inside = f'<span class="none">{inside}</span>'
        steps.append(f'<li class="{words.TONE.get(sign, "")}">{inside}</li>')
    st.html(f'<ol class="parley-ladder" aria-label="Rows by state, from threat to relief">{"".join(steps)}</ol>')


def _alone(desk: Desk, row: Mapping[str, Any]) -> str:
    """Say that only one side asserts a measure: nobody else's words and no other source have it."""
    outlets = {words.outlet(desk.by_id[item["article_id"]]) for item in row["evidence"]}
    if not row["stated_by"] or len(outlets) > 1:
        return ""
    return f"said by {desk.names.get(row['stated_by'], row['stated_by'])} only"


def _matrix(desk: Desk, rows: Sequence[Mapping[str, Any]]) -> None:
    found: dict[tuple[str, str], dict[Said, list[str]]] = defaultdict(lambda: defaultdict(list))
    senders: Counter[str] = Counter()
    targets: Counter[str] = Counter()
    order = list(words.ACTION)
    for row in sorted(rows, key=lambda item: (item["instrument"], order.index(item["action"]), item["sanction_id"])):
        by, on = ([desk.who([party]) for party in row[side]] or [NOT_NAMED] for side in ("senders", "targets"))
        senders.update(by)
        targets.update(on)
        since = f", {when}" if (when := words.since(row)) else ""
        how = words.measure_stands(row, desk.names)
        line = (
            words.ACTION[row["action"]],
            f"{words.instrument(row)}: {how}{since}",
            _alone(desk, row),
        )
        for left, right in _pairs(desk, row):
            found[left, right][line].append(row["sanction_id"])
    names, columns = sides(senders, targets)
    cells: dict[tuple[str, str], dict[Said, list[str]]] = defaultdict(dict)
    for (left, right), said in found.items():
        if right in columns:
            cells[left, right] = said
        else:
            cells[left, OTHERS] |= {(sign, f"{right}: {text}", note): ids for (sign, text, note), ids in said.items()}
    lines = [(name, [_cell(desk, cells[name, column]) for column in columns]) for name in names]
    matrix("By whom, on whom", columns, lines, alt=f"Sanctions. {_finding(desk, rows)}")
    if len(names) < len(senders):
        shown = _share(len(names), len(senders), "sender")
        evidence.facts(f"Shown: {shown}, those with most rows; the list below has them all.")


def sides(senders: Counter[str], targets: Counter[str]) -> tuple[list[str], list[str]]:
    """Give the senders with most rows, and the targets with a column of their own; each party stands by itself.

    The other targets share one column, so that the table fits a window and nothing of it lies out of sight.
    """
    own = sorted((name for name, _ in targets.most_common()), key=lambda name: name == NOT_NAMED)
    return [name for name, _ in senders.most_common(LARGEST)], fitting(own, COLUMNS)


def _share(shown: int, total: int, one: str) -> str:
    """Say how many of a side are shown: 12 of 40 targets, all 3 senders, the one sender."""
    if shown < total:
        return f"{shown:,} of {words.counted(total, one)}"
    return f"all {words.counted(total, one)}" if total > 1 else f"the one {one}"


def _cell(desk: Desk, found: Mapping[Said, Sequence[str]]) -> Cell:
    """Give what is said alike of the same parties as one line with its number; each line leads to exactly its rows."""
    said = list(found.items())
    most = MOST if len(said) > MOST + 1 else len(said)
    lines: list[Line] = [
        (sign, text + (f" ({len(ids)})" if len(ids) > 1 else ""), rows_link("sanctions", ids, desk.params), note)
        for (sign, text, note), ids in said[:most]
    ]
    rest = [one for _, ids in said[most:] for one in ids]
    comments = sum(len(ids) for (sign, _, _), ids in said[most:] if sign == words.ACTION["assessed"])
    counts = [(len(rest) - comments, "measure"), (comments, "comment")]
    left = " and ".join(words.counted(number, noun) for number, noun in counts if number)
    more: list[Line] = [("+", f"{left} more", rows_link("sanctions", rest, desk.params))] if rest else []
    return Cell((*lines, *more))


def card(desk: Desk, row: Mapping[str, Any]) -> None:
    """Show one measure with its sentences."""
    stated = f" of {desk.names.get(row['stated_by'], row['stated_by'])}" if row["stated_by"] else ""
    row_card(
        desk,
        "sanctions",
        row,
        title=f"{words.ACTION[row['action']]} {words.first_large(words.instrument(row))}: "
        + words.measure_stands(row, desk.names)
        + (", announced" if words.announced(row) else ""),
        parties=(row["senders"], row["targets"]),
        facts=[
            (
                "In short",
                row["summary"].removesuffix(": assessed") + (f" ({ahead})" if (ahead := words.announced(row)) else ""),
            ),
            _when(row),
            ("Stated", f"{words.VOICE[row['voice']]}{stated}"),
            ("One side", _alone(desk, row)),
        ],
    )


def _summary(row: Mapping[str, Any]) -> str:
    """Give a row in short; that one is a comment stands in its title."""
    ahead = words.announced(row)
    return str(row["summary"]).removesuffix(": assessed") + (f" ({ahead})" if ahead else "")


def _when(row: Mapping[str, Any]) -> tuple[str, str]:
    """Say since when a measure is; one that lies ahead is announced, with its first day where that is told."""
    ahead = words.announced(row)
    return ("When", ahead) if ahead else ("Since", words.iso_day(row["since"]) if row["since"] else "not said")
