"""Servers over a desk of their own, in a temporary folder, started as a user starts them."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.browser.conftest import ROOT, free_port


@dataclass
class Desk:
    """A folder with articles, a configuration and a store, and the server over it."""

    folder: Path
    port: int

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def ledger(self) -> Path:
        return self.folder / "corrections.yaml"

    def log(self) -> list[dict[str, Any]]:
        """Give the lines of the server's log that say who did what."""
        lines = (self.folder / "server.log").read_text().splitlines()
        return [json.loads(line) for line in lines if line.startswith('{"at"')]


def laid(folder: Path, store: Path, config: str = "") -> Desk:
    """Lay a desk in a folder: the sample articles, the sample configuration and more of it, what was read before."""
    shutil.copytree(ROOT / "articles", folder / "articles")
    shutil.copytree(store / "findings", folder / "store" / "findings")
    (folder / "config.yaml").write_text((ROOT / "config.yaml").read_text() + config)
    return Desk(folder, free_port())


@contextmanager
def serving(desk: Desk, options: Sequence[str] = ()) -> Iterator[Desk]:
    """Serve a desk until it answers, and stop it in the end."""
    command = [sys.executable, "-m", "dashboard", "serve", "--config", str(desk.folder / "config.yaml"), "--host", "127.0.0.1",
               "--port", str(desk.port), "--no-browser", *options]  # fmt: skip
    environ = {**os.environ, "PARLEY_STORE": str(desk.folder / "store")}
    with (desk.folder / "server.log").open("wb") as log:
        server = subprocess.Popen(command, cwd=ROOT, env=environ, stdout=log, stderr=log, start_new_session=True)  # noqa: S603 - ours
        try:
            _wait(desk)
            yield desk
        finally:
            os.killpg(server.pid, 15)
            server.wait(timeout=20)


def serious(page: Any) -> list[Any]:
    """Give what an accessibility check finds serious on a page."""
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]}).response["violations"]
    return [
        (rule["id"], [node["html"][:160] for node in rule["nodes"]][:4])
        for rule in found
        if rule["impact"] in {"serious", "critical"}
    ]


def _wait(desk: Desk) -> None:
    until = time.monotonic() + 90
    while time.monotonic() < until:
        try:
            with urllib.request.urlopen(f"{desk.address}/_stcore/health", timeout=2):  # noqa: S310 - our own server
                return
        except OSError:
            time.sleep(0.2)
    pytest.fail(f"the server did not answer: {(desk.folder / 'server.log').read_text()[-2000:]}")
