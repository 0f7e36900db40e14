"""Reads what a state breaks off with another by a noun that tells it: "Kest's suspension of imports from Valdoria"."""

from __future__ import annotations

from dataclasses import replace

from dashboard.document import Document, Sentence, Token
from dashboard.grammar import agents, all_parties, is_verb, noun_phrase, prep_objects
from dashboard.measures.breaking import is_private, read_elsewhere, ties_between
from dashboard.measures.deeds import Deed, deed_of
from dashboard.measures.doers import by_state
from dashboard.measures.finding import Measure, measure_of
from dashboard.measures.known import LANDS, Measures, preps_behind, words

ENDS = frozenset({"lift", "ease", "extend"})


def broken_off_by_noun(document: Document, sentence: Sentence, noun: Token, known: Measures) -> Measure | None:
    """Give the measure that a noun of ending names, with whose it is and whom it hits; None where one is not told."""
    if noun.pos != "NOUN" or not (noun.lemma.lower() in words("breaking_nouns") or is_end_to(document, noun)):
        return None
    doers = [t for t in document.children(noun, "poss", "amod", "compound") if t.ent in LANDS]
    doers += [t for t in prep_objects(document, noun, "by") if t.ent in LANDS]
    above = document.head(noun)
    if not doers and noun.dep == "dobj" and above.lemma.lower() in words("deciding_on"):
        doers = list(by_state(document, above))  # "Kest announced a halt to purchases of Valdorian peas"
        doers = doers or [t for t in agents(document, above) if t.ent == "PERSON"]
    behind = [prep for prep in preps_behind(document, noun) if prep.text.lower() in {"of", "to"}]
    things = [t for prep in behind for t in document.children(prep, "pobj")]
    if not doers or is_private(document, things):
        return None
    for thing in things:
        hit = [t for t in ties_between(document, noun, thing, known) if t.text != doers[0].text]
        if hit and not read_elsewhere(document, noun, thing, known):
            made = measure_of(document, sentence, noun, "other", _deed(document, noun, known), known)
            made = replace(made, what=document.text(noun_phrase(document, thing))) if noun.lemma == "end" else made
            return replace(
                made, senders=all_parties(document, doers[:1]), targets=all_parties(document, hit[:1]),
                merely_named=False,
            )  # fmt: skip
    return None


def is_end_to(document: Document, noun: Token) -> bool:
    """Whether "an end to payments" stands there, and not "the end of the talks"."""
    return (
        noun.lemma == "end" and noun.dep == "dobj" and any(t.text.lower() == "to" for t in preps_behind(document, noun))
    )


def _deed(document: Document, noun: Token, known: Measures) -> Deed:
    """Tell what is done with it: announced, lifted, prolonged; one that is only named, stands."""
    verb = document.head(noun)
    if not is_verb(verb) or noun.dep not in {"dobj", "nsubjpass"}:
        return Deed("keep", noun, "actual")
    act = known.verb_acts.get(verb.lemma.lower())
    if verb.lemma.lower() in words("deciding_on"):
        return deed_of(document, verb, "impose")
    return deed_of(document, verb, act) if act in ENDS else Deed("keep", noun, "actual")
