"""Keeps what was computed: findings per article and the tables of a corpus, under keys of what they came from.

Writes are atomic: a build that is interrupted leaves the store as it was, and two builds at once do not disturb each
other. Tables are Parquet, findings JSON; nothing in the store is ever executed.
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
import typing
from collections.abc import Mapping, Sequence
from dataclasses import fields
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
from pydantic import TypeAdapter, ValidationError

from dashboard.article import Article
from dashboard.document import Sentence
from dashboard.extract import all_extractors
from dashboard.files import write_atomically
from dashboard.findings import Findings
from dashboard.fingerprint import article_digest, findings_code
from dashboard.tables import ROWS, Tables

KEPT_TABLES = 8  # corpora and states of them; a desk goes back and forth between a few
KEPT_UNCORRECTED = 2  # states of a ledger in what acts before rows are corrected
KEPT_CODE = 2  # versions of the program whose findings are kept, so that going back one costs nothing


class Store:
    """A folder that holds what was computed of a corpus.

    `shared` is the store of another corpus: findings in it are used, and nothing is put into it.
    """

    def __init__(self, folder: Path, shared: Path | None = None) -> None:
        self.folder = folder
        self.shared = shared

    def findings(self, article: Article) -> Findings | None:
        """Give the findings of an article that was read before with the same code; None where there are none."""
        try:
            entry = _kept(self.folder, article)
        except ValidationError:
            _findings_path(self.folder, article).unlink(missing_ok=True)  # a damaged entry is made anew
            return None
        if entry is None and self.shared:
            try:
                entry = _kept(self.shared, article)
            except ValidationError:
                return None  # made anew here; whose store it is will find the damage at its next build
        if entry is None:
            return None
        sentences, *found = entry
        return Findings(article, sentences, dict(zip(all_extractors(), found, strict=True)))

    def keep_findings(self, found: Findings) -> None:
        """Remember an article's findings."""
        entry = (found.sentences, *(found[name] for name in all_extractors()))
        write_atomically(_findings_path(self.folder, found.article), _entry().dump_json(entry))

    def keep_tables(self, key: str, tables: Tables, same: Mapping[str, Path] = MappingProxyType({})) -> Path:
        """Write the tables of a corpus under a key and give the folder that holds them.

        `same` are files that hold some of them already.
        """
        target = self.folder / "tables" / key
        if target.is_dir():
            return target
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=".new-") as made:
            for name, row in ROWS.items():
                file = Path(made) / f"{name}.parquet"
                if name in same:
                    _share(same[name], file)
                else:
                    pq.write_table(arrow_table(row, tables[name]), file)
            try:
                os.rename(made, target)  # noqa: PTH104 - whoever comes second keeps what the first one wrote
                Path(made).mkdir()  # for the clean-up
            except OSError:
                if not target.is_dir():
                    raise
        return target

    def forget_tables(self) -> None:
        """Remove the tables that no one has asked for lately, and what a build that was killed left half-written.

        To be called by the one who holds the store's lock.
        """
        _forget(self.folder / "tables", KEPT_TABLES)
        _forget(self.folder / "uncorrected", KEPT_UNCORRECTED)

    def forget_findings(self) -> None:
        """Remove what earlier versions of the program found in articles and made of files."""
        _forget(self.folder / "findings", KEPT_CODE)
        _forget(self.folder / "loaded", KEPT_CODE)


def _findings_path(folder: Path, article: Article) -> Path:
    return folder / "findings" / findings_code() / f"{article_digest(article)}.json"


def _kept(folder: Path, article: Article) -> Any | None:
    try:
        return _entry().validate_json(_findings_path(folder, article).read_bytes())
    except FileNotFoundError:
        return None


def _share(old: Path, new: Path) -> None:
    """Give a file a second name, or where the file system knows no such thing, a copy: tables never change."""
    try:
        new.hardlink_to(old)
    except OSError:
        shutil.copyfile(old, new)


def _forget(folder: Path, kept: int) -> None:
    """Keep the newest folders of a folder."""
    for part in folder.glob(".new-*"):
        shutil.rmtree(part)
    found = [path for path in folder.glob("*") if path.is_dir()]
    for path in sorted(found, key=lambda path: path.stat().st_mtime, reverse=True)[kept:]:
        # Half a folder would pass for a whole one to whoever asks for it next: it is taken out of reach first.
        gone = path.with_name(f".new-gone-{path.name}")
        path.rename(gone)
        shutil.rmtree(gone)


@cache
def _entry() -> TypeAdapter[Any]:
    """Give the shape of a stored entry: the sentences and every extractor's rows, in the extractors' order.

    Made once: making it costs as much as reading a hundred entries.
    """
    shapes = [Sentence, *(extractor.row for extractor in all_extractors().values())]
    entry: Any = tuple.__class_getitem__(tuple(_many(shape) for shape in shapes))
    return TypeAdapter(entry)


def _many(shape: Any) -> Any:
    return tuple[shape, ...]


def arrow_table(row: type[Any], rows: Sequence[Any]) -> pa.Table:
    """Give rows as an Arrow table whose columns and types are the row class's fields, even where there are no rows."""
    columns = {}
    for name, kind in _columns(row).items():  # type: ignore[arg-type] # a class can be hashed
        values = [getattr(item, name) for item in rows]
        if pa.types.is_list(kind):
            values = [None if value is None else [_plain(item) for item in value] for value in values]
        columns[name] = pa.array(values, kind)
    return pa.table(columns)


@cache
def _columns(row: type[Any]) -> Mapping[str, pa.DataType]:
    """Give the types of a row class's columns, in order: its annotations are text, and are evaluated once."""
    hints = typing.get_type_hints(row)
    return MappingProxyType({column.name: _arrow_type(hints[column.name]) for column in fields(row)})


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
