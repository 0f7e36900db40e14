"""Which day counts as today, and up to when the articles can know: the same on every page and in every file.

What is planned is ahead or behind as of the day on which the reader looks, or a file is made. Where the articles end
before it, nobody can have told whether it was held, and that is said with the day of the newest.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from dashboard.chronology import day_of
from dashboard.filters import day_text
from dashboard.phrases import AHEAD, passed, when

UNREPORTED = "Was planned, no report whether it was held"  # how such meetings are headed, on the page and on paper


@dataclass(frozen=True)
class AsOf:
    """The day that counts as today, and the newest article's where that is older."""

    day: date
    newest: date | None = None

    @property
    def said(self) -> str:
        """Say up to when the articles know, where that is not today: " as of the newest article, 5 May 2026"."""
        return f" as of the newest article, {day_text(self.newest)}" if self.newest else ""

    @property
    def ahead(self) -> str:
        """Head what is still to come; a page or file may be read later than it was made."""
        return f"Ahead on {day_text(self.day)}"


def as_of(articles: Iterable[Mapping[str, Any]], today: date | None = None) -> AsOf:
    """Give the day that counts as today: that of the clock, or of the newest of all articles where that is later.

    `articles` are those of the whole corpus: a filter does not turn back time. The clock is the server's, since a
    browser tells its own too late.
    """
    days = [row["published"] or row["published_latest"] for row in articles]
    newest = max((date.fromisoformat(day) for day in days if day), default=None)
    now = today or date.today()  # noqa: DTZ011 - the day where the server stands
    return AsOf(max(now, newest or now), newest if newest and newest < now else None)


def standing(talk: Mapping[str, Any], now: AsOf) -> str:
    """Say a meeting's status and when it is or was: what lies behind us is never said to be planned."""
    if not passed(talk, now.day):
        return f"{talk['status']} · {when(talk)}"
    said = when(talk)
    # "for 3 Apr 2025", but "between … and …", "by …"
    of = said if said.startswith(("between", "by", "after")) else f"for {said}"
    return f"was {talk['status']} {of}; no report whether it was held{now.said}"


def plans(talks: Iterable[Mapping[str, Any]], now: AsOf) -> tuple[list[Mapping[str, Any]], list[Mapping[str, Any]]]:
    """Give the planned meetings that are ahead, the next first, and those whose day has passed, the last first."""
    planned = sorted((row for row in talks if row["status"] in AHEAD), key=lambda row: day_of(row) or "9")
    behind = [row for row in planned if passed(row, now.day)]
    return [row for row in planned if not passed(row, now.day)], behind[::-1]
