"""Keeps the tables as they were before rows are corrected, so that the next correction of a row goes on from there.

Corrections of talks, demands, measures, quotes and places act on rows, and what compares articles comes after them;
those of actors and of articles' days act before, on what every later step makes of them. Under a key of all that acts
before lie the tables as they were then. A longer ledger that differs in corrections of rows alone finds them.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
from pydantic import TypeAdapter, ValidationError

from dashboard.build import STEPS
from dashboard.config import Config
from dashboard.corrections import OF_ACTORS, Corrections
from dashboard.resolve import corrections as rows_step
from dashboard.resolve.context import Context
from dashboard.store import arrow_table
from dashboard.tables import ROWS, Tables

FOLDER = "uncorrected"
FILE = "rows.json"


def early(ledger: Corrections) -> str:
    """Name the entries that act before rows are corrected.

    A day may be an article's: those of talks that the screen writes name a passage, and are known by that.
    """
    acting = [entry for entry in ledger.of(*OF_ACTORS, "date") if entry.correction != "date" or not entry.at]
    said = "\n".join(entry.model_dump_json() for entry in acting)
    return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()


def keep(store: Path, key: str, tables: Mapping[str, Sequence[Any]]) -> None:
    """Keep the tables of a build as they are before its rows are corrected."""
    target = store / FOLDER / key
    if target.is_dir():
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".new-") as made:
        for name, row in ROWS.items():
            pq.write_table(arrow_table(row, tables.get(name, ())), Path(made) / f"{name}.parquet")
        (Path(made) / FILE).write_bytes(_shape().dump_json(tuple(tuple(tables.get(name, ())) for name in ROWS)))
        os.rename(made, target)  # noqa: PTH104 - the store's lock is held: nobody else writes this
        Path(made).mkdir()  # for the clean-up


def corrected(store: Path, key: str, config: Config, ledger: Corrections) -> tuple[Tables, dict[str, Path]] | None:
    """Go on from the tables that were kept; also give the files of those that stayed as they were.

    Gives None where nothing is kept under the key.
    """
    folder = store / FOLDER / key
    try:
        rows = _shape().validate_json((folder / FILE).read_bytes())
    except (FileNotFoundError, ValidationError):
        return None
    kept = dict(zip(ROWS, rows, strict=True))
    context = Context((), config, kept, ledger)
    for step in STEPS[STEPS.index(rows_step.resolve) :]:
        context = context.with_tables(step(context))
    same = {name: folder / f"{name}.parquet" for name in ROWS if context.tables[name] is kept[name]}
    return Tables({name: list(context.tables[name]) for name in ROWS}), same


@cache
def _shape() -> TypeAdapter[Any]:
    """Give the shape of the file: the rows of each table, in their order."""
    many: Any = tuple.__class_getitem__
    return TypeAdapter(many(tuple(many((row, ...)) for row in ROWS.values())))
