"""Shows how long work goes on: bars in a terminal, a line a step elsewhere, nothing where quiet is asked for."""

from __future__ import annotations

import sys
from typing import Any

from tqdm import tqdm

from dashboard.fingerprint import Report

tqdm.monitor_interval = 0  # its thread wakes bars that stand still, and would forbid the build to copy its process
WORDS = {"load": "Opening files", "read": "Reading articles", "resolve": "Putting together"}


def reporter(quiet: bool) -> Report:
    """Give what hears of a build's progress and shows it on the error output."""
    if quiet:
        return lambda *_: None
    return _Bars() if sys.stderr.isatty() else _line


def _line(step: str, done: int, total: int) -> None:
    """Say a step when it is done: logs keep lines."""
    if done == total:
        print(f"{WORDS.get(step, step.capitalize())}: {total}", file=sys.stderr)  # noqa: T201 - the command line speaks


class _Bars:
    """One bar a step, shown when the step begins and left standing when it is done."""

    def __init__(self) -> None:
        self._step = ""
        self._bar: tqdm[Any] | None = None

    def __call__(self, step: str, done: int, total: int) -> None:
        """Move the bar of a step."""
        bar = self._bar
        if step != self._step or bar is None:
            self._close()
            bar = tqdm[Any](total=total, desc=WORDS.get(step, step.capitalize()), file=sys.stderr)
            self._step, self._bar = step, bar
        bar.total = total
        bar.update(done - bar.n)
        if done >= total:
            self._close()

    def _close(self) -> None:
        if self._bar is not None:
            self._bar.close()
            self._step, self._bar = "", None
