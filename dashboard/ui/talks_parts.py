"""The map of venues, the timeline beneath it and the card of each meeting. Choosing on one, all three follow."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from dashboard.as_of import standing, state
from dashboard.charts import talks_map, talks_timeline
from dashboard.charts.toolbar import toolbar
from dashboard.chronology import day_of
from dashboard.inferred import inferred
from dashboard.links import talk_link
from dashboard.ui import accuracy_parts, evidence, filtered, inferred_parts, stale, words
from dashboard.ui.as_table import as_table
from dashboard.ui.choice import choice
from dashboard.ui.copy_link import copy_link
from dashboard.ui.correct_rows import correct_talks
from dashboard.ui.desk import Desk
from dashboard.ui.map_drawn import show_when_drawn
from dashboard.ui.paging import page_of
from dashboard.ui.theme import is_dark
from dashboard.ui.width import is_narrow, measure

COLUMNS = [
    "talk_id", "title", "place_id", "place", "place_kind", "lat", "lon", "status", "start_date", "end_date",
    "date_earliest", "date_latest", "precision",
]  # fmt: skip
TILES = "https://tile.openstreetmap.org/{z}/{x}/{y}.png"
KEY = (
    "● held · ○ planned or proposed · ✕ cancelled or denied · ring around a mark: what else there is at the place · "
    "wide pale disc: only the country is known · "
    "pale bar: the days on which it may have been; where it fades, nobody gives the first day"
)
WHOLE = "talks_whole"  # the switch that shows all time, also where one meeting lies far from all others
UNDATED = 12  # meetings without a date that are named under the timeline
_LED, _POINTED = "talks-led", "talks-pointed"  # the meeting that a link, or a mark of the timeline, has chosen
PER_PAGE = 10  # cards; each is some eighty pieces for the browser to lay out anew at every change of the filter


def draw(desk: Desk) -> None:
    """Draw the page."""
    rows = sorted(desk.rows("talks"), key=day_of, reverse=True)
    filtered.of_table(desk, "talks")
    rows = filtered.of_days(desk, rows)
    stale.of_rows(desk, "talks", "title", rows)
    venues = {row["place_id"]: desk.places[row["place_id"]]["name"] for row in rows if row["place_id"]}
    _place_told(desk, venues)
    if not rows:
        if not desk.rows("talks"):  # otherwise all lie outside the days chosen, which has been said
            evidence.nothing("talks", desk, why=True)
        return
    frame = _frame(desk, rows)
    # What a link names and is not here has been told of; the page is then shown as if it named nothing.
    place = next((asked for asked in st.query_params.get_all("place") if asked in venues), None)
    talk = next(
        (asked for asked in st.query_params.get_all("talk") if any(row["talk_id"] == asked for row in rows)), None
    )
    shown = [
        row for row in rows if (talk is None or row["talk_id"] == talk) and (place is None or row["place_id"] == place)
    ]
    if not _led(talk):
        _pictures(desk, frame, shown if place or talk else ())
        _cards(desk, rows, shown, place, talk)
    else:  # whoever follows a link to a meeting wants its card; who points at a picture wants it to stay where it is
        _cards(desk, rows, shown, place, talk)
        _pictures(desk, frame, shown)
    listed = st.expander("The same as a table", key="talks_table", on_change="rerun")
    if listed.open:  # a table that nobody looks at is not laid out
        alt = "All meetings with status, date, place and number of sentences"
        as_table(_table(desk, rows), alt=alt, into=listed)
    measure()


def _led(talk: str | None) -> bool:
    """Tell whether a link led to the meeting, and it was not chosen in a picture or a box that stand on the page."""
    if talk is None:
        st.session_state[_LED] = st.session_state[_POINTED] = ""
    elif st.session_state.get(_LED) or talk not in (
        st.session_state.get("choose-talk"),
        st.session_state.get(_POINTED),
    ):
        st.session_state[_LED] = talk
    return bool(st.session_state.get(_LED))


def _cards(
    desk: Desk,
    rows: Sequence[Mapping[str, Any]],
    shown: Sequence[Mapping[str, Any]],
    place: str | None,
    talk: str | None,
) -> None:
    """Draw the cards of the meetings chosen, or of all, under what is chosen in words."""
    _chosen(desk, rows, shown, place, talk)
    for row in page_of(shown, key="talks_page", size=PER_PAGE):
        card(desk, row)


def _place_told(desk: Desk, venues: Mapping[str, str]) -> None:
    """Tell of a venue that the address names and that no meeting here has."""
    every = {row["place_id"]: desk.places[row["place_id"]]["name"] for row in desk.every("talks") if row["place_id"]}
    wanted = [asked for asked in st.query_params.get_all("place") if asked]
    stale.tell(desk, "talks", "place", wanted, every=every, left=venues, carried=desk.params)


def _pictures(desk: Desk, frame: pd.DataFrame, chosen: Sequence[Mapping[str, Any]]) -> None:
    """Draw the map and the timeline, each where there is something to draw; both show what is chosen.

    What that is stands in a line above them, which is there before a choice too: nothing moves under the pointer.
    """
    if not st.session_state[_LED]:
        evidence.facts(_pointed(desk, chosen))
    if frame["lat"].notna().any():
        places = {row["place_id"] for row in chosen}
        _map(desk, frame, places.pop() if len(places) == 1 else None)
    else:
        st.text("None of these meetings has a place that can be drawn on a map.")
    known = talks_timeline.lines(frame)
    off = talks_timeline.beside(known)
    if (known["said"] != talks_timeline.UNKNOWN).any():
        st.plotly_chart(
            talks_timeline.figure(
                frame,
                dark=is_dark(),
                narrow=is_narrow(),
                chosen={row["talk_id"] for row in chosen},
                off={} if _on(WHOLE) else off,
            ),
            key="talks_timeline",
            on_select=_timeline_chosen,
            selection_mode="points",
            alt=talks_timeline.finding(frame),
            config=toolbar("timeline-of-talks", form="svg"),
            theme=None,
        )
    _undated(desk, known[known["said"] == talks_timeline.UNKNOWN])
    without = talks_timeline.without_line(known)
    if without:
        evidence.facts(
            f"The timeline has the {talks_timeline.MOST_LANES} venues with most meetings; "
            f"{words.counted(without, 'meeting')} elsewhere: see the list below."
        )
    _beside(desk, known[known["talk_id"].isin(off.keys())])
    evidence.facts(KEY)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.toggle("Lines from the parties' capitals", key="talks_lines", bind="query-params")
        if off:
            st.toggle("The whole time", key=WHOLE, bind="query-params")
        st.toggle("Street tiles (asks an outside server)", key="talks_tiles", bind="query-params")


def _pointed(desk: Desk, chosen: Sequence[Mapping[str, Any]]) -> str:
    """Say in a line what is chosen on the pictures; its cards may stand below what a screen shows."""
    if not chosen:
        return "Choose a mark on the map or the timeline to see its meetings alone."
    if len(chosen) == 1:
        return f"Chosen: {chosen[0]['title']}, {standing(chosen[0], desk.now)}; its card is below."
    at = desk.places.get(chosen[0]["place_id"] or "", {}).get("name") or "this place"
    return f"Chosen: {words.counted(len(chosen), 'meeting')} in {at}; their cards are below."


def _beside(desk: Desk, frame: pd.DataFrame) -> None:
    """Say which meetings lie so far from all others that the time shown does without them."""
    count = words.counted(len(frame), "meeting")
    stand = "stands" if len(frame) == 1 else "stand"
    said = f"{count} far from all others" + ("" if _on(WHOLE) else f" {stand} at the edge, ◂ earlier or ▸ later")
    _named(desk, frame, said)


def _undated(desk: Desk, frame: pd.DataFrame) -> None:
    """Name the meetings that no timeline can show, each with the way to its card."""
    _named(desk, frame, f"Date unknown of {words.counted(len(frame), 'meeting')}")


def _named(desk: Desk, frame: pd.DataFrame, said: str) -> None:
    if frame.empty:
        return
    names = [
        evidence.anchor(f"{words.STATUS[status]} {title}", talk_link(talk_id, desk.params))
        for talk_id, title, status in frame[["talk_id", "title", "status"]].head(UNDATED).itertuples(index=False)
    ]
    more = f" and {len(frame) - UNDATED} more" if len(frame) > UNDATED else ""
    st.html(f'<p class="parley-line">{said}: {" · ".join(names)}{more}</p>')


def _frame(desk: Desk, rows: Sequence[Mapping[str, Any]]) -> pd.DataFrame:
    found = []
    for row in rows:
        place = desk.places.get(row["place_id"] or "", {})
        found.append(
            {
                **{column: row.get(column) for column in COLUMNS},
                "place": place.get("name"),
                "place_kind": place.get("kind"),
                "lat": place.get("lat"),
                "lon": place.get("lon"),
            }
        )
    return pd.DataFrame(found, columns=COLUMNS)


def _map(desk: Desk, frame: pd.DataFrame, chosen: str | None) -> None:
    # The switches stand under the pictures: what they are set to is known before they are drawn.
    show_when_drawn()
    capitals = _on("talks_lines")
    online = _on("talks_tiles")
    st.plotly_chart(
        talks_map.figure(
            frame,
            origin=_origin(),
            dark=is_dark(),
            narrow=is_narrow(),
            lines=_lines(desk, frame) if capitals else (),
            tiles=TILES if online else None,
            chosen=chosen,
        ),
        key="talks_map",
        on_select=_map_chosen,
        selection_mode="points",
        alt=talks_map.finding(frame),
        config=toolbar("map-of-talks", form="png", zoom=True),
        theme=None,
    )


def _on(name: str) -> bool:
    return bool(st.session_state.get(name, st.query_params.get(name) == "true"))


def _origin() -> str:
    """Give the app's own absolute address: the map's worker knows no relative ones."""
    url = st.context.url
    if not url:
        return ""
    base = str(st.get_option("server.baseUrlPath") or "").strip("/")
    return "/".join(url.split("/")[:3]) + (f"/{base}" if base else "")


def _lines(desk: Desk, frame: pd.DataFrame) -> list[dict[str, float]]:
    """Give lines from the capitals of the states that take part to the venues."""
    talks = {row["talk_id"]: row for row in desk.rows("talks")}
    lines = []
    for talk_id, lat, lon in zip(frame["talk_id"], frame["lat"], frame["lon"], strict=True):
        if pd.isna(lat):
            continue
        sides = {desk.actors[actor]["country"] for actor in talks[talk_id]["participants"] if actor in desk.actors}
        for side in sorted(code for code in sides if code):
            at = talks_map.capital(side)
            if at is not None:
                lines.append({"from_lat": at[0], "from_lon": at[1], "lat": float(lat), "lon": float(lon)})
    return lines


def _map_chosen() -> None:
    points = st.session_state["talks_map"]["selection"]["points"]
    if points:
        st.query_params["place"] = str(points[0]["customdata"])
        st.query_params.pop("talk", None)


def _timeline_chosen() -> None:
    points = st.session_state["talks_timeline"]["selection"]["points"]
    if points:
        st.query_params["talk"] = st.session_state[_POINTED] = str(points[0]["customdata"])
        st.query_params.pop("place", None)


def _clear() -> None:
    for name in ("place", "talk"):
        st.query_params.pop(name, None)


def _chosen(
    desk: Desk,
    rows: Sequence[Mapping[str, Any]],
    shown: Sequence[Mapping[str, Any]],
    place: str | None,
    talk: str | None,
) -> None:
    """Say what is chosen, in words, and offer the same choice to those who do not use a pointer."""
    if place is None and talk is None:
        st.header(words.counted(len(rows), "meeting"), anchor=False)
    else:
        what = desk.places[place]["name"] if place else shown[0]["title"]
        st.header(words.label(f"{len(shown)} of {words.counted(len(rows), 'meeting')}: {what}"), anchor=False)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        venues = {row["place_id"]: desk.places[row["place_id"]]["name"] for row in rows if row["place_id"]}
        choice("Venue", dict(sorted(venues.items(), key=lambda item: item[1])), "place", anything="All", drops=["talk"])
        titles = {row["talk_id"]: f"{row['title']}, {words.when(row)}" for row in rows}
        choice("Meeting", titles, "talk", anything="All", drops=["place"])
        if place is not None or talk is not None:
            st.button("Show all meetings", on_click=_clear, icon=":material/close:")


def card(desk: Desk, row: Mapping[str, Any]) -> None:
    """Show a meeting: who, where, when, what about, how each side called it, and the sentences by source."""
    with st.container(border=True):
        st.subheader(words.label(f"{words.STATUS.get(row['status'], '')} {row['title']}"), anchor=False)
        place = desk.places.get(row["place_id"] or "", {})
        parts = (row["site"], place.get("name") or "place unknown", row["country"])
        where = ", ".join(dict.fromkeys(filter(None, parts)))  # a site may be the place itself
        evidence.lead(" · ".join([standing(row, desk.now), where, *([row["format"]] if row["format"] else [])]))
        left, right = st.columns([9, 10], gap="large")
        with left:
            _facts(desk, row)
            copy_link(row["talk_id"], talk_link(row["talk_id"], desk.params))
            correct_talks(desk, row)
        with right:
            inferred_parts.quotes(desk, row["evidence"], inferred(row), key=row["talk_id"])


def _facts(desk: Desk, row: Mapping[str, Any]) -> None:
    roles = {item["actor_id"]: item["role"] for item in row["roles"] or () if isinstance(item, dict)}
    people = [
        desk.names[actor] + (f" ({roles[actor]})" if roles.get(actor) else "")
        for actor in row["participants"]
        if actor in desk.names
    ]
    outlets = {words.outlet(desk.by_id[item["article_id"]]) for item in row["evidence"]}
    evidence.pairs(
        [
            ("Who", ", ".join(people) or "not named"),
            ("About", ", ".join(row["topics"] or ())),
            ("Outcome", row["outcome"] or ""),
            ("Next", row["next_step"] or ""),
            inferred_parts.pair(desk, inferred(row)),
            *words.how_one(row),
            (
                "Rests on",
                f"{words.counted(len(row['evidence']), 'sentence')} in {words.counted(len(outlets), 'source')}",
            ),
            ("Trust", words.trust(row["trust"])),
            accuracy_parts.certainty("talks", row),
        ]
    )
    said = [item for item in row["assessments"] or () if isinstance(item, dict)]
    if said:
        cells = "".join(
            f"<div><dd>“{words.html(item['words'])}”</dd>"
            f"<dt>{words.html(item.get('by') or 'somebody not named')}</dt></div>"
            for item in said
        )
        st.html(f'<p class="parley-facts">How each side called it</p><dl class="parley-called">{cells}</dl>')


def _table(desk: Desk, rows: Sequence[Mapping[str, Any]]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "Meeting": [row["title"] for row in rows],
            "Status": [
                f"{row['status']}, no report whether held" if words.passed(row, desk.now.day) else state(row, desk.now)
                for row in rows
            ],
            "When": [words.when(row) for row in rows],
            "Where": [
                desk.places.get(row["place_id"] or "", {}).get("name") or row["country"] or "unknown" for row in rows
            ],
            "Sentences": [len(row["evidence"]) for row in rows],
        }
    )
