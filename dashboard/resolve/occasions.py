"""Dates an undated article by meetings whose days are known: "on Thursday" of talks that another article dates.

A sentence that names a town, two sides and a time as seen from its own day ("on Thursday", "last month", "on the eve
of") can be turned round where the day of that meeting is known: from a sentence of the corpus that gives it, or from
the calendar in `lexicon/meetings.yaml`. Several meetings of the same sides in the same town leave several windows; the
signs of an article must agree, and one sign of the calendar alone dates nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from dashboard.extract.times import TimeExpression
from dashboard.findings import Findings
from dashboard.gazetteer import key_of
from dashboard.lexicon import lexicon
from dashboard.resolve.context import Context
from dashboard.resolve.moments import DAYS, moment
from dashboard.tables import ArticleRow

SIDES = 2  # at least so many sides must be the same
LONG = timedelta(days=31)  # what is only dated by a longer time is no day to count from

Town = tuple[str, str | None]
Windows = tuple[tuple[date, date], ...]


@dataclass(frozen=True)
class Occasion:
    """A meeting whose days are known: when, who, and how that is known."""

    first: date
    last: date
    sides: frozenset[str]
    told: str
    article_id: str | None  # None: the calendar


class Sign(NamedTuple):
    """What one sentence says of an article's date: the windows that are left, and why."""

    said: str
    windows: Windows
    told: tuple[str, ...]  # of each window, how the day is known
    start: int
    end: int
    of_corpus: bool

    def because(self, left: Windows) -> str:
        """Say what the sentence tells of, as far as it agrees with what is left."""
        kept = [
            told
            for (first, last), told in zip(self.windows, self.told, strict=True)
            if any(first <= latest and earliest <= last for earliest, latest in left)
        ]
        return f"puts at “{self.said}” what took place {' or '.join(dict.fromkeys(kept))}"


@dataclass(frozen=True)
class Occasions:
    """The known meetings by town, and which towns and sides every sentence with a time names."""

    context: Context
    by_town: Mapping[Town, Sequence[Occasion]]
    towns: Mapping[tuple[str, int], frozenset[Town]]

    @classmethod
    def of(cls, context: Context) -> Occasions:
        """Gather the meetings that the corpus dates and those of the calendar."""
        names = {
            place.place_id: (key_of(place.name), place.country)
            for place in context["places"]
            if place.kind in ("city", "site")
        }
        towns: dict[tuple[str, int], set[Town]] = defaultdict(set)
        for row in context["place_mentions"]:
            if row.literal and row.place_id in names:
                towns[row.article_id, row.sentence].add(names[row.place_id])
        made = cls(context, {}, {key: frozenset(found) for key, found in towns.items()})
        by_town: dict[Town, list[Occasion]] = defaultdict(list)
        for town, occasion in (*_calendar(), *made._told()):
            by_town[town].append(occasion)
        return cls(context, by_town, made.towns)

    def signs(self, found: Findings) -> Iterator[Sign]:
        """Give what the sentences of an undated article say of its date."""
        article_id = found.article.article_id
        for said in found["times"]:
            towns = self.towns.get((article_id, said.sentence), frozenset())
            if not towns or not _counts_from_now(said):
                continue
            sides = self._sides(found, said)
            windows: list[tuple[date, date]] = []
            met: list[Occasion] = []
            for town in sorted(towns, key=str):
                for occasion in self.by_town.get(town, ()):
                    window = _written(said, occasion)
                    if occasion.article_id != article_id and window and len(occasion.sides & sides) >= SIDES:
                        windows.append(window)
                        met.append(occasion)
            firm = [o.article_id is not None for o in met]
            if any(firm):  # what the corpus tells of is likelier meant than any other meeting
                windows = [window for window, sure in zip(windows, firm, strict=True) if sure]
                met = [occasion for occasion in met if occasion.article_id is not None]
            if windows:
                told = tuple(occasion.told for occasion in met)
                yield Sign(said.text, tuple(windows), told, said.start, said.end, any(firm))

    def _told(self) -> Iterator[tuple[Town, Occasion]]:
        """Give the meetings that sentences of the corpus date to a day or a month."""
        written = {row.article_id: _day(row) for row in self.context["articles"]}
        for found in self.context.findings:
            key = found.article.article_id
            now = written.get(key)
            for said in found["times"]:
                towns = self.towns.get((key, said.sentence), frozenset())
                if not towns or said.tense == "future" or said.form in ("span", "recent"):
                    continue
                when = moment(said, (now, now) if now else None)
                if when is None or when.latest - when.earliest > LONG:
                    continue
                sides = self._sides(found, said)
                for town in towns if len(sides) >= SIDES else ():
                    told = f"on {when.earliest.isoformat()} ({key}: “{said.text}”)"
                    yield town, Occasion(when.earliest, when.latest, sides, told, key)

    def _sides(self, found: Findings, said: TimeExpression) -> frozenset[str]:
        """Give the states and people of a sentence; a person stands for his state as well."""
        sentence = found.sentences[said.sentence]
        sides: set[str] = set()
        for row in self.context.cast.within(found.article.article_id, sentence.start, sentence.end):
            actor = self.context.cast.actors[row.actor_id]
            if actor.kind == "person":
                sides.add(actor.actor_id)
            if actor.country and actor.kind in ("person", "state"):
                sides.add(actor.country)
        return frozenset(sides)


