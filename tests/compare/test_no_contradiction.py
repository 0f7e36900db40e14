"""What two articles tell of two days or of two things is no contradiction. Invented talks, through the whole pipeline."""

from __future__ import annotations

import pytest

from dashboard.build import build
from dashboard.compare.passages import passages_of
from dashboard.compare.verdict import judge, weights_of
from dashboard.config import ArticleMeta, Config
from dashboard.resolve.context import Context

pytestmark = pytest.mark.slow

DEBT = (
    "Kenya owes the lenders 12 billion dollars after the harvest.",
    "Kenya owes all lenders 21 billion dollars now.",
)


@pytest.fixture
def verdict(tmp_path):
    def compared(left, right, days=("2031-03-06", "2031-03-07"), alike=0.45):
        meta = {}
        for name, text, day in (("a.txt", left, days[0]), ("b.txt", right, days[1])):
            (tmp_path / name).write_text(f"{text}\n", encoding="utf-8")
            meta[name] = ArticleMeta(published=day, title=f"Report {name}", source=name)
        tables = build(tmp_path, Config(articles=meta))
        passages = passages_of(Context([], Config(), tables.rows))
        weights = weights_of([passage.keys for found in passages.values() for passage in found])
        return judge(passages["a"][0], passages["b"][0], weights, alike)

    return compared


def test_a_sum_of_another_season_is_no_contradiction(verdict):
    assert verdict(*DEBT).differences == ("number",)
    assert verdict(*DEBT, days=("2031-03-06", "2031-12-06")).differences == ()


def test_that_it_was_said_is_not_denied(verdict):
    left, right = "The envoy did not say when the river would rise.", "The minister said prices fell."
    assert "status" not in verdict(left, right).differences


def test_days_of_two_things_are_no_contradiction(verdict):
    left, right = (
        "Kenya agreed after five days of negotiations.",
        "The Kenyan minister told of two days with the envoys.",
    )
    assert verdict(left, right, alike=0.3).differences == ()
    assert verdict(left, right, alike=0.45).differences == ("number",)  # told in much the same words they are
