"""Files come into the corpus whole, under safe names, and never over another."""

from __future__ import annotations

import os

import pytest

from dashboard.uploads.adding import add_to_corpus


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "corpus"
    made.mkdir()
    (made / "talks.txt").write_text("old")
    return made


def file(tmp_path, name, content="new"):
    path = tmp_path / name
    path.write_text(content)
    return path


def test_a_file_is_added_and_one_that_is_called_alike_stays(folder, tmp_path):
    (added,) = add_to_corpus(folder, [file(tmp_path, "talks.txt")])
    assert added == folder / "talks (2).txt"
    assert added.read_text() == "new"
    assert (folder / "talks.txt").read_text() == "old"
    assert sorted(path.name for path in folder.iterdir()) == ["talks (2).txt", "talks.txt"], "nothing half-written"


def test_a_name_cannot_lead_out_of_the_folder(folder, tmp_path):
    (added,) = add_to_corpus(folder, [file(tmp_path, "..hidden.txt")])
    assert added.parent == folder
    assert not added.name.startswith(".")


def test_a_name_that_is_taken_meanwhile_gets_a_number(folder, tmp_path, monkeypatch):
    from dashboard.uploads import adding

    real, first = adding.safe_name, iter([True])
    monkeypatch.setattr(adding, "safe_name", lambda name, taken: name if next(first, False) else real(name, taken))
    (added,) = add_to_corpus(folder, [file(tmp_path, "talks.txt")])
    assert added.name == "talks (2).txt"
    assert (folder / "talks.txt").read_text() == "old"


def test_a_link_in_the_corpus_is_not_written_through(folder, tmp_path):
    outside = file(tmp_path, "outside.txt", "keep")
    (folder / "new.txt").symlink_to(outside)
    add_to_corpus(folder, [file(tmp_path, "new.txt")])
    assert outside.read_text() == "keep"


def test_a_write_that_fails_leaves_nothing(folder, tmp_path, monkeypatch):
    def fail(_):
        raise OSError("disk full")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match="disk full"):
        add_to_corpus(folder, [file(tmp_path, "b.txt")])
    assert [path.name for path in folder.iterdir()] == ["talks.txt"]
