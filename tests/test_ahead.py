"""What was planned for a day that is over is never said to be ahead: nobody has told whether it was held."""

from __future__ import annotations

from datetime import date

import pytest

from dashboard.as_of import AsOf, as_of, plans, standing
from dashboard.phrases import passed

TODAY = date(2024, 6, 10)


def talk(status="planned", start=None, end=None, earliest=None, latest=None, precision="day"):
    return {
        "status": status, "start_date": start, "end_date": end, "date_earliest": earliest, "date_latest": latest,
        "precision": precision,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("row", "over", "said"),
    [
        (talk(start="2024-06-09", end="2024-06-09", latest="2024-06-09"), True,
         "was planned for 9 Jun 2024; no report whether it was held"),
        (talk("proposed", start="2024-05-01", latest="2024-05-31", precision="month"), True,
         "was proposed for May 2024; no report whether it was held"),
        (talk(latest="2024-06-02"), True, "was planned by 2 Jun 2024 (inferred); no report whether it was held"),
        (talk(start="2024-06-10", latest="2024-06-10"), False, "planned · 10 Jun 2024"),  # the day is not over
        (talk(start="2024-06-01", latest="2024-06-30", precision="month"), False, "planned · Jun 2024"),  # nor the month
        (talk(earliest="2024-01-01"), False, "planned when last reported · after 1 Jan 2024 (inferred)"),  # no end is known
        (talk(), False, "planned when last reported · date unknown"),
        (talk("held", start="2024-06-01", latest="2024-06-01"), False, "held · 1 Jun 2024"),
        (talk("cancelled", start="2024-06-01", latest="2024-06-01"), False, "cancelled · 1 Jun 2024"),
    ],
)  # fmt: skip
def test_a_plan_whose_day_is_over_is_told_as_one(row, over, said):
    assert passed(row, TODAY) == over
    assert standing(row, AsOf(TODAY)) == said


def article(published=None, latest=None, name="a"):
    return {"article_id": name, "published": published, "published_latest": latest}


def test_where_the_articles_end_before_today_that_is_said_of_what_nobody_can_have_told():
    now = as_of([article("2024-05-01"), article(None, "2024-06-04"), article()], TODAY)
    assert now == AsOf(TODAY, date(2024, 6, 4))
    row = talk(start="2024-06-06", latest="2024-06-06")
    told = "was planned for 6 Jun 2024; no report whether it was held as of the newest article, 4 Jun 2024"
    assert standing(row, now) == told
    assert now.ahead == "Ahead on 10 Jun 2024"
    assert now.counted == ""


def test_where_the_articles_end_long_before_today_the_day_of_the_newest_counts_and_that_is_said():
    now = as_of([article("2024-03-01"), article("2024-02-01", name="b")], TODAY)
    assert now == AsOf(date(2024, 3, 1), date(2024, 3, 1))
    assert now.ahead == "Ahead on 1 Mar 2024, the day of the newest article"
    assert "counted from 1 Mar 2024" in now.counted
    assert standing(talk(start="2024-04-06", latest="2024-04-06"), now) == "planned · 6 Apr 2024"


@pytest.mark.parametrize(
    ("row", "told", "said"),
    [
        (talk(start="2024-07-02", latest="2024-07-02"), "2024-06-01", "planned · 2 Jul 2024"),
        (talk(start="2024-07-02", latest="2024-07-02"), "2024-02-14",
         "planned when last reported, 14 Feb 2024 · 2 Jul 2024"),  # much may have come between
        (talk("proposed"), "2024-06-09", "proposed when last reported, 9 Jun 2024 · date unknown"),
        (talk("held"), "2024-02-14", "held · date unknown"),
    ],
)  # fmt: skip
def test_a_plan_without_a_day_or_told_of_long_ago_is_not_said_to_be_ahead(row, told, said):
    now = as_of([article("2024-06-10"), article(told, name="b")], TODAY)
    row = {**row, "articles": ["b"]}
    assert standing(row, now) == said
    assert plans([row], now).ahead == ([row] if said.startswith("planned ·") else [])
    assert plans([row], now).reported == ([row] if " when last reported" in said else [])


@pytest.mark.parametrize("newest", ["2024-06-10", "2024-06-12"])
def test_articles_of_today_or_dated_ahead_set_the_day_and_say_nothing_more(newest):
    assert as_of([article(newest)], TODAY) == AsOf(date.fromisoformat(newest))


def test_no_dated_article_leaves_the_clock():
    assert as_of([article()], TODAY) == as_of([], TODAY) == AsOf(TODAY)


def test_plans_are_the_next_first_and_those_that_have_passed_the_last_first():
    rows = [talk(start=day, latest=day) for day in ("2024-07-02", "2024-05-01", "2024-06-20", "2024-05-09")]
    ahead, reported, behind = plans([*rows, talk(), talk("held", start="2024-06-01")], AsOf(TODAY))
    assert [row["start_date"] for row in ahead] == ["2024-06-20", "2024-07-02"]
    assert reported == [talk()]
    assert [row["start_date"] for row in behind] == ["2024-05-09", "2024-05-01"]
