"""Whether a name that the gazetteer holds is used as that of a place, and how sure that is."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import NamedTuple

from dashboard.document import Document
from dashboard.gazetteer import Candidate, key_of, lies_in, names
from dashboard.lexicon import lexicon, word_set
from dashboard.place_surroundings import (
    INTO,
    bodies,
    entity_around,
    is_post,
    is_town,
    opens_dateline,
    surface_of,
    towns,
)
from dashboard.tags import PLACES

OVER = frozenset({"over", "above", "around", "toward", "towards", "beyond", "through", "past"})
PARTS = frozenset(
    {",", "and", "or", "/", "-", "–", "at", "in", "near", "from"}
)  # between two places taken for one name
WITHIN = frozenset({"in", "near", "outside", "throughout"})


class Match(NamedTuple):
    """A name that may be a place's, in tokens, and the places that it can mean."""

    first: int
    last: int
    key: str
    candidates: list[Candidate]
    confidence: float
    embedded: str = ""  # why it is no location though it stands in a longer name


def _is_qualified(document: Document, match: Match) -> bool:
    """Whether the next word behind a comma is a province or country in which a place of that name lies."""
    tokens = document.tokens
    for last in range(match.last + 4, match.last + 1, -1):
        outer = names().candidates(key_of(surface_of(tokens[match.last + 1 : last])))
        if any(lies_in(place, other) for place in match.candidates for other in outer):
            return True
    return False


def judge(document: Document, match: Match, surnames: Counter[str]) -> Match | None:
    """Tell whether a name is used as that of a place, and how sure that is."""
    tokens = document.tokens
    first, last = tokens[match.first], tokens[match.last - 1]
    known = names()
    before = tokens[match.first - 1] if match.first and tokens[match.first - 1].sent == first.sent else None
    after = tokens[match.last] if match.last < len(tokens) and tokens[match.last].sent == first.sent else None
    if before and before.text.lower() in lexicon("place_words")["titles"] and match.key not in {"us", "uk"}:
        return None
    led = before is not None and (
        before.text.lower() in INTO
        or (before.pos == "ADP" and before.text.lower() in OVER and known.is_strong(match.key))
        or (before.text.lower() == "of" and _has_a_fate(document, match.first))
    )
    if after is not None and after.text.lower() in lexicon("place_words")["smaller"] and after.text[0].isupper():
        return match._replace(last=match.last + 1, key="", candidates=[], confidence=0.5)
    if _of_a_longer_name(document, match) or (
        match.key in lexicon("place_words")["words_first"] and not (led and first.ent in PLACES)
    ):
        return None
    if opens_dateline(document, match.first, match.last):
        return match._replace(confidence=0.9)
    doubt = 1 if known.is_strong(match.key) and match.key not in known.doubtful else 0  # one bad guess of the model's
    spot = led or (before is not None and before.pos == "ADP")
    person = match.last - match.first == 1 and surnames[first.text] > (
        doubt if spot or known.is_known(match.key) else 0
    )
    whole = entity_around(document, match.first)
    longer = whole[0] < match.first or whole[1] > match.last
    if first.ent in PLACES and not (longer and first.ent == "PERSON"):
        if person and not led:
            return None
        return match if not longer else _part(document, match, whole)
    known_well = known.is_known(match.key) or (match.candidates[0].seat and last.pos == "PROPN")
    sure = known_well and match.key not in known.doubtful
    if first.ent == "PERSON":
        joined = longer or (before and before.pos == "PROPN" and before.space) or (after and after.ent == "PERSON")
        town = (
            known_well and led and whole[0] == match.first and whole[1] - match.last > 1
        )  # "In Sarajevo Ana Sol said"
        known_so = town or ((sure or led) and not (joined or person))
        return match._replace(confidence=0.7) if known_so else None
    if longer and first.ent in {"ORG", "PRODUCT", "WORK_OF_ART", "EVENT", "LAW"}:
        big = sure or known.is_strong(match.key)
        return _part(document, match, whole) if big else None
    if first.ent == "ORG":
        inside = before is not None and before.text.lower() in WITHIN and last.pos == "PROPN"
        inside = inside or is_post(document, match.first)
        return match._replace(confidence=0.8) if sure or inside or known.is_strong(match.key) else None
    if first.ent == "NORP":
        inside = before is not None and before.text.lower() in WITHIN and not match.candidates[0].seat
        return match._replace(confidence=0.8) if (sure or inside) and first.pos == "PROPN" else None
    if last.pos not in {"PROPN", "NOUN"} and not sure:
        return None
    if sure or led or (after is not None and after.text == "," and _is_qualified(document, match)):
        return None if person and not led else match._replace(confidence=0.8)
    return None


def _has_a_fate(document: Document, first: int) -> bool:
    """Whether a name stands behind what is or happens there: "the siege of", "his home town of"."""
    noun = document.tokens[first - 2].text.lower() if first > 1 else ""
    return noun in word_set("place_words", "fates") or is_town(document, first)


def _of_a_longer_name(document: Document, match: Match) -> bool:
    """Whether a town's name is only a word of a longer one that no list knows: "Galwan Valley", "Tambo Quemado"."""
    if match.last - match.first > 1 or names().is_strong(match.key):
        return False
    tokens = document.tokens
    first, after = tokens[match.first], tokens[match.last] if match.last < len(tokens) else None
    before = tokens[match.first - 1] if match.first else None
    near = [
        token
        for token, tight in ((before, before.space if before else False), (after, bool(first.space)))
        if token is not None and tight and token.sent == first.sent and token.pos == "PROPN" and token.text.isalpha()
    ]
    return any(
        token.text[0].isupper() and token.text.lower() not in _beside() and token.ent in PLACES | {""} for token in near
    )


@cache
def _beside() -> frozenset[str]:
    """Give the words that stand beside a town's name without being part of a longer one."""
    return word_set("place_words", "same_place") | towns() | {word.lower() for word in bodies()}


def _part(document: Document, match: Match, whole: tuple[int, int]) -> Match | None:
    """Mark a name that stands in a longer one, unless that one is only a list or a town with its country."""
    tokens = document.tokens
    around = [tokens[i] for i in (match.first - 1, match.last) if whole[0] <= i < whole[1]]
    words = lexicon("place_words")
    if match.key in words["words_first"]:
        return None
    others = [*tokens[whole[0] : match.first], *tokens[match.last : whole[1]]]
    if all(token.text.lower() in words["same_place"] for token in others):
        return match
    if names().is_known(
        key_of(surface_of(tokens[match.last : whole[1]]) or surface_of(tokens[whole[0] : match.first]))
    ):
        return match  # two countries of a list that lost its comma
    if any(token.text in PARTS or token.pos == "PUNCT" for token in around):
        return match
    if tokens[match.first].ent in {"GPE", "LOC"} and any(token.pos in {"ADJ", "ADP", "DET"} for token in around):
        return match
    if match.last < whole[1] and tokens[match.last].text.lower() in words["smaller"]:
        return match._replace(last=match.last + 1, key="", candidates=[], confidence=0.5)
    if tokens[match.first].ent == "FAC":
        return match._replace(confidence=0.7)
    name = surface_of(tokens[whole[0] : whole[1]])
    return match._replace(embedded=f"is part of the name “{name}”", confidence=0.7)
