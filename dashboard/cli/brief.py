"""Writes the briefing of a corpus as one file, for someone who will never open the app."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

from dashboard.briefing import open_briefing
from dashboard.cli.choice import add_choice, filters
from dashboard.cli.inputs import InputError, add_inputs, inputs
from dashboard.files import write_atomically


def add(commands: Any) -> None:
    """Declare the command."""
    command = commands.add_parser(
        "brief",
        help="write the briefing as one file",
        description="Writes the briefing of a corpus, or of what a filter leaves of it, as one file that needs nothing "
        "else: .html, .docx or .md, by the name's ending. Every line has footnotes, each a sentence with its source.",
    )
    add_inputs(command)
    command.add_argument(
        "--out", type=Path, metavar="FILE", help="a name that ends in .html, .docx or .md (default: briefing.<format>)"
    )
    command.add_argument("--format", choices=("html", "docx", "md"), help="what to write (default: as --out ends)")
    add_choice(command)
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Build the briefing where it is not built yet, and write it."""
    given = inputs(options)
    out = options.out or Path(f"briefing.{options.format or 'html'}")
    write = writer(out, options.format)
    briefing = open_briefing(given.corpus, given.config_path, given.report)
    from dashboard.handover.selection import selected
    from dashboard.queries import Tables

    tables = Tables(briefing.folder)
    write_atomically(out, write(selected(tables, filters(options, tables), briefing)))
    return 0


def writer(out: Path, kind: str | None = None) -> Callable[[Any], bytes]:
    """Give what writes a kind of file, by default the one that a name asks for.

    Raises:
        InputError: there is no such kind.
    """
    from dashboard.handover import markdown, webpage, word

    writers: dict[str, Callable[[Any], bytes]] = {
        ".html": lambda made: webpage.webpage(made).encode(),
        ".docx": word.word,
        ".md": lambda made: markdown.markdown(made).encode(),
    }
    ending = f".{kind}" if kind else out.suffix
    if ending not in writers:
        raise InputError(f"{out}: a briefing ends in {', '.join(writers)}")
    return writers[ending]
