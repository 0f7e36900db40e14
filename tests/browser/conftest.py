"""A server over the sample corpus and a real Chromium. Without one the tests are skipped, or fail where CI is set."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.runs import wait_for_answer, watch
from tools.chromium import MISSING, chromium

ROOT = Path(__file__).resolve().parents[2]
LOCAL = ("http://127.0.0.1:", "ws://127.0.0.1:", "data:", "blob:")
# The browser itself finds no other machine. Cutting the network by a route in each page would switch its cache off, and
# every visit would fetch and compile all scripts anew.
CUT = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"


def pytest_collection_modifyitems(items):
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="session")
def store(tmp_path_factory) -> Path:
    """The sample corpus, built once."""
    folder = tmp_path_factory.mktemp("store")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PARLEY_STORE", str(folder))
        from dashboard.briefing import open_briefing

        open_briefing(ROOT / "articles", ROOT / "config.yaml")
    return folder


@pytest.fixture(scope="session")
def serve(store):
    """Start a fresh server; gives its address once it answers."""
    started: list[subprocess.Popen[bytes]] = []

    def start(corpus: Path = ROOT / "articles") -> str:
        port = free_port()
        environ = {
            **os.environ,
            "PARLEY_STORE": str(store),
            "PARLEY_CORPUS": str(corpus),
            "PARLEY_CONFIG": str(ROOT / "config.yaml"),
        }
        command = [sys.executable, "-m", "streamlit", "run", "dashboard/app.py", f"--server.port={port}",
                   "--server.address=127.0.0.1", "--server.headless=true", "--server.fileWatcherType=none"]  # fmt: skip
        started.append(subprocess.Popen(command, cwd=ROOT, env=environ, stdout=subprocess.DEVNULL))  # noqa: S603 - ours
        base = f"http://127.0.0.1:{port}"
        until = time.monotonic() + 60
        while time.monotonic() < until:
            try:
                with urllib.request.urlopen(f"{base}/_stcore/health", timeout=2):  # noqa: S310 - our own server
                    return base
            except OSError:
                time.sleep(0.2)
        pytest.fail("the server did not answer within a minute")

    yield start
    for server in started:
        server.terminate()
        server.wait(timeout=20)


@pytest.fixture(scope="session")
def base(serve) -> str:
    return serve()


@pytest.fixture(scope="session")
def browser() -> Iterator[object]:
    path = chromium()
    if path is None:
        if os.environ.get("CI"):
            pytest.fail(MISSING)
        pytest.skip(MISSING)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as player:
        opened = player.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu", CUT])
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def profiles(browser):
    """Profiles by owner, width and theme, shared by the tests: what was fetched once need not be fetched again."""
    made: dict[tuple[str, int, int, bool], object] = {}

    def profile(owner: str, width: int, height: int, dark: bool, fresh: bool):
        key = (owner, width, height, dark)
        if fresh or key not in made:
            opened = browser.new_context(
                viewport={"width": width, "height": height},
                color_scheme="dark" if dark else "light",
                permissions=["clipboard-read", "clipboard-write"],
            )
            if fresh:
                return opened
            made[key] = opened
        if owner:
            made[key].clear_cookies()
        return made[key]

    return profile


@pytest.fixture
def visit(profiles):
    """Open an address, with the network cut off (`CUT`).

    In the profile that all tests share, in that of an owner, who has no cookies yet, or in a fresh one. Fails on a
    request to anywhere else, on one of ours that fails, and on any error in the console.
    """
    closing, wrong = [], []

    def local(asked) -> None:
        if not asked.url.startswith(LOCAL):
            wrong.append(f"asks {asked.url}")

    def opened(
        url: str, *, width: int = 1440, height: int = 900, dark: bool = False, fresh: bool = False, owner: str = ""
    ):
        page = watch(profiles(owner, width, height, dark, fresh).new_page())
        closing.append(page.context if fresh else page)
        page.set_default_timeout(30_000)
        page.on("request", local)
        page.on("websocket", local)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda said: wrong.append(said.text) if said.type == "error" and not known(said) else None)
        page.on("requestfailed", lambda request: wrong.append(failed(request)) if lost(request) else None)
        page.goto(url)
        settle(page)
        return page

    yield opened
    for page_or_profile in closing:
        page_or_profile.close()
    assert not wrong


# Streamlit's own questions to its server, asked again until they are answered: below a deep link first (a 404 each),
# then above, and once more after a connection that broke. A server that never answers fails in `settle`.
ASKED_AGAIN = ("/_stcore/health", "/_stcore/host-config")


def known(said) -> bool:
    """Whether what the console says is of a question that Streamlit asks again."""
    return said.location.get("url", "").endswith(ASKED_AGAIN)


def lost(request) -> bool:
    """Whether a request was lost, and not only given up because the page went elsewhere, or asked again."""
    return "ERR_ABORTED" not in (request.failure or "") and not request.url.endswith(ASKED_AGAIN)


def failed(request) -> str:
    """A lost request in words: its address and why it was lost."""
    return f"failed {request.url}: {request.failure}"


def settle(page) -> None:
    """Wait until every run that the page asked for has ended and its placeholders are gone."""
    page.wait_for_selector("h1")
    wait_for_answer(page)
    page.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]")
    page.wait_for_function("!document.querySelector('[data-testid=stSkeleton]')")
