"""What only looks as if somebody asked for it: a question, a risk, who is to be allowed, any firm willing to apply."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Jane Roe, asked whether her country would seek penalties of its own, said this was not under consideration.",
            [],
        ),
        ("There is also a risk that Peru asks the Kenyans to take sides.", []),
        ("There is also a sign: Peru asks the Kenyans to take sides.", ["take sides"]),
        (
            "Norway urged Peru to allow all candidates and parties to take part in the vote.",
            ["allow all candidates and parties to take part in the vote"],
        ),
        ("Norway wants the army to issue visas and the rebels to leave.", ["issue visas", "leave"]),
        ("The minister said that Kenya remained open to any firm willing to apply for a specific license.", []),
        ("Kenya has applied for a specific license.", ["a specific license"]),
        ("Kenya asked for three changes, according to two sources.", []),
        ("Kenya asked for three changes to the text.", ["three changes to the text"]),
    ],
)
def test_what_nobody_asks_is_no_demand(asked, text, expected):
    assert sorted(words for _, _, words in asked(text)) == sorted(expected)
