"""For whom those at a meeting sat there, and whose meeting "the sides" held."""

from __future__ import annotations

import pytest

from dashboard.lexicon import lexicon
from tests.resolve.invented_world import OF


def _row(tables, place):
    return next(row for row in tables["talks"] if row.place_id == place)


@pytest.fixture
def movement(monkeypatch):
    monkeypatch.setitem(lexicon("talks"), "movements", ["lagoon-front"])


def test_an_army_that_meets_a_movement_sits_for_itself(world, movement):
    row = _row(world("The Kestan Army and the Lagoon Liberation Front held talks in Geneva on May 3."), "geneva")
    assert set(row.participants) == {"kestan-army", "lagoon-front"}


def test_a_state_that_meets_a_movement_is_not_its_army(world, movement):
    row = _row(world("Kest and the Lagoon Liberation Front held talks in Geneva on May 3. Kest won."), "geneva")
    assert set(row.participants) == {"kest", "lagoon-front"}


def test_an_army_that_meets_another_state_sits_for_its_own(world, movement):
    row = _row(world("The Kestan Army and Valdoria held talks in Geneva on May 3."), "geneva")
    assert {"kest", "valdoria"} <= set(row.participants)


def test_far_from_a_meeting_touched_on_once_the_sides_are_those_of_the_article(world):
    tables = world(
        "Kest and Valdoria held talks in Geneva on May 3. Kest wants fish. Valdoria wants grain. "
        "Ossia and the Harbour Union held talks in Doha on May 4. The talks were short.\n"
        "Kest has nets. Valdoria has none. Kest has ships. Valdoria has none. Kest has salt. "
        "The two sides also met in Rome on June 7."
    )
    assert {"kest", "valdoria"} <= set(_row(tables, "rome").participants)


def test_right_behind_it_they_are_its_own(world):
    tables = world(
        "Kest and Valdoria held talks in Geneva on May 3. Kest wants fish. Valdoria wants grain. "
        "Ossia and the Harbour Union held talks in Doha on May 4. The two sides also met in Rome on June 7."
    )
    assert set(_row(tables, "rome").participants) == {"ossia", "harbour-union"}


def test_the_summit_is_the_one_told_of_before_when_it_is_told_who_came(world):
    tables = world(
        "The Harbour Union held a summit in Geneva on May 3. Leaders from Kest and Ossia attended the summit."
    )
    assert {"kest", "ossia", "harbour-union"} <= set(_row(tables, "geneva").participants)
    assert len(tables["talks"]) == 1


def test_who_leads_a_team_now_sits_where_talks_go_on(world):
    tables = world(
        "Kest and Valdoria are holding talks in Geneva. They follow a first round in Rome, where Jane Roe met Ann Poe "
        "on May 3. The Valdoria team is led by John Doe."
    )
    assert "john-doe" in _row(tables, "geneva").participants
    assert "john-doe" not in _row(tables, "rome").participants


def test_who_led_a_team_sat_at_the_round_told_of(world):
    tables = world(
        "Kest and Valdoria are holding talks in Geneva. They follow a first round in Rome, where Jane Roe met Ann Poe "
        "on May 3. The Valdoria team was led by John Doe."
    )
    assert "john-doe" in _row(tables, "rome").participants


def test_what_somebody_was_once_gives_nobody_a_seat(world):
    tables = world("Jane Roe, a former member of the Lagoon Liberation Front, met John Doe in Geneva on May 3.")
    assert "lagoon-front" not in _row(tables, "geneva").participants
    tables = world("Jane Roe, a member of the Lagoon Liberation Front, met John Doe in Geneva on May 3.")
    assert "lagoon-front" in _row(tables, "geneva").participants


def test_who_will_lead_a_team_sits_at_the_talks_to_come(world):
    tables = world("Kest and Valdoria are to resume talks in Geneva on June 7. Jane Roe leads the Kest delegation.")
    assert "jane-roe" in _row(tables, "geneva").participants


