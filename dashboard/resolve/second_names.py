"""Second names: "Fabio Rey, better known by his nom de guerre Nicolás Sol" is one man, under either name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import Any

from dashboard.lexicon import lexicon

QUOTE = "[“‘\"']?"
LONGEST_GAP = 60  # characters between the two names


@cache
def _cue() -> re.Pattern[str]:
    """Give the words between a name and its bearer's other one: nothing else may stand there."""
    known = "|".join(re.escape(word) for word in lexicon("names")["known_as"])
    name = r"(?:(?:his|her|the|their)\s+)?(?:nom de guerre|alias|code ?name|nickname|pseudonym|name)s?(?:\s+of)?\s+"
    often = r"(?:(?:also|better|widely|commonly|usually|formerly|otherwise|still)\s+)*"
    before = rf"\s*+(?:[,(]\s*+)?(?:(?:who|and)\s+(?:is|was)\s+)?{often}"
    whose = rf"\s*+(?:,\s*+)?whose\s+(?:nom de guerre|alias|code ?name|nickname)\s+(?:is|was)\s+{QUOTE}"
    weak = rf"(?:{'|'.join(re.escape(word) for word in lexicon('names')['called_as'])})\s+(?:{name})?"
    said = rf"\s*+(?:[,(]\s*+)?(?:(?:who|and)\s+)?(?:(?:is|was)\s+{often}|{often.removesuffix('*')}+){weak}{QUOTE}"
    marked = rf"\s*+[,(]\s*+{weak}{QUOTE.removesuffix('?')}"
    return re.compile(rf"(?:{before}(?:{known})\s+(?:{name})?{QUOTE}|{said}|{marked}|{whose})\Z", re.IGNORECASE)


def second_names(text: str, names: Sequence[Any]) -> dict[int, int]:
    """Give, by the start of a second name, where the name starts that the same person is introduced by."""
    found: dict[int, int] = {}
    people = [name for name in names if name.form in ("unknown", "name", "alias")]
    for first, second in pairwise(people):
        if first.sentence != second.sentence or not 0 < second.start - first.end <= LONGEST_GAP:
            continue
        if not first.shaped and not second.shaped and _cue().fullmatch(text[first.end : second.start]):
            found[second.start] = first.start
    return found
