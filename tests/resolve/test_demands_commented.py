"""What commentators want of a state, or expect of it, is no demand of the state that they write in."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Egyptian commentators who want Turkey to impose an arms embargo have not been heeded.",
        "Several Egyptian newspapers have called on Turkey to free prisoners.",
        "“If Turkey frees the prisoners, Egypt will reopen its airspace,” said Jane Roe.",
        "Egypt and Turkey met on Monday. They want the ministers to meet again before the end of the year.",
    ],
)
def test_commentators_and_plans_of_both_sides_ask_nothing(resolved_demands, text):
    assert resolved_demands(text)[0] == []


@pytest.mark.parametrize(
    "text",
    [
        "Egyptian officials want Turkey to impose an arms embargo.",
        "“If Egypt frees the prisoners, Turkey will reopen its airspace,” said John Doe.",
        "Egypt and Turkey met on Monday. They want Libya to hold elections before the end of the year.",
    ],
)
def test_officials_and_states_do(resolved_demands, text):
    assert resolved_demands(text)[0]
