"""Pages of many rows: their cards come a few at a time."""

from __future__ import annotations

import pytest

from dashboard.ui.row_card import PER_PAGE


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
