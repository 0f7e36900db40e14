"""Tells of a measure that is no more than possible: "further sanctions are possible", "is among the options"."""

from __future__ import annotations

from dashboard.document import Document, Token
from dashboard.grammar import agents, is_negated, is_party
from dashboard.measures.known import NAMES, words

KNOWN = frozenset({"the", "these", "those", "such", "this", "that"})


def is_option(document: Document, noun: Token) -> bool:
    """Whether a measure, or the act that a noun names, is told of as one thing that may be done.

    "A ban is one option", "the options include a ban", "is among ten options"; of "further tariffs are likely" only
    where they are no known ones.
    """
    first = noun
    while first.dep == "conj":
        first = document.head(first)
    verb = document.head(first)
    if first.dep == "dobj" and verb.lemma in {"include", "contain", "list"}:
        return any(t.lemma.lower() in words("options") for t in document.children(verb, "nsubj"))
    if verb.lemma != "be" or is_negated(document, verb):
        return False
    others = document.children(verb, "nsubj", "attr")
    among = [*document.children(verb, "prep"), *(p for t in others for p in document.children(t, "prep") if t != first)]
    within = [t for p in among if p.text.lower() in {"among", "of", "on"} for t in document.children(p, "pobj")]
    if _is_known(document, first) or (verb.tag == "VBD" and verb.dep != "ccomp"):
        return False  # "the ban was the last option": it was laid
    if first.dep in {"nsubj", "attr"} and any(
        t.lemma.lower() in words("options") for t in (*others, *within) if t != first
    ):
        return True
    likely = [t for t in document.children(verb, "acomp") if t.lemma.lower() in words("conceivable")]
    doing = any(document.children(t, "xcomp") for t in likely)  # "are likely to hurt": they are laid
    return first.dep == "nsubj" and bool(likely) and not doing


def _is_known(document: Document, noun: Token) -> bool:
    """Whether a measure is one that stands: "the ban", "its ban", "Kestian sanctions", "Kest's tariffs"."""
    before = document.children(noun, "det", "poss", "amod", "compound", "nmod")
    return any(t.dep == "poss" or t.text.lower() in KNOWN or t.ent in NAMES | {"LOC"} for t in before)


def who_holds_it_open(document: Document, noun: Token) -> list[Token]:
    """Give who says that a measure is possible: "Jane Roe said that further sanctions were possible"."""
    verb = document.head(noun)
    told = document.head(verb)
    said = verb.dep == "ccomp" and told.lemma.lower() in words("saying")
    return [t for t in agents(document, told) if is_party(document, t) or t.pos == "PROPN"] if said else []
