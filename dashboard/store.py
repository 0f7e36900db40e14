"""Keeps what was computed: findings per article and the tables of a corpus, under keys of what they came from.

Writes are atomic: a build that is interrupted leaves the store as it was, and two builds at once do not disturb each
other. Tables are Parquet, findings JSON; nothing in the store is ever executed.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
import typing
from collections.abc import Sequence
from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
from pydantic import TypeAdapter, ValidationError

from dashboard.article import Article
from dashboard.document import Sentence
from dashboard.extract import all_extractors
from dashboard.findings import Findings
from dashboard.lexicon import lexicon_digest
from dashboard.tables import ROWS, Tables

PACKAGE = Path(__file__).resolve().parent


@cache
def code_digest() -> str:
    """Name the code and knowledge that findings depend on, so that a change of either is never mistaken for the old."""
    digest = hashlib.sha256(lexicon_digest())
    for folder in ("load", "extract", "resolve", "compare", "."):
        for path in sorted((PACKAGE / folder).glob("*.py")):
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


class Store:
    """A folder that holds what was computed of a corpus."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def _findings_path(self, article: Article) -> Path:
        digest = hashlib.sha256(TypeAdapter(Article).dump_json(article))
        digest.update(code_digest().encode())
        return self.folder / "findings" / f"{digest.hexdigest()[:32]}.json"

    def findings(self, article: Article) -> Findings | None:
        """Give the findings of an article that was read before with the same code; None where there are none."""
        path = self._findings_path(article)
        try:
            raw = json.loads(path.read_bytes())
            found = {name: _adapter(name).validate_python(raw["found"][name]) for name in all_extractors()}
            return Findings(article, TypeAdapter(tuple[Sentence, ...]).validate_python(raw["sentences"]), found)
        except FileNotFoundError:
            return None
        except (ValidationError, ValueError, KeyError):
            path.unlink(missing_ok=True)  # a damaged entry is made anew
            return None

    def keep_findings(self, found: Findings) -> None:
        """Remember an article's findings."""
        raw = {
            "sentences": TypeAdapter(tuple[Sentence, ...]).dump_python(found.sentences, mode="json"),
            "found": {name: _adapter(name).dump_python(rows, mode="json") for name, rows in found.found.items()},
        }
        write_atomically(self._findings_path(found.article), json.dumps(raw).encode())

    def keep_tables(self, key: str, tables: Tables) -> Path:
        """Write the tables of a corpus under a key and give the folder that holds them."""
        target = self.folder / "tables" / key
        if target.is_dir():
            return target
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=".new-") as made:
            for name, row in ROWS.items():
                pq.write_table(arrow_table(row, tables[name]), Path(made) / f"{name}.parquet")
            try:
                os.rename(made, target)  # noqa: PTH104 - whoever comes second keeps what the first one wrote
                Path(made).mkdir()  # for the clean-up
            except OSError:
                if not target.is_dir():
                    raise
        return target


@cache
def _adapter(extractor: str) -> TypeAdapter[Any]:
    row: Any = all_extractors()[extractor].row
    return TypeAdapter(tuple[row, ...])


def write_atomically(path: Path, content: bytes) -> None:
    """Write a file so that a reader sees the old content or the new, never a part."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".new-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def arrow_table(row: type[Any], rows: Sequence[Any]) -> pa.Table:
    """Give rows as an Arrow table whose columns and types are the row class's fields, even where there are no rows."""
    hints = typing.get_type_hints(row)
    columns = {}
    for column in fields(row):
        values = [getattr(item, column.name) for item in rows]
        kind = _arrow_type(hints[column.name])
        if pa.types.is_list(kind):
            values = [None if value is None else [_plain(item) for item in value] for value in values]
        columns[column.name] = pa.array(values, kind)
    return pa.table(columns)


def _plain(value: Any) -> Any:
    """Give a dictionary in a list column as JSON text: Parquet wants one shape a column, assessments have several."""
    return json.dumps(value, ensure_ascii=False) if isinstance(value, dict) else value


def _arrow_type(hint: Any) -> pa.DataType:
    options = [option for option in typing.get_args(hint) if option is not type(None)]
    if typing.get_origin(hint) is tuple:
        return pa.list_(_arrow_type(options[0]))
    if typing.get_origin(hint) is typing.Literal:
        return pa.int64() if isinstance(options[0], int) else pa.string()
    if options and typing.get_origin(hint) is not dict:
        return _arrow_type(options[0])
    return {int: pa.int64(), float: pa.float64(), bool: pa.bool_()}.get(hint, pa.string())
