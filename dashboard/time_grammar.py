"""The grammar of dates: the patterns of all expressions of time, and what each form says.

An expression is found by one pattern and read by one small function into year, month, day, or units away from now.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from dashboard.lexicon import lexicon

NEXT_DAYS = 3  # "on 17 and 18 May" are days of one meeting; farther apart they are two


@cache
def _words(section: str) -> Mapping[str, Any]:
    words: Mapping[str, Any] = lexicon("times")[section]
    return words


@cache
def time_pattern() -> re.Pattern[str]:
    """Make the pattern of all expressions, the longest forms first. Nothing in it repeats without a bound."""

    def any_of(words: Mapping[str, Any] | list[str]) -> str:
        return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))

    sure = {word: number for word, number in _words("months").items() if word not in lexicon("times")["month_words"]}
    month, alone = f"(?:{any_of(_words('months'))})", f"(?:{any_of(sure)})"
    weekday = f"(?:{any_of(_words('weekdays'))})"
    number = rf"(?:\d{{1,3}}|{any_of(_words('numbers'))})"
    part = f"(?:{any_of(_words('parts'))})"
    day, year = r"(?:[0-3]?\d)(?:st|nd|rd|th)?", r"(?:1[5-9]\d\d|20\d\d|21\d\d)"
    unit = "(?:days?|weeks?|months?|years?)"
    before = ["in", "since", "until", "by", "of", "from", "before", "after", "during", "the", "early", "late"]
    bound = ["in", "since", "until", "by", "for", "from", "around", "before", "during"]
    behind = "|".join(f"(?<={word} ){year}" for word in before)
    counted = "km|people|troops|soldiers|tons|tonnes|dollars"
    forms = [
        r"(?P<iso>\d{4}-[01]\d-[0-3]\d)(?![-\d])",
        r"(?P<age>\d{2}-year-old|(?:aged|the age of) \d{2}\b|(?<=, )\d{2}(?=,)|(?<=['’]s )\d{2} years)",
        rf"(?P<range_of_days>{month} {day} ?(?:-|–|to|through|until|and|&) ?{day}(?:,? {year})?(?!\d))",
        rf"(?P<range_of_days_first>{day} ?(?:-|–|to|and|&) ?{day} {month}(?:,? {year})?)",
        rf"(?P<edge_of_month>the (?:first|last) day of {month}(?:,? {year})?)",
        rf"(?P<month_of_year>(?:(?:{day} |{part}[ -])?{month}|{month} {day}),?(?: of)? (?:last|next|this) year)",
        rf"(?P<month_first>{month} {day}(?:,? {year})?(?!\d|:))",
        rf"(?P<day_first>{day}(?: of)? {month}(?:,? {year})?)",
        rf"(?P<years>(?:between|from) {year} (?:and|to|until|through) {year}|{year} ?[-–] ?{year})",
        rf"(?P<month_year>(?:{part}[ -])?{month}(?: of|,)? {year})",
        rf"(?P<months>(?:between|from) {month} (?:and|to|until|through) {month}(?: {year})?)",
        rf"(?P<season>(?:{any_of(_words('seasons'))}|fall)(?: of)? {year})",
        r"(?P<decade>(?:1[5-9]|20)\d0s)",
        rf"(?P<part_of_year>{part}[ -]{year})",
        rf"(?P<last_weekday>(?:last|next|this|past|coming) {weekday}|{weekday} (?:last|next|this) week)",
        rf"(?P<weekday>{weekday})",
        rf"(?P<part_of_month>{part}[ -]{month}|(?:last|next|this) {month}(?! \d))",
        r"(?P<part_of_unit>(?:earlier|later) (?:this|last|next) (?:week|month|year))",
        r"(?P<to_its_end>(?:before|by|towards?|at|until) the end of (?:the|this) (?:month|year))",
        r"(?P<unit>(?:last|next|this|past) (?:week|weekend|month|year)|(?<=at )the weekend|(?<=over )the weekend)",
        rf"(?P<span>(?:over |in |during |for )?the (?:past|last|next|coming) (?:{number} )?{unit}(?! of))",
        r"(?P<recent>(?:in )?(?:recent|coming) (?:days|weeks|months|years))",
        rf"(?P<ago>{number} {unit} (?:ago(?: this (?:week|month)| today)?|from now))",
        rf"(?P<within>in {number} {unit}(?:['’] time)?(?! of))",
        rf"(?P<relative>{number} {unit} (?:earlier|later|before|after)|the (?:previous|following|same) {unit})",
        r"(?P<eve>(?:on )?the eve of)",
        r"(?P<day>the day before yesterday|yesterday|today|tonight|tomorrow)",
        rf"(?P<bound_month>{'|'.join(f'(?<={word} ){month}' for word in bound)})(?! \d)",
        rf"(?P<month>{alone})",
        rf"(?P<year>(?:{behind}|(?<=\(){year}(?=\)))(?![-\d,.]\d|%| ?(?:{counted})))",
    ]
    return re.compile(rf"(?<![\w$€£-])(?:{'|'.join(forms)})(?!\w)", re.IGNORECASE)


TIME_HINT = re.compile(
    r"\d{4}|, \d\d,|\bage|year|day\b|days\b|week|month|year|yesterday|tomorrow|tonight|the eve"
    r"|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
)


# A month by its whole name: what tells two occasions apart where no day is known.
MONTH_IN_FULL = re.compile(
    r"\b(?P<month>January|February|March|April|May|June|July|August|September|October|November|December)\b"
)


@cache
def month_and_day_names() -> frozenset[str]:
    """Give the names of months and days, which are words of their own when they are written small."""
    return frozenset({*_words("months"), *_words("weekdays")})


# What each form says


Said = dict[str, Any] | None


def _month(word: str) -> int:
    return int(_words("months")[word])


def _find_month(text: str) -> int:
    """Give the number of the month that a text names."""
    for word in re.findall(r"[a-z]+\.?", text):
        if word in _words("months"):
            return _month(word)
        if word.rstrip(".") in _words("months"):
            return _month(word.rstrip("."))
    return 0


def _find_year(text: str) -> int:
    found = re.search(r"\b(1[5-9]\d\d|20\d\d|21\d\d)\b", text)
    return int(found[1]) if found else 0


def _days(text: str) -> list[int]:
    return [int(day) for day in re.findall(r"(?<!\d)(\d{1,2})(?:st|nd|rd|th)?(?!\d)", text)]


def _full(text: str) -> Said:
    days = _days(text)
    month, year = _find_month(text), _find_year(text)
    if not days or not 1 <= days[0] <= 31 or not month:
        return None
    return {"form": "date", "date": (year, month, days[0])}


def _iso(text: str) -> Said:
    year, month, day = (int(piece) for piece in text.split("-"))
    return {"form": "date", "date": (year, month, day)} if 1 <= month <= 12 and 1 <= day <= 31 else None


def _day_range(text: str) -> Said:
    days, month, year = _days(text), _find_month(text), _find_year(text)
    if len(days) < 2 or not all(1 <= day <= 31 for day in days[:2]) or days[0] >= days[1]:
        return None
    if re.search(r"\band\b|&", text) and days[1] - days[0] > NEXT_DAYS:
        return {"form": "date", "date": (year, month, days[0])}  # "on 3 and 28 May": two days, far apart
    return {"form": "date", "date": (year, month, days[0]), "until": (year, month, days[1])}


def _edge_of_month(text: str) -> Said:
    month, year = _find_month(text), _find_year(text)
    last = 1 if "first" in text else monthrange(year or 2023, month)[1] if month else 0
    return {"form": "date", "date": (year, month, last)} if month else None


def _year_range(text: str) -> Said:
    first, last = (int(year) for year in re.findall(r"\d{4}", text)[:2])
    return {"form": "date", "date": (first, 0, 0), "until": (last, 0, 0)} if first < last else None


def _month_range(text: str) -> Said:
    months = [_month(word) for word in re.findall(r"[a-z]+\.?", text) if word in _words("months")]
    year = _find_year(text)
    if len(months) < 2:
        return None
    return {"form": "date", "date": (year, months[0], 0), "until": (year, months[1], 0)}


def _season(text: str) -> Said:
    first, last = _words("seasons")["autumn" if text.startswith("fall") else re.sub(r"(?: of)? \d{4}$", "", text)]
    year = _find_year(text)
    return {"form": "date", "date": (year, first, 0), "until": (year, last, 0)}


def _decade(text: str) -> Said:
    return {"form": "date", "date": (int(text[:4]), 0, 0), "until": (int(text[:4]) + 9, 0, 0)}


def _part(text: str) -> str:
    return next((part for part in _words("parts") if text.startswith(part)), "")


def _month_said(text: str) -> Said:
    month = _find_month(text)
    return {"form": "date", "date": (_find_year(text), month, 0), "part": _part(text)} if month else None


def _month_of_year(text: str) -> Said:
    """Read "March last year", "14 May of this year": the year is counted from now."""
    days, month = _days(text), _find_month(text)
    amount = -1 if "last" in text else 1 if "next" in text else 0
    if not month or (days and not 1 <= days[0] <= 31):
        return None
    return {
        "form": "date",
        "date": (0, month, days[0] if days else 0),
        "unit": "year",
        "amount": amount,
        "part": _part(text),
    }


def _year_said(text: str) -> Said:
    return {"form": "date", "date": (_find_year(text), 0, 0), "part": _part(text)}


def _weekday(text: str) -> Said:
    day = next(number for word, number in _words("weekdays").items() if word in text)
    unit = "week" if text.endswith("week") else ""
    amount = -1 if re.search(r"\blast\b|\bpast\b", text) else 1 if re.search(r"\bnext\b|\bcoming\b", text) else 0
    return {"form": "weekday", "weekday": day, "amount": amount, "unit": unit}


def _month_this(text: str) -> Said:
    if not text.startswith(("last ", "next ", "this ")):
        return _month_said(text)
    amount = {"last": -1, "next": 1, "this": 0}[text[:4]]
    return {"form": "date", "date": (0, _find_month(text), 0), "amount": amount}


def _unit(text: str) -> Said:
    amount = -1 if re.search(r"\blast\b|\bpast\b", text) else 1 if "next" in text else 0
    part = "earlier" if text.startswith("earlier") else "later" if text.startswith("later") else ""
    part = "the" if text.startswith("the ") else part
    unit = text.rsplit(maxsplit=1)[-1]
    return {"form": "unit", "unit": unit, "amount": amount, "part": part}


def _amount(text: str) -> int:
    found = re.search(r"\d+", text)
    if found:
        return int(found[0])
    if "couple of" in text:
        return 2
    return next((int(_words("numbers")[word]) for word in text.split() if word in _words("numbers")), 1)


def _unit_word(text: str) -> str:
    found = re.search(r"\b(day|week|month|year)", text)
    return found[1] if found else "day"


def _span(text: str) -> Said:
    sign = 1 if re.search(r"\bnext\b|\bcoming\b", text) else -1
    if re.search(r"(?:past|last|next|coming) \w+s$", text):  # "the coming months": some months, nobody knows how many
        return {"form": "recent", "unit": _unit_word(text), "amount": sign}
    return {"form": "span", "unit": _unit_word(text), "amount": sign * _amount(text.split("the ", 1)[1])}


def _recent(text: str) -> Said:
    return {"form": "recent", "unit": _unit_word(text), "amount": 1 if "coming" in text else -1}


def _ago(text: str) -> Said:
    before, ago, exactly = text.partition(" ago")  # "ten years ago this week" tells more than the year
    sign = -1 if ago else 1
    return {"form": "ago", "unit": _unit_word(before), "amount": sign * _amount(text), "part": exactly.strip()}


def _within_units(text: str) -> Said:
    """Read "in two weeks", of what is to come: a day is not meant to be that exact."""
    return {"form": "ago", "unit": _unit_word(text), "amount": _amount(text.removeprefix("in ")), "part": "about"}


def _day(text: str) -> Said:
    amount = {"the day before yesterday": -2, "yesterday": -1, "tomorrow": 1}.get(text, 0)
    return {"form": "unit", "unit": "day", "amount": amount}


READERS: Mapping[str, Callable[[str], Said]] = {
    "iso": _iso, "range_of_days": _day_range, "range_of_days_first": _day_range, "month_first": _full,
    "day_first": _full, "edge_of_month": _edge_of_month,
    "years": _year_range, "month_year": _month_said, "month_of_year": _month_of_year, "months": _month_range,
    "season": _season,
    "decade": _decade, "part_of_year": _year_said, "last_weekday": _weekday, "weekday": _weekday,
    "part_of_month": _month_this, "part_of_unit": _unit, "unit": _unit, "span": _span, "recent": _recent, "ago": _ago,
    "within": _within_units,
    "relative": lambda text: {"form": "relative", "unit": _unit_word(text)}, "eve": lambda _text: {"form": "eve"},
    "age": lambda text: {"form": "age", "unit": "year", "amount": _amount(text)},
    "to_its_end": lambda text: {"form": "unit", "unit": _unit_word(text[-5:]), "amount": 0, "part": "later"},
    "day": _day, "bound_month": _month_said, "month": _month_said, "year": _year_said,
}  # fmt: skip
