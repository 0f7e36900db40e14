"""Opens the dashboard in the browser, after the articles have been read."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from dashboard.briefing import STORE_VARIABLE, open_briefing, store_folder
from dashboard.cli.inputs import add_inputs, inputs

HOUSE = Path(__file__).resolve().parents[2]


def add(commands: Any) -> None:
    """Declare the command."""
    command = commands.add_parser(
        "serve",
        help="open the dashboard on a folder of articles",
        description="Reads what is new in a folder of articles, then opens the dashboard on it. The second start of "
        "the same corpus takes a second or two. Stop it with Ctrl-C.",
    )
    add_inputs(command)
    command.add_argument("--port", type=int, default=8501, help="where it listens (default: 8501)")
    command.add_argument(
        "--host", default="localhost", help="who may reach it: localhost, or 0.0.0.0 for everyone (default: localhost)"
    )
    command.add_argument("--no-browser", action="store_true", help="print the address, but open no browser")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Build the briefing where it is not built yet, then serve it until it is stopped."""
    given = inputs(options)
    corpus = given.corpus.absolute()
    config_path = given.config_path.absolute() if given.config_path else None
    open_briefing(corpus, config_path, given.report)
    headless = options.no_browser or not sys.stdout.isatty()
    environ = {
        **os.environ,
        "PARLEY_CORPUS": str(corpus),
        STORE_VARIABLE: str(store_folder(config_path).absolute()),
    }
    environ.pop("PARLEY_CONFIG", None)
    if config_path:
        environ["PARLEY_CONFIG"] = str(config_path)
    return serve(options.host, options.port, headless, environ)


def command_line(host: str, port: int, headless: bool) -> list[str]:
    """Give the command that starts the server."""
    return [
        sys.executable, "-m", "dashboard.server", str(HOUSE / "dashboard" / "app.py"),
        f"--server.address={host}", f"--server.port={port}", f"--server.headless={str(headless).lower()}",
        "--server.showEmailPrompt=false",
    ]  # fmt: skip


def serve(host: str, port: int, headless: bool, environ: dict[str, str]) -> int:
    """Run the server from where its settings lie, until it ends or is interrupted."""
    with subprocess.Popen(command_line(host, port, headless), env=environ, cwd=HOUSE) as server:  # noqa: S603 - ours
        try:
            return server.wait()
        except KeyboardInterrupt:  # the server got it too, and ends
            server.wait()
            return 0
