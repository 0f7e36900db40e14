"""Reads what is done to a border, a port or an airspace that a pronoun stands for: "Kest closed them in June"."""

from __future__ import annotations

from dataclasses import replace

from dashboard.document import Document, Sentence, Token
from dashboard.grammar import is_verb, patients
from dashboard.measures.deeds import Deed, deed_of
from dashboard.measures.doers import by_state
from dashboard.measures.finding import Measure, measure_of
from dashboard.measures.known import Measures, words
from dashboard.measures.status import lasts

NUMBERS = {"it": "NN", "them": "NNS", "they": "NNS"}


SHUT = frozenset({"shut", "closed", "sealed"})


def gate_shut(document: Document, sentence: Sentence, pronoun: Token, known: Measures) -> Measure | None:
    """Read "Kest closed them", "it reopened it in July" with the crossings named in this or the last sentence."""
    number = NUMBERS.get(pronoun.text.lower())
    verb = document.head(pronoun)
    if number is None or not is_verb(verb) or pronoun not in patients(document, verb):
        return None
    first = document.sentences[max(0, sentence.number - 1)].first
    shut = any(t.text.lower() in SHUT for t in document.tokens[first : pronoun.i]) if verb.lemma == "open" else False
    deed = _deed(document, verb) if not shut else deed_of(document, verb, "lift")
    if shut and verb.tag == "VB" and deed is not None and deed.status == "actual":
        deed = None  # "says: open them first" tells of nobody's deed
    first = document.sentences[max(0, sentence.number - 1)].first if deed is not None else pronoun.i
    kinds = words("closed") if verb.lemma.lower() not in words("halting") else frozenset({"import"})
    gates = [t for t in document.tokens[first : pronoun.i] if t.lemma.lower() in kinds and t.tag == number]
    instrument = known.thing_of(document, gates[-1]) if gates else None
    if deed is None or instrument is None:
        return None
    made = measure_of(document, sentence, gates[-1], instrument, deed, known)
    return replace(made, at=pronoun.start, cue=document.text((verb,)), since=None)


def _deed(document: Document, verb: Token) -> Deed | None:
    """Give what a verb does to a gate."""
    lemma = verb.lemma.lower()
    above = document.head(verb)
    if lemma in words("shutting") and verb.dep in {"ccomp", "xcomp"} and above.lemma in {"keep", "leave", "hold"}:
        return Deed("keep", above, "actual")  # "has kept it shut"
    turns = {t.text.lower() for t in document.children(verb, "prt", "advmod", "oprd", "acomp")}
    if lemma in words("shutting"):
        deed = deed_of(document, verb, "impose")
        return Deed("keep", verb, "actual") if deed.status == "actual" and lasts(document, verb) else deed
    if lemma in {"keep", "leave", "hold"} and turns & {"shut", "closed"}:
        return Deed("keep", verb, "actual")
    if lemma in words("halting") and bool(by_state(document, verb)):
        return deed_of(document, verb, "impose")  # "Kest halted them", of imports
    if lemma == "reopen" or (lemma == "open" and "again" in turns):
        return deed_of(document, verb, "lift")
    return None
