"""Where a dateline ends: certain ones only, and the sentence behind it is read without the town."""

from __future__ import annotations

import pytest

from dashboard.dateline import dateline_end


@pytest.mark.parametrize(
    ("opening", "behind"),
    [
        ("LOME, September 9, 2030 (Agency) - ", "Envoys of Kest met"),
        ("Lome (Agency), August 26, 2030 – ", "Kest and Ossia"),
        ("LOME — ", "“It is done,” Roe said"),
        ("NEW LOME, March 31 (KNA) -- ", "Jane Roe"),
        ("LOME, 22 November 2030 (Kest News) - ", "The two sides"),
        ("LOME/HARBOUR CITY – ", "Talks"),
        ("HARBOUR CITY, Kest (Agency) — ", "Roe said"),
    ],
)
def test_a_dateline_is_cut_off(opening, behind):
    assert dateline_end(opening + behind) == len(opening)


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe – Premier of Kest – left.",
        "The talks (a first round) - Kest called them useful - ended.",
        "Kest (which denies it) – Ossia says – sent guns.",
        "On May 4 - Monday - they met.",
        "EU – Kest talks begin",
        "LOME is far - Roe said.",
        "Ossia's LOME - a city",
    ],
)
def test_other_dashes_are_none(text):
    assert dateline_end(text) == 0


def test_a_hostile_opening_ends_soon():
    assert dateline_end("A " * 100_000) == 0
    assert dateline_end("A, " * 100_000 + "(") == 0
    assert dateline_end("A" * 1_000_000) == 0
    assert dateline_end("A-" * 500_000) == 0


def test_who_acts_is_not_the_town_of_the_dateline(parse_text):
    document = parse_text("Vienna (KNA), 3 May 2031 – Peru and two rivals discussed the plan in Rome on Tuesday.")
    verb = next(t for t in document.tokens if t.text == "discussed")
    assert [t.text for t in document.children(verb, "nsubj")] == ["Peru"]
    assert [sentence.kind for sentence in document.sentences] == ["paragraph", "paragraph"]
