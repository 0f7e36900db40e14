"""Parts the deeds that one word asks for: "asked Kest to apologise, to hand over the archives and to pay"."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.demands.asking import is_infinitive, trimmed
from dashboard.document import Document, Token

NEAR = 3  # words before a deed among which a list goes on: "and in particular to"


def listed_deeds(document: Document, infinitives: list[Token]) -> list[list[Token]]:
    """Give the further deeds of "to apologise, to hand over the archives and to pay", each with a "to" of its own.

    The parser hangs them on the first deed, or on the verb that asks beside the first.
    """
    found = _one_by_one(document, infinitives[0])
    found += [t for t in document.children(document.head(infinitives[0]), "conj") if is_infinitive(document, t)]
    for deed in infinitives[1:]:
        linked = document.tokens[_to(document, deed) - 1].text.lower() in {",", "and"}
        if deed.dep == "xcomp" and deed.i > infinitives[0].i and linked:
            found += [deed, *_one_by_one(document, deed)]
    found = [t for t in found if not any(o.pos == "PRON" for o in document.children(t, "dobj"))]  # not "to print them"
    return [[t for t in _alone(document, deed) if t.i >= _to(document, deed)] for deed in found]


def _to(document: Document, deed: Token) -> int:
    return min((t.i for t in document.children(deed, "aux")), default=deed.i)


def link(document: Document, first: Token) -> int:
    """Give where a list goes on: at the "and" or comma near before a deed, "and in particular to"."""
    for token in reversed(document.tokens[max(0, first.i - NEAR) : first.i]):
        if token.text.lower() in {",", "and"}:
            return token.i
    return first.i


def _one_by_one(document: Document, clause: Token) -> list[Token]:
    found = [t for t in document.children(clause, "conj") if is_infinitive(document, t)]
    return found + [deed for t in found for deed in _one_by_one(document, t)]


def _alone(document: Document, deed: Token) -> list[Token]:
    """Give the words of a deed without those listed behind it."""
    others = {t.i for other in _one_by_one(document, deed) for t in document.subtree(other)}
    return [t for t in document.subtree(deed) if t.i not in others]


def beyond(document: Document, clause: Token, words: list[Token]) -> Iterator[list[Token]]:
    """Give what else is asked behind the end of a demand: "to hand over a list, among them Roe, and to close it"."""
    end = trimmed(sorted(words))[-1].i
    sentence = document.sentences[clause.sent]
    for to in document.tokens[end + 2 : sentence.last]:
        before = [t.text.lower() for t in document.tokens[max(0, to.i - 2) : to.i]]
        deed = document.head(to)
        if to.tag == "TO" and before == [",", "and"] and deed.tag == "VB":
            yield [t for t in document.subtree(deed) if t.i >= to.i]
