"""Rounds told of by their town or their sides alone, envoys asked over, expected or back, and what only looks like one."""

from __future__ import annotations

import pytest

SERIES = "Peru and Chile held talks in Quito in April. "


def told(text, found):
    return [
        (m.cue, m.status, [text[a:b] for a, b in m.places], [text[a:b] for a, b in m.times])
        for m in found
        if m.strength != "weak"
    ]


@pytest.mark.parametrize(
    ("text", "cue", "status", "where"),
    [
        ("The Nairobi round of Ethiopia and Eritrea was scrapped.", "round", "cancelled", None),
        ("Fiji offers its capital for a round between Tonga and Kenya.", "round", "proposed", None),
        ("No date has been fixed for the summit of Tonga and Kenya.", "summit", "planned", None),
        ("Mexico and Canada have pencilled in a summit for February.", "summit", "planned", None),
        ("Bolivia and Paraguay were supposed to meet in Lima this week.", "meet", "planned", "Lima"),
        ("Bolivia and Paraguay were supposed to sit down in Lima this week.", "sit", "planned", "Lima"),
        ("Norway asked the government of Peru and the rebels to sit down in Oslo in May.", "sit", "proposed", "Oslo"),
        ("Foreign Minister Jane Roe returned from Algiers on Friday with little to show.", "returned", "held", "Algiers"),
        ("An Omani envoy has been to Kigali three times since July.", "been", "held", "Kigali"),
        ("President Jane Roe gave the Malian foreign minister an hour in Algiers on Thursday.", "gave", "held", "Algiers"),
        ("Guatemala and Belize settled the last of the maps in Lima on 2 November.", "settled", "held", "Lima"),
        ("Behind closed doors in Lima, Peru and Belize settled the maps on 2 November.", "settled", "held", "Lima"),
        ("After five hours in Rome the Greek and Turkish delegations parted.", "parted", "held", "Rome"),
        ("India and Bangladesh will try again in Delhi before the year is out.", "try", "planned", "Delhi"),
        ("Japan's premier and China's president were on the phone for an hour on Tuesday.", "were", "held", None),
        ("Jane Roe intends to invite both negotiators back to Brussels in April.", "invite", "planned", "Brussels"),
        ("Oman has asked both sides to come to Muscat on Sunday.", "asked", "proposed", "Muscat"),
        ("Oman expects both delegations in Muscat on Sunday.", "expects", "planned", "Muscat"),
        ("Ottawa expects a Mexican team under John Doe next week.", "expects", "planned", "Ottawa"),
        ("She wants to bring everybody to Geneva in December.", "bring", "proposed", "Geneva"),
        ("Kenya and Uganda closed a second round of Omani-brokered talks in Muscat on Tuesday.", "talks", "held", "Muscat"),
        ("Kenya and Uganda emerged from a third round of talks in Muscat without a text.", "talks", "held", "Muscat"),
        ("Two days of talks in Muscat between Kenya and Uganda yielded no text.", "talks", "held", "Muscat"),
        ("The negotiators return to Muscat next week.", "return", "planned", "Muscat"),
        ("Both sides are back in Muscat this week.", "are", "under way", "Muscat"),
        ("Kenya sent a team to Muscat for the third round with Uganda.", "round", "held", "Muscat"),
    ],
)  # fmt: skip
def test_a_meeting_is_read(mentions, text, cue, status, where):
    text, found = mentions(text)
    (meeting,) = [each for each in told(text, found) if each[0] == cue]
    assert meeting[1] == status
    assert where is None or where in meeting[2]


@pytest.mark.parametrize(
    ("text", "where", "when"),
    [
        ("They resumed in Lima on October 3 and then in Santiago on October 17.", ["Lima", "Santiago"], ["October 3", "October 17"]),
        ("Lima, on October 3, was a disappointment.", ["Lima"], ["October 3"]),
        ("Doha followed on October 17.", ["Doha"], ["October 17"]),
        ("Then came Santiago.", ["Santiago"], []),
    ],
)  # fmt: skip
def test_a_town_in_a_series_is_a_round(mentions, text, where, when):
    text, found = mentions(SERIES + text)
    rounds = told(text, found)[1:]
    assert [place for _, _, places, _ in rounds for place in places] == where
    assert [day for _, _, _, days in rounds for day in days] == when


