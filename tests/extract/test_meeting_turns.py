"""Turns of phrase by which news tells of meetings: bodies of two states, journeys agreed on, what only looks like one."""

from __future__ import annotations

import pytest


def told(found):
    return [(m.cue, m.status, tuple(p.text for p in m.parties)) for m in found if m.strength != "weak"]


@pytest.mark.parametrize(
    ("text", "cue", "status", "party"),
    [
        ("The Joint Border Committee of Thailand and Cambodia held a session in Trat on 10 June.", "session", "held", "Cambodia"),
        ("Mali and Mauritania will hold a first meeting of the committee in Nouakchott.", "meeting", "planned", "Mali"),
        ("Envoys of Kenya and Uganda met in Kisumu, the most senior contact in years.", "met", "held", "Kenya"),
        ("Emissaries of Oman and of Saudi Arabia met in Muscat.", "met", "held", "Saudi Arabia"),
        ("On the sidelines of the UN General Assembly, the ministers of Peru and Chile met.", "met", "held", "Chile"),
        ("Turkish mediators shuttled between the teams of Chad and Sudan in Ankara.", "shuttled", "held", "Sudan"),
        ("President Jane Roe has accepted an invitation to Lima in July.", "accepted", "planned", "President Jane Roe"),
        ("A Chilean delegation is due in Lima next week.", "is", "planned", "Chilean"),
        ("The envoy, Jane Roe, is to call on the foreign minister, John Doe, in Cairo.", "call", "planned", "John Doe"),
        ("The trip of Minister Jane Roe to Lima was called off.", "trip", "cancelled", "Minister Jane Roe"),
        ("Roe and Doe held a call that lasted an hour.", "call", "held", "Doe"),
        ("Envoys of Peru and Chile met on Monday, officials said, the first contact in years.", "met", "held", "Chile"),
        ("Government and rebel officials agreed in Muscat in December to free them.", "agreed", "held", "officials"),
        ("Minister Jane Roe has accepted an invitation to come back after the feast.", "accepted", "planned", "Jane Roe"),
        ("A consultation with Peruvian officials that began in Lima broke up.", "consultation", "held", "Peruvian"),
        ("Brussels has invited them to Bern on 4 June.", "invited", "proposed", "them"),
        ("The union will send its group of elders to Rome next week.", "send", "planned", "group"),
        ("It took President Jane Roe and President John Doe two hours in Lima to settle it.", "took", "held", "John Doe"),
        ("The presidents of Kenya and Somalia will be in Mandera on 20 June.", "be", "planned", "Somalia"),
        ("Madrid played host to delegations from Peru and Chile.", "played", "held", "Chile"),
        ("The Peruvian and Chilean ministers agreed by video link on Friday to wait.", "agreed", "held", "Chilean"),
        ("President Jane Roe raised it in a call with President John Doe.", "call", None, "Jane Roe"),
        ("In talks with Minister John Doe, President Jane Roe asked for boats.", "talks", None, "Jane Roe"),
        ("Peru and Chile ended a week of fishery talks in Lima.", "talks", "held", "Chile"),
        ("Minister Jane Roe has been invited to Vilnius.", "invited", "proposed", "Jane Roe"),
        ("President Jane Roe has asked for a meeting with President John Doe.", "meeting", "proposed", "Jane Roe"),
        ("A meeting of Jane Roe with John Doe is not planned.", "meeting", "denied", "Jane Roe"),
        ("The Taliban and Pakistan have been talking in Doha since Sunday.", "talking", "under way", "Pakistan"),
        ("Lima hosted the second session of the Peruvian-Chilean committee on Tuesday.", "session", "held", "Chilean"),
        ("Kenya and Somalia have agreed to set up a joint committee, which will meet in Mandera.", "meet", "planned", "Somalia"),
        ("On a visit to Lima on Tuesday, President Jane Roe promised a pipeline.", "visit", None, "Jane Roe"),
        ("In a video conference the ministers of Peru and Chile settled it.", "conference", "held", "Peru"),
    ],
)  # fmt: skip
def test_a_meeting_is_read(mentions, text, cue, status, party):
    found = [m for m in mentions(text)[1] if m.cue == cue]
    assert [m.status for m in found] == [status]
    assert any(party in p.text for p in found[0].parties)


