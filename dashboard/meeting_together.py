"""Reads verbs that say that people came together: saw each other, got together, spent hours together, rang up."""

from __future__ import annotations

from dashboard.document import Document, Token
from dashboard.grammar import is_passive, prep_objects
from dashboard.occasion import words
from dashboard.scene import doers, is_people, times


def together(document: Document, verb: Token) -> list[Token] | None:
    """Give whom a verb of coming together leads to besides its subject; None where it is no such verb.

    The way of telling counts, not the one verb: with "each other" a verb of seeing is a meeting, without it is none.
    """
    lemma = verb.lemma.lower()
    if lemma in words("each_other") and _each_other(document, verb):
        return []
    partners = [t for t in prep_objects(document, verb, "with") if is_people(t)]
    if lemma in {"get", "come"} and _adverb(document, verb, "together"):
        return partners if partners or several(document, verb) else None
    if lemma == "spend":
        hours = any(t.ent == "TIME" for t in document.children(verb, "dobj"))
        partners = [t for t in partners if t.ent == "PERSON"]
        return partners if hours and (partners or several(document, verb)) else None
    if lemma == "come" and _adverb(document, verb, "face"):
        return partners
    city = any(t.ent in {"GPE", "FAC"} for t in prep_objects(document, verb, "in", "at"))
    if _to_the_table(document, verb) and (city or times(document, [verb])):
        return partners
    return None


def rung_up(document: Document, verb: Token) -> list[Token] | None:
    """Give whom somebody telephoned: "rang both premiers", "phoned Roe"; None where it is no such verb."""
    if verb.lemma.lower() not in words("ring_up") or is_passive(document, verb):
        return None
    return [t for t in document.children(verb, "dobj") if is_people(t)] or None


def several(document: Document, verb: Token) -> bool:
    """Whether two names are the subject: "Roe and Doe talked"; the list may hang on what the first one is of."""
    found = 0
    for doer in doers(document, verb):
        inner = [t for t in document.subtree(doer) if t.i < verb.i and t.ent == "PERSON"]
        found += len([t for t in inner if document.tokens[t.i + 1].ent != "PERSON"])
    return found > 1


def _each_other(document: Document, verb: Token) -> bool:
    """Whether those who act are also those who are met."""
    met = [*document.children(verb, "dobj"), *prep_objects(document, verb, "into", "with", "to", "opposite", "against")]
    pairs = {("each", "other"), ("one", "another")}
    return any((document.tokens[t.i - 1].text.lower(), t.text.lower()) in pairs for t in met if t.i)


def _adverb(document: Document, verb: Token, word: str) -> bool:
    return any(t.text.lower() == word for t in document.children(verb, "advmod", "prt", "npadvmod"))


def _to_the_table(document: Document, verb: Token) -> bool:
    """Whether a verb leads to "the table" or "the negotiating table", and not to one that is laid."""
    if verb.lemma.lower() not in words("to_table"):
        return False
    near = [verb, *document.children(verb, "advmod", "prt")]
    tables = [t for word in near for t in prep_objects(document, word, "to", "at", "around") if t.lemma == "table"]
    return any(
        t.text.lower() in {"the", "negotiating", "bargaining", "negotiation", "same", "one"}
        for table in tables
        for t in document.children(table)
    )
