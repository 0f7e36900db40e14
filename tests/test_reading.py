"""Reading in another process gives what reading in this one gives, and its failures are told."""

from __future__ import annotations

import io
import os
import pickle
import queue
import subprocess
import sys
import threading
import time
from contextlib import contextmanager
from pathlib import Path

import pytest

from dashboard import reading
from dashboard.findings import findings_of

ROOT = Path(__file__).resolve().parents[1]
TEXTS = [
    f"Valdoria's foreign minister, Irena Holt, met the envoy of Kest in Lindhaven for talk {n} on 4 March 2031."
    for n in range(4)
]

# A test's process has threads of its own and must not be copied; these run in one of their own.
COPIED = """
import multiprocessing, os, pickle, sys
from dashboard import reading
from dashboard.findings import findings_of

reading.os.cpu_count = lambda: 2
reading.FEWEST = 3
started = []
copy = reading._copy

def counted():
    started.append(1)
    print("a stray print", file=sys.stderr)
    return copy()

reading._copy = counted
documents = pickle.load(sys.stdin.buffer)
"""
SAME = """
found = list(reading.findings_of_all(iter(documents), len(documents)))
assert started, "it was not copied"
assert [item.article for item in found] == [document.article for document in documents]
assert [item.sentences for item in found] == [document.sentences for document in documents]
assert [item.found for item in found] == [findings_of(document).found for document in documents]
"""
FAILING = """
broken = documents[1].__class__(documents[1].article, ("no token",), documents[1].sentences)
try:
    list(reading.findings_of_all([documents[0], broken, *documents * 200], 802))
except reading.ReadingError as fault:
    assert "a1.txt: an extractor failed" in str(fault), fault
else:
    raise AssertionError("no fault was told")
assert not multiprocessing.active_children()
"""
GIVEN_UP = """
running = reading.findings_of_all(iter(documents * 20), 80)
next(running), next(running)
assert len(multiprocessing.active_children()) == 1
running.close()
assert not multiprocessing.active_children()
"""
CHILD_KILLED = """
running = reading.findings_of_all(iter(documents * 20), 80)
next(running), next(running)
multiprocessing.active_children()[0].kill()
try:
    list(running)
except reading.ReadingError as fault:
    assert ".txt: the process that reads articles ended before" in str(fault), fault
else:
    raise AssertionError("no fault was told")
"""
KILLED = """
running = reading.findings_of_all(iter(documents * 20), 80)
next(running), next(running)
print(multiprocessing.active_children()[0].pid, flush=True)
os.kill(os.getpid(), 9)
"""


@pytest.fixture(scope="module")
def documents(parse_text):
    return [parse_text(text, f"a{n}") for n, text in enumerate(TEXTS)]


def copied(documents, script):
    return subprocess.run(  # noqa: S603 - our own module
        [sys.executable, "-c", COPIED + script], input=pickle.dumps(documents), capture_output=True, timeout=120,
        cwd=ROOT, check=False,
    )  # fmt: skip


@pytest.mark.parametrize("cores", [1, 2])
def test_one_core_or_two_find_the_same_in_the_same_order(documents, cores, monkeypatch):
    monkeypatch.setattr(reading.os, "cpu_count", lambda: cores)
    monkeypatch.setattr(reading, "FEWEST", 3)
    monkeypatch.setattr(reading, "_can_copy", lambda: False)
    found = list(reading.findings_of_all(documents, len(documents)))
    assert [item.article.article_id for item in found] == [f"a{n}" for n in range(4)]
    assert [item.sentences for item in found] == [document.sentences for document in documents]
    assert [item.found for item in found] == [findings_of(document).found for document in documents]


@pytest.mark.parametrize("cores", [1, 2])
@pytest.mark.parametrize("copies", [False, True])
def test_a_failure_in_the_first_article_names_it(documents, cores, copies, monkeypatch):
    monkeypatch.setattr(reading.os, "cpu_count", lambda: cores)
    monkeypatch.setattr(reading, "FEWEST", 3)
    monkeypatch.setattr(reading, "_can_copy", lambda: copies)
    broken = documents[0].__class__(documents[0].article, ("no token",), documents[0].sentences)
    with pytest.raises(reading.ReadingError, match=r"a0\.txt: an extractor failed"):
        list(reading.findings_of_all([broken, *documents], 5))


