"""Reads parsed articles into findings beside the language model: it parses the next, another process reads the last.

The extractors need about a quarter of the model's time and no part of the model, so a second core can have them. The
other process is this module, run by itself; documents and findings go through its pipes. Where there is one core, or
too little to read for a start to pay, everything happens in this process, with the same result.
"""

from __future__ import annotations

import os
import pickle
import queue
import struct
import subprocess
import sys
import threading
import traceback
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, Any

from dashboard.document import Document
from dashboard.findings import Findings, findings_of

ROOT = Path(__file__).resolve().parents[1]
FEWEST = 3  # articles from which a second process pays for its start
WAITING = 32  # documents on their way at most: what bounds the memory that both processes hold
_LENGTH = struct.Struct("<Q")


class ReadingError(RuntimeError):
    """The other process failed; the message holds its report."""


def findings_of_all(documents: Iterable[Document], count: int) -> Iterator[Findings]:
    """Give the findings of documents, in order; `count` says how many there will be.

    Raises:
        ReadingError: an extractor failed in the other process.
    """
    if count < FEWEST or (os.cpu_count() or 1) < 2:
        yield from map(findings_of, documents)
    else:
        yield from _beside(documents)


def _beside(documents: Iterable[Document]) -> Iterator[Findings]:
    path = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH", ""))))
    command = [sys.executable, "-m", "dashboard.reading"]
    results: queue.Queue[Any] = queue.Queue()
    with subprocess.Popen(  # noqa: S603 - our own module
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": path}
    ) as other:
        if other.stdin is None or other.stdout is None:
            raise ReadingError("the other process has no pipes")
        threading.Thread(target=_collect, args=(other.stdout, results), daemon=True).start()
        try:
            waiting = 0
            for document in documents:
                _send(other.stdin, document)
                waiting += 1
                while waiting and (waiting >= WAITING or not results.empty()):
                    yield _result(results)
                    waiting -= 1
            other.stdin.close()
            for _ in range(waiting):
                yield _result(results)
        except BrokenPipeError:
            yield _result(results)  # says why it ended
        finally:
            if other.poll() is None and not other.stdin.closed:  # the build was given up in the middle
                other.kill()


def _result(results: queue.Queue[Any]) -> Findings:
    """Give the next result.

    Raises:
        ReadingError: it is a report of a failure, or the other process ended without one.
    """
    found = results.get()
    if isinstance(found, Findings):
        return found
    raise ReadingError(found or "the process that reads articles ended early")


def _send(pipe: IO[bytes], value: object) -> None:
    content = pickle.dumps(value, protocol=5)
    pipe.write(_LENGTH.pack(len(content)) + content)
    pipe.flush()


def _receive(pipe: IO[bytes]) -> Any:
    """Give the next value of a pipe between the two processes; None at its end."""
    head = pipe.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    return pickle.loads(pipe.read(_LENGTH.unpack(head)[0]))  # noqa: S301 - both ends of the pipe are this program


def _collect(pipe: IO[bytes], results: queue.Queue[Any]) -> None:
    while (value := _receive(pipe)) is not None:
        results.put(value)
    results.put(None)


def main() -> int:
    """Read documents from the standard input and write their findings to the standard output, until it ends."""
    source, target = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # a stray print must not get between the findings
    # Documents are taken in as they come, so that the language model never waits for an extractor.
    documents: queue.Queue[Any] = queue.Queue()
    threading.Thread(target=_collect, args=(source, documents), daemon=True).start()
    while (document := documents.get()) is not None:
        try:
            found: object = findings_of(document)
        except Exception:  # noqa: BLE001 - whatever it is, the other side reports it
            _send(target, f"{document.article.path}: an extractor failed\n{traceback.format_exc()}")
            return 1
        _send(target, found)
    return 0


if __name__ == "__main__":
    sys.exit(main())
