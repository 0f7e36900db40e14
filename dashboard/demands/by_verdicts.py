"""Reads what a party calls indispensable, puts on the agenda or needs of another: "regards a truce as a condition"."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.demands.as_things import source_of
from dashboard.demands.asking import NAMED, askers_of, is_infinitive, known, owners_of, phrase
from dashboard.demands.demanded import Demand, demand_of
from dashboard.document import Document, Sentence, Token
from dashboard.grammar import is_negated, prep_objects, voice_of
from dashboard.scene import is_people


def from_verdict(document: Document, sentence: Sentence, verb: Token, lemma: str) -> Iterator[Demand]:
    """Give "considers a truce essential", "put the closure on the agenda", "needs Kest to pay", "a truce is a must".

    Each counts where the issue is known: much is called essential that is asked of nobody.
    """
    if lemma == "be":
        told = [t for t in document.children(verb, "acomp", "attr") if t.lemma.lower() in known("essential")]
        if told and not is_negated(document, verb):
            yield from _is_essential(document, sentence, verb, told)
        return
    if is_negated(document, verb):
        return
    askers = [t for t in askers_of(document, verb) if is_people(t)]
    if not askers:
        return
    if lemma == "need":
        yield from _needed_of(document, sentence, verb, askers)
        return
    things = document.children(verb, "dobj") or [
        t for clause in document.children(verb, "ccomp") for t in document.children(clause, "nsubj")
    ]
    for thing in things[:1]:
        told = [*prep_objects(document, verb, "as"), *document.children(verb, "oprd", "acomp")]
        told += [t for t in document.children(verb, "ccomp") if t.pos in {"ADJ", "NOUN"}]
        essential = any(t.lemma.lower() in known("essential") | known("binds") for t in told)
        on = [*prep_objects(document, verb, "on", "at"), *prep_objects(document, thing, "on", "at")]
        tabled = lemma in {"put", "place"} and any(t.lemma.lower() in {"agenda", "top"} for t in on)
        full = document.children(thing, "prep") and thing.pos == "NOUN" and not thing.ent
        if full and (tabled or (essential and lemma in known("deeming"))):
            behind = [t.i for t in (*told, *(document.head(o) for o in on if tabled)) if t.i > thing.i]
            words = [t for t in phrase(document, thing, []) if not behind or t.i < min(behind)]
            words = words[:-1] if words and words[-1].text.lower() in {"as", "a", "on", "at"} else words
            yield demand_of(document, sentence, verb, words, askers, firm=False)


def _needed_of(document: Document, sentence: Sentence, verb: Token, askers: list[Token]) -> Iterator[Demand]:
    """Give "Kest needs Ossia to open the road"."""
    for thing in document.children(verb, "dobj"):
        if givers := source_of(document, thing):  # "needs a guarantee from Ossia"
            yield demand_of(document, sentence, verb, phrase(document, thing, givers), askers, onto=givers, firm=False)
    whom = [t for t in document.children(verb, "dobj") if t.ent in NAMED]
    for clause in document.children(verb, "xcomp", "ccomp") if whom else ():
        if is_infinitive(document, clause) and clause.i > whom[0].i:
            yield demand_of(document, sentence, verb, document.subtree(clause), askers, onto=whom, firm=False)


def _is_essential(document: Document, sentence: Sentence, verb: Token, told: list[Token]) -> Iterator[Demand]:
    """Give "the closure of the camps is non-negotiable, Kest says", "is a must for Kest"."""
    things = [t for t in document.children(verb, "nsubj") if t.pos == "NOUN" and t.i < verb.i and not is_people(t)]
    if not things or not document.children(things[0], "prep", "acl") or owners_of(document, things[0]):
        return
    near = prep_objects(document, told[0], "for", "to") + prep_objects(document, verb, "for", "to")
    whose = [t for t in near if t.ent in NAMED]
    said = voice_of(document, verb).by if not whose else None
    if whose or said is not None:
        yield demand_of(document, sentence, verb, phrase(document, things[0], []), whose, firm=False, by=said)
