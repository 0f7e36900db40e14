"""What was reported when, one line a row: small enough to need no chart library, and every mark is a link."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from html import escape

from dashboard.charts.axis import mass
from dashboard.filters import day_text

REPORT = "•"
CLOSE = 7.0  # hundredths of a line, on a phone the width of a mark that a finger can hit (24 pixels, WCAG 2.5.8)


@dataclass(frozen=True)
class Track:
    """One line: its name, the days of its reports with where each leads, and the sign it ends with."""

    name: str
    reports: tuple[tuple[date, str, str], ...]  # (day, what a pointer and a screen reader are told, address)
    sign: str
    tone: str = ""


def strip(tracks: Sequence[Track], alt: str) -> str:
    """Give the lines as HTML; names and words are escaped. `alt` states the finding for those who do not see it.

    A few reports far from all others stand at the end of the line that they lie beyond, with their day in words.
    """
    days = sorted({day for track in tracks for day, _, _ in track.reports})
    low, high = mass([day for track in tracks for day, _, _ in track.reports])
    span = max(1, (high - low).days)
    scale = "".join(f'<span style="left:{_at(day, low, span)}">{day_text(day)}</span>' for day in (low, high))
    years = days[0].year != days[-1].year
    lines = "".join(_line(track, low, span, years=years) for track in tracks)
    return (
        f'<div class="parley-strip" role="group" aria-label="{escape(alt)}"><div></div>'
        f'<div class="scale" aria-hidden="true">{scale}</div>{lines}</div>'
    )


def _line(track: Track, low: date, span: int, *, years: bool) -> str:
    first, last = min(track.reports)[0], max(track.reports)[0]
    reports = _apart(sorted(track.reports), low, span)
    start, end = _share(first, low, span), _share(last, low, span)
    marks = "".join(
        f'<a href="{escape(address)}" target="_self" title="{escape(said)}" aria-label="{escape(said)}" '
        f'class="{track.tone if number == len(reports) - 1 else ""}" style="left:{_at(day, low, span)}">'
        f"{escape(track.sign) if number == len(reports) - 1 else REPORT}</a>"
        for number, (day, said, address) in enumerate(reports)
    )
    said = [day_text(day) if years else f"{day.day} {day:%b}" for day in dict.fromkeys((first, last))]
    when = " – ".join(said)
    return (
        f'<div class="name">{escape(track.name)}</div><div class="track">'
        f'<i style="left:{_at(first, low, span)};width:{end - start:.2f}%"></i>{marks}'
        f'<b style="left:{_at(last, low, span)}" aria-hidden="true">{when}</b></div>'
    )


def _apart(reports: Sequence[tuple[date, str, str]], low: date, span: int) -> list[tuple[date, str, str]]:
    """Give reports of a line that a finger can tell apart: of two that lie closer, one mark that says both."""
    kept: list[tuple[date, str, str]] = []
    for day, said, address in reports:
        before = kept[-1] if kept else None
        if before and before[2] == address and _share(day, low, span) - _share(before[0], low, span) < CLOSE:
            kept[-1] = (day, f"{before[1]}; {said}", address)
        else:
            kept.append((day, said, address))
    return kept


def _share(day: date, low: date, span: int) -> float:
    return min(100.0, max(0.0, 100 * (day - low).days / span))


def _at(day: date, low: date, span: int) -> str:
    return f"{_share(day, low, span):.2f}%"
