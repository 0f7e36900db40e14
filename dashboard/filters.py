"""What the reader has filtered: which articles are in, which may be, and a sentence that says so.

Nothing here knows the screen. Values come from the address bar and are checked again, since a link can hold anything.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

Membership = Literal["in", "may be", "out"]


@dataclass(frozen=True)
class Filters:
    """A choice of articles. Empty fields choose everything."""

    since: date | None = None
    until: date | None = None
    actors: tuple[str, ...] = ()  # actor ids
    sources: tuple[str, ...] = ()
    text: str = ""
    undated: bool = True
    own: tuple[str, ...] = ()  # ids of the articles of a session's own files, where it takes these along alone

    @property
    def any(self) -> bool:
        """Whether anything is filtered at all."""
        return self != Filters()

    @property
    def by_date(self) -> bool:
        """Whether dates are filtered."""
        return self.since is not None or self.until is not None

    def dates(self, earliest: str | None, latest: str | None) -> Membership:
        """Tell whether something that happened between two days (ISO) lies in the filtered days.

        A window that lies across an end of the filter may be in; what has no date at all may be too.
        """
        if not self.by_date:
            return "in"
        first, last = _day(earliest), _day(latest)
        if first is None and last is None:
            return "may be"
        first, last = first or date.min, last or date.max
        low, high = self.since or date.min, self.until or date.max
        if low <= first and last <= high:
            return "in"
        return "may be" if first <= high and low <= last else "out"


def month_of(article: Mapping[str, Any]) -> str | None:
    """Give the month (2025-04) in which an article surely appeared, also where only the window of days is known."""
    first = article["published"] or article["published_earliest"]
    last = article["published"] or article["published_latest"]
    return str(first[:7]) if first and last and first[:7] == last[:7] else None


def _day(text: str | None) -> date | None:
    if not text:
        return None
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


@dataclass(frozen=True)
class Chosen:
    """The articles that a filter leaves: those surely in it, and those that may be, for want of an exact date."""

    sure: tuple[str, ...]
    maybe: tuple[str, ...]
    total: int
    parties: tuple[str, ...] = ()  # the actors of the filter, then those who act for them

    @property
    def ids(self) -> tuple[str, ...]:
        """All articles that are shown."""
        return self.sure + self.maybe


def choose(
    filters: Filters,
    articles: Sequence[Mapping[str, Any]],
    with_actors: Collection[str] | None,
    with_text: Collection[str] | None,
) -> Chosen:
    """Choose articles. `with_actors` and `with_text` hold the ids that mention them; None: all do."""
    sure, maybe = [], []
    for row in articles:
        key = row["article_id"]
        if filters.own and key not in filters.own:
            continue
        if filters.sources and (row["source"] or NO_SOURCE) not in filters.sources:
            continue
        if (with_actors is not None and key not in with_actors) or (with_text is not None and key not in with_text):
            continue
        earliest = row["published"] or row["published_earliest"]
        latest = row["published"] or row["published_latest"]
        where = filters.dates(earliest, latest)
        if where == "may be" and not filters.undated:
            where = "out"
        if not filters.by_date and not filters.undated and not (earliest and latest):
            where = "out"
        if where == "in":
            sure.append(key)
        elif where == "may be":
            maybe.append(key)
    return Chosen(tuple(sure), tuple(maybe), len(articles))


NO_SOURCE = "source unknown"


def day_text(day: date) -> str:
    """Write a day as it is written everywhere in the product: 3 Apr 2025."""
    return f"{day.day} {day:%b %Y}"


def sentence(filters: Filters, chosen: Chosen, who: str = "") -> str:
    """Say in words what is filtered: "3 of 5 articles, published 1 Feb – 30 Apr 2025, undated left out".

    `who` names the actors of the filter. Days are those on which articles appeared, on every page: what an article
    reports may lie before or ahead of it.
    """
    noun = "article" if chosen.total == 1 else "articles"
    if not filters.any:
        return {0: "No articles", 1: "The one article"}.get(chosen.total, f"All {chosen.total} {noun}")
    parts = [f"{len(chosen.sure)} of {chosen.total} {noun}"]
    if filters.since and filters.until:
        first = filters.since
        left = f"{first.day} {first:%b}" if first.year == filters.until.year else day_text(first)
        parts.append(f"published {left} – {day_text(filters.until)}")
    elif filters.since:
        parts.append(f"published from {day_text(filters.since)}")
    elif filters.until:
        parts.append(f"published until {day_text(filters.until)}")
    if filters.actors:
        parts.append(f"naming {who}")
    if filters.sources:
        parts.append("in " + " or ".join(filters.sources))
    if filters.text:
        parts.append(f"with “{filters.text}”")
    if chosen.maybe:
        count = len(chosen.maybe)
        parts.append(f"and {count} that may be ({'its date is' if count == 1 else 'their dates are'} not exact)")
    if not filters.undated:
        parts.append("undated left out")
    if filters.own:
        parts.append("those of my own files")
    return ", ".join(parts)
