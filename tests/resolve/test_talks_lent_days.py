"""Which day a meeting has that another sentence tells of. Invented states and people; the articles are of 20 June."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "day"),
    [
        # what came of a meeting is the news, and the news has its day
        (
            "Kest and Valdoria settled it on June 17. Jane Roe spoke after three hours of talks with John Doe in Rome.",
            17,
        ),
        ("The ban on grain went on June 17. The decision came at a summit of Kest and Valdoria in Rome.", 17),
        ("Jane Roe of Kest was hopeful on June 17. The roads were dry. Jane Roe and John Doe met in Rome.", 17),
        # told before what it came of
        ("Kest and Valdoria agreed on June 17 to lift a ban, the first step so far, after hours of talks in Rome.", 17),
        # what ended on a day, behind words that the parser hangs elsewhere
        ("Kest decided to keep a ban after a summit with envoys of Valdoria in Rome ended late on June 17.", 17),
        # counted from the day of the sentence before
        ("Jane Roe landed in Rome on June 17. The next day she sat down with John Doe.", 18),
        ("A bridge was shelled on June 17. The next day Jane Roe met John Doe in Rome.", 18),
        ("Jane Roe came home on June 17. She had met John Doe in Rome the day before.", 16),
        ("Jane Roe met John Doe in Rome on June 17. Later in the day Roe saw Ann Poe in Geneva.", 17),
    ],
)
def test_a_meeting_has_the_day_that_the_sentence_before_tells(world, text, day):
    rows = world(text)["talks"]
    assert rows
    assert {(row.start_date, row.precision) for row in rows} == {(f"2030-06-{day}", "day")}


@pytest.mark.parametrize(
    "text",
    [
        "Kest and Valdoria settled it on June 17. Jane Roe had met John Doe in Rome.",  # before the news
        "Kest and Valdoria settled it on June 17. Jane Roe and John Doe last met in Rome.",
        "Kest and Valdoria settled it on June 17. Jane Roe will meet John Doe in Rome.",  # still ahead
        "Kest and Valdoria settled it on May 3. Jane Roe and John Doe met in Rome.",  # no news of the week
        "Ossia raised its taxes on June 17. Jane Roe and John Doe met in Rome.",  # of others
        # another day of the same week is told
        "Kest was hopeful on June 19. Prices fell on June 17, it said after a summit with Valdoria in Rome.",
        "Kest and Valdoria settled it on June 17. Ossia raised its taxes. Kest and Valdoria met in Rome.",  # too far
    ],
)
def test_a_day_is_lent_only_to_the_news_of_the_same_people(world, text):
    assert [row.start_date for row in world(text)["talks"]] == [None]


def test_the_same_day_is_that_of_a_meeting_told_of_just_before(world):
    filler = "The nets stay in port. Rain fell. Grain is dear. The roads were bad. "
    same = "Ann Poe received Jane Roe in Geneva on the same day."
    days = {row.place_id: row.start_date for row in world("Jane Roe met John Doe in Rome on June 7. " + same)["talks"]}
    assert days == {"rome": "2030-06-07", "geneva": "2030-06-07"}
    far = world("Max Lund met John Doe in Rome on June 7. " + filler + same)["talks"]
    assert {row.place_id: row.start_date for row in far}["geneva"] is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("On the margins Jane Roe met Ann Poe.", "2030-06-07"),
        ("On the sidelines of the summit Jane Roe met Ann Poe.", "2030-06-07"),
        ("On the sidelines of the harbour show Jane Roe met Ann Poe.", None),
        ("Jane Roe had met Ann Poe.", None),
    ],
)
def test_who_meets_on_the_margins_does_so_on_the_days_of_the_summit(world, text, day):
    rows = world("Kest, Ossia and Valdoria held a summit in Rome on June 7. " + text)["talks"]
    assert next(row.start_date for row in rows if "ann-poe" in row.participants) == day


def test_the_sentence_that_tells_the_day_is_evidence(world):
    tables = world("Kest and Valdoria settled it on June 17. Jane Roe spoke after talks with John Doe in Rome.")
    assert {e.cue for e in tables["evidence"]} == {"talks", "June 17"}


def test_weeks_give_the_month_where_it_is_certain(world):
    rows = world("Jane Roe met John Doe in Rome on May 3. Two weeks later Roe and Doe met in Geneva.")["talks"]
    assert {(row.place_id, row.start_date, row.precision) for row in rows} == {
        ("rome", "2030-05-03", "day"),
        ("geneva", "2030-05-14", "month"),
    }
