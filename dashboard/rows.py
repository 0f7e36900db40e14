"""Reads a stored table back as plain rows, for what wants rows and not frames."""

from __future__ import annotations

import json
import typing
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from dashboard.tables import ROWS


def read_rows(folder: Path, table: str) -> list[dict[str, Any]]:
    """Give a table's rows with the columns of its row class; columns of dictionaries, stored as JSON, are read back."""
    rows: list[dict[str, Any]] = pq.read_table(folder / f"{table}.parquet").to_pylist()
    for column, hint in typing.get_type_hints(ROWS[table]).items():
        if dict in {typing.get_origin(part) for part in typing.get_args(hint)}:
            for row in rows:
                row[column] = [json.loads(item) for item in row[column]]
    return rows
