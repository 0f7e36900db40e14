"""Gives a day without a year the year of the story it stands in: "opened on 1 November 1995 ... signed on 14 December".

A report counts such a day from its own date. A look back does not: where the date before it, in the same paragraph or
the one before, is of a year long past, the day belongs to that year. Where it would lie before that date, or the day
is fresh news if counted from the article, nothing of this holds: the first is left unknown, the second read as news.
An article that opens with such a date looks back as a whole: it lends its year until a paragraph counts from today or
a date of late is told, and what would be fresh news is left unknown there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import takewhile
from typing import Literal

from dashboard.document import Sentence
from dashboard.extract.times import TimeExpression
from dashboard.resolve.moments import moment

FRESH = 90  # days: a day that recent is news
NEAR = 6  # sentences from the date that gives the year
OPENING = 5  # sentences in which an article that looks back says so
TODAY = frozenset({"unit", "weekday", "recent", "span"})  # forms that count from the article's own date
STORY = "of the year of the date before it"


def in_story(
    said: TimeExpression,
    before: Sequence[TimeExpression],
    sentences: Sequence[Sentence],
    written: tuple[date, date] | None,
) -> TimeExpression | Literal["unknown"] | None:
    """Give an expression with the year of its story; "unknown" where it has none for sure, None where it tells news."""
    _, month, day = said.date
    if said.form != "date" or said.date[0] or not day or said.tense == "future":
        return None
    if written is None:
        return _of_the_month_before(said, before, sentences)
    opening = _opening(before, sentences, written[0])
    year = _year_before(said, before, sentences, written[0], opening)
    if year is None:
        return None
    counted = moment(said, written)
    if counted is not None and abs((written[0] - counted.earliest).days) <= FRESH:
        return None if opening is None else "unknown"
    if (month, day) < year.date[1:]:
        return "unknown"
    until = said.until and (year.date[0], *said.until[1:])
    return replace(said, date=(year.date[0], month, day), until=until)


def _of_the_month_before(
    said: TimeExpression, before: Sequence[TimeExpression], sentences: Sequence[Sentence]
) -> TimeExpression | None:
    """Give a day the year of the date just before it, of the same month or the one before: "late July ... On 28 July".

    Of an article of which no day is known this is all that tells its year.
    """
    dated = next((one for one in reversed(before) if one.form == "date" and one.date[0] and one.date[1]), None)
    if dated is None or said.sentence - dated.sentence > NEAR or dated.tense == "future":
        return None
    block, start = sentences[said.sentence].block, sentences[dated.sentence].block
    if block is None or start is None or block - start > 1:
        return None
    if said.date[1] - dated.date[1] not in {0, 1} or said.date[1:] < dated.date[1:]:
        return None
    until = said.until and (dated.date[0], *said.until[1:])
    return replace(said, date=(dated.date[0], *said.date[1:]), until=until)


def _opening(before: Sequence[TimeExpression], sentences: Sequence[Sentence], written: date) -> TimeExpression | None:
    """Give the date long past with which an article opens that tells no news there."""
    first = takewhile(lambda one: one.sentence <= OPENING, before)
    told = [one for one in first if sentences[one.sentence].kind != "dateline"]
    dated = [one for one in told if one.form in TODAY or (one.form == "date" and one.date[1])]
    return dated[0] if dated and all(_is_long_past(one, written) for one in dated) else None


def _is_long_past(said: TimeExpression, written: date) -> bool:
    if said.form != "date" or not said.date[0] or not said.date[1]:
        return False
    return (written - date(said.date[0], said.date[1], 1)).days > 365 + FRESH


def _year_before(
    said: TimeExpression,
    before: Sequence[TimeExpression],
    sentences: Sequence[Sentence],
    written: date,
    opening: TimeExpression | None,
) -> TimeExpression | None:
    """Give the date with a month and a year long past that lends its year: close by, or what all looks back on."""
    block = sentences[said.sentence].block
    last = before[-1] if before else None
    start = sentences[last.sentence].block if last is not None else None
    beside = block is not None and start is not None and block - start <= 1
    if last is not None and beside and said.sentence - last.sentence <= NEAR and _is_long_past(last, written):
        return last
    beside_it = takewhile(lambda one: sentences[one.sentence].block == block, reversed(before))
    today = any(one.form in TODAY for one in beside_it)
    dated = [one for one in before if one.form == "date" and one.date[0] and one.date[1]]
    of_late = any(sentences[one.sentence].kind != "dateline" and not _is_long_past(one, written) for one in dated)
    return opening if not (today or of_late) else None
