"""Lets a build keep what it makes without the garbage collector walking over it again and again.

A build makes millions of tuples and rows that all stay until it ends and hold no cycles. The collector, which looks for
cycles only, starts after every 700 new objects by default, and its walks took a tenth of a build's processor time.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

YOUNG = 100_000  # new objects before a collection: some tens of megabytes; cycles are still found, only later


@contextmanager
def rarely_collected() -> Iterator[None]:
    """Collect garbage seldom for the time of a large work, and as before after it."""
    before = gc.get_threshold()
    gc.set_threshold(max(YOUNG, before[0]) if before[0] else 0, *before[1:])  # 0 is: not at all
    try:
        yield
    finally:
        gc.set_threshold(*before)
