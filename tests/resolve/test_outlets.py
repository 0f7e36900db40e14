"""Outlets have one name each."""

from __future__ import annotations

import pytest

from dashboard.build import build
from dashboard.config import ArticleMeta, Config


@pytest.mark.parametrize(
    ("named", "shown"),
    [
        (["The Rivergate Post", "Rivergate Post"], ["The Rivergate Post", "The Rivergate Post"]),
        (["The Rivergate Post", "Rivergate Post", "Rivergate Post"], ["Rivergate Post"] * 3),
        (["Rivergate Post", "Rivergate Times"], ["Rivergate Post", "Rivergate Times"]),
        (["Theatre News", "Atre News"], ["Theatre News", "Atre News"]),
    ],
)
def test_outlets_that_differ_by_the_article_only_are_one_source(tmp_path, named, shown):
    meta = {}
    for number, source in enumerate(named):
        name = f"{number}.txt"
        (tmp_path / name).write_text(f"Envoys of Kest met in Porto Ruvo in week {number}.\n", encoding="utf-8")
        meta[name] = ArticleMeta(source=source, title=f"Report {number}", published="2031-03-05")
    rows = build(tmp_path, Config(articles=meta)).rows["articles"]
    assert [row.source for row in sorted(rows, key=lambda row: row.path)] == shown
