"""Tells whether a call for a measure was in vain: "has not taken that up", "is not considering such steps"."""

from __future__ import annotations

from dashboard.document import Document, Token
from dashboard.grammar import is_negated, is_verb, patients, prep_objects, status_of
from dashboard.measures.known import words
from dashboard.tables import How

POINTING = frozenset({"it", "that", "this", "them", "these", "those", "him", "her"})
NONE = frozenset({"no", "few", "nobody", "none", "nothing"})
SUCH = frozenset({"such", "these", "those", "this", "that"})


def in_vain(document: Document, word: Token, how: How) -> bool:
    """Whether the sentence that brings a measure up, or the one behind it in its paragraph, says that nobody acts."""
    here = document.sentences[word.sent]
    for sentence in document.sentences[here.number : here.number + 2]:
        if sentence.block != here.block and sentence.kind != "list_item":
            continue
        spoken = document.vocabulary(sentence.number)
        if _cues().isdisjoint(spoken):
            continue
        for token in document.sentence_tokens(sentence):
            if token == word:
                continue
            if _refuses(document, token) or (how == "held possible" and _doubts(document, token)):
                return True
    return False


def _cues() -> frozenset[str]:
    said = {"unheeded", "deaf", "such", "unlikely", "nothing"}
    return words("ignoring") | words("heeding") | words("expecting") | said


def _refuses(document: Document, token: Token) -> bool:
    lemma = token.lemma.lower()
    if lemma in {"unheeded", "deaf"}:
        return True
    if token.text.lower() == "nothing" and document.head(token).lemma == "come":
        return True  # "nothing came of it"
    if token.pos == "NOUN":
        before = {t.text.lower() for t in document.children(token, "det", "amod", "predet")}
        return {"no", "such"} <= before
    if not is_verb(token) or lemma not in words("ignoring") | words("heeding"):
        return False
    denied = is_negated(document, token)
    if denied == (lemma in words("ignoring")):
        return False
    if not denied and status_of(document, token) != "actual":
        return False
    below = [*patients(document, token), *prep_objects(document, token, "on", "to", "upon", "up")]
    if not below:
        return lemma in words("refusing_it") and not document.children(token, "xcomp", "ccomp")
    return any(_points_at_it(document, t) for t in below)


def _points_at_it(document: Document, token: Token) -> bool:
    """Whether a word stands for the call, or who made it."""
    if token.text.lower() in POINTING or token.lemma.lower() in words("calls") | words("refused"):
        return True
    made = any(t.lemma.lower() in words("calling_for") for t in document.children(token, "relcl", "acl"))
    such = {t.text.lower() for t in document.children(token, "det", "amod")} & SUCH
    return made or bool(such)


def _doubts(document: Document, token: Token) -> bool:
    """Whether nobody expects it: "few expect that", "is thought unlikely"."""
    if token.text.lower() == "unlikely":
        return True
    if not is_verb(token) or token.lemma.lower() not in words("expecting"):
        return False
    who = document.children(token, "nsubj")
    few = any({t.text.lower(), *(w.text.lower() for w in document.children(t, "det", "amod"))} & NONE for t in who)
    return few or (is_negated(document, token) and any(t.text.lower() in POINTING for t in patients(document, token)))
