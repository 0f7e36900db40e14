"""Tells a corpus in figures, in the terminal."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from dashboard.briefing import open_briefing
from dashboard.cli.inputs import add_inputs, inputs


def add(commands: Any) -> None:
    """Declare the command."""
    command = commands.add_parser(
        "report",
        help="tell a corpus in figures",
        description="Tells what a corpus holds: articles, outlets, dates, languages, what was refused, and how much "
        "was found. The same briefing that the dashboard shows, built first where it is not there yet.",
    )
    add_inputs(command)
    command.add_argument("--json", action="store_true", help="as a JSON object, for other programs")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the figures."""
    given = inputs(options)
    briefing = open_briefing(given.corpus, given.config_path, given.report)
    found = figures(briefing.folder)
    if options.json:
        print(json.dumps(found, ensure_ascii=False, indent=2))  # noqa: T201 - the command line speaks
        return 0
    width = max(len(name) for name in found)
    for name, value in found.items():
        print(f"{name:<{width}}  {_words(value)}")  # noqa: T201 - as above
    return 0


def figures(folder: Path) -> dict[str, Any]:
    """Give what a built corpus holds, by name."""
    import duckdb

    def ask(sql: str) -> list[tuple[Any, ...]]:
        return duckdb.execute(sql).fetchall()

    articles = f"read_parquet('{_quoted(folder / 'articles.parquet')}')"
    total, words, undated, copies, other, first, last = ask(
        f"select count(*), coalesce(sum(words), 0)::bigint, count(*) filter (published is null), "  # noqa: S608 - ours
        f"count(*) filter (duplicate_of is not null), count(*) filter (not analysed), min(published), max(published) "
        f"from {articles}"
    )[0]
    sources = ask(
        f"select coalesce(source, 'unknown'), count(*) from {articles} group by 1 order by 2 desc, 1"  # noqa: S608 - ours
    )
    rows = {
        path.stem: ask(f"select count(*) from read_parquet('{_quoted(path)}')")[0][0]  # noqa: S608 - ours
        for path in sorted(folder.glob("*.parquet"))
    }
    return {
        "articles": total,
        "words": words,
        "from": first,
        "to": last,
        "undated": undated,
        "copies": copies,
        "not analysed": other,
        "outlets": dict(sources),
        "refused": rows.pop("refusals", 0),
        **{name.replace("_", " "): count for name, count in rows.items() if name != "articles"},
    }


def _quoted(path: Path) -> str:
    return str(path).replace("'", "''")


def _words(value: Any) -> str:
    if value is None:
        return "unknown"
    if isinstance(value, dict):
        return ", ".join(f"{name} ({count})" for name, count in value.items())
    return f"{value:,}" if isinstance(value, int) else str(value)
