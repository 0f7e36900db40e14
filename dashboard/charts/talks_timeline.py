"""The timeline of talks: when each was held or is planned, and how exactly that is known.

One line a meeting, its name on the left and its date in words on the right; where there are many, one line a venue.
"""

from __future__ import annotations

import html
import textwrap
from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.axis import mass
from dashboard.charts.frames import records
from dashboard.charts.palette import Palette, palette
from dashboard.charts.talks_map import HAPPENED_NOT
from dashboard.charts.toolbar import quiet
from dashboard.filters import day_text
from dashboard.phrases import HELD

ROW, ROW_NARROW = 30, 42  # pixels a line; on a phone the name stands above it
SECOND = 12  # pixels more, for every line, where a name needs two lines
NAME, NAME_NARROW = 40, 60  # letters that a line of a name holds
MANY = 24  # more meetings than that are drawn by venue
MOST_LANES = 30
UNKNOWN = "date unknown"
NOWHERE = "place unknown"
SYMBOLS = {"held": "circle", "planned": "circle-open", "off": "x-thin-open"}
POINTERS = {"earlier": "triangle-left", "later": "triangle-right"}  # of what lies beside the time shown
FADES = tuple(round(0.04 * step, 2) for step in range(1, 11))  # of a bar whose end nobody gives, from far to near
BAND = 0.1  # of the colour on which what is chosen stands
FONT = '"Source Sans", sans-serif'


def lines(talks: pd.DataFrame) -> pd.DataFrame:
    """Give one row a meeting with the days on which it may have begun: `from` and `to`, either of which may be None.

    Earliest first; what has no date at all comes last. `exact` is true where the very day is known, `said` is the date
    in words, as short as it can be said; `other` is the day of another account.
    """
    rows: list[dict[str, Any]] = []
    for row in records(talks):
        first, last = _text(row["date_earliest"]), _text(row["date_latest"])
        start, end = _text(row["start_date"]), _text(row["end_date"])
        exact = row["precision"] == "day" and start is not None
        window = (first, last)
        if start is not None:
            first, last = (start, end or start) if exact else (first or start, last or end or start)
        early = _first(first) if first else None
        late = _last(last) if last else None
        other = _other(early, late, window) if exact else None
        kind = "held" if row["status"] in HELD else "off" if row["status"] in HAPPENED_NOT else "planned"
        rows.append(
            {
                "talk_id": row["talk_id"],
                "title": str(row["title"]),
                "place": _text(row["place"]) or NOWHERE,
                "status": row["status"],
                "kind": kind,
                "from": early,
                "to": late,
                "exact": exact,
                "other": other,
                "said": _said(early, late, exact=exact, whole=row["precision"])
                + (f" or {other.day} {other:%b}" if other else ""),
            }
        )
    rows.sort(key=lambda row: (_middle(row) or date.max, row["title"], row["talk_id"]))
    return pd.DataFrame(
        rows,
        columns=["talk_id", "title", "place", "status", "kind", "from", "to", "exact", "other", "said"],
        dtype=object,
    )


def _other(early: date | None, late: date | None, window: tuple[str | None, str | None]) -> date | None:
    """Give the day of another account, where one differs from the day that is drawn."""
    first, last = window
    if last and late and _last(last) > late:
        return _last(last)
    return _first(first) if first and early and _first(first) < early else None


def _text(value: Any) -> str | None:
    return None if value is None or pd.isna(value) else str(value)


def _first(value: str) -> date:
    parts = [int(part) for part in value.split("-")]
    return date(parts[0], parts[1] if len(parts) > 1 else 1, parts[2] if len(parts) > 2 else 1)


def _last(value: str) -> date:
    parts = [int(part) for part in value.split("-")]
    if len(parts) > 2:
        return date(*parts)
    year, month = (parts[0], parts[1] + 1) if len(parts) > 1 else (parts[0] + 1, 1)
    return date(year + (month > 12), month - 12 * (month > 12), 1) - timedelta(days=1)


def _said(first: date | None, last: date | None, *, exact: bool, whole: str) -> str:
    if first is None:
        return f"by {day_text(last)}" if last is not None else UNKNOWN
    if last is None:
        return f"after {day_text(first)}"
    if whole == "year":
        return f"{first:%Y}"
    if whole == "month" and (first.year, first.month) == (last.year, last.month):
        return f"{first:%b %Y}"
    if first == last:
        return day_text(first)
    same = (first.year, first.month) == (last.year, last.month)
    left = f"{first.day}" if same else f"{first.day} {first:%b}" if first.year == last.year else day_text(first)
    return left + ("–" if same else " – ") + day_text(last) + ("" if exact else " ?")


