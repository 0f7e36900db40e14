"""What a meeting at hand is to be about, and what is another one that is to come. Invented states."""

from __future__ import annotations

import pytest

VISIT = "Jane Roe of Kest had meetings in Geneva with Valdorian officials. "


@pytest.mark.parametrize(
    "text",
    [
        "Kestan and Valdorian officials have stated that the discussions will centre on trade.",
        "The talks will focus on trade.",
        "The conversations are likely to cover trade and visas.",
    ],
)
def test_what_the_talks_will_be_about_tells_of_those_at_hand(world, text):
    (row,) = world(VISIT + text)["talks"]
    assert row.status == "held"
    assert any("trade" in topic for topic in row.topics)


@pytest.mark.parametrize(
    "text",
    [
        "The talks will resume in Lome.",
        "Kest and Ossia said that the discussions will centre on trade.",
    ],
)
def test_what_has_a_place_or_others_is_another_meeting(world, text):
    assert len(world(VISIT + text)["talks"]) == 2


def test_what_was_announced_is_what_the_talks_will_be_about(world):
    text = "Jane Roe of Kest will meet John Doe of Valdoria on Friday. The talks will focus on trade."
    found = world(VISIT + text)["talks"]
    assert [("trade" in " ".join(row.topics)) for row in found] == [row.status == "planned" for row in found]


def test_what_a_thaw_may_lead_to_is_no_meeting(world):
    assert len(world(VISIT + "A thaw could facilitate further discussions.")["talks"]) == 1
    assert len(world(VISIT + "Kest and Valdoria agreed to hold further discussions in May.")["talks"]) == 2