@pytest.mark.skipif(sys.platform != "linux", reason="a process is copied on Linux alone")
@pytest.mark.parametrize(
    "script", [SAME, FAILING, GIVEN_UP, CHILD_KILLED], ids=["same", "failing", "given up", "killed"]
)
def test_a_copy_of_the_process_finds_the_same_and_ends_with_the_build(documents, script):
    done = copied(documents, script)
    assert done.returncode == 0, done.stderr.decode()


@pytest.mark.skipif(sys.platform != "linux", reason="a process is copied on Linux alone")
def test_a_copy_does_not_outlive_a_build_that_is_killed(documents):
    done = copied(documents, KILLED)
    assert done.returncode == -9, done.stderr.decode()
    number = int(done.stdout)
    for _ in range(100):
        if not is_running(number):
            return
        time.sleep(0.1)
    raise AssertionError("the copy is still there")


def is_running(number):
    try:
        return Path(f"/proc/{number}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def test_a_process_with_threads_is_not_copied():
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    try:
        assert not reading._can_copy()
    finally:
        done.set()
        thread.join()


class Orders(io.BytesIO):
    """The way to a process that takes some documents, then says what it has to say and ends."""

    def __init__(self, takes, says, target) -> None:
        super().__init__()
        self.takes, self.says, self.target = takes, says, target

    def flush(self):
        if self.takes == 0:
            self.end()
            raise BrokenPipeError
        self.takes -= 1

    def close(self):
        self.end()
        super().close()

    def end(self):
        if not self.target.closed:
            with self.target:
                self.target.write(self.says)


def ending(takes, says):
    """Give the start of such a process."""

    @contextmanager
    def start():
        theirs, ours = os.pipe()
        with os.fdopen(theirs, "rb") as results:
            yield reading.Other(Orders(takes, says, os.fdopen(ours, "wb")), results, lambda: None)

    return start


def sent(*values):
    pipe = io.BytesIO()
    for value in values:
        reading._send(pipe, value)
    return pipe.getvalue()


def test_a_failure_is_told_also_where_it_ended_while_the_next_was_parsed(documents):
    running = reading._beside(documents, ending(2, sent({"talks": ()}, "a1.txt: an extractor failed")))
    assert next(running).article.article_id == "a0", "what it found before is kept"
    with pytest.raises(reading.ReadingError, match=r"^a1\.txt: an extractor failed$"):
        next(running)


@pytest.mark.parametrize("takes", [2, 4], ids=["more to send", "all sent"])
@pytest.mark.parametrize("lost", [1, 400], ids=["the last byte is lost", "most of it"])
def test_of_a_process_killed_as_it_writes_it_is_told_what_it_was_reading(documents, takes, lost):
    words = {"talks": ("word " * 200,)}
    running = reading._beside(documents, ending(takes, sent(words) + sent(words)[:-lost]))
    assert next(running).article.article_id == "a0"
    with pytest.raises(reading.ReadingError, match=r"a1\.txt: the process that reads articles ended before"):
        next(running)


@pytest.mark.parametrize("kept", [0, 3, 8, 40])
def test_values_cut_short_are_the_end(kept):
    values = queue.Queue()
    reading._collect(io.BytesIO(sent("whole") + sent("x" * 100)[:kept]), values)
    assert [values.get_nowait(), values.get_nowait()] == ["whole", None]


def test_the_end_comes_also_where_a_value_cannot_be_read():
    values = queue.Queue()
    with pytest.raises(pickle.UnpicklingError):
        reading._collect(io.BytesIO(reading._LENGTH.pack(3) + b"???"), values)
    assert values.get_nowait() is None


@pytest.fixture
def started(monkeypatch):
    """The second processes that a reading starts anew, as where it cannot be copied."""
    monkeypatch.setattr(reading.os, "cpu_count", lambda: 2)
    monkeypatch.setattr(reading, "FEWEST", 3)
    monkeypatch.setattr(reading, "_can_copy", lambda: False)
    started = []
    popen = reading.subprocess.Popen

    def start(*args, **more):
        started.append(popen(*args, **more))
        return started[-1]

    monkeypatch.setattr(reading.subprocess, "Popen", start)
    return started


def test_a_process_started_anew_that_is_killed_is_told_with_what_it_was_reading(documents, started):
    running = reading.findings_of_all(iter(documents * 20), 80)
    next(running)
    started[0].kill()
    with pytest.raises(reading.ReadingError, match=r"\.txt: the process that reads articles ended before"):
        list(running)


def test_a_build_given_up_in_the_middle_leaves_no_process(documents, started):
    running = reading.findings_of_all(iter(documents * 20), 80)
    next(running)
    running.close()
    assert started[0].wait(10) is not None
