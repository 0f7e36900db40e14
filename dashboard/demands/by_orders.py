"""Reads quoted orders: "“Close the camps,” the minister told Kest"."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.demands.asking import NAMED, known
from dashboard.demands.demanded import Demand, demand_of
from dashboard.document import Document, Sentence
from dashboard.grammar import agents, is_verb
from dashboard.scene import is_people

QUOTES = frozenset({"“", '"', "``", "«", "‘"})


def from_order(document: Document, sentence: Sentence) -> Iterator[Demand]:
    """Give what a quoted imperative asks of whom it is told: a sentence that opens with a bare verb in quotes."""
    opening = document.tokens[sentence.first : min(sentence.first + 2, sentence.last)]
    if len(opening) < 2 or opening[0].text not in QUOTES or opening[1].tag not in {"VB", "VBP"}:
        return
    order = opening[1]
    if (
        order.lemma.lower() in known("idle_orders")
        or document.children(order, "nsubj", "aux")
        or order.dep not in {"ccomp", "ROOT"}
    ):
        return
    said = document.head(order) if order.dep == "ccomp" else order
    if not is_verb(said) or said.lemma.lower() not in known("ordering") or not document.children(order, "dobj"):
        return
    askers = [t for t in agents(document, said) if is_people(t)]
    onto = [t for t in document.children(said, "dobj", "dative") if t.ent in NAMED]
    words = [t for t in document.subtree(order) if t.pos != "PUNCT" or t.text == ","]
    if askers and onto:
        yield demand_of(document, sentence, order, words, askers, onto=onto)
