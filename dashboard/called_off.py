"""Tells whether a meeting was called off, came to nothing, was given up as an idea, or depends on something."""

from __future__ import annotations

from dashboard.document import Document, Token
from dashboard.grammar import is_negated, prep_objects
from dashboard.scene import words


def is_cancelled(document: Document, verb: Token) -> bool:
    """Whether a verb calls a meeting off."""
    lemma = verb.lemma.lower()
    particles = {t.text.lower() for t in document.children(verb, "prt")}
    if lemma == "put" and "off" in particles:  # "put off and never rescheduled"
        later = [t for t in document.children(verb, "conj") if t.lemma.lower() in words("postponed")]
        return any(is_negated(document, t) for t in later)
    if _came_to_nothing(document, verb):
        return True
    return lemma in words("cancelled") or (lemma == "call" and "off" in particles)


def is_only_in_mind(document: Document, verb: Token) -> bool:
    """Whether somebody only proposes, threatens or refuses to call a meeting off: "proposed to suspend the talks"."""
    above = document.head(verb)
    if above.lemma.lower() in {"hesitate", "refuse", "decline"} and is_negated(document, above):
        return False  # "did not hesitate to cancel the talks"
    return verb.dep in {"xcomp", "ccomp"} and verb.tag in {"VB", "VBG"} and above.lemma.lower() in words("only_minded")


def _came_to_nothing(document: Document, verb: Token) -> bool:
    """Whether a plan failed: "came to nothing", "fell through", "never came about", "was struck from the programme"."""
    lemma = verb.lemma.lower()
    near = {t.text.lower() for t in document.children(verb, "prt", "prep", "advmod")}
    if lemma == "come" and any(t.text.lower() == "nothing" for t in prep_objects(document, verb, "to")):
        return True
    if lemma == "strike":
        return any(
            t.lemma.lower() in {"programme", "program", "schedule", "agenda"}
            for t in prep_objects(document, verb, "from", "off")
        )
    if lemma in {"fall", "fell"} and "through" in near:
        return True
    never = is_negated(document, verb) or "never" in near
    return never and (
        lemma in {"materialise", "materialize", "happen", "occur"}
        or (
            lemma in {"come", "take"}
            and bool(near & {"about", "off"} or {t.text.lower() for t in document.children(verb, "dobj")} & {"place"})
        )
    )


def is_dropped(document: Document, idea: Token) -> bool:
    """Whether a plan or proposal was given up: "a plan to meet was abandoned", "Kest dropped the idea of talks"."""
    if idea.lemma.lower() not in words("ideas") or idea.dep not in {"nsubjpass", "dobj"}:
        return False
    return document.head(idea).lemma.lower() in words("cancelled")


def is_conditional(document: Document, verb: Token) -> bool:
    """Whether what is to come depends on something: "will meet if Kest withdraws", "unless", "provided that"."""
    clauses = document.children(verb, "advcl")
    marks = {t.text.lower() for clause in clauses for t in document.children(clause, "mark")}
    return bool(marks & {"if", "unless"}) or any(t.text.lower() in {"provided", "providing"} for t in clauses)
