"""Reads measures that hit whoever does something: "anyone who sells", "any country that buys", goods kept from all."""

from __future__ import annotations

from dashboard.document import Document, Token
from dashboard.grammar import is_verb
from dashboard.measures.deeds import Deed
from dashboard.measures.known import words
from dashboard.tables import Instrument


def for_all(document: Document, noun: Token, deed: Deed, instrument: Instrument) -> list[Token]:
    """Give those hit who have no name and need none, so that nobody else is taken for them."""
    if instrument == "export control" and (goods := _for_all_buyers(document, noun)):
        return goods
    near = document.subtree(noun)
    if is_verb(deed.word):
        near += document.subtree(deed.word)
    return [t for t in near if is_whoever(document, t)][:1]


def is_whoever(document: Document, token: Token) -> bool:
    """Whether whoever does something is hit: "anyone who sells", "any country that buys"."""
    said = token.text.lower()
    if said in words("whoever"):
        return said != "those" or bool(document.children(token, "relcl", "acl"))
    if token.lemma.lower() not in words("whoevers") or token.pos != "NOUN":
        return False
    before = {t.text.lower() for t in document.children(token, "det", "amod", "compound", "poss", "nummod")}
    if before & {"any", "every"}:
        return True
    doing = [t for t in document.children(token, "relcl") if t.tag in {"VBP", "VBZ", "VB"}]
    return token.tag == "NNS" and not before and bool(doing)  # "countries that buy Kestian oil"


def _for_all_buyers(document: Document, noun: Token) -> list[Token]:
    """Give the raw materials that a state puts under licence for every buyer: "controls on rare earths"."""
    sentence = document.sentences[noun.sent]
    return [t for t in document.sentence_tokens(sentence) if t.lemma.lower() in words("raw_materials")][:1]
