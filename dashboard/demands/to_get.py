"""Reads what somebody asks for himself: "asked to see the records", "wants to be invited"."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.demands.as_things import is_passive_infinitive
from dashboard.demands.asking import is_infinitive, known
from dashboard.demands.demanded import Demand, demand_of
from dashboard.document import Document, Sentence, Token
from dashboard.grammar import is_negated, is_passive


def to_get(document: Document, sentence: Sentence, verb: Token, lemma: str, askers: list[Token]) -> Iterator[Demand]:
    """Give "asked to see the records", "asked to be briefed", "wants to be invited"."""
    if is_passive(document, verb) or any(t.i < verb.i or t.ent for t in document.children(verb, "dobj")):
        return
    for clause in document.children(verb, "xcomp"):
        if lemma in known("verbs", "done"):
            named = clause.lemma.lower() in {"name", "identify", "quote"} and is_negated(document, clause)
            if named:
                continue  # "asked not to be named"
            passive = is_passive_infinitive(document, clause) and not document.children(clause, "nsubjpass")
            passive = passive and not any(t.text.lower() == "for" for t in document.tokens[verb.i : clause.i])
            active = is_infinitive(document, clause) and clause.lemma.lower() in known("getting", "active")
            told = active and bool(document.children(clause, "dobj", "prep"))
        elif lemma == "want" and _is_away(document, clause):  # "wants to get off the list"
            yield demand_of(document, sentence, verb, document.subtree(clause), askers, firm=False)
            continue
        else:
            passive = lemma == "want" and is_passive_infinitive(document, clause)
            passive = passive and clause.lemma.lower() in known("getting", "passive")
            told = False
        if (passive or told) and not is_negated(document, clause):
            yield demand_of(document, sentence, verb, document.subtree(clause), askers)


def _is_away(document: Document, clause: Token) -> bool:
    """Whether somebody wants to "get off the list", "get back its isles", "come in as a body": others decide."""
    particles = {t.text.lower() for t in document.children(clause, "prt", "prep", "advmod")}
    away = clause.lemma.lower() in {"get", "come", "go", "be"} and bool(particles & {"off", "back", "in", "onto"})
    as_what = "as" in particles and clause.lemma.lower() in {"come", "join", "return", "enter", "sit"}
    back = clause.lemma.lower() in {"get", "regain", "recover", "reclaim"} and bool(document.children(clause, "dobj"))
    return is_infinitive(document, clause) and not is_negated(document, clause) and (away or as_what or back)


def left_out(document: Document, sentence: Sentence, verb: Token, askers: list[Token]) -> Iterator[Demand]:
    """Give "complained that it had been left out of the talks": who complains of that, wants a seat."""
    for clause in document.children(verb, "ccomp"):
        if clause.lemma.lower() in known("excluded") and document.children(clause, "auxpass"):
            inner = [t for t in document.subtree(clause) if t.dep != "mark"]
            last = max(document.subtree(verb))  # the parser may hang "out of the talks" on "complained"
            words = list(document.tokens[inner[0].i : last.i + 1])
            yield demand_of(document, sentence, verb, words, askers)
