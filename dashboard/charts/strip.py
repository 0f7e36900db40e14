"""What was reported when, one line a row: small enough to need no chart library, and every mark is a link."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from html import escape

from dashboard.filters import day_text

REPORT = "•"


@dataclass(frozen=True)
class Track:
    """One line: its name, the days of its reports with where each leads, and the sign it ends with."""

    name: str
    reports: tuple[tuple[date, str, str], ...]  # (day, what a pointer and a screen reader are told, address)
    sign: str
    tone: str = ""


def strip(tracks: Sequence[Track], alt: str) -> str:
    """Give the lines as HTML; names and words are escaped. `alt` states the finding for those who do not see it."""
    days = sorted({day for track in tracks for day, _, _ in track.reports})
    low, span = days[0], max(1, (days[-1] - days[0]).days)
    scale = "".join(f'<span style="left:{_at(day, low, span)}">{day_text(day)}</span>' for day in (days[0], days[-1]))
    lines = "".join(_line(track, low, span) for track in tracks)
    return (
        f'<div class="parley-strip" role="group" aria-label="{escape(alt)}"><div></div>'
        f'<div class="scale" aria-hidden="true">{scale}</div>{lines}</div>'
    )


def _line(track: Track, low: date, span: int) -> str:
    reports = sorted(track.reports)
    first, last = reports[0][0], reports[-1][0]
    width = f"{100 * (last - first).days / span:.2f}%"
    marks = "".join(
        f'<a href="{escape(address)}" target="_self" title="{escape(said)}" aria-label="{escape(said)}" '
        f'class="{track.tone if number == len(reports) - 1 else ""}" style="left:{_at(day, low, span)}">'
        f"{escape(track.sign) if number == len(reports) - 1 else REPORT}</a>"
        for number, (day, said, address) in enumerate(reports)
    )
    when = f"{last.day} {last:%b}" if first == last else f"{first.day} {first:%b} – {last.day} {last:%b}"
    return (
        f'<div class="name">{escape(track.name)}</div><div class="track">'
        f'<i style="left:{_at(first, low, span)};width:{width}"></i>{marks}'
        f'<b style="left:{_at(last, low, span)}" aria-hidden="true">{when}</b></div>'
    )


def _at(day: date, low: date, span: int) -> str:
    return f"{100 * (day - low).days / span:.2f}%"
