"""Where the words in which two sentences differ stand in them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dashboard.compare.reasons import reasons
from dashboard.ui import words

_STANDS = re.compile(r" \((?:done|planned|denied|not planned|cancelled)\)\Z")

Range = tuple[int, int]


def differing_words(text: str, because: str, side: int | None = None) -> list[Range]:
    """Find where the words of a reason stand in a sentence, whatever their capitals; of one side, or of either."""
    found: list[Range] = []
    for _, sides in reasons(because):
        for part in sides if side is None else (sides[side],):
            for piece in _STANDS.sub("", part).split(", "):
                match = re.search(rf"(?<!\w){re.escape(piece)}(?!\w)", text, re.IGNORECASE) if piece else None
                if match:
                    found.append(match.span())
    return found


def marked(text: str, ranges: Sequence[Range]) -> str:
    """Give a sentence as HTML with ranges marked; of those that overlap, the first stays."""
    made, at = "", 0
    for start, end in sorted(ranges):
        if start >= at:
            made += f"{words.html_piece(text[at:start])}<mark>{words.html_piece(text[start:end])}</mark>"
            at = end
    return made + words.html_piece(text[at:])
