"""Texts that nobody would print end no build: none, one mark, numbers, signs, one word or one sentence over and over."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from dashboard.build import build
from dashboard.config import Config
from dashboard.resolve.occasions import shared

TOLD = (
    "Kenya and Peru held talks in Rome on Monday. Peru demanded that Kenya lift its sanctions on tea. Kenya refused. "
)
ODD = {
    "nothing": "", "white space": "\n\n \t\n\u00a0\n\u200b\n", "one mark": "“", "numbers": "1 22 333 4,444\n\n" * 60,
    "signs": "😀 🎉 🇵🇪 " * 90, "one word": "talks " * 3000, "one name": "Kenya, " * 1000, "marks": "\" ' “ " * 500,
    "one sentence": TOLD.replace(".", "") * 40, "the same again": TOLD * 100, "entries": "May 2030: " * 300,
    "controls": "\u202e\u0001\x1c\x85 Kenya \ufeff met \u2028 Peru \u2029 in Rome\x0b\x0c", "turns": "Q: \n\nA:\n\n" * 50,
    "clauses": "Kenya, " + "which demanded that Peru, which refused to lift the ban, when it met in Rome, " * 40,
    "lives": "a former envoy who led the talks " * 200,
}  # fmt: skip


@pytest.mark.parametrize("name", ODD)
def test_an_odd_text_ends_no_build(tmp_path, name):
    (tmp_path / "odd.txt").write_text(ODD[name], encoding="utf-8")
    (tmp_path / "told.txt").write_text(f"Talks in Rome\n\nThe Herald\n\n4 May 2030\n\n{TOLD}", encoding="utf-8")
    tables = build(tmp_path, Config())
    assert any(row.source == "The Herald" for row in tables["articles"])


def test_what_is_said_over_and_over_leaves_as_few_windows():
    first = date(2030, 5, 6)
    week = (first, first + timedelta(days=6))
    longer = (first, first + timedelta(days=13))
    assert shared([(week, week, longer)] * 60) == (week, longer)
