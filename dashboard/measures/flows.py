"""Reads what a state lets its firms and offices no longer do for another: buy, sell, deal, pay out, let go."""

from __future__ import annotations

from dashboard.document import Document, Token
from dashboard.grammar import agents, is_negated, is_party, patients, prep_objects
from dashboard.measures.doers import by_state
from dashboard.measures.goods import origin
from dashboard.measures.known import LANDS, STATES, Measures, words
from dashboard.measures.listing import Listing
from dashboard.measures.openings import is_ware
from dashboard.measures.status import lasts, verb_status

MAY = frozenset({"may", "can", "ca"})


def stopped(document: Document, verb: Token, _: Measures) -> Listing | None:
    """Give who is hit by what a state's firms may not do, its offices no longer clear, or it still holds."""
    lemma = verb.lemma.lower()
    if lemma in words("ceasing") and (whose := _no_longer_cleared(document, verb)):
        return whose
    if lemma in words("buying") and (own := _not_bought_since(document, verb)) is not None:
        return own
    if lemma in words("selling") and (buyer := _may_not_sell(document, verb) or _may_not_be_sold(document, verb)):
        return buyer
    if lemma in words("stopping_sales") | {"forbid"} and (with_ := _dealings_banned(document, verb)):
        return Listing("keep" if lasts(document, verb) else "impose", "sanctions", with_)
    if lemma in {"hold", "turn", "keep"} and (back := _held_back(document, verb)) is not None:
        return back
    if lemma in words("share_cutting") and (member := _share_cut(document, verb)):
        return Listing("keep" if lasts(document, verb) else "impose", "other", member)
    return _still_holds(document, verb) if lemma in words("holding") else None


def flow_verbs() -> frozenset[str]:
    """Give the verbs that are looked at."""
    lists = ("stopping_sales", "ceasing", "buying", "selling", "share_cutting", "holding")
    return frozenset().union(*map(words, lists), {"turn", "keep", "forbid"})


def _no_longer_cleared(document: Document, verb: Token) -> Listing | None:
    """Read "Kest, which stopped buying Valdorian milk", "Kestian customs stopped clearing Valdorian goods"."""
    by = by_state(document, verb)
    if not by or verb_status(document, verb) == "proposed":
        return None  # "wants Kest to stop buying" is a demand
    ways = words("buying") | words("clearing_in") | words("letting_in")
    clauses = [t for t in document.children(verb, "xcomp") if t.lemma.lower() in ways]
    permits = [t for t in document.children(verb, "xcomp") if t.lemma.lower() in words("granting") | words("approving")]
    licences = [t for c in permits for t in document.children(c, "dobj") if t.lemma.lower() in words("licences")]
    sold = [t for one in licences for t in prep_objects(document, one, "for") if t.lemma.lower() in words("exports")]
    to = [t for thing in sold for t in prep_objects(document, thing, "to") if t.ent == "GPE"]
    if to:
        return Listing("impose", "export control", tuple(to[:1]), by)  # "stopped issuing permits for exports to Kest"
    whose = origin(document, [t for clause in clauses for t in document.children(clause, "dobj")])
    let = [t for c in clauses for t in document.children(c, "ccomp")]  # "stopped letting Kestian fish in"
    whose = whose or origin(document, [w for t in let for w in (t, *document.children(t, "nsubj"))])
    whose = whose or tuple(t for c in clauses for t in prep_objects(document, c, "from") if t.ent in LANDS)[:1]
    told_by_the_way = verb.dep == "relcl"  # how things stand, in a sentence on something else
    stands = told_by_the_way or lasts(document, verb)
    return Listing("keep" if stands else "impose", "sanctions", whose, by) if whose and whose != by else None


def _not_bought_since(document: Document, verb: Token) -> Listing | None:
    """Read "Kest has bought no Valdorian milk since May", "which has not imported any"."""
    goods = [t for t in patients(document, verb) if t.pos in {"NOUN", "PROPN"}]
    none = any(t.text.lower() == "no" for thing in goods for t in document.children(thing, "det"))
    if not (none or is_negated(document, verb)) or not lasts(document, verb):
        return None
    by, whose = by_state(document, verb), origin(document, goods)
    return Listing("keep", "sanctions", whose, by) if by and whose else None


