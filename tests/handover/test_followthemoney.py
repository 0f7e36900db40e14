"""Entities that the followthemoney package accepts, value by value, and that claim no more than the articles."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from dashboard.handover.followthemoney import NEEDED, entities, entity_lines
from dashboard.queries import Tables
from tests.conftest import ROOT

CHECK = Path(__file__).with_name("followthemoney_check.py")


@pytest.fixture(scope="session")
def checker() -> Path:
    """The Python that has the package; without one the check is left out, or fails where CI is set."""
    for place in (Path(f"{sys.prefix}-followthemoney"), ROOT / ".venv-followthemoney"):
        if (place / "bin" / "python").exists():
            return place / "bin" / "python"
    why = "no environment with the followthemoney package; tools/followthemoney.sh makes one"
    if os.environ.get("CI"):
        pytest.fail(why)
    pytest.skip(why)


def article(**more):
    return {
        "article_id": "a_1", "path": "news\\a_1.txt", "source": None, "title": None, "proposed_title": "Talks", "byline": None,
        "published": None, "published_basis": "unknown", "published_earliest": None, "published_latest": None,
        "url": "javascript:alert(1)", "sha256": "0" * 64, **more,
    }  # fmt: skip


def actor(actor_id, kind="state", country="KZ", **more):
    return {
        "actor_id": actor_id, "name": actor_id.title(), "kind": kind, "country": country, "role": "envoy",
        "aliases": (actor_id.title(), actor_id.upper()), "merged_because": (), **more,
    }  # fmt: skip


TALK = {
    "talk_id": "t 1", "title": "Talks \u202e in \x02 Kest", "place_id": None, "country": "XK", "start_date": None, "end_date": None,
    "date_earliest": "2031-03", "date_latest": "2031-03", "participants": ("kest", "nobody-known"), "topics": ("consulates",),
    "format": None, "status": "planned", "merged_because": None, "site": None,
}  # fmt: skip
SANCTION = {
    "sanction_id": "s1", "senders": ("kest",), "targets": ("holt", "union"), "instrument": "travel ban", "action": "threatened",
    "since": None, "summary": "Kest threatens", "stated_by": None, "voice": "outlet",
}  # fmt: skip
TABLES = {
    "articles": [article()],
    "actors": [actor("kest"), actor("holt", "person", None), actor("union", "bloc", None), actor("office", "organisation")],
    "mentions": [{"article_id": "a_1", "actor_id": "kest"}, {"article_id": "left-out", "actor_id": "kest"}],
    "places": [],
    "talks": [TALK],
    "sanctions": [SANCTION, {**SANCTION, "sanction_id": "s2", "targets": (), "summary": "Kest threatens somebody"}],
    "evidence": [
        {"table": table, "row_id": row, "article_id": "a_1", "start": 3, "end": 9, "text": "Words \ud800 said"}
        for table, row in (("talks", "t 1"), ("sanctions", "s1"), ("sanctions", "s2"))
    ],
}  # fmt: skip


def of_schema(schema):
    return [entity["properties"] for entity in entities(TABLES) if entity["schema"] == schema]


def test_a_planned_meeting_says_so_and_an_inferred_day_is_no_date():
    meeting = of_schema("Event")[0]
    assert meeting["keywords"][0] == "planned"
    assert meeting["summary"] == ["Status: planned.", "Day inferred: 2031-03."]
    assert "startDate" not in meeting
    assert meeting["name"] == ["Talks in Kest"]


def test_a_measure_is_one_entity_a_target_with_its_words_and_nobody_is_called_listed():
    assert [measure["status"] for measure in of_schema("Sanction")] == [["threatened"], ["threatened"]]
    assert of_schema("Sanction")[0]["description"] == [
        "source unknown, date unknown: “Words \ufffd said” (characters 3-9)"
    ]
    assert all("topics" not in entity["properties"] for entity in entities(TABLES))


def test_a_measure_without_a_named_target_is_kept():
    assert [event["name"] for event in of_schema("Event")][1:] == [["Kest threatens somebody"]]


def test_every_sentence_of_a_meeting_leads_to_its_article():
    said = of_schema("Documentation")[0]
    assert said["summary"] == ["Words \ufffd said"]
    assert said["recordId"] == ["characters 3-9 of the source text"]
    ids = {entity["id"] for entity in entities(TABLES)}
    assert {*said["document"], *said["entity"]} <= ids


def test_lines_are_whole_json_and_always_the_same():
    text = entity_lines(TABLES)
    assert [json.loads(line)["id"] for line in text.splitlines()] == [entity["id"] for entity in entities(TABLES)]
    assert text == entity_lines(TABLES)


def accepted(checker, folder, text):
    file = folder / "entities.ftm.json"
    file.write_text(text, encoding="utf-8")
    done = subprocess.run([checker, "-W", "ignore", CHECK, file], capture_output=True, text=True, check=False)  # noqa: S603 - ours
    assert (done.returncode, done.stdout) == (0, ""), done.stdout + done.stderr


def test_the_package_accepts_every_entity_of_awkward_rows(checker, tmp_path):
    accepted(checker, tmp_path, entity_lines(TABLES))


def test_the_package_accepts_every_entity_of_a_real_corpus(checker, tmp_path, corpus):
    tables = Tables(corpus[0].folder)
    accepted(checker, tmp_path, entity_lines({name: tables.whole(name) for name in NEEDED}))


def test_the_check_itself_finds_faults(checker, tmp_path):
    rows = [
        {"id": "x", "schema": "Person", "properties": {"name": ["A"], "country": ["not a country"]}},
        {"id": "y", "schema": "Sanction", "properties": {"entity": ["z"]}},
        {"id": "v", "schema": "Event", "properties": {"summary": ["no name"], "mood": ["good"]}},
    ]
    file = tmp_path / "wrong.json"
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    done = subprocess.run([checker, "-W", "ignore", CHECK, file], capture_output=True, text=True, check=False)  # noqa: S603 - ours
    assert done.returncode == 1
    for part in ("not a country", "leads nowhere: z", "has no mood", "v: "):
        assert part in done.stdout
