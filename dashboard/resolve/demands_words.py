"""Tells the words of a demand or an answer that carry its matter."""

from __future__ import annotations

import re

WORD = re.compile(r"[a-z0-9]{3,}")
FILLERS = frozenset(
    {"the", "and", "for", "that", "its", "their", "his", "her", "must", "any", "all", "from", "with", "not"}
)


def content(text: str) -> frozenset[str]:
    """Give the words of a demand that carry its matter, cut to their first letters, so that forms of one word agree."""
    return frozenset(word[:6] for word in WORD.findall(text.lower()) if word not in FILLERS)
