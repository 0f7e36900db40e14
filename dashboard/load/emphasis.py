"""Finds Markdown's marks within a line: the stars, underscores and backticks around words, and links.

A mark counts only where it has a partner: "5 * 3", "snake_case" and a lone footnote star stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dashboard.article import Edit

_ANY = re.compile(r"[*_`]|\]\(")
_RUN = re.compile(r"\*+|_+|`+")
LINK = re.compile(
    r"(!?)\[([^\[\]\n]{0,300})\]"
    r"\((?=[^\s()]{0,300}[./#])([^\s()]{1,600}(?:\([^\s()]{0,100}\)[^\s()]{0,300})?)(?: \"[^\"\n]{0,200}\")?\)"
)
_BEFORE = frozenset("\"“”'‘’([{<–—-/*_`~|·•:¡¿")  # may stand before an opening mark, besides white space
_INSIDE = frozenset(
    "\"“‘'([{$€£¥#@*_`¡¿&+–—-.…"
)  # may be the first character that is marked, besides a letter or digit
WAITING = 40  # opening marks that are kept in mind, so that a line of stars costs no more than any other
LONGEST_RUN = 3  # "****" is a rule or a blank to fill in


def marks(text: str) -> Iterator[Edit]:
    """Give what takes the marks out of a text, in order and without overlap; `start` and `end` count from its start."""
    if not _ANY.search(text):
        return
    edits = [*_links(text)]
    addresses = [(edit.start, edit.end) for edit in edits if edit.end - edit.start > 1]
    for start, end in _pairs(text):
        if not any(low <= start < high for low, high in addresses):
            edits.append(Edit(start, end, ""))
    yield from sorted(edits)


def bare(text: str) -> str:
    """Give a text without its marks."""
    parts, at = [], 0
    for edit in marks(text):
        parts.append(text[at : edit.start])
        at = edit.end
    return "".join([*parts, text[at:]]).strip() if parts else text


def _links(text: str) -> Iterator[Edit]:
    """Drop a link's address and brackets, a picture, and the whole of a link that is a footnote's number."""
    if "](" not in text:
        return
    for match in LINK.finditer(text):
        note = match[2].isdigit() and len(match[2]) <= 3 and text[max(0, match.start() - 1) : match.start()].strip()
        if match[1] or note:
            yield Edit(match.start(), match.end(), "")
        else:
            yield Edit(match.start(), match.start(2), "")
            yield Edit(match.end(2), match.end(), "")


def _pairs(text: str) -> Iterator[tuple[int, int]]:
    """Pair each closing mark with the nearest opening one of its kind; what opens between the two is no mark."""
    waiting: list[tuple[str, int, int]] = []
    for match in _RUN.finditer(text):
        run, start, end = match.group(), match.start(), match.end()
        if len(run) > LONGEST_RUN or text[start - 1 : start] == "\\":
            continue
        before, after = text[max(0, start - 1) : start], text[end : end + 1]
        closes = bool(before.strip()) and not after.isalnum()
        opens = (not before.strip() or before in _BEFORE) and (after.isalnum() or after in _INSIDE) and bool(after)
        at = next((k for k in range(len(waiting) - 1, -1, -1) if waiting[k][0] == run), None) if closes else None
        if at is not None:
            _, left, right = waiting[at]
            del waiting[at:]
            yield left, right
            yield start, end
        elif opens:
            waiting.append((run, start, end))
            del waiting[:-WAITING]
