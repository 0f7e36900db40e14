"""Tells in whose voice words stand: the outlet's own, reported, or quoted."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.document import Document, Token
from dashboard.extract import Party
from dashboard.grammar.arguments import DEPTH, subjects
from dashboard.grammar.noun_phrases import party_of
from dashboard.grammar.word_lists import is_verb, word_list
from dashboard.tables import Voice
from dashboard.tags import TENSED


@dataclass(frozen=True)
class Statement:
    """In whose voice words stand (the outlet's own, reported, quoted) and who states them, where the sentence tells."""

    voice: Voice
    by: Party | None


def voice_of(document: Document, token: Token) -> Statement:
    """Tell who states what a word says: a quoted or reported speaker, or the outlet itself.

    An answer in an interview is its speaker's own words; the speaker's name is then the sentence's `speaker`.
    """
    sentence = document.sentences[token.sent]
    by = _speaker(document, token)
    if sentence.kind == "answer" or in_quotes(document, token):
        return Statement("direct quote", by)
    return Statement("indirect speech", by) if by is not None else Statement("outlet", None)


def _speaker(document: Document, token: Token) -> Party | None:
    """Give who is said to state it: the subject of a reporting verb above, or "according to"."""
    word = token
    for above in document.ancestors(token):
        if is_verb(above) and above.lemma.lower() in word_list("reporting"):
            reported = word.dep in {"ccomp", "parataxis", "pcomp", "xcomp", "advcl", "prep", "dobj"}
            speakers = subjects(document, above, DEPTH) if reported else []
            if speakers:
                return party_of(document, speakers[0])
        if above.lemma == "make" and word.dep == "ccomp" and _is_made_clear(document, above):
            speakers = subjects(document, above, DEPTH)
            if speakers:
                return party_of(document, speakers[0])
        word = above
    sentence = document.sentences[token.sent]
    for inner in document.sentence_tokens(sentence):
        # "..., said the minister": the parser hangs the reporting verb below the reported clause.
        if inner.dep in {"parataxis", "advcl"} and inner.lemma.lower() in word_list("reporting") and inner.tag != "VBG":
            speakers = [t for t in document.children(inner, "nsubj") if t.lemma.lower() != "it"]
            behind = document.head(inner).i <= token.i < inner.i
            if speakers and (behind or (_is_between_commas(document, inner) and _reaches(document, inner, token))):
                return party_of(document, speakers[0])
        if inner.dep == "advcl" and _is_aside(document, inner) and _reaches(document, inner, token):
            return party_of(document, document.children(inner, "nsubj")[0])
        if inner.text.lower() == "according":
            for to in document.children(inner, "prep"):
                for source in document.children(to, "pobj")[:1]:
                    return party_of(document, source)
    return None


def _is_made_clear(document: Document, make: Token) -> bool:
    """Whether somebody "made clear" or "made it plain" that something is so."""
    near = document.tokens[make.i + 1 : make.i + 4]
    return any(t.text.lower() in {"clear", "plain", "known"} and t.sent == make.sent for t in near)


def _is_between_commas(document: Document, verb: Token) -> bool:
    """Whether who speaks is told in the midst of what is said: "any return, Kest told its guest, would depend on"."""
    own = document.subtree(verb)
    around = [document.tokens[at] for at in (own[0].i - 1, own[-1].i + 1) if 0 <= at < len(document.tokens)]
    edges = [own[0], own[-1], *around]
    return verb.dep == "parataxis" and sum(t.text == "," and t.sent == verb.sent for t in edges) > 1


def _is_aside(document: Document, verb: Token) -> bool:
    """Whether a clause says by the way who states the sentence: "as the minister noted", "as she put it"."""
    lemma = verb.lemma.lower()
    put = lemma == "put" and any(t.text.lower() == "it" for t in document.children(verb, "dobj"))
    says = put or (lemma in word_list("reporting") and not document.children(verb, "dobj", "ccomp"))
    marked = any(t.text.lower() == "as" for t in document.children(verb, "mark"))
    return says and marked and verb.tag in TENSED and bool(document.children(verb, "nsubj"))


def _reaches(document: Document, aside: Token, token: Token) -> bool:
    """Whether a word stands in the clause that such an aside belongs to, and not in the aside."""
    head = document.head(aside)
    above = (token, *document.ancestors(token))
    return head in above and aside not in above


def in_quotes(document: Document, token: Token) -> bool:
    """Whether a word stands between quotation marks, counted from the start of its block."""
    return token.i in document.quoted
