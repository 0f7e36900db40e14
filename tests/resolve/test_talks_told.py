"""What is told of a meeting beside its mentions: topics, outcome and the next step, each of the right meeting."""

from __future__ import annotations


def _row(tables, place):
    return next(row for row in tables["talks"] if row.place_id == place)


def _evidence(tables, row):
    return [one.text for one in tables["evidence"] if one.table == "talks" and one.row_id == row.talk_id]


def test_what_those_who_met_discussed_is_of_their_meeting_and_rests_on_its_sentence(world):
    tables = world("Kest and Valdoria held talks in Geneva on May 3. They discussed fishing rights and visas.")
    row = _row(tables, "geneva")
    assert row.topics == ("fishing rights", "visas")
    assert "They discussed fishing rights and visas." in _evidence(tables, row)


def test_what_somebody_else_discussed_is_not(world):
    tables = world("Kest and Valdoria held talks in Geneva on May 3. The Grain Board discussed the price of wheat.")
    assert _row(tables, "geneva").topics == ()


def test_a_topic_goes_to_the_meeting_whose_noun_it_follows(world):
    tables = world(
        "Kest and Valdoria held talks on mines in Geneva on May 3. Jane Roe met John Doe in Rome for talks on grain on May 4."
    )
    assert _row(tables, "geneva").topics == ("mines",)
    assert _row(tables, "rome").topics == ("grain",)


def test_what_several_sides_did_behind_it_came_of_it(world):
    tables = world("Kest and Valdoria held talks in Geneva on May 3. Both sides signed a protocol on mines.")
    row = _row(tables, "geneva")
    assert row.outcome == "Both sides signed a protocol on mines."
    assert row.outcome in _evidence(tables, row)


def test_what_one_side_did_alone_did_not(world):
    tables = world("Kest and Valdoria held talks in Geneva on May 3. In 2018 Kest signed a treaty with Ossia.")
    assert _row(tables, "geneva").outcome is None


def test_the_next_step_is_a_round_of_the_same_parties(world):
    tables = world("Kest and Valdoria held talks in Geneva on May 3. They agreed to meet again in Rome on June 7.")
    assert _row(tables, "geneva").next_step == "They agreed to meet again in Rome on June 7."


def test_a_round_of_others_is_no_next_step(world):
    tables = world(
        "Kest and Valdoria held talks in Geneva on May 3. Ossia and the Harbour Union are due to meet again in Rome on June 7."
    )
    assert _row(tables, "geneva").next_step is None


def test_a_question_is_no_next_step(world):
    tables = world("Kest and Valdoria held talks in Geneva on May 3. Will they meet again in Rome on June 7?")
    assert _row(tables, "geneva").next_step is None
