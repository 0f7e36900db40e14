"""What a row's own sentences do not name, and what it was inferred from: parties, and a meeting's day and place."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

# How the reasons of a row begin that tell of a party, and the party in the reader's words.
SIDES = {
    "sender": "by whom", "target": "against whom", "addressee": "who is asked", "demander": "who asks",
    "participant": "who takes part", "place": "where", "day": "when", "status": "whether it was held",
    "answer": "how it was answered", "matter": "what it is about",
}  # fmt: skip
COLUMNS = {"senders": "sender", "targets": "target", "addressees": "addressee", "demanders": "demander"}
_SENTENCE = re.compile(r"^(?:as in|as an answer to|in return for|counted from) sentence (\d+)(?: of (\S+))?$")
_WHO = re.compile(r" \(([^()]+)\)$")  # behind a participant: who of those who took part is meant


@dataclass(frozen=True)
class Inferred:
    """A party that was inferred: which, how in words, and the sentence that it was taken from where there is one."""

    side: str
    how: str
    article_id: str | None = None
    sentence: int | None = None
    who: tuple[str, ...] = ()

    @property
    def called(self) -> str:
        """Give the party in the reader's words: "by whom"."""
        return SIDES[self.side]


def inferred(row: Mapping[str, Any]) -> tuple[Inferred, ...]:
    """Give what was inferred of a row of `talks`, `sanctions` or `demands`, as its `because` tells it."""
    found = []
    for reason in (row.get("because") or "").split("; "):
        side, colon, how = reason.partition(": ")
        if not colon or side not in SIDES:
            continue
        named = _WHO.search(how) if side == "participant" else None
        who = tuple(actor for actor in named[1].split(", ") if actor in row["participants"]) if named else ()
        if named and not who:
            continue  # the desk took them off the row
        how = how[: named.start()] if named else how
        said = _SENTENCE.match(how)
        if side == "answer" and said is None:
            continue  # "read of who now asks": an answer that was dropped
        article = (said[2] or row["articles"][0]) if said and (said[2] or len(row["articles"]) == 1) else None
        found.append(Inferred(side, how, article, int(said[1]) if said and article else None, who))
    return tuple(found)


def set_by_hand(because: str, *sides: str) -> str:
    """Leave out of a row's reasons why some of it was inferred: what stands there now was said by the desk."""
    of = tuple(f"{side}: " for side in sides)
    return "; ".join(reason for reason in because.split("; ") if not reason.startswith(of))


def reasons_for(because: str, *sides: str) -> list[str]:
    """Give why these of a row were inferred, for a row that takes them over."""
    return [reason for reason in because.split("; ") if reason.startswith(tuple(f"{side}: " for side in sides))]


def is_inferred(row: Mapping[str, Any], column: str) -> bool:
    """Whether the actors in a column were inferred, and are not named where the row is told."""
    return bool(row[column]) and any(item.side == COLUMNS.get(column) for item in inferred(row))
