"""A session's files stay in its room, are read there, and go with it."""

from __future__ import annotations

import json
import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from dashboard.briefing import open_briefing
from dashboard.queries import Tables
from dashboard.uploads import limits, reading
from dashboard.uploads import room as rooms
from dashboard.uploads.limits import Offer
from dashboard.uploads.room import Room, sweep
from tests.uploads.conftest import MAIN, OWN

ROOT = Path(__file__).resolve().parents[2]


def everything(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file() and path.name != "build.lock"}


def read(room, corpus, store):
    room.read(corpus, None, store)
    room.reading.wait()
    return room


def test_own_files_are_read_beside_the_corpus_and_neither_corpus_nor_store_change(room, corpus, store):
    before = everything(corpus) | everything(store)
    assert room.take([Offer("../own.txt", OWN.encode())], 20)
    read(room, corpus, store)
    assert room.reading.fault is None
    assert room.briefing.private
    assert room.briefing.title == "Parley and one uploaded file"
    tables = Tables(room.briefing.folder)
    assert {row["article_id"] for row in tables.whole("articles")} == {"main", "own"}
    assert any(row["articles"] == 2 for row in tables.whole("actors")), "one actor, named in both"
    assert everything(corpus) | everything(store) == before
    assert room.briefing.folder.is_relative_to(room.folder)


def test_own_files_can_be_read_alone(room, corpus, store):
    room.take([Offer("own.txt", OWN.encode())], 20)
    room.view = "own"
    read(room, corpus, store)
    assert [row["article_id"] for row in Tables(room.briefing.folder).whole("articles")] == ["own"]


def test_an_article_of_the_corpus_keeps_its_name_when_a_file_is_called_alike(room, corpus, store):
    room.take([Offer("main.txt", OWN.encode())], 20)
    read(room, corpus, store)
    rows = {row["article_id"]: row["path"] for row in Tables(room.briefing.folder).whole("articles")}
    assert rows["main"] == str(corpus / "main.txt")
    assert rows["main-2"] == str(room.uploads / "main.txt")


def test_what_cannot_be_read_is_named_with_a_remedy_and_the_corpus_stays_on_the_screen(room, corpus, store):
    room.take([Offer("a.exe", b"MZ\x00\x01"), Offer("b.txt", b"")], 20)
    read(room, corpus, store)
    assert room.briefing is None
    assert {(item.path, bool(item.fault and item.remedy)) for item in room.reading.refused} == {
        ("a.exe", True),
        ("b.txt", True),
    }
    assert room.reading.fault == "No article could be read."


def test_a_file_that_is_refused_does_not_keep_another_from_being_read(room, corpus, store):
    room.take([Offer("own.txt", OWN.encode()), Offer("bad.pdf", b"%PDF-1.4 torn")], 20)
    read(room, corpus, store)
    assert [item.path for item in room.reading.refused] == ["bad.pdf"]
    assert room.briefing


def test_limits_are_said_per_file():
    kept, refused = limits.admitted(
        [
            Offer("big.txt", b"x" * (limits.LARGEST + 1)),
            Offer("a.txt", b"x"),
            Offer("b.txt", b"y"),
            Offer("c.txt", b"z"),
        ],
        [limits.MOST_BYTES - 2],
        3,
    )
    assert [offer.name for offer in kept] == ["a.txt", "b.txt"]
    assert [(item.path, item.fault.split()[0]) for item in refused] == [("big.txt", "larger"), ("c.txt", "one")]
    assert all(item.remedy for item in refused)


def test_the_files_together_are_limited():
    kept, refused = limits.admitted([Offer("a.txt", b"xxx")], [limits.MOST_BYTES - 2], 20)
    assert not kept
    assert "together" in refused[0].fault


def test_a_file_of_very_many_articles_is_refused_and_the_others_are_read(room, corpus, store, monkeypatch):
    line = {"title": "Talks", "text": "The ministers met in Oslo. " * 4}
    lines = "\n".join(json.dumps(line | {"title": f"Talks {number}"}) for number in range(201))
    room.take([Offer("many.jsonl", lines.encode()), Offer("own.txt", OWN.encode())], 20)
    room.view = "own"
    read(room, corpus, store)
    (refusal,) = room.reading.refused
    assert refusal.path == "many.jsonl"
    assert "201 articles" in refusal.fault
    assert [row["article_id"] for row in Tables(room.briefing.folder).whole("articles")] == ["own"]


def test_a_room_is_closed_to_other_users_and_leaves_nothing_behind(corpus, store):
    room = Room()
    assert stat.S_IMODE(room.folder.stat().st_mode) == 0o700
    room.take([Offer("own.txt", OWN.encode())], 20)
    room.read(corpus, None, store)
    room.close()
    assert room.reading.finished
    assert not room.folder.exists()


def test_a_lost_connection_closes_the_room_unless_it_comes_back(monkeypatch):
    monkeypatch.setattr(rooms, "GRACE", 0.2)
    left, back = Room(), Room()
    left.leave()
    back.leave()
    back.enter()
    left._leaving.join()
    assert not left.folder.exists()
    assert back.folder.exists()
    back.close()


def test_rooms_of_servers_that_are_gone_are_swept_and_others_are_not(tmp_path):
    gone, here, other = (
        tmp_path / "parley-upload-4194305-abc", tmp_path / f"parley-upload-{os.getpid()}-abc", tmp_path / "parley-upload-x",
    )  # fmt: skip
    for folder in (gone, here, other):
        folder.mkdir()
        (folder / "file.txt").write_text("x")
    sweep(tmp_path)
    assert not gone.exists()
    assert here.exists()
    assert other.exists()


