"""The measured figures: they hold together, and a row is told the share of those that were as sure as it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pydantic import ValidationError

from benchmarks.accuracy import measure, scorer, together
from dashboard.accuracy import Share, accuracy, bearing
from dashboard.sureness import SIGNS

SCORER = """
from dataclasses import dataclass, field
@dataclass
class Piece:
    row: dict
@dataclass
class Matching:
    pairs: list = field(default_factory=list)
    missed: list = field(default_factory=list)
    spurious: list = field(default_factory=list)
@dataclass
class Metric:
    name: str
    counts: dict
@dataclass
class Run:
    export: object
    articles: list
    raw_dir: object
    notes: list
class Export:
    def __init__(self, folder, notes):
        pass
class Cast:
    def __init__(self, export):
        pass
    def sides(self, gold, said, ours, theirs):
        return set(gold.row[ours]), set(said.row[theirs])
def same_set(left, right):
    return left == right
def read_articles(gold, raw, export, notes):
    return [1, 2]
def match_rows(run, table, fits, agreement):
    gold = {"sender": ["a"], "target": ["b"], "action": "lifted"}
    right = {"senders": ["a"], "targets": ["b"], "action": "lifted", "confidence": 0.9}
    wrong = {**right, "targets": [], "confidence": 0.5}
    if table != "sanctions":
        return Matching()
    pairs = [(Piece(gold), Piece(right)), (Piece(gold), Piece(wrong))]
    return Matching(pairs, [Piece(gold)], [Piece(right)])
def scoring(run):
    for table in ("talks", "sanctions", "demands"):
        match_rows(run, table, None, None)
    return [Metric("quotes.rows", {"tp": 3, "fp": 1, "fn": 2}), Metric("quotes.speaker", {"right": 2, "total": 3})]
SCORERS = [scoring]
"""


def test_the_figures_hold_together():
    figures = accuracy()
    assert {"talks", "sanctions", "demands", "quotes", "actors", "places"} == set(figures.tables)
    for checked in figures.tables.values():
        assert checked.shown.right == checked.found.right > 0
        assert all(
            share.of <= checked.found.right for name, share in checked.parts.items() if name != "where on the map"
        )
    for table in ("talks", "sanctions", "demands"):
        checked = figures.tables[table]
        assert checked.plain.of + checked.doubted.of == checked.shown.of
        assert set(checked.signs) == {sign.name for sign in SIGNS[table]}


@pytest.mark.parametrize("table", ["talks", "sanctions", "demands"])
def test_what_bears_a_sign_of_doubt_was_right_far_less_often_than_what_bears_none(table):
    """A sign that no longer tells the wrong rows from the right ones has to go."""
    checked = accuracy().tables[table]
    without = checked.plain.right / checked.plain.of
    assert checked.doubted.right / checked.doubted.of < 0.6 * without
    for name in checked.signs:
        assert bearing(table, name).right / bearing(table, name).of < 0.7 * without, name
    assert bearing(table, None) == checked.plain


def test_more_cannot_be_right_than_there_are():
    with pytest.raises(ValidationError):
        Share(right=3, of=2)


def test_what_is_written_is_what_the_scorer_paired(tmp_path: Path):
    (tmp_path / "score.py").write_text(SCORER, encoding="utf-8")
    found = measure(scorer(tmp_path / "score.py"), [tmp_path / "one", tmp_path / "two"])
    assert found.articles == 4
    measures = found.tables["sanctions"]
    assert (measures.shown, measures.found) == (Share(right=4, of=6), Share(right=4, of=6))
    assert {name: str(share) for name, share in measures.parts.items()} == {
        "by whom": "4 of 4", "against whom": "2 of 4", "what was done": "4 of 4",
    }  # fmt: skip
    assert (str(measures.plain), str(measures.doubted), str(measures.signs["no target"])) == (
        "2 of 4",
        "0 of 2",
        "0 of 2",
    )
    assert str(found.tables["quotes"].found) == "6 of 10"
    assert json.loads(found.model_dump_json())["tables"]["quotes"]["parts"]["speaker"] == {"right": 4, "of": 6}


def test_new_figures_are_added_to_those_of_before():
    now = accuracy()
    twice = together(now, now)
    assert twice.articles == 2 * now.articles
    assert twice.measured == now.measured
    for name, checked in now.tables.items():
        both = twice.tables[name]
        assert (both.name, both.shown.right, both.shown.of) == (
            checked.name,
            2 * checked.shown.right,
            2 * checked.shown.of,
        )
        assert {part: share.of for part, share in both.parts.items()} == {
            part: 2 * share.of for part, share in checked.parts.items()
        }


def test_a_sign_that_was_not_known_before_counts_from_now_on():
    now = accuracy()
    talks = now.tables["talks"]
    sign = next(iter(talks.signs))
    fewer = talks.model_copy(update={"signs": {k: v for k, v in talks.signs.items() if k != sign}})
    before = now.model_copy(update={"tables": {**now.tables, "talks": fewer}})
    assert together(before, now).tables["talks"].signs[sign] == talks.signs[sign]