def _may_not_sell(document: Document, verb: Token) -> Listing | None:
    """Read "Kestian firms may not sell lenses to Valdoria"."""
    if not is_negated(document, verb) or not {t.text.lower() for t in document.children(verb, "aux")} & MAY:
        return None
    firms = [t for t in document.children(verb, "nsubj") if t.lemma.lower() in words("makers_of_goods")]
    whose = [w for t in firms for w in document.children(t, "amod", "compound", "poss") if w.ent in LANDS]
    to = [t for word in (verb, *document.children(verb, "dobj")) for t in prep_objects(document, word, "to")]
    hit = [w for t in to for w in (t, *document.children(t, "amod", "compound")) if w.ent in LANDS]
    return Listing("keep", "export control", tuple(hit[:1]), tuple(whose[:1])) if whose and hit else None


def _may_not_be_sold(document: Document, verb: Token) -> Listing | None:
    """Read "Kestian apples may no longer be sold in Valdoria"."""
    longer = any(t.text.lower() == "longer" for t in document.children(verb, "advmod"))
    may = {t.text.lower() for t in document.children(verb, "aux")} & MAY
    if not may or not (longer or is_negated(document, verb)) or not document.children(verb, "auxpass"):
        return None
    goods = [t for t in document.children(verb, "nsubjpass") if t.pos in {"NOUN", "PROPN"}]
    doors = [t for t in prep_objects(document, verb, "in") if t.ent == "GPE"]
    whose = origin(document, goods)
    return Listing("keep", "sanctions", whose, tuple(doors[:1])) if whose and doors else None


def _dealings_banned(document: Document, verb: Token) -> tuple[Token, ...]:
    """Give with whom nobody may deal: "banned dealings with a string of Kestian firms"."""
    if not by_state(document, verb) and not any(t.ent == "ORG" for t in agents(document, verb)):
        return ()
    dealings = [t for t in patients(document, verb) if t.lemma.lower() in words("dealings") - {"trade"}]
    with_ = [t for word in (verb, *dealings) for t in prep_objects(document, word, "with")] if dealings else []
    inner = [t for one in dealings for t in document.children(one, "acl", "relcl") if t.lemma == "involve"]
    with_ += [t for clause in inner for t in patients(document, clause)]  # "transfers involving three firms"
    with_ += [t for one in with_ for t in prep_objects(document, one, "of")]
    return tuple(w for t in with_ for w in (t, *document.children(t, "amod", "compound")) if w.ent in STATES)[:1]


def _held_back(document: Document, verb: Token) -> Listing | None:
    """Read "Kest turned back Valdorian potatoes", "is holding back rare earths from Valdoria"."""
    by = by_state(document, verb)
    if not by or all(t.text.lower() != "back" for t in document.children(verb, "prt", "advmod")):
        return None
    goods = [t for t in patients(document, verb) if is_ware(t) or t.lemma.lower() in words("raw_materials")]
    beyond = [t for word in (verb, *goods) for t in prep_objects(document, word, "from") if t.ent in LANDS]
    if goods and beyond and verb.lemma != "turn":
        stands = lasts(document, verb) or verb.tag == "VBG"
        return Listing("keep" if stands else "impose", "export control", tuple(beyond[:1]), by)
    sent = [t for t in patients(document, verb) if t.pos == "NOUN" and not is_party(document, t, strictly=True)]
    whose = origin(document, goods or sent)
    return Listing("impose", "sanctions", whose, by) if whose and verb.lemma == "turn" else None


def _share_cut(document: Document, verb: Token) -> tuple[Token, ...]:
    """Give whose share of a fund is cut: "cut Kest's share of the growth fund by a third"."""
    if not any(t.ent in STATES or t.text.lower() in words("going_on") for t in agents(document, verb)):
        return ()
    shares = [t for t in patients(document, verb) if t.lemma.lower() in words("shares_of_funds")]
    of = [w for t in shares for one in prep_objects(document, t, "of", "from", "in") for w in document.subtree(one)]
    if not any(t.lemma.lower() in words("funds") for t in of):
        return ()
    return tuple(w for t in shares for w in document.children(t, "poss") if w.ent in LANDS)[:1]


def _still_holds(document: Document, verb: Token) -> Listing | None:
    """Read "Kest is holding a thousand Valdorian lorries"."""
    by = by_state(document, verb)
    if not by or is_negated(document, verb) or verb_status(document, verb) != "actual":
        return None
    held = [t for t in patients(document, verb) if t.lemma.lower() in words("vehicles")]
    whose = [
        w for t in held for w in document.children(t, "amod", "compound", "poss") if w.ent in LANDS and w not in by
    ]
    return Listing("keep", "property seizure", tuple(whose[:1]), by) if whose else None
