"""Opens the dashboard in the browser, after the articles have been read."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from dashboard.access import EDITOR_VARIABLE, loopback
from dashboard.briefing import STORE_VARIABLE, open_briefing, store_folder
from dashboard.cli.inputs import InputError, add_inputs, inputs
from dashboard.cli.sign_in import sign_in_faults

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
    command.add_argument(
        "--editor",
        metavar="NAME",
        help="correct on the screen in this name; on your own machine only, so not with another --host",
    )
    command.add_argument(
        "--secrets", type=Path, metavar="FILE", help="how people sign in: a secrets.toml with [auth] (docs/deploy.md)"
    )
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Build the briefing where it is not built yet, then serve it until it is stopped."""
    given = inputs(options)
    check_sign_in(options, given.config_path)
    corpus = given.corpus.absolute()
    config_path = given.config_path.absolute() if given.config_path else None
    open_briefing(corpus, config_path, given.report)
    headless = options.no_browser or not sys.stdout.isatty()
    environ = {
        **os.environ,
        "PARLEY_CORPUS": str(corpus),
        STORE_VARIABLE: str(store_folder(config_path).absolute()),
    }
    # Said even where there is nothing to say: what an earlier server was told does not count, and the server does not
    # take up the configuration of the folder from which it runs.
    environ["PARLEY_CONFIG"] = str(config_path or "")
    environ[EDITOR_VARIABLE] = (options.editor or "").strip()
    if options.secrets:
        environ["STREAMLIT_SECRETS_FILES"] = str(options.secrets.absolute())
    return serve(options.host, options.port, headless, environ)


def check_sign_in(options: argparse.Namespace, config_path: Path | None) -> None:
    """Refuse to start with an editor whom anybody could be, or with a sign-in that would not work.

    Raises:
        InputError: it says what to change.
    """
    if options.editor is not None:
        if not options.editor.strip():
            raise InputError("--editor: give the name under which corrections are to be written")
        if not loopback(options.host):
            raise InputError(
                f"--editor: with --host {options.host} everybody who reaches this machine could correct as "
                f"{options.editor}; leave --host out, or set up sign-in (docs/deploy.md)"
            )
        if config_path is None:
            raise InputError(
                "--editor: corrections are kept beside a configuration; make a config.yaml first (an empty one will do)"
            )
        if options.secrets:
            raise InputError("--editor and --secrets: either one person on this machine corrects, or people sign in")
    if options.secrets:
        faults = sign_in_faults(options.secrets)
        if faults:
            raise InputError("\n".join(f"{options.secrets}: {fault}" for fault in faults))


def command_line(host: str, port: int, headless: bool) -> list[str]:
    """Give the command that starts the server."""
    return [
        sys.executable, "-m", "dashboard.server", str(HOUSE / "dashboard" / "app.py"),
        f"--server.address={host}", f"--server.port={port}", f"--server.headless={str(headless).lower()}",
        "--server.showEmailPrompt=false",
    ]  # fmt: skip


def serve(host: str, port: int, headless: bool, environ: dict[str, str]) -> int:
    """Become the server, from where its settings lie: what reading needed goes, and signals reach the server."""
    command = command_line(host, port, headless)
    if sys.platform != "win32":
        sys.stdout.flush()
        sys.stderr.flush()
        os.chdir(HOUSE)
        os.execve(command[0], command, environ)  # noqa: S606 - our own module; does not come back
    with subprocess.Popen(command, env=environ, cwd=HOUSE) as server:  # noqa: S603 - Windows has no such way
        try:
            return server.wait()
        except KeyboardInterrupt:  # the server got it too, and ends
            server.wait()
            return 0
