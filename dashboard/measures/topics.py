"""Tells where the end of a measure is but a topic: "sanctions relief was not on the agenda"."""

from __future__ import annotations

from functools import cache

from dashboard.document import Document, Token
from dashboard.grammar import is_verb
from dashboard.measures.known import measures, words

WAYS = (
    "asking", "calling", "offering", "announcing", "decided", "deciding_on", "undertaking", "agreed_to", "proposing",
    "done", "stopping", "refusing", "tying", "saying_no", "bringing_about",
)  # fmt: skip
NOUNS = ("calls", "proposals", "decisions", "prospects", "tying_nouns")
OPEN = frozenset({"possible", "conceivable", "ready", "due", "essential"})


def is_topic(document: Document, noun: Token) -> bool:
    """Whether nobody in a noun's sentence asks for the end it names, offers, plans, refuses it or makes it a condition.

    What a line without a verb names, a list may ask for.
    """
    above = [t for t in document.ancestors(noun) if t.sent == noun.sent]
    verbs = [t for t in above if is_verb(t) or t.pos == "AUX"]
    if not verbs or document.sentences[noun.sent].kind not in {"paragraph", "quote"}:
        return False
    beside = [w for t in verbs for w in document.children(t, "nsubj", "attr")]
    moved = any(t.lemma.lower() in _moving() for t in verbs)
    moved = moved or any(t.lemma.lower() in words(name) for t in (*above, *beside) for name in NOUNS)
    return not moved and not _may_come(document, verbs[0])


@cache
def _moving() -> frozenset[str]:
    """Give the verbs by which an end is asked for, offered, planned, refused or made a condition."""
    known = measures()
    return frozenset().union(*(words(way) for way in WAYS), known.wishing, *known.reliefs.values(), known.undone)


def _may_come(document: Document, verb: Token) -> bool:
    """Whether it is held possible or told to come: "relief could follow", "relief is possible"."""
    behind = {t.lemma.lower() for t in document.children(verb, "acomp", "attr", "advmod")}
    might = any(t.tag == "MD" for t in document.children(verb, "aux")) and not document.children(verb, "dobj")
    return might or not behind.isdisjoint(OPEN)
