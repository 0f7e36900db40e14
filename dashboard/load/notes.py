"""Finds the notes and sources of a text below it: they belong to the article, and are no furniture of its page."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.lexicon import lexicon
from dashboard.load.furniture import Match
from dashboard.load.lines import Line
from dashboard.load.marks import CITES, NOTE, NOTES
from dashboard.load.stamps import stamps

HEADS = frozenset(phrase.strip() for phrase in lexicon("page_words")["notes"].split(","))
QUOTES = frozenset(["quote(s", "quotes", "quote"])  # as press releases have them below their text
ATTRIBUTION = 20  # words
SHORTEST = 3  # words of a note


def find_notes(lines: Sequence[Line], matches: Sequence[Match | None], first: int) -> set[int]:
    """Give the lines of notes behind a text, with the label above them, and numbered notes that have none.

    They end where the page has something else: what to cite, who wrote it, other texts.
    """
    found = {i for i, match in enumerate(matches) if match and match.reason == NOTES and NOTE.match(lines[i].text)}
    for i in range(first + 1, len(lines)):
        if lines[i].plain in QUOTES:
            end = i + 1
            while end < len(lines) and matches[end] is None and _is_quote(lines, end):
                end += 1
            if end > i + 1 and end < len(lines) and not lines[end].gap and stamps(lines[end].text):
                end += 1  # the date behind who said it
            found.update(range(i, end) if end > i + 1 else ())
        if lines[i].plain not in HEADS:
            continue
        end = i + 1
        while end < len(lines) and (matches[end] is None or end in found) and _is_note(lines[end]):
            end += 1
        if end > i + 1:
            found.update(range(i, end))
    return found


def _is_quote(lines: Sequence[Line], i: int) -> bool:
    """Whether a line is a quotation, or who said the one above it."""
    if lines[i].text[0] in '“"«„':
        return lines[i].text[-1] in '”"»'
    return (
        i > 0
        and lines[i - 1].text[0] in '“"«„'
        and 2 <= len(lines[i].words) <= ATTRIBUTION
        and lines[i].text[0].isupper()
    )


def _is_note(line: Line) -> bool:
    numbered = NOTE.match(line.text) is not None or CITES.search(line.text) is not None
    return len(line.words) >= SHORTEST and (line.ended or numbered)
