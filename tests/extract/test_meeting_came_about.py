"""Plans that did not come about, who did not come, and what was only thought of. Invented people of real states."""

from __future__ import annotations

import pytest


@pytest.fixture(scope="module")
def told(mentions):
    def read(text):
        source, found = mentions(text)
        return [(m.status, " ".join(source[a:b] for a, b in m.places)) for m in found if m.reference != "attendance"]

    return read


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "The ministers of Kenya and Peru had hoped to meet in Rome last week, but no such meeting took place.",
            "cancelled",
        ),
        ("The ministers of Kenya and Peru were to meet in Rome on Monday. It did not happen.", "cancelled"),
        ("Jane Roe and John Doe were due to meet in Rome in May, but Doe did not turn up.", "cancelled"),
        ("Jane Roe and John Doe were due to meet in Rome in May, but Ann Doe did not turn up.", "planned"),
        ("Jane Roe and Omar Ali were due to meet in Rome in May, but Hassan al-Ali did not turn up.", "planned"),
        ("Jane Roe and John Doe were due to meet in Rome in May, but Premier Doe did not turn up.", "cancelled"),
        ("Jane Roe and John Doe were due to meet in Rome; an aide of Doe said that Doe did not turn up.", "cancelled"),
        ("A plan for Jane Roe and John Doe to meet in Rome was dropped on Monday.", "cancelled"),
        ("A plan for Jane Roe and John Doe to meet in Rome was announced on Monday.", "proposed"),
        ("The ministers of Kenya and Peru will meet in Rome next week. No meeting took place last year.", "planned"),
        ("The ministers of Kenya and Peru met in Rome on Monday. Nothing came of it.", "held"),
    ],
)
def test_what_became_of_a_plan(told, text, status):
    assert told(text)[0] == (status, "Rome")


def test_a_journey_is_not_of_a_namesake(mentions):
    text = "Jane Roe and John Doe were both invited to Rome in May; only Ann Roe went."
    assert not [m for m in mentions(text)[1] if m.status == "held"]


def test_a_journey_is_of_those_who_made_it(mentions):
    text = "Jane Roe and John Doe were both invited to Rome in May; only Ms Roe went."
    [visit] = mentions(text)[1]
    assert (visit.status, [party.text for party in visit.parties]) == ("held", ["Roe"])


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe has not said whether she will travel to Rome.",
        "There has been no date for a second visit to Rome.",
        "They have not met since taking office.",
    ],
)
def test_what_nobody_has_fixed_is_no_meeting(told, text):
    assert told(text) == []


def test_what_comes_of_talks_may_be_open_while_they_go_on(told):
    assert told("Negotiations between Kenya and Peru could produce a result within days.") == [("under way", "")]
    assert told("A meeting between Kenya and Peru could produce a result.")[0][0] == "proposed"


@pytest.mark.parametrize(
    ("text", "status", "parties"),
    [
        (
            "The premier, Jane Roe, is due in Rome on 3 May, and she will see President John Doe.",
            "planned",
            {"Roe", "Doe"},
        ),
        (
            "President Jane Roe flies to Rome on Monday and will meet President John Doe.",
            "planned",
            {"Roe", "Doe"},
        ),
        ("Trade Minister Jane Roe plans to go to Rome in May.", "planned", {"Roe"}),
        ("President Jane Roe was received in Rome in May.", "held", {"Roe"}),
    ],
)
def test_guests_and_whom_they_will_see(mentions, text, status, parties):
    found = mentions(text)[1]
    assert {m.status for m in found} == {status}
    assert parties <= {party.text.split()[-1] for m in found for party in m.parties}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("May 2020 – The conference in Rome collapses without a result.", "held"),
        ("May 2020 — Kenya and Peru hold talks in Rome.", None),
        ("May 2040 – Kenya and Peru are due to hold talks in Rome.", "planned"),
        ("May 2040 – The conference in Rome is to end.", "planned"),
        ("May 2030 – Kenya and Peru hold talks in Rome, which agree to open the border.", None),
        ("May 2030 – Kenya holds talks with Peru in Rome and asks it to withdraw.", None),
        ("May 2030 – Kenya and Peru hold talks in Rome and set up a commission.", None),
        ("May 2030 – Kenya returns to the conference in Rome.", None),
    ],
)
def test_an_entry_gives_its_meeting_the_day(mentions, text, status):
    source, found = mentions(text)
    [meeting] = [m for m in found if m.places]
    assert (meeting.status, [source[a:b] for a, b in meeting.times]) == (status, [text[:8]])


