"""Measures how often what is read is right, against articles annotated by hand, and writes it where the pages read it.

    python -m benchmarks.accuracy [--add] SCORER SET...

Each SET is a folder with `raw/` (the articles), `gold/` (their annotations) and `tables/` (what `parley export` made of
them); SCORER is the `score.py` that belongs to the annotations and pairs their rows with ours. Take only sets whose
mistakes nobody has looked at yet: `dashboard/accuracy.yaml` tells the reader how new articles fare. With `--add` the
figures of new sets are added to those that the file holds, which were measured on the program of their day.
"""

from __future__ import annotations

import importlib.util
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType
from typing import Any

import yaml

from dashboard.accuracy import FILE, Accuracy, accuracy
from dashboard.sureness import SIGNS, signs

NAMES = {
    "talks": "Meetings", "sanctions": "Measures", "demands": "Demands", "quotes": "Quotes", "actors": "Actors",
    "places": "Places",
}  # fmt: skip
# What the scorer counts itself: a metric of rows, and the metrics of their parts by what the reader calls them.
COUNTED = {
    "quotes": ("quotes.rows", {"speaker": "quotes.speaker"}),
    "actors": ("actors.set", {"country": "actors.country", "kind": "actors.kind"}),
    "places": ("places.literal", {"where on the map": "places.coordinates"}),
}
# The signs of doubt that a row shown bears, and how its parts were judged; nothing where the text does not tell it.
Judged = tuple[set[str], dict[str, bool]]
HEAD = """\
# How often what is read is right. Whole articles on other talks than the first corpus, written and annotated by people
# who had never seen the program, read once before anybody looked at a mistake in them. Written by
# `python -m benchmarks.accuracy`. `shown`: rows shown that are right, of those shown; `found`: rows of the texts that
# were found; `parts`: of the rows found; `plain`, `doubted`, `signs`: of the rows without a sign of doubt, with one and
# with each (dashboard/sureness.py), how many were right in every part.
"""


