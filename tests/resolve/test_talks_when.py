"""When a meeting was, as its own sentences tell it: each way of telling with near misses. Written on 20 June 2030."""

from __future__ import annotations

from datetime import date

import pytest

from dashboard.extract import talks
from dashboard.extract.times import find
from dashboard.resolve.moments import moment


def when(world, text):
    rows = world(text)["talks"]
    return {row.place_id: (row.start_date, row.precision) for row in rows}


@pytest.mark.parametrize(
    ("text", "place", "day"),
    [
        # the day hangs on the verb above the one that meets
        ("Meeting in Rome on June 17, Jane Roe and John Doe agreed to open the border.", "rome", "2030-06-17"),
        ("Jane Roe broke a long silence on June 17 when she met John Doe in Rome.", "rome", "2030-06-17"),
        ("It was on June 17 that Jane Roe met John Doe in Rome.", "rome", "2030-06-17"),
        (
            "Kest and Valdoria made peace on June 17, agreeing at a meeting in Rome to halve their duties.",
            "rome",
            "2030-06-17",
        ),
        # one of two
        ("Kest and Valdoria held a round in Rome on June 7 and a second in Geneva on June 17.", "geneva", "2030-06-17"),
        ("Jane Roe landed in Rome on June 17 and met John Doe a day later.", "rome", "2030-06-18"),
        # how long it took
        ("Talks between Kest and Valdoria that began in Rome on June 7 broke up after two days.", "rome", "2030-06-07"),
        ("Talks of Kest and Valdoria ended in Rome on June 17 after one day.", "rome", "2030-06-17"),
        # behind a fronted phrase
        ("On June 17, after six hours of talks in Rome, Kest and Valdoria signed a truce.", "rome", "2030-06-17"),
        # the day of what both agreed "there"
        (
            "Jane Roe met John Doe in Rome. Roe and her colleague, John Doe, agreed there on June 17 to open the roads.",
            "rome",
            "2030-06-17",
        ),
    ],
)
def test_a_meeting_has_the_day_that_its_own_words_tell(world, text, place, day):
    assert when(world, text)[place] == (day, "day")


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe, who met John Doe in Rome, said on June 17 that she was content.",  # the day on which she said so
        "Kest and Valdoria proposed to open talks in Rome, Jane Roe said on June 17.",
        "Jane Roe returned from Rome on June 17, where she had met John Doe.",
        "Jane Roe wrote on June 17 that she had met John Doe in Rome.",
    ],
)
def test_a_day_of_another_act_is_not_lent(world, text):
    assert all(row.start_date is None for row in world(text)["talks"])


@pytest.mark.parametrize(
    ("text", "window"),
    [
        (
            "Jane Roe met John Doe in Rome on June 17. A fortnight earlier Roe and Doe had met in Geneva.",
            ("05-31", "06-06"),
        ),
        ("Jane Roe met John Doe in Rome on May 4. The following week Roe and Doe met in Geneva.", ("05-08", "05-14")),
    ],
)
def test_weeks_apart_leave_some_days_open(world, text, window):
    row = next(row for row in world(text)["talks"] if row.place_id == "geneva")
    assert (row.date_earliest[5:], row.date_latest[5:]) == window
    assert row.precision != "day"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Kenya and Peru broke off their talks in Lima on 17 June.", ["17 June"]),
        ("Talks between Kenya and Peru, first planned for 24 June, are now set for 28 June in Lima.", ["28 June"]),
        ("Kenya and Peru agreed to meet again in Lima in two weeks.", ["two weeks"]),
        ("Kenya proposed talks with Peru in Lima, it said on 17 June.", []),
    ],
)
def test_the_days_of_a_mention(parse_text, text, days):
    assert [text[a:b] for mention in talks.find(parse_text(text)) for a, b in mention.times] == days


@pytest.mark.parametrize(
    ("text", "window"),
    [
        ("They will meet again in two weeks.", (date(2030, 7, 1), date(2030, 7, 7))),
        ("They will meet again in three days’ time.", (date(2030, 6, 22), date(2030, 6, 24))),
        ("They met for the first time in two weeks.", None),
        ("They settled it in three days.", None),
    ],
)
def test_weeks_ahead_are_counted_from_the_article(parse_text, text, window):
    said = list(find(parse_text(text)))
    found = [moment(one, (date(2030, 6, 20), date(2030, 6, 20))) for one in said]
    assert [(one.earliest, one.latest) for one in found if one] == ([window] if window else [])


def test_how_long_something_took_is_no_day(world):
    for text in (
        "Kest and Valdoria met in Rome, the first meeting in two weeks.",
        "Kest and Valdoria settled it in two weeks, at talks in Rome.",
    ):
        assert {row.start_date for row in world(text)["talks"]} <= {None}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("A third round of talks between Kest and Valdoria has been announced for July in Rome.", "planned"),
        ("A truce was announced for July after Kest and Valdoria held talks in Rome.", "held"),
    ],
)
def test_what_is_announced_for_a_day_is_ahead(world, text, status):
    assert [row.status for row in world(text)["talks"]] == [status]


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("After a meeting with John Doe in Rome on June 17 Jane Roe lowered the duties.", True),
        ("Jane Roe told John Doe in Rome on June 17 that she would wait.", True),
        ("Jane Roe told a newspaper in Rome on June 17 that she would wait.", False),
        ("After a meeting with John Doe in Rome the duties were lowered by Jane Roe.", True),
    ],
)
def test_one_who_acts_after_a_meeting_with_another_sat_there(world, text, met):
    sat = any({"jane-roe", "john-doe"} <= set(row.participants) for row in world(text)["talks"])
    assert sat is met
