"""Reads one more of several demands by how it is counted: "Second, the army has to leave the town"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dashboard.demands.asking import known
from dashboard.demands.by_duties import obligation
from dashboard.demands.demanded import Demand, demand_of
from dashboard.document import Document, Sentence, Token
from dashboard.grammar import is_negated, is_verb
from dashboard.scene import is_people


def is_counted(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence begins as one of several: "Second,"."""
    tokens = document.sentence_tokens(sentence)[:2]
    return len(tokens) > 1 and tokens[0].text.lower() in known("counting") and tokens[1].text == ","


def one_more(document: Document, sentence: Sentence) -> Iterator[Demand]:
    """Give what has to be done according to those who asked last: "Third, the ports had to be opened"."""
    for verb in document.sentence_tokens(sentence):
        modal = obligation(document, verb) if is_verb(verb) and not is_negated(document, verb) else None
        main = verb if modal is None or verb.dep != "xcomp" else document.head(verb)
        if modal is None or main.dep not in {"ROOT", "ccomp"}:
            continue
        subject = document.children(main, "nsubj", "nsubjpass")
        if not subject:
            continue
        first = min(t.i for t in document.subtree(subject[0]))
        words: list[Token] = [t for t in document.subtree(main) if t.i >= first]
        acting = verb.tag == "VB" and not document.children(verb, "auxpass")
        onto = [t for t in subject if acting and is_people(t)]
        yield replace(demand_of(document, sentence, modal, words, [], onto=onto), goes_on=True)
        return
