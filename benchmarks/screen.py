"""Measures the screen in a real browser."""

from __future__ import annotations

import shutil
from pathlib import Path


def browser() -> str | None:
    """Give the Chromium to drive."""
    return next(
        (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None
    )


def measure_screen(folder: Path) -> None:
    """Print what start and filter change cost."""
