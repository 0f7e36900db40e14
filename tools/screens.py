"""Take the pictures of every page for the documentation: both themes, wide and on a phone, from the sample corpus.

    python tools/screens.py [FOLDER]

Starts a server of its own, drives Chromium (tools/chromium.sh gets it), and writes
FOLDER/<page>-<wide|phone>-<light|dark>.webp, by default into docs/screens. The whole set is about two megabytes.
"""

from __future__ import annotations

import io
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))  # where a script lies in tools/, Python does not look beside it

from dashboard.ui.navigation import page_files  # noqa: E402 - after the path is set
from tools.chromium import MISSING, chromium  # noqa: E402 - as above

WIDE = {"viewport": {"width": 1440, "height": 900}}
PHONE = {
    "viewport": {"width": 390, "height": 844},
    "is_mobile": True,
    "has_touch": True,
    "user_agent": "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140 Mobile Safari/537.36",
}
PICTURES = {"talks", "actors"}  # pages whose pictures are drawn after the page has settled
MAP_READY = """() => [...document.querySelectorAll(".js-plotly-plot")]
  .some((one) => one._fullLayout?.map?._subplot?.map?.loaded())"""
QUALITY = 78  # of WebP: letters stay crisp


def main(folder: Path) -> None:
    """Take all pictures."""
    path = chromium()
    if path is None:
        raise SystemExit(MISSING)
    folder.mkdir(parents=True, exist_ok=True)
    pages = [file.stem for file, _, _ in page_files(ROOT / "pages")]
    with served() as base, sync_playwright() as player:
        browser = player.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        for width, device in (("wide", WIDE), ("phone", PHONE)):
            for theme in ("light", "dark"):
                profile = browser.new_context(color_scheme=theme, **device)
                page = profile.new_page()
                for number, name in enumerate(pages):
                    size = take(page, f"{base}/{name if number else ''}", folder / f"{name}-{width}-{theme}.webp", name)
                    sys.stdout.write(f"{name}-{width}-{theme}.webp {size // 1024} kB\n")
                profile.close()
        browser.close()


def take(page: Page, address: str, file: Path, name: str) -> int:
    """Take one picture; gives its size in bytes."""
    page.goto(address)
    page.wait_for_selector("h1")
    page.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]")
    page.wait_for_function("!document.querySelector('[data-testid=stSkeleton]')")
    if name == "talks":
        page.wait_for_function(MAP_READY)
    page.wait_for_timeout(4_000 if name in PICTURES else 1_000)
    Image.open(io.BytesIO(page.screenshot())).convert("RGB").save(file, "WEBP", quality=QUALITY, method=6)
    return file.stat().st_size


@contextmanager
def served() -> Iterator[str]:
    """Serve the sample corpus while the pictures are taken; gives the address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    command = [sys.executable, "-m", "dashboard", "serve", "--port", str(port), "--no-browser", "--quiet"]
    environ = {name: value for name, value in os.environ.items() if name not in {"PARLEY_CORPUS", "PARLEY_CONFIG"}}
    # A session of its own: the command starts the server as a child, and both must end.
    with subprocess.Popen(command, cwd=ROOT, env=environ, start_new_session=True) as server:  # noqa: S603 - ours
        try:
            wait_for(f"http://127.0.0.1:{port}/_stcore/health", server)
            yield f"http://127.0.0.1:{port}"
        finally:
            os.killpg(server.pid, signal.SIGTERM)


def wait_for(address: str, server: subprocess.Popen[bytes]) -> None:
    """Wait until the server answers; the sample is read first where it never was.

    Raises:
        SystemExit: it ended, or did not answer within two minutes.
    """
    until = time.monotonic() + 120
    while time.monotonic() < until and server.poll() is None:
        try:
            with urllib.request.urlopen(address, timeout=2):  # noqa: S310 - our own server
                return
        except OSError:
            time.sleep(0.3)
    raise SystemExit("the server did not answer")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "screens")
