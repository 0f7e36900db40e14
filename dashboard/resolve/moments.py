"""Works out which days an expression of time stands for, once it is known when its article was written.

An article's own date may be a window; then an expression stands for every day that it could mean from within it. What
nothing fixes stays unknown: "the eve of the summit", "two weeks later".
"""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from typing import NamedTuple

from dashboard.extract.times import TimeExpression
from dashboard.lexicon import lexicon
from dashboard.tables import Precision

SATURDAY = 5
DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}


class Moment(NamedTuple):
    """The days that an expression stands for, and why."""

    earliest: date
    latest: date
    precision: Precision
    because: str


def moment(said: TimeExpression, written: tuple[date, date] | None) -> Moment | None:
    """Give the days that an expression means in an article written within a window; None where nothing fixes them."""
    try:
        if said.form == "date" and said.date[0]:
            return _absolute(said)
        if written is None or said.form in {"eve", "relative", "age"}:
            return None
        first, last = _from(said, written[0]), _from(said, written[1])
    except (ValueError, OverflowError):  # 31 April, or the year 0: printed, yet no day
        return None
    if first is None or last is None:
        return None
    earliest, latest = min(first.earliest, last.earliest), max(first.latest, last.latest)
    precision = _precision(earliest, latest) if written[0] != written[1] else first.precision
    return Moment(earliest, latest, precision, first.because)


def _precision(earliest: date, latest: date) -> Precision:
    """Name the finest unit that a window stays within."""
    if earliest == latest:
        return "day"
    if (earliest.year, earliest.month) == (latest.year, latest.month):
        return "month"
    return "year" if earliest.year == latest.year else "none"


def _window(earliest: date, latest: date, because: str) -> Moment:
    return Moment(earliest, latest, _precision(earliest, latest), because)


def _bounds(year: int, month: int, day: int) -> tuple[date, date]:
    """Give the first and last day of a year, a month or a day."""
    if day:
        return date(year, month, day), date(year, month, day)
    if month:
        return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
    return date(year, 1, 1), date(year, 12, 31)


def _within(earliest: date, latest: date, part: str) -> tuple[date, date]:
    """Narrow a window to its early, middle or late part."""
    shares = lexicon("times")["parts"].get(part)
    if shares is None:
        return earliest, latest
    days = (latest - earliest).days
    return earliest + timedelta(days=round(days * shares[0])), earliest + timedelta(days=round(days * shares[1]))


def _absolute(said: TimeExpression) -> Moment:
    earliest, latest = _within(*_bounds(*said.date), said.part)
    if said.until is not None:
        latest = _bounds(said.until[0] or said.date[0], *said.until[1:])[1]
    return _window(earliest, latest, "is said in full")


def _from(said: TimeExpression, now: date) -> Moment | None:
    """Give the days that an expression means on a day."""
    base = f"counted from the article's date, {now.isoformat()}"
    if said.form == "date":
        return _without_year(said, now, base)
    if said.form == "weekday":
        return _weekday(said, now, base)
    if said.form == "unit":
        return _unit(said, now, base)
    if said.form == "ago":
        return _ago(said, now, base)
    if said.form == "span":
        return _ordered(now, _shift(now, said.unit, said.amount), base)
    if said.form == "recent":
        return _ordered(now, now + timedelta(days=said.amount * lexicon("times")["recent"][said.unit]), base)
    return None


def _ordered(left: date, right: date, because: str) -> Moment:
    return Moment(min(left, right), max(left, right), "none", because)


def _without_year(said: TimeExpression, now: date, base: str) -> Moment:
    """Take the year that the tense calls for: the last such day before now, the next one, or the nearest."""
    _, month, day = said.date
    if said.unit == "year":  # "March last year"
        return _window(*_within(*_bounds(now.year + said.amount, month, day), said.part), base)
    choices = []
    for year in (now.year - 1, now.year, now.year + 1):
        if day == 29 and month == 2 and not calendar.isleap(year):
            continue
        earliest, latest = _bounds(year, month, day)
        if said.until is not None:
            latest = _bounds(year, *said.until[1:])[1]
        choices.append((earliest, latest))
    past = [choice for choice in choices if choice[0] <= now]
    future = [choice for choice in choices if choice[1] >= now]
    if (said.tense == "past" and past) or said.amount < 0:
        picked = past[-1] if said.amount >= 0 else [choice for choice in past if choice[1] < now][-1]
    elif (said.tense == "future" and future) or said.amount > 0:
        picked = future[0]
    else:
        picked = min(choices, key=lambda choice: abs((choice[0] - now).days))
    return _window(*_within(*picked, said.part), base)


def _weekday(said: TimeExpression, now: date, base: str) -> Moment:
    """Take the last such day up to now, or the next one where the tense calls for it or the text says so."""
    if said.unit == "week":  # "Monday next week"
        monday = now - timedelta(days=now.weekday()) + timedelta(weeks=said.amount)
        day = monday + timedelta(days=said.weekday)
        return Moment(day, day, "day", base)
    back = (now.weekday() - said.weekday) % 7
    ahead = (said.weekday - now.weekday()) % 7
    if said.amount > 0 or (said.amount == 0 and said.tense == "future"):
        day = now + timedelta(days=ahead or (7 if said.amount else 0))
    else:
        day = now - timedelta(days=back or (7 if said.amount < 0 else 0))
    return Moment(day, day, "day", base)


def _unit(said: TimeExpression, now: date, base: str) -> Moment:
    if said.unit == "day":
        day = now + timedelta(days=said.amount)
        return Moment(day, day, "day", base)
    if said.unit in {"week", "weekend"}:
        weeks = said.amount
        if said.part == "the" and said.tense != "future" and now.weekday() < SATURDAY:
            weeks = -1  # "at the weekend", told in the week after it
        monday = now - timedelta(days=now.weekday()) + timedelta(weeks=weeks)
        start = monday + timedelta(days=5) if said.unit == "weekend" else monday
        earliest, latest = start, monday + timedelta(days=6)
    else:
        there = _shift(now, said.unit, said.amount)
        earliest, latest = _bounds(there.year, there.month if "month" in {said.unit, said.part[5:]} else 0, 0)
    if said.part == "earlier" and said.amount == 0:
        latest = min(latest, now)
    elif said.part == "later" and said.amount == 0:
        earliest = max(earliest, now)
    return _window(earliest, latest, base)


def _ago(said: TimeExpression, now: date, base: str) -> Moment:
    there = _shift(now, said.unit, said.amount)
    if said.unit == "day" and said.part == "about":
        return _window(there - timedelta(days=1), there + timedelta(days=1), base)
    if said.unit == "day" or said.part == "today":
        return Moment(there, there, "day", base)
    if said.unit == "week" or said.part == "this week":
        return _window(there - timedelta(days=3), there + timedelta(days=3), base)
    return _window(*_bounds(there.year, there.month if "month" in {said.unit, said.part[5:]} else 0, 0), base)


def _shift(now: date, unit: str, amount: int) -> date:
    """Give the day so many units away."""
    if unit in {"day", "week"}:
        return now + timedelta(days=amount * DAYS[unit])
    months = now.year * 12 + now.month - 1 + amount * (12 if unit == "year" else 1)
    year, month = divmod(months, 12)
    return date(year, month + 1, min(now.day, calendar.monthrange(year, month + 1)[1]))
