"""Writes the briefing of a corpus as one file, for someone who will never open the app."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from dashboard.briefing import open_briefing
from dashboard.cli.inputs import InputError, add_inputs, inputs
from dashboard.files import write_atomically

TABLES = ("articles", "actors", "places", "talks", "demands", "sanctions", "evidence", "slots")


def add(commands: Any) -> None:
    """Declare the command."""
    command = commands.add_parser(
        "brief",
        help="write the briefing as one file",
        description="Writes the briefing of the whole corpus as one file that needs nothing else: .html, .docx or .md, "
        "by the name's ending. Every line has footnotes, each a sentence with its source and date.",
    )
    add_inputs(command)
    command.add_argument(
        "--out", type=Path, required=True, metavar="FILE", help="a name that ends in .html, .docx or .md"
    )
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Build the briefing where it is not built yet, and write it."""
    given = inputs(options)
    write = writer(options.out)
    briefing = open_briefing(given.corpus, given.config_path, given.report)
    from dashboard.handover.pack import pack
    from dashboard.rows import read_rows

    tables = {name: read_rows(briefing.folder, name) for name in TABLES}
    count = len(tables["articles"])
    made = pack(
        tables,
        title=briefing.title,
        filtered=f"All articles ({count})",
        corpus=str(given.corpus),
        made=datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC"),
        version=briefing.version,
    )
    write_atomically(options.out, write(made))
    return 0


def writer(out: Path) -> Callable[[Any], bytes]:
    """Give what writes the kind of file that a name asks for.

    Raises:
        InputError: there is no such kind.
    """
    from dashboard.handover import markdown, webpage, word

    writers: dict[str, Callable[[Any], bytes]] = {
        ".html": lambda made: webpage.webpage(made).encode(),
        ".docx": word.word,
        ".md": lambda made: markdown.markdown(made).encode(),
    }
    if out.suffix not in writers:
        raise InputError(f"{out}: a briefing ends in {', '.join(writers)}")
    return writers[out.suffix]
