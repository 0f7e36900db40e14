"""Reads denials of what a demand takes for granted: "denies sending any", "says it has laid no mines".

Who says so grants nothing: there is, he says, nothing to be stopped or undone. It is a no to who wants it stopped, and
no answer to anything else.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dashboard.answers.answered import Answer, answer_of, answer_words, holders_of
from dashboard.document import Document, Sentence, Token
from dashboard.grammar import is_negated, is_passive, is_verb, voice_of
from dashboard.tags import TENSED

AHEAD = frozenset({"will", "would", "can", "could", "may", "might", "must", "should", "shall"})


def denying(document: Document, sentence: Sentence) -> frozenset[int]:
    """Give the words of a sentence that only deny: "denies holding any", "denied that its guards had fired"."""
    found: set[int] = set()
    for verb in document.sentence_tokens(sentence):
        if verb.lemma.lower() not in answer_words("denying") or is_negated(document, verb):
            continue
        things = document.children(verb, "dobj", "nsubjpass")
        charges = [t for t in things if t.lemma.lower() in answer_words("denied")]
        clauses = document.children(verb, "xcomp", "ccomp", "pcomp")
        if is_passive(document, verb) and not charges:
            continue
        parts = [part for part in (*charges, *clauses) if part.i > verb.i or part.dep == "nsubjpass"]
        beyond = {t.i for part in parts for more in _goes_on(document, part) for t in document.subtree(more)}
        told = [t for part in parts for t in document.subtree(part) if t.i not in beyond]
        if told:
            found |= {verb.i, *(t.i for t in told)}
    return frozenset(found)


def denials(document: Document, sentence: Sentence, denied: frozenset[int]) -> Iterator[Answer]:
    """Give each denial as an answer: "Kest denies that it backs any"."""
    for word in sorted(denied):
        verb = document.tokens[word]
        if verb.lemma.lower() in answer_words("denying") and not is_passive(document, verb):
            by = holders_of(document, verb)
            tail = document.subtree(verb)
            if by and document.children(verb, "xcomp", "ccomp", "pcomp"):  # not "denied the report"
                answer = answer_of(document, sentence, verb, "rejected", by, None, tail=tail, asked_only=True)
                yield replace(answer, denial=True)


def _goes_on(document: Document, part: Token) -> list[Token]:
    """Give what who denies goes on to do: "denies having any there and dismissed the letter"."""
    more = [t for t in document.children(part, "conj") if t.tag in TENSED]
    own = [t for t in more if not document.children(t, "nsubj", "nsubjpass")]
    return own if part.tag == "VBG" else [t for t in own if t.lemma.lower() in answer_words("saying")]


def missing(document: Document, sentence: Sentence, at: int) -> tuple[str, ...]:
    """Give what is said not to be, in the clause around a word: "camp" of "says there are no such camps".

    "Has no intention to" and "will send none" refuse; what was not done, or is not there, cannot be undone.
    """
    nothing = answer_words("nothing")
    for verb in document.sentence_tokens(sentence):
        if not is_verb(verb) and verb.pos != "AUX":
            continue
        helping = {t.lemma.lower() for t in document.children(verb, "aux")}
        there = document.children(verb, "expl")
        own = there or verb.lemma.lower() in answer_words("holding") or "have" in helping
        if not own or helping & AHEAD or voice_of(document, verb).by is None:
            continue
        things = document.children(verb, "attr", "dobj", *(["nsubj"] if there else []))
        none = [t for t in things if any(c.lemma.lower() in nothing for c in document.children(t, "det"))]
        never = is_negated(document, verb) and things
        if not (none or never):
            continue
        around = {verb.i, *(t.i for t in document.subtree(verb))} | ({verb.head} if verb.dep == "ccomp" else set())
        if at in around:
            return tuple(t.lemma.lower() for t in none or things)
    return ()
