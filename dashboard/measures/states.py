"""Mends the language model's reading of states' names: Niger read as a person and Kenya as a firm take part in nothing.

Whether a name is a state's is known, whatever the model takes it for. Only a name that stands alone is mended: within a
longer name ("Chad Smith", "Mali Airways") the model sees more than the word.
"""

from __future__ import annotations

from functools import cache

from dashboard.document import Document, Token
from dashboard.lexicon import word_set
from dashboard.registry import registry

MISREAD = frozenset({"", "PERSON", "ORG", "PRODUCT", "LOC"})


def with_states(document: Document) -> Document:
    """Give the document with states and their people marked as such, the same one where nothing was misread."""
    known = _states()
    wrong = [
        token
        for token in document.tokens
        if token.text in known and token.ent in MISREAD and _stands_alone(document, token)
    ]
    if not wrong:
        return document
    tokens = list(document.tokens)
    for token in wrong:
        tokens[token.i] = token._replace(ent=known[token.text], ent_iob="B")
    return Document(document.article, tuple(tokens), document.sentences)


@cache
def _states() -> dict[str, str]:
    """Give the type of every name of one word that a state or its people go by."""
    known = registry()
    types = {"name": "GPE", "demonym": "NORP"}
    return {
        form[0]: types[surface.form]
        for surfaces in known.surfaces.values()
        for form, surface in surfaces
        if len(form) == 1 and surface.form in types and known.actors[surface.actor_id].kind == "state"
    }


def _stands_alone(document: Document, token: Token) -> bool:
    """Whether a name is no part of a longer one, nor one half of a people: "Greek Cypriots"."""
    after = document.tokens[token.i + 1] if token.i + 1 < len(document.tokens) else None
    if token.ent_iob == "I" or (after is not None and after.ent_iob == "I"):
        return False
    before = document.tokens[token.i - 1] if token.i else None
    beside = {t.text.lower() for t in (before, after) if t is not None and t.sent == token.sent}
    return beside.isdisjoint(word_set("sanctions", "words", "halves"))
