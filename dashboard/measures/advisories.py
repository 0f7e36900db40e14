"""Reads that a state tells its own people not to go to another: "told its citizens not to travel to Kest".

Only where a text tells of measures, and nothing says that it is for their safety: elsewhere it is advice to travellers.
"""

from __future__ import annotations

from dashboard.document import Document, Token
from dashboard.grammar import is_negated, patients, prep_objects
from dashboard.measures.doers import by_state
from dashboard.measures.known import Measures, words
from dashboard.measures.listing import Listing, names_a_measure
from dashboard.measures.mishaps import is_mishap


def advised_against(document: Document, verb: Token, known: Measures) -> Listing | None:
    """Give the state to which a state tells its own not to go."""
    if verb.lemma.lower() not in words("advising") or is_negated(document, verb):
        return None
    whom = [t for t in patients(document, verb) if t.lemma.lower() in words("own_people") or t.ent == "NORP"]
    if not whom or not (by := by_state(document, verb)):
        return None
    flying = any(t.lemma.lower() in words("planes") | {"airline", "carrier"} for t in whom)
    to = [t for t in _away_from(document, verb) if t.ent == "GPE" and t.text not in {w.text for w in by}]
    if not to or is_mishap(document, verb) or not _is_meant(document, verb, known):
        return None
    return Listing("impose", "air link" if flying else "other", tuple(to[:1]), by)


def _away_from(document: Document, verb: Token) -> list[Token]:
    """Give where they are told not to go: "not to travel to Kest", "to avoid Kest", "against going to Kest"."""
    forbids = verb.lemma.lower() in words("forbidding")
    found: list[Token] = []
    for clause in document.children(verb, "xcomp", "ccomp", "advcl"):
        lemma = clause.lemma.lower()
        if lemma in words("shunning"):
            away = any(t.text.lower() in {"away", "clear", "out", "off"} for t in document.subtree(clause))
            far = prep_objects(document, clause, "from", "of") if away or lemma == "refrain" else []
            nested = [t for prep in document.children(clause, "advmod", "acomp") for t in prep_objects(document, prep)]
            found += [*document.children(clause, "dobj"), *far, *nested]
            continue
        below = [t for t in document.children(clause, "xcomp") if t.tag == "VBG" and lemma in words("ceasing")]
        if below or forbids or is_negated(document, clause):
            going = [t for t in (*below, clause) if t.lemma.lower() in words("going_abroad")]
            found += [t for word in going for t in _destinations(document, word)]
    for prep in document.children(verb, "prep"):
        if prep.text.lower() in {"against", "from"}:
            trips = [t for t in document.children(prep) if t.lemma.lower() in words("going_abroad")]
            found += [t for trip in trips for t in _destinations(document, trip)]
    return found


def _destinations(document: Document, word: Token) -> list[Token]:
    """Give where a journey or a trip sold leads: "travel to Kest", "visit Kest", "selling trips to Kest"."""
    things = document.children(word, "dobj")
    return [*things, *(t for one in (word, *things) for t in prep_objects(document, one, "to", "in", "into", "for"))]


def _is_meant(document: Document, verb: Token, known: Measures) -> bool:
    """Whether a text tells of measures, and the sentence and the one before of no danger."""
    if any(document.vocabulary(at) & words("dangers") for at in (verb.sent, max(0, verb.sent - 1))):
        return False
    return names_a_measure(document, known) or any(t.lemma.lower() in words("particular") for t in document.tokens)
