"""Reads demands put as a deadline: "gave the junta until August to name one", "has until Friday to free them"."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.demands.asking import askers_of, is_infinitive, known
from dashboard.demands.demanded import Demand, demand_of
from dashboard.document import Document, Sentence, Token
from dashboard.grammar import agents, is_negated, is_passive, prep_objects, voice_of
from dashboard.scene import is_people
from dashboard.tags import TIMES


def from_deadline(document: Document, sentence: Sentence, verb: Token) -> Iterator[Demand]:
    """Give what somebody is given time to do; where nobody is said to give it, who says so asks it."""
    lemma = verb.lemma.lower()
    if lemma not in known("deadline", "give") | known("deadline", "have") or is_negated(document, verb):
        return
    deed = _deed(document, sentence, verb)
    if deed is None:
        return
    passive = is_passive(document, verb)
    if lemma in known("deadline", "give"):
        askers = agents(document, verb) if passive else askers_of(document, verb)
        onto = document.children(verb, "nsubjpass") if passive else document.children(verb, "dative")
        if not onto and not passive:
            onto = [t for t in document.children(verb, "dobj") if t.ent not in TIMES and t.i < deed.i]
        by = voice_of(document, verb).by if passive and not askers else None
    else:
        askers, onto, by = [], document.children(verb, "nsubj"), voice_of(document, verb).by
    onto = [t for t in onto if is_people(t)]
    if onto and (askers or by is not None):
        words = [t for t in document.subtree(deed) if t.i >= deed.i]
        named = any(t.ent for whom in onto for t in document.subtree(whom))  # not "gave its envoys two days to leave"
        askers = [t for t in askers if is_people(t) or t.text.isupper()]  # "ECOWAS", read as a plural
        yield demand_of(document, sentence, verb, words, askers, onto=onto, by=by, firm=named)


def _deed(document: Document, sentence: Sentence, verb: Token) -> Token | None:
    """Give what is to be done within the time that is named between, wherever the parser hung it."""
    behind = [t for t in document.sentence_tokens(sentence) if t.i > verb.i]
    deed = next((t for t in behind if t.tag == "VB" and is_infinitive(document, t)), None)
    if deed is None:
        return None
    between = [t for t in behind if t.i < deed.i]
    timed = any(t.ent in TIMES or t.lemma.lower() in known("deadline", "times") for t in between)
    own = any(t is verb for t in document.ancestors(deed))
    return deed if timed and own else None


def applied(document: Document, sentence: Sentence, verb: Token) -> Iterator[Demand]:
    """Give "applied to the council for leave to sell", "has applied for an exemption"."""
    if verb.lemma.lower() not in known("verbs", "applying") or is_negated(document, verb):
        return
    if document.head(verb).pos == "ADJ":
        return  # "open to any firm willing to apply for a permit"
    onto = [t for t in prep_objects(document, verb, "to") if is_people(t)]
    inner = [t for whom in onto for t in prep_objects(document, whom, "for")]
    for thing in prep_objects(document, verb, "for") or inner:
        words = [t for t in document.subtree(verb) if t.i >= document.subtree(thing)[0].i]
        yield demand_of(document, sentence, verb, words, askers_of(document, verb), onto=onto, firm=bool(onto))
