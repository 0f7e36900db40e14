"""The one filter bar: dates, actors, sources, words, undated in or out. It lives in the address, on every page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import streamlit as st

from dashboard.filters import NO_SOURCE, Filters
from dashboard.signs import visible
from dashboard.ui import desk
from dashboard.ui.words import label

EARLIEST, LATEST = date(1900, 1, 1), date(2100, 12, 31)
# Enter and Tab leave the calendar open, and Streamlit takes a typed day only when it closes.
TYPED = "A typed day counts when the calendar closes: press Esc, or click elsewhere."
_GONE = "link-names-gone"
KEYS = ("since", "until", "actors", "sources", "text", "undated")


def draw() -> None:
    """Draw the bar and remember what it says."""
    briefing, tables = desk.tables()
    labels = desk.actor_labels(briefing.version, tables)
    ids = {label: actor for actor, label in labels.items()}
    sources = sorted({row["source"] or NO_SOURCE for row in desk.all_articles()})
    gone = [*_follow("actors", list(ids)), *_follow("sources", sources)]
    with st.container(key="filter-bar", horizontal=True, vertical_alignment="bottom", gap="small"):
        # On a phone the bar is folded until this is on; the style does it, so that nothing has to run again.
        st.toggle("Filters", key="filters-shown", on_change="ignore")
        since = st.date_input(
            "Articles from", value=None, min_value=EARLIEST, max_value=LATEST, key="since", bind="query-params",
            width=158, format="YYYY-MM-DD", help=TYPED,
        )  # fmt: skip
        until = st.date_input(
            "Articles to", value=None, min_value=EARLIEST, max_value=LATEST, key="until", bind="query-params",
            width=158, format="YYYY-MM-DD", help=TYPED,
        )  # fmt: skip
        # By letters that stand together, and one at a time: by scattered letters "Iran" finds Syria and Miriam as well,
        # and Enter would choose all that is found.
        actors = st.multiselect(
            "Actors", list(ids), key="actors", bind="query-params", placeholder="Anyone", width=206,
            filter_mode="contains", select_all=False,
        )  # fmt: skip
        chosen_sources = st.multiselect(
            "Sources", sources, key="sources", bind="query-params", placeholder="Any source", width=172,
            filter_mode="contains", select_all=False,
        )  # fmt: skip
        text = st.text_input("Words", key="text", bind="query-params", placeholder="In the text", width=120)
        undated = st.toggle("Undated too", value=True, key="undated", bind="query-params")
        if any(st.session_state.get(key) not in (None, [], "", True) for key in KEYS):
            st.button("Clear", key="clear", on_click=clear, type="tertiary")
    _tell(gone, (tuple(actors), tuple(chosen_sources)))
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


def _follow(key: str, options: Sequence[str]) -> list[str]:
    """Lead what a link chose to the option that goes by that name today, and give what there is none for.

    An actor's option names aliases too, and those change with the corpus; the name before them does not. Without this
    the choice would be dropped without a word, and a colleague would see other figures under the same link.
    """
    asked = st.query_params.get_all(key)
    if all(name in options for name in asked):
        return []
    by_name = {_plain(option): option for option in options}
    found = [name if name in options else by_name.get(_plain(name), "") for name in asked]
    chosen = list(dict.fromkeys(name for name in found if name))
    st.query_params[key] = chosen
    st.session_state[key] = chosen
    return [name for name, option in zip(asked, found, strict=True) if not option]


def _tell(gone: Sequence[str], chosen: tuple[tuple[str, ...], ...]) -> None:
    """Say what a link named that is not here, until the reader chooses something else."""
    if gone:
        st.session_state[_GONE] = (tuple(gone), chosen)
    told, then = st.session_state.get(_GONE, ((), ()))
    if told and then == chosen:
        st.warning(f"The link chose what is not in these articles, and it is left out: {label(', '.join(told))}.")


def _plain(option: str) -> str:
    return option.partition(" (")[0].strip().casefold()


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