TOLD = "Kest and Valdoria held talks in Geneva on May 3. "


@pytest.mark.parametrize(
    "text",
    [
        "Foreign minister Jane Roe described it as frank.",
        "In Geneva, foreign minister Jane Roe handed over a list of boats.",
        "Water minister Jane Roe and her counterpart, John Doe, promised calm.",
        "During the talks foreign minister Jane Roe handed over a list.",
        "Foreign minister Jane Roe told reporters after the first session that it was late.",
    ],
)
def test_who_speaks_or_acts_there_for_a_side_sat_there(world, text):
    assert "jane-roe" in _row(world(TOLD + text), "geneva").participants


@pytest.mark.parametrize(
    "text",
    [
        "Former foreign minister Jane Roe described it as frank.",
        "In Lome, foreign minister Jane Roe handed over a list of boats.",  # at home
        "In Rome, foreign minister Jane Roe handed over a list of boats.",  # elsewhere
        "Foreign minister Jane Roe described it as a mountain.",
    ],
)
def test_who_speaks_elsewhere_or_holds_no_office_now_did_not(world, text):
    assert "jane-roe" not in _row(world(TOLD + text), "geneva").participants


def test_who_is_told_to_have_led_a_team_sat_where_his_side_did(world):
    tables = world(TOLD + "Ossia met the Harbour Union in Doha on May 4. Jane Roe was accompanied by Ann Poe.")
    assert "jane-roe" in _row(tables, "geneva").participants
    assert "jane-roe" not in _row(tables, "doha").participants


def test_who_acts_for_a_movement_brings_no_state_along(world, movement, monkeypatch):
    monkeypatch.setitem(OF, "max-lund", "lagoon-front")
    tables = world("Max Lund of the Lagoon Liberation Front met John Doe in Geneva on May 3.")
    assert set(_row(tables, "geneva").participants) == {"max-lund", "lagoon-front", "john-doe", "valdoria"}


def test_both_who_act_together_sat_there_also_three_sentences_on(world):
    both = "Foreign minister Jane Roe and her counterpart, John Doe, promised calm."
    filler = "The nets stay in port. Rain fell. "
    assert {"jane-roe", "john-doe"} <= set(_row(world(TOLD + filler + both), "geneva").participants)
    assert "jane-roe" not in _row(world(TOLD + filler * 3 + both), "geneva").participants


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("Premier Jane Roe called her conversation with John Doe difficult.", True),
        ("Over tea in Geneva, Premier Jane Roe urged John Doe to open the road.", True),
        ("Premier Jane Roe gave a speech about talks with John Doe.", False),
    ],
)
def test_who_judges_or_speaks_at_a_meeting_with_another_sat_there(world, text, met):
    assert any({"jane-roe", "john-doe"} <= set(row.participants) for row in world(text)["talks"]) is met


def test_the_two_are_who_acted_and_on_whom_and_not_who_tells_of_it(world):
    (row,) = world("Jane Roe told John Doe that Kest would wait. The two spoke by phone.")["talks"]
    assert {"jane-roe", "john-doe"} <= set(row.participants)


def test_who_offers_a_venue_brings_a_meeting_about(world):
    (row,) = world("Ossia has floated Geneva as the venue for a round of talks between Kest and Valdoria.")["talks"]
    assert (row.status, row.place_id, set(row.participants)) == ("proposed", "geneva", {"kest", "valdoria", "ossia"})


def test_the_house_that_a_government_is_called_by_is_no_party_beside_its_state(world, monkeypatch):
    text = "Valdoria's envoy John Doe and Kest Grain Board official Jane Roe met in Geneva on May 3."
    assert "grain-board" in _row(world(text), "geneva").participants
    monkeypatch.setitem(lexicon("organisations"), "houses", ["grain-board"])
    assert set(_row(world(text), "geneva").participants) == {"jane-roe", "john-doe", "kest", "valdoria"}
