"""The timeline of talks: when each was held or is planned, how exactly that is known, in one line a meeting."""

from __future__ import annotations

import html
from datetime import date, timedelta

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.frames import records
from dashboard.charts.palette import palette
from dashboard.charts.talks_map import HAPPENED_NOT, HELD

ROW = 34  # pixels a meeting
SYMBOLS = {"held": "circle", "planned": "circle-open", "off": "x-thin-open"}


def dated(talks: pd.DataFrame) -> pd.DataFrame:
    """Give the talks that have a date or a window, earliest first, with the days they may have begun on."""
    frame = talks.copy()
    frame["from"] = frame["date_earliest"].fillna(frame["start_date"])
    frame["to"] = frame["date_latest"].fillna(frame["end_date"]).fillna(frame["start_date"])
    frame = frame.dropna(subset=["from", "to"])
    frame["from"] = [_first(str(value)) for value in frame["from"]]
    frame["to"] = [_last(str(value)) for value in frame["to"]]
    return frame.sort_values(["from", "to", "title"], ignore_index=True)


def _first(value: str) -> date:
    parts = [int(part) for part in value.split("-")]
    return date(parts[0], parts[1] if len(parts) > 1 else 1, parts[2] if len(parts) > 2 else 1)


def _last(value: str) -> date:
    parts = [int(part) for part in value.split("-")]
    if len(parts) > 2:
        return date(*parts)
    year, month = (parts[0], parts[1] + 1) if len(parts) > 1 else (parts[0] + 1, 1)
    return date(year + (month > 12), month - 12 * (month > 12), 1) - timedelta(days=1)


def figure(talks: pd.DataFrame, *, dark: bool = False) -> go.Figure:
    """Draw one line a meeting; a bar spans the days on which it may have begun, a mark an exact day.

    Filled circle: held. Open circle: planned or proposed. Cross: cancelled or denied. `customdata` is the talk's id.
    """
    colours = palette(dark)
    frame = dated(talks)
    chart = go.Figure()
    for number, row in enumerate(records(frame)):
        kind = "held" if row["status"] in HELD else "off" if row["status"] in HAPPENED_NOT else "planned"
        colour = {"held": colours.held, "planned": colours.planned, "off": colours.doubtful}[kind]
        start, end = row["from"], row["to"]
        exact = row["precision"] == "day"
        if not exact:
            chart.add_trace(
                go.Scatter(
                    x=[start, end], y=[number, number], mode="lines", line={"color": colour, "width": 5, "dash": "dot"},
                    opacity=0.6, hoverinfo="skip", showlegend=False,
                )
            )  # fmt: skip
        middle = start if exact else start + (end - start) / 2
        chart.add_trace(
            go.Scatter(
                x=[middle], y=[number], mode="markers", showlegend=False, customdata=[row["talk_id"]],
                marker={"symbol": SYMBOLS[kind], "size": 13, "color": colour, "line": {"width": 2.5, "color": colour}},
                hovertext=[f"<b>{html.escape(str(row['title']))}</b><br>{row['status']}, {_when(start, end, exact)}"],
                hoverinfo="text", unselected={"marker": {"opacity": 1}},
            )
        )  # fmt: skip
    chart.update_layout(
        height=70 + ROW * max(1, len(frame)),
        margin={"l": 8, "r": 8, "t": 8, "b": 28},
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        xaxis={"type": "date", "gridcolor": colours.line, "tickfont": {"color": colours.muted}, "zeroline": False},
        yaxis={
            "tickvals": list(range(len(frame))),
            "ticktext": [html.escape(_short(str(title))) for title in frame["title"]],
            "tickfont": {"color": colours.text, "size": 13},
            "autorange": "reversed",
            "showgrid": False,
            "zeroline": False,
            "automargin": True,
        },
        hoverlabel={"bgcolor": colours.ground, "font": {"color": colours.text}, "bordercolor": colours.line},
    )
    return chart


def _short(title: str) -> str:
    return title if len(title) <= 34 else title[:32].rstrip() + "…"


def _when(start: date, end: date, exact: bool) -> str:
    if exact or start == end:
        return f"{start.day} {start:%b %Y}"
    return f"between {start.day} {start:%b %Y} and {end.day} {end:%b %Y}"


def finding(talks: pd.DataFrame) -> str:
    """Say in one sentence what the timeline shows: the alternative text."""
    frame = dated(talks)
    if frame.empty:
        return "No talks with a known date."
    first, last = frame["from"].min(), frame["to"].max()
    undated = len(talks) - len(frame)
    tail = f"; {undated} without a known date" if undated else ""
    return f"{len(frame)} talks between {first:%B %Y} and {last:%B %Y}{tail}."
