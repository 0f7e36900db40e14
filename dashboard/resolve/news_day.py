"""Dates an undated report by the day that its lead tells: "On Monday, 2 March, the envoys met" and later "on Tuesday".

News names days by their weekdays alone as long as they are those of the last week. A report whose lead puts on a day
what it is about, and that goes on with bare weekdays, was thus written within a week of that day, and not before the
last of them. A lead that only counts from a day ("since the truce of 10 October 2025") says nothing of the kind.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from dashboard.extract.times import TimeExpression
from dashboard.findings import Findings
from dashboard.resolve.publication_window import Window

LEAD = 4  # sentences, the title's among them
WEEK = timedelta(days=7)
SOON = timedelta(days=3)  # a weekday further on is as likely one before the day itself
LONGEST_MEMORY = 3  # years between the latest year that a report names and its own day


def news_day(found: Findings) -> Iterator[Window]:
    """Give the week in which a report was written; nothing where its lead tells no day, or nothing shows it fresh."""
    times: Sequence[TimeExpression] = found["times"]
    told = max(_told(found, times), key=lambda item: item[0], default=None)
    if told is None:
        return
    day, said = told
    behind = [_day(*other.date) for other in times if other.form == "date" and other.tense == "past"]
    if any(other > day for other in behind if other):
        return  # it goes on to what happened later: the lead only begins a history
    dated = {index - 1 for index, other in enumerate(times) if other.form == "date" and _named(found, times, index)}
    bare = [
        other
        for index, other in enumerate(times)
        if (other.form, other.amount, other.unit, other.tense) == ("weekday", 0, "", "past") and index not in dated
    ]
    if not bare:
        return
    follow = [day + timedelta(days=(other.weekday - day.weekday()) % 7) for other in bare]
    earliest = max([day, *(then for then in follow if then - day <= SOON)])
    latest = day + WEEK - timedelta(days=1)
    if any(other.form == "unit" and other.unit == "week" and other.amount == 0 for other in times):
        latest = day + timedelta(days=6 - day.weekday())  # "this week's meeting"
    because = f"tells of {day.isoformat()} (“{said.text}”) as news, and of “{bare[0].text}” without a date"
    yield Window(earliest, max(earliest, latest), because, said.start, said.end)


def lead(found: Findings) -> frozenset[int]:
    """Give the numbers of the sentences that say what an article is about: its title and the first ones of its text."""
    told = [sentence.number for sentence in found.sentences if sentence.kind not in {"dateline", "heading"}]
    return frozenset(told[:LEAD])


def _told(found: Findings, times: Sequence[TimeExpression]) -> Iterator[tuple[date, TimeExpression]]:
    """Give the days on which the lead puts what has happened."""
    numbers = lead(found)
    for index, said in enumerate(times):
        _, month, number = said.date
        if said.form != "date" or said.sentence not in numbers or said.tense != "past" or said.until or not number:
            continue
        named = _named(found, times, index)
        start = named.start if named else said.start
        if named is None and not found.article.source_text[:start].rstrip().casefold().endswith(" on"):
            continue
        year = said.date[0] or (_year_of(named.weekday, month, number, times) if named else 0)
        if day := _day(year, month, number):
            yield day, said


def _named(found: Findings, times: Sequence[TimeExpression], index: int) -> TimeExpression | None:
    """Give the weekday that stands before a date: "Monday, 2 March"."""
    before = times[index - 1] if index else None
    if before is None or before.form != "weekday" or before.sentence != times[index].sentence:
        return None
    between = found.article.source_text[before.end : times[index].start]
    return before if between.strip(" ,") in {"", "the"} else None


def _year_of(weekday: int, month: int, number: int, times: Sequence[TimeExpression]) -> int:
    """Give the year in which a day falls on a weekday, from the latest year on that a text looks back on; 0 for none.

    The same day falls on the same weekday every five, six or eleven years, so that one of a few years decides.
    """
    years = [said.date[0] for said in times if said.form == "date" and said.date[0] and said.tense != "future"]
    if not years:
        return 0
    near = range(max(years), max(years) + LONGEST_MEMORY + 1)
    return next((year for year in near if (day := _day(year, month, number)) and day.weekday() == weekday), 0)


def _day(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:  # no year, or 31 April
        return None
