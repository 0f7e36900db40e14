"""Reads what a text goes on to say of the measure just told of: "lorries could be next", "will do the same with"."""

from __future__ import annotations

from dataclasses import replace

from dashboard.document import Document, Sentence, Token
from dashboard.grammar import agents, all_parties, is_negated, is_party, is_verb, patients, prep_objects
from dashboard.measures.deeds import Deed, deed_of
from dashboard.measures.finding import Measure, measure_of
from dashboard.measures.known import BACK, LANDS, Measures, words

AHEAD = frozenset({"could", "would", "will", "may", "might", "'ll", "’ll"})
OFF = frozenset({"off", "from"})
ON = frozenset({"on", "onto", "to"})
OPEN = frozenset({"easing proposed", "in force", "imposed", "extended"})  # what may be refused an end
NAMING_IT = frozenset({"it", "that", "this"})


def goes_on(document: Document, sentence: Sentence, token: Token, told: Measure, known: Measures) -> Measure | None:
    """Read who is next, who was taken off the list again, and who does the same with a measure of his own."""
    if sentence.number - told.sentence > BACK:
        return None
    if token.text.lower() == "next" and token.dep == "acomp":
        return _next(document, sentence, token, told, known)
    if (none := _no_chance(document, token)) and told.action in OPEN:
        made = measure_of(document, sentence, token, told.instrument, Deed("lift", token, "denied"), known)
        return replace(
            made, what=told.what, senders=told.senders, targets=told.targets, because=f"{told.because}; {none}"
        )
    if not is_verb(token):
        return None
    if token.lemma == "do" and (noun := same_with(document, token, known)) is not None:
        made = measure_of(document, sentence, noun, told.instrument, Deed("keep", token, "actual"), known)
        whose = all_parties(document, agents(document, token))
        return replace(made, action=told.action, senders=whose, merely_named=False, because=f"{told.because}; followed")
    if token.lemma.lower() in known.listing and told.instrument == "sanctions" and told.action in OPEN:
        on_it = any(t.text.lower() in NAMING_IT | {"them", "these"} for t in prep_objects(document, token, *ON))
        who = [t for t in patients(document, token) if t.pos in {"NOUN", "PROPN"}]
        if on_it and who:  # "two managers were put on it"
            made = measure_of(document, sentence, token, "sanctions", deed_of(document, token, "impose"), known)
            whose = all_parties(document, agents(document, token)) or told.senders
            hit = all_parties(document, who)
            return replace(made, what=told.what, senders=whose, targets=hit, by_verb=True, merely_named=False)
    if token.lemma.lower() in known.unlisting and told.instrument == "sanctions":
        off_it = any(t.text.lower() in NAMING_IT for t in prep_objects(document, token, *OFF))
        who = [t for t in patients(document, token) if is_party(document, t) or t.pos == "PRON"]
        if off_it and who:
            deed = deed_of(document, token, "lift")
            made = measure_of(document, sentence, token, told.instrument, deed, known)
            named = all_parties(document, (t for t in who if t.pos != "PRON"))
            whose = all_parties(document, agents(document, token))
            return replace(made, what=told.what, senders=whose, targets=named or told.targets, merely_named=False)
    return None


def _no_chance(document: Document, token: Token) -> str:
    """Read "there was no chance of that", "saw no prospect of a removal" as a refusal; give its words, or none."""
    if token.lemma.lower() not in words("chances") or all(
        t.text.lower() != "no" for t in document.children(token, "det")
    ):
        return ""
    of = [t.lemma.lower() for t in prep_objects(document, token, "of", "for")]
    ends = NAMING_IT | words("ends") | words("removals")
    return f"refused: no {token.lemma}" if of and not ends.isdisjoint(of) else ""


def same_with(document: Document, verb: Token, known: Measures) -> Token | None:
    """Give the measure of "Kest will do the same with its duty on Valdorian rice"."""
    same = any(t.text.lower() == "same" for t in document.tokens[verb.i + 1 : verb.i + 3])
    if verb.lemma != "do" or not same or is_negated(document, verb):
        return None
    beside = [verb, *document.children(verb, "dobj")]
    with_ = [t for word in beside for t in prep_objects(document, word, "with", "for", "to")]
    return next((t for t in with_ if known.instrument_of(document, t) is not None), None)


def _next(document: Document, sentence: Sentence, token: Token, told: Measure, known: Measures) -> Measure | None:
    """Read "Kest warned that lorries could be next"."""
    verb = document.head(token)
    helped = {t.text.lower() for t in document.children(verb, "aux")}
    who = document.children(verb, "nsubj")
    if verb.lemma != "be" or not helped & AHEAD or not who or told.action == "assessed":
        return None
    made = measure_of(document, sentence, token, told.instrument, Deed("threaten", token, "actual"), known)
    above = document.head(verb) if verb.dep == "ccomp" else verb
    by = [t for t in agents(document, above) if is_party(document, t)] if above != verb else []
    hit = [t for one in who for t in document.subtree(one) if t.ent in LANDS and t.dep not in {"pobj", "compound"}]
    planes = any(t.lemma.lower() in words("planes") for t in who)
    return replace(
        made,
        what=told.what,
        instrument="air link" if planes else told.instrument,
        senders=all_parties(document, by) or told.senders,
        targets=all_parties(document, hit) or told.targets,
        merely_named=False,
    )
