"""Reads a measure that is done to the one whose it is called: "Kest saw its tariff raised by Valdoria"."""

from __future__ import annotations

from dashboard.document import Document, Token
from dashboard.grammar import agents, is_party, prep_objects
from dashboard.measures.known import measures, words


def undergone(document: Document, noun: Token) -> Token | None:
    """Give the verb of what the subject undergoes: "got its rate cut", "had its duty halved"."""
    if not any(t.tag == "PRP$" for t in document.children(noun, "poss")):
        return None
    head = document.head(noun)
    if noun.dep in {"nsubj", "nsubjpass"} and head.dep in {"ccomp", "xcomp"} and _undergoes(document.head(head)):
        return head if head.tag in {"VBN", "VBD", "NN"} else None
    if noun.dep == "dobj" and _undergoes(head):
        inner = [t for t in document.subtree(noun) if t.dep == "acl" and t.tag == "VBN" and t.i > noun.i]
        known = measures()
        return next((t for t in inner if document.head(t) == noun or known.verb_acts.get(t.lemma.lower())), None)
    return None


def whose_doing(document: Document, verb: Token) -> list[Token]:
    """Give who does it, where the sentence says so: "by Valdoria"."""
    return [t for t in prep_objects(document, verb, "by") if is_party(document, t)]


def who_undergoes(document: Document, noun: Token, verb: Token) -> list[Token]:
    """Give whom it hits or spares: who sees it done."""
    above = document.head(verb if document.head(noun) == verb else noun)
    return agents(document, above)


def _undergoes(verb: Token) -> bool:
    return verb.lemma.lower() in words("undergoing") and verb.pos in {"VERB", "AUX"}
