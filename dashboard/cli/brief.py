"""Writes the briefing of a corpus as one file, for someone who will never open the app."""

from __future__ import annotations

import argparse
import difflib
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from dashboard.briefing import open_briefing
from dashboard.cli.inputs import InputError, add_inputs, inputs
from dashboard.files import write_atomically
from dashboard.filters import NO_SOURCE, Filters


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
        "--out", type=Path, required=True, metavar="FILE", help="a name that ends in .html, .docx or .md"
    )
    command.add_argument("--from", dest="since", type=date.fromisoformat, metavar="DAY", help="since, as YYYY-MM-DD")
    command.add_argument("--to", dest="until", type=date.fromisoformat, metavar="DAY", help="until, as YYYY-MM-DD")
    command.add_argument("--actor", nargs="+", default=[], metavar="NAME", help="only what involves one of these")
    command.add_argument("--source", nargs="+", default=[], metavar="NAME", help="only articles of these outlets")
    command.add_argument("--text", default="", metavar="WORDS", help="only articles that have these words")
    command.add_argument("--dated-only", action="store_true", help="leave out articles without an exact date")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Build the briefing where it is not built yet, and write it."""
    given = inputs(options)
    write = writer(options.out)
    briefing = open_briefing(given.corpus, given.config_path, given.report)
    from dashboard.handover.selection import selected
    from dashboard.queries import Tables

    tables = Tables(briefing.folder)
    write_atomically(options.out, write(selected(tables, filters(options, tables), briefing)))
    return 0


def filters(options: argparse.Namespace, tables: Any) -> Filters:
    """Read what is to be filtered; actors by id, name or any name that an article calls them.

    Raises:
        InputError: no article names such an actor, or none is from such a source.
    """
    actors: dict[str, str] = {}
    for row in tables.whole("actors"):
        for name in (row["actor_id"], row["name"], *(row["aliases"] or ())):
            actors.setdefault(name.casefold(), row["actor_id"])
    sources = {row["source"] or NO_SOURCE for row in tables.whole("articles")}
    for asked, known, what in ((options.actor, actors, "actor"), (options.source, sources, "source")):
        for name in asked:
            if (name.casefold() if what == "actor" else name) not in known:
                near = difflib.get_close_matches(name.casefold() if what == "actor" else name, list(known), 1)
                hint = f"; did you mean {near[0]}?" if near else ""
                raise InputError(f"--{what} {name}: no article has it{hint}")
    return Filters(
        since=options.since,
        until=options.until,
        actors=tuple(dict.fromkeys(actors[name.casefold()] for name in options.actor)),
        sources=tuple(options.source),
        text=options.text,
        undated=not options.dated_only,
    )


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
