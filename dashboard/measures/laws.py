"""Reads a law that lays measures and is waived or repealed: "waived Section 907, which bars aid to Kest"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dashboard.document import Document, Sentence, Token
from dashboard.grammar import all_parties, is_negated, is_verb, patients, prep_objects
from dashboard.measures.deeds import Deed, deed_of
from dashboard.measures.finding import Measure, measure_of
from dashboard.measures.known import LANDS, Measures, words
from dashboard.measures.law_names import BACK, law_name
from dashboard.measures.lists import tells_of_measures


def law_waived(document: Document, sentence: Sentence, verb: Token, known: Measures) -> Iterator[Measure]:
    """Read a law as object of "waive" or "repeal", where it or the text tells of measures; whom it hits it may say."""
    lemma = verb.lemma.lower()
    if lemma in words("law_standing") | {"be"}:
        yield from _law_stands(document, sentence, verb, known)
        return
    if lemma not in words("waiving") | words("repealing") or not is_verb(verb):
        return
    for law in patients(document, verb):
        if law.lemma.lower() not in words("laws") or not (law.pos == "PROPN" or _was_named(document, law)):
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
        hit = all_parties(document, (t for t in clause if t.ent in LANDS and not _is_whose(document, t, known)))[:1]
        yield replace(made, what=law_name(document, law), targets=hit, by_verb=False)


def _was_named(document: Document, law: Token) -> bool:
    """Whether "the act" is one that lays sanctions and was named before: "the Caesar Act"."""
    definite = any(t.text.lower() in {"the", "this", "that"} for t in document.children(law, "det"))
    return definite and any(
        t.text.lower() in words("sanction_laws") for t in document.tokens[max(0, law.i - BACK) : law.i]
    )


def _is_whose(document: Document, name: Token, known: Measures) -> bool:
    """Whether a name is that of who laid the measures: "the harshest of the Kestian sanctions"."""
    return name.dep == "amod" and document.head(name).lemma.lower() in known.sanction_words


def _law_stands(document: Document, sentence: Sentence, verb: Token, known: Measures) -> Iterator[Measure]:
    """Read "the Caesar Act remains on the books": a law that is known to lay measures stands."""
    for law in document.children(verb, "nsubj"):
        named = {t.text.lower() for t in document.subtree(law)}
        joined = document.text(tuple(t for t in document.subtree(law) if t.i <= law.i)).lower().replace("‑", "-")
        by_name = any(name in named or name in joined for name in words("sanction_laws"))
        booked = verb.lemma != "be" or any(
            t.lemma.lower() in words("in_force") for t in prep_objects(document, verb, "on", "in")
        )  # "is still on the books"
        if law.lemma.lower() in words("laws") and by_name and booked and not is_negated(document, verb):
            made = measure_of(document, sentence, verb, "sanctions", Deed("keep", verb, "actual"), known)
            hit = all_parties(document, (t for t in prep_objects(document, verb, "to") if t.ent in LANDS))
            yield replace(
                made, what=law_name(document, law), senders=(), targets=hit, by_verb=False, merely_named=False
            )
