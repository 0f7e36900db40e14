"""Measures the screen in a real browser, beside an empty Streamlit app on the same machine in the same minute.

A start is timed from the server's first instruction until the first heading stands in the browser; a filter change from
the key that is pressed until the page shows its effect. Both apps take turns, and the medians are printed.
"""

from __future__ import annotations

import os
import shutil
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from benchmarks.corpus import HOUSE
from dashboard.briefing import open_briefing

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


def browser() -> str | None:
    """Give the Chromium to drive."""
    names = ("chromium", "chromium-browser", "google-chrome")
    return next((found for name in names if (found := shutil.which(name))), None)


def measure_screen(folder: Path) -> None:
    """Print what start and filter change cost on a corpus whose store is built, beside the empty app."""
    config = folder / "config.yaml"
    config.write_text("corpus: articles\n", encoding="utf-8")
    open_briefing(folder / "articles", config)
    empty = folder / "empty" / "app.py"
    empty.parent.mkdir(exist_ok=True)
    empty.write_text(EMPTY, encoding="utf-8")
    ours = {
        "PARLEY_CORPUS": str(folder / "articles"),
        "PARLEY_CONFIG": str(config),
        "PARLEY_STORE": str(folder / ".parley"),
    }
    apps = {"empty app": (empty, {}), "dashboard": (HOUSE / "dashboard" / "app.py", ours)}
    starts: dict[str, list[float]] = {name: [] for name in apps}
    changes: dict[str, list[float]] = {name: [] for name in apps}
    memory: dict[str, float] = {}
    with sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path=browser(), args=["--no-sandbox"])
        for turn in range(TURNS):
            for name, (script, environ) in apps.items():
                begin = time.perf_counter()
                with server(script, environ) as (address, process):
                    page = chromium.new_page()
                    page.goto(address)
                    page.wait_for_selector("h1", timeout=PATIENCE)
                    starts[name].append(time.perf_counter() - begin)
                    if turn == TURNS - 1:
                        changes[name] = [
                            change(page, word) for word in ("Oslo", "Moscow", "Riyadh", "flights", "embassy")
                        ]
                        memory[name] = resident(process.pid)
                    page.close()
        chromium.close()
    print(f"  {'':<22}{'start s':>10}{'filter ms':>11}{'memory MB':>11}")
    for name in apps:
        start, filtered = statistics.median(starts[name]), 1000 * statistics.median(changes[name])
        print(f"  {name:<22}{start:>10.2f}{filtered:>11.0f}{memory[name]:>11.0f}")
    ratio = statistics.median(starts["dashboard"]) / statistics.median(starts["empty app"])
    print(f"  {'ratio (goal 1.3)':<22}{ratio:>10.2f}")


@contextmanager
def server(script: Path, environ: dict[str, str]) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """Run an app until it has been measured; give its address once it listens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    starter = ["dashboard.server"] if script.is_relative_to(HOUSE) else ["streamlit", "run"]  # as `parley serve` does
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


def surroundings(environ: dict[str, str]) -> dict[str, str]:
    """Give a server's environment: as a user has it, with compiled modules kept between starts."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"} | environ


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
        " && !document.querySelector('[data-stale=\"true\"]')",
        arg=[MAIN, word],
        timeout=PATIENCE,
    )
    return time.perf_counter() - begin


def resident(process: int) -> float:
    """Give the megabytes that a process holds; 0 where the system does not say."""
    status = Path(f"/proc/{process}/status")
    if not status.is_file():
        return 0.0
    line = next(line for line in status.read_text(encoding="utf-8").splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024
