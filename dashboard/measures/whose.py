"""Tells who acts where the subject is a pronoun of the main clause, or a government called by where it sits."""

from __future__ import annotations

from dashboard.document import Document, Token
from dashboard.measures.deeds import Deed
from dashboard.measures.known import STATES, measures


def who_it_is(document: Document, token: Token) -> Token:
    """Give whom "it" stands for in its sentence: "Kest surprised many when it eased", "Kest left, but it eased"."""
    clause = document.head(token)
    if token.text.lower() != "it" or token.dep != "nsubj" or clause.dep not in {"advcl", "conj"}:
        return token
    subjects = document.children(document.head(clause), "nsubj")
    return subjects[0] if len(subjects) == 1 and subjects[0].ent in STATES else token


def seat(document: Document, token: Token) -> Token:
    """Give where a government sits that has no other name: "the junta in Kest"."""
    if token.pos != "NOUN" or token.lemma.lower() not in measures().nameless or document.children(token, "amod"):
        return token
    then = document.following(token)
    seats = document.children(then, "pobj") if then is not None and then.text.lower() == "in" else []
    return seats[0] if seats and seats[0].ent == "GPE" else token


def council(document: Document, noun: Token, deed: Deed) -> list[Token]:
    """Give the Security Council that speaks of a measure: "the Council extended the inspection under the embargo"."""
    root = document.root(document.sentences[noun.sent])
    if deed.act != "keep" or root is None:
        return []
    return [t for t in document.children(root, "nsubj") if t.lemma.lower() == "council" and t.ent == "ORG"][:1]
