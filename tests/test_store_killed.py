"""A build that is killed, at whatever point of writing the store, leaves a store that can be read and built on."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
TEXT = (
    "Talks in Oslo\n\nThe foreign ministers of Armenia and Turkey met in Oslo on Monday, officials of both sides said.\n\n"
    "Armenia asked Turkey to open the border. The ministers will meet again before the summer, they told reporters.\n"
)

# Each child applies a new correction, so that it builds new tables and, from the ninth on, throws old ones away. It is
# killed at the n-th line of what writes the store, or of the files that are removed; n grows until one comes through.
KILLED = """
import os, signal, sys
from pathlib import Path
import pyarrow.parquet as pq
from dashboard import briefing, files, store, uncorrected
from dashboard.tables import ROWS

desk = Path(sys.argv[1])
os.environ[briefing.STORE_VARIABLE] = str(desk / "store")
modules = {files.__file__, store.__file__, briefing.__file__, uncorrected.__file__}
writers = {
    "keep_tables", "forget_tables", "forget_findings", "_forget", "keep_findings", "write_atomically", "_build", "alone",
    "keep", "corrected", "_share", "_tables",
}
ledger = desk / "corrections.yaml"

def correct(number):
    # Every other time a row is corrected, which goes on from what was kept the time before.
    entry = f"- correction: role\\n  what: Armenia\\n  to: role {number // 2}\\n  who: mk\\n  when: 2026-02-03\\n  why: x\\n"
    if number % 2:
        entry += "- correction: reject\\n  what: demands:none\\n  who: mk\\n  when: 2026-02-03\\n  why: x\\n"
    ledger.write_text(entry)

def opened():
    return briefing.open_briefing(desk / "articles", desk / "config.yaml")

def build(stop):
    count = 0
    def step():
        nonlocal count
        count += 1
        if count == stop:
            os.kill(os.getpid(), signal.SIGKILL)
    def trace(frame, event, _):
        code = frame.f_code
        if code.co_filename not in modules or code.co_name not in writers:
            return None
        if event == "line":
            step()
        return trace
    sys.addaudithook(lambda event, _: step() if event in ("os.remove", "os.rmdir", "os.rename") else None)
    sys.settrace(trace)
    opened()

def check():
    for folder in [*(desk / "store" / "tables").iterdir(), *(desk / "store" / "uncorrected").iterdir()]:
        if not folder.name.startswith("."):
            for name in ROWS:
                pq.read_metadata(folder / f"{name}.parquet")

for number in range(10):
    correct(1000 + number)
    opened()
points, through = 0, [False, False]
for stop in range(1, 5000):
    if all(through):
        break
    correct(points)
    child = os.fork()
    if child == 0:
        build(stop)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    check()
    through[points % 2] |= os.WIFEXITED(status)
    (role,) = [row["role"] for row in pq.read_table(opened().folder / "actors.parquet").to_pylist() if row["name"] == "Armenia"]
    assert role == f"role {points // 2}", role
    points += 1
left = len([path for path in (desk / "store" / "tables").iterdir()])
print(points, int(all(through)), left)
"""


@pytest.mark.slow
def test_a_build_that_is_killed_leaves_a_whole_store(tmp_path):
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "oslo.txt").write_text(TEXT)
    (tmp_path / "config.yaml").write_text("title: Kest\n")
    done = subprocess.run(  # noqa: S603 - our own
        [sys.executable, "-W", "error::SyntaxWarning", "-c", KILLED, str(tmp_path)],
        cwd=ROOT, capture_output=True, text=True, timeout=600, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-3000:]
    points, through, left = done.stdout.split()
    assert int(points) > 100
    assert through == "1"
    assert int(left) <= 8  # what killed builds leave behind is cleared away by the next
