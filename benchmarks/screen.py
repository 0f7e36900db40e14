"""Measures the screen in a real browser, beside bare Streamlit apps on the same machine in the same minute.

A start is timed from the server's first instruction until the first heading stands in the browser; a filter change from
the key that is pressed until the page shows its effect and is painted. Medians are printed. Many sessions at once are
measured without browsers (`benchmarks/sessions.py`).
"""

from __future__ import annotations

import os
import shutil
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.corpus import HOUSE
from benchmarks.sessions import SESSIONS, WORDS, measure_sessions, share
from dashboard.briefing import open_briefing
from tools.chromium import chromium

TURNS = 5
PATIENCE = 120_000  # milliseconds

EMPTY = """
import streamlit as st
st.title("Ready")
words = st.text_input("Words", key="q")
st.markdown(f"Seen: {words}")
"""

# Where the app's search stands, and the sentence that says in words what is filtered.
SEARCH = "input[aria-label='Words']"
MAIN = "[data-testid='stMain']"


@dataclass(frozen=True)
class App:
    """An app to measure: its script, what its server is told, and the page that is opened."""

    script: Path
    environ: Mapping[str, str]
    page: str = ""


def measure_screen(folder: Path) -> None:
    """Print what start, filter change and many sessions cost on a corpus whose store is built, beside bare apps."""
    config = folder / "config.yaml"
    config.write_text("corpus: articles\n", encoding="utf-8")
    tables = open_briefing(folder / "articles", config).folder
    ours = {
        "PARLEY_CORPUS": str(folder / "articles"),
        "PARLEY_CONFIG": str(config),
        "PARLEY_STORE": str(folder / ".parley"),
    }
    bare = {"PARLEY_TABLES": str(tables), "PYTHONPATH": str(HOUSE)}
    app = HOUSE / "dashboard" / "app.py"
    starting = {"empty app": App(bare_app(folder, "empty", EMPTY), {}), "dashboard": App(app, ours)}
    charts = bare_app(folder, "charts", (HOUSE / "benchmarks" / "bare_charts.py").read_text(encoding="utf-8"))
    changing = {
        "empty app": starting["empty app"],
        "our briefing": starting["dashboard"],
        "bare charts": App(charts, bare),
        "our talks": App(app, ours, "talks"),
    }
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        starts: dict[str, list[float]] = {name: [] for name in starting}
        for _ in range(TURNS):
            for name, one in starting.items():
                starts[name].append(time_start(browser, one))
        found = {name: time_changes(browser, one) for name, one in changing.items()}
        browser.close()
    print_screen(starts, found)
    with server(app, ours) as (address, _):
        print_sessions(int(address.rsplit(":", 1)[1]))


def bare_app(folder: Path, name: str, script: str) -> Path:
    """Write a bare app into a folder of its own, with the outlines that a map asks its server for."""
    place = folder / name
    if not place.is_dir():
        shutil.copytree(HOUSE / "dashboard" / "static", place / "static")
    (place / "app.py").write_text(script, encoding="utf-8")
    return place / "app.py"


def time_start(browser: Browser, app: App) -> float:
    """Give the seconds from a server's first instruction until the first heading stands in the browser."""
    begin = time.perf_counter()
    with server(app.script, app.environ) as (address, _):
        page = browser.new_page()
        page.goto(address)
        page.wait_for_selector("h1", timeout=PATIENCE)
        taken = time.perf_counter() - begin
        page.close()
    return taken


def time_changes(browser: Browser, app: App) -> tuple[float, float]:
    """Give the median seconds of a change of the filter, and the megabytes that the server then holds."""
    with server(app.script, app.environ) as (address, process):
        page = browser.new_page()
        page.goto(f"{address}/{app.page}")
        page.wait_for_selector("h1", timeout=PATIENCE)
        taken = [change(page, word) for word in WORDS]
        page.close()
        return statistics.median(taken), resident(process.pid)


