"""Names the people and goods that a demand only points to: "they be freed" is told as "[nineteen sailors] be freed"."""

from __future__ import annotations

from functools import partial

from dashboard.document import Document, Token
from dashboard.grammar import conjuncts, is_party, noun_phrase
from dashboard.lexicon import word_set

known = partial(word_set, "demands")

BEFORE = 2  # sentences before in which those who are to be freed were named


def people_meant(document: Document, pronoun: Token) -> list[Token]:
    """Give the people whom "they" are to be freed: the last group of captives or citizens named before."""
    deed = document.head(pronoun)
    if pronoun.text.lower() not in {"they", "them"} or deed.lemma.lower() not in known("freeing_of_people"):
        return []
    here = document.sentences[pronoun.sent]
    for sentence in reversed(document.sentences[max(0, here.number - BEFORE) : here.number + 1]):
        if sentence.block != here.block:
            return []
        before = [t for t in document.tokens[sentence.first : sentence.last] if t.i < pronoun.i]
        people = [t for t in before if t.tag == "NNS" and t.lemma.lower() in known("people_held")]
        if people:
            return [t for t in noun_phrase(document, people[-1]) if t.pos != "DET" and t.tag != "PRP$"]
    return []


def goods_meant(document: Document, pronoun: Token) -> list[Token]:
    """Give the goods whose duty "them" is about: those listed at the head of the sentence before."""
    here = document.sentences[pronoun.sent]
    before = document.sentences[here.number - 1] if here.number else here
    deed = document.head(pronoun).lemma.lower()
    if pronoun.text.lower() != "them" or deed not in known("let_off_duty") or before.block != here.block:
        return []
    root = document.root(before) if before is not here else None
    subjects = document.children(root, "nsubj") if root is not None else []
    listed = [t for subject in subjects for t in conjuncts(document, subject)]
    if len(listed) < 2 or any(t.ent or t.pos == "PRON" or is_party(document, t) for t in listed):
        return []
    inside = [t for one in listed for t in noun_phrase(document, one)]
    first, last = min(t.i for t in inside), max(t.i for t in inside)
    return list(document.tokens[first : last + 1])
