"""A number that means one thing is written in one place: where it is changed, it is changed for all who rest on it."""

from __future__ import annotations

import ast
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_no_constant_is_written_twice_with_the_same_meaning():
    told = defaultdict(list)
    for path in sorted((ROOT / "dashboard").rglob("*.py")):
        source = path.read_text(encoding="utf-8")
        lines = source.splitlines()
        for node in ast.parse(source).body:
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and node.targets[0].id.isupper():
                _, _, meaning = lines[node.end_lineno - 1].partition("  # ")
                if meaning:
                    told[node.targets[0].id, ast.unparse(node.value), meaning].append(path.name)
    assert {key: names for key, names in told.items() if len(names) > 1} == {}