def _middle(row: dict[str, Any]) -> date | None:
    first, last = row["from"], row["to"]
    if first is None or last is None:
        return first or last  # type: ignore[no-any-return] # a row is untyped
    return first if row["exact"] else first + (last - first) / 2  # type: ignore[no-any-return] # as above


def beside(known: pd.DataFrame) -> dict[str, str]:
    """Give by their ids the meetings of `lines` that lie beside the time shown, and whether `earlier` or `later`.

    Only those that have a line in the picture are looked at.
    """
    days = [(row, _middle(row)) for row in _drawn(known)[2]]
    dated = [day for _, day in days if day is not None]
    if not dated:
        return {}
    low, high = mass(dated)
    return {
        row["talk_id"]: "earlier" if day < low else "later"
        for row, day in days
        if day is not None and not low <= day <= high
    }


def without_line(known: pd.DataFrame) -> int:
    """Give how many meetings of `lines` are dated and have no line: their venues are not among those with most."""
    return int((known["said"] != UNKNOWN).sum()) - len(_drawn(known)[2])


def _drawn(known: pd.DataFrame) -> tuple[list[str], str, list[dict[str, Any]]]:
    """Give the lines of the picture, the column that says on which a meeting stands, and the meetings on them."""
    rows = [row for row in records(known) if row["said"] != UNKNOWN]
    key = "place" if len(rows) > MANY else "talk_id"
    lanes = _lanes(rows) if key == "place" else [row["talk_id"] for row in rows]
    return lanes, key, [row for row in rows if row[key] in set(lanes)]


def figure(
    talks: pd.DataFrame,
    *,
    dark: bool = False,
    narrow: bool = False,
    chosen: Collection[str] = (),
    off: Mapping[str, str] | None = None,
) -> go.Figure:
    """Draw the meetings in time; each mark's `customdata` is the talk's id.

    Filled circle: held. Open circle: planned or proposed. Cross: cancelled or denied. A pale bar spans the days on
    which it may have begun; one that fades has no known end there. `chosen` talks stand on a band, the rest step back.
    Those that are `off` the time shown, as `beside` gives them, stand as triangles at the edge that they lie beyond;
    without it the whole time is shown.
    """
    colours = palette(dark)
    lanes, key, rows = _drawn(lines(talks))
    many = key == "place"
    at = {lane: number for number, lane in enumerate(lanes)}
    off = off or {}
    low, high = _ends([row for row in rows if row["talk_id"] not in off])
    reach = (high - low) * 0.14  # how far a bar without an end runs before it has faded
    edges = {"earlier": low - (high - low) * 0.09, "later": high + (high - low) * 0.025}
    placed = {
        row["talk_id"]: (edges[off[row["talk_id"]]], POINTERS[off[row["talk_id"]]])
        if row["talk_id"] in off
        else (_middle(row), "")
        for row in rows
    }
    chart = go.Figure()
    for kind in SYMBOLS:
        of_kind = [(row, at[row[key]]) for row in rows if row["kind"] == kind]
        colour = _colour(kind, colours)
        _bars(chart, [(row, lane) for row, lane in of_kind if row["talk_id"] not in off], colour, reach, many=many)
        _marks(chart, [(row, lane, *placed[row["talk_id"]]) for row, lane in of_kind], kind, chosen, colours)
    named = (
        [(lane, _lane_words(rows, lane)) for lane in lanes] if many else [(row["title"], row["said"]) for row in rows]
    )
    lit = set() if many else {number for number, row in enumerate(rows) if row["talk_id"] in chosen}
    high_lines = any(_needs_two(*name, narrow=narrow) for name in named)
    row_height = (ROW_NARROW if narrow else ROW) + (SECOND if high_lines else 0)
    _style(chart, colours, low, high, len(lanes), row_height, narrow=narrow)
    _name_lanes(chart, named, lit, colours, narrow=narrow)
    return chart


def _colour(kind: str, colours: Palette) -> str:
    return {"held": colours.held, "planned": colours.planned, "off": colours.doubtful}[kind]


def _lanes(rows: Sequence[dict[str, Any]]) -> list[str]:
    """Give the venues with most meetings, most first."""
    counts: dict[str, int] = {}
    for row in rows:
        counts[row["place"]] = counts.get(row["place"], 0) + 1
    return sorted(counts, key=lambda place: (place == NOWHERE, -counts[place], place))[:MOST_LANES]


