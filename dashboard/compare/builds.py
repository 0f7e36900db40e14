"""Keeps a compact record of each build of a corpus, so that a desk can ask what changed since an earlier one.

A record is the state of `dashboard.compare.changes`, compressed: some tens of bytes a row. Records lie in the store
under the corpus that they are of, named by the build; only the newest are kept.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from dashboard.compare.changes import Place, State, Told
from dashboard.files import write_atomically

KEPT = 20  # builds of one corpus


@dataclass(frozen=True)
class Build:
    """An earlier build: its version, when it was made, by which code, of how many articles."""

    version: str
    made: str
    code: str
    articles: int


def folder_of(store: Path, corpus: Path) -> Path:
    """Give the folder that holds the records of a corpus."""
    return store / "builds" / hashlib.sha256(os.fsencode(corpus.absolute())).hexdigest()[:16]


def keep(folder: Path, version: str, code: str, articles: int, state: State, now: datetime | None = None) -> None:
    """Write the record of a build, and forget the oldest ones."""
    made = (now or datetime.now(UTC)).isoformat(timespec="microseconds")  # two may be made within one second
    content = {
        "build": asdict(Build(version, made, code, articles)),
        "rows": [asdict(row) for row in state.rows],
        "conflicts": [[*pair, because] for pair, because in state.conflicts.items()],
    }
    path = folder / f"{version}.json.gz"
    write_atomically(path, gzip.compress(json.dumps(content, ensure_ascii=False).encode("utf-8", "replace"), mtime=0))
    known = builds(folder)
    for old in known[KEPT:]:
        (folder / f"{old.version}.json.gz").unlink(missing_ok=True)


def builds(folder: Path) -> list[Build]:
    """Give the builds that are on record, newest first; a record that is damaged is none."""
    found = [content["build"] for path in folder.glob("*.json.gz") if (content := _read(path))]
    return sorted((Build(**build) for build in found), key=lambda build: build.made, reverse=True)


def state_then(folder: Path, version: str) -> State | None:
    """Give what a build told; None where there is no record of it."""
    known = {path.name: path for path in folder.glob("*.json.gz")}
    path = known.get(f"{version}.json.gz")  # looked up, never put together: the version comes from an address
    content = _read(path) if path else None
    if content is None:
        return None
    rows = [Told(**{**row, **_tuples(row)}) for row in content["rows"]]
    conflicts = {(_place(left), _place(right)): because for left, right, because in content["conflicts"]}
    return State(tuple(rows), conflicts)


def _tuples(row: Mapping[str, Any]) -> dict[str, Any]:
    """Give the lists of a row as tuples; a record from before has no identifiers of the parties."""
    lists = {key: tuple(row[key]) for key in ("parties", "ids") if key in row}
    return {**lists, "places": tuple(map(_place, row["places"]))}


def _place(raw: list[Any]) -> Place:
    article, start = raw
    return str(article), int(start)


def _read(path: Path) -> Mapping[str, Any] | None:
    try:
        content = json.loads(gzip.decompress(path.read_bytes()))
    except (OSError, EOFError, ValueError):
        return None
    whole = isinstance(content, dict) and {"build", "rows", "conflicts"} <= content.keys()
    return content if whole and content["build"].keys() == {field.name for field in fields(Build)} else None
