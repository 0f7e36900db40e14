"""Reads what a state suspends or lets lapse that two had: "suspended it" of a treaty, recognition that runs out."""

from __future__ import annotations

from dashboard.document import Document, Token
from dashboard.measures.doers import by_state, by_state_or_union
from dashboard.measures.known import BACK, LANDS, LAPSING, Measures, words
from dashboard.measures.listing import Listing


def suspended(document: Document, verb: Token, _: Measures) -> Listing | None:
    """Give whom it hits that something two states had no longer holds; None where nothing of the kind is told."""
    lemma = verb.lemma.lower()
    if lemma in words("waiving") | {"freeze"} and (treaty := treaty_before(document, verb)) is not None:
        return treaty
    if lemma in {"let", "allow"} and (lost := _let_lapse(document, verb)):
        return Listing("impose", "other", lost)
    return None


def suspending_verbs() -> frozenset[str]:
    """Give the verbs that are looked at."""
    return words("waiving") | {"freeze", "let", "allow"}


def treaty_before(document: Document, verb: Token) -> Listing | None:
    """Read "Kest suspended it in April", where a treaty with another was told of just before."""
    by = by_state(document, verb)
    if not by or all(t.text.lower() != "it" for t in document.children(verb, "dobj")):
        return None
    sentence = document.sentences[verb.sent]
    first = document.sentences[max(0, verb.sent - BACK)].first
    before = [t for t in document.tokens[first : sentence.first] if t.lemma.lower() in words("agreements")]
    if not before:
        return None
    near = document.sentences[before[-1].sent]
    others = [t for t in document.tokens[near.first : near.last] if t.ent == "GPE" and t.text != by[0].text]
    return Listing("impose", "other", tuple(others[:1]), by)


def _let_lapse(document: Document, verb: Token) -> tuple[Token, ...]:
    """Give who lost what a state "let lapse": "let the recognition of the Kestian exchange lapse"."""
    behind = document.tokens[verb.i + 1 : min(verb.i + 1 + LAPSING, document.sentences[verb.sent].last)]
    ends = next((t for t in behind if t.lemma.lower() in words("lapsing")), None)
    kinds = words("privileges") | words("agreements")
    if ends is None or not by_state_or_union(document, verb) or not any(t.lemma.lower() in kinds for t in behind):
        return ()
    return tuple(t for t in behind if t.ent in LANDS and t.i < ends.i)[:1]
