"""Who sat at a meeting by his office, named elsewhere in the article, and who is not taken for one who did."""

from __future__ import annotations

import pytest


def _people(tables, place):
    row = next(row for row in tables["talks"] if row.place_id == place)
    return set(row.participants) & {"jane-roe", "john-doe", "ann-poe"}


def test_holders_of_the_office_that_met_sat_there_and_the_sentence_that_says_so_is_shown(world):
    tables = world(
        "Water ministers from Kest and Valdoria met in Geneva on May 3. The rain went on. "
        "Kestan Water Minister Jane Roe said the canal was hers. Valdoria's John Doe wanted half of it."
    )
    assert _people(tables, "geneva") == {"jane-roe", "john-doe"}
    said = [row.text for row in tables["evidence"] if row.table == "talks"]
    assert "Kestan Water Minister Jane Roe said the canal was hers." in said
    assert "Valdoria's John Doe wanted half of it." in said


def test_chief_negotiators_sat_at_the_talks_that_the_article_is_about(world):
    tables = world("Kest and Valdoria held talks in Geneva on May 3. The chief negotiator, Jane Roe, was tired.")
    assert _people(tables, "geneva") == {"jane-roe"}


@pytest.mark.parametrize(
    "text",
    [
        "Water ministers from Kest and Valdoria met in Geneva on May 3. Kestan Foreign Minister Jane Roe was away.",
        "Water ministers from Kest and Valdoria met in Geneva on May 3. Jane Roe said the canal was hers.",
        "Water ministers from Kest and Valdoria met in Geneva on May 3. Former Water Minister Jane Roe was glad.",
        "Officials of Kest and Valdoria met in Geneva on May 3. Kestan Water Minister Jane Roe was not asked.",
        "Water ministers from Kest and Valdoria met in Geneva in June 2018. Water Minister Jane Roe took office since.",
        "Water ministers from Kest and Valdoria met in Geneva on May 3. Water Minister John Doe followed Water Minister Ann Poe.",
    ],
)
def test_holders_of_other_offices_did_not(world, text):
    assert _people(world(text), "geneva") == set()


def test_a_side_that_is_named_already_gets_nobody_else(world):
    tables = world(
        "Water Minister John Doe met the water minister of Kest in Geneva on May 3. Water Minister Ann Poe was his deputy."
    )
    assert "ann-poe" not in _people(tables, "geneva")


def test_an_envoy_of_a_third_side_who_comes_for_the_meeting_was_there(world):
    tables = world("Kest and Ossia held talks in Geneva on May 3. The envoy John Doe flew in for the talks.")
    assert _people(tables, "geneva") == {"john-doe"}


def test_who_says_something_after_the_session_speaks_for_his_side_of_it(world):
    tables = world(
        "Kest and Valdoria held talks in Geneva on May 3. After the session, Jane Roe said that it had been useful."
    )
    assert _people(tables, "geneva") == {"jane-roe"}


def test_an_official_of_no_side_says_so_from_outside(world):
    tables = world(
        "Kest and Ossia held talks in Geneva on May 3. After the session, John Doe said that it had been useful."
    )
    assert _people(tables, "geneva") == set()


@pytest.mark.parametrize(
    "text",
    [
        "Officials of Kest and Valdoria held talks in Geneva on May 3. After the talks, Premier Jane Roe was pleased.",
        "Officials of Kest and Valdoria held talks in Geneva on May 3. Premier Jane Roe called the talks useful.",
        "Kest and Valdoria held talks in Geneva on May 3. The envoy Jane Roe was in Doha on that day.",
        "Kest and Valdoria held talks in Geneva on May 3. Kest's delegation to the Harbour Union is led by Jane Roe.",
        "Kest and Valdoria held talks in Geneva on May 3. Among those killed at the border was Jane Roe.",
    ],
)
def test_who_governs_or_is_elsewhere_only_judges_it(world, text):
    assert _people(world(text), "geneva") == set()


def test_a_premier_who_met_another_speaks_of_his_own_meeting(world):
    tables = world(
        "Premiers from Kest and Valdoria held talks in Geneva on May 3. Premier Jane Roe called the talks useful."
    )
    assert _people(tables, "geneva") == {"jane-roe"}


def test_the_envoy_of_a_mediator_sat_at_the_talks_that_the_article_is_about(world):
    told = "Kest and Valdoria held talks in Geneva on May 3, mediated by the Harbour Union. "
    assert "max-lund" in world(told + "The special envoy, Max Lund, was glad.")["talks"][0].participants
    assert "max-lund" not in world(told + "Max Lund was glad.")["talks"][0].participants
    alone = "Kest and Valdoria held talks in Geneva on May 3. The special envoy, Max Lund, was glad."
    assert "max-lund" not in world(alone)["talks"][0].participants


def test_the_two_ministers_are_those_who_met_where_of_one_no_office_is_told(world):
    tables = world(
        "Foreign ministers from Kest and Valdoria met in Geneva on May 3. Foreign minister Jane Roe was late. "
        "Her counterpart, John Doe, spoke of progress. Valdorian water minister Ann Poe was at home.\n"
        "The two ministers will meet again in Rome on June 7."
    )
    assert _people(tables, "geneva") == {"jane-roe", "john-doe"}


def test_a_president_is_found_also_as_roe_of_kest(world):
    tables = world("The presidents of Kest, Ossia and Valdoria met in Geneva on May 3. Jane Roe of Kest was late.")
    assert _people(tables, "geneva") == {"jane-roe"}


def test_who_leads_a_team_now_sits_at_the_talks_to_come_not_at_those_touched_on(world):
    tables = world(
        "Kest and Valdoria will hold talks in Geneva on June 27. They last met in Rome on May 3. "
        "The Kest delegation is led by Jane Roe."
    )
    assert "jane-roe" in _people(tables, "geneva")
    assert "jane-roe" not in _people(tables, "rome")
