"""Tells whether an act happened, or is planned, proposed, thought of or denied."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from dashboard.document import Document, Token
from dashboard.grammar.arguments import DEPTH
from dashboard.grammar.remembered import asked_once
from dashboard.grammar.word_lists import is_verb, word_list
from dashboard.tables import EventStatus
from dashboard.tags import TENSED


@cache
def _negating() -> frozenset[str]:
    """Give the words without one of which nothing is negated."""
    return word_list("negations") | {"longer", "no", "neither"}


@asked_once
def is_negated(document: Document, token: Token) -> bool:
    """Whether a word is negated: "did not meet", "no talks"."""
    if document.vocabulary(token.sent).isdisjoint(_negating()):
        return False  # as of most sentences
    for child in document.children(token, "neg", "det", "advmod", "preconj"):
        if child.lemma.lower() in word_list("negations") and child.i < token.i + 2:
            return True
        if child.text.lower() == "longer" and child.i < token.i:
            return any(t.text.lower() == "no" for t in document.children(child))  # "no longer asks"
    return any(
        child.dep in {"nsubj", "nsubjpass", "dobj"}
        and any(t.lemma.lower() in {"no", "neither"} for t in document.children(child, "det"))
        for child in document.children(token)
    )


@asked_once
def status_of(document: Document, token: Token) -> EventStatus:
    """Tell whether an act, given by its verb or noun, happened, or is planned, proposed, thought of or denied."""
    if is_negated(document, token):
        return "denied"
    own = _own_status(document, token)
    if own != "actual":
        return own
    for word, governor in _governors(document, token):
        if is_negated(document, governor) and word.dep in {"xcomp", "ccomp", "acl", "pcomp", "dobj", "nsubjpass"}:
            return "denied"
        names = _names_of(document, governor)
        for status in ("denied", "proposed", "planned", "hypothetical"):
            if names & word_list("governors", status) and _governs(document, word):
                return status
        if word.dep == "conj" and word.tag == "VBD" and document.has(word, "nsubj"):
            return "actual"  # "said that he would lift the ban, and on Monday he met Doe"
        # "would agree to meet": the modal stands with the governing word.
        if word.dep in {"xcomp", "conj", "acl"} and is_verb(governor):
            above = _own_status(document, governor)
            if above != "actual":
                return above
    return "actual"


def _names_of(document: Document, governor: Token) -> set[str]:
    """Give the names under which a governing word is known: with its particle ("rule out") or, without one, alone."""
    lemma = governor.lemma.lower()
    particles = document.children(governor, "prt")
    return {f"{lemma} {t.text.lower()}" for t in particles} if particles else {lemma}


def _own_status(document: Document, token: Token) -> EventStatus:
    """Tell what a word's own auxiliaries, conditions and modifiers say."""
    statuses: tuple[EventStatus, ...] = ("planned", "proposed", "hypothetical")
    auxiliaries = {t.text.lower() for t in document.children(token, "aux")}
    if is_verb(token):
        for status in statuses:
            if auxiliaries & word_list("modals", status):
                return status
        marks = document.children(token, "mark")
        if any(t.text.lower() in {"if", "unless", "whether"} for t in marks):
            return "hypothetical"
        wanted = word_list("governors", "proposed")
        if any(t.text.lower() == "for" and t.i and document.tokens[t.i - 1].lemma.lower() in wanted for t in marks):
            return "proposed"  # "the need for Kest to withdraw", wherever the parser hung it
        return "actual"
    modifiers = {t.lemma.lower() for t in document.children(token, "amod", "det", "compound")}
    for status in ("denied", *statuses):
        if modifiers & word_list("modifiers", status):
            return status
    return "actual"


def _governors(document: Document, token: Token) -> Iterator[tuple[Token, Token]]:
    """Give the words that govern an act, nearest first, each with the word below it."""
    word = token
    for _ in range(DEPTH):
        if word.head == word.i or word.dep in {"relcl", "parataxis"} or (word.dep == "ccomp" and word is not token):
            return
        if word.dep == "acl" and word.tag != "VB":  # "the man held there": what governs the man does not govern it
            return
        head = document.head(word)
        yield word, head
        word = head


def _governs(document: Document, word: Token) -> bool:
    """Whether a governing word bears on the word below it, rather than merely standing above it."""
    if word.dep in {"xcomp", "acl", "pcomp"}:
        return True
    if word.dep == "ccomp":
        # "agreed that it was held": a finite clause in the past stands, whatever reports it; "demand that it be held".
        return not any(t.tag in TENSED for t in (word, *document.children(word, "aux", "auxpass")))
    if word.dep in {"dobj", "pobj", "nsubjpass", "prep", "compound", "agent"}:
        return not is_verb(word)
    return False
