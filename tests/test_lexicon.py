"""The lexicons: what an analyst writes as a word is read as a word."""

from __future__ import annotations

import pytest

from dashboard.lexicon import FOLDER, lexicon, word_set

NAMES = sorted(path.stem for path in FOLDER.glob("*.yaml"))


def lists(value, path=()):
    """Give every list of a lexicon with the way to it, and the keys of every mapping as one."""
    if isinstance(value, dict):
        yield path, list(value)
        for key, inner in value.items():
            yield from lists(inner, (*path, key))
    elif isinstance(value, list):
        yield path, value
        for inner in value:
            yield from lists(inner, path)


@pytest.mark.parametrize("name", NAMES)
def test_no_word_is_taken_for_a_truth_value(name):
    assert [path for path, found in lists(lexicon(name)) if any(isinstance(item, bool) for item in found)] == []


def test_off_is_a_word():
    assert "off" in word_set("demands", "answers", "particles", "brush")
    assert "off" in word_set("events", "turns", "ending_with", "call")
    assert lexicon("events")["classes"]["CONSULT"]["verbs"][0]["meet"]["active"] is True
