"""Reads what a speaker says that something depends on: "a treaty hinges on a change of the law, Kest says"."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.demands.asking import known, phrase
from dashboard.demands.by_duties import beside
from dashboard.demands.demanded import Demand, demand_of
from dashboard.document import Document, Sentence, Token
from dashboard.extract import Party
from dashboard.grammar import is_negated, prep_objects, voice_of
from dashboard.scene import everyone, is_people


def from_dependence(document: Document, sentence: Sentence, verb: Token) -> Iterator[Demand]:
    """Give what a deal or a step that parties take depends on, where somebody says so.

    Not what an outcome depends on by itself: "the harvest depends on rain", "the talks depend on the mood of both".
    """
    if is_negated(document, verb):
        return
    subjects = document.children(verb, "nsubj")
    by = voice_of(document, verb).by or beside(document, verb)
    owners = everyone(document, (t for s in subjects for t in document.children(s, "poss") if is_people(t)))
    if by is None and not owners:
        return
    yield from _of_somebody(document, sentence, verb, by, owners)
    if not any(t.lemma.lower() in known("hinged") for t in subjects):
        return
    for thing in prep_objects(document, verb, "on", "upon"):
        if thing.lemma.lower() in _deeds() and not is_people(thing):
            words = phrase(document, thing, [])
            if by is not None:
                yield demand_of(document, sentence, verb, words, [], by=by, firm=True)
            else:
                yield demand_of(document, sentence, verb, words, [], owners=owners, firm=False)


def _of_somebody(
    document: Document, sentence: Sentence, verb: Token, by: Party | None, owners: list[Party]
) -> Iterator[Demand]:
    """Give "depends on Kest ending its strikes": a deed whose doer is named is asked of that one."""
    for on in document.children(verb, "prep"):
        for deed in document.children(on, "pcomp") if on.text.lower() in {"on", "upon"} else ():
            doers = [t for t in document.children(deed, "nsubj") if is_people(t)]
            if doers:
                words = [t for t in document.subtree(deed) if t.i >= deed.i]
                yield demand_of(document, sentence, verb, words, [], onto=doers, owners=owners, by=by, firm=True)


def _deeds() -> frozenset[str]:
    """Give the deeds that one party does for another."""
    return known("owed") | known("raised_deeds") | known("awaited")
