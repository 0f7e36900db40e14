"""Finds the notes and sources of a text below it: they belong to the article, and are no furniture of its page."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.lexicon import lexicon
from dashboard.load.furniture import Match
from dashboard.load.lines import Line
from dashboard.load.marks import CITES, NOTE, NOTES

HEADS = frozenset(phrase.strip() for phrase in lexicon("page_words")["notes"].split(","))
SHORTEST = 3  # words of a note


def find_notes(lines: Sequence[Line], matches: Sequence[Match | None], first: int) -> set[int]:
    """Give the lines of notes behind a text, with the label above them, and numbered notes that have none.

    They end where the page has something else: what to cite, who wrote it, other texts.
    """
    found = {i for i, match in enumerate(matches) if match and match.reason == NOTES and NOTE.match(lines[i].text)}
    for i in range(first + 1, len(lines)):
        if lines[i].plain not in HEADS:
            continue
        end = i + 1
        while end < len(lines) and (matches[end] is None or end in found) and _is_note(lines[end]):
            end += 1
        if end > i + 1:
            found.update(range(i, end))
    return found


def _is_note(line: Line) -> bool:
    numbered = NOTE.match(line.text) is not None or CITES.search(line.text) is not None
    return len(line.words) >= SHORTEST and (line.ended or numbered)
