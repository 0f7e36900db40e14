"""Puts files into the corpus, where everyone will see them: whole, under safe names, and never over another file."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from dashboard.uploads.names import safe_name


def add_to_corpus(corpus: Path, files: Iterable[Path]) -> list[Path]:
    """Copy files into the folder of articles and give where they lie now; a name that is taken gets a number.

    A file appears whole or not at all: it is written under a hidden name, which no reading looks at, and then given its
    own, which fails where that exists.

    Raises:
        OSError: the folder cannot be written to; the files before that one are there.
    """
    return [_add(corpus, file.name, file.read_bytes()) for file in files]


def _add(corpus: Path, wanted: str, content: bytes) -> Path:
    handle, hidden = tempfile.mkstemp(dir=corpus, prefix=".new-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(hidden).chmod(0o644)  # as an editor's own files are; a temporary file is closed to others
        while True:
            target = corpus / safe_name(wanted, [path.name for path in corpus.iterdir()])
            try:
                target.hardlink_to(hidden)
            except FileExistsError:
                continue  # somebody took the name a moment ago
            return target
    finally:
        Path(hidden).unlink()
