"""Reads what is wished or done by a noun: "Kest's removal from the list of sponsors of terrorism"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dashboard.document import Document, Sentence, Token
from dashboard.grammar import all_parties, prep_objects
from dashboard.measures.deeds import Deed
from dashboard.measures.finding import Measure, measure_of
from dashboard.measures.known import Measures, words
from dashboard.measures.lists import is_list
from dashboard.measures.status import noun_status


def taken_off_list(document: Document, sentence: Sentence, noun: Token, known: Measures) -> Iterator[Measure]:
    """Read "wants Kest's removal from the list of sponsors of terrorism"."""
    if _from_list(document, noun, known):
        deed = Deed("lift", noun, noun_status(document, noun, "lift"))
        hit = [t for t in document.children(noun, "poss") if t.tag != "PRP$"] + prep_objects(document, noun, "of")
        made = measure_of(document, sentence, noun, "sanctions", deed, known)
        yield replace(made, senders=(), targets=all_parties(document, hit[:1]), by_verb=True)


def _from_list(document: Document, noun: Token, known: Measures) -> bool:
    """Whether "its removal from the list of sponsors of terrorism" stands there."""
    if noun.lemma.lower() not in words("removals"):
        return False
    after = document.tokens[noun.i + 1 : noun.i + 2]
    behind = [t for prep in after if prep.text.lower() == "from" for t in document.children(prep, "pobj")]
    return any(is_list(document, t, known) for t in (*prep_objects(document, noun, "from"), *behind))
