"""What is read of the sample corpus, table by table, as text that a reviewer can read: a change shows as a difference.

A wanted change is recorded with `make accept`, and the difference goes into the commit.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from dashboard.build import build
from dashboard.config import load_config
from dashboard.inferred import inferred
from dashboard.phrases import when
from dashboard.tables import ROWS, Tables

ROOT = Path(__file__).resolve().parents[2]
RECORDED = Path(__file__).parent / "sample"

# What other tables repeat (sentences are blocks, mentions are counted in actors), and what no one would read.
LEFT_OUT = {
    "sentences",
    "blocks",
    "mentions",
    "place_mentions",
    "relations",
    "refusals",
    "corrections",
    "roles",
    "trust",
}
COLUMNS_LEFT_OUT = {"path", "sha256", "confidence", "score", "similarity", "summary"}
SHOWN = sorted(set(ROWS) - LEFT_OUT)


@pytest.fixture(scope="module")
def tables() -> Tables:
    return build(ROOT / "articles", load_config(ROOT / "config.yaml"))


def lines(tables: Tables, table: str) -> str:
    """Give a table as text: a row a paragraph, a filled column a line."""
    paragraphs = []
    for row in tables[table]:
        filled = {name: value for name, value in asdict(row).items() if value not in (None, (), "", False)}
        shown = [f"{name}: {words(value)}" for name, value in filled.items() if name not in COLUMNS_LEFT_OUT]
        paragraphs.append("\n".join(shown))
    return "\n\n".join(paragraphs) + "\n"


def words(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


@pytest.mark.parametrize("table", SHOWN)
def test_the_sample_is_read_as_recorded(table, tables, request):
    path = RECORDED / f"{table}.txt"
    found = lines(tables, table)
    if request.config.getoption("--accept", default=False):
        path.parent.mkdir(exist_ok=True)
        path.write_text(found, encoding="utf-8")
    assert found.split("\n") == path.read_text(encoding="utf-8").split("\n"), "wanted? then: make accept"


def test_every_piece_of_evidence_is_in_its_text(tables):
    for table in ("furniture", "quotes", "evidence"):
        for row in tables[table]:
            assert row.text.strip(), row
            assert row.start < row.end, row


def test_a_day_that_is_called_inferred_says_what_it_rests_on(tables):
    called = [asdict(row) for row in tables["talks"] if "(inferred)" in when(asdict(row))]
    assert called
    for row in called:
        assert [item for item in inferred(row) if item.side == "day"], row


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [("date", "Wednesday", "Thursday"), ("participant", "Sandra Coulter", "Sonata Coulter"), ("number", "four", "six")],
)
def test_the_planted_disagreements_are_found(tables, kind, one, other):
    two = {"istanbul-another-account", "istanbul-embassies"}
    between = [row for row in tables["comparisons"] if {row.left_article, row.right_article} == two]
    differing = [row for row in between if row.verdict == "differs" and kind in (row.difference or "")]
    assert any(one in row.because and other in row.because for row in differing)


def test_a_meeting_that_two_outlets_date_otherwise_is_conflicted(tables):
    """The trust of all rows is not recorded: it moves with every row, and is tested where it is made."""
    found = [row for row in tables["trust"] if row.table == "talks" and "Wednesday / Thursday" in row.because]
    assert [row.trust for row in found] == ["conflicted"]


def test_the_undated_article_stays_undated_or_says_why(tables):
    (riyadh,) = (row for row in tables["articles"] if row.article_id == "riyadh-empty-chair")
    assert riyadh.published is None or riyadh.published_basis == "inferred"
