"""Writes every table as JSON lines, for other tools."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from dashboard.briefing import store_folder
from dashboard.cli.inputs import add_inputs, inputs


def add(commands: Any) -> None:
    """Declare the command."""
    command = commands.add_parser(
        "export",
        help="write every table as JSON lines",
        description="Writes every table as <table>.jsonl, one object a line: articles, actors, mentions, talks, "
        "demands, sanctions, evidence and the rest. Offsets count code points of an article's source text.",
    )
    add_inputs(command)
    command.add_argument("--out", type=Path, required=True, metavar="DIR", help="the folder that gets the tables")
    command.add_argument(
        "--fresh", action="store_true", help="read everything anew, neither from the store nor into it"
    )
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Read the corpus and write its tables."""
    given = inputs(options)  # before the imports: a fault is told at once
    from dashboard.build import Progress, build
    from dashboard.export import export_jsonl
    from dashboard.store import Store

    store = None if options.fresh else Store(store_folder(given.config_path))
    export_jsonl(build(given.corpus, given.config, store, Progress(given.report)), options.out)
    if store:
        store.forget_findings()
    return 0
