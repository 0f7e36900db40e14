"""Reads who hosts a meeting, where the parser hangs the host on those who meet.

"A meeting between the two leaders hosted by President Roe at the palace": one meeting, and Roe's palace is its place.
"""

from __future__ import annotations

from dashboard.document import Document, Token
from dashboard.meetings.nouns import noun_kind
from dashboard.scene import words

CLIMB = 4  # words from the participle up to the noun of meeting


def hosted_clauses(document: Document, noun: Token) -> list[Token]:
    """Give the participles behind a noun of meeting that tell by whom it is held, and hang on its people."""
    inner = [t for t in document.subtree(noun) if t.i > noun.i and t.dep == "acl" and document.head(t).i != noun.i]
    return [t for t in inner if _tells_of_the_host(t) and _noun_above(document, t) == noun]


def is_of_a_noun(document: Document, verb: Token) -> bool:
    """Whether a participle only tells by whom a meeting is held that its noun tells of."""
    return verb.dep == "acl" and _tells_of_the_host(verb) and _noun_above(document, verb) is not None


def _tells_of_the_host(verb: Token) -> bool:
    # Not "held": people are, too ("a meeting with prisoners held by rebels").
    return verb.tag == "VBN" and verb.lemma.lower() in words("held") - {"hold"}


def _noun_above(document: Document, verb: Token) -> Token | None:
    """Give the noun of meeting between whose people and the participle nothing stands but prepositions and names."""
    word = verb
    for _ in range(CLIMB):
        word = document.head(word)
        if noun_kind(document, word) is not None:
            return word
        if word.dep not in {"pobj", "prep", "conj"}:
            return None
    return None
