"""Reads a folder of news articles about diplomatic talks into a briefing that shows its evidence.

Each command is a file of this folder: `add(commands)` declares its options, `run(options)` does it and gives the exit
code.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from dashboard.cli import brief, check, export, report, serve
from dashboard.cli.inputs import InputError
from dashboard.config import ConfigError

COMMANDS = (serve, brief, check, report, export)

EPILOG = """\
a first look:
  parley serve                          the sample articles, in the browser
  parley serve --corpus ~/cuttings      your own: .txt .md .html .json .jsonl .csv .pdf .docx .xml
  parley check --corpus ~/cuttings      what would be refused, and what to do about it
  parley report --corpus ~/cuttings     the corpus in figures, in the terminal
  parley brief --corpus ~/cuttings --out briefing.html
  parley export --corpus ~/cuttings --out tables

exit codes: 0 done, 1 something broke, 2 the input is at fault (each fault on a line of its own), 130 interrupted
"""


def parser() -> argparse.ArgumentParser:
    """Give the parser of the command line."""
    made = argparse.ArgumentParser(
        prog="parley",
        description=(__doc__ or "").partition("\n")[0],
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = made.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for command in COMMANDS:
        command.add(commands)
    return made


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command and give its exit code: 0 done, 2 where the input is at fault, 130 where it was interrupted."""
    options = parser().parse_args(argv)
    try:
        code: int = options.run(options)
    except (ConfigError, InputError) as fault:
        print(fault, file=sys.stderr)  # noqa: T201 - the command line speaks
        return 2
    except KeyboardInterrupt:
        print("interrupted; what was read so far is kept", file=sys.stderr)  # noqa: T201 - as above
        return 130
    return code
