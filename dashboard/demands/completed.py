"""Completes the words of a demand that the parse cut inside a phrase: "wants every soldier | out of the valley"."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.demands.asking import known
from dashboard.document import Document, Token
from dashboard.grammar import is_party, is_verb
from dashboard.tags import TIMES

BEHIND = frozenset({"in", "on", "from", "to", "within", "without", "of", "for", "into", "with", "between"})
FROM_WHOM = frozenset({"from", "of", "by", "with", "to"})  # who is asked stands behind them
MOST = 16  # words to which a demand is completed
QUOTES = frozenset("\"'\u201c\u201d\u2018\u2019")
WHAT = frozenset({"what", "whatever"})


def completed(document: Document, run: list[Token]) -> list[Token]:
    """Give a run of words up to the end of the phrase in which it breaks off."""
    while len(run) < MOST:
        more = _more(document, run)
        last = run[-1].i
        behind = [t for t in more if t.i > last]
        if not behind or behind[0].i != last + 1:
            return run
        for token in behind:
            at_end = token.pos == "PUNCT" and token.text not in QUOTES
            if token.i != run[-1].i + 1 or len(run) >= MOST or at_end or token.sent != run[0].sent:
                break
            run = [*run, token]
        while run[-1].i > last and run[-1].pos in {"DET", "ADP", "PUNCT"} and run[-1].text.lower() not in known("away"):
            run = run[:-1]
        if run[-1].i == last:
            return run
    return run


def _more(document: Document, run: list[Token]) -> list[Token]:
    last = run[-1]
    after = document.tokens[last.i + 1] if last.i + 1 < len(document.tokens) else None
    if after is None or after.sent != last.sent or after.pos == "PUNCT":
        return []
    lower = after.text.lower()
    if last.text.lower() in WHAT:  # "an end to what | they call a siege"
        return list(document.subtree(after)) if is_verb(after) else _clause_of(document, after)
    if _is_compound(document, last, after) or lower in known("away"):  # "the asset | freezes", "let | go nine sailors"
        return list(document.subtree(after))
    if lower in BEHIND and after.pos == "ADP":
        return [] if _is_aside(document, after) else list(document.subtree(after))
    if after.dep == "det" and last.tag in {"NN", "RP", "CD", "NNS"} and any(t.ent in TIMES for t in run[-3:]):
        return list(document.subtree(document.head(after)))  # "put off for a year | a licensing scheme"
    return []


def _clause_of(document: Document, word: Token) -> list[Token]:
    """Give the clause that a subject opens."""
    verb = document.head(word)
    return list(document.subtree(verb)) if is_verb(verb) and word.dep.startswith("nsubj") else []


def _is_compound(document: Document, noun: Token, word: Token) -> bool:
    """Whether a noun was taken for a verb that tells of the noun before it: no subject stands between the two."""
    misread = word.tag == "VBZ" and noun.tag in {"NN", "NNP"}
    return misread and not any(t.i < word.i for t in document.children(word, "nsubj", "nsubjpass", "aux"))


def _is_aside(document: Document, preposition: Token) -> bool:
    """Whether a phrase tells when it is asked, or of whom."""
    held = list(_held(document, preposition))
    if not held or any(t.ent in TIMES for t in held):
        return True
    return preposition.text.lower() in FROM_WHOM and any(is_party(document, t) for t in held)


def _held(document: Document, preposition: Token) -> Iterator[Token]:
    yield from document.children(preposition, "pobj", "pcomp")
    for inner in document.children(preposition, "prep"):
        yield from document.children(inner, "pobj")
