from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.compare.spelling import one_name


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Muammar Gaddafi", "Moammar Kadhafi"),
        ("Abbas Araghchi", "Araqchi"),
        ("Volodymyr Zelensky", "Volodimir Zelenskiy"),
        ("Ismail Haniyeh", "Ismael Haniya"),
        ("Yuri Ushakov", "Yury Ushakow"),
        ("Khalil al-Hayya", "Khalil al Hayya"),
        ("J. Smith", "John Smith"),
        ("Mohammed Abdulsalam", "Muhammad Abdul-Salam"),
    ],
)
def test_one_name_by_two_roads(left, right):
    assert one_name(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Sonata Coulter", "Sandra Coulter"),
        ("Kim Yong Chol", "Kim Yong Il"),
        ("Mohammed bin Zayed", "Mohammed bin Salman"),
        ("Anna Keller", "Anton Keller"),
        ("Wang Yi", "Wang Wentao"),
        ("Pavel Orlin", "Ada Brun"),
    ],
)
def test_two_people_stay_two(left, right):
    assert not one_name(left, right)


@given(st.text(max_size=40), st.text(max_size=40))
def test_the_order_does_not_matter(left, right):
    assert one_name(left, right) == one_name(right, left)