@pytest.mark.parametrize(
    "text",
    [
        "Lima, on October 3, warned that it would leave.",  # its government
        "Lima followed the news closely.",
        "Lima followed on Tuesday with its own plan.",
        "Arica came under attack on 6 May 2030.",
        "Arica, on 6 May 2030, was quiet.",
        "Then came Lima's answer.",
        "They resumed work on the bridge.",
    ],
)
def test_a_capital_that_acts_is_no_round(mentions, text):
    text, found = mentions(SERIES + text)
    assert len(told(text, found)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Lima, on October 3, was a disappointment.",  # of no series
        "A round of strikes between Monday and Friday hit the port.",
        "No date has been fixed for an election.",
        "Ottawa expects a decision next week.",
        "Oman expects no Kenyan delegation in Muscat on 5 December.",
        "Ottawa expects its minister next week.",
        "Jane Roe won the Rome round.",
        "Ministers of Kenya and Peru were on the front line on Monday.",
        "Rome gave the Kenyan ambassador 48 hours to leave the country on Monday.",
        "Foreign Minister Jane Roe returned from Rome on Monday after a family holiday.",
        "Peru asked Kenya and Oman to send food to Lome on Monday.",
        "Ottawa expects a Mexican harvest next week.",
        "Peru and Bolivia reached the final in Lima on Sunday.",
        "In Kabul on Monday, France and Germany closed their embassies.",
        "After the attack in Kabul on Monday, France and Germany agreed to send more troops.",
        "After five hours in Rome the Greek and Turkish tourists parted.",
        "Jane Roe returned from Algiers on Friday with a cold.",
        "Jane Roe was on the phone with her mother on Monday.",
        "Oman has asked both sides to come to terms.",
        "The doctor gave the Malian patient an hour.",
        "Peru and Chile will try again every year.",
    ],
)
def test_what_only_looks_like_a_meeting(mentions, text):
    text, found = mentions(text)
    assert told(text, found) == []


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Kenya and Uganda closed a second round of talks in Muscat on Tuesday.", ["Kenya", "Uganda"]),
        ("The second round of talks in Muscat was hard.", []),  # "talks" are nobody
    ],
)
def test_talks_are_no_party_to_their_own_round(mentions, text, parties):
    assert [[p.text for p in m.parties] for m in mentions(text)[1]] == [parties]


def test_talks_that_did_not_take_place_are_not_held(mentions):
    assert [m.status for m in mentions("No talks between Kenya and Uganda took place in Muscat.")[1]] == ["cancelled"]


def test_a_return_from_talks_told_of_is_no_journey_beside_them(mentions):
    text, found = mentions("President Jane Roe came home from Geneva, where she had attended the peace talks.")
    assert [cue for cue, *_ in told(text, found)] == ["talks"]


@pytest.mark.parametrize(
    ("text", "towns"),
    [
        ("Jane Roe and John Doe have met three times, in Rome, Lome and Doha.", ["Rome", "Lome", "Doha"]),
        ("The leaders of Kenya and Uganda have met twice, in Rome and Lome.", ["Rome", "Lome"]),
        ("The leaders of Kenya and Uganda have met twice in Rome.", ["Rome"]),
    ],
)
def test_meetings_counted_with_their_towns_are_as_many(mentions, text, towns):
    text, found = mentions(text)
    assert [place for _, _, places, _ in told(text, found) for place in places] == towns


def test_who_cannot_sign_tells_of_no_meeting(mentions):
    text, found = mentions("In her view President Jane Roe cannot sign a treaty with Uganda in Rome.")
    assert told(text, found) == []