def _lane_words(rows: Sequence[dict[str, Any]], lane: str) -> str:
    here = sum(row["place"] == lane for row in rows)
    return f"{here} meeting" if here == 1 else f"{here} meetings"


def _ends(rows: Sequence[dict[str, Any]]) -> tuple[date, date]:
    """Give the first and the last day that the picture has to show, at least a month apart."""
    days = [day for row in rows for day in (row["from"], row["to"]) if day is not None]
    if not days:
        return date(2000, 1, 1), date(2000, 1, 31)
    low, high = min(days), max(days)
    lack = max(timedelta(0), timedelta(days=30) - (high - low)) / 2
    return low - lack, high + lack


def _bars(
    chart: go.Figure, rows: Sequence[tuple[dict[str, Any], int]], colour: str, reach: timedelta, *, many: bool
) -> None:
    """Draw the spans: solid where a meeting lasted, pale where it may have begun, fading where an end is not known."""
    spans: dict[float, list[tuple[Any, Any, int]]] = {}
    for row, lane in rows:
        first, last = row["from"], row["to"]
        if row["other"] is not None:
            spans.setdefault(0.32, []).append((min(first, row["other"]), max(last, row["other"]), lane))
        if first is not None and last is not None:
            if first != last:
                spans.setdefault(0.95 if row["exact"] else 0.32, []).append((first, last, lane))
        elif first is not None or last is not None:
            near = datetime.combine(first or last, time())
            step = (reach if last is None else -reach) / len(FADES)
            stops = [near + step * number for number in range(len(FADES), -1, -1)]
            for opacity, (one, two) in zip(FADES, pairwise(stops), strict=True):
                spans.setdefault(opacity, []).append((one, two, lane))
    for opacity, parts in sorted(spans.items()):
        xs: list[Any] = []
        ys: list[int | None] = []
        for one, two, lane in parts:
            xs += [one, two, None]
            ys += [lane, lane, None]
        chart.add_trace(
            go.Scatter(
                x=xs, y=ys, mode="lines", line={"color": colour, "width": 6 if many else 9},
                opacity=opacity, hoverinfo="skip", showlegend=False,
            )
        )  # fmt: skip


def _marks(
    chart: go.Figure,
    rows: Sequence[tuple[dict[str, Any], int, date | None, str]],
    kind: str,
    chosen: Collection[str],
    colours: Palette,
) -> None:
    colour = _colour(kind, colours)
    placed = [(row, lane, day) for row, lane, day, _ in rows if day is not None]
    if not placed:
        return
    pointers = [pointer for _, _, day, pointer in rows if day is not None]
    hollow = "" if kind == "held" else "-open"
    chart.add_trace(
        go.Scatter(
            x=[day for _, _, day in placed], y=[lane for _, lane, _ in placed], mode="markers", showlegend=False,
            customdata=[row["talk_id"] for row, _, _ in placed],
            marker={
                "symbol": [pointer + hollow if pointer else SYMBOLS[kind] for pointer in pointers],
                "size": [14 if row["exact"] else 10 for row, _, _ in placed],
                "color": colour,
                "opacity": [0.4 if chosen and row["talk_id"] not in chosen else 1 for row, _, _ in placed],
                "line": {
                    "width": 2.5,
                    "color": [colours.text if row["talk_id"] in chosen else colour for row, _, _ in placed],
                },
            },
            hovertext=[
                f"<b>{html.escape(row['title'])}</b><br>{row['status']}, {row['said']}" for row, _, _ in placed
            ],
            hoverinfo="text", unselected={"marker": {"opacity": 1}},
        )
    )  # fmt: skip


