"""Who hosts a meeting, where the host stands behind those who meet. Invented people."""

from __future__ import annotations

import pytest


@pytest.fixture(scope="module")
def told(mentions):
    def read(text):
        source, found = mentions(text)
        return [
            (m.cue, m.status, [p.head for p in m.mediators], [source[a:b] for a, b in m.places])
            for m in found
            if m.reference != "attendance"
        ]

    return read


@pytest.mark.parametrize(
    ("text", "meetings"),
    [
        (
            "Kenya proposed a meeting between the two leaders hosted by President John Doe in Lima.",
            [("meeting", "proposed", ["Doe"], ["Lima"])],
        ),
        (
            "Peru floated the idea of a summit of both presidents hosted by Queen Jane Roe at the Red Palace.",
            [("summit", "proposed", ["Roe"], ["the Red Palace"])],
        ),
        (
            "Talks between Kenya and Peru hosted by King John Doe in Rabat ended on Friday.",
            [("Talks", "held", ["Doe"], ["Rabat"])],
        ),
    ],
)
def test_the_host_of_a_meeting_makes_no_second_one(told, text, meetings):
    assert told(text) == meetings


def test_guests_who_are_hosted_by_others_are_a_meeting_of_their_own(told):
    found = told("The premier met envoys of Peru hosted by Queen Jane Roe in Oslo.")
    assert [cue for cue, *_ in found] == ["met", "hosted"]


def test_who_holds_the_people_met_is_no_host(told):
    found = told("Kenya held a meeting with prisoners held by Queen Jane Roe in Oslo.")
    assert [(cue, hosts, places) for cue, _, hosts, places in found] == [("meeting", [], [])]
