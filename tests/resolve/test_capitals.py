"""Which city "the Kenyan capital" is, and what only sounds like one."""

from __future__ import annotations

import pytest

from dashboard.resolve.capitals import capitals_told


@pytest.mark.parametrize(
    ("text", "cities"),
    [
        ("They met in the Kenyan capital on Monday.", ["Nairobi"]),
        ("They met in the capital of Kenya.", ["Nairobi"]),
        ("They left the Saudi capital for the Omani capital.", ["Riyadh", "Muscat"]),
        ("They met in the capital.", []),
        ("Kenyan capital markets fell.", []),
        ("The Israeli capital is in dispute.", []),
        ("They met in the regional capital.", []),
        ("Trade, the lifeblood of the capital of the Hills, fell.", []),
    ],
)
def test_a_capital_is_told_by_its_state(text, cities):
    assert [city.name for city in capitals_told(text)] == cities
