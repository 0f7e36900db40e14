"""What belongs to another meeting than the one told of last: by its body, paragraph, town or form. Invented states."""

from __future__ import annotations

import pytest

NEWS = "Jane Roe of Kest and John Doe of Valdoria held talks in Rome on June 17.\n"


def _in(rows, place):
    return next((row for row in rows if row.place_id == place), None)


def test_a_body_just_told_of_with_others_is_not_lent_the_two_sides(world):
    text = (
        NEWS + "Ossia asked Max Lund to act. The truce committee met in Geneva on June 7. It will meet again on May 4."
    )
    rows = world(text)["talks"]
    assert not {"kest", "valdoria"} & set(_in(rows, "geneva").participants if _in(rows, "geneva") else ())
    assert len(rows) < 3


def test_a_body_of_the_two_sides_is_lent_them(world):
    text = "Kest and Valdoria held talks in Rome on June 17. The truce committee met in Geneva on June 7."
    assert {"kest", "valdoria"} <= set(_in(world(text)["talks"], "geneva").participants)


@pytest.mark.parametrize("end", ["Max Lund told reporters that the meeting was useful.", "The meeting was useful."])
def test_a_new_paragraph_goes_back_to_the_news(world, end):
    old = "Jane Roe and Ann Poe of Valdoria had met in Geneva on May 3.\n"
    told = world(NEWS + old + end)
    evidence = {row.row_id for row in told["evidence"] if "useful" in row.text}
    assert evidence == {_in(told["talks"], "rome").talk_id}


def test_within_a_paragraph_the_last_meeting_is_meant(world):
    told = world(NEWS + "Jane Roe and Ann Poe of Valdoria had met in Geneva on May 3. The meeting was useful.")
    evidence = {row.row_id for row in told["evidence"] if "useful" in row.text}
    assert evidence == {_in(told["talks"], "geneva").talk_id}


def test_who_took_part_somewhere_is_of_the_meeting_there(world):
    text = NEWS + "Jane Roe and John Doe had met in Geneva on May 3. Ann Poe, who took part in Rome, wants more."
    rows = world(text)["talks"]
    assert "ann-poe" in _in(rows, "rome").participants
    assert "ann-poe" not in _in(rows, "geneva").participants


def test_their_people_are_of_those_with_whom_the_sentence_before_begins(world):
    text = "Kest and Valdoria each freed ten men. Their delegations sat together in Rome on June 7."
    assert {"kest", "valdoria"} <= set(_in(world(text)["talks"], "rome").participants)


def test_such_a_session_is_of_no_meeting_before_it(world):
    text = "Kest met envoys of Ossia in Rome on June 7. If Valdoria agreed, it would be the first such session."
    assert [row.place_id for row in world(text)["talks"]] == ["rome"]


def test_a_further_round_is_no_call_told_of_just_before(world):
    text = "Jane Roe of Kest and John Doe of Valdoria are to speak by telephone on June 7. "
    told = world(text + "A further round of talks is expected.", published="2030-05-20")
    call = next(row for row in told["talks"] if row.format == "phone")
    assert all("round" not in row.text for row in told["evidence"] if row.row_id == call.talk_id)


def test_the_day_of_a_meeting_that_was_planned_stands_behind_who_would_have_met(world):
    text = "Jane Roe of Kest and John Doe of Valdoria know each other. A meeting between the two ministers "
    [row] = world(text + "planned for May 3 in Rome was cancelled.")["talks"]
    assert (row.status, row.start_date) == ("cancelled", "2030-05-03")


def test_the_town_of_the_meeting_before_is_not_that_of_the_next(world):
    text = "Kest and Valdoria will hold talks on June 7, the first round since envoys met in Rome."
    rows = world(text, published="2030-05-20")["talks"]
    assert all(row.place_id != "rome" for row in rows if row.status == "planned")


def test_there_is_the_town_just_named(world):
    text = "Kest met envoys of Valdoria in Geneva on May 3. The list took shape in Rome. Jane Roe travelled there last month."
    rows = world(text)["talks"]
    assert "jane-roe" in _in(rows, "rome").participants


def test_three_countries_are_those_that_were_listed(world):
    text = "Kest, Ossia and Valdoria began it. Nobody else did. Ministers of the three countries met in Rome on May 3."
    assert {"kest", "ossia", "valdoria"} <= set(_in(world(text)["talks"], "rome").participants)


def test_a_plan_of_some_is_not_the_idea_of_more(world):
    text = (
        "Ossia has floated a conference of Kest, Valdoria and Ossia. Kest and Valdoria are to meet in Rome on June 7."
    )
    rows = world(text, published="2030-05-20")["talks"]
    assert set(_in(rows, "rome").participants) == {"kest", "valdoria"}


def test_whom_a_guest_sees_behind_the_first_is_of_one_visit(world):
    text = "Jane Roe of Kest flew to Rome on June 7. She saw Ann Poe of Valdoria and then sat down with John Doe of Valdoria."
    assert len([row for row in world(text)["talks"] if row.place_id == "rome"]) == 1


def test_the_two_are_none_of_three_that_met_before(world):
    text = "Envoys of Kest, Valdoria and Ossia met in Rome on May 3. A proposal for the two to meet was dropped."
    assert len(world(text)["talks"]) == 1


def test_a_dropped_proposal_calls_off_nothing_that_is_fixed(world):
    text = "Kest and Valdoria are to hold talks in Rome on June 7. A proposal for Jane Roe and John Doe to meet was dropped."
    assert _in(world(text, published="2030-05-20")["talks"], "rome").status == "planned"


@pytest.mark.parametrize("who", ["A Kestan official, Jane Roe,", "Jane Roe, a diplomat of Kest,"])
def test_one_official_among_many_only_tells(world, who):
    text = f"Kest and Valdoria held talks in Rome on June 7. {who} told reporters after the talks that they were short."
    assert "jane-roe" not in _in(world(text)["talks"], "rome").participants


def test_premiers_are_no_ministers(world):
    text = "Water Minister Jane Roe and Water Minister John Doe met in Rome on May 3. Premier Ann Poe waited. "
    rows = world(text + "The two ministers will meet again in Geneva on June 7.", published="2030-05-20")["talks"]
    assert "ann-poe" not in _in(rows, "geneva").participants
