"""Long lists, a page at a time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

import streamlit as st

Row = TypeVar("Row")
PAGE = 25  # rows at once


def page_of(rows: Sequence[Row], *, key: str, size: int = PAGE, in_address: bool = True) -> Sequence[Row]:
    """Give the rows of the page that is turned up, and offer the others.

    The page stands in the address by `key`, so that a link that is sent opens the same, but for lists within a card,
    where `in_address` says no. A page beyond the last, as in a link to a list that has become shorter, is the last.
    """
    if len(rows) <= size:
        return rows
    pages = -(-len(rows) // size)
    number = min(st.pagination(pages, key=key, bind="query-params" if in_address else None) or 1, pages)
    return rows[(number - 1) * size : number * size]
