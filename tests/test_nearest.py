"""A link that names what is gone still says what it was."""

from __future__ import annotations

import pytest

from dashboard.nearest import nearest

TALKS = {
    "kest-ossia-talks-in-lund-2024-05-03": "Kest–Ossia talks in Lund",
    "kest-ossia-talks-in-lund-2024-06-11": "Kest–Ossia talks in Lund",
    "roe-visit-to-bern": "Roe visit to Bern",
}


@pytest.mark.parametrize(
    ("wanted", "first"),
    [
        ("kest-ossia-talks-in-lund-2024-05-04", "kest-ossia-talks-in-lund-2024-05-03"),  # another day was found
        ("kest-ossia-talks-in-lund", "kest-ossia-talks-in-lund-2024-05-03"),  # a day was found
        ("roe-visit-to-berne", "roe-visit-to-bern"),
        ("ROE_VISIT_TO_BERN", "roe-visit-to-bern"),
    ],
)
def test_what_is_called_much_like_it_comes_first(wanted, first):
    assert nearest(wanted, TALKS)[0] == first


@pytest.mark.parametrize("wanted", ["", "---", "../../etc/passwd", "%", "mali-embargo", "x" * 5000])
def test_what_is_like_nothing_here_offers_nothing(wanted):
    assert nearest(wanted, TALKS) == []


def test_no_more_than_asked_for():
    many = {f"talks-{number}": "Talks" for number in range(9)}
    assert len(nearest("talks-10", many, most=3)) == 3
