"""Says when: the days that each expression of time stands for, and when an undated article must have been written.

Expressions are read against the article's own date. An article without one is dated by what it tells, as a window with
its grounds in words (`dashboard.resolve.publication`), and then read against that window.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from dashboard.extract.times import TimeExpression
from dashboard.findings import Findings
from dashboard.resolve.context import Context
from dashboard.resolve.moments import Moment, moment
from dashboard.resolve.occasions import Occasions
from dashboard.resolve.publication import Leads, infer
from dashboard.resolve.story_year import STORY, in_story
from dashboard.tables import ArticleRow, TimeRow


def resolve(context: Context) -> Mapping[str, Sequence[Any]]:
    """Give the times, and the articles with a window where none was stated."""
    leads, occasions = Leads.of(context), Occasions.of(context)
    articles = [_dated(context, row, leads, occasions) for row in context["articles"]]
    written = {row.article_id: _written(row) for row in articles}
    times = [row for found in context.findings for row in _rows(found, written[found.article.article_id])]
    return {"times": times, "articles": articles}


def _rows(found: Findings, written: tuple[date, date] | None) -> Iterator[TimeRow]:
    """Give the times of an article; a day without a year is read in the story that it stands in."""
    before: list[TimeExpression] = []
    for said in found["times"]:
        told = in_story(said, before, found.sentences, written)
        if told == "unknown":
            yield _row(found.article.article_id, said, None, "of which year is not told")
        elif told is not None:
            when = moment(told, written)
            yield _row(found.article.article_id, said, when and when._replace(because=STORY))
        else:
            yield _row(found.article.article_id, said, moment(said, written))
        before.append(told if told is not None and told != "unknown" else said)


def _dated(context: Context, row: ArticleRow, leads: Leads, occasions: Occasions) -> ArticleRow:
    if row.published is not None or row.published_earliest is not None or row.published_latest is not None:
        return row
    window = infer(context, row.article_id, leads, occasions)
    if window is None:
        return row
    return replace(
        row,
        published_basis="inferred",
        published_earliest=window.earliest.isoformat(),
        published_latest=window.latest.isoformat() if window.latest else None,
        published_start=window.start,
        published_end=window.end,
        published_reason=window.because,
    )


def _written(row: ArticleRow) -> tuple[date, date] | None:
    """Give the days within which an article was written, where both ends are known."""
    first = _day(row.published or row.published_earliest)
    last = _day(row.published or row.published_latest)
    return None if first is None or last is None else (first, last)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text[:10]) if text else None


def _row(article_id: str, said: TimeExpression, when: Moment | None, why: str | None = None) -> TimeRow:
    place = (article_id, said.sentence, said.start, said.end, said.text)
    if when is None:
        return TimeRow(*place, None, None, "none", why or _unknown(said))
    return TimeRow(*place, when.earliest.isoformat(), when.latest.isoformat(), when.precision, when.because)


def _unknown(said: TimeExpression) -> str:
    if said.form == "age":
        return "is somebody's age"
    if said.form in {"eve", "relative"}:
        return "is counted from something else in the text"
    return "nothing says when the article was written" if said.form != "date" or not said.date[0] else "is no real day"
