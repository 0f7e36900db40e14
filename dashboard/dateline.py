"""Finds where "ROME, Oct 16 (Agency) -" ends, with which agencies open a report.

The language model takes the town for whoever acts in the sentence behind it, so the two are read apart.
"""

from __future__ import annotations

import re

LONGEST = 90  # characters
LEAST = 4  # capital letters of a town without an agency or a day: "NATO - The alliance" is no dateline
WORDS = 3  # of a town that is not printed in capitals
OPENING = frozenset({"the", "on", "in", "by", "at", "after", "before", "a", "an", "from", "for", "of", "his", "her"})
SMALL = frozenset({"de", "la", "le", "el", "al", "du", "da", "do", "of", "and", "the", "sur", "en"})
NAMED = re.compile(r"\([A-Z]")  # "(Agency)", and not "(which denies it)"

_NAME = r"[^\W\d_][\w.’'-]*"
_AGENCY = r"(?:,?\s*\([^()\n]{2,40}\))"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_DAY = rf"(?:,?\s*(?:\d{{1,2}}\s+{_MONTH}|{_MONTH}\s+\d{{1,2}})(?:,?\s+\d{{4}})?)"
_DATELINE = re.compile(
    rf"(?P<town>{_NAME}(?:[ ,/]{{1,2}}{_NAME}){{0,5}}?)(?P<agency>{_AGENCY})?(?P<day>{_DAY})?(?P<then>{_AGENCY})?"
    r",?\s+(?:—|–|--?|―)\s+(?=[“\"‘'(]?[A-ZÀ-Þ0-9])"
)


def dateline_end(text: str) -> int:
    """Give where the words behind a dateline begin; 0 where a paragraph has none.

    Only where it is certain: the town in capitals, or an agency in brackets or a day behind it.
    """
    found = _DATELINE.match(text[:LONGEST])
    if found is None:
        return 0
    town = found["town"]
    parts = [part for part in re.split(r"[ ,/]+", town) if part]
    first = parts[0]
    if not all(part[0].isupper() or part.lower() in SMALL for part in parts):
        return 0
    printed = first.isupper() and sum(letter.isalpha() for letter in first) >= LEAST
    told = any(found[name] for name in ("agency", "day", "then"))
    short = len(parts) <= WORDS and first[0].isupper() and first.lower() not in OPENING
    aside = any(found[name] and "(" in found[name] and not NAMED.search(found[name]) for name in ("agency", "then"))
    short = short and not aside
    return found.end() if printed or (told and (short or first.isupper())) else 0
