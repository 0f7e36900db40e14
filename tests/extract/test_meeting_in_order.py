"""Two sides who act together, a town and a day: a meeting by the order of the words. Invented sentences."""

from __future__ import annotations

import pytest

from dashboard.extract import talks


@pytest.fixture(scope="module")
def mentions(parse_text):
    return lambda text: list(talks.find(parse_text(text)))


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Peruvian and Chilean generals pored over maps of the frontier in Lima on Monday.", "meeting", "held"),
        ("Kenya's president and his Ugandan counterpart talked on Sunday about the cable.", "meeting", "held"),
        (
            "Officials from Peru and Chile went on negotiating over the last miles of road in Lima.",
            "meeting",
            "under way",
        ),
        ("The ministers of Ghana and Togo compared notes on cocoa in Lome on Wednesday.", "meeting", "held"),
    ],
)
def test_two_sides_act_together(mentions, text, kind, status):
    assert [(m.kind, m.status) for m in mentions(text)] == [(kind, status)]


@pytest.mark.parametrize(
    "text",
    [
        "Peruvian and Chilean officials spoke to reporters in Lima on Monday.",
        "Peruvian and Chilean generals were killed in Lima on Monday.",
        "The Peruvian and Chilean ambassadors laid wreaths in Lima on Sunday.",
        "Peruvian and Chilean ministers refused to bargain in Lima on Sunday.",
    ],
)
def test_what_each_does_for_itself_is_no_meeting(mentions, text):
    assert [m for m in mentions(text) if m.reference != "attendance"] == []


def test_two_days_in_one_town_are_two_meetings(mentions):
    assert [len(m.times) for m in mentions("Kenya and Peru met in Lima on 3 May and on 7 June.")] == [1, 1]
