"""Reads what becomes of some of the measures just told of: "most were dropped", "more followed"."""

from __future__ import annotations

from dataclasses import replace

from dashboard.document import Document, Sentence, Token
from dashboard.grammar import is_negated, is_verb
from dashboard.measures.deeds import Deed, deed_of
from dashboard.measures.finding import Measure, measure_of
from dashboard.measures.known import Act, Measures, words


def leftover(document: Document, sentence: Sentence, token: Token, told: Measure, known: Measures) -> Measure | None:
    """Read "most were dropped in 2021", "a second round followed in May", "they have had no effect"."""
    if sentence.number - told.sentence != 1 or told.by_verb or told.what[-1:].lower() != "s":
        return None
    deed = _of_share(document, token, known) or _of_more(document, token) or _of_effect(document, token)
    if deed is None:
        return None
    made = measure_of(document, sentence, token, told.instrument, deed, known)
    whose = told.senders if deed.act == "impose" else ()
    return replace(made, what=told.what, senders=whose, targets=told.targets, merely_named=False)


def _of_share(document: Document, token: Token, known: Measures) -> Deed | None:
    """Read "most were dropped", "some have since been lifted"."""
    verb = document.head(token)
    if token.text.lower() not in words("left_over") or token.dep != "nsubjpass" or document.children(token):
        return None
    lemma = verb.lemma.lower()
    if not is_verb(verb) or lemma not in known.undone | known.prolonged:
        return None
    lifts = known.verb_acts.get(lemma) == "lift"
    act: Act = "extend" if lemma in known.prolonged else "lift" if lifts else "ease"
    return deed_of(document, verb, act)


def _of_more(document: Document, token: Token) -> Deed | None:
    """Read "more followed in May", "a second round may follow"."""
    if token.lemma != "follow" or not is_verb(token) or document.children(token, "dobj") or is_negated(document, token):
        return None
    more = [t for t in document.children(token, "nsubj") if t.lemma.lower() in words("rounds") | {"more"}]
    kinds = [w for t in more for w in document.children(t, "prep")]
    return deed_of(document, token, "impose") if more and not kinds else None


def _of_effect(document: Document, token: Token) -> Deed | None:
    """Read "they have had no effect", "their effect was small"."""
    head = document.head(token)
    if token.text.lower() == "they" and token.dep == "nsubj" and head.lemma == "have":
        had = any(t.lemma.lower() in {"effect", "impact"} for t in document.children(head, "dobj"))
        return Deed("assess", head, "actual") if had else None
    own = any(t.text.lower() == "their" for t in document.children(token, "poss"))
    if own and token.lemma.lower() in {"effect", "impact"} and token.dep == "nsubj":
        return Deed("assess", head, "actual")
    return None
