"""The words that the grammar counts: lists of `lexicon/grammar.yaml`, and which tokens are verbs."""

from __future__ import annotations

from functools import partial

from dashboard.document import Token
from dashboard.lexicon import word_set

NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP", ""})
DASHES = frozenset({"-", "--", "–", "—", ":"})


word_list = partial(word_set, "grammar")  # a list of the lexicon of grammar


def is_verb(token: Token) -> bool:
    """Whether a token is used as a verb."""
    return token.pos in {"VERB", "AUX"} and token.tag[:2] in {"VB", "MD"}
