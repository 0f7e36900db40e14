"""Reads a session's files in a process of its own, one session at a time.

The server never loads the language model for it: its memory and its time go with the process, a file that brings a
reader down brings down nothing else, and the pages of the others stay quick.
"""

from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
import threading
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from dashboard.article import Refusal
from dashboard.briefing import STORE_VARIABLE, Briefing
from dashboard.config import Config, load_config

ROOT = Path(__file__).resolve().parents[2]
LONGEST = 600.0  # seconds that a reading may take
LONGEST_CORPUS = 3600.0  # and one of the whole corpus, which five thousand articles fill to a third
LOG = logging.getLogger("parley")

# One session's files at a time, and one corpus at a time: nobody's files wait for a whole corpus to be read anew.
_turns = {False: threading.Lock(), True: threading.Lock()}


@dataclass(frozen=True)
class Order:
    """What is to be read."""

    room: Path  # the session's folder: its files lie in `uploads`, what is made of them in `store`
    corpus: Path
    config_path: Path | None
    store: Path  # of the corpus; written only when files were added
    together: bool  # whether the corpus is read with the files
    version: str
    added: bool = False  # whether the files lie in the corpus by now, which is then read for everyone

    @property
    def files(self) -> Path:
        """Where the session's files lie."""
        return self.room / "uploads"

    def to_json(self) -> str:
        """Write it for the other process."""
        return json.dumps(asdict(self), default=str)

    @classmethod
    def from_json(cls, text: str) -> Order:
        """Read it in the other process."""
        given = json.loads(text)
        return cls(
            room=Path(given["room"]),
            corpus=Path(given["corpus"]),
            config_path=Path(given["config_path"]) if given["config_path"] else None,
            store=Path(given["store"]),
            together=given["together"],
            version=given["version"],
            added=given["added"],
        )


class Reading:
    """A reading under way or done. Pages look at it as often as they like; it changes by itself."""

    def __init__(self, order: Order) -> None:
        self.order = order
        self.step, self.done, self.total = "wait", 0, 1
        self.outcome: Briefing | None = None
        self.refused: list[Refusal] = []
        self.fault: str | None = None
        self._answered = False
        self._other: subprocess.Popen[str] | None = None
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run, name="reading", daemon=True)
        self._thread.start()

    @property
    def finished(self) -> bool:
        """Whether nothing more will come: it is done, has failed, or was stopped."""
        return not self._thread.is_alive()

    def stop(self) -> None:
        """End it, and wait until its process is gone."""
        self._stopped.set()
        if self._other:
            self._other.kill()
        self._thread.join()

    def wait(self) -> None:
        """Wait until it is finished."""
        self._thread.join()

    def _run(self) -> None:
        turn = _turns[self.order.added]
        while not turn.acquire(timeout=0.1):
            if self._stopped.is_set():
                return
        try:
            if not self._stopped.is_set():
                self._read()
        finally:
            turn.release()

    def _read(self) -> None:
        path = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH", ""))))
        with subprocess.Popen(
            [sys.executable, "-m", "dashboard.uploads.apart"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8",
            env={**os.environ, "PYTHONPATH": path, STORE_VARIABLE: str(self.order.store)},
        ) as other:  # fmt: skip
            self._other = other
            limit = threading.Timer(LONGEST_CORPUS if self.order.added else LONGEST, self._late)
            limit.start()
            try:
                if self._stopped.is_set():
                    other.kill()
                if other.stdin and other.stdout:
                    other.stdin.write(self.order.to_json())
                    other.stdin.close()
                    for line in other.stdout:
                        self._hear(json.loads(line))
            except BrokenPipeError:
                pass  # it has ended before it was told what to read; what that means is said below
            except ValueError:  # a line that is no report, or a configuration that broke in the meantime
                other.kill()
                LOG.exception("a session's files were not read")
                self.fault = "What the reading of the files reported makes no sense. Try again, with fewer at a time."
            finally:
                limit.cancel()
        if not (self._answered or self.fault or self._stopped.is_set()):
            self.fault = (
                "The process that read the files ended early, perhaps for want of memory. Bring fewer at a time."
            )

    def _hear(self, said: Mapping[str, Any]) -> None:
        self._answered = self._answered or "folder" in said
        if "step" in said:
            self.step, self.done, self.total = said["step"], said["done"], said["total"]
        elif "fault" in said:
            self.fault = said["fault"]
        elif "refused" in said:
            self.refused = [Refusal(**item) for item in said["refused"]]
        elif "folder" in said and not self.order.added:
            self.outcome = self._briefing(Path(said["folder"]))

    def _briefing(self, folder: Path) -> Briefing:
        order = self.order
        config = load_config(order.config_path) if order.config_path else Config()
        number = sum(1 for path in order.files.iterdir() if path.is_file())
        said = "one uploaded file" if number == 1 else f"{number} uploaded files"
        if order.together:
            return Briefing(
                order.version, folder, f"{config.title} and {said}", order.corpus, order.config_path, config
            )
        title = said[0].upper() + said[1:]
        return Briefing(order.version, folder, title, order.files, None, config.model_copy(update={"notice": None}))

    def _late(self) -> None:
        if self.order.added:
            self.fault = (
                f"Reading the corpus took longer than {LONGEST_CORPUS / 60:.0f} minutes and was stopped. The files are "
                "in it; whoever keeps the server should read it with: parley check"
            )
        else:
            self.fault = f"The reading took longer than {LONGEST / 60:.0f} minutes. Bring fewer files at a time."
        if self._other:
            self._other.kill()
