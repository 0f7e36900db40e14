"""Whatever a browser calls a file, it becomes one harmless name in one folder."""

from __future__ import annotations

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.files import write_atomically
from dashboard.uploads.names import safe_name


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("talks.txt", "talks.txt"),
        ("Gespräche in Genf.html", "Gespräche in Genf.html"),
        ("переговоры.docx", "переговоры.docx"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\x\\note.txt", "note.txt"),
        ("/absolute/path.md", "path.md"),
        ("..", "article"),
        (".hidden.txt", "hidden.txt"),
        ("a\u202etxt.exe", "a txt.exe"),
        ("a\x00b\nc.txt", "a b c.txt"),
        ("<img src=x onerror=alert(1)>.txt", "img src-x onerror-alert(1).txt"),
        ("=cmd|calc.csv", "cmd-calc.csv"),
        ("CON.txt", "article CON.txt"),
        ("", "article"),
        (".txt", "txt"),
        ("😀.txt", "article.txt"),
        ("😀😀.tar.gz", "tar.gz"),
        ("---.pdf", "article.pdf"),
    ],
)
def test_a_name_is_made_harmless(given, name):
    assert safe_name(given) == name


@pytest.mark.parametrize("letter", ["한", "ह", "𐐀", "é"])
def test_a_long_name_of_any_script_can_be_written(letter, tmp_path):
    name = safe_name(f"{letter * 200}.txt", [safe_name(f"{letter * 200}.txt")])
    write_atomically(tmp_path / name, b"x")
    assert [path.name for path in tmp_path.iterdir()] == [name]
    assert name.endswith(f"{letter} (2).txt")


def test_a_taken_name_gets_a_number_whatever_its_case():
    assert safe_name("Talks.txt", ["talks.TXT"]) == "Talks (2).txt"
    assert safe_name("talks.txt", ["talks.txt", "talks (2).txt"]) == "talks (3).txt"


@given(st.text(max_size=400))
def test_any_name_is_one_visible_file_of_a_folder(given):
    name = safe_name(given)
    assert os.path.basename(name) == name  # noqa: PTH119 - the system's own reading of it
    assert name not in {"", ".", ".."}
    assert not name.startswith((".", "-", " "))
    assert len(name.encode()) < 255 - len(".new--123456789012"), "as an unfinished file, too"
    assert len(name) < 120
    assert name.isprintable()
    assert "\\" not in name
