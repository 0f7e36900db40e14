"""Reads what somebody is assured of: "assured Kest that it would halt them" is a yes, of other things it is none."""

from __future__ import annotations

from dashboard.answers.answered import Answer, answer_of, answer_words, has_terms, holders_of
from dashboard.document import Document, Sentence, Token
from dashboard.grammar import is_negated, is_passive, status_of
from dashboard.scene import everyone

OWN = frozenset({"it", "they", "he", "she", "we", "this", "that", "these", "those", "nobody", "none"})
WHOSE = frozenset({"its", "their", "his", "her", "our", "such", "this", "that", "these", "those"})
AHEAD = frozenset({"will", "would", "shall"})


def is_assuring(document: Document, verb: Token) -> bool:
    """Whether a verb tells that somebody assures another that something is so."""
    return verb.lemma.lower() in answer_words("conditional") and any(
        clause.i > verb.i for clause in document.children(verb, "ccomp")
    )


def assured(document: Document, sentence: Sentence, verb: Token) -> Answer | None:
    """Give a yes where it is that what was asked will be done; that something is so, or that another will act, is none.

    Where things are so now and will change ("are on other things at first, and others will follow"), it is on terms.
    """
    if is_negated(document, verb) or is_passive(document, verb) or status_of(document, verb) == "hypothetical":
        return None
    first = document.children(verb, "ccomp")[:1]
    clauses = [*first, *(more for clause in first for more in document.children(clause, "conj"))]
    ahead = [clause for clause in clauses if _is_ahead(document, clause)]
    by = holders_of(document, verb)
    if not by:
        return None
    to = everyone(document, document.children(verb, "dobj"))
    if not ahead:  # who assures others that something is so, was asked, and says neither yes nor no
        return answer_of(document, sentence, verb, None, by, None, to=to, points=True)
    if ahead[0] is not clauses[0]:
        return answer_of(document, sentence, verb, "conditional", by, None, to=to)
    stance = "rejected" if is_negated(document, ahead[0]) else "accepted"
    if stance == "accepted" and has_terms(document, sentence, ahead[0]):
        stance = "conditional"
    if not _is_own(document, ahead[0]):
        return answer_of(document, sentence, verb, None, by, None, to=to, points=True)
    return answer_of(document, sentence, verb, stance, by, None, to=to, tail=document.subtree(ahead[0]), points=True)


def _is_ahead(document: Document, clause: Token) -> bool:
    return any(t.lemma.lower() in AHEAD for t in document.children(clause, "aux"))


def _is_own(document: Document, clause: Token) -> bool:
    """Whether who assures speaks of himself or of what was asked: "that it would", "that its men", "that the ban"."""
    subjects = document.children(clause, "nsubj", "nsubjpass")
    whose = [w.text.lower() for t in subjects for w in document.children(t, "poss", "det")]
    meant = any(t.lemma.lower() in answer_words("meant") for t in subjects)  # "that the men will be freed"
    return meant or any(t.text.lower() in OWN for t in subjects) or not WHOSE.isdisjoint(whose)
