"""Gives what the forms of one word share: "crossing" and "crossings", "demilitarize" and "demilitarised"."""

from __future__ import annotations

import re
from functools import lru_cache

ENDINGS = ("ations", "ation", "ings", "ing", "ies", "ed", "es", "s", "e", "y")
SPELLING = re.compile(r"(?<=[a-z]{3}i)z(?=[aei])")  # "demilitarize" as "demilitarise"
LEAST = 3  # letters that an ending leaves of a word
WORDS = 16_384  # whose stems are remembered


@lru_cache(maxsize=WORDS)
def stem(word: str) -> str:
    """Give a word in small letters without its ending: "free" and "freed" are one."""
    word = SPELLING.sub("s", word)
    return next((word[: -len(end)] for end in ENDINGS if word.endswith(end) and len(word) - len(end) >= LEAST), word)
