"""Tells who acts where the subject is a pronoun of the main clause, or a government called by where it sits."""

from __future__ import annotations

from dashboard.document import Document, Token
from dashboard.grammar import conjuncts, is_party, is_verb, prep_objects
from dashboard.measures.deeds import Deed
from dashboard.measures.known import STATES, measures
from dashboard.tags import PLURAL


def who_it_is(document: Document, token: Token) -> Token:
    """Give whom "it" or "they" stands for in its sentence: "Kest surprised many when it eased", "both said they would".

    "They" are several, named as such: "Kest and Valdoria warned that they would".
    """
    if token.text.lower() == "its" and token.dep == "poss":
        return _whose_own_measure(document, token)
    clause = document.head(token)
    if token.dep not in {"nsubj", "nsubjpass"} or token.text.lower() not in {"it", "they"}:
        return token
    if token.text.lower() == "they":
        return _several(document, token, clause)
    before = _before_a_colon(document, token, clause)
    if before is not None:
        return before
    if token.dep != "nsubj" or clause.dep not in {"advcl", "conj"}:
        return token
    subjects = document.children(document.head(clause), "nsubj")
    return subjects[0] if len(subjects) == 1 and subjects[0].ent in STATES else token


def _whose_own_measure(document: Document, its: Token) -> Token:
    """Give whose it is in the second clause: "Kest spoke of peace, but its embargo was extended", of Kest alone."""
    thing = document.head(its)
    clause = document.head(thing)
    if thing.dep not in {"nsubj", "nsubjpass"} or clause.dep not in {"conj", "advcl"}:
        return its
    subjects = document.children(document.head(clause), "nsubj")
    if len(subjects) != 1 or subjects[0].ent not in STATES or subjects[0].i > its.i:
        return its
    between = document.tokens[subjects[0].i + 1 : its.i]
    others = [*document.children(document.head(clause), "dobj"), *prep_objects(document, document.head(clause))]
    if any(is_party(document, t) for t in others):
        return its  # "condemned the bloc, but its sanctions"
    return its if any(t.ent in STATES or t.ent == "NORP" for t in between) else subjects[0]


def _before_a_colon(document: Document, it: Token, clause: Token) -> Token | None:
    """Give who acts in the clause that a colon ends: "Kest's treasury went on: in May it imposed sanctions on"."""
    told = [t for t in document.children(clause, "ccomp", "parataxis") if t.i < it.i and is_verb(t)]
    marks = {t.text for verb in told for t in document.tokens[verb.i + 1 : it.i]}
    subjects = [t for verb in told for t in document.children(verb, "nsubj")] if marks & {":", ";", "–", "—"} else []
    named = [t for t in subjects if t.tag in {"NN", "NNP"} and any(w.ent in STATES for w in document.subtree(t))]
    return named[0] if len(subjects) == 1 and named else None


def _several(document: Document, they: Token, clause: Token) -> Token:
    """Give the several who say or do something in the clause above "they"; not who is told to act: "told both that"."""
    while clause.dep in {"ccomp", "advcl", "conj"} and is_verb(document.head(clause)):
        clause = document.head(clause)
        subjects = document.children(clause, "nsubj")
        if len(subjects) == 1 and len(conjuncts(document, subjects[0])) > 1:
            return subjects[0]
        if len(subjects) == 1 and subjects[0].tag in PLURAL:
            return _known_as(document, subjects[0]) or (subjects[0] if subjects[0].ent in STATES else they)
        if subjects:
            break
    return they


def _known_as(document: Document, noun: Token) -> Token | None:
    """Give what several are called together: "the three powers, known as the E3"."""
    called = [t for t in document.children(noun, "acl") if t.lemma.lower() in {"know", "call", "dub"}]
    names = [
        t
        for clause in called
        for t in (*prep_objects(document, clause, "as"), *document.children(clause, "oprd"))
        if t.pos == "PROPN"
    ]
    return names[0] if names else None


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
