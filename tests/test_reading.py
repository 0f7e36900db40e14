"""Reading in another process gives what reading in this one gives, and its failures are told."""

from __future__ import annotations

import pytest

from dashboard import reading
from dashboard.findings import findings_of

TEXTS = [
    f"Valdoria's foreign minister, Irena Holt, met the envoy of Kest in Lindhaven for talk {n} on 4 March 2031."
    for n in range(4)
]


@pytest.fixture(scope="module")
def documents(parse_text):
    return [parse_text(text, f"a{n}") for n, text in enumerate(TEXTS)]


@pytest.mark.parametrize("cores", [1, 2])
def test_one_core_or_two_find_the_same_in_the_same_order(documents, cores, monkeypatch):
    monkeypatch.setattr(reading.os, "cpu_count", lambda: cores)
    found = list(reading.findings_of_all(documents, len(documents)))
    assert [item.article.article_id for item in found] == [f"a{n}" for n in range(4)]
    assert [item.found for item in found] == [findings_of(document).found for document in documents]


def test_a_failure_over_there_names_the_article(documents, monkeypatch):
    monkeypatch.setattr(reading.os, "cpu_count", lambda: 2)
    broken = documents[0].__class__(documents[0].article, ("no token",), documents[0].sentences)
    with pytest.raises(reading.ReadingError, match=r"a0\.txt: an extractor failed"):
        list(reading.findings_of_all([broken, *documents], 5))


def test_a_build_given_up_in_the_middle_leaves_no_process(documents, monkeypatch):
    monkeypatch.setattr(reading.os, "cpu_count", lambda: 2)
    started = []
    popen = reading.subprocess.Popen

    def start(*args, **more):
        started.append(popen(*args, **more))
        return started[-1]

    monkeypatch.setattr(reading.subprocess, "Popen", start)
    running = reading.findings_of_all(iter(documents * 20), 80)
    next(running)
    running.close()
    assert started[0].wait(10) is not None
