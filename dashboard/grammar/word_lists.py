"""The words that the grammar counts: lists of `lexicon/grammar.yaml`, and which tokens are verbs."""

from __future__ import annotations

from functools import cache

from dashboard.document import Token
from dashboard.lexicon import lexicon

NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP", ""})
DASHES = frozenset({"-", "--", "–", "—", ":"})


@cache
def word_list(section: str, name: str = "") -> frozenset[str]:
    """Give a list of the lexicon."""
    found = lexicon("grammar")[section]
    return frozenset(found[name] if name else found)


def is_verb(token: Token) -> bool:
    """Whether a token is used as a verb."""
    return token.pos in {"VERB", "AUX"} and token.tag[:2] in {"VB", "MD"}
