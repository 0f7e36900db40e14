"""Cells of a matrix show words as text and lead to their sentences."""

from __future__ import annotations

from dashboard.links import Link
from dashboard.ui import matrix


def test_a_cell_leads_to_its_row_below_any_address():
    link = Link("demands", {"text": '"><b>', "demand": "d-1"})
    drawn = matrix._cell(matrix.Cell((("✕", "give <b>up</b>", link),)))
    assert 'href="demands?text=%22%3E%3Cb%3E&amp;demand=d-1"' in drawn
    assert "give &lt;b&gt;up&lt;/b&gt;</a>" in drawn


def test_a_cell_without_a_link_is_plain():
    assert "<a" not in matrix._cell(matrix.Cell((("–", "silent", None),)))
