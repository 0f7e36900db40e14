"""Gives the clauses that one word asks for: "insists that the pact be signed, that Kest pay and that Roe be freed"."""

from __future__ import annotations

from dashboard.demands.asking import is_requirement
from dashboard.document import Document, Sentence, Token
from dashboard.tags import TENSED

LINKS = frozenset({",", "and", "or", ";", "but"})
BARE = frozenset({"VB", "VBP"})


def listed_clauses(document: Document, sentence: Sentence, verb: Token, first: Token) -> list[Token]:
    """Give the clauses that go on with the first one behind "that", wherever the parser hung them.

    It makes the second say when the first is so, and hangs the last on a clause that only tells which letter is meant.
    """
    found = [t for t in document.children(first, "conj") if document.children(t, "mark")]
    start = next((t.i for t in document.children(first, "mark") if t.text.lower() == "that"), None)
    for mark in document.tokens[start + 1 : sentence.last] if start is not None else ():
        clause = document.head(mark)
        linked = mark.dep == "mark" and mark.text.lower() == "that" and clause.i > mark.i
        if linked and document.tokens[mark.i - 1].text.lower() in LINKS and _is_asked(document, verb, clause):
            found.append(clause)
    return sorted(dict.fromkeys(found), key=lambda clause: clause.i)


def own_words(document: Document, clause: Token, others: list[Token]) -> list[Token]:
    """Give the words of a clause without those listed with it."""
    apart = {t.i for other in others if other.i > clause.i for t in document.subtree(other)}
    end = min((i for other in others if other.i > clause.i if (i := opens(document, other)) > clause.i), default=None)
    return [t for t in document.subtree(clause) if t.i not in apart and (end is None or t.i < end)]


def opens(document: Document, clause: Token) -> int:
    """Give where a clause begins: at its "that", where it has one."""
    return min((t.i for t in document.children(clause, "mark")), default=clause.i)


def _is_asked(document: Document, verb: Token, clause: Token) -> bool:
    """Whether a clause says what has to be; what stands behind "demands" in the present tense has to be, too."""
    bare = clause.tag in BARE and not document.children(clause, "aux", "auxpass") and verb.lemma.lower() != "insist"
    return bare or is_requirement(document, clause)


def came_of_it(document: Document, clause: Token) -> bool:
    """Whether a clause tells what came of what was asked: "and that Ossia had agreed"."""
    return any(t.lemma.lower() == "have" and t.tag in TENSED for t in document.children(clause, "aux"))
