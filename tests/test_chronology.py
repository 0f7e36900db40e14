"""Meetings stand in the order of time, however exactly their days are known."""

from __future__ import annotations

from dashboard.chronology import day_of
from dashboard.phrases import measures


def talk(start=None, precision=None, earliest=None, latest=None):
    return {"start_date": start, "precision": precision, "date_earliest": earliest, "date_latest": latest}


def test_a_meeting_by_a_day_stands_before_one_known_to_have_been_the_day_before():
    assert day_of(talk(latest="2031-02-28")) < day_of(talk("2031-02-27", "day"))
    assert day_of(talk(latest="2031-03-20")) > day_of(talk("2031-02-27", "day"))


def test_a_window_and_a_month_stand_by_their_middle():
    assert day_of(talk(earliest="2031-02-01", latest="2031-02-21")) == "2031-02-11"
    assert day_of(talk("2031-03-01", "month")) == "2031-03-15"
    assert day_of(talk("2031-03-01", "day")) == "2031-03-01"


def test_only_what_nothing_is_known_of_has_no_day():
    assert day_of(talk()) == ""
    assert day_of(talk(earliest="2031-03-01")) > "2031-03-01"


def test_comments_are_counted_apart_from_measures():
    imposed, comment = {"action": "imposed"}, {"action": "assessed"}
    assert measures([imposed, imposed, comment]) == "2 measures and 1 comment"
    assert measures([imposed]) == "1 measure"
    assert measures([comment, comment]) == "2 comments"
    assert measures([]) == "0 measures"
