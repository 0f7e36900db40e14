"""The one filter bar: dates, actors, sources, words, undated in or out. It lives in the address, on every page."""

from __future__ import annotations

from datetime import date

import streamlit as st

from dashboard.filters import NO_SOURCE, Filters
from dashboard.signs import visible
from dashboard.ui import desk

EARLIEST, LATEST = date(1900, 1, 1), date(2100, 12, 31)
KEYS = ("since", "until", "actors", "sources", "text", "undated")


def draw() -> None:
    """Draw the bar and remember what it says."""
    briefing, tables = desk.tables()
    labels = desk.actor_labels(briefing.version, tables)
    ids = {label: actor for actor, label in labels.items()}
    sources = sorted({row["source"] or NO_SOURCE for row in desk.all_articles()})
    with st.container(key="filter-bar", horizontal=True, vertical_alignment="bottom", gap="small"):
        # On a phone the bar is folded until this is on; the style does it, so that nothing has to run again.
        st.toggle("Filters", key="filters-shown", on_change="ignore")
        since = st.date_input(
            "From", value=None, min_value=EARLIEST, max_value=LATEST, key="since", bind="query-params", width=132,
            format="YYYY-MM-DD",
        )  # fmt: skip
        until = st.date_input(
            "To", value=None, min_value=EARLIEST, max_value=LATEST, key="until", bind="query-params", width=132,
            format="YYYY-MM-DD",
        )  # fmt: skip
        actors = st.multiselect("Actors", list(ids), key="actors", bind="query-params", placeholder="Anyone", width=235)
        chosen_sources = st.multiselect(
            "Sources", sources, key="sources", bind="query-params", placeholder="Any source", width=190
        )
        text = st.text_input("Words", key="text", bind="query-params", placeholder="In the text", width=140)
        undated = st.toggle("Undated too", value=True, key="undated", bind="query-params")
        if any(st.session_state.get(key) not in (None, [], "", True) for key in KEYS):
            st.button("Clear", key="clear", on_click=clear, type="tertiary")
    desk.keep_filters(
        Filters(
            since=since if isinstance(since, date) else None,
            until=until if isinstance(until, date) else None,
            actors=tuple(ids[label] for label in actors if label in ids),
            sources=tuple(source for source in chosen_sources if source in sources),
            text=visible(text or "")[:200],
            undated=bool(undated),
        )
    )


def clear() -> None:
    """Choose everything again."""
    for key, empty in (
        ("since", None),
        ("until", None),
        ("actors", []),
        ("sources", []),
        ("text", ""),
        ("undated", True),
    ):
        st.session_state[key] = empty
