"""Reads demands told as a message: "told Kest that its ships must go", "made clear to Kest", "its position is that"."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.demands.asking import askers_of, is_infinitive, known, owners_of
from dashboard.demands.demanded import Demand, demand_of
from dashboard.document import Document, Sentence, Token
from dashboard.extract import Party
from dashboard.grammar import agents, is_negated, is_passive, is_verb, prep_objects
from dashboard.scene import is_people

UNWANTED = frozenset({"be", "know", "understand", "remember"})  # "told them that they must be tired"


def from_message(document: Document, sentence: Sentence, verb: Token) -> Iterator[Demand]:
    """Give what somebody tells another that has to be done, whoever has to do it."""
    lemma = verb.lemma.lower()
    if lemma in known("telling"):
        if is_negated(document, verb):
            return
        passive = is_passive(document, verb)
        onto = document.children(verb, "nsubjpass") if passive else document.children(verb, "dobj", "dative")
        askers = agents(document, verb) if passive else askers_of(document, verb)
        yield from _told(document, sentence, verb, askers, onto, [])
    elif lemma == "make" and any(t.text.lower() in {"clear", "plain"} for t in document.subtree(verb)):
        clear = next(t for t in document.subtree(verb) if t.text.lower() in {"clear", "plain"})
        onto = prep_objects(document, clear, "to") + prep_objects(document, verb, "to")
        yield from _told(document, sentence, verb, askers_of(document, verb), onto, [])
    elif lemma in {"let", "leave"}:
        yield from _let_known(document, sentence, verb)
    elif lemma in {"be", "remain"}:
        if any(t.lemma.lower() in known("adamant") for t in document.children(verb, "acomp")):
            yield from _told(document, sentence, verb, askers_of(document, verb), [], [], whoever=True)
        for noun in document.children(verb, "nsubj"):
            if noun.lemma.lower() in known("positions") and noun.i < verb.i:
                onto = [t for t in prep_objects(document, noun, "to") if is_people(t)]
                yield from _told(document, sentence, verb, [], onto, owners_of(document, noun), whoever=True)


def _let_known(document: Document, sentence: Sentence, verb: Token) -> Iterator[Demand]:
    """Give "let Ossia know that the ban must go", "left no doubt that Ossia must lift the ban"."""
    know = next((t for t in document.children(verb, "ccomp") if t.lemma.lower() == "know"), None)
    if know is not None and not is_negated(document, verb):
        yield from _told(document, sentence, know, askers_of(document, verb), document.children(know, "nsubj"), [])
    for doubt in document.children(verb, "dobj"):
        if doubt.lemma.lower() == "doubt":
            yield from _told(document, sentence, doubt, askers_of(document, verb), [], [], whoever=True)


def _told(
    document: Document, sentence: Sentence, verb: Token, askers: list[Token], onto: list[Token], owners: list[Party],
    *, whoever: bool = False,
) -> Iterator[Demand]:  # fmt: skip
    people = [t for t in onto if is_people(t)]
    askers = [t for t in askers if is_people(t)]
    if not (askers or owners) or not (people or whoever):
        return
    for clause in _clauses(document, verb):
        deed = _has_to(document, clause)
        if deed is None or is_negated(document, clause):
            continue
        if deed.lemma.lower() in UNWANTED and not document.children(deed, "attr", "prep"):
            continue
        subject = document.children(clause, "nsubj", "nsubjpass")
        words = [t for t in document.subtree(clause) if t.i > verb.i and t.dep != "mark"]
        whom = [t for t in subject if is_people(t) and t.pos != "PRON" and t.dep == "nsubj"]
        state = [t for t in whom if t.ent in {"GPE", "NORP"}]  # "told the minister that Kest must": it is asked of Kest
        onto_whom = state or people or whom
        yield demand_of(document, sentence, verb, words, askers, onto=onto_whom, owners=owners or None)
    for deed in document.children(verb, "xcomp") if people and owners else ():
        if is_infinitive(document, deed):  # "its message to both was to stop"
            yield demand_of(document, sentence, verb, document.subtree(deed), [], onto=people, owners=owners)


def _clauses(document: Document, verb: Token) -> list[Token]:
    """Give the clauses of a message, also those listed behind the first."""
    found = [t for t in document.children(verb, "ccomp", "advcl", "acl") if t.i > verb.i]
    near = [t for adjective in document.children(verb, "ccomp", "acomp", "oprd") for t in document.children(adjective)]
    found += [t for t in near if t.dep in {"ccomp", "advcl"} and t.i > verb.i]
    return found + [t for clause in found for t in document.children(clause, "conj") if is_verb(t)]


def _has_to(document: Document, clause: Token) -> Token | None:
    """Give the deed of "must go", "had to go", "should go"."""
    if any(t.lemma.lower() in {"must", "should", "ought"} for t in document.children(clause, "aux")):
        return clause
    if clause.lemma.lower() in {"have", "need"}:
        return next(iter(document.children(clause, "xcomp")), None)
    return None
