"""Reads what a proposal would have another do: "under Kest's plan Ossia would leave the port"."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.demands.asking import askers_of, known, owners_of
from dashboard.demands.demanded import Demand, demand_of
from dashboard.document import Document, Sentence, Token
from dashboard.extract import Party
from dashboard.grammar import is_negated, is_verb
from dashboard.scene import everyone, is_people

WOULD = frozenset({"would", "will", "should", "must", "shall"})


def from_draft(document: Document, sentence: Sentence, noun: Token, lemma: str) -> Iterator[Demand]:
    """Give what somebody's proposal would have done, and by whom: it is asked of who would do it.

    An agreement asks nobody for anything: its points are settled.
    """
    if lemma in known("drafts") | known("texts"):
        yield from _provides(document, sentence, noun)
    if lemma not in known("drafts"):
        return
    yield from _under(document, sentence, noun)
    yield from _under_which(document, sentence, noun)
    yield from _would_have(document, sentence, noun)


def _would(document: Document, verb: Token) -> bool:
    return any(t.text.lower() in WOULD for t in document.children(verb, "aux")) and not is_negated(document, verb)


def _under(document: Document, sentence: Sentence, noun: Token) -> Iterator[Demand]:
    """Give "under Kest's plan Ossia would leave the port"."""
    under = document.head(noun)
    verb = document.head(under)
    owners = owners_of(document, noun)
    if noun.dep != "pobj" or under.text.lower() != "under" or not owners or not is_verb(verb):
        return
    yield from _clause(document, sentence, noun, verb, owners)


def _under_which(document: Document, sentence: Sentence, noun: Token) -> Iterator[Demand]:
    """Give "tabled a plan under which Ossia would leave the port"."""
    above = document.head(noun)
    owners = owners_of(document, noun)
    if not owners and is_verb(above) and above.lemma.lower() in known("put") | known("putting_forward"):
        owners = everyone(document, (t for t in askers_of(document, above) if is_people(t)))
    for verb in document.children(noun, "relcl") if owners else ():
        marks = [t for t in document.children(verb, "prep") if t.text.lower() == "under" and t.i < verb.i]
        if any(w.text.lower() == "which" for t in marks for w in document.children(t, "pobj")):
            yield from _clause(document, sentence, noun, verb, owners)


def _would_have(document: Document, sentence: Sentence, noun: Token) -> Iterator[Demand]:
    """Give "Kest's draft would have Ossia leave the port", "would oblige Ossia to leave it"."""
    verb = document.head(noun)
    owners = owners_of(document, noun)
    if noun.dep != "nsubj" or not owners or not is_verb(verb) or verb.lemma.lower() not in known("obliging"):
        return
    for clause in document.children(verb, "ccomp", "xcomp") if _would(document, verb) else ():
        whom = document.children(clause, "nsubj") or document.children(verb, "dobj")
        people = [t for t in whom if is_people(t)]
        if people and clause.i > people[0].i:
            words = [t for t in document.subtree(clause) if t.i >= clause.i]
            yield demand_of(document, sentence, noun, words, [], onto=people, owners=owners)


def _provides(document: Document, sentence: Sentence, noun: Token) -> Iterator[Demand]:
    """Give "the memorandum that Kest presented provides that Ossia leave the port"; a text of nobody asks nothing."""
    verb = document.head(noun)
    if (
        noun.dep != "nsubj"
        or not is_verb(verb)
        or verb.lemma.lower() not in known("providing")
        or is_negated(document, verb)
    ):
        return
    owners = owners_of(document, noun)
    for clause in document.children(verb, "ccomp") if owners else ():
        people = [t for t in document.children(clause, "nsubj") if is_people(t)]
        if people or document.children(clause, "nsubjpass"):
            words = [t for t in document.subtree(clause) if t.text.lower() != "that" or t.dep != "mark"]
            yield demand_of(document, sentence, noun, words, [], onto=people, owners=owners)


def _clause(document: Document, sentence: Sentence, noun: Token, verb: Token, owners: list[Party]) -> Iterator[Demand]:
    people = [t for t in document.children(verb, "nsubj") if is_people(t)]
    if not document.children(verb, "nsubj"):  # "under Kest's plan M23 would leave": taken for the plan's name
        people = [t for t in document.children(noun, "appos") if t.ent or t.pos == "PROPN"]
    if not people or not _would(document, verb):
        return
    words = [t for t in document.subtree(verb) if t.i >= verb.i]
    yield demand_of(document, sentence, noun, words, [], onto=people, owners=owners, firm=False)