def shared(choices: Sequence[Windows]) -> Windows:
    """Give the windows that all choices of windows leave; none where they clash.

    Each is kept once at every step: a text that says "on Monday" sixty times would multiply them without end.
    """
    left = dict.fromkeys(choices[0])
    for windows in choices[1:]:
        once = dict.fromkeys(windows)
        left = dict.fromkeys((max(a, c), min(b, d)) for a, b in left for c, d in once if max(a, c) <= min(b, d))
    return tuple(left)


def _calendar() -> Iterator[tuple[Town, Occasion]]:
    for row in lexicon("meetings"):
        first, last = row["days"] if isinstance(row["days"], list) else (row["days"], row["days"])
        told = f"on {first.isoformat()} (calendar of meetings)"
        yield (key_of(row["town"]), row["country"]), Occasion(first, last, frozenset(row["sides"]), told, None)


def _day(row: ArticleRow) -> date | None:
    return date.fromisoformat(row.published[:10]) if row.published else None


def _counts_from_now(said: TimeExpression) -> bool:
    """Whether an expression says how far off something is from the day of writing."""
    return said.form in {"weekday", "unit", "ago", "eve"} and not said.part


def _written(said: TimeExpression, occasion: Occasion) -> tuple[date, date] | None:
    """Give the days on which somebody may write so of a meeting; None where the words do not fit it."""
    first, last = occasion.first, occasion.last
    if said.form == "weekday":
        return _by_weekday(said, first, last)
    if said.form == "eve":
        return first - timedelta(days=1), first
    if said.form == "ago":
        off = timedelta(days=-said.amount * DAYS[said.unit])
        slack = timedelta(
            days=0 if said.unit == "day" else 4 if said.unit == "week" else 16 if said.unit == "month" else 190
        )
        return first + off - slack, last + off + slack
    if said.unit == "day":
        return first - timedelta(days=said.amount), last - timedelta(days=said.amount)
    return _by_unit(said, first, last)


def _by_weekday(said: TimeExpression, first: date, last: date) -> tuple[date, date] | None:
    if (last - first).days > len(DAYS) + 2:  # a month holds every weekday
        return None
    days = [day for n in range((last - first).days + 1) if (day := first + timedelta(days=n)).weekday() == said.weekday]
    if not days:
        return None
    if said.amount < 0:
        return days[0] + timedelta(days=1), days[-1] + timedelta(days=13)
    if said.amount > 0:
        return days[0] - timedelta(days=13), days[-1] - timedelta(days=1)
    if said.tense == "future":
        return days[0] - timedelta(days=6), days[-1]
    return days[0], days[-1] + timedelta(days=6)


def _by_unit(said: TimeExpression, first: date, last: date) -> tuple[date, date] | None:
    """Turn round "last week", "last month", "this year"."""
    if said.unit in ("week", "weekend"):
        off = timedelta(days=-7 * said.amount)
        start, end = first - timedelta(days=first.weekday()), last + timedelta(days=6 - last.weekday())
        return start + off, end + off
    if said.unit == "month":
        return _month(first, -said.amount), _month(last, 1 - said.amount) - timedelta(days=1)
    if said.unit == "year":
        return date(first.year - said.amount, 1, 1), date(last.year - said.amount, 12, 31)
    return None


def _month(day: date, off: int) -> date:
    """Give the first day of the month that is some months off."""
    year, month = divmod(day.year * 12 + day.month - 1 + off, 12)
    return date(year, month + 1, 1)
