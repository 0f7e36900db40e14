"""What is done with a measure: the act, the word that tells it, and whether it was done."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.document import Document, Token
from dashboard.grammar import is_negated, is_verb
from dashboard.measures.known import Act, words
from dashboard.measures.status import is_condition, is_decided, is_not_yet, is_yet_to, verb_status
from dashboard.tables import EventStatus


@dataclass(frozen=True)
class Deed:
    """What is done with a measure, the word that says so, and whether it happened."""

    act: Act
    word: Token
    status: EventStatus


def deed_of(document: Document, verb: Token, act: Act) -> Deed:
    """Give an act on a measure as its verb tells it, done or not; what a sender says it will undo, is decided."""
    yet_to = is_yet_to(document, verb)
    if yet_to and act in {"ease", "lift"}:
        return Deed("keep", verb, "actual")
    helping = _helping(document, verb) if act == "evade" else None
    if act == "evade" and _is_held_against(document, helping or verb):
        return Deed(act, verb, "actual")
    status = "denied" if yet_to else verb_status(document, helping or verb)
    if act in {"ease", "lift"} and status == "planned" and is_decided(document, verb):
        return Deed(act, verb, "actual")
    if act in {"ease", "lift"} and status == "denied" and is_not_yet(document, verb):
        return Deed("keep", verb, "actual")
    if act in {"ease", "lift"} and status in {"actual", "planned"} and is_condition(document, verb):
        return Deed(act, verb, "proposed")
    return Deed(act, verb, status)


def _helping(document: Document, verb: Token) -> Token | None:
    """Give the verb of helping above another, if not denied: who "helped Kest evade the ban" tells that Kest does."""
    head = document.head(verb)
    if verb.dep not in {"ccomp", "xcomp"} or not is_verb(head) or head.lemma.lower() not in words("helping"):
        return None
    return head if all(t.lemma.lower() not in words("disowning") for t in document.ancestors(head)) else None


def _is_held_against(document: Document, verb: Token) -> bool:
    """Whether somebody is said or punished to have done it: "accused of breaking the ban", "fined for helping Kest"."""
    prep = document.head(verb)
    if verb.dep != "pcomp" or prep.text.lower() not in {"of", "for", "with"}:
        return False
    return holds_against(document, prep)


def holds_against(document: Document, prep: Token) -> bool:
    """Whether somebody was accused of, charged with or punished for what hangs on a preposition: not "could be"."""
    above = next((t for t in document.ancestors(prep) if is_verb(t)), None)
    if above is None or above.lemma.lower() not in words("holding_against"):
        return False
    return not is_negated(document, above) and verb_status(document, above) == "actual"
