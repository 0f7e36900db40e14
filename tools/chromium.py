"""Finds the Chromium that tests, measures and pictures drive; `tools/chromium.sh` gets one where there is none."""

from __future__ import annotations

import shutil
import sys

# Without windows first: a Chromium that draws its own windows too takes half as much time again for the same pages.
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
MISSING = "no Chromium was found; tools/chromium.sh says how to get it"


def chromium() -> str | None:
    """Give the path of the Chromium to drive; None where there is none."""
    return next(filter(None, map(shutil.which, NAMES)), None)


if __name__ == "__main__":
    sys.exit(chromium() is None)
