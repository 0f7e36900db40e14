"""What a demand is about where its own words only point: at an earlier mention, at the sentence before, at neither."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "issue"),
    [
        ("Israel put a surcharge on shoes in May. Egypt asked Israel to reverse it.", "trade/tariffs"),
        ("Israel no longer buys Egyptian beef. Egypt asked Israel to end the ban.", "trade/tariffs"),
        ("Egypt keeps two airports shut. Turkey asked Egypt to reverse the decision.", "air links"),
        (
            "A memorandum with the breakaway region gives Egypt a port.\n\nTurkey wants Egypt to tear up the memorandum.",
            "territory",
        ),
        # an ambassador who asks makes it no matter of embassies
        ("The ambassador of Turkey asked Egypt to take back its words on the harvest.", "other"),
        ("Israel keeps its tax on shoes. Turkey wants all bans lifted at once.", "sanctions relief"),
        ("Egypt told Israel by phone that it was sorry. It urged Israel to reverse its decision.", "other"),
        ("Turkey wants the licence replaced by an end to the sanctions.", "sanctions relief"),
        # with a matter of its own it points at nothing
        ("Israel bought beef from Egypt. Egypt asked Israel to lift the ban on opposition parties.",
         "regime/political order"),
        # of what it is on when nothing tells, it is on nothing of the list
        ("The two spoke on Monday. Egypt asked Israel to reverse its decision.", "other"),
    ],
)  # fmt: skip
def test_what_a_demand_points_at_tells_its_matter(resolved_demands, text, issue):
    rows, _ = resolved_demands(text)
    assert [row.issue for row in rows][-1:] == [issue]


def test_a_refusal_to_sign_tells_no_matter_of_its_own(resolved_demands):
    (row,), _ = resolved_demands(
        "Turkey asked Egypt for a statement on the non-use of force, but Egypt refused to sign it."
    )
    assert row.response == "rejected"
