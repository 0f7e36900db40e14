"""Tells whose deed brought a measure about: who did it is most often hit."""

from __future__ import annotations

from dashboard.document import Document, Token
from dashboard.grammar import agents, is_party, is_verb, patients, possessors
from dashboard.measures.deeds import Deed
from dashboard.measures.known import LANDS, Measures
from dashboard.measures.verbs import verbs_on


def reason(document: Document, noun: Token, deed: Deed, known: Measures) -> list[Token]:
    """Give whose deed brought the measure about, or whom it is meant to punish."""
    for word in (noun, deed.word, *verbs_on(document, noun)):
        for prep in document.children(word, "prep", "mark"):
            if prep.text.lower() in known.reason_preps:
                for obj in document.children(prep, "pobj"):
                    owner = _owner(document, obj)
                    if owner:
                        return owner
        for clause in document.children(word, "xcomp", "advcl", "acl"):
            found = [t for t in patients(document, clause) if is_party(document, t)]
            if clause.lemma.lower() in known.purposes and found:
                return found
    for above in document.ancestors(noun):
        if is_verb(above) and above.lemma.lower() in known.causes:
            owners = [owner for subject in agents(document, above) for owner in _owner(document, subject)]
            if owners:
                return owners
    return []


def _owner(document: Document, noun: Token) -> list[Token]:
    """Give whose deed a noun is: "Kest's invasion", "the Kestian invasion"; of "the Kest conflict" nobody's."""
    owners = [t for t in possessors(document, noun) if t.tag != "PRP$"]
    return owners or [t for t in document.children(noun, "amod") if t.ent in LANDS]
