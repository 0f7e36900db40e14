"""Where words of the source text stand in the cleaned sentence that is shown and compared."""

from __future__ import annotations


def place_in_clean(source: str, clean: str, start: int, end: int) -> tuple[int, int] | None:
    """Find where words of the source text stand in the cleaned sentence: the same occurrence of the same words."""
    if source == clean:
        return start, end
    surface = source[start:end]
    number = source[:start].count(surface)
    at = -1
    for _ in range(number + 1):
        at = clean.find(surface, at + 1)
        if at < 0:
            return None
    return at, at + len(surface)
