"""The one filter bar: dates, actors, sources, words, undated in or out. It lives in the address, on every page."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import date

import streamlit as st

from dashboard.filters import NO_SOURCE, Filters
from dashboard.signs import visible
from dashboard.ui import desk
from dashboard.ui.newest import published_last
from dashboard.ui.typed_day import take_typed_days
from dashboard.ui.words import label

EARLIEST, LATEST = date(1900, 1, 1), date(2100, 12, 31)
TYPED = "A typed day counts when you press Enter, or click elsewhere."
_GONE = "link-names-gone"
DAYS = ("since", "until")
KEYS = ("since", "until", "actors", "sources", "text", "undated")


def draw() -> None:
    """Draw the bar and remember what it says."""
    briefing, tables = desk.tables()
    labels = desk.actor_labels(briefing.version, tables)
    ids = {label: actor for actor, label in labels.items()}
    sources = sorted({row["source"] or NO_SOURCE for row in desk.all_articles()})
    gone = [*_follow("actors", list(ids)), *_follow("sources", sources)]
    latest = _latest()
    with st.container(key="filter-bar", horizontal=True, vertical_alignment="bottom", gap="small"):
        # On a phone the bar is folded until this is on; the style does it, so that nothing has to run again.
        st.toggle("Filters", key="filters-shown", on_change="ignore")
        since = st.date_input(
            "Articles from", value=None, min_value=EARLIEST, max_value=latest, key="since", bind="query-params",
            width=158, format="YYYY-MM-DD", help=TYPED,
        )  # fmt: skip
        until = st.date_input(
            "Articles to", value=None, min_value=EARLIEST, max_value=latest, key="until", bind="query-params",
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
    take_typed_days()
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


def _latest() -> date:
    """Give the last day that can be chosen: the end of the newest article's month, where the calendars open.

    They open on today, or on the last day that can be chosen where that is earlier. A link may have chosen a later day:
    it is kept, since without it the page would show what the link leaves out.
    """
    newest = max(map(published_last, desk.all_articles()), default="")
    return last_day(newest, [day for key in DAYS for day in _asked(key)])


def last_day(newest: str, asked: Iterable[date]) -> date:
    """Give the end of the month of the newest article's day, or what is asked for where that is later."""
    if not newest:
        return LATEST
    day = date.fromisoformat(newest)
    end = day.replace(day=monthrange(day.year, day.month)[1])
    return max([end, *(one for one in asked if one <= LATEST)])


def _asked(key: str) -> list[date]:
    """Give the days that the address or the field names; what is no day is dropped by the field itself."""
    found = []
    for said in st.query_params.get_all(key):
        with suppress(ValueError):
            found.append(date.fromisoformat(said))
    chosen = st.session_state.get(key)
    return [*found, chosen] if isinstance(chosen, date) else found


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
