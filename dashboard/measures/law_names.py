"""Gives the whole name of a law, wherever the parser cut it: "Section 907 of the Freedom Support Act"."""

from __future__ import annotations

from dashboard.document import Document, Token
from dashboard.measures.known import words

FAR = 12  # words that a name may have
BACK = 600  # words between "the Caesar Act" and "the act"
JOINED = frozenset({"of", "the", "and", "for", "in", "on"})


def law_name(document: Document, law: Token) -> str:
    """Give the name of a law; of "the act" that of the law named last before."""
    called = _whole(document, law)
    if len(called) > 1 or law.pos == "PROPN":
        return document.text(called)
    before = document.tokens[max(0, law.i - BACK) : law.i]
    named = [
        t
        for t in before
        if t.lemma.lower() == law.lemma.lower() and t.i and document.tokens[t.i - 1].text[:1].isupper()
    ]
    return document.text(_whole(document, named[-1])) if named else law.text


def with_law(document: Document, phrase: list[Token]) -> list[Token]:
    """Give a phrase to the end of the law's name with which it breaks off: "waiver of Section"."""
    law = next((t for t in reversed(phrase) if t.lemma.lower() in words("laws") and t.text[:1].isupper()), None)
    if law is None or law != phrase[-1]:
        return phrase
    return [*phrase, *_whole(document, law)[_before(document, law) + 1 :]]


def _before(document: Document, law: Token) -> int:
    """Give how many words of a law's name stand before the word for law."""
    first = document.sentences[law.sent].first
    at = law.i
    while at > max(first, law.i - FAR) and document.tokens[at - 1].text[:1].isupper():
        at -= 1
    while at < law.i and document.tokens[at].pos == "DET":
        at += 1
    return law.i - at


def _whole(document: Document, law: Token) -> tuple[Token, ...]:
    """Give the words of a law's name: a number, and the law of which it is a section."""
    last = end = law.i
    stop = min(document.sentences[law.sent].last, law.i + FAR)
    for word in document.tokens[law.i + 1 : stop]:
        number = word.i == law.i + 1 and word.text[:1].isdigit()
        capital = word.text[:1].isupper() and word.pos == "PROPN"
        if number or (capital and word.lemma.lower() in words("laws")):
            end = word.i
        elif not capital and word.text.lower() not in JOINED:
            break
        last = word.i
        if capital and word.i == end:
            break
    return document.tokens[law.i - _before(document, law) : min(last, end) + 1]
