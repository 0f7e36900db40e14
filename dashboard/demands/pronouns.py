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


def people_of_them(document: Document, run: list[Token], pronoun: Token) -> list[Token]:
    """Give the people meant by "the release of all 23 of them": those named last, here or in the sentence before."""
    if pronoun.text.lower() != "them" or pronoun.dep != "pobj" or document.head(pronoun).text.lower() != "of":
        return []
    here = document.sentences[pronoun.sent]
    first = document.sentences[max(0, here.number - 1)]
    start = first.first if first.block == here.block else here.first
    people = [t for t in document.tokens[start : run[0].i] if t.tag == "NNS" and t.lemma.lower() in _people()]
    if not people:
        return []
    held = [w for t in document.children(people[-1], "acl") if t.tag == "VBN" for w in document.subtree(t)]
    named = [t for t in noun_phrase(document, people[-1]) if t.pos != "DET"]
    return [*named, *(t for t in held if named[-1].i < t.i < run[0].i and t.pos != "PUNCT")]


def _people() -> frozenset[str]:
    return known("people_held") | {"person", "people"}


def thing_left_out(document: Document, run: list[Token], deed: Token) -> list[Token]:
    """Give what a deed is to be done to where its words leave it out: "a closure that it was asked to lift".

    The thing is that which the clause is on, else the last to which something was done in the sentence before it.
    """
    own = document.children(deed, "dobj", "ccomp", "xcomp", "nsubjpass", "prt", "attr")
    inside = {t.i for t in run}
    if deed.lemma.lower() not in known("done_to_things") or own or deed.head in inside - {deed.i}:
        return []
    for above in document.ancestors(deed):
        if above.dep == "relcl" and document.head(above).pos == "NOUN":
            return _named(document, document.head(above), run)
        if above.dep in {"ROOT", "advcl"}:
            break
    here = document.sentences[deed.sent]
    before = document.tokens[here.first : run[0].i]
    things = [t for t in before if t.dep in {"dobj", "nsubjpass"} and t.pos == "NOUN" and not is_party(document, t)]
    return _named(document, things[-1], run) if things else []


def _named(document: Document, thing: Token, run: list[Token]) -> list[Token]:
    words = [t for t in noun_phrase(document, thing) if t.tag != "PRP$" and t.i < run[0].i]
    return words[1:] if words and words[0].pos == "DET" else words
