"""When an article was published: by config, metadata, the page's own words, its address or the file's name.

A date that the text merely mentions is not taken, and where nothing says it the answer is "unknown".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from dashboard.article import Published, PublishedBasis, Span
from dashboard.load.lines import FUNCTION_WORDS
from dashboard.load.page import Page
from dashboard.load.stamps import DATE, MONTHS, WEEKDAY, Stamp, both_orders, stamps

JUST_BEFORE = 10  # days from what an article tells to its publication
_MONTH_NAMES = "|".join(sorted((name for name in MONTHS if len(name) > 3 or name == "may"), key=len, reverse=True))
DAY_AND_MONTH = re.compile(
    rf"\b(?P<days1>\d{{1,2}}(?:(?: ?[–-] ?| and | to )\d{{1,2}})?) (?P<month1>{_MONTH_NAMES})\b(?! (?:19|20)\d\d)"
    rf"|\b(?P<month2>{_MONTH_NAMES}) (?P<days2>\d{{1,2}}(?:(?: ?[–-] ?| and | to )\d{{1,2}})?)\b(?!,? (?:19|20)\d\d)",
    re.IGNORECASE,
)
NEAR = 3  # days between a page's dates of one article
IN_URL = re.compile(
    r"[/_\-](?P<y>(?:19|20)\d\d)[/\-_]?(?P<m>0?[1-9]|1[0-2])[/\-_]?(?P<d>0?[1-9]|[12]\d|3[01])(?=[/\-_.]|$)"
)
LONGEST_LEAD = 120  # characters of a line that its place and date may take
LEADS = 3  # lines of the text that may be its first paragraph: a standfirst or a list of points may stand above it
PLACE_BEFORE = re.compile(
    r"\(?(?P<first>[A-ZÀ-Þ][\w.’'-]*)"
    r"(?:[ ,/]{1,2}(?:\([A-Z][\w ]{1,30}\)|[A-ZÀ-Þ][\w.’'-]*|de|del|la|of|the|and)){0,6}"
    rf"(?: ?[,(/]{{1,2}} ?| [–—-]{{1,2}} )(?:{WEEKDAY}\.?,? )?",
)
DASH_BEHIND = re.compile(r"\)?(?:,? ?[(/\[][\w .&’'-]{2,40}[)/\]])?\s?\.?(?:[–—:]|-{1,2}(?:\s|$))")
IN_NAME = re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)[-_.]?(?P<m>0[1-9]|1[0-2])[-_.]?(?P<d>0[1-9]|[12]\d|3[01])(?!\d)")
ISO = re.compile(r"(\d{4})-(\d\d)(?:-(\d\d))?")


def given(text: str, basis: PublishedBasis, reason: str) -> Published | None:
    """Give the date that a file or the configuration states in so many words; None where it is none."""
    match = ISO.match(text.strip())
    if match:
        year, month, day = int(match[1]), int(match[2]), match[3]
        days = _safe(year, month, int(day or 1))
        if days and day:
            return Published(days.isoformat(), basis, days.isoformat(), days.isoformat(), None, reason)
        if days:
            end = date(year + month // 12, month % 12 + 1, 1).toordinal() - 1
            return Published(None, basis, days.isoformat(), date.fromordinal(end).isoformat(), None, reason)
    from email.utils import parsedate_to_datetime  # what feeds and e-mails write

    try:
        day_ = parsedate_to_datetime(text).date().isoformat()
    except (TypeError, ValueError, IndexError):
        return _written(text, basis, reason)
    return Published(day_, basis, day_, day_, None, reason)


def _written(text: str, basis: PublishedBasis, reason: str) -> Published | None:
    found = [mark for mark in stamps(text[:200]) if mark.exact]
    if not found:
        return None
    day = found[0].earliest.isoformat()
    return Published(day, basis, day, day, None, reason)


def on_page(page: Page) -> Published | None:
    """Give the date that the page prints beside its article."""
    if page.dateline is None and (page.byline is None or page.byline not in page.stamps):
        return _leading(page)
    at = page.dateline if page.dateline is not None else page.byline
    assert at is not None  # noqa: S101 - one of the two is set, as checked above
    marks = page.stamps[at]
    mark = _best(marks)
    line = page.lines[at]
    mark, told = _in_order(mark, line.text, page, at)
    span = Span(line.span.start + mark.start, line.span.start + mark.end)
    place = "below the headline" if page.title is not None and at > page.title else "beside the article"
    others = {m.earliest for i, found in page.stamps.items() for m in found if m.exact and i != at} - {mark.earliest}
    note = "; other dates on the page stand elsewhere" if others else ""
    return _of(mark, span, f"printed {place}{told}{note}")


def _leading(page: Page) -> Published | None:
    """Give the date that leads the first paragraph, as agencies print it: "BRELL, March 4, 2031 (Kest Wire) - ..."."""
    for i in range(max(page.first, 0), min(page.first + LEADS, page.last + 1)):
        text = page.lines[i].text
        date_ = DATE.search(text, 0, LONGEST_LEAD)
        place = PLACE_BEFORE.fullmatch(text, 0, date_.start()) if date_ else None
        if not date_ or not place or not DASH_BEHIND.match(text, date_.end()):
            continue
        mark = next(iter(stamps(date_.group())), None)
        if mark and mark.exact and place["first"].casefold() not in FUNCTION_WORDS:
            start = page.lines[i].span.start + date_.start()
            return _of(mark, Span(start + mark.start, start + mark.end), "leads the first paragraph")
    return None


def _in_order(mark: Stamp, text: str, page: Page, at: int) -> tuple[Stamp, str]:
    """Tell 4 March from 3 April where 03/04 is printed: by the page's other dates, what the text tells, or its clock.

    An article tells of the days before it. A clock of twelve hours goes with the month first, one of twenty-four
    hours with the day first.
    """
    if not both_orders(mark.earliest, mark.latest):
        return mark, ""
    others = [other for i, found in page.stamps.items() for other in found if i != at and other.exact]
    near = {
        day for day in (mark.earliest, mark.latest) if any(abs((other.earliest - day).days) <= NEAR for other in others)
    }
    if len(near) == 1:
        day = near.pop()
        return replace(mark, earliest=day, latest=day), ", day and month told apart by another date on the page"
    told = {day for day in (mark.earliest, mark.latest) if any(_just_before(day, *said) for said in _days_told(page))}
    if len(told) == 1:
        day = told.pop()
        return replace(mark, earliest=day, latest=day), ", day and month told apart by days that the text names"
    numbers = [int(part) for part in re.findall(r"\d+", text[mark.start : mark.end])]
    around = f"{text[: mark.start]} {text[mark.end :]}"
    if re.search(r"\b(?:GMT|BST|CET|CEST|IST|MSK)\b|\b(?:1[3-9]|2[0-3]):\d\d|\b0\d:\d\d\b(?!\s?[apAP]\.?[mM])", around):
        month, why = numbers[1], "the clock of twenty-four hours"
    elif re.search(r"\d\s?[ap]\.?m\b", around, re.IGNORECASE):
        month, why = numbers[0], "the clock of twelve hours"
    else:
        return mark, ""
    day = mark.earliest if mark.earliest.month == month else mark.latest
    return replace(mark, earliest=day, latest=day), f", day and month told apart by {why}"


def _days_told(page: Page) -> Iterator[tuple[int, int]]:
    """Give the months and days that the text names without a year: "on 2 and 3 March"."""
    for i in page.body:
        for said in DAY_AND_MONTH.finditer(page.lines[i].text):
            month = MONTHS[(said["month1"] or said["month2"]).casefold()]
            yield from ((month, int(day)) for day in re.findall(r"\d+", said["days1"] or said["days2"]))


def _just_before(day: date, month: int, told: int) -> bool:
    """Whether a day that is told of lies in the ten days up to another."""
    said = _safe(day.year, month, told)
    return said is not None and 0 <= (day - said).days <= JUST_BEFORE


def _best(marks: list[Stamp]) -> Stamp:
    """Prefer the day of publication to that of the last change, and a day to a month."""
    return min(marks, key=lambda mark: (mark.updated and not mark.published, not mark.exact, mark.start))


def _of(mark: Stamp, span: Span, reason: str) -> Published:
    earliest, latest = mark.earliest.isoformat(), mark.latest.isoformat()
    if mark.exact:
        return Published(earliest, "stated", earliest, latest, span, reason)
    if both_orders(mark.earliest, mark.latest):
        reason += "; day and month cannot be told apart"
    return Published(None, "stated", earliest, latest, span, reason)


def in_address(url: str) -> Published | None:
    """Give the date that an address holds, as in /2025/04/03/."""
    return _found(IN_URL.search(url), "url", "the address of the page holds it")


def in_file_name(stem: str) -> Published | None:
    """Give the date that a file's name holds."""
    return _found(IN_NAME.search(stem), "filename", "the name of the file holds it")


def _found(match: re.Match[str] | None, basis: PublishedBasis, reason: str) -> Published | None:
    day = _safe(int(match["y"]), int(match["m"]), int(match["d"])) if match else None
    if not day:
        return None
    return Published(day.isoformat(), basis, day.isoformat(), day.isoformat(), None, reason)


def _safe(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
