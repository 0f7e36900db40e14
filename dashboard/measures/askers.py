"""Tells who asks for the end of a measure."""

from __future__ import annotations

from dashboard.document import Document, Token
from dashboard.extract import Party
from dashboard.grammar import agents, all_parties, is_party, is_verb
from dashboard.measures.known import words


def askers(document: Document, word: Token) -> tuple[Party, ...]:
    """Give the subject of the sentence's own verb: who raises or asks it, where somebody does."""
    verbs = [t for t in (word, *document.ancestors(word)) if is_verb(t)]
    if verbs and (_merely_says(document, word, verbs[-1]) or verbs[-1].lemma.lower() in words("offering")):
        return ()
    subjects = [t for t in agents(document, verbs[-1]) if is_party(document, t)] if verbs else []
    return all_parties(document, subjects)


def _merely_says(document: Document, word: Token, main: Token) -> bool:
    """Whether who says that something could be so asks for nothing: "could be eased, a diplomat said"."""
    modals = {t.text.lower() for t in document.children(word, "aux")}
    return (
        main != word
        and main.lemma.lower() in words("saying")
        and bool(modals & {"could", "may", "might", "would", "can"})
    )
