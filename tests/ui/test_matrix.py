"""Cells of a matrix show words as text and lead to their sentences."""

from __future__ import annotations

import pytest

from dashboard.links import Link
from dashboard.ui import matrix


def test_a_cell_leads_to_its_row_below_any_address():
    link = Link("demands", {"text": '"><b>', "demand": "d-1"})
    drawn = matrix._cell(matrix.Cell((("✕", "give <b>up</b>", link),)))
    assert 'href="demands?text=%22%3E%3Cb%3E&amp;demand=d-1"' in drawn
    assert "give &lt;b&gt;up&lt;/b&gt;</a>" in drawn


def test_a_cell_without_a_link_is_plain():
    assert "<a" not in matrix._cell(matrix.Cell((("–", "silent", None),)))


@pytest.mark.parametrize(("columns", "folds"), [(matrix.FIT, False), (matrix.FIT + 1, True)])
def test_a_table_of_many_columns_folds_on_a_tablet(columns, folds, monkeypatch):
    """Pushed sideways, a column that lies out of sight is read by nobody."""
    drawn = []
    monkeypatch.setattr("dashboard.ui.matrix.st.html", drawn.append)
    matrix.matrix("By whom", [str(number) for number in range(columns)], [], alt="A table")
    assert ('class="parley-matrix many"' in drawn[0]) == folds


def test_a_count_leads_to_its_rows_and_says_in_words_what_its_sign_means():
    link = Link("demands", {"demand": ["a", "b"]})
    drawn = matrix._cell(matrix.Cell((matrix.Count("±", 2, link, '2 accepted on conditions: "<b>"'),)))
    assert 'href="demands?demand=a&amp;demand=b"' in drawn
    assert 'aria-label="2 accepted on conditions: &quot;&lt;b&gt;&quot;"' in drawn
    assert '<span class="sign " aria-hidden="true">±</span>' in drawn
    alone = matrix._cell(matrix.Cell((matrix.Count("✕", 99, None, "99 rejected"),)))
    assert "<a" not in alone
    assert 'role="img" aria-label="99 rejected"' in alone