@pytest.mark.parametrize(
    ("text", "stops"),
    [
        (
            "In Lima in May, Ana Ruiz and Li Wei halved the duties. In Quito in June they mended what had come apart.",
            [("Lima", "May"), ("Quito", "June")],
        ),
        (SERIES + "Lima in July bought more time, and Oslo in August dealt mostly with nets.", [("Lima", "July"), ("Oslo", "August")]),
        (SERIES + "Geneva in June brought no result.", [("Geneva", "June")]),
    ],
)  # fmt: skip
def test_towns_with_their_months_are_the_rounds_of_a_series(mentions, text, stops):
    text, found = mentions(text)
    rounds = [m for m in found if m.because == "a town in a series of meetings"]
    assert [(text[slice(*m.places[0])], text[slice(*m.times[0])]) for m in rounds] == stops


@pytest.mark.parametrize(
    "text",
    [
        "In Lima in May they bought a house. They liked it.",  # a town by itself makes no series
        SERIES + "Washington in July ended the waiver.",
        SERIES + "Brussels in May added twelve firms to its list.",
        "In Quito in May, prices and wages rose by a tenth. In Lima in June they fell.",
        "In Quito in May, Ana Ruiz and Li Wei addressed the assembly. In Lima in June they voted.",
    ],
)
def test_a_town_with_its_month_is_no_round(mentions, text):
    _, found = mentions(text)
    assert not [m for m in found if m.because == "a town in a series of meetings"]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("It was their first joint session since June.", ["June"]),
        ("Peru and Chile met in Lima, the first talks between the two since November 2023, when the line broke.", ["November 2023"]),
        ("They met for the first time since June.", ["June"]),
        ("It was their first session since 2019.", []),  # said to praise the one at hand
        ("The round was the first since March.", []),
        ("It was their first session since June's election.", []),
        ("Prices rose for the first time since June, before the ministers met.", []),
    ],
)  # fmt: skip
def test_the_first_since_some_month_tells_of_one_then(mentions, text, when):
    text, found = mentions(text)
    assert [text[slice(*m.times[0])] for m in found if m.cue == "since"] == when


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("President Ana Ruiz should come to Quito later in 2026.", "come"),
        ("John Doe will go to Geneva next week.", "go"),
        ("John Doe is coming to Lima in October.", "coming"),
    ],
)
def test_somebody_who_is_to_come_will_visit(mentions, text, cue):
    _, found = mentions(text)
    assert [(m.kind, m.cue) for m in found] == [("visit", cue)]


@pytest.mark.parametrize(
    "text",
    [
        "Around two thousand people gathered in Lima on Thursday to demand the withdrawal of the police.",
        "Hundreds of protesters met in Tbilisi on Friday.",
        "Ten Chileans, among them the former minister Juan Soto, sat in prison in Quito.",
        "He said that he would never sit down with Peru.",
        "John Doe will come to terms with Kenya in May.",
        "John Doe will go to court in June.",
    ],
)
def test_a_crowd_a_prisoner_and_a_vow_make_no_meeting(mentions, text):
    assert not mentions(text)[1]


def test_families_who_meet_a_minister_do(mentions):
    _, found = mentions("Two families met the minister in Tbilisi on Friday.")
    assert [m.cue for m in found] == ["met"]


def test_words_of_sports_do_not_hide_talks(mentions):
    _, found = mentions("Jordan and Syria held talks in Oslo in the final week of May.")
    assert [m.cue for m in found] == ["talks"]


@pytest.mark.parametrize(
    ("text", "more"),
    [
        (SERIES + "In Rome in May they agreed to a truce.", ["Rome"]),
        (SERIES + "In Aleppo in May they shelled a market.", []),
        (
            "The second round of talks of Peru and Chile ended in Oslo, and exports have fallen by a fifth since June.",
            [],
        ),
        (SERIES + "The bank was failing and Qatar rescued it.", []),
        (SERIES + "Qatar rescued it.", ["rescued"]),
        (SERIES + "They quarrelled about a bank, and Qatar rescued it.", []),
        (SERIES + "They had nearly collapsed, but Qatar rescued them.", []),
        ("Peru provided a roof for the refugees.", []),
    ],
)
def test_what_is_told_beside_talks_is_no_further_meeting(mentions, text, more):
    _, found = mentions(text)
    assert [m.cue for m in found if m.cue != "talks"] == more
