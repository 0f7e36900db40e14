"""Reads that what was threatened or offered was done: "threatened to cut ties, and did so in March"."""

from __future__ import annotations

from dataclasses import replace

from dashboard.document import Document, Sentence, Token
from dashboard.grammar import agents, all_parties, is_negated
from dashboard.measures.deeds import Deed
from dashboard.measures.finding import Measure, measure_of
from dashboard.measures.known import STATES, Act, Measures

AHEAD: dict[str, Act] = {"threatened": "impose", "easing proposed": "lift"}
OPEN = frozenset({"unless", "if", "until", "till", "before", "once"})
DONE = frozenset({"VBD", "VBN"})


def carried_out(document: Document, sentence: Sentence, verb: Token, told: Measure, known: Measures) -> Measure | None:
    """Read "did so", "has done so" of a measure threatened or offered just before."""
    if verb.lemma != "do" or told.action not in AHEAD or is_negated(document, verb):
        return None
    then = document.following(verb)
    if then is None or then.text.lower() != "so" or then.sent != verb.sent:
        return None
    if any(t.text.lower() in OPEN for t in document.children(verb, "mark", "advmod")):
        return None  # "would not act unless others did so first"
    if verb.tag not in DONE or not _is_perfect(document, verb):
        return None
    made = measure_of(document, sentence, verb, told.instrument, Deed(AHEAD[told.action], verb, "actual"), known)
    who = [t for t in agents(document, verb) if t.ent in STATES]
    whose = all_parties(document, who) or told.senders
    because = f"{told.because}; carried out"
    return replace(made, what=told.what, senders=whose, targets=told.targets, merely_named=False, because=because)


def _is_perfect(document: Document, verb: Token) -> bool:
    """Whether nothing helps a verb but "have": "did so", "has done so"."""
    return all(t.text.lower() in {"has", "have", "had"} for t in document.children(verb, "aux"))
