"""What changed: the state as of a day or of an earlier build, against the present."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from dashboard.compare.builds import KEPT, builds, keep, state_then
from dashboard.compare.changes import State, Told, before, changed, state_of

ACTORS = [{"actor_id": key, "name": key.title()} for key in ("kest", "valdoria", "ostrava")]
TABLES = {
    "actors": ACTORS,
    "articles": [{"article_id": "a", "published": "2031-03-01"}, {"article_id": "b", "published": "2031-03-05"}],
    "evidence": [
        {"table": "talks", "row_id": "t1", "article_id": "a", "start": 0},
        {"table": "talks", "row_id": "t1", "article_id": "b", "start": 0},
        {"table": "talks", "row_id": "t2", "article_id": "b", "start": 50},
        {"table": "demands", "row_id": "d1", "article_id": "a", "start": 70},
        {"table": "demands", "row_id": "d1", "article_id": "b", "start": 70},
        {"table": "sanctions", "row_id": "s1", "article_id": "a", "start": 90},
        {"table": "sanctions", "row_id": "s2", "article_id": "b", "start": 90},
    ],
    "talks": [
        {"talk_id": "t1", "title": "Talks in Lindhaven", "participants": ["kest", "valdoria", "ostrava"], "status": "held",
         "start_date": "2031-03-04"},
        {"talk_id": "t2", "title": "Call", "participants": ["kest"], "status": "planned", "start_date": None},
    ],
    "demands": [
        {"demand_id": "d1", "demand": "return of the grain ships", "demanders": ["kest"],
         "answers": [{"article_id": "b", "response": "rejected", "by": ["valdoria"]}]},
    ],
    "sanctions": [
        {"sanction_id": "s1", "summary": "Ban on grain: in force", "senders": ["kest"], "targets": ["valdoria"],
         "instrument": "other", "action": "in force"},
        {"sanction_id": "s2", "summary": "Ban on grain: eased", "senders": ["kest"], "targets": ["valdoria"],
         "instrument": "other", "action": "eased"},
    ],
    "comparisons": [
        {"left_article": "b", "left_start": 0, "right_article": "a", "right_start": 0, "verdict": "differs",
         "because": "number: four hours / six hours"},
    ],
    "mentions": [{"article_id": "a", "actor_id": "kest"}, {"article_id": "a", "actor_id": "valdoria"},
                 *({"article_id": "b", "actor_id": key} for key in ("kest", "valdoria", "ostrava"))],
}  # fmt: skip
NOW = state_of(TABLES, {"a", "b"})


def told(changes):
    return {(change.kind, change.table, change.row_id, change.what) for change in changes}


def test_since_a_day_tells_all_that_moved():
    assert told(changed(state_of(TABLES, {"a"}), NOW)) == {
        ("new", "talks", "t2", "planned"),
        ("participants", "talks", "t1", "Ostrava"),
        ("status", "talks", "t1", "planned → held"),
        ("answer", "demands", "d1", "no answer → rejected"),
        ("measure", "sanctions", "s2", "in force → eased"),
        ("conflict", "comparisons", "", ""),
    }


def test_a_change_leads_to_the_sentences_that_were_not_there_before():
    places = {(change.kind, change.row_id): change.places for change in changed(state_of(TABLES, {"a"}), NOW)}
    assert places["participants", "t1"] == (("b", 0),)
    assert set(places["conflict", ""]) == {("a", 0), ("b", 0)}


def test_nothing_changed_against_itself():
    assert changed(NOW, NOW) == []


def test_rows_are_known_again_by_their_sentences_whatever_they_are_called():
    renamed = State(tuple(replace(row, row_id=f"other-{row.row_id}") for row in NOW.rows), NOW.conflicts)
    assert changed(renamed, NOW) == []


def test_a_measure_that_the_desk_turned_round_is_no_new_one():
    first, *rest = TABLES["sanctions"]
    turned = {**first, "senders": ["valdoria"], "targets": ["kest"], "summary": "Ban on grain by Valdoria: in force"}
    assert changed(NOW, state_of({**TABLES, "sanctions": [turned, *rest]}, {"a", "b"})) == []


def test_who_calls_for_a_measure_is_known_by_more_than_a_name():
    called = {"how": "called for", "by": ["ostrava"], "words": None, "in_vain": False}
    row = {**TABLES["sanctions"][0], "summary": "Ban", "action": "threatened", "raised": [called]}
    other = {**row, "raised": [{**called, "by": ["valdoria"]}]}
    renamed = [{"actor_id": actor["actor_id"], "name": f"New {actor['name']}"} for actor in ACTORS]

    def state(measure, actors=ACTORS):
        return state_of({**TABLES, "sanctions": [measure], "actors": actors}, {"a"})

    moved = "called for by Ostrava → called for by Valdoria"
    assert changed(state(row), state(row, renamed)) == []
    assert told(changed(state(row), state(other))) == {("measure", "sanctions", "s1", moved)}
    bare = State(tuple(replace(row, standing="", ids=()) for row in state(row).rows), {})  # a record from before
    assert changed(bare, state(row)) == []
    assert told(changed(bare, state(other))) == {("measure", "sanctions", "s1", moved)}


def test_another_report_of_a_measure_that_stands_as_it_did_is_no_move():
    first, second = TABLES["sanctions"]
    again = {**second, "summary": "Ban on grain and flour: in force", "action": "in force"}
    then, now = (state_of({**TABLES, "sanctions": rows}, {"a", "b"}) for rows in ([first], [first, again]))
    assert told(changed(then, now)) == {("new", "sanctions", "s2", "in force")}


def test_undated_articles_are_not_called_new():
    published = {"a": "2031-03-01", "b": "2031-03-05", "c": None, "d": None}
    assert before("2031-03-03", published, {"c": None, "d": "2031-03-09"}) == {"a", "c"}


def test_a_build_is_read_back_as_it_was(tmp_path):
    keep(tmp_path, "v1", "code", 2, NOW)
    assert state_then(tmp_path, "v1") == NOW
    assert [(build.version, build.articles) for build in builds(tmp_path)] == [("v1", 2)]


def test_only_the_newest_builds_are_kept(tmp_path):
    start = datetime(2031, 3, 1, tzinfo=UTC)
    for number in range(KEPT + 3):
        keep(tmp_path, f"v{number}", "code", 1, State((), {}), start + timedelta(hours=number))
    kept = [build.version for build in builds(tmp_path)]
    assert len(kept) == KEPT
    assert kept[0] == f"v{KEPT + 2}"
    assert len(list(tmp_path.iterdir())) == KEPT


@pytest.mark.parametrize("content", [b"", b"not gzip", b"\x1f\x8b broken"])
def test_a_damaged_record_is_none(tmp_path, content):
    (tmp_path / "v1.json.gz").write_bytes(content)
    assert builds(tmp_path) == []
    assert state_then(tmp_path, "v1") is None


def test_a_version_from_an_address_opens_no_other_file(tmp_path):
    folder = tmp_path / "builds"
    keep(folder, "v1", "code", 1, State((), {}))
    keep(tmp_path, "secret", "code", 1, State((Told("talks", "t", "x", None, (), ()),), {}))
    assert state_then(folder, "../secret") is None


def test_a_record_is_compact(tmp_path):
    rows = tuple(
        Told("talks", f"t{n}", f"Talks {n}", "held", ("Kest", "Valdoria"), (("article", n),)) for n in range(5000)
    )
    keep(tmp_path, "v1", "code", 5000, State(rows, {}))
    assert (tmp_path / "v1.json.gz").stat().st_size < 40 * len(rows)
