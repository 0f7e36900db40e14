"""Writes files whole or not at all."""

from __future__ import annotations

import os
import secrets
import stat
from glob import escape
from pathlib import Path

NEW = ".new-"  # what the names of files begin with that are not whole yet


def write_atomically(path: Path, content: bytes) -> None:
    """Write a file so that a reader sees the old content or the new, never a part.

    A file that is there keeps who may read and write it; a new one gets what the system gives to new files.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.parent / f"{NEW}{path.name}-{secrets.token_hex(6)}"
    handle = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    try:
        with os.fdopen(handle, "wb") as file:
            if path.exists():
                os.fchmod(file.fileno(), stat.S_IMODE(path.stat().st_mode))
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)
    except BaseException:
        new.unlink(missing_ok=True)
        raise


def forget_unfinished(path: Path) -> None:
    """Remove what writers of a file left behind that were killed; to be called by the one who holds its lock."""
    for new in path.parent.glob(f"{escape(f'{NEW}{path.name}')}-*"):  # a name may hold brackets
        new.unlink(missing_ok=True)
