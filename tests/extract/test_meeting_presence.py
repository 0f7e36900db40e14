"""Who sat at a meeting told of before, by his seat or by what he said there. Invented sentences with near misses."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Across the table sat Jane Roe, a deputy minister.", "Jane Roe"),
        ("Opposite him sat Jane Roe.", "Jane Roe"),
        ("Facing the Peruvians was Jane Roe.", "Jane Roe"),
        ("Beside her sat John Doe.", "John Doe"),
        ("At his side was Jane Roe.", "Jane Roe"),
        ("Leading the Peruvian team was Jane Roe.", "Jane Roe"),
        ("At the head of the Peruvian delegation was Jane Roe.", "Jane Roe"),
        ("Jane Roe was at the head of the Peruvian team.", "Jane Roe"),
        ("Among those present was Jane Roe of Peru.", "Jane Roe"),
        ("Also in the room was Jane Roe of Peru.", "Jane Roe"),
        ("With him came Jane Roe, a former minister.", "Jane Roe"),
        ("He was flanked by Jane Roe, an official.", "Jane Roe"),
        ("Peru's chief negotiator was Jane Roe.", "Jane Roe"),
        ("He brought Jane Roe along.", "Jane Roe"),
        ("Jane Roe told the meeting that Peru would not yield.", "Jane Roe"),
        ("Speaking after the talks, Jane Roe said the day had been long.", "Jane Roe"),
        ("Jane Roe described the meeting as useful.", "Jane Roe"),
        ("Officials from Peru, under Jane Roe, followed the session.", "Officials"),
        ("John Doe sat down with him before moving on to Jane Roe.", "Jane Roe"),
        ("The meeting in Lima was co-chaired by Jane Roe and John Doe.", "Jane Roe"),
        ("His Peruvian counterpart, Jane Roe, spoke of progress.", "Jane Roe"),
        ("Jane Roe, who negotiates for Peru, told reporters that it was late.", "Jane Roe"),
        ("Also attending was Jane Roe, an envoy.", "Jane Roe"),
        ("Peru fielded Jane Roe.", "Jane Roe"),
        ("The Peruvian delegation under Jane Roe left late.", "Jane Roe"),
        ("The delegation led by intelligence chief Jane Roe would not sign.", "Jane Roe"),
        ("Jane Roe, who coordinates the Peruvian team, said that it was late.", "Jane Roe"),
        ("Jane Roe emerged from the talks without a word.", "Jane Roe"),
        ("Jane Roe described it as frank and useful.", "Jane Roe"),
        ("Jane Roe called the two days useful.", "Jane Roe"),
        ("Jane Roe spoke afterwards of a long day.", "Jane Roe"),
        ("Jane Roe spoke of a frank exchange of views.", "Jane Roe"),
        ("During the talks Jane Roe handed over a list of 31 boats.", "Jane Roe"),
        ("Jane Roe, who had come late, agreed there to a survey.", "Jane Roe"),
        ("In Lima, Jane Roe handed her colleague a list.", "Jane Roe"),
        ("General Jane Roe, Peru's minister, and her Chilean counterpart, John Doe, promised calm.", "John Doe"),
        ("The envoy, Jane Roe, joined the last day.", "Jane Roe"),
        ("His Peruvian colleague, Jane Roe, blamed the rain.", "Jane Roe"),
        ("Jane Roe, her opposite number, did not speak to the press.", "Jane Roe"),
        ("Jane Roe, his Peruvian counterpart, left early.", "Jane Roe"),
        ("The envoy, Jane Roe, sat between them.", "Jane Roe"),
        ("Peru sent an observer, Jane Roe.", "Jane Roe"),
        ("The ambassador, Jane Roe, was in the room.", "Jane Roe"),
        ("The ambassadors of Kenya and Peru were in the room.", "ambassadors"),
        ("Peru was represented by its fishing board, led by Jane Roe.", "Jane Roe"),
    ],
)
def test_who_is_placed_at_a_meeting_told_of_before_was_there(mentions, text, person):
    found = [m for m in mentions(text)[1] if m.reference == "attendance"]
    assert any(person in party.text for mention in found for party in mention.parties)


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe was not at the head of the Peruvian team.",
        "Jane Roe refused to sit beside him.",
        "At the head of the army was Jane Roe.",
        "Among those arrested was Jane Roe of Peru.",
        "Jane Roe sat in a café across the street.",
        "The ministry described the meeting as useful.",
        "The spokeswoman, Jane Roe, said after the talks that it was late.",
        "Jane Roe emerged from hospital on Monday.",
        "He brought Jane Roe flowers.",
        "Police followed Jane Roe.",
        "He thanked a mission under Jane Roe's roof.",
        "His late counterpart, Jane Roe, had not spoken of progress.",
        "Before moving on to exports, Jane Roe sold fish.",
        "Leading the field was Jane Roe.",
        "Jane Roe described it as a mountain.",
        "His Peruvian counterpart, Jane Roe, did not attend.",
        "Jane Roe, his former colleague, left early.",
        "Jane Roe spoke of her garden.",
        "Jane Roe joined the army.",
        "Jane Roe was in the kitchen.",
        "In Lima, Jane Roe slept badly.",
        "At the market Jane Roe put a fish on the table.",
    ],
)
def test_who_is_placed_elsewhere_or_only_speaks_was_not(mentions, text):
    found = [m for m in mentions(text)[1] if m.reference == "attendance"]
    assert not [party.text for mention in found for party in mention.parties if "Roe" in party.text]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The European Union took the chair.", "European Union"),
        ("In the chair was Jane Roe.", "Jane Roe"),
        ("It was hosted by Peru.", "Peru"),
        ("John Doe took part in the session in Lima that Jane Roe chaired.", "Jane Roe"),
        ("The Omani mediators came on the same plane.", "Omani"),
        ("The round was organised by the African Union.", "African Union"),
        ("The session took three hours and was chaired by Peru.", "Peru"),
        ("Jane Roe, the Omani minister, went back and forth between the rooms.", "Jane Roe"),
        ("The mediators, among them Oman and Peru, had no comment.", "Oman"),
    ],
)
def test_who_lends_the_room_the_chair_or_the_messenger_brings_them_together(mentions, text, body):
    assert any(body in party.text for m in mentions(text)[1] for party in m.mediators)


@pytest.mark.parametrize(
    "text",
    [
        "Peru takes over the yearly chair of the bloc in May.",
        "Peru took a chair.",
        "Peru, which mediated in 2019, stayed away.",
        "The farm was run by Peru.",
        "Jane Roe walked between the trees.",
    ],
)
def test_other_chairs_and_walks_bring_nobody_together(mentions, text):
    assert not [party.text for m in mentions(text)[1] for party in m.mediators]


def test_who_tells_something_at_the_end_of_a_summit_was_there(mentions):
    _, found = mentions("The decision was announced by Jane Roe at the end of a summit in Lima.")
    assert ["Jane Roe" in party.text for m in found for party in m.parties] == [True]
    _, found = mentions("The decision was announced by Jane Roe on the eve of a summit in Lima.")
    assert not [party for m in found for party in m.parties if "Jane Roe" in party.text]


def test_what_the_house_is_where_they_met_sat_at_no_table(mentions):
    _, found = mentions(
        "Minister John Doe met Peruvian Premier Jane Roe at Castel, the seat of the Chilean government."
    )
    assert not [party.text for m in found for party in m.parties if "Chilean" in party.text]


@pytest.mark.parametrize(
    "text",
    [
        "“It is late,” said the host, Kenyan minister Jane Roe.",
        "With Kenya's Jane Roe in the chair, they agreed on a list.",
        "Opening the session, Jane Roe urged both sides to be patient.",
        "Jane Roe thanked both sides for coming.",
        "Jane Roe had pressed the two delegations to go on.",
        "Kenya's minister, Jane Roe, hosted the talks.",
    ],
)
def test_who_presides_or_speaks_to_both_sides_may_have_brought_them_together(mentions, text):
    assert any("Jane Roe" in party.text for mention in mentions(text)[1] for party in mention.mediators)


@pytest.mark.parametrize("text", ["Jane Roe thanked her mother for coming.", "With Jane Roe in the chair lay a cat."])
def test_who_speaks_to_others_did_not(mentions, text):
    assert not [party for mention in mentions(text)[1] for party in mention.mediators]


DELEGATION = "The chaos within the Peruvian delegation during the talks in Lima was plain to see. "


@pytest.mark.parametrize(
    "text",
    [
        DELEGATION + "Agendas clashed among its officials, including minister Jane Roe and an aide, John Doe.",
        DELEGATION + "Agendas clashed among senior figures like minister Jane Roe.",
        "The Peruvian delegation at the talks in Lima was split among officials such as Jane Roe.",
    ],
)
def test_officials_named_where_a_delegation_is_told_of_belong_to_it(mentions, text):
    assert any("Jane Roe" in party.text for m in mentions(text)[1] for party in m.parties)


@pytest.mark.parametrize(
    "text",
    [
        "The chaos in Lima was plain to see. Agendas clashed among officials, including minister Jane Roe.",
        "The Peruvian delegation in Lima was late. Agendas clashed among officials, including minister Jane Roe.",
        "The Peruvian delegation will travel to the talks in Lima. Agendas clash among officials, including Jane Roe.",
        DELEGATION + "It was a bad day. Agendas clashed among officials, including minister Jane Roe.",
        DELEGATION + "Agendas clashed among singers, including Jane Roe.",
        DELEGATION + "It was judged by officials, including Jane Roe.",
    ],
)
def test_officials_of_whom_nothing_says_where_they_sat_belong_to_none(mentions, text):
    assert not [party.text for m in mentions(text)[1] for party in m.parties if "Roe" in party.text]
