"""Reads a law that lays measures and is waived or repealed: "waived Section 907, which bars aid to Kest"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dashboard.document import Document, Sentence, Token
from dashboard.grammar import all_parties, is_verb, patients
from dashboard.measures.deeds import deed_of
from dashboard.measures.finding import Measure, measure_of
from dashboard.measures.known import LANDS, Measures, words
from dashboard.measures.listing import tells_of_measures


def law_waived(document: Document, sentence: Sentence, verb: Token, known: Measures) -> Iterator[Measure]:
    """Read a law as object of "waive" or "repeal", where it or the text tells of measures; whom it hits it may say."""
    lemma = verb.lemma.lower()
    if lemma not in words("waiving") | words("repealing") or not is_verb(verb):
        return
    for law in patients(document, verb):
        if law.pos != "PROPN" or law.lemma.lower() not in words("laws"):
            continue
        clause = [t for t in document.subtree(law) if t.i > law.i and t.sent == law.sent]
        named = {t.text.lower() for t in document.subtree(law)}
        lays = not words("sanction_laws").isdisjoint(named) or any(
            t.lemma.lower() in known.sanction_words | known.barring for t in clause
        )
        if not lays and not tells_of_measures(document, known):
            continue
        deed = deed_of(document, verb, "ease" if lemma in words("waiving") else "lift")
        made = measure_of(document, sentence, verb, "sanctions", deed, known)
        hit = all_parties(document, (t for t in clause if t.ent in LANDS))[:1]
        yield replace(made, what=document.text(tuple(document.tokens[law.i : law.i + 2])), targets=hit, by_verb=False)