def _style(chart: go.Figure, colours: Palette, low: date, high: date, lanes: int, row: int, *, narrow: bool) -> None:
    air = (high - low) * 0.04
    chart.update_layout(
        height=44 + row * max(1, lanes),
        margin={"l": 4, "r": 4 if narrow else 150, "t": 40, "b": 4},
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        font={"family": FONT},
        modebar=quiet(colours),
        dragmode=False,
        xaxis={
            "type": "date",
            "side": "top",
            "range": [low - air * 3, high + air],
            "gridcolor": colours.line,
            "tickfont": {"color": colours.muted, "size": 12.5},
            "zeroline": False,
            "fixedrange": True,
            "nticks": 4 if narrow else 9,
            "tickformatstops": [
                {"dtickrange": [None, "M1"], "value": "%-d %b\n%Y"},
                {"dtickrange": ["M1", "M12"], "value": "%b\n%Y"},
                {"dtickrange": ["M12", None], "value": "%Y"},
            ],
        },
        yaxis={
            "range": [lanes - 0.4, -0.85 if narrow else -0.6],
            "showgrid": False,
            "zeroline": False,
            "showticklabels": False,
            "automargin": True,
            "fixedrange": True,
        },
        hoverlabel={"bgcolor": colours.ground, "font": {"color": colours.text}, "bordercolor": colours.line},
    )


def _name_lanes(
    chart: go.Figure, named: Sequence[tuple[str, str]], lit: Collection[int], colours: Palette, *, narrow: bool
) -> None:
    """Write what stands on each line: on a phone above it, else on its left and right; the chosen ones bold."""
    for number in lit:
        chart.add_shape(
            type="rect", xref="paper", x0=0, x1=1, y0=number - 0.5, y1=number + 0.5, layer="below",
            fillcolor=colours.held, opacity=BAND, line={"width": 0},
        )  # fmt: skip
    titles = ["<br>".join(_wrapped(title, narrow=narrow)) for title, _ in named]
    bold = [f"<b>{title}</b>" if number in lit else title for number, title in enumerate(titles)]
    if narrow:
        for number, (title, (name, said)) in enumerate(zip(bold, named, strict=True)):
            between = "<br>" if _needs_two(name, said, narrow=True) else "  "
            chart.add_annotation(
                text=f"{title}{between}<span style='color:{colours.muted}'>{html.escape(said)}</span>", xref="paper",
                x=0, xanchor="left", align="left", y=number, yanchor="bottom", yshift=9, showarrow=False,
                font={"size": 12.5, "color": colours.text}, borderpad=0,
                bgcolor=_mixed(colours.held, colours.ground, BAND) if number in lit else colours.ground,
            )  # fmt: skip
        return
    chart.update_yaxes(
        showticklabels=True, tickvals=list(range(len(named))), ticktext=bold,
        tickfont={"color": colours.text, "size": 14}, ticksuffix="  ",
    )  # fmt: skip
    for number, (_, said) in enumerate(named):
        chart.add_annotation(
            text=html.escape(said), xref="paper", x=1, xanchor="left", xshift=12, y=number, yanchor="middle",
            showarrow=False, font={"size": 13, "color": colours.muted},
        )  # fmt: skip


def _mixed(colour: str, ground: str, share: float) -> str:
    """Give what a see-through colour looks like on a ground: a name stands on it where a line would run through."""
    over, under = ([int(name[at : at + 2], 16) for at in (1, 3, 5)] for name in (colour, ground))
    return "#" + bytes(round(a * share + b * (1 - share)) for a, b in zip(over, under, strict=True)).hex()


def _wrapped(title: str, *, narrow: bool) -> list[str]:
    """Break a name into lines: two beside a line of the picture, one above it on a phone, where the date is another."""
    most, lines = (NAME_NARROW, 1) if narrow else (NAME, 2)
    return [html.escape(line) for line in textwrap.wrap(title, most, max_lines=lines, placeholder="…")]


def _needs_two(title: str, said: str, *, narrow: bool) -> bool:
    """Tell whether what stands on a line of the picture needs two lines of text."""
    return len(title) + len(said) + 2 > NAME_NARROW if narrow else len(title) > NAME


def finding(talks: pd.DataFrame) -> str:
    """Say in one sentence what the timeline shows: the alternative text."""
    frame = lines(talks)
    known = frame[frame["said"] != UNKNOWN]
    if known.empty:
        return "No talks with a known date."
    days = [day for column in ("from", "to") for day in known[column] if day is not None]
    low, high = min(days), max(days)
    latest = known[known["kind"] == "held"]
    last = f"; the latest held is {latest.iloc[-1]['title']}, {latest.iloc[-1]['said']}" if len(latest) else ""
    undated = len(talks) - len(known)
    tail = f"; {undated} without a known date" if undated else ""
    noun = "meeting" if len(known) == 1 else "meetings"
    span = f"in {low:%b %Y}" if (low.year, low.month) == (high.year, high.month) else f"{low:%b %Y} to {high:%b %Y}"
    return f"{len(known)} {noun}, {span}{last}{tail}."
