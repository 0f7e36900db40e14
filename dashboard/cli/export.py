"""Writes the tables for other programs."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from dashboard.briefing import store_folder
from dashboard.cli.inputs import add_inputs, inputs

FORMATS = (
    "jsonl",
    "csv",
    "parquet",
    "geojson",
    "graphml",
    "gexf",
    "ftm",
)  # as in dashboard.export, which is slow to import


def add(commands: Any) -> None:
    """Declare the command."""
    command = commands.add_parser(
        "export",
        help="write every table for other programs",
        description="Writes every table as <table>.jsonl, one object a line: articles, actors, mentions, talks, "
        "demands, sanctions, evidence and the rest; or as csv or parquet. geojson holds the talks for maps, graphml "
        "and gexf the ties between actors, ftm the actors, talks and sanctions as FollowTheMoney "
        "entities. Offsets count code points of the source text.",
    )
    add_inputs(command)
    command.add_argument("--out", type=Path, required=True, metavar="DIR", help="the folder that gets the tables")
    command.add_argument(
        "--format",
        nargs="+",
        choices=FORMATS,
        default=["jsonl"],
        help="what to write: any of %(choices)s (default: jsonl)",
    )
    command.add_argument(
        "--fresh", action="store_true", help="read everything anew, neither from the store nor into it"
    )
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Read the corpus and write its tables."""
    given = inputs(options)  # before the imports: a fault is told at once
    from dashboard.build import Progress, build
    from dashboard.export import FORMATS as WRITERS
    from dashboard.store import Store

    store = None if options.fresh else Store(store_folder(given.config_path))
    tables = build(given.corpus, given.config, store, Progress(given.report))
    for name in dict.fromkeys(options.format):
        WRITERS[name](tables, options.out)
    if store:
        store.forget_findings()
    return 0
