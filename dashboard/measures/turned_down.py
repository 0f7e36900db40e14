"""Tells who turned down what would have ended a measure: "rejected a request to lift the ban"."""

from __future__ import annotations

from dashboard.document import Document, Token
from dashboard.grammar import is_negated, is_verb, patients
from dashboard.measures.deeds import Deed
from dashboard.measures.known import words
from dashboard.measures.status import verb_status


def turned_down(document: Document, deed: Deed) -> Token | None:
    """Give the verb by which a request, plan or bargain is turned down of which the end of a measure is a part.

    "Kest rejected a plea to ease the sanctions", "turned down his offer to leave in exchange for an end to the ban".
    An offer to ease them is its sender's: who turns that down refuses to ease nothing.
    """
    if deed.act not in {"ease", "lift"} or deed.status == "denied":
        return None
    in_turn = False
    for token in document.ancestors(deed.word):
        in_turn = in_turn or (token.text.lower() == "for" and document.word_before(token) in words("bargained"))
        if token.lemma.lower() in words("refusable") and token.dep in {"dobj", "nsubjpass"}:
            own = not in_turn and token.lemma.lower() in words("offers")
            return None if own else _turning_down(document, document.head(token))
        if in_turn and is_verb(token) and any(t.lemma.lower() in words("refusable") for t in patients(document, token)):
            return _turning_down(document, token)  # "in exchange", wherever the parser hung it
        if is_verb(token) and token.dep in {"ROOT", "relcl", "advcl"}:
            return None
    return None


def _turning_down(document: Document, verb: Token) -> Token | None:
    """Give a verb that turns something down, with its particle where that decides, and did so."""
    turns = [t.text.lower() for t in document.children(verb, "prt", "advmod")]
    lemma = verb.lemma.lower()
    refuses = lemma in words("refusing") or any(f"{lemma} {turn}" in words("refusing") for turn in turns)
    done = is_verb(verb) and refuses and not is_negated(document, verb)
    return verb if done and verb_status(document, verb) == "actual" else None
