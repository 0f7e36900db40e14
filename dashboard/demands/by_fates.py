"""Reads demands of which only the fate is told: "a request to open the road was turned down"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dashboard.demands.asking import is_infinitive, known, owners_of
from dashboard.demands.demanded import Demand, demand_of
from dashboard.document import Document, Sentence, Token
from dashboard.grammar import is_verb, prep_objects
from dashboard.scene import is_people

INDEFINITE = frozenset({"a", "an", "another", "one"})


def from_fate(document: Document, sentence: Sentence, noun: Token, lemma: str) -> Iterator[Demand]:
    """Give what a request asks for of which the sentence tells how it fared; nobody's by name, it is of who asked last.

    "The request" is one that was told before; a request without words of its own asks for nothing.
    """
    if lemma not in known("fated") or noun.dep not in {"nsubj", "nsubjpass"}:
        return
    apart = _set_apart(document, sentence, noun)
    verb = apart[1] if apart is not None else document.head(noun)
    told = document.children(noun, "det", "amod", "nummod")
    one = any(t.text.lower() in INDEFINITE or t.text.lower() in known("more") for t in told)
    if not one or not is_verb(verb) or verb.lemma.lower() not in known("fates"):
        return
    words, onto = _asked(document, noun) if apart is None else (apart[0], _doers(document, apart[0]))
    owners = owners_of(document, noun)
    if not words or (owners and apart is None and not document.children(noun, "acl", "relcl")):
        return
    demand = demand_of(document, sentence, noun, words, [], onto=onto, owners=owners or None)
    yield demand if owners else replace(demand, goes_on=True)


def _set_apart(document: Document, sentence: Sentence, noun: Token) -> tuple[list[Token], Token] | None:
    """Give what stands between commas in "a request, that Kest pay, was dropped", and the verb behind them."""
    behind = [t for t in document.sentence_tokens(sentence) if t.i > noun.i]
    if [t.text.lower() for t in behind[:2]] != [",", "that"]:
        return None
    end = next((t.i for t in behind[2:] if t.text == ","), None)
    fates = known("fates")
    verb = next((t for t in behind if end is not None and t.i > end and t.lemma.lower() in fates), None)
    if end is None or verb is None or document.tokens[end + 1].tag not in {"VBD", "VBZ", "VBN", "MD"}:
        return None
    return [t for t in behind[2:] if t.i < end], verb


def _doers(document: Document, words: list[Token]) -> list[Token]:
    """Give who is to do what a clause asks."""
    return [t for t in words if t.dep == "nsubj" and is_people(t) and document.head(t) in words][:1]


def _asked(document: Document, noun: Token) -> tuple[list[Token], list[Token]]:
    """Give the words of what is asked, and who is to do it: "to open the road", "that Kest pay", "for more visas"."""
    for clause in document.children(noun, "acl", "relcl", "appos"):
        that = any(t.text.lower() == "that" for t in document.children(clause, "mark", "dobj"))
        subject = [t for t in document.children(clause, "nsubj") if is_people(t)]
        if is_infinitive(document, clause) or (that and is_verb(clause) and document.children(clause, "nsubj")):
            first = clause.i if is_infinitive(document, clause) else min(document.subtree(clause)).i
            return [t for t in document.subtree(clause) if t.i >= first and t.text.lower() != "that"], subject
    for thing in prep_objects(document, noun, "for"):
        if thing.pos == "NOUN" and thing.lemma.lower() not in known("bare"):
            return document.subtree(thing), []
    return [], []
