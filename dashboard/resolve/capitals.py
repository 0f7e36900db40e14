"""Tells which city "the Omani capital" and "the capital of Oman" are, though nobody names it.

The city is told by the words, so a meeting may be shown there; it is not counted as named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from dashboard.gazetteer import Candidate, countries, key_of, names
from dashboard.registry import registry

OF_STATE = re.compile(r"\b((?:[A-Z][\w-]+ )?[A-Z][\w-]+) capital\b(?! (?:market|punishment|flow|control|gain))")
OF_ANY = re.compile(r"\b((?:[A-Z][\w-]+ )?[A-Z][\w-]+) (?:capital|city|town|port|resort)\b")
OF_NAME = re.compile(r"\bcapital of (?:the )?([A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})")
# Whose capital is in dispute: a text that does not name it takes no side, and neither is one taken here.
DISPUTED = frozenset({"IL", "PS", "EH", "TW"})


def country_of_adjective(text: str) -> str | None:
    """Give the country of "the Omani capital" or "port"; None where no state has that adjective."""
    said = OF_ANY.search(text)
    if said is None:
        return None
    return _by_adjective().get(said[1].lower()) or _by_adjective().get(said[1].split()[-1].lower())


def told_of(text: str) -> list[re.Match[str]]:
    """Give the words that mean capitals, in the order of the text."""
    return sorted([*OF_STATE.finditer(text), *OF_NAME.finditer(text)], key=lambda said: said.start())


def country_of_name(text: str) -> str | None:
    """Give the country of "the capital of Oman"."""
    said = OF_NAME.search(text)
    if said is None:
        return None
    return next((place.country for place in names().candidates(key_of(said[1])) if place.kind == "country"), None)


def capitals_told(text: str) -> Iterator[Candidate]:
    """Give the cities that a text means by "the Omani capital" or "the capital of Oman", in its order."""
    if "capital" in text:
        told = (country_of_adjective(said[0]) or country_of_name(said[0]) for said in told_of(text))
        yield from filter(None, (capital_of(country) for country in told if country not in DISPUTED))


def capital_of(country: str | None) -> Candidate | None:
    """Give the capital of a state, as the gazetteer calls it; None where it knows no such city there."""
    record = countries().get(country or "")
    if record is None or not record["capital"]:
        return None
    meant = names().candidates(key_of(record["capital"]))
    return next((place for place in meant if place.kind == "city" and place.country == country), None)


@cache
def _by_adjective() -> Mapping[str, str]:
    """Countries by the adjective of their state, in lower case."""
    known = registry()
    rows = ((adjective, known.actors[actor].country) for actor, adjective in known.adjectives.items())
    return {adjective.lower(): country for adjective, country in rows if country}
