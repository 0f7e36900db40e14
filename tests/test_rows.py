"""Rows come back from the store as they were put in."""

from __future__ import annotations

from dashboard.queries import Tables as Stored
from dashboard.store import Store
from dashboard.tables import Tables, TalkRow


def test_dictionaries_come_back_as_dictionaries(tmp_path):
    talk = TalkRow(
        "t1", "Valdoria–Kest talks", None, None, "2031-03-04", None, "day", None, None, ("valdoria", "kest"), (), None,
        "held", ({"words": "useful", "by": "Irena Holt"},), ("a",), None, 0.9, roles=({"actor_id": "kest", "role": None},),
    )  # fmt: skip
    folder = Store(tmp_path).keep_tables("k", Tables({"talks": [talk]}))
    stored = Stored(folder)
    (row,) = stored.whole("talks")
    assert row["assessments"] == [{"words": "useful", "by": "Irena Holt"}]
    assert row["roles"] == [{"actor_id": "kest", "role": None}]
    assert row["participants"] == ["valdoria", "kest"]
    assert stored.whole("demands") == []
