"""The measured corpus is the same every time, and of the size that was asked for."""

from __future__ import annotations

from benchmarks.alignment import measure
from benchmarks.corpus import make_corpus


def test_the_same_number_makes_the_same_corpus(tmp_path):
    make_corpus(tmp_path / "a", 6)
    make_corpus(tmp_path / "b", 6)
    first = sorted((tmp_path / "a").iterdir())
    assert len(first) == 6
    for path in first:
        text = path.read_text(encoding="utf-8")
        assert 150 <= len(text.split()) <= 1500
        assert text == (tmp_path / "b" / path.name).read_text(encoding="utf-8")


def test_a_pair_of_long_articles_is_lined_up(tmp_path):
    found = measure(tmp_path)
    assert all(1900 <= words <= 2200 for words in found["words"])
    assert found["pairs"] > 20
    assert found["seconds"] > 0
