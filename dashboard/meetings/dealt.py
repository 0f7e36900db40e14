"""Reads dealings of people with people, whatever the verb: "raised the border with Doe in Rome"."""

from __future__ import annotations

from functools import cache

from dashboard.document import Document, Token
from dashboard.grammar import is_passive, prep_objects
from dashboard.lexicon import lexicon
from dashboard.meetings.nouns import noun_kind
from dashboard.meetings.spots import towns_behind
from dashboard.scene import doers, is_people, times, words

WE = frozenset({"he", "she", "they", "we", "i"})


def dealt_with(document: Document, verb: Token) -> list[Token]:
    """Give with whom a person or delegation goes into something, in a town, on a day or over a line.

    In a town any verb will do that people use of each other face to face; with a day alone only one of talking.
    """
    talks = _talks_over(document, verb)
    if is_passive(document, verb) or (not talks and verb.lemma.lower() in _of_other_things()):
        return []
    things = document.children(verb, "dobj")
    over = [t for prep in document.children(verb, "prep", "prt") for t in document.children(prep, "pobj")]
    if any(is_people(t) or noun_kind(document, t) is not None for t in things):
        return []
    inner = [*things, *over] if talks else []  # "welcomed the accord with Doe" is of the accord
    withs = [t for word in (verb, *inner) for t in prep_objects(document, word, "with")]
    met = [t for t in withs if t.ent == "PERSON" or t.lemma.lower() in _sent()]
    met += [t for t in withs if t not in met and any(a.ent == "PERSON" for a in document.children(t, "appos"))]
    if not met or not (things or over) or not any(_is_sent(document, t) for t in doers(document, verb)):
        return []
    if _in_town(document, verb) or (talks and (times(document, [verb, *things, *met]) or is_afar(document, verb))):
        return met
    return []


def dealt_in(document: Document, verb: Token) -> list[tuple[int, int]]:
    """Give where that was, where the parser hangs the town on those who were dealt with."""
    return [(t.start, t.end) for t in _towns(document, verb)]


def _talks_over(document: Document, verb: Token) -> bool:
    """Whether a matter is talked over: "raised the ban", "took the ban up", "worked out a roadmap"."""
    lemma = verb.lemma.lower()
    if lemma in words("discussing") | words("raising") | words("raising_of"):
        return True
    behind = {t.text.lower() for t in document.children(verb, "prt", "prep", "advmod")}
    return not behind.isdisjoint(lexicon("talks")["talking_out"].get(lemma, ()))


def _towns(document: Document, verb: Token) -> list[Token]:
    near = [verb, *document.children(verb, "dobj")]
    withs = [t for word in near for t in prep_objects(document, word, "with")]
    withs += [t for word in withs for t in document.children(word, "appos")]
    return [
        t
        for word in (*near, *withs)
        for t in prep_objects(document, word, "in", "at")
        if t.ent in {"GPE", "FAC"} or (t.pos == "PROPN" and not t.ent)
    ]


def _in_town(document: Document, verb: Token) -> bool:
    return bool(_towns(document, verb) or towns_behind(document, verb))


def is_afar(document: Document, verb: Token) -> bool:
    """Whether that was done by telephone or video: "raised it with Doe by video link"."""
    lines = words("formats", "phone") | words("formats", "video")
    return any(t.lemma.lower() in lines for prep in document.children(verb, "prep") for t in document.subtree(prep))


def _is_sent(document: Document, doer: Token) -> bool:
    """Whether a person or a delegation acts, and no state or firm."""
    named = doer.ent == "PERSON" or any(t.ent == "PERSON" for t in document.children(doer, "appos"))
    return named or doer.text.lower() in WE or doer.lemma.lower() in _sent() or doer.tag == "NNPS"


@cache
def _sent() -> frozenset[str]:
    return words("offices") | words("delegations")


@cache
def _of_other_things() -> frozenset[str]:
    """Give the verbs of what people do side by side, from afar, or with papers: read apart or no meeting."""
    lists = (
        "alone", "apart", "ceremonies", "travel", "going", "signing", "agreeing", "holding", "carry", "tell", "see",
        "grant", "bring",
    )  # fmt: skip
    return words("no_dealing").union(*(words(name) for name in lists))
