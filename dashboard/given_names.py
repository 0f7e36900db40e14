"""Tells from a person's name whether "he" or "she" can mean them, where nearly all who bear the name are of one sex."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Literal

from dashboard.gazetteer import key_of
from dashboard.lexicon import lexicon

Pronoun = Literal["he", "she"]
NAMES = 4096  # names whose answer is remembered


@lru_cache(maxsize=NAMES)
def pronoun_of(name: str) -> Pronoun | None:
    """Give the pronoun of a full name; None where it may be borne by both, or is not known."""
    whole = key_of(name)
    known = _persons().get(whole)
    words = whole.split()
    return known or (_given().get(words[0]) if len(words) > 1 else None)


def may_mean(pronoun: str, name: str) -> bool:
    """Whether "he" or "she" may mean somebody of that full name: not where only the other sex bears it."""
    return pronoun_of(name) in {None, pronoun}


def is_given_name(word: str) -> bool:
    """Whether a word is a first name: "Sofia", "Victoria"."""
    return key_of(word) in _given()


@cache
def _given() -> Mapping[str, Pronoun]:
    rows = lexicon("given_names")
    return {**{str(name): "he" for name in rows["male"]}, **{str(name): "she" for name in rows["female"]}}


@cache
def _persons() -> Mapping[str, Pronoun]:
    """Whole names of known persons whose first word does not tell: the family stands first, or both bear it."""
    rows = lexicon("given_names")["persons"]
    return {
        **{key_of(str(name)): "he" for name in rows["male"]},
        **{key_of(str(name)): "she" for name in rows["female"]},
    }
