"""What a link may have meant that names something which is not here any more: what is called most like it."""

from __future__ import annotations

from collections.abc import Mapping

from rapidfuzz import fuzz, process

ALIKE = 62.0  # of 100, of the words of two names in any order; below it names share little but the kind of event


def nearest(wanted: str, names: Mapping[str, str], most: int = 3) -> list[str]:
    """Give the ids of what is called most like an id, best first. `names` are names by id.

    Ids are made of words ("us-russia-talks-in-istanbul-2025-02-26"), so that one whose row is gone still says what it
    was. It is compared with the ids and with the names; the better of the two counts.
    """
    asked = _plain(wanted)
    if not asked:
        return []
    best: dict[str, float] = {}
    for known in ({key: _plain(key) for key in names}, {key: _plain(name) for key, name in names.items()}):
        for _, score, key in process.extract(asked, known, scorer=fuzz.token_sort_ratio, limit=None):
            best[key] = max(best.get(key, 0.0), score)
    close = [key for key, score in best.items() if score >= ALIKE]
    return sorted(close, key=lambda key: (-best[key], key))[:most]


def _plain(text: str) -> str:
    return " ".join("".join(sign if sign.isalnum() else " " for sign in text.casefold()[:200]).split())
