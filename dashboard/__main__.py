"""The command line: `python -m dashboard`, installed as `parley`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from dashboard.build import build
from dashboard.config import Config, load_config
from dashboard.export import export_jsonl


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command and give its exit code: 0 done, 2 where the input is at fault."""
    parser = argparse.ArgumentParser(prog="parley", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    export = commands.add_parser("export", help="write every table as JSON lines")
    export.add_argument("--corpus", type=Path, required=True, help="the folder of articles")
    export.add_argument("--out", type=Path, required=True, help="the folder that gets the tables")
    export.add_argument("--config", type=Path, help="a config.yaml")
    arguments = parser.parse_args(argv)
    config = load_config(arguments.config) if arguments.config else Config()
    export_jsonl(build(arguments.corpus, config), arguments.out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
