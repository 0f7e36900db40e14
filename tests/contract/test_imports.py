"""Imports point one way, and Streamlit stays on its side of the house."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DRAWS = ("dashboard/ui/", "dashboard/app.py", "dashboard/server.py", "pages/")
RIGHT_SIDE = ("dashboard.ui", "dashboard.charts", "dashboard.queries", "dashboard.app", "pages", "streamlit", "plotly")
LEFT_SIDE = ("load", "extract", "resolve", "compare")


def imports(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return found


FILES = sorted(path for folder in ("dashboard", "pages") for path in (ROOT / folder).rglob("*.py"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_streamlit_is_imported_only_where_things_are_drawn(path):
    name = path.relative_to(ROOT).as_posix()
    if not name.startswith(DRAWS):
        assert not {module for module in imports(path) if module.split(".")[0] == "streamlit"}


@pytest.mark.parametrize("side", LEFT_SIDE)
def test_reading_knows_nothing_of_the_screen(side):
    for path in sorted((ROOT / "dashboard" / side).glob("*.py")):
        wrong = {module for module in imports(path) if module.startswith(RIGHT_SIDE)}
        assert not wrong, f"{path.name} imports {wrong}"


def test_extractors_do_not_know_each_other():
    for path in sorted((ROOT / "dashboard" / "extract").glob("*.py")):
        wrong = {module for module in imports(path) if module.startswith("dashboard.extract.")}
        assert not wrong, f"{path.name} imports {wrong}"


def test_what_is_kept_for_everyone_never_holds_files_of_a_session():
    """Streamlit's caches are shared by all sessions: only `kept` tells apart what a session owns."""
    for path in FILES:
        if path.name not in {"kept.py", "own_files.py"}:
            assert "st.cache_" not in path.read_text(encoding="utf-8"), path.name
