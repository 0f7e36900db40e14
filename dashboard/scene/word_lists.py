"""What who, where and when share: the lists of the lexicon of meetings, and kinds of names."""

from __future__ import annotations

from functools import partial

from dashboard.lexicon import word_set

words = partial(word_set, "talks")  # a list of the lexicon of meetings

Range = tuple[int, int]

NAMES = frozenset({"PERSON", "ORG", "GPE", "NORP", "LOC", "FAC", "PRODUCT"})
STATES = frozenset({"GPE", "NORP", "ORG"})
WALK = 40  # words of a noun phrase looked through for parties; longer is a parse gone wrong
