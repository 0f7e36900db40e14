"""Reads what a state's rules forbid: bids for its contracts, goods into a territory."""

from __future__ import annotations

from dashboard.document import Document, Token
from dashboard.grammar import agents, patients, prep_objects
from dashboard.measures.doers import by_state
from dashboard.measures.known import LANDS, STATES, Measures, words
from dashboard.measures.listing import Listing
from dashboard.measures.openings import crosses


def ruled_out(document: Document, verb: Token, known: Measures) -> Listing | None:
    """Give who is hit by what a verb forbids, and whose rule it is."""
    lemma = verb.lemma.lower()
    if lemma in words("keeping_out") | known.barring and (hit := _from_contracts(document, verb)):
        return Listing("impose", "other", hit)
    if lemma in words("stopping_goods") and (into := _from_entering(document, verb)):
        return Listing("impose", "other", into)
    if lemma == "take" and (firm := _taken_control(document, verb)):
        return Listing("impose", "property seizure", firm)
    if lemma == "cap" and (oil := _price_capped(document, verb)):
        return Listing("impose", "sanctions", oil)
    if lemma == "order" and (closed := _ordered_shut(document, verb)) is not None:
        return Listing("impose", "property seizure", closed)
    if lemma == "forbid" and (whose := _may_not_cross(document, verb)):
        return Listing("impose", "other", whose)
    return _forbidden_by_law(document, verb) if lemma in words("laying_down") else None


def ruling_verbs() -> frozenset[str]:
    """Give the verbs that are looked at."""
    lists = ("keeping_out", "stopping_goods", "laying_down")
    return frozenset().union(*map(words, lists), {"take", "order", "cap"})


def _by_a_state(document: Document, verb: Token) -> bool:
    return any(t.ent in STATES or t.text.lower() in words("going_on") for t in agents(document, verb))


def _from_contracts(document: Document, verb: Token) -> tuple[Token, ...]:
    """Give whose firms may not bid: "shut Kestian bidders out of public tenders", "barred them from its contracts"."""
    out = [verb, *(t for t in document.children(verb, "prep", "prt", "advmod") if t.text.lower() == "out")]
    doors = [t for word in out for t in prep_objects(document, word, "of", "from")]
    doors += [t for part in doors for t in prep_objects(document, part, "of")]  # "out of part of a fund"
    firms = [t for t in patients(document, verb) if t.ent or t.tag == "NNS"]
    told = [t for firm in firms for t in document.children(firm, "relcl", "acl")]
    doors += [
        t for clause in told for t in prep_objects(document, clause, "from")
    ]  # "firms that built it from contracts"
    kept_from = words("contracts") | words("programmes") | words("funds")
    by_law = any(t.lemma.lower() in words("bills") | words("parliaments") for t in agents(document, verb))
    if not any(t.lemma.lower() in kept_from for t in doors) or not (by_law or _by_a_state(document, verb)):
        return ()
    return tuple(w for t in firms for w in document.children(t, "amod", "compound", "poss") if w.ent in LANDS)[:1]


def _from_entering(document: Document, verb: Token) -> tuple[Token, ...]:
    """Give where goods may no longer go: "stopped all goods from entering Kest"."""
    if not by_state(document, verb):
        return ()
    clauses = [t for prep in document.children(verb, "prep") for t in document.children(prep, "pcomp")]
    entering = [t for t in clauses if t.lemma.lower() in words("crossing_over") | {"reach", "go", "get", "leave"}]
    if not entering or not any(crosses(t) for t in patients(document, verb)):
        return ()
    into = [
        w for t in entering for w in (*document.children(t, "dobj"), *prep_objects(document, t, "into", "to", "for"))
    ]
    return tuple(t for t in into if t.ent == "GPE")[:1]


def _taken_control(document: Document, verb: Token) -> tuple[Token, ...]:
    """Give the firm of "Kest took control of the carmaker Kestcar"; a rebel takes control of a town."""
    control = [t for t in document.children(verb, "dobj") if t.lemma == "control"]
    states = any(t.ent == "GPE" or t.lemma == "government" for t in agents(document, verb))
    of = [t for thing in control for t in prep_objects(document, thing, "of")]
    kinds = words("bodies") | words("makers")
    firms = [t for t in of if any(w.lemma.lower() in kinds for w in (t, *document.children(t, "compound")))]
    if not states or not firms:
        return ()
    return tuple(w for t in firms for w in (*document.children(t, "appos"), t) if w.pos == "PROPN" or w == t)[:1]


def _ordered_shut(document: Document, verb: Token) -> tuple[Token, ...] | None:
    """Give whose house a state orders to close: "ordered the Kestian consulate to close"."""
    shutting = any(t.lemma.lower() in words("shutting") for t in document.children(verb, "xcomp", "ccomp"))
    small = [t for c in document.children(verb, "ccomp") for t in document.children(c, "nsubj")]
    houses = [t for t in (*patients(document, verb), *small) if t.lemma.lower() in words("missions")]
    if not shutting or not houses or not by_state(document, verb):
        return None
    return tuple(w for t in houses for w in document.children(t, "amod", "compound", "poss") if w.ent in LANDS)[:1]


def _price_capped(document: Document, verb: Token) -> tuple[Token, ...]:
    """Give whose goods' price others cap: "capped the price of Kestian oil"; at home a state caps its own."""
    prices = [t for t in patients(document, verb) if t.lemma == "price"]
    goods = [t for price in prices for t in prep_objects(document, price, "of", "for")]
    whose = [w for t in goods for w in document.children(t, "amod") if w.ent in LANDS]
    return tuple(t for t in whose if t not in agents(document, verb))[:1]


def _may_not_cross(document: Document, verb: Token) -> tuple[Token, ...]:
    """Give whose lorries may not cross: "forbade Kestian lorries to cross its territory"."""
    crossing = any(t.lemma.lower() in words("crossing_over") for t in document.children(verb, "xcomp", "ccomp"))
    small = [t for c in document.children(verb, "ccomp") for t in document.children(c, "nsubj")]
    barred = [t for t in (*patients(document, verb), *small) if crosses(t)]
    if not crossing or not by_state(document, verb):
        return ()
    return tuple(w for t in barred for w in document.children(t, "amod", "compound", "poss") if w.ent in LANDS)[:1]


def _forbidden_by_law(document: Document, verb: Token) -> Listing | None:
    """Read "resolutions of the council forbid Kest to sell coal abroad"."""
    if verb.tag not in {"VBP", "VBZ", "VB"} or document.children(verb, "aux", "auxpass"):
        return None
    before = document.tokens[document.sentences[verb.sent].first : verb.i]
    laws = [t for t in before if t.dep == "nsubj" and t.lemma.lower() in words("resolutions")]
    trade = words("selling") | words("buying") | {"trade", "deal", "export", "import"}
    sold = any(t.lemma.lower() in trade for t in document.children(verb, "xcomp"))
    hit = [t for t in document.children(verb, "dobj") if t.ent in LANDS]
    if not laws or not sold or not hit:
        return None
    near = [t for t in before if t.ent == "ORG" and t.i > laws[0].i and t.pos == "PROPN" and t.dep != "compound"]
    return Listing("keep", "sanctions", tuple(hit[:1]), tuple(near[:1]))
