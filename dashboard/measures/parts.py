"""Tells whether only part of a measure or of a taken thing is let go, or by and by: such an end is an easing."""

from __future__ import annotations

from dashboard.document import Document, Token
from dashboard.grammar import prep_objects
from dashboard.measures.known import words


def in_part(document: Document, verb: Token) -> bool:
    """Whether only part of a measure is lifted, or by and by: "lifted part of it", "began to lift it step by step"."""
    above = document.head(verb)
    begun = verb.dep == "xcomp" and above.lemma.lower() in words("beginning")
    slowly = any(t.lemma.lower() in words("by_and_by") for t in document.children(verb, "advmod", "npadvmod"))
    staged = any(t.lemma.lower() in words("stages") for t in prep_objects(document, verb, "in", "by"))
    return (
        begun
        or slowly
        or staged
        or any(t.lemma.lower() in words("shares") for t in document.children(verb, "dobj", "nsubjpass"))
    )


def is_some_of(thing: Token, whole: Token) -> bool:
    """Whether only some are meant of those that somebody has: "two of its crossings", "one of the four gates".

    `whole` is the noun behind "of", `thing` what stands before it, the noun itself where nothing does.
    """
    if thing == whole or thing.ent == "MONEY" or thing.pos == "SYM":
        return False
    counted = thing.ent in {"CARDINAL", "PERCENT"} or thing.pos == "NUM" or thing.lemma.lower() in words("shares")
    few = thing.lemma.lower() in words("amounts") - words("whole_amounts")
    return (counted or few) and whole.dep == "pobj"
