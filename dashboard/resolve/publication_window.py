"""A window in which an undated article must have been published: what each ground for one gives."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple


class Window(NamedTuple):
    """The days within which an article was published, why, and the words that say so."""

    earliest: date
    latest: date | None  # None: open
    because: str
    start: int | None = None
    end: int | None = None
