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
        ("A plan for Jane Roe and John Doe to meet in Rome was dropped on Monday.", "cancelled"),
        ("A plan for Jane Roe and John Doe to meet in Rome was announced on Monday.", "proposed"),
        ("The ministers of Kenya and Peru will meet in Rome next week. No meeting took place last year.", "planned"),
        ("The ministers of Kenya and Peru met in Rome on Monday. Nothing came of it.", "held"),
    ],
)
def test_what_became_of_a_plan(told, text, status):
    assert told(text)[0] == (status, "Rome")


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
    ],
)
def test_an_entry_gives_its_meeting_the_day(mentions, text, status):
    source, found = mentions(text)
    [meeting] = [m for m in found if m.places]
    assert (meeting.status, [source[a:b] for a, b in meeting.times]) == (status, [text[:8]])
