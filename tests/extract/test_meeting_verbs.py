"""Verbs that tell of a meeting without a noun for it. Invented sentences from many talks, each rule with its near misses."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "kind", "parties", "where"),
    [
        ("Premier Jane Roe and Secretary John Doe shook hands in Rome last weekend.", "meeting", {"Jane Roe", "John Doe"}, "Rome"),
        ("The ministers of Kenya and Somalia signed a maritime accord in Djibouti on Monday.", "meeting", {"Kenya", "Somalia"}, "Djibouti"),
        ("Peru and Chile initialled a declaration of principles in Lima.", "meeting", {"Peru", "Chile"}, "Lima"),
        ("The envoy brought Premier Jane Roe and President John Doe to Rome.", "meeting", {"Jane Roe", "John Doe"}, "Rome"),
        ("Jane Roe is due in Rome next week.", "visit", {"Jane Roe"}, "Rome"),
        ("General Amir Khan and General Ravi Singh talked for 40 minutes.", "meeting", {"Amir Khan", "Ravi Singh"}, None),
        ("President Mori could call President Zhang this week.", "call", {"President Mori", "President Zhang"}, None),
        ("The directors of military operations of India and Nepal spoke over the hotline.", "call", {"India", "Nepal"}, None),
        ("The ministers of Kenya and Somalia put their names to an accord in Lima.", "meeting", {"Kenya", "Somalia"}, "Lima"),
        ("Jane Roe and John Doe sat down on 3 May.", "meeting", {"Jane Roe", "John Doe"}, None),
        ("The leaders will see each other again in May.", "meeting", {"leaders"}, None),
        ("Jane Roe called on John Doe on Monday.", "meeting", {"Jane Roe", "John Doe"}, None),
        ("Jane Roe is due in Rome on Monday to see President John Doe.", "visit", {"Jane Roe", "John Doe"}, "Rome"),
        ("The delegations agreed to reconvene in Rome.", "meeting", {"delegations"}, "Rome"),
        ("Jane Roe was received by Peru's president John Doe on Monday.", "meeting", {"Jane Roe", "John Doe"}, None),
        ("Kenya sent Jane Roe to Lima on Friday.", "visit", {"Jane Roe"}, "Lima"),
        ("Kenya dispatched its foreign minister to Lima.", "visit", {"Kenya"}, "Lima"),
        ("Jane Roe wrote to John Doe on Friday, and the two agreed to meet in Rome.", "meeting", {"the two"}, "Rome"),
        ("President Roe has invited President Doe and President Poe to Rome.", "meeting", {"Doe", "Poe"}, "Rome"),
        ("The Peruvian premier paid a working visit to Nairobi on Monday.", "visit", {"Peruvian premier"}, "Nairobi"),
        ("Premier Jane Roe will make a state visit to Kenya in May.", "visit", {"Jane Roe"}, "Kenya"),
        ("Peru's deputy minister Jane Roe met the political directors of Ghana and Togo in Lima.", "meeting",
         {"Jane Roe", "Ghana", "Togo"}, "Lima"),
    ],
)  # fmt: skip
def test_a_verb_tells_of_a_meeting(mentions, text, kind, parties, where):
    source, found = mentions(text)
    assert [m.kind for m in found] == [kind]
    said = [p.text for p in found[0].parties]
    assert all(any(party in words for words in said) for party in parties)
    assert where is None or where in [source[start:end] for start, end in found[0].places]


@pytest.mark.parametrize(
    "text",
    [
        "The president signed a law on water in Lima.",
        "Kenya signed a contract for two trains.",
        "The premier shook her head in Rome.",
        "The minister called President Zhang a friend.",
        "The minister called on President Zhang to resign.",
        "The union called a strike.",
        "The envoy brought two boxes to Rome.",
        "The report is due in May.",
        "The premier met the two delegations separately in his office.",
        "No date was set for a new round.",
        "Analysts talked for hours about the price of oil.",
        "Kinshasa refused to speak to the rebels, which it calls a gang.",
        "The letter was received by the ministry.",
        "The minister called on John Doe to resign on Monday.",
        "The leaders will see the report in May.",
        "The minister put her name to a book in Lima.",
        "Kenya sent two trains to Lima.",
        "The minister invited critics to a debate.",
        "The two hotels in Rome were sold.",
    ],
)
def test_what_only_sounds_like_a_meeting_is_left_out(mentions, text):
    assert mentions(text)[1] == []


def test_who_hosts_or_goes_between_is_no_side(mentions):
    _, found = mentions("The African Union offered to host a summit in Addis Ababa in April.")
    assert ([p.text for p in found[0].parties], [p.text for p in found[0].mediators]) == ([], ["The African Union"])
    _, found = mentions("The Omani minister, who carried messages between the two rooms, left the hotel.")
    assert [p.text for p in found[0].mediators] == ["The Omani minister", "Omani"]


def test_a_deadline_is_no_day_of_a_meeting(mentions):
    source, found = mentions("Kest and Valdoria will open negotiations by 8 August.")
    assert [source[start:end] for m in found for start, end in m.times] == []
    source, found = mentions("Kest and Valdoria will open negotiations on 8 August.")
    assert [source[start:end] for m in found for start, end in m.times] == ["8 August"]


def test_a_trip_may_be_but_the_occasion(mentions):
    _, found = mentions("President Roe would meet Premier Doe during his trip to Rome.")
    assert [m.kind for m in found] == ["meeting"]


@pytest.mark.parametrize(
    ("text", "where", "status"),
    [
        ("Roe and Doe are to meet again on the sidelines of a trade summit in Lima.", "Lima", "planned"),
        ("A delegation led by Jane Roe left Cairo after two days of talks with John Doe.", "Cairo", None),
        ("They spoke of Doha, where Jane Roe met John Doe in 2023.", "Doha", "held"),
    ],
)
def test_the_place_may_stand_elsewhere_in_the_sentence(mentions, text, where, status):
    source, found = mentions(text)
    assert [m.status for m in found] == [status]
    assert where in [source[start:end] for start, end in found[0].places]


def test_who_leads_a_delegation_or_comes_along_takes_part(mentions):
    _, found = mentions("A delegation led by Jane Roe held talks with John Doe.")
    assert "Jane Roe" in [p.text for p in found[0].parties]
    _, found = mentions("The leaders were accompanied by Ministers Jane Roe and John Doe.")
    assert [(m.reference, "Jane Roe" in " ".join(p.text for p in m.parties)) for m in found] == [("attendance", True)]


@pytest.mark.parametrize(
    ("text", "people", "between"),
    [
        ("Peru and Chile said they would attend.", ["Peru", "Chile"], []),
        ("Peru and Chile, the mediators, had no lever.", [], ["Peru", "Chile"]),
        ("Norway and Cuba are guarantors of the process.", [], ["Norway", "Cuba"]),
        ("Jane Roe led the Kestan delegation.", ["Jane Roe"], []),
    ],
)
def test_who_took_part_or_went_between(mentions, text, people, between):
    (found,) = [m for m in mentions(text)[1] if m.reference == "attendance"]
    assert [p.text for p in found.parties] == people
    assert [p.text for p in found.mediators] == between


def test_who_is_present_does_not_hide_those_who_met(mentions):
    _, found = mentions("Jane Roe and John Doe met in Lima in the presence of President Ann Poe.")
    assert [(m.kind, [p.text for p in m.parties]) for m in found] == [
        ("meeting", ["Jane Roe", "John Doe"]),
        ("process", ["President Ann Poe"]),
    ]


@pytest.mark.parametrize("text", ["The two mediators had no lever.", "They attend a school in Rome."])
def test_nobody_in_particular_took_part(mentions, text):
    assert not [p for m in mentions(text)[1] for p in (*m.parties, *m.mediators) if p.text != "They"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Jane Roe, who leaves on Monday for a visit to Oman, has threatened Kest.", "planned"),
        ("A round planned for May 3 in Rome was postponed.", "planned"),
        ("Premier Jane Roe is also due to meet President John Doe in Lima in July.", "planned"),
        ("Jane Roe left on Monday for a visit to Oman.", None),
    ],
)
def test_a_journey_in_the_present_with_its_day_is_ahead(mentions, text, status):
    _, found = mentions(text)
    assert [m.status for m in found] == [status]


def test_hours_of_talks_end_where_and_when_they_were_closed(mentions):
    source, found = mentions("Jane Roe and John Doe signed an annex on 18 March in Rome after twelve hours of talks.")
    talks_of = next(m for m in found if m.kind == "talks")
    assert "Rome" in [source[start:end] for start, end in talks_of.places]
    assert "18 March" in [source[start:end] for start, end in talks_of.times]
    assert {"Jane Roe", "John Doe"} <= {p.text for p in talks_of.parties}
    source, found = mentions("The mayor opened a bridge in Rome after talks.")
    assert all("Rome" not in source[start:end] for m in found for start, end in m.places)


def test_who_was_no_part_of_talks_did_not_sit_there(mentions):
    _, found = mentions("The rebels of M23 were not part of the Washington negotiations.")
    assert [p.text for m in found for p in m.parties] == []
    _, found = mentions("Jane Roe was part of the Washington negotiations.")
    assert "Jane Roe" in [p.text for m in found for p in m.parties]


@pytest.mark.parametrize(
    ("text", "days", "of"),
    [
        ("The day before the Rome meeting, Kenya's minister received the envoy of Peru in Lima.", -1, "received"),
        ("Jane Roe met John Doe in Lima two days after the Rome round.", 2, "met"),
        ("Kenya and Peru held talks in Rome. A day earlier, Jane Roe met John Doe in Lima.", -1, "met"),
        ("Kenya and Peru held talks in Rome. The next day, Jane Roe met John Doe in Lima.", 1, "met"),
    ],
)
def test_days_are_counted_from_another_meeting(mentions, text, days, of):
    counted = [m for m in mentions(text)[1] if m.apart is not None]
    assert [(m.cue, m.apart) for m in counted] == [(of, days)]


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe met John Doe in Lima two days after the attack.",
        "Jane Roe met John Doe in Lima on Monday.",
    ],
)
def test_days_from_what_is_no_meeting_are_not_counted(mentions, text):
    assert [m.apart for m in mentions(text)[1] if m.apart is not None] == []


def test_weeks_from_another_meeting_are_counted_about(mentions):
    _, found = mentions("Jane Roe met John Doe in Lima a week after the Rome round.")
    assert [(m.apart, m.apart_about) for m in found if m.apart is not None] == [(7, True)]


def test_an_ordinal_stands_for_a_meeting(mentions):
    text = "It was the second meeting of Kenya and Peru since the June war; the first was held in Lima on 25 May."
    source, found = mentions(text)
    first = next(m for m in found if m.cue == "first")
    assert [source[start:end] for start, end in first.places] == ["Lima"]
    assert first.reference == "earlier"
    assert all(source[start:end] != "June" for m in found for start, end in m.times)
    assert [m.cue for m in mentions("Two trucks came. The first was held at the border.")[1]] == []


def test_who_signs_and_who_looks_on_was_there(mentions):
    text = "The text was signed by Jane Roe for Kenya and by John Doe for the rebels, and Ann Poe looked on."
    (found,) = mentions(text)[1]
    assert {"Jane Roe", "Kenya", "John Doe", "the rebels"} <= {p.text for p in found.parties}
    assert [p.text for p in found.mediators] == ["Ann Poe"]
    assert mentions("A law was signed by Jane Roe.")[1] == []


def test_talks_that_somebody_must_resume_are_none_yet(mentions):
    (must,) = mentions("Kenya must resume talks with Peru.")[1]
    (will,) = mentions("Kenya will resume talks with Peru.")[1]
    assert (must.strength, will.strength) == ("weak", "strong")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The envoys of Kenya and Peru have to meet in Rome every year.", "proposed"),
        ("The envoys of Kenya and Peru have met in Rome every year.", "held"),
    ],
)
def test_who_has_to_meet_has_not_met(mentions, text, status):
    assert mentions(text)[1][0].status == status


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "Kenyan President Jane Roe called Ugandan Foreign Minister John Doe on Saturday, discussing the harvest.",
            "call",
        ),
        ("On May 2, Kenyan President Jane Roe called Ugandan Premier John Doe to discuss the harvest.", "call"),
        ("Kenyan President Jane Roe discussed the harvest with the leaders of Uganda and Rwanda.", "meeting"),
    ],
)
def test_whom_a_leader_calls_or_talks_it_over_with_is_met(mentions, text, kind):
    _, found = mentions(text)
    assert [(mention.kind, mention.status) for mention in found] == [(kind, "held")]


@pytest.mark.parametrize(
    "text",
    [
        "Kenyan President Jane Roe called Ugandan Premier John Doe a liar on Friday.",
        "Kenyan President Jane Roe called on Ugandan Premier John Doe to resign.",
        "The board discussed the harvest with farmers.",
        "Kenyan President Jane Roe will be asked to have the harvest discussed with care.",
    ],
)
def test_what_is_called_names_or_discussed_by_boards_is_no_meeting(mentions, text):
    assert mentions(text)[1] == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Kenya called for talks with Uganda.", "proposed"),
        ("The envoy praised the planned talks between Kenya and Uganda.", "planned"),
        ("Kenyan President Jane Roe called her conversation with Ugandan President John Doe difficult.", "held"),
    ],
)
def test_what_is_judged_was_held_and_what_is_called_for_was_not(mentions, text, status):
    assert [mention.status for mention in mentions(text)[1]][:1] == [status]
