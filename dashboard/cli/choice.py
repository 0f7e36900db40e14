"""The options that choose a part of the corpus, as the filter bar of the app does."""

from __future__ import annotations

import argparse
import difflib
from datetime import date
from typing import Any

from dashboard.cli.inputs import InputError
from dashboard.config import day
from dashboard.filters import NO_SOURCE, Filters


def add_choice(command: argparse.ArgumentParser) -> None:
    """Declare the options."""
    command.add_argument("--from", dest="since", type=_day, metavar="DAY", help="since, as YYYY-MM-DD")
    command.add_argument("--to", dest="until", type=_day, metavar="DAY", help="until, as YYYY-MM-DD")
    command.add_argument(
        "--actor", nargs="+", default=[], metavar="NAME", help="only what involves one of these or who acts for it"
    )
    command.add_argument("--source", nargs="+", default=[], metavar="NAME", help="only articles of these outlets")
    command.add_argument("--text", default="", metavar="WORDS", help="only articles that have these words")
    command.add_argument("--dated-only", action="store_true", help="leave out articles without an exact date")


def _day(text: str) -> date:
    """Read a day; a bad one ends the command with exit code 2 and the form that is expected."""
    try:
        return date.fromisoformat(day(text))
    except ValueError as fault:
        raise argparse.ArgumentTypeError(f"{fault}; write it like 2025-04-03") from fault


def is_chosen(options: argparse.Namespace) -> bool:
    """Tell whether any of the options was given."""
    return any((options.since, options.until, options.actor, options.source, options.text, options.dated_only))


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
