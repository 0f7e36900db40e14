"""Reads what a state puts under licence: goods that nobody may export, buy or invest in without its leave."""

from __future__ import annotations

from dashboard.document import Document, Token
from dashboard.grammar import agents, antecedent, is_negated, patients, prep_objects
from dashboard.measures.doers import by_state
from dashboard.measures.known import LANDS, STATES, Measures, words
from dashboard.measures.listing import Listing
from dashboard.measures.openings import is_ware
from dashboard.measures.status import lasts

UNDER = frozenset({"under", "subject"})


def licensing_verbs() -> frozenset[str]:
    """Give the verbs that are looked at."""
    return words("licensing") | words("needing") | words("putting_under")


def licensed(document: Document, verb: Token, _: Measures) -> Listing | None:
    """Give whom a duty to ask for leave hits, and whose it is; None where nothing is put under licence."""
    lemma = verb.lemma.lower()
    if is_negated(document, verb):
        return None
    found = _put_under(document, verb) if lemma in words("putting_under") else None
    found = found or (_requires(document, verb) if lemma in words("licensing") else None)
    return found or (_needs(document, verb) if lemma in words("needing") else None)


def _is_leave(token: Token) -> bool:
    return token.lemma.lower() in words("licences") and token.pos in {"NOUN", "PROPN", "VERB"}


def _is_sold(token: Token) -> bool:
    """Whether goods stand there that leave a country, or their sale: "exports", "gallium", "magnets sold"."""
    lemma = token.lemma.lower()
    trade = lemma in words("raw_materials") | words("selling") or token.text.lower() in words("selling")
    return trade or lemma == "export" or is_ware(token)


def _put_under(document: Document, verb: Token) -> Listing | None:
    """Read "put antimony under an export licence", "made exports of lathes to Kest subject to a permit"."""
    here = [t for t in document.tokens[verb.i + 1 : document.sentences[verb.sent].last] if t.text.lower() in UNDER]
    led = [t for word in here for t in (*document.children(word, "pobj"), *prep_objects(document, word, "to"))]
    leave = [t for t in led if _is_leave(t)]
    goods = [w for t in patients(document, verb) for w in document.subtree(t) if w.i < here[0].i] if here else []
    by = by_state(document, verb)
    sold = any(_is_sold(t) for t in goods) or any(w.lemma == "export" for t in leave for w in document.subtree(t))
    if not leave or not by or not sold:
        return None
    to = [t for word in (verb, *goods) for t in prep_objects(document, word, "to") if t.ent in LANDS and t not in by]
    return Listing("impose", "export control", tuple(to[:1]), by)


def _requires(document: Document, verb: Token) -> Listing | None:
    """Read "introduced export licences for magnets", "the licences that it has required since May for the export"."""
    by = by_state(document, verb) or tuple(t for t in agents(document, verb) if t.ent in STATES)
    for found in document.children(verb, "dobj", "nsubjpass"):
        leave = antecedent(document, found)
        near = [t for t in (*document.subtree(leave), *document.subtree(verb)) if t not in {leave, verb}]
        if not _is_leave(leave) or not by or not any(_is_sold(t) for t in near):
            continue
        to = [t for t in near if t.ent in LANDS and t not in by and document.head(t).text.lower() in {"to", "for"}]
        return Listing("keep" if lasts(document, verb) else "impose", "export control", tuple(to[:1]), by)
    return None


def _needs(document: Document, verb: Token) -> Listing | None:
    """Read "exports of graphite need a permit", "any Kestian investment needs clearance in Valdoria"."""
    leave = [t for t in document.children(verb, "dobj") if _is_leave(t)]
    subjects = [t for t in document.children(verb, "nsubj") if t.pos in {"NOUN", "PROPN"}] if leave else []
    inner = [t for thing in subjects for t in document.subtree(thing)]
    whose = [t for t in inner if t.ent in LANDS and document.head(t).text.lower() != "to"]
    doors = [t for word in (verb, *leave, *subjects) for t in prep_objects(document, word, "in", "from", "by")]
    doors = [t for t in doors if t.ent in LANDS]
    bought = [w for t in leave for w in document.subtree(t) if w.ent in LANDS and document.head(w).dep != "prep"]
    if any(t.lemma.lower() in {"export", "exporter"} for t in inner):
        to = [t for t in inner if t.ent in LANDS and document.head(t).text.lower() == "to"]
        by = [t for t in whose if t not in to] or doors
        return Listing("keep", "export control", tuple(to[:1]), tuple(by[:1])) if by else None
    if any(t.lemma.lower() in words("investing") for t in subjects):
        hit = [t for t in whose if t not in doors]
        return Listing("keep", "other", tuple(hit[:1]), tuple(doors[:1])) if hit and doors else None
    if any(t.lemma.lower() in words("favoured_ones") | words("makers_of_goods") for t in subjects) and whose and bought:
        return Listing("keep", "export control", tuple(whose[:1]), tuple(bought[:1]))  # "buyers need a permit for"
    return None
