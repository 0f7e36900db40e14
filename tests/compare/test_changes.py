from __future__ import annotations

from dashboard.compare.changes import changes_since

PUBLISHED = {"a": "2031-03-01", "b": "2031-03-05", "c": None}
EVIDENCE = [
    {"table": "talks", "row_id": "t1", "article_id": "a"},
    {"table": "talks", "row_id": "t1", "article_id": "b"},
    {"table": "talks", "row_id": "t2", "article_id": "b"},
    {"table": "demands", "row_id": "d1", "article_id": "c"},
    {"table": "demands", "row_id": "d2", "article_id": "a"},
]


def test_new_is_what_no_earlier_article_reports_and_the_undated_is_not_called_new():
    found = {(change.row_id, change.kind) for change in changes_since("2031-03-03", PUBLISHED, EVIDENCE)}
    assert found == {("t1", "more"), ("t2", "new")}


def test_nothing_changed_after_the_last_article():
    assert changes_since("2031-04-01", PUBLISHED, EVIDENCE) == []
