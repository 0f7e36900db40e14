"""What a link names and the page cannot show: why, and what is near. A link is sent to be opened weeks later."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from dashboard.links import Link, Params
from dashboard.naming import kebab
from dashboard.ui import corrected, evidence, words
from dashboard.ui.desk import Desk

NOUNS = {
    "talk": "meeting", "sanction": "measure", "demand": "demand", "actor": "actor", "place": "place",
}  # fmt: skip
# The entries of the ledger that take such a thing out, or make one of two.
BY_HAND = {
    "talk": ("reject", "merge talks"), "sanction": ("reject",), "demand": ("reject",),
    "actor": ("same as", "not an actor"), "place": ("place",),
}  # fmt: skip
SHOWN = 60  # characters of an id that the message repeats


def tell(
    desk: Desk, page: str, param: str, wanted: Sequence[str], *,
    every: Mapping[str, str], left: Mapping[str, str], carried: Params,
) -> None:  # fmt: skip
    """Say of each id that a link names and the filter does not leave why it is not shown, and offer what is near.

    `every` has the names of all rows by id, `left` those that the filter leaves; `carried` is the filter for links.
    """
    noun = NOUNS[param]
    for asked in dict.fromkeys(wanted):
        if asked in left:
            continue
        if asked in every:
            st.warning(
                f"“{words.label(every[asked])}” is in the corpus, but the filter above leaves it out.",
                icon=":material/filter_alt_off:",
            )
            _line(f"{evidence.anchor('Show it without the filter', Link(page, {param: asked}))}")
            continue
        if _by_hand(desk, page, param, asked):
            continue
        st.warning(
            f"The {noun} that the link names is not here any more: “{words.label(asked[:SHOWN])}”. "
            "Since the link was made, the articles or what is read in them have changed.",
            icon=":material/link_off:",
        )
        from dashboard.nearest import nearest  # what compares names is loaded for the links that need it

        near = nearest(asked, left)
        if near:
            found = " · ".join(evidence.anchor(left[key], Link(page, {**carried, param: key})) for key in near)
            _line(f"Called much like it: {found}")


def _by_hand(desk: Desk, page: str, param: str, asked: str) -> bool:
    """Say by whom, when and why what a link names was taken out or merged, with the way to the ledger or the other."""
    for row in reversed(corrected.entries(desk.briefing.version, desk.tables)):
        if not row["applied"] or row["kind"] not in BY_HAND[param] or not _names(row, page, asked):
            continue
        what = f"The {NOUNS[param]} “{words.cut(row['was'] or asked)}”"
        other = _other(desk, page, row["target"]) if row["target"] else None
        did = (
            f"merged into “{other[1]}”" if other else f"merged into “{row['target']}”" if row["target"] else "rejected"
        )
        st.warning(
            words.label(f"{what} was {did} by {row['who']}, {words.moment(row['when'])}: {row['why']}"),
            icon=":material/edit_off:",
        )
        ways = [evidence.anchor("The entry in the ledger", Link("corrections", {"ledger_text": row["subject"]}))]
        if other:
            ways.insert(0, evidence.anchor(f"Show “{other[1]}”", Link(page, {param: other[0]})))
        _line(" · ".join(ways))
        return True
    return False


def _names(row: Mapping[str, Any], page: str, asked: str) -> bool:
    """Whether an entry is about what a link names: as it was called when it was corrected, or when it was applied."""
    if row["kind"] == "reject":
        return f"{page}:{asked}" in (row["subject"], row["row"])
    return asked in (row["subject"], kebab(row["subject"])) or row["row"] == f"{page}:{asked}"


def _other(desk: Desk, page: str, target: str) -> tuple[str, str] | None:
    """Give what something was merged into, by id and name, where it is still here."""
    if page == "actors":
        names = desk.names
    else:
        names = {row["talk_id"]: row["title"] for row in desk.every("talks")}
        names |= {key: row["name"] for key, row in desk.places.items()}
    wanted = target.casefold()
    return next(((key, name) for key, name in names.items() if wanted in (key.casefold(), name.casefold())), None)


def of_rows(desk: Desk, table: str, name: str, rows: Sequence[Mapping[str, Any]]) -> None:
    """Tell of the talks, sanctions or demands that the address names and that are not among the `rows` of the page.

    `name` is the column that a row is called by.
    """
    param = table.removesuffix("s")
    wanted = [asked for asked in st.query_params.get_all(param) if asked]
    if not wanted:
        return

    def called(rows: Sequence[Mapping[str, Any]]) -> dict[str, str]:
        """Name rows by id; meetings with their day, since one title may stand for several."""
        return {
            row[f"{param}_id"]: f"{row[name]}, {words.when(row)}" if table == "talks" else str(row[name])
            for row in rows
        }

    every, left = called(desk.every(table)), called(rows)
    tell(desk, table, param, wanted, every=every, left=left, carried=desk.params)


def _line(html: str) -> None:
    st.html(f'<p class="parley-line">{html}</p>')
