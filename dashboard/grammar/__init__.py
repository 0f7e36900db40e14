"""Reads who does what to whom out of a parsed sentence: parties, agents and patients, status, and in whose voice.

Extractors share these rules and nothing else. They rest on the parse alone; which words count lives in
`lexicon/grammar.yaml`. Each subject has a file: noun phrases and parties, arguments of a verb, status, voice.
"""

from dashboard.grammar.arguments import (
    agents,
    controls_object,
    is_passive,
    patients,
    possessors,
)
from dashboard.grammar.noun_phrases import (
    all_parties,
    antecedent,
    conjuncts,
    is_party,
    noun_phrase,
    parties,
    party_of,
    prep_objects,
)
from dashboard.grammar.status import is_negated, status_of
from dashboard.grammar.voice import Statement, in_quotes, voice_of
from dashboard.grammar.word_lists import is_verb

__all__ = [
    "Statement", "agents", "all_parties", "antecedent", "conjuncts", "controls_object", "in_quotes", "is_negated",
    "is_party", "is_passive", "is_verb", "noun_phrase", "parties", "party_of", "patients", "possessors", "prep_objects",
    "status_of", "voice_of",
]  # fmt: skip
