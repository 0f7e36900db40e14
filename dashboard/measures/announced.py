"""Tells that a measure which counts as taken lies ahead: "will cut its duty on 1 June", "would be lifted from May"."""

from __future__ import annotations

from dashboard.document import Document, Token
from dashboard.grammar import is_verb
from dashboard.measures.deeds import Deed
from dashboard.measures.known import action_of, words
from dashboard.measures.times import COMING, MONTHS

TAKEN = frozenset({"imposed", "extended", "eased", "lifted"})
ON = frozenset({"on", "from", "in", "as", "of"})  # "from 1 June", "as of 1 June"


def announced(document: Document, deed: Deed) -> int | None:
    """Give where the day stands on which it is to begin, or -1 where none is told; None where nothing lies ahead.

    "Would have been lifted" lies behind, whenever it was to be.
    """
    if action_of(deed.act, deed.status) not in TAKEN:
        return None
    verb = deed.word if is_verb(deed.word) else document.head(deed.word)
    if not is_verb(verb):
        return None
    first = verb
    while first.dep == "conj" and is_verb(document.head(first)) and not _helped(document, first):
        first = document.head(first)  # "will cut its duty and lift the ban"
    helped = _helped(document, first)
    if (day := _agreed_for(document, first)) is not None:
        return day
    if not helped & COMING or "have" in helped or (first is not verb and verb.tag != "VB"):
        return None
    told = (
        t.start
        for t in document.subtree(verb)
        if t.i > verb.i
        and (t.ent == "DATE" or t.text.lower() in MONTHS)  # "on Niger on 1 June" may be read as one name
        and (t.dep == "npadvmod" or document.head(t).text.lower() in ON)
    )
    return next(told, -1)


def _agreed_for(document: Document, verb: Token) -> int | None:
    """Give where the year or day stands of what was agreed for later: "agreed to drop it in 2027"."""
    above = document.head(verb)
    if verb.dep != "xcomp" or verb.tag != "VB" or above.lemma.lower() not in words("agreed_to"):
        return None
    days = (t for t in document.subtree(verb) if t.i > verb.i and t.ent == "DATE" and t.dep == "pobj")
    return next((t.start for t in days if document.head(t).text.lower() in ON), None)


def _helped(document: Document, verb: Token) -> set[str]:
    return {t.text.lower() for t in document.children(verb, "aux")}
