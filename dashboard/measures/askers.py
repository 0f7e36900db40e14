"""Tells who asks for the end of a measure."""

from __future__ import annotations

from dashboard.document import Document, Token
from dashboard.extract import Party
from dashboard.grammar import agents, all_parties, is_party, is_verb
from dashboard.measures.known import STATES, measures, words


def askers(document: Document, word: Token) -> tuple[Party, ...]:
    """Give the subject of the sentence's own verb: who raises or asks it, where somebody does."""
    verbs = [t for t in (word, *document.ancestors(word)) if is_verb(t)]
    if verbs and (_merely_says(document, word, verbs[-1]) or verbs[-1].lemma.lower() in words("offering")):
        return ()
    if verbs and (verbs[0].lemma.lower() in words("turning_down") or verbs[-1].lemma.lower() in words("having_a_say")):
        return ()  # who blocks an exemption or has to approve a cut, asks for none
    itself = bool(verbs) and verbs[0].dep == "conj" and bool(document.children(verbs[0], "nsubj"))
    wishes = words("asking") | measures().wishing
    asking = [t for t in (verbs if itself else verbs[1:]) if t.lemma.lower() in wishes]
    own = [t for verb in asking[:1] for t in agents(document, verb) if _may_ask(document, t)]
    if own and verbs[-1].lemma.lower() not in words("saying"):
        return all_parties(document, own)  # "Kest wants it lifted; Valdoria has said nothing"
    subjects = [t for t in agents(document, verbs[-1]) if _may_ask(document, t)] if verbs else []
    return all_parties(document, subjects)


def _may_ask(document: Document, token: Token) -> bool:
    """Whether somebody stands there, be it "the side" of a union by its name."""
    side = token.lemma.lower() in words("sides_of_two")
    return is_party(document, token) or (side and any(t.ent in STATES for t in document.children(token, "compound")))


def _merely_says(document: Document, word: Token, main: Token) -> bool:
    """Whether who says that something could be so asks for nothing: "could be eased, a diplomat said"."""
    modals = {t.text.lower() for t in document.children(word, "aux")}
    return (
        main != word
        and main.lemma.lower() in words("saying")
        and bool(modals & {"could", "may", "might", "would", "can"})
    )
