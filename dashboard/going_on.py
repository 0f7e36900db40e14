"""Reads that talks go on: "went into a third day", "entered their second week", "the talks are held in secret"."""

from __future__ import annotations

from dashboard.document import Document, Token
from dashboard.grammar import prep_objects
from dashboard.scene import words
from dashboard.tags import TENSED

OFTEN = frozenset({"every", "each", "always", "usually", "often", "normally", "regularly", "annually", "once", "twice"})
POINTING = frozenset({"the", "these", "those"})
SPANS = frozenset({"day", "night", "week", "weekend", "month"})
TOLD = TENSED | {"VBN"}
HELD_NOW = frozenset({"hold", "conduct"})  # "is hosted by Kest" tells no day, "is being hosted" does
NTH = {"second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10}


def goes_on(document: Document, noun: Token, verb: Token) -> bool:
    """Whether a verb whose subject is a noun of meeting tells that the meeting has not ended.

    "Entered a second day and ended without a deal" tells that it has.
    """
    behind = [t for t in document.subtree(verb) if t.i > verb.i and t.dep in {"conj", "advcl", "pcomp"}]
    if any(ends(t) for t in behind):
        return False
    return another_day(document, verb) is not None or _is_held_now(document, noun, verb)


def ends(verb: Token) -> bool:
    """Whether a verb tells that talks are over: "closed", "collapsed", "broke up"."""
    return verb.lemma.lower() in words("close") | {"collapse", "break"}


def another_day(document: Document, verb: Token) -> Token | None:
    """Give the day more to which talks have come: "entered a second day", "stretched into their third week"."""
    helped = {t.text.lower() for t in document.children(verb, "aux")}
    if verb.lemma.lower() not in words("lasting_on") or verb.tag not in TOLD or helped & {"had", "to"}:
        return None
    if any(t.tag == "MD" for t in document.children(verb, "aux")) or document.children(verb, "neg"):
        return None
    reached = [*document.children(verb, "dobj", "npadvmod"), *prep_objects(document, verb, "into", "for")]
    spans = SPANS | {"round"} if verb.lemma == "reach" else SPANS
    return next((t for t in reached if t.lemma.lower() in spans and nth(document, t)), None)


def nth(document: Document, day: Token) -> int:
    """Give which day of talks "a third day" is; 0 where no number stands before it."""
    return max((NTH.get(t.text.lower(), 0) for t in document.children(day, "amod", "nummod", "compound")), default=0)


def _is_held_now(document: Document, noun: Token, verb: Token) -> bool:
    """Whether these talks are held, and are not only held every year."""
    being = any(t.text.lower() == "being" for t in document.children(verb, "auxpass"))
    held = any(t.text.lower() in {"is", "are"} for t in document.children(verb, "auxpass"))
    lemmas = HELD_NOW | {"host", "mediate"} if being else HELD_NOW if held else frozenset[str]()
    if verb.lemma.lower() not in lemmas or document.children(verb, "neg"):
        return False
    if any(t.text.lower() in {"was", "were", "to"} or t.tag == "MD" for t in document.children(verb, "aux")):
        return False
    here = any(t.text.lower() in POINTING for t in document.children(noun, "det"))
    return here and not any(t.text.lower() in OFTEN for t in document.subtree(verb))