def scorer(path: Path) -> ModuleType:
    """Load the scorer.

    Raises:
        FileNotFoundError: there is no such file.
    """
    spec = importlib.util.spec_from_file_location("score", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    sys.modules["score"] = module
    spec.loader.exec_module(module)
    return module


def verdicts(score: ModuleType, run: Any, table: str, gold: Any, said: Any) -> dict[str, bool]:
    """Judge the parts of a row that was found; a day that is not given is not wrong."""
    cast = score.Cast(run.export)

    def same(ours: str, theirs: str) -> bool:
        return bool(score.same_set(*cast.sides(gold, said, ours, theirs)))

    if table == "talks":
        day = score.date_verdict(gold.row, said.row)
        return {
            "who was there": same("participants", "participants"),
            "where": score.place_right(run, gold, said),
            "held, planned or else": gold.row["status"] == said.row["status"],
            **({"day, where one is given": day == "right"} if day in {"right", "wrong"} else {}),
        }
    if table == "sanctions":
        return {
            "by whom": same("sender", "senders"),
            "against whom": same("target", "targets"),
            "what was done": gold.row["action"] == said.row["action"],
        }
    return {
        "who asks": same("demander", "demanders"),
        "who is asked": same("addressee", "addressees"),
        "issue": gold.row["issue"] == said.row["issue"],
        "answer": (gold.row["response"] or {}).get("stance") == said.row["response"],
    }


def measure(score: ModuleType, folders: Iterable[Path]) -> Accuracy:
    """Put the sets' figures together."""
    rows: dict[str, list[Judged]] = defaultdict(list)
    missed: dict[str, int] = defaultdict(int)
    counts: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    articles = 0
    for folder in folders:
        notes: list[str] = []
        export = score.Export(folder / "tables", notes)
        read = score.read_articles(folder / "gold", folder / "raw", export, notes)
        run = score.Run(export, read, folder / "raw", notes)
        articles += len(run.articles)
        matched = _matched(score, run, counts)
        for table, found in matched.items():
            rows[table] += [(_signs(table, s.row), verdicts(score, run, table, g, s)) for g, s in found.pairs]
            rows[table] += [(_signs(table, s.row), {}) for s in found.spurious]
            missed[table] += len(found.missed)
    tables = {table: _rows(table, rows[table], missed[table]) for table in SIGNS}
    tables |= {table: _counted(table, *names, counts) for table, names in COUNTED.items()}
    return Accuracy.model_validate({"articles": articles, "measured": datetime.now(UTC).date(), "tables": tables})


def _matched(score: ModuleType, run: Any, counts: Mapping[str, dict[str, int]]) -> dict[str, Any]:
    """Let the scorer judge a set: its pairing of rows by table; its own counts are added to `counts`."""
    matched: dict[str, Any] = {}
    pair: Callable[..., Any] = score.match_rows

    def kept(run: Any, table: str, *how: Any) -> Any:
        matched[table] = pair(run, table, *how)
        return matched[table]

    score.match_rows = kept  # type: ignore[attr-defined] # the scorer's own, with an ear at its result
    try:
        for scoring in score.SCORERS:
            for metric in scoring(run):
                for key, count in metric.counts.items():
                    counts[metric.name][key] += count
    finally:
        score.match_rows = pair  # type: ignore[attr-defined]
    return matched


def _signs(table: str, row: Mapping[str, Any]) -> set[str]:
    return {sign.name for sign in signs(table, row)}


def _rows(table: str, rows: Sequence[Judged], missed: int) -> dict[str, Any]:
    found = [judged for _, judged in rows if judged]
    parts = dict.fromkeys(part for judged in found for part in judged)
    whole = [(borne, bool(judged) and all(judged.values())) for borne, judged in rows]
    return {
        "name": NAMES[table],
        "shown": {"right": len(found), "of": len(rows)},
        "found": {"right": len(found), "of": len(found) + missed},
        "parts": {part: _share([judged[part] for judged in found if part in judged]) for part in parts},
        "plain": _share([right for borne, right in whole if not borne]),
        "doubted": _share([right for borne, right in whole if borne]),
        "signs": {sign.name: _share([right for borne, right in whole if sign.name in borne]) for sign in SIGNS[table]},
    }


def _counted(table: str, metric: str, parts: Mapping[str, str], counts: Mapping[str, dict[str, int]]) -> dict[str, Any]:
    right, wrong, missed = (counts[metric][key] for key in ("tp", "fp", "fn"))
    return {
        "name": NAMES[table],
        "shown": {"right": right, "of": right + wrong},
        "found": {"right": right, "of": right + missed},
        "parts": {name: {"right": counts[part]["right"], "of": counts[part]["total"]} for name, part in parts.items()},
    }


def _share(judged: Sequence[bool]) -> dict[str, int]:
    return {"right": sum(judged), "of": len(judged)}


def together(before: Accuracy, now: Accuracy) -> Accuracy:
    """Add the figures of two measurements; a sign that one of them does not know was borne by none of its rows."""

    def added(left: Any, right: Any) -> Any:
        if isinstance(left, dict) and isinstance(right, dict):
            return {key: added(left.get(key), right.get(key)) for key in {**left, **right}}
        if isinstance(left, int) and isinstance(right, int):
            return left + right
        return right if left is None else left

    tables = added(before.model_dump()["tables"], now.model_dump()["tables"])
    return Accuracy.model_validate(
        {"articles": before.articles + now.articles, "measured": now.measured, "tables": tables}
    )


def main(arguments: Sequence[str]) -> int:
    """Measure and write."""
    add = "--add" in arguments
    given = [argument for argument in arguments if argument != "--add"]
    if len(given) < 2:
        sys.stderr.write(f"{__doc__}\n")
        return 2
    found = measure(scorer(Path(given[0])), map(Path, given[1:]))
    found = together(accuracy(), found) if add else found
    FILE.write_text(
        HEAD + yaml.safe_dump(found.model_dump(mode="json", exclude_none=True), sort_keys=False), encoding="utf-8"
    )
    sys.stdout.write(f"{FILE}: {found.articles} articles\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
