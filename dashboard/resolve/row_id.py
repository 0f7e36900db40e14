"""Names for rows that say what the row is, so that a link that was sent opens the same row when articles have come."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Sequence

WORDS = 7  # of a text that names a row


def row_id(text: str, taken: Collection[str], *, otherwise: str) -> str:
    """Give a name made of a text's first words, with a number where another row has it; `otherwise` where none is left.

    A number counts rows of the same words alone: what is told of other things does not move it.
    """
    plain = unicodedata.normalize("NFKD", text.replace("–", " ")).encode("ascii", "ignore").decode()
    base = "-".join(re.findall(r"[a-z0-9]+", plain.lower())) or otherwise
    name, number = base, 2
    while name in taken:
        name, number = f"{base}-{number}", number + 1
    return name


def first_words(text: str) -> str:
    """Give as many words of a text as name a row."""
    return " ".join(text.split()[:WORDS])


def sides_named(senders: Sequence[str], targets: Sequence[str]) -> str:
    """Give how the name of a measure begins: who takes it and whom it hits, "unnamed" where that is not told."""
    return "-".join("+".join(side) or "unnamed" for side in (senders, targets)).replace(" ", "-")
