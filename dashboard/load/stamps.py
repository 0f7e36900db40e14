"""Dates as pages print them: found in a line, with what remains of it once date, time and their labels are gone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from dashboard.lexicon import lexicon

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
            "september sept sep", "october oct", "november nov", "december dec",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
# Months in other languages, which stand in the lines of dates of their outlets: "15 de septiembre de 2031".
ABROAD: dict[str, int] = lexicon("times")["months_abroad"]
_MONTH = (
    r"(?P<{0}>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
DATE = re.compile(
    r"(?<![\w/.])(?:"
    r"(?P<y1>(?:19|20)\d\d)[-/.](?P<m1>\d{1,2})(?:[-/.](?P<d1>\d{1,2}))?(?=\D|$)(?![-/.]\d)"
    r"|" + _MONTH.format("m2") + r"\s{0,2}(?P<d2>\d{1,2})(?:st|nd|rd|th)?\s{0,2},?\s{0,2}(?P<y2>(?:19|20)\d\d)(?!\d)"
    r"|(?P<d3>\d{1,2})(?:st|nd|rd|th|er|º)?[\s.\-/]{0,2}(?:of |de )?"
    + _MONTH.format("m3").replace("(?P<m3>", f"(?P<m3>{'|'.join(ABROAD)}|")
    + r"[\s\-/,]{0,2}(?:de |del )?(?P<y3>(?:19|20)\d\d)(?!\d)"
    r"|(?P<a4>\d{1,2})(?P<s4>[/.\-])(?P<b4>\d{1,2})(?P=s4)(?P<y4>(?:19|20)\d\d|\d\d)(?![\d/])"
    r"|" + _MONTH.format("m5") + r",?\s{1,2}(?P<y5>(?:19|20)\d\d)(?!\d)"
    r"|(?P<season>spring|summer|autumn|winter)(?: issue)?,?\s{1,2}(?P<y6>(?:19|20)\d\d)(?!\d)"
    r")",
    re.IGNORECASE,
)
WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?"
# What may stand beside a date in a line that says when a page was published.
DRESSING = re.compile(
    r"\b(?:first |originally |last )?(?:published|issued|posted|updated|modified|edited|created|released|date|added"
    r"|release)"
    r"\b(?: on| at| by|:)?"
    rf"|\b{WEEKDAY}\b|\b(?:on|at|the|of|by|from|pubdate)\b"
    r"|\d{1,2}[:.]\d\d(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?)?|\b\d{1,2}\s?[ap]\.?m\b\.?|\b[ap]\.m\."
    r"|\b(?:gmt|utc|est|edt|cst|cdt|mst|mdt|pst|pdt|bst|cet|cest|et|ct|pt|myt|ist|msk|eet|z|sgt|hkt|jst|wib|eat|wat|sast|aest|aedt)\b(?:\s?[+\-]\d{1,4})?"
    r"|\b\d{1,3}[- ]?(?:min(?:ute)?s?|sec(?:ond)?s?|hours?|days?|comments?|views?|shares?)\b(?: read| ago)?"
    r"|\b(?:ago|read|comments?|views?|updated)\b|[^\w\s]|\bt(?=\d)",
    re.IGNORECASE,
)  # fmt: skip
SERIES = re.compile(r"\b(?:brief|paper|issue|report|series|no|nr|number|bulletin|vol|volume)\.?\s?$", re.IGNORECASE)
UPDATED = re.compile(r"\b(?:updated?|modified|edited|revised)\b", re.IGNORECASE)
PUBLISHED = re.compile(
    r"\b(?:published|posted|first published|originally published|pubdate|released|release date)\b", re.IGNORECASE
)


@dataclass(frozen=True)
class Stamp:
    """A date in a line: the days that it may stand for, where it stands, and how bare the line is around it."""

    earliest: date
    latest: date
    start: int
    end: int
    rest: str  # the words of the line that are neither date, time nor their labels
    before: str  # the words of the line before the date
    updated: bool
    published: bool

    @property
    def day(self) -> bool:
        """Whether it names a day, though it may not be told which of two."""
        return self.exact or both_orders(self.earliest, self.latest)

    @property
    def exact(self) -> bool:
        """Whether it names a day."""
        return self.earliest == self.latest


def stamps(text: str) -> list[Stamp]:
    """Find the dates in a line. Of 03/04/2025 both readings are kept as a span of days unless one is impossible."""
    if not any(char.isdigit() for char in text):
        return []
    text = text.replace("_", " ")  # Markdown's mark of emphasis, which would hide where a date begins
    matches = list(DATE.finditer(text))
    if not matches:
        return []
    remaining = DATE.sub(" ", text)
    rest = " ".join(DRESSING.sub(" ", remaining).split())
    found = []
    previous = 0
    for match in matches:
        days = _days(match)
        label = text[previous : match.start()]
        previous = match.end()
        if match["y1"] and not match["d1"] and SERIES.search(label):
            continue  # "Issue Brief 2031/07" counts briefs, not months
        if days:
            found.append(
                Stamp(
                    *days, match.start(), match.end(), rest, text[: match.start()].strip(),
                    bool(UPDATED.search(label)), bool(PUBLISHED.search(label)),
                )
            )  # fmt: skip
    return found


def _days(match: re.Match[str]) -> tuple[date, date] | None:
    """Give the first and last day that a date may mean; None where it is no date."""
    part = match.groupdict()
    if part["y1"]:
        year, month, day = int(part["y1"]), int(part["m1"]), int(part["d1"] or 0)
        return _day(year, month, day) if day else _month(year, month)
    if part["y2"]:
        return _day(int(part["y2"]), _number(part["m2"]), int(part["d2"]))
    if part["y3"]:
        return _day(int(part["y3"]), _number(part["m3"]), int(part["d3"]))
    if part["y5"]:
        return _month(int(part["y5"]), _number(part["m5"]))
    if part["y6"]:
        return _season(int(part["y6"]), part["season"].casefold())
    year = int(part["y4"]) if len(part["y4"]) == 4 else 2000 + int(part["y4"])
    left, right = int(part["a4"]), int(part["b4"])
    readings = [days for days in (_day(year, left, right), _day(year, right, left)) if days]
    if part["s4"] == "." and _day(year, right, left):
        return _day(year, right, left)  # with full stops the day comes first
    if not readings:
        return None
    return min(first for first, _ in readings), max(last for _, last in readings)


def both_orders(earliest: date, latest: date) -> bool:
    """Whether two days are the two readings of one numeric date."""
    return earliest != latest and (earliest.month, earliest.day) == (latest.day, latest.month)


def _season(year: int, name: str) -> tuple[date, date]:
    """Give the days of an issue's season, in the north; a winter may be that at the year's begin or at its end."""
    begin = {"spring": 3, "summer": 6, "autumn": 9, "winter": 1}[name]
    if name == "winter":
        return date(year, 1, 1), date(year + 1, 2, 28)
    return date(year, begin, 1), date.fromordinal(date(year, begin + 3, 1).toordinal() - 1)


def _number(name: str) -> int:
    return MONTHS.get(name.casefold().rstrip(".")) or ABROAD[name.casefold()]


def _day(year: int, month: int, day: int) -> tuple[date, date] | None:
    try:
        return date(year, month, day), date(year, month, day)
    except ValueError:
        return None


def _month(year: int, month: int) -> tuple[date, date] | None:
    if not 1 <= month <= 12:
        return None
    following = date(year + month // 12, month % 12 + 1, 1)
    return date(year, month, 1), date.fromordinal(following.toordinal() - 1)