@pytest.mark.parametrize(
    "text",
    [
        "“It is a start,” said Ann Poe, a retired envoy who sat through the talks in Rome between 2017 and 2021.",
        "John Doe, who negotiated for Peru under two presidents, is hopeful.",
        "Jane Roe, who worked for years in Rome, and John Doe, who negotiated for Peru under two presidents, are hopeful.",
        "Thank you for the conversation.",
        "Brussels hopes to announce the end of a negotiation that has lasted 25 years.",
    ],
)
def test_lives_thanks_and_what_lasts_for_years_are_no_meetings(mentions, text):
    assert not [m for m in mentions(text)[1] if m.reference != "attendance"]


def test_who_met_is_told_by_a_clause_all_the_same(told):
    assert told("Former president Jane Roe, who met President John Doe in Rome on Monday, is hopeful.") == [
        ("held", "Rome")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "A former president who led the Kenyan delegation held talks with Peru in Rome on Monday.",
        "Jane Roe, a former president who led the Kenyan delegation to the talks in Rome on Monday, was hopeful.",
        "The former minister who headed the team said after the talks with Peru in Rome that it was over.",
        "A former general who served in the army met Ann Poe, a retired envoy who sat through the talks in Rome.",
    ],
)
def test_what_a_former_office_holder_does_now_is_news(mentions, text):
    assert [m.cue for m in mentions(text)[1] if m.reference != "attendance"] in (["talks"], ["met"])


def test_a_call_beside_a_visit_is_a_meeting_of_its_own(mentions):
    text = (
        "Jane Roe put it to both during a visit to Rome last week and again by telephone with her colleague, John Doe."
    )
    visit, call = mentions(text)[1]
    assert (visit.kind, call.kind, call.places) == ("visit", "call", ())
    assert any("Doe" in party.text for party in call.parties)
    assert not any("Doe" in party.text for party in visit.parties)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kenyan and Peruvian officials spent most of Tuesday in a villa outside Rome.", [("held", "a villa|Rome")]),
        ("Kenyan and Peruvian tourists spent most of Tuesday in a villa outside Rome.", []),
        ("Peru and Kenya agree. Their experts are due to compare papers in Rome.", [("planned", "Rome")]),
        ("At the session itself, held on Monday in Rome, Jane Roe sat beside John Doe.", [(None, "Rome")]),
    ],
)
def test_what_envoys_do_together_is_a_meeting(told, text, found):
    assert [(status, where) for status, where in told(text) if where][: len(found) or None] == [
        (status, where.replace("|", " ")) for status, where in found
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Jane Roe and John Doe will meet in Rome if the army withdraws.", [("proposed", "Rome")]),
        ("Jane Roe and John Doe will meet in Rome on Monday.", [("planned", "Rome")]),
        (
            "President Jane Roe had been due to see John Doe in Rome on Monday. He did not come.",
            [("cancelled", "Rome")],
        ),
        ("The last time the two countries sat down was in Rome in May 2020.", [("held", "Rome")]),
        ("Jane Roe flies to Rome, where she is to see President John Doe.", [("planned", "Rome")]),
    ],
)
def test_conditions_absence_and_what_is_to_come(told, text, found):
    assert told(text)[:1] == found
