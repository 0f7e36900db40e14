"""Remembers what was found out about a word: many rules ask the same of one verb, and a parsed text does not change."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from dashboard.document import Document, Token

Told = TypeVar("Told")
Question = Callable[[Document, Token], Told]


def asked_once(question: Question[Told]) -> Question[Told]:
    """Let a question about a word be worked out once a document; what it gives must be of a kind that never changes."""
    name = f"{question.__module__}.{question.__qualname__}"  # no function: a document is sent to another process

    @wraps(question)
    def ask(document: Document, token: Token) -> Told:
        known = document.remembered
        key = (name, token.i)
        if key not in known:
            known[key] = question(document, token)
        found: Told = known[key]
        return found

    return ask


def listed_once(question: Question[list[Told]]) -> Question[list[Told]]:
    """Let a question that is answered by a list be worked out once a document; each who asks gets a list of his own."""
    once = asked_once(question)

    @wraps(question)
    def ask(document: Document, token: Token) -> list[Told]:
        return once(document, token).copy()

    return ask
