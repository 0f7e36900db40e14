"""Frames as rows, for code that draws one mark a row."""

from __future__ import annotations

from typing import Any

import pandas as pd


def records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """Give a frame's rows as dictionaries by column."""
    return [{str(key): value for key, value in row.items()} for row in frame.to_dict("records")]