def print_screen(starts: Mapping[str, list[float]], changes: Mapping[str, tuple[float, float]]) -> None:
    """Print the medians beside the goals."""
    print(f"  {'start to first heading':<34}{'seconds':>10}")
    for name, taken in starts.items():
        print(f"    {name:<32}{statistics.median(taken):>10.2f}")
    ratio = statistics.median(starts["dashboard"]) / statistics.median(starts["empty app"])
    print(f"    {'ratio (goal 1.3)':<32}{ratio:>10.2f}")
    print(f"  {'filter change, all repainted':<34}{'ms':>10}{'memory MB':>11}")
    for name, (taken, memory) in changes.items():
        print(f"    {name:<32}{1000 * taken:>10.0f}{memory:>11.0f}")
    over = 1000 * (changes["our talks"][0] - changes["bare charts"][0])
    print(f"    {'over bare charts (5: 250, 10,000: 1000)':<40}{over:>2.0f}")


def print_sessions(port: int) -> None:
    """Print what many sessions at once meet on each page that is heavy."""
    print(
        f"  {SESSIONS} sessions at once{'':<16}{'open p50 s':>12}{'p95':>7}{'change p50 s':>14}{'p95':>7}{'errors':>8}"
    )
    for page in ("", "talks", "actors"):
        met = measure_sessions(port, page)
        print(
            f"    {page or 'briefing':<30}{share(met.opened, 0.5):>14.2f}{share(met.opened, 0.95):>7.2f}"
            f"{share(met.changed, 0.5):>14.2f}{share(met.changed, 0.95):>7.2f}{len(met.errors):>8}"
        )
        for error in sorted(set(met.errors)):
            print(f"      {error}")


@contextmanager
def server(script: Path, environ: Mapping[str, str]) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """Run an app until it has been measured; give its address once it listens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    starter = (
        ["dashboard.server"] if script.is_relative_to(HOUSE / "dashboard") else ["streamlit", "run"]
    )  # as `parley serve` does
    command = [
        sys.executable, "-m", *starter, str(script), f"--server.port={port}", "--server.address=127.0.0.1",
        "--server.headless=true",
    ]  # fmt: skip
    with subprocess.Popen(
        command, env=surroundings(environ), cwd=HOUSE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        try:
            wait_for(lambda: listens(port), process)
            yield f"http://127.0.0.1:{port}", process
        finally:
            process.terminate()


def surroundings(environ: Mapping[str, str]) -> dict[str, str]:
    """Give a server's environment: as a user has it, with compiled modules kept between starts."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"} | dict(environ)


def wait_for(ready: Callable[[], bool], process: subprocess.Popen[bytes]) -> None:
    """Wait until a server is ready.

    Raises:
        RuntimeError: it ended, or took more than a minute.
    """
    end = time.perf_counter() + 60
    while not ready():
        if process.poll() is not None or time.perf_counter() > end:
            raise RuntimeError("the server did not start")
        time.sleep(0.01)


def listens(port: int) -> bool:
    """Tell whether something listens there."""
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def change(page: Page, word: str) -> float:
    """Search for a word and wait until the page names it outside the box and has come to rest."""
    field = page.locator(SEARCH).first
    field.fill(word)
    begin = time.perf_counter()
    field.press("Enter")
    page.wait_for_function(
        "([main, word]) => document.querySelector(main).innerText.includes(word)"
        " && !document.querySelector('[data-stale=\"true\"]')"
        " && document.querySelector('[data-testid=\"stApp\"]').dataset.testScriptState === 'notRunning'",
        arg=[MAIN, word],
        timeout=PATIENCE,
    )
    page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")  # painted
    return time.perf_counter() - begin


def resident(process: int) -> float:
    """Give the megabytes that a process holds; 0 where the system does not say."""
    status = Path(f"/proc/{process}/status")
    if not status.is_file():
        return 0.0
    line = next(line for line in status.read_text(encoding="utf-8").splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024
