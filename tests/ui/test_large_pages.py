"""Pages of many rows: cells and lists show a few, count the others, and lead to exactly them."""

from __future__ import annotations

import pytest

from dashboard.ui.matrix import LONGEST_LINK, MOST, Line, cell
from dashboard.ui.row_card import PER_PAGE


def rows(number: int) -> list[tuple[str, Line]]:
    return [(f"d{at}", ("–", f"demand {at}", None)) for at in range(number)]


def test_a_cell_of_few_rows_shows_them_all():
    assert len(cell("demands", "demand", {}, rows(MOST + 1)).lines) == MOST + 1


def test_a_cell_of_many_rows_leads_to_exactly_the_others():
    lines = cell("demands", "demand", {"text": "oil"}, rows(20)).lines
    assert [line[1] for line in lines[:MOST]] == [f"demand {at}" for at in range(MOST)]
    _, said, link = lines[MOST][:3]
    assert said == f"more ({20 - MOST})"
    assert link.params == {"text": "oil", "demand": [f"d{at}" for at in range(MOST, 20)]}


def test_of_more_than_an_address_holds_the_number_is_told():
    _, said, link = cell("demands", "demand", {}, rows(LONGEST_LINK + MOST + 1)).lines[-1][:3]
    assert (said, link) == (f"more ({LONGEST_LINK + 1})", None)


@pytest.mark.parametrize("page", ["demands", "sanctions"])
def test_cards_come_in_pages_that_the_address_names(page, open_page, monkeypatch):
    monkeypatch.setattr("dashboard.ui.row_card.PER_PAGE", 4)
    assert PER_PAGE > 4
    every = [
        element.value for number in (1, 2, 3) for element in open_page(page, **{f"{page}_page": str(number)}).subheader
    ]
    first = [element.value for element in open_page(page).subheader]
    assert len(first) == 4
    assert every[:4] == first
    assert len(every) in {11, 12}
