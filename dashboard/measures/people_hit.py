"""Tells which people a measure hits: holders of visas, those a ban is for, those among nine without a name."""

from __future__ import annotations

from dashboard.document import Document, Token
from dashboard.grammar import prep_objects
from dashboard.measures.known import LANDS, NAMES, measures

AMONG = 9  # words from "nine people" to "three Kestian commanders"


def holders(document: Document, visas: Token) -> list[Token]:
    """Give whose visas they are: "the visas held by Kestian officials"."""
    held = [t for t in document.children(visas, "acl", "relcl") if t.lemma.lower() in {"hold", "belong"}]
    return [t for clause in held for t in prep_objects(document, clause, "by", "to")]


def among_them(document: Document, people: Token) -> list[Token]:
    """Give who is told of nine people: "nine people, among them three Kestian commanders"."""
    behind = [t for t in document.tokens[people.i + 1 : people.i + AMONG] if t.sent == people.sent]
    led = [t for t in behind if t.text.lower() in {"among", "including"}]
    states = [t for t in behind if t.ent in LANDS and led and t.i > led[0].i and t.dep in {"amod", "compound", "poss"}]
    return [document.head(t) for t in states if document.head(t).tag in {"NNS", "NN"}][:1]


def banned_people(document: Document, word: Token) -> list[Token]:
    """Give whom a ban is for: "announced visa bans for officials in Kest", "sanctions for three judges"."""
    known = measures()
    banned = prep_objects(document, word, "for")
    if citizens := [t for t in banned if t.tag == "NNPS" and t.ent == "NORP"]:
        return citizens[:1]  # "an entry ban for Kestians"
    people = [t for t in banned if t.tag == "NNS" and t.lemma.lower() in known.nameless]
    return [t for t in people if any(w.ent in NAMES for w in document.subtree(t))][:1]
