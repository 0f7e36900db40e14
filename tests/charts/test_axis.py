"""One old event does not press all the others into a corner of the picture."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from dashboard.charts.axis import mass

SPRING = [date(2024, 3, 1) + timedelta(days=9 * number) for number in range(8)]


def test_an_axis_without_outliers_is_whole():
    assert mass(SPRING) == (SPRING[0], SPRING[-1])


@pytest.mark.parametrize("old", [date(1953, 7, 27), date(2022, 2, 24), date(2031, 1, 1)])
def test_one_event_far_off_stands_beside_the_axis(old):
    assert mass([*SPRING, old]) == (SPRING[0], SPRING[-1])


def test_an_event_a_little_off_stays_on_it():
    early = SPRING[0] - timedelta(days=80)
    assert mass([early, *SPRING]) == (early, SPRING[-1])


def test_events_that_are_many_are_no_outliers():
    before = [date(2020, 1, 1) + timedelta(days=number) for number in range(4)]
    assert mass([*before, *SPRING]) == (before[0], SPRING[-1])


def test_outliers_at_both_ends():
    many = [SPRING[0] + timedelta(days=number) for number in range(40)]
    assert mass([date(1945, 2, 4), *many, date(2050, 1, 1)]) == (many[0], many[-1])


def test_two_events_are_both_shown():
    assert mass([date(1990, 1, 1), date(2024, 1, 1)]) == (date(1990, 1, 1), date(2024, 1, 1))


def test_all_on_one_day_but_one():
    day = date(2024, 5, 5)
    assert mass([day, day, day, date(1999, 1, 1)]) == (day, day)


@pytest.mark.parametrize(
    "days",
    [
        [date(2024, 3, 1), date(2024, 3, 1), date(2024, 3, 2)],
        [date(2024, 3, 1)] * 6 + [date(2024, 3, 20)],  # nineteen days are not far, however short the rest
        [*SPRING[:5], SPRING[4] + timedelta(days=70)],  # nor is what is less than twice the rest away
        [date(1990, 1, 1), date(2024, 3, 1), date(2024, 3, 2)],  # of three, none is the odd one
    ],
)
def test_what_lies_near_or_is_one_of_three_is_not_far_from_all_others(days):
    assert mass(days) == (days[0], days[-1])


def test_what_lies_two_months_from_one_busy_day_stands_beside_the_axis():
    day = date(2024, 3, 1)
    assert mass([day] * 6 + [day + timedelta(days=60)]) == (day, day)
    assert mass([day] * 6 + [day + timedelta(days=59)]) == (day, day + timedelta(days=59))
