"""Several meetings told in one sentence. Invented sentences, each way of telling with its near misses."""

from __future__ import annotations

import pytest


@pytest.fixture(scope="module")
def told(mentions):
    def read(text):
        source, found = mentions(text)
        return [(source[m.places[0][0] : m.places[0][1]], [source[a:b] for a, b in m.times]) for m in found if m.places]

    return read


@pytest.mark.parametrize(
    ("text", "meetings"),
    [
        (
            "Kenya and Peru met in Doha in January and again in Lima in February.",
            {"Doha": "January", "Lima": "February"},
        ),
        ("Negotiators of Kenya and Peru have met in Doha, Rome and Geneva.", {"Doha": "", "Rome": "", "Geneva": ""}),
        ("Jane Roe met John Doe in March in Doha and in May in Lima.", {"Doha": "March", "Lima": "May"}),
        ("Kenya and Peru held two rounds, in Lima in May and in Nairobi in June.", {"Lima": "May", "Nairobi": "June"}),
        ("The envoys met first in Rome and later in Lima.", {"Rome": "", "Lima": ""}),
        (
            "It was the third meeting of Kenya and Peru this year, after Geneva in May and Rome in June.",
            {"Geneva": "May", "Rome": "June"},
        ),
        (
            "Jane Roe met John Doe twice: in Rome, on the margins of a forum, and in Lima on 3 May.",
            {"Rome": "", "Lima": "3 May"},
        ),
        (
            "Jane Roe and John Doe met in Rome on 19 May, and before that in Lima in April.",
            {"Rome": "19 May", "Lima": "April"},
        ),
    ],
)
def test_each_place_is_a_meeting_with_its_own_day(told, text, meetings):
    found = {place: " ".join(days) for place, days in told(text) if place in meetings}
    assert found == meetings


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Kenya and Peru held talks in Doha, Qatar, on Monday.", ["Doha, Qatar"]),
        ("The premier met officials from Peru and Chile in Lima on Monday.", ["Lima"]),
        ("It was the third meeting of Kenya and Peru in Lima.", ["Lima"]),
        ("Jane Roe met John Doe in Rome on Monday and Tuesday.", ["Rome"]),
    ],
)
def test_one_meeting_stays_one(told, text, places):
    assert [place for place, _ in told(text)] == places


@pytest.mark.parametrize(
    ("text", "towns"),
    [
        ("The Rome and Lome sessions were long.", ["Rome", "Lome"]),
        ("The Kenya and Peru sessions were long.", []),
    ],
)
def test_sessions_are_called_by_towns_and_not_by_states(told, text, towns):
    assert [place for place, _ in told(text)] == towns


def test_rounds_of_two_months_in_one_town_are_two(told):
    assert told("After rounds in Rome in July and August the envoys gave up.") == [
        ("Rome", ["July"]),
        ("Rome", ["August"]),
    ]


@pytest.mark.parametrize(
    ("text", "meetings"),
    [
        (
            "A first round was held in Lima in May, the second in Nairobi in June, and a third again in Lima in July.",
            [("Lima", ["May"]), ("Nairobi", ["June"]), ("Lima", ["July"])],
        ),
        (
            "One round was held in Rome in March, another in Lome in April, and a third in Lima in May.",
            [("Rome", ["March"]), ("Lome", ["April"]), ("Lima", ["May"])],
        ),
        (
            "Earlier rounds in Lima in May and October of 2029, brokered by Norway, produced several truces.",
            [("Lima", ["May"]), ("Lima", ["October of 2029"])],
        ),
    ],
)
def test_rounds_in_an_order_have_each_its_own_day(told, text, meetings):
    assert told(text) == meetings


def test_the_day_of_the_talks_before_is_not_the_day_of_those_that_came_of_them(told):
    text = "A brief encounter in Rome on June 30, 2029 led to talks in Lima that October, which collapsed at once."
    assert [days for _, days in told(text)] == [["June 30, 2029"], ["October"]]


def test_two_meetings_may_share_a_day(told):
    text = "Jane Roe met John Doe in Rome on Monday and held talks with Ann Poe in Lima on Monday."
    assert [days for _, days in told(text)] == [["Monday"], ["Monday"]]


@pytest.mark.parametrize(
    ("text", "stops"),
    [
        ("Jane Roe visited Rome and Lome on Monday.", [("Rome", ["Monday"]), ("Lome", ["Monday"])]),
        ("Jane Roe will visit Rome on Monday and Lome on Tuesday.", [("Rome", ["Monday"]), ("Lome", ["Tuesday"])]),
        ("Envoy Jane Roe ended her visits to Rome, Lome and Lima.", [("Rome", []), ("Lome", []), ("Lima", [])]),
        ("Jane Roe flew to Rome, Italy, and Lima in May.", [("Rome, Italy", ["May"]), ("Lima", ["May"])]),
        ("Jane Roe visited Lima, Peru, on Monday.", [("Lima", ["Monday"])]),
        ("Jane Roe made a trip to Peru and Chile in May.", [("Peru", ["May"])]),
        ("Jane Roe visited Rome and met John Doe on Monday.", [("Rome", [])]),
        # which was when is not told
        ("Jane Roe visited Rome and Lome on March 3 and March 5.", [("Rome", []), ("Lome", [])]),
        ("Jane Roe visited Rome in May and Lome in June.", [("Rome", ["May"]), ("Lome", ["June"])]),
        # a town that acts, or whose mayor does, is no stop
        ("The Kenyan minister travelled to Oslo and Washington expelled its envoy.", [("Oslo", [])]),
        ("The Kenyan minister visited Oslo and Stockholm's mayor praised him.", [("Oslo", [])]),
    ],
)
def test_a_journey_to_several_towns_is_a_visit_to_each(told, text, stops):
    assert told(text) == stops


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("A further session of the two commanders is planned in Lima.", ["Lima"]),
        ("A session of both delegations was held in Lima on Tuesday.", ["Lima"]),
        ("A session of the two chambers was held in Lima on Tuesday.", []),
        ("A session of the commanders on new boots is planned in Lima.", []),
    ],
)
def test_a_session_of_both_sides_is_a_meeting(told, text, places):
    assert [place for place, _ in told(text)] == places