def test_a_removed_file_must_be_one_of_the_rooms_own(room, corpus):
    room.take([Offer("own.txt", OWN.encode())], 20)
    room.drop("../../" + str(corpus / "main.txt"))
    room.drop("own.txt")
    assert (corpus / "main.txt").exists()
    assert room.files == []


def test_two_rooms_read_one_after_the_other_and_know_nothing_of_each_other(corpus, store):
    one, two = Room(), Room()
    try:
        one.take([Offer("one.txt", OWN.encode())], 20)
        two.take([Offer("two.txt", OWN.replace("fish", "cod").encode())], 20)
        for room in (one, two):
            room.read(corpus, None, store)
        for room in (one, two):
            room.reading.wait()
        ids = [{row["article_id"] for row in Tables(room.briefing.folder).whole("articles")} for room in (one, two)]
        assert ids == [{"main", "one"}, {"main", "two"}]
        assert one.briefing.version != two.briefing.version
    finally:
        one.close()
        two.close()


def test_a_process_that_reads_may_not_take_all_memory():
    program = "from dashboard.uploads import apart; apart.limit_memory(); bytearray(apart.MOST_MEMORY)"
    ended = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603 - ours
    assert "MemoryError" in ended.stderr


def test_a_reader_that_comes_down_is_said_and_brings_nothing_else_down(room, corpus, store, monkeypatch):
    monkeypatch.setattr(sys, "executable", shutil.which("false"))
    room.take([Offer("own.txt", OWN.encode())], 20)
    read(room, corpus, store)
    assert "ended early" in room.reading.fault
    assert room.briefing is None


def test_the_loader_and_the_uploads_agree_on_the_largest_file():
    from dashboard import load

    assert limits.LARGEST == load.LARGEST


@pytest.mark.parametrize("fault", ["config", "corpus"])
def test_a_corpus_that_is_gone_or_at_fault_is_said(fault, room, corpus, store, tmp_path):
    room.take([Offer("own.txt", OWN.encode())], 20)
    bad = tmp_path / "config.yaml"
    bad.write_text("nonsense: 1\n")
    room.read(tmp_path / "none" if fault == "corpus" else corpus, bad if fault == "config" else None, store)
    room.reading.wait()
    assert "cannot be read" in room.reading.fault
    assert room.briefing is None


def test_files_that_are_added_lie_in_the_corpus_and_are_read_for_everyone(room, tmp_path, monkeypatch):
    corpus, store = tmp_path / "corpus", tmp_path / "store"
    corpus.mkdir()
    (corpus / "main.txt").write_text(MAIN)
    room.take([Offer("main.txt", OWN.encode())], 20)
    assert room.add(corpus, None, store) == ["main (2).txt"]
    room.reading.wait()
    assert room.reading.fault is None
    assert room.files == []
    assert room.briefing is None, "the session sees the corpus again, which has the file now"
    assert (corpus / "main (2).txt").read_text() == OWN
    assert (corpus / "main.txt").read_text() == MAIN
    (tables,) = (store / "tables").iterdir()
    assert {row["article_id"] for row in Tables(tables).whole("articles")} == {"main", "main (2)"}
    monkeypatch.setenv("PARLEY_STORE", str(store))
    assert open_briefing(corpus, None).folder == tables, "nothing is left to be read for the others"


def hangs(tmp_path):
    """Give a Python that reads nothing and never ends."""
    (tmp_path / "python").write_text("#!/bin/sh\nexec sleep 600\n")
    (tmp_path / "python").chmod(0o755)
    return str(tmp_path / "python")


def test_a_corpus_that_is_read_anew_lets_the_files_of_others_be_read(room, corpus, store, monkeypatch, tmp_path):
    added, there = tmp_path / "corpus", sys.executable
    added.mkdir()
    monkeypatch.setattr(sys, "executable", hangs(tmp_path))
    editor = Room()
    try:
        editor.take([Offer("main.txt", MAIN.encode())], 20)
        editor.add(added, None, store)
        while editor.reading._other is None:
            assert not editor.reading.finished
        monkeypatch.setattr(sys, "executable", there)
        room.take([Offer("own.txt", OWN.encode())], 20)
        room.read(corpus, None, store)
        room.reading.wait()
        assert room.briefing is not None
        assert not editor.reading.finished
    finally:
        editor.close()


def test_a_corpus_that_cannot_be_read_to_its_end_is_stopped_and_said(room, store, monkeypatch, tmp_path):
    monkeypatch.setattr(reading, "LONGEST_CORPUS", 0.2)
    monkeypatch.setattr(sys, "executable", hangs(tmp_path))
    added = tmp_path / "corpus"
    added.mkdir()
    room.take([Offer("own.txt", OWN.encode())], 20)
    room.add(added, None, store)
    room.reading.wait()
    assert "The files are in it" in room.reading.fault
    assert (added / "own.txt").is_file()


def test_files_that_cannot_be_added_stay_where_they_are(room, tmp_path):
    room.take([Offer("own.txt", OWN.encode())], 20)
    with pytest.raises(OSError, match="No such file"):
        room.add(tmp_path / "none", None, tmp_path)
    assert [path.name for path in room.files] == ["own.txt"]
    assert room.added == []


@pytest.mark.parametrize("line", ["no report", '{"folder": "gone", "and": '])
def test_a_report_that_is_none_is_said_and_not_passed_over(line, room, corpus, store, monkeypatch, tmp_path):
    (tmp_path / "python").write_text(f"#!/bin/sh\necho '{line}'\nsleep 60\n")
    (tmp_path / "python").chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    room.take([Offer("own.txt", OWN.encode())], 20)
    room.read(corpus, None, store)
    room.reading.wait()
    assert "makes no sense" in room.reading.fault
    assert room.briefing is None
