"""Reads which days a mention of a meeting names, and which of them are its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from dashboard.meetings.came_about import NOT_HELD
from dashboard.meetings.mention import TalkMention
from dashboard.tables import ArticleRow, Precision, TimeRow

AHEAD = frozenset({"planned", "proposed"})
PAST = frozenset({"held", "under way"})
ORDER = ("day", "month", "year", "none")
HALF_YEAR = 183  # days: a day and month without a year that lie nearer ahead than behind
WEEK = 7  # days
RUN = 3  # days: longer than this, two days named side by side are two meetings
LONG = 6  # days before their last one on which talks that "ended" may have begun
BESIDE = 8  # characters between "Tuesday" and "Wednesday": " and on "
_PUT_OFF = r"\b(?:was|were|been) (?:postponed|delayed|put off|put back|pushed back)\b"
WAS_PLANNED = re.compile(
    r"\b(?:was|were) to (?:be |have )?[a-z]+|"
    r"\b(?:had been|was|were)(?: originally| first| both| all| also)? "
    r"(?:due|scheduled|planned|set|expected|slated|supposed|meant|invited|asked)\b|"
    r"\b(?:had )?(?:hoped|wanted|intended) (?:to|that)\b|"
    rf"{_PUT_OFF}(?! (?:to|until))"
)
PUT_OFF = re.compile(rf"{_PUT_OFF}(?! (?:to|until|till|by))")
MOVED = re.compile(
    r"\b(?:moved|postponed|rescheduled|pushed back|brought forward|put off|delayed|put back)"
    r"(?: from [^,.]{1,30})? (?:to|until)\b"
)
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
THAT_YEAR = re.compile(r"\s*+(?:,\s*+)?(?:of|in) (?:that|the same) year\b")
THAT = re.compile(r"\bthat \Z")  # "on June 30, 2029 and again that October"
HEADED = re.compile(
    r"[\W\d]{0,6}[A-Z][\w .’'-]{1,40}, ((?:19|20)\d\d)\s*:|[\W]{0,4}((?:19|20)\d\d)\s*[:,–—-]\s*[A-Z][\w .’'-]{1,40}:"
)
LISTED = re.compile(
    r"\s*(?:and|or|to|–|-)(?: in| on)? (?:\d{1,2} )?[A-Z][a-z]{2,8}(?: \d{1,2},| of)? ((?:19|20)\d\d)\b"
)
WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\btoday\b")
BACK = 600  # characters before "of that year" in which the year is named


class Window(NamedTuple):
    """The days between which something took or takes place, and how exactly they are known."""

    earliest: str
    latest: str
    precision: Precision

    def overlaps(self, other: Window) -> bool:
        """Whether the two may be the same day."""
        return self.earliest <= other.latest and other.earliest <= self.latest


def window_of(mention: TalkMention, rows: Iterable[TimeRow], article: ArticleRow | None, text: str) -> Window | None:
    """Give the days that a mention names, if they agree with whether it lies ahead or behind.

    Args:
        mention: the mention.
        rows: the expressions of time in its sentence.
        article: its article, with the day of publication where that is known.
        text: the source text of the article.
    """
    last = (article.published or article.published_latest) if article is not None else None
    first = (article.published or article.published_earliest) if article is not None else None
    behind = mention.status in PAST or (mention.status is None and mention.reference == "earlier")
    said = text[mention.start : mention.end]
    moved = MOVED.search(said) if mention.status in AHEAD else None
    found: list[Window] = []
    for row in rows:
        if moved is not None and row.start < mention.start + moved.start():
            continue  # "set for 3 June, has been moved to 24 June"
        window = _named(mention, row, text)
        if window is not None and _no_longer_holds(mention, text[row.start : row.end], said):
            continue
        if (
            window is not None
            and behind
            and last
            and window.earliest > last
            and not YEAR.search(text[row.start : row.end])
        ):
            window = _a_year_before(window, last)
        if window is not None:
            found.append(window)
    found = _as_told(mention, found, said, first, last)
    if mention.apart is not None:  # "the next day": counted from another meeting, not from the article
        found = [window for window in found if window.precision != "none"]
    best = min(found, key=lambda window: ORDER.index(window.precision), default=None)
    if best is not None and best.precision == "none" and best.earliest[:7] == best.latest[:7]:
        best = best._replace(precision="month")  # "before the end of the month"
    if best is None or best.precision != "day":
        return None if mention.shift else best
    if mention.shift:
        return best._replace(earliest=shifted(best.earliest, mention.shift), latest=shifted(best.latest, mention.shift))
    return _of_days(mention, best, [window for window in found if window.precision == "day"])


def _no_longer_holds(mention: TalkMention, day: str, said: str) -> bool:
    """Whether a day that is counted from now is of a plan that was put off: "fixed for last week, was postponed"."""
    return (
        mention.status in AHEAD and day.lower().startswith(("last ", "this ", "earlier")) and bool(PUT_OFF.search(said))
    )


def _as_told(mention: TalkMention, found: list[Window], said: str, first: str | None, last: str | None) -> list[Window]:
    """Give the days that agree with whether a meeting lies behind, ahead, or was once planned."""
    if mention.status in PAST and last:
        return [window for window in found if window.earliest <= last]
    if not first:
        return found
    if mention.status == "cancelled":
        return [_called_off(window, first, passed=mention.because.endswith(NOT_HELD)) for window in found]
    if mention.status not in AHEAD:
        return found
    if WAS_PLANNED.search(said) is not None:
        return [window for each in found if (window := _once_planned(each, first)) is not None]
    found = [_next_week(_still_ahead(window, first), first) for window in found]
    return [window for window in found if window.latest >= first]


def _of_days(mention: TalkMention, best: Window, days: Sequence[Window]) -> Window | None:
    """Give the days of a meeting whose days are named: one, two side by side, or those that are only counted."""
    first, last = min(window.earliest for window in days), max(window.latest for window in days)
    if 0 < days_between(first, last) <= RUN and _joined(mention.times):
        return Window(first, last, "day")  # "on Tuesday and Wednesday"
    if mention.days < 0 and best.earliest == best.latest:
        return best._replace(earliest=shifted(best.earliest, mention.days))  # "ended two days of talks on"
    if mention.days > 0 and best.earliest == best.latest:
        return best._replace(latest=shifted(best.latest, mention.days))
    if mention.ended and mention.days == 0:
        return _ended(best)
    return best


def _ended(window: Window) -> Window:
    """Give the month of "the talks broke up on Tuesday": how long they had gone on is not said."""
    begun = shifted(window.latest, -LONG)
    if begun[:7] == window.latest[:7]:
        return Window(f"{begun[:7]}-01", window.latest, "month")
    return Window(begun, window.latest, "none")


def _named(mention: TalkMention, row: TimeRow, text: str) -> Window | None:
    """Give the days of an expression of time that belongs to the mention."""
    if row.earliest is None or row.latest is None:
        return None
    if not any(row.start < end and start < row.end for start, end in mention.times):
        return None
    short = row.precision == "month" and days_between(row.earliest, row.latest) <= RUN
    window = Window(row.earliest, row.latest, "day" if short else row.precision)  # "on 17 and 18 May"
    said = text[row.start : row.end]
    if YEAR.search(said):
        return window
    listed = LISTED.match(text, row.end)
    if listed is not None:
        return _in_year(window, listed[1])
    of_that = THAT_YEAR.match(text, row.end) or THAT.search(text, max(0, row.start - len("that  ")), row.start)
    if of_that is None:
        headed = HEADED.match(text, mention.start)
        return _in_year(window, headed[1] or headed[2]) if headed is not None else window
    before = YEAR.findall(text[max(0, row.start - BACK) : row.start])
    return _in_year(window, before[-1]) if before else None


def _in_year(window: Window, year: str) -> Window | None:
    """Give the same days of another year; None where they go over its end, or are the last of February."""
    if window.earliest[:4] != window.latest[:4] or "02-29" in {window.earliest[5:], window.latest[5:]}:
        return None
    return window._replace(earliest=year + window.earliest[4:], latest=year + window.latest[4:])


def _a_year_before(window: Window, last: str) -> Window | None:
    """Give "in June" of what is past, told in March, as the June before."""
    if window.precision not in {"day", "month"} or days_between(last, window.earliest) <= WEEK:
        return window
    return _in_year(window, str(int(window.earliest[:4]) - 1))


def _still_ahead(window: Window, first: str) -> Window:
    """Give a day of a plan that was taken for the last one of its name the one to come: "will meet on 26 November"."""
    exact = window.precision in {"day", "month"} and window.earliest[:4] == window.latest[:4]
    if not exact or window.latest >= first or window.latest[5:] == "02-29":
        return window
    later = [f"{int(day[:4]) + 1}{day[4:]}" for day in (window.earliest, window.latest)]
    near = first <= later[1] and days_between(first, later[1]) < HALF_YEAR
    return window._replace(earliest=later[0], latest=later[1]) if near else window


def _once_planned(window: Window, first: str) -> Window | None:
    """Give the days for which a meeting was once planned: the last of their name; of a day near now nobody knows.

    But that of the article itself: "the envoys were to meet on Tuesday", told on a Tuesday.
    """
    if window.precision == "day" and window.earliest == first:
        return window
    if window.precision == "day" and abs(days_between(first, window.earliest)) <= WEEK:
        return None  # "was to be held on Monday": the one just past, or the one to come
    if days_between(first, window.earliest) > HALF_YEAR:
        return _in_year(window, str(int(window.earliest[:4]) - 1))
    return window


def _called_off(window: Window, first: str, *, passed: bool) -> Window:
    """Give the days for which a meeting that was called off was planned: the last of their name, where that is nearer.

    Of what did not come about the day lies behind: "were to meet on Tuesday, but it did not happen".
    """
    if passed and window.precision == "day" and 0 < days_between(first, window.earliest) <= WEEK:
        return window._replace(earliest=shifted(window.earliest, -WEEK), latest=shifted(window.latest, -WEEK))
    early = days_between(first, window.earliest) > HALF_YEAR and window.precision in {"day", "month"}
    return (_in_year(window, str(int(window.earliest[:4]) - 1)) or window) if early else window


def _next_week(window: Window, first: str) -> Window:
    """Give a weekday of a plan that was taken for the one just past the one to come: "receive him on Friday"."""
    past = window.precision == "day" and window.earliest == window.latest and window.latest < first
    if not past or days_between(window.latest, first) > WEEK:
        return window
    day = shifted(window.latest, WEEK)
    return window._replace(earliest=day, latest=day)


def shifted(day: str, days: int) -> str:
    """Give the day some days after another, before it below 0; both as ISO dates."""
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()


def days_between(first: str, last: str) -> int:
    """Give how many days lie from one day to another, both as ISO dates."""
    return (date.fromisoformat(last) - date.fromisoformat(first)).days


def _joined(times: Sequence[tuple[int, int]]) -> bool:
    """Whether two expressions of time stand side by side: "Tuesday and Wednesday"."""
    ends = sorted(times)
    return any(0 <= right[0] - left[1] <= BESIDE for left, right in pairwise(ends))
