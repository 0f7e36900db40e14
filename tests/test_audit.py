"""The log: one line a deed, in ASCII, whatever a name holds."""

from __future__ import annotations

import io
import json
import logging

import pytest

from dashboard import audit


@pytest.fixture
def lines():
    written = io.StringIO()
    handler = logging.StreamHandler(written)
    old = audit.LOG.handlers[:]
    audit.LOG.handlers[:] = [handler]
    audit.LOG.setLevel(logging.INFO)
    yield lambda: written.getvalue().splitlines()
    audit.LOG.handlers[:] = old


def test_what_is_none_is_left_out_and_time_is_said(lines):
    audit.note("correct", "mk@example.org", correction="rename", to=None)
    (line,) = lines()
    said = json.loads(line)
    assert {key: said[key] for key in said if key != "at"} == {
        "did": "correct", "who": "mk@example.org", "correction": "rename",
    }  # fmt: skip
    assert said["at"].endswith("Z")


def test_nothing_that_was_typed_passes_for_a_line_of_its_own(lines):
    evil = 'x\n{"at": "2026-02-03T00:00:00Z", "did": "sign-in", "who": "mk"}\r\u2028\u202e\x1b[2J'
    audit.note("refused", evil, what=evil * 40)
    (line,) = lines()
    assert line.isascii()
    assert line.isprintable()
    said = json.loads(line)
    assert said["did"] == "refused"
    assert len(said["what"]) == audit.LONGEST