@pytest.mark.parametrize(
    "text",
    [
        "No Indian minister has met a Pakistani counterpart since 2015.",
        "The two presidents, Jane Roe and John Doe, have never met.",
        "Each of us has a conversation of its own with Peru.",
        "President Jane Roe declined an invitation to Lima.",
        "President Jane Roe accepted an invitation to speak.",
        "The envoy shuttled between Rome and Lima.",
        "A visit by President Jane Roe to Lima is out of the question.",
        "Lima hosted the second session of the committee on Tuesday.",
        "It took President Jane Roe two hours in Lima to say so.",
        "Lima played host to the games.",
        "The ministers of Peru and Chile agreed on Friday to wait.",
    ],
)
def test_what_only_looks_like_a_meeting_is_none(mentions, text):
    assert told(mentions(text)[1]) == []


def test_a_state_is_not_among_its_neighbours(mentions):
    (found,) = mentions("Jane Roe flew to Entebbe for a summit of Somalia's neighbours.")[1]
    assert not any("Somalia" in p.text for p in found.parties)
    (found,) = mentions("Jane Roe flew to Entebbe for a summit of Somalia's ministers.")[1]
    assert "Somalia" in [p.text for p in found.parties]


def test_the_news_about_a_meeting_is_not_where_it_was(mentions):
    (found,) = mentions("In Lima, the public radio opened its noon bulletin with the meeting.")[1]
    assert found.places == ()


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Minister Jane Roe is traveling to Lima on Monday for talks with John Doe.", "planned"),
        ("Jane Roe is in Lima for talks with John Doe.", "under way"),
        ("The next step is supposed to be a meeting with Greece and Turkey.", "planned"),
        ("A summit of Greece and Turkey is being prepared for July.", "planned"),
    ],
)
def test_what_lies_ahead(mentions, text, status):
    assert [m.status for m in mentions(text)[1]] == [status]


def test_the_town_for_which_a_session_is_planned(mentions):
    text, found = mentions("A second session is planned for Lima in July.")
    assert [text[a:b] for m in found for a, b in m.places] == ["Lima"]


def test_the_last_of_several(mentions):
    _, found = mentions("Peru and Chile held many meetings. The last of them took place in Lima on 23 May.")
    assert [(m.cue, m.reference) for m in found] == [("meetings", "named"), ("last", "earlier")]
    _, found = mentions("Peru and Chile held many elections. The last of them took place in Lima on 23 May.")
    assert found == []


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Envoys of Peru and Chile spent Tuesday in Rome, at the first session of the dialogue.", ["Rome"]),
        ("Peru and Chile talked it over in Rome in May, when Jane Roe received John Doe.", ["Rome"]),
        ("A consultation with Peruvian officials that began in Lima broke up.", ["Lima"]),
        ("On the table in Rome this week, where Peruvian and Chilean envoys are meeting, lies a plan.", ["Rome"]),
        ("A meeting of Peru and Chile, planned for Lima in May, fell through.", ["Lima"]),
        ("On Friday, diplomats of about forty states will come together in Doha for talks on Mali.", ["Doha"]),
        ("Cuba hopes to be asked to the summit, which Lima will host in June.", ["Lima"]),
        ("A donor conference is being prepared for April in Lima.", ["Lima"]),
        ("Jane Roe visited Lima in May for a summit of the two states.", ["Lima"]),
        ("When Jane Roe visited Lima in May, she and John Doe sat down for two hours.", ["Lima"]),
        ("It had been prepared in Lima in May, where Jane Roe and John Doe met on the margins of a summit.", ["Lima"]),
        ("Jane Roe spoke in Lima on Thursday following talks with President John Doe.", ["Lima"]),
        ("Jane Roe spoke in Lima on Thursday following talks with President John Doe in Rome.", ["Rome"]),
        ("Jane Roe, who follows the dialogue at a university in Lima, was hopeful.", []),
        ("Jane Roe said at a conference in Lima that she was hopeful.", ["Lima"]),
    ],
)
def test_where_it_was(mentions, text, where):
    source, found = mentions(text)
    assert [source[a:b] for m in found for a, b in m.places][:1] == where
    assert all(m.kind == "meeting" and not m.parties for m in found if "conference in" in text)


def test_who_will_not_travel_to_a_summit_is_no_party_to_it(mentions):
    (found,) = mentions("President Jane Roe will not travel to the summit in Lima.")[1]
    assert found.parties == ()
    (found,) = mentions("President Jane Roe will travel to the summit in Lima.")[1]
    assert [p.text for p in found.parties] == ["President Jane Roe"]
