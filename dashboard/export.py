"""Writes the tables as JSON lines: what other tools, checks and scorers read."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

from dashboard.files import write_atomically
from dashboard.tables import ROWS, Tables


def export_jsonl(tables: Tables, folder: Path) -> None:
    """Write every table as `<table>.jsonl`, one object a line, UTF-8; an empty table is an empty file."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in ROWS:
        lines = [json.dumps(asdict(row), ensure_ascii=False) for row in tables[name]]
        write_atomically(folder / f"{name}.jsonl", "".join(f"{line}\n" for line in lines).encode("utf-8", "replace"))
