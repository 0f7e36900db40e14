"""What is done with a measure: the act, the word that tells it, and whether it was done."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.document import Document, Token
from dashboard.measures.known import Act
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
    status = "denied" if yet_to else verb_status(document, verb)
    if act in {"ease", "lift"} and status == "planned" and is_decided(document, verb):
        return Deed(act, verb, "actual")
    if act in {"ease", "lift"} and status == "denied" and is_not_yet(document, verb):
        return Deed("keep", verb, "actual")
    if act in {"ease", "lift"} and status in {"actual", "planned"} and is_condition(document, verb):
        return Deed(act, verb, "proposed")
    return Deed(act, verb, status)
