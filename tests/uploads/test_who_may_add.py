"""The right to add files to the corpus is asked for where they are written, whatever the page has offered."""

from __future__ import annotations

import json
import logging
import shutil

import pytest

from dashboard import audit
from dashboard.access import RefusedError, Visitor
from dashboard.config import ConfigError, Fault
from dashboard.ui import account, own_files
from dashboard.uploads.limits import Offer


@pytest.fixture
def noted(caplog, monkeypatch):
    monkeypatch.setattr(audit.LOG, "propagate", True)
    caplog.set_level(logging.INFO, logger=audit.LOG.name)
    return lambda: [json.loads(record.message) for record in caplog.records if record.name == audit.LOG.name]


@pytest.fixture
def pressed(room, corpus, store, tmp_path, monkeypatch):
    """Press the button in the name of somebody, over a room with one file and a corpus of its own."""
    corpus = shutil.copytree(corpus, tmp_path / "corpus")
    room.take([Offer("own.txt", b"Envoys met in Oslo.")], 20)
    monkeypatch.setenv("PARLEY_CORPUS", str(corpus))
    monkeypatch.setenv("PARLEY_CONFIG", "")
    monkeypatch.setenv("PARLEY_STORE", str(store))
    monkeypatch.setattr(own_files, "room", lambda: room)
    monkeypatch.setattr(account, "name", lambda: "reader@example.org")

    def press(visitor):
        monkeypatch.setattr(account, "visitor", visitor)
        before = {path.name for path in corpus.iterdir()}
        own_files.add()
        return {path.name for path in corpus.iterdir()} - before

    return press


def refuse():
    raise RefusedError("the address is not on the list")


@pytest.mark.parametrize("visitor", [lambda: Visitor("reader@example.org", "reader"), refuse])
def test_who_is_no_editor_adds_nothing_is_told_so_and_stands_on_the_log(visitor, pressed, room, noted):
    assert pressed(visitor) == set()
    assert [path.name for path in room.files] == ["own.txt"], "the files stay with the session"
    assert ["only editors may" in item.fault for item in room.refused] == [True]
    assert [(line["did"], line["who"]) for line in noted()] == [("adding refused", "reader@example.org")]


def broken():
    raise ConfigError((Fault("/srv/secret/config.yaml", 3, "readers", "no such key"),))


def test_a_configuration_at_fault_adds_nothing_and_is_told_without_the_servers_folders(pressed, room):
    assert pressed(broken) == set()
    assert [item.fault for item in room.refused] == ["not added: config.yaml:3: readers: no such key"]


@pytest.mark.parametrize("visitor", [refuse, broken])
def test_who_has_signed_out_starts_no_reading_by_a_button_that_was_left(visitor, room, monkeypatch):
    room.take([Offer("own.txt", b"Envoys met in Oslo.")], 20)
    monkeypatch.setattr(own_files, "room", lambda: room)
    monkeypatch.setattr(account, "visitor", visitor)
    room.view = "corpus"
    own_files.read()
    own_files.show("own")
    assert room.reading is None
    assert room.view == "corpus"


def test_an_editor_adds_and_stands_on_the_log(pressed, room, noted):
    assert pressed(lambda: Visitor("editor@example.org", "editor")) == {"own.txt"}
    room.reading.stop()
    assert [(line["did"], line["who"], line["file"]) for line in noted()] == [
        ("add an article", "editor@example.org", "own.txt")
    ]
