"""The room of one session: a folder that nobody else is told of, with the files that the session brought along.

It lies outside the corpus and the store. It goes when the session is over for good, when the server ends, and, should
the server have been killed, when the next one starts.
"""

from __future__ import annotations

import atexit
import os
import re
import secrets
import shutil
import tempfile
import threading
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Literal

from dashboard.article import Refusal
from dashboard.briefing import PRIVATE, Briefing
from dashboard.files import write_atomically
from dashboard.uploads.adding import add_to_corpus
from dashboard.uploads.limits import Offer, admitted
from dashboard.uploads.names import safe_name
from dashboard.uploads.reading import Order, Reading

View = Literal["corpus", "together", "own"]

PREFIX = "parley-upload-"
GRACE = 180.0  # seconds after a lost connection: Streamlit takes a session up again for two minutes
MOST_TOGETHER = 500  # articles of a corpus that are put together anew for one session; they take a dozen seconds

_open: set[Room] = set()


class Room:
    """One session's own files, what is read of them, and what the session wants to see."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix=f"{PREFIX}{os.getpid()}-"))  # for this user alone
        self.uploads = self.folder / "uploads"
        self.uploads.mkdir()
        self.token = secrets.token_hex(8)  # tells this room's tables from all others in a cache
        self.refused: list[Refusal] = []
        self.added: list[str] = []  # names under which files lie in the corpus by now
        self.view: View = "together"
        self.reading: Reading | None = None
        self._readings = 0
        self._leaving: threading.Timer | None = None
        _open.add(self)

    @property
    def files(self) -> list[Path]:
        """The files that the session has, by name."""
        return sorted(path for path in self.uploads.glob("*") if path.is_file())

    @property
    def briefing(self) -> Briefing | None:
        """What the session sees in place of the corpus; None where it sees the corpus."""
        return self.reading.outcome if self.view != "corpus" and self.reading else None

    def take(self, offers: Iterable[Offer], most: int) -> bool:
        """Keep the files that may be read, note why the others may not, and tell whether there are new ones."""
        kept, self.refused = admitted(offers, [path.stat().st_size for path in self.files], most)
        for offer in kept:
            name = safe_name(offer.name, [path.name for path in self.files])
            write_atomically(self.uploads / name, offer.content)
        return bool(kept)

    def drop(self, name: str) -> None:
        """Remove one of the session's files; a name that is none of theirs removes nothing."""
        for path in self.files:
            if path.name == name:
                path.unlink()

    def read(self, corpus: Path, config_path: Path | None, store: Path) -> None:
        """Begin to read the files, beside the corpus where the session wants it so; the reading before it ends."""
        self.stop()
        if self.reading:
            self.refused += self.reading.refused  # those files are gone, and the next reading would not name them
        self.added = []
        self.reading = Reading(self._order(corpus, config_path, store)) if self.files else None

    def add(self, corpus: Path, config_path: Path | None, store: Path) -> list[str]:
        """Put the files into the corpus, where everyone sees them, begin to read it anew, and give their names there.

        Whoever calls it has made sure that this session's visitor may.

        Raises:
            OSError: the folder of articles cannot be written to.
        """
        self.stop()
        self.added = []
        for path in self.files:
            self.added += [lies.name for lies in add_to_corpus(corpus, [path])]
            path.unlink()  # one by one: what is there already must not be added again after a fault
        self.view = "corpus"
        self.reading = Reading(replace(self._order(corpus, config_path, store), added=True))
        return self.added

    def _order(self, corpus: Path, config_path: Path | None, store: Path) -> Order:
        self._readings += 1
        return Order(
            room=self.folder,
            corpus=corpus,
            config_path=config_path,
            store=store,
            together=self.view != "own",
            version=f"{PRIVATE}{self.token}-{self._readings}",
        )

    def stop(self) -> None:
        """End a reading that is under way."""
        if self.reading:
            self.reading.stop()

    def enter(self) -> None:
        """Say that the session is there: it has begun, or was taken up again after a lost connection."""
        if self._leaving:
            self._leaving.cancel()
            self._leaving = None

    def leave(self) -> None:
        """Say that the session's connection is gone; unless it comes back, the room goes too."""
        self.enter()
        if self not in _open:
            return
        self._leaving = threading.Timer(GRACE, self.close)
        self._leaving.daemon = True
        self._leaving.start()

    def close(self) -> None:
        """Remove everything that the session brought along or that was made of it."""
        self.enter()
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)  # what a child process still writes is gone with the next sweep
        _open.discard(self)


@atexit.register
def close_all() -> None:
    """Remove the rooms of this server, at its end."""
    for room in tuple(_open):
        room.close()


def sweep(folder: Path | None = None) -> None:
    """Remove the rooms of servers that are gone."""
    for path in (folder or Path(tempfile.gettempdir())).glob(f"{PREFIX}*"):
        found = re.fullmatch(rf"{PREFIX}(\d+)-\w+", path.name)
        if found and path.is_dir() and not path.is_symlink() and not _runs(int(found[1])):
            shutil.rmtree(path, ignore_errors=True)  # of another user: theirs to remove


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True  # of another user
    return True
