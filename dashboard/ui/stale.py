"""What a link names and the page cannot show: why, and what is near. A link is sent to be opened weeks later."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from dashboard.links import Link, Params
from dashboard.ui import evidence, words
from dashboard.ui.desk import Desk

NOUNS = {
    "talk": "meeting", "sanction": "measure", "demand": "demand", "actor": "actor", "place": "place",
}  # fmt: skip
SHOWN = 60  # characters of an id that the message repeats


def tell(
    page: str, param: str, wanted: Sequence[str], *, every: Mapping[str, str], left: Mapping[str, str], carried: Params
) -> None:
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
    tell(table, param, wanted, every=every, left=left, carried=desk.params)


def _line(html: str) -> None:
    st.html(f'<p class="parley-line">{html}</p>')
