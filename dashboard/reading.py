"""Reads parsed articles into findings beside the language model: it parses the next, another process reads the last.

The extractors need about the model's time and no part of the model, so a second core can have them.
Documents and what is found in them go through two pipes. Where there is one core, or too little to read for a second
process to pay, everything happens in this process, with the same result.

The other process is a copy of this one where that is safe: it then has the lexicons and the gazetteer at hand, which
take as long to open as thirty articles to read. A copy of a process with several threads can hang on a lock that one
of them held, so there, and on systems that do not copy safely, it is this module run by itself.
"""

from __future__ import annotations

import multiprocessing
import os
import pickle
import queue
import struct
import subprocess
import sys
import threading
import traceback
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from itertools import islice
from pathlib import Path
from typing import IO, Any, NamedTuple

from dashboard.article import Article
from dashboard.document import Document, Sentence
from dashboard.findings import Findings, findings_of
from dashboard.garbage import rarely_collected

ROOT = Path(__file__).resolve().parents[1]
FEWEST = 12  # articles from which there is a second process: of 40 it pays, of five it does not; between, a guess
WAITING = 32  # documents on their way at most: what bounds the memory that both processes hold
_LENGTH = struct.Struct("<Q")

Found = dict[str, tuple[Any, ...]]  # what an article's extractors found, by their names


class ReadingError(RuntimeError):
    """An extractor failed, or the other process did; the message holds its report."""


class Other(NamedTuple):
    """The other process, as it is seen from here."""

    orders: IO[bytes]
    results: IO[bytes]
    kill: Callable[[], None]


def findings_of_all(documents: Iterable[Document], count: int) -> Iterator[Findings]:
    """Give the findings of documents, in order; `count` says how many there will be.

    Raises:
        ReadingError: an extractor failed, here or in the other process.
    """
    if count < FEWEST or (os.cpu_count() or 1) < 2:
        yield from map(_here, documents)
    elif _can_copy():
        rest = iter(documents)
        # The first article is read before the copy is made, which then has at hand all that it takes to read one.
        yield from map(_here, islice(rest, 1))
        yield from _beside(rest, _copy)
    else:
        yield from _beside(documents, _anew)


def _can_copy() -> bool:
    """Whether a copy of this process can work: threads of libraries prepare for it, those of Python do not."""
    return sys.platform == "linux" and threading.active_count() == 1


def _here(document: Document) -> Findings:
    try:
        return findings_of(document)
    except Exception as fault:
        raise ReadingError(f"{document.article.path}: an extractor failed") from fault


def _beside(documents: Iterable[Document], start: Callable[[], AbstractContextManager[Other]]) -> Iterator[Findings]:
    results: queue.Queue[Found | str | None] = queue.Queue()
    sent: deque[tuple[Article, tuple[Sentence, ...]]] = deque()  # their words need not be kept, nor sent back
    with start() as other:
        threading.Thread(target=_collect, args=(other.results, results), daemon=True).start()
        try:
            for document in documents:
                sent.append((document.article, document.sentences))
                try:
                    _send(other.orders, document)
                except BrokenPipeError:
                    while True:  # what it found before it ended comes first; then it is told why it did
                        yield _next(sent, results)
                while sent and (len(sent) >= WAITING or not results.empty()):
                    yield _next(sent, results)
            other.orders.close()
            while sent:
                yield _next(sent, results)
        finally:
            if not other.orders.closed:  # the build was given up in the middle
                other.kill()


@contextmanager
def _copy() -> Iterator[Other]:
    """Start a copy of this process."""
    theirs, ours = os.pipe()
    orders, source = os.fdopen(ours, "wb"), os.fdopen(theirs, "rb")
    theirs, ours = os.pipe()
    target, results = os.fdopen(ours, "wb"), os.fdopen(theirs, "rb")

    def serve() -> None:
        orders.close()  # or the end of the orders would never be seen
        results.close()
        os.dup2(2, 1)  # a stray print must not get into what this process tells on its standard output
        sys.exit(_serve(source, target))

    process = multiprocessing.get_context("fork").Process(target=serve, daemon=True)
    process.start()
    source.close()
    target.close()
    try:
        yield Other(orders, results, process.kill)
    finally:
        with suppress(BrokenPipeError):  # it has ended before it read everything
            orders.close()
        process.join()
        results.close()


@contextmanager
def _anew() -> Iterator[Other]:
    """Start this module by itself."""
    path = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH", ""))))
    command = [sys.executable, "-m", "dashboard.reading"]
    with subprocess.Popen(  # noqa: S603 - our own module
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": path}
    ) as process:
        if process.stdin is None or process.stdout is None:
            raise ReadingError("the other process has no pipes")
        try:
            yield Other(process.stdin, process.stdout, process.kill)
        finally:
            with suppress(BrokenPipeError):  # as for a copy; or it would stand before what is told of the failure
                process.stdin.close()


def _next(sent: deque[tuple[Article, tuple[Sentence, ...]]], results: queue.Queue[Found | str | None]) -> Findings:
    """Give the findings of the document that was sent first and has none yet.

    Raises:
        ReadingError: the other process reports a failure, or ended without a report while it read that document.
    """
    article, sentences = sent.popleft()
    found = results.get()
    if isinstance(found, dict):
        return Findings(article, sentences, found)
    raise ReadingError(found or f"{article.path}: the process that reads articles ended before it was done with it")


def _send(pipe: IO[bytes], value: object) -> None:
    content = pickle.dumps(value, protocol=5)
    pipe.write(_LENGTH.pack(len(content)) + content)
    pipe.flush()


def _receive(pipe: IO[bytes]) -> Any:
    """Give the next value of a pipe between the two processes; None at its end, be it in the middle of a value."""
    head = pipe.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    content = pipe.read(length)
    return pickle.loads(content) if len(content) == length else None  # noqa: S301 - both its ends are this program


def _collect(pipe: IO[bytes], results: queue.Queue[Any]) -> None:
    """Put the values of a pipe into a queue, and None at the end, however it comes: else who takes them would wait."""
    try:
        while (value := _receive(pipe)) is not None:
            results.put(value)
    finally:
        results.put(None)


def _serve(source: IO[bytes], target: IO[bytes]) -> int:
    """Read documents from a pipe and write what is found in them to another, until the documents end."""
    # Documents are taken in as they come, so that the language model never waits for an extractor.
    documents: queue.Queue[Document | None] = queue.Queue()
    threading.Thread(target=_collect, args=(source, documents), daemon=True).start()
    with rarely_collected():
        while (document := documents.get()) is not None:
            try:
                found: Found | str = findings_of(document).found
            except Exception:  # noqa: BLE001 - whatever it is, the other side reports it
                _send(target, f"{document.article.path}: an extractor failed\n{traceback.format_exc()}")
                return 1
            _send(target, found)
    return 0


def main() -> int:
    """Serve the process that started this one, through the standard input and output."""
    source, target = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # a stray print must not get between the findings
    return _serve(source, target)


if __name__ == "__main__":
    sys.exit(main())
