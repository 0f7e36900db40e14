"""Writes the tables for other programs."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from dashboard.briefing import alone, open_briefing, store_folder
from dashboard.cli.choice import add_choice, filters, is_chosen
from dashboard.cli.inputs import InputError, Inputs, add_inputs, inputs
from dashboard.tables import Tables

# As in dashboard.export, which is slow to import.
KINDS = ("jsonl", "csv", "parquet", "geojson", "graphml", "gexf", "ftm", "svg", "png")


def add(commands: Any) -> None:
    """Declare the command."""
    command = commands.add_parser(
        "export",
        help="write every table for other programs",
        description="Writes every table as <table>.jsonl, one object a line: articles, actors, mentions, talks, "
        "demands, sanctions, evidence and the rest; or as csv or parquet. geojson holds the talks for maps, graphml "
        "and gexf the ties between actors, ftm the actors, talks and sanctions as FollowTheMoney entities, svg and png "
        "the map of venues and the network as pictures. Offsets count code points of the source text.",
    )
    add_inputs(command)
    command.add_argument("--out", type=Path, required=True, metavar="DIR", help="the folder that gets the tables")
    command.add_argument(
        "--format",
        nargs="+",
        choices=KINDS,
        default=["jsonl"],
        help="what to write: any of %(choices)s (default: jsonl)",
    )
    command.add_argument(
        "--fresh", action="store_true", help="read everything anew, neither from the store nor into it"
    )
    add_choice(command)
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Read the corpus and write its tables."""
    given = inputs(options)  # before the imports: a fault is told at once
    if options.fresh and is_chosen(options):
        raise InputError("--fresh reads everything anew and takes no choice of articles; leave one of them out")
    tables = _chosen(options, given) if is_chosen(options) else _whole(options, given)
    from dashboard.export import export

    for kind in dict.fromkeys(options.format):
        export(tables, kind, options.out)
    return 0


def _chosen(options: argparse.Namespace, given: Inputs) -> Tables:
    """Give the tables as a filter leaves them."""
    from dashboard import queries
    from dashboard.handover.chosen import chosen_tables

    opened = queries.Tables(open_briefing(given.corpus, given.config_path, given.report).folder)
    return chosen_tables(opened, filters(options, opened))


def _whole(options: argparse.Namespace, given: Inputs) -> Tables:
    """Give all tables, built now; what is found in the store is not read again."""
    from dashboard.build import Progress, build
    from dashboard.store import Store

    progress = Progress(given.report)
    if options.fresh:
        return build(given.corpus, given.config, None, progress)
    folder = store_folder(given.config_path)
    with alone(folder, given.report):
        store = Store(folder)
        tables = build(given.corpus, given.config, store, progress)
        store.forget_findings()
    return tables
