"""Reads measures by what holds them: a union's nineteenth package, the fees that a state's ports charge others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dashboard.document import Document, Sentence, Token
from dashboard.grammar import agents, all_parties, is_verb, prep_objects
from dashboard.measures.acts import deeds_on_measure
from dashboard.measures.deeds import Deed
from dashboard.measures.doers import by_state
from dashboard.measures.finding import Measure, measure_of
from dashboard.measures.known import LANDS, STATES, Measures, words
from dashboard.measures.lists import tells_of_measures
from dashboard.measures.status import lasts


def held_together(document: Document, sentence: Sentence, noun: Token, known: Measures) -> Iterator[Measure]:
    """Read a package or a fee that is a measure by what is said around it."""
    if noun.pos == "NOUN" and noun.lemma.lower() in words("rounds"):
        yield from _package(document, sentence, noun, known)
    elif noun.pos == "NOUN" and noun.lemma.lower() in known.on_imports:
        yield from _fees_charged(document, sentence, noun, known)


def _package(document: Document, sentence: Sentence, noun: Token, known: Measures) -> Iterator[Measure]:
    """Read "adopted its nineteenth package", where sanctions are told of: aid comes in packages, too, but uncounted.

    So "has added further rounds, against importers of oil", and "prolonged the whole package by a year".
    """
    of = prep_objects(document, noun, "of", "for")
    counted = any(t.ent == "ORDINAL" or t.text[:1].isdigit() for t in document.children(noun, "amod"))
    against = [w for t in prep_objects(document, noun, "against") for w in document.subtree(t)]
    aimed = any(t.ent in LANDS for t in against)  # "a package against Kestian exports"
    more = not words("further").isdisjoint(t.lemma.lower() for t in document.children(noun, "amod", "det"))
    the = any(t.text.lower() in {"the", "its", "this"} for t in document.children(noun, "det", "poss"))
    if of or not (aimed or ((counted or more or the) and tells_of_measures(document, known))):
        return
    for deed in deeds_on_measure(document, noun, known):
        made = measure_of(document, sentence, noun, "sanctions", deed, known)
        doers = agents(document, deed.word)
        acting = any(t.ent in STATES or t.text.lower() in words("going_on") for t in doers)
        acting = acting or bool(by_state(document, deed.word))
        on_some = more and bool(prep_objects(document, deed.word, "against") or prep_objects(document, noun, "against"))
        laid = deed.act in {"impose", "threaten"} and (aimed or counted or on_some)
        if acting and (laid or (deed.act == "extend" and the and noun.lemma == "package")):
            yield made


def _fees_charged(document: Document, sentence: Sentence, noun: Token, known: Measures) -> Iterator[Measure]:
    """Read "the fees that Kestian ports have charged Valdorian ships since May": what ships of others alone pay."""
    for verb in document.children(noun, "relcl", "acl"):
        if verb.lemma.lower() not in words("charging") or not is_verb(verb):
            continue
        ships = [*document.children(verb, "dobj", "dative"), *prep_objects(document, verb, "on", "to", "for", "from")]
        ships = [t for t in ships if t.lemma.lower() in words("vehicles")]
        hit = [w for t in ships for w in document.subtree(t) if w.ent in LANDS]
        by = [
            w
            for t in agents(document, verb)
            for w in (t, *document.children(t, "amod", "compound", "poss"))
            if w.ent in LANDS
        ]
        if not hit or not by:
            continue
        deed = Deed("keep" if lasts(document, verb) else "impose", verb, "actual")
        made = measure_of(document, sentence, noun, "other", deed, known)
        yield replace(
            made, senders=all_parties(document, by[:1]), targets=all_parties(document, hit[:1]), merely_named=False
        )
