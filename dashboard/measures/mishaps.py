"""Tells whether weather, illness, an accident or repairs are why something is shut, which no state means ill by."""

from __future__ import annotations

from dashboard.document import Document, Token
from dashboard.measures.known import words

DUE = frozenset({"due", "owing"})  # "to the storm"


def is_mishap(document: Document, verb: Token) -> bool:
    """Whether weather, illness or an accident is why it is done: "after the storm", "because of measles"."""
    why = words("before_mishaps")
    preps = [
        document.head(t) for t in document.subtree(verb) if t.dep == "pobj" and t.lemma.lower() in words("mishaps")
    ]
    return any(t.text.lower() in why or document.tokens[t.i - 1].text.lower() in why | DUE for t in preps if t.i)
