"""Reads the adjectives of blocs: whose "European cars" are, and which Europeans "the Europeans" are.

An article that names Europe means it; one that names only the three powers or the union calls those so. Where it names
nobody of them, "European cars" are nobody's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dashboard.findings import Findings
from dashboard.lexicon import lexicon
from dashboard.resolve.claim import Claim

EUROPE = "europe"
CALLED_EUROPEAN = ("e3", "european-union")  # who is called so where Europe is not named, the narrower first
PEOPLE = frozenset({"European", "Europeans"})


def read_bloc_adjectives(found: Findings, claims: Sequence[Claim]) -> list[Claim]:
    """Give an article's claims with its blocs' adjectives read, in the order of the text."""
    named = {claim.actor for claim in claims}
    europe = [claim for claim in claims if claim.actor == EUROPE]
    called = next((actor for actor in CALLED_EUROPEAN if actor in named), None)
    moved = called is not None and all(claim.name.text in PEOPLE or claim.name.heading for claim in europe)
    kept = list(claims)
    if moved and called is not None:
        why = f"the article names {lexicon('names')['called_european'][called]} and nothing else of Europe"
        kept = [replace(c, actor=called, confidence=0.7, because=why) if c.actor == EUROPE else c for c in claims]
    for name in found["names"]:
        if name.form != "adjective":
            continue
        actor = called if name.key == EUROPE and (moved or EUROPE not in named) else name.key
        if actor is not None and actor in named:
            kept.append(Claim(name, actor, "registry", 0.7, f"“{name.text}” in an article that names whom it means"))
    return sorted(kept, key=lambda claim: (claim.name.start, claim.name.end))
