"""When a meeting told of is another than the one told of before. Invented, each rule with its near misses."""

from __future__ import annotations

import pytest

ABOUT = "Kest barred grain from Valdoria. Valdoria wants the grain. Kest and Valdoria are at odds. "
LONG = "Grain is dear. Boats lie idle. Mills stand still. Farmers complain. Prices have risen. Nobody buys. "


def places(rows):
    return sorted(row.place_id or "" for row in rows)


def test_two_days_of_which_no_year_is_known_are_two(world):
    text = "Jane Roe and John Doe spoke by phone on 12 May. They spoke again on 14 May."
    assert len(world(text)["talks"]) == 2
    (row,) = world("Jane Roe and John Doe spoke by phone on 12 May. Their call on 12 May was short.")["talks"]
    assert row.format == "phone"


def test_who_also_meets_another_of_that_side_meets_twice(world):
    text = "Premier Jane Roe was received by Premier John Doe in Rome on May 3. She also met Minister Ann Poe."
    rows = world(ABOUT + text)["talks"]
    assert len(rows) == 2
    assert all("jane-roe" in row.participants for row in rows)
    assert len(world(ABOUT + text.replace("She also met", "With him was"))["talks"]) == 1


def test_who_meets_both_on_the_margins_meets_apart(world):
    text = (
        "Kest and Valdoria held talks in Geneva on May 3. The talks were long. Max Lund of Ossia met {} on the margins."
    )
    rows = world(ABOUT + text.format("Jane Roe"))["talks"]
    assert places(rows) == ["geneva", "geneva"]


def test_what_is_told_long_after_of_others_is_another(world):
    first = ABOUT + "Kest and Valdoria signed a truce in Rome on May 3. "
    assert len(world(first + LONG + "Jane Roe and John Doe met in Rome.")["talks"]) == 2
    assert len(world(first + LONG + "Jane Roe and John Doe met in Rome on May 3.")["talks"]) == 1
    assert len(world(first + "Jane Roe and John Doe met there.")["talks"]) == 1
    assert len(world(first + LONG + "The talks in Rome were long.")["talks"]) == 1


def test_another_minister_on_another_day_meets_anew(world):
    first = ABOUT + "Jane Roe shook hands with John Doe in Rome. Grain is dear. "
    assert len(world(first + "A meeting on May 4 with Minister Ann Poe present ended without a result.")["talks"]) == 2


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Envoys of Kest and Valdoria held talks on grain that began after 3 p.m. in Rome.", "rome"),
        ("Envoys of Kest and Valdoria held talks on grain that went on after it opened in Rome.", "rome"),
        ("Envoys of Kest and Valdoria held talks on grain that began after Ossia bombed a market in Rome.", ""),
        ("Envoys of Kest and Valdoria held talks on grain that began after Monday's vote in Rome.", ""),
        ("Envoys of Kest and Valdoria held talks that were held up when it snowed in Rome.", ""),
    ],
)
def test_a_time_of_day_between_a_meeting_and_its_town_is_no_other_event(world, text, place):
    assert places(world(ABOUT + text)["talks"]) == [place]


def test_what_was_done_after_what_will_be_was_done(world):
    text = "Premier Jane Roe said that she would lift the ban, and on May 3 she met Premier John Doe in Rome."
    (row,) = world(text)["talks"]
    assert row.status == "held"


def test_somebodys_envoys_sit_for_his_state(world):
    (row,) = world("Roe's envoys raised the ban with Minister John Doe in Geneva on May 3. Kest is calm.")["talks"]
    assert "kest" in row.participants
    assert "jane-roe" not in row.participants


def test_negotiators_without_names_speak_for_those_of_the_article(world):
    rows = world(ABOUT * 2 + "Negotiators are due to speak by video link on May 4.")["talks"]
    assert [(row.format, row.status, set(row.participants)) for row in rows] == [
        ("video", "planned", {"kest", "valdoria"})
    ]


def test_where_somebody_went_another_time_is_no_part_of_it(world):
    text = "Roe met John Doe on May 3. Doe, who visited Lome last month, wants {}."
    rows = world(ABOUT + text.format("to receive her in Rome"))["talks"]
    assert [row.place_id for row in rows][:2] == [None, "lome"]


def test_the_city_of_a_state_is_the_one_named_before(world):
    text = "Envoys of Kest and Valdoria will gather in Geneva on June 7. Their first session took place in the Swiss {} on May 3."
    rows = world(ABOUT + text.format("city"))["talks"]
    assert places(rows) == ["geneva", "geneva"]
    assert "geneva" not in places(world(ABOUT + text.format("mountains"))["talks"])[:1]


def test_a_first_attempt_in_a_town_on_a_day_was_talks(world):
    rows = world(ABOUT * 2 + "The first attempt took place in Geneva in June 2018.")["talks"]
    assert [(row.place_id, set(row.participants)) for row in rows] == [("geneva", {"kest", "valdoria"})]
    assert world(ABOUT * 2 + "The first attempt to rob it took place in Geneva in June 2018.")["talks"] == []


def test_talks_of_some_with_others_are_their_own(world):
    text = "Jane Roe was received by John Doe in Rome on May 3. Envoys told her of their talks with Max Lund on June 7."
    assert len(world(ABOUT + text)["talks"]) == 2


def test_an_envoy_who_meets_people_without_a_name_meets_them(world):
    assert len(world(ABOUT + "On May 3 the special envoy met representatives of seven tribes.")["talks"]) == 1
    assert world(ABOUT + "On May 3 the minister met representatives of the farmers.")["talks"] == []


def test_ministers_in_capitals_are_ministers(world):
    (row,) = world("Ministers of the Harbour Union will gather in Geneva on June 7.")["talks"]
    assert (row.place_id, row.status, row.participants) == ("geneva", "planned", ("harbour-union",))
