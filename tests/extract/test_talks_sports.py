"""What is a match and no meeting, which towns before rounds are two, and who waits for whom, with near misses."""

from __future__ import annotations

import pytest

from dashboard.extract.talks import find


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Kenya will meet Peru in the third round of the qualifiers in Rome on Saturday.", []),
        ("Kenya and Peru meet in the semi-final in Rome on Saturday.", []),
        ("The ministers of Kenya and Peru will meet in Rome on Saturday, before the semi-final.", ["meeting"]),
        ("Kenya and Peru wanted more time at the Rome and Geneva sessions.", ["meeting", "meeting"]),
        ("The Kenya and Peru talks in Rome ended on Monday.", ["talks"]),
        ("Cairo expects a Kenyan delegation on Sunday.", ["meeting"]),
        ("Cairo expects its new ambassador on Sunday.", []),
    ],
)
def test_a_match_is_no_meeting(parse_text, text, kinds):
    found = [mention for mention in find(parse_text(text)) if mention.strength != "weak"]
    assert [mention.kind for mention in found] == kinds
