"""Which day counts as today, and up to when the articles can know: the same on every page and in every file.

What is planned is ahead or behind as of the day on which the reader looks, or a file is made. Where the articles end
long before it, all that they call planned would be over unreported: then the day of the newest counts, and that is
said. A plan without a day, or that was told of long before, is never said to be ahead: it was when last reported.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, Literal, NamedTuple

from dashboard.chronology import day_of
from dashboard.filters import day_text
from dashboard.phrases import AHEAD, last_day, passed, when

UNREPORTED = "Was planned, no report whether it was held"  # how such meetings are headed, on the page and on paper
LAST_REPORTED = "Planned when last reported"
Stage = Literal["ahead", "reported", "behind"]  # of a plan: to come, planned when last reported, its day has passed
LONG = timedelta(days=30)  # from then on what is told of a plan, or by all articles, is old


@dataclass(frozen=True)
class AsOf:
    """The day that counts as today, and the newest article's where that is before the day of the clock.

    `told` has the day of each article, by its id.
    """

    day: date
    newest: date | None = None
    told: Mapping[str, date] = field(default_factory=dict, compare=False, repr=False)

    @property
    def said(self) -> str:
        """Say up to when the articles know, where that is not today: " as of the newest article, 5 May 2026"."""
        return f" as of the newest article, {day_text(self.newest)}" if self.newest else ""

    @property
    def ahead(self) -> str:
        """Head what is still to come; a page or file may be read later than it was made."""
        return f"Ahead on {day_text(self.day)}" + (", the day of the newest article" if self._long_ago else "")

    @property
    def counted(self) -> str:
        """Say that the days are not counted from today, and why; nothing where they are."""
        if not self._long_ago:
            return ""
        return f"What is ahead is counted from {day_text(self.day)}, the day of the newest article: none is of later."

    @property
    def _long_ago(self) -> bool:
        return self.newest == self.day

    def reported(self, talk: Mapping[str, Any]) -> date | None:
        """Give the last day on which an article told of a meeting; None where none of them has a day."""
        return max((self.told[one] for one in talk.get("articles") or () if one in self.told), default=None)


class Plans(NamedTuple):
    """The planned meetings: ahead, planned when last reported, and those whose day has passed."""

    ahead: list[Mapping[str, Any]]
    reported: list[Mapping[str, Any]]
    behind: list[Mapping[str, Any]]

    def headed(self, now: AsOf) -> tuple[tuple[str, list[Mapping[str, Any]]], ...]:
        """Give each list under its heading, the same on the page and on paper."""
        return (now.ahead, self.ahead), (LAST_REPORTED, self.reported), (UNREPORTED, self.behind)


def as_of(articles: Iterable[Mapping[str, Any]], today: date | None = None) -> AsOf:
    """Give the day that counts as today: that of the clock, or of the newest of all articles.

    The latter where it is later, or so long ago that nothing planned can have been followed up to this day. `articles`
    are those of the whole corpus: a filter does not turn back time. The clock is the server's, since a browser tells
    its own too late.
    """
    told = {
        row.get("article_id", ""): date.fromisoformat(day)
        for row in articles
        if (day := row["published"] or row["published_latest"])
    }
    newest = max(told.values(), default=None)
    now = today or date.today()  # noqa: DTZ011 - the day where the server stands
    if newest is None or newest >= now:
        return AsOf(newest or now, None, told)
    return AsOf(newest if now - newest > LONG else now, newest, told)


def stage(talk: Mapping[str, Any], now: AsOf) -> Stage | None:
    """Give the list of plans that a meeting stands in; None where it is none.

    It is still to come where its day is told and not over, and it was told of not long ago.
    """
    if talk["status"] not in AHEAD:
        return None
    if passed(talk, now.day):
        return "behind"
    reported = now.reported(talk)
    return "ahead" if last_day(talk) and (reported is None or now.day - reported <= LONG) else "reported"


def state(talk: Mapping[str, Any], now: AsOf) -> str:
    """Say a meeting's status, and of a plan that may be over when it was last told of as one."""
    if stage(talk, now) != "reported":
        return str(talk["status"])
    reported = now.reported(talk)
    return f"{talk['status']} when last reported" + (f", {day_text(reported)}" if reported else "")


def standing(talk: Mapping[str, Any], now: AsOf) -> str:
    """Say a meeting's status and when it is or was: what lies behind us is never said to be planned."""
    if not passed(talk, now.day):
        return f"{state(talk, now)} · {when(talk)}"
    said = when(talk)
    # "for 3 Apr 2025", but "between … and …", "by …"
    of = said if said.startswith(("between", "by", "after")) else f"for {said}"
    return f"was {talk['status']} {of}; no report whether it was held{now.said}"


def plans(talks: Iterable[Mapping[str, Any]], now: AsOf) -> Plans:
    """Give the planned meetings that are ahead, the next first; of the others those that were to be last first."""
    found: dict[Stage | None, list[Mapping[str, Any]]] = defaultdict(list)
    for row in sorted(talks, key=lambda row: day_of(row) or "9"):
        found[stage(row, now)].append(row)
    reported = sorted(found["reported"], key=lambda row: now.reported(row) or date.min, reverse=True)
    return Plans(found["ahead"], reported, found["behind"][::-1])
