"""Reads rounds by what is said to have taken place: "rounds followed in Rome in May", "a session was held in Lome"."""

from __future__ import annotations

from dashboard.document import Document, Token
from dashboard.grammar import prep_objects
from dashboard.scene import words


def takes_place(document: Document, noun: Token) -> bool:
    """Whether what a noun counts is told with the town and the day on which it was.

    The parser takes "a round followed in Rome" for a noun with a participle, where no other verb follows.
    """
    kind = document.children(noun, "compound", "amod", "nmod")
    counted = words("earlier") | words("next")
    if any(t.ent != "ORDINAL" and t.lemma.lower() not in counted and not t.ent for t in kind):
        return False  # "a training session", "the final round"
    if any(t.text.lower() == "for" for t in document.children(noun, "prep")):
        return False  # "a session for survivors"
    verb = document.head(noun) if noun.dep in {"nsubj", "nsubjpass"} else None
    if noun.dep == "ROOT":
        verb = next((t for t in document.children(noun, "acl") if t.tag in {"VBN", "VBD"}), None)
    if verb is None or verb.lemma.lower() not in words("taking_place"):
        return False
    if verb.lemma.lower() == "take" and not any(t.lemma == "place" for t in document.children(verb, "dobj")):
        return False
    towns = any(t.ent in {"GPE", "FAC"} for t in prep_objects(document, verb, "in", "at"))
    return towns and any(t.ent == "DATE" for t in (*prep_objects(document, verb), *document.children(verb, "npadvmod")))


def sit_together(document: Document, people: Token) -> bool:
    """Whether a session is one of both sides: "of the two commanders", "of both delegations", "of the joint panel"."""
    if people.lemma.lower() in words("joint_bodies") | words("tracks"):
        return True
    counted = {t.text.lower() for t in document.children(people, "nummod", "det", "predet")} & {"two", "both"}
    return bool(counted) and people.lemma.lower() in words("offices") | words("delegations")
