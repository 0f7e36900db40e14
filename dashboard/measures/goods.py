"""Reads what is done to a state's goods: imports halted, coal let back in, trade blockaded, dealings permitted."""

from __future__ import annotations

from functools import cache

from dashboard.document import Document, Token
from dashboard.grammar import agents, is_negated, is_party, patients, prep_objects
from dashboard.measures.doers import by_state
from dashboard.measures.known import LANDS, STATES, Measures, words
from dashboard.measures.listing import Listing
from dashboard.measures.lists import tells_of_measures
from dashboard.measures.status import lasts
from dashboard.scene import is_people


def goods_hit(document: Document, verb: Token, known: Measures) -> Listing | None:
    """Give whose goods a verb keeps out or lets in again, or who may be dealt with."""
    lemma = verb.lemma.lower()
    if lemma in words("blockading"):
        return _blockaded(document, verb)
    if lemma in words("closing_skies") and (planes := _sky_closed(document, verb)):
        return Listing("keep" if lemma in {"let", "allow"} else "impose", "air link", planes)  # "lets no longer"
    if lemma in {"let", "allow"} and (back := _let_back(document, verb, known)) is not None:
        return back
    if lemma in words("permitting") and (dealt := _dealings(document, verb, known)):
        return Listing("ease", "sanctions", dealt)
    if lemma in words("ceasing") and (to := _no_longer_shipped(document, verb)):
        return Listing("impose", "export control", to)
    if lemma in words("stopping_sales") and (to := _sales_stopped(document, verb)):
        return Listing("impose", "export control", to)
    if lemma in _holding_back() and (held := _held_back(document, verb)) is not None:
        return held
    if lemma in known.state_stops and (halted := _imports_halted(document, verb, known)) is not None:
        return halted
    return _still_out(document, verb, known)


def goods_verbs(known: Measures) -> frozenset[str]:
    """Give the verbs that are looked at."""
    lists = ("blockading", "closing_skies", "permitting", "ceasing", "stopping_sales", "keeping_out")
    return frozenset().union(*map(words, lists), known.state_stops, known.kept_out, _holding_back(), {"let", "allow"})


@cache
def _holding_back() -> frozenset[str]:
    """Give the verbs by which goods are held, turned back or rejected."""
    return words("holding_back") | words("turning_back") | words("rejecting_goods")


def _of_trade(document: Document, known: Measures) -> bool:
    """Whether a text tells of tariffs, bans or sanctions: elsewhere goods stay out for want of buyers."""
    return tells_of_measures(document, known) or any(t.lemma.lower() in words("trade_war") for t in document.tokens)


def origin(document: Document, things: list[Token]) -> tuple[Token, ...]:
    """Give the state whose goods they are: "Kestian coal", "coal from Kest"."""
    own = [w for t in things for w in document.children(t, "amod", "compound", "poss") if w.ent in LANDS]
    own += [t for thing in things for t in prep_objects(document, thing, "from") if t.ent in LANDS]
    return tuple(own[:1])


def _are_goods(document: Document, token: Token, known: Measures) -> bool:
    misread = token.i == document.sentences[token.sent].first and token.tag == "NN"  # "Coal" is read as a name
    nobody = misread or not (is_people(token) or is_party(document, token, strictly=True))
    return token.pos == "NOUN" and nobody and token.lemma.lower() not in known.no_goods | words("closed")


def _blockaded(document: Document, verb: Token) -> Listing | None:
    """Read "Kest has blockaded Valdoria", "boycotted Valdorian goods"; a party boycotts an election."""
    by = [t for t in agents(document, verb) if t.ent == "GPE" or t.text.lower() in words("going_on")]
    struck = patients(document, verb)
    hit = [t for t in struck if t.ent == "GPE" and verb.lemma == "blockade"]
    hit += [w for t in struck if t.lemma.lower() in words("exports") | words("entrances")
            for w in document.children(t, "amod", "compound", "poss") if w.ent in LANDS]  # fmt: skip
    return Listing("impose", "other", tuple(hit[:1])) if hit and by else None


def _sky_closed(document: Document, verb: Token) -> tuple[Token, ...]:
    """Give whose planes a state lets no longer through: "denied Kestian planes the use of its airspace"."""
    longer = any(t.text.lower() in {"longer", "not", "n't"} for t in document.children(verb, "advmod", "neg"))
    below = [t for t in document.subtree(verb) if t.i > verb.i]
    sky = any(t.lemma.lower() in {"airspace", "overflight", "sky"} for t in below)
    if not sky or (verb.lemma in {"let", "allow"}) != longer or not by_state(document, verb):
        return ()
    planes = [t for t in below if t.lemma.lower() in words("planes")]
    return origin(document, planes)


def _let_back(document: Document, verb: Token, known: Measures) -> Listing | None:
    """Read "Kestian coal was let back in", "allowed Kestian beef back into its shops" where a ban is told of."""
    back = any(t.text.lower() in {"back", "again"} for t in document.children(verb, "advmod", "prt", "advcl"))
    inside = any(t.text.lower() in {"in", "into", "onto", "on"} for t in document.tokens[verb.i + 1 : verb.i + 7])
    goods = [t for t in patients(document, verb) if _are_goods(document, t, known)]
    whose = origin(document, goods)
    state = bool(whose) and bool(by_state(document, verb))
    if not back or not inside or not goods or not (state or _of_trade(document, known)):
        return None
    return Listing("lift", "other", whose)


def _imports_halted(document: Document, verb: Token, known: Measures) -> Listing | None:
    """Read "imports of coal and beef were halted as well" where tariffs or bans are told of."""
    if not document.children(verb, "auxpass"):
        return None
    imports = [t for t in document.children(verb, "nsubjpass") if t.lemma.lower() == "import"]
    by = [t for t in agents(document, verb) if t not in imports]
    below = [t for thing in imports for t in document.subtree(thing)]
    if not imports or any(t.ent not in LANDS for t in by) or not (by or _of_trade(document, known)):
        return None
    hit = [t for t in below if t.ent in LANDS and t not in by]
    return Listing("impose", "other", tuple(hit[:1]))


def _still_out(document: Document, verb: Token, known: Measures) -> Listing | None:
    """Read "lobsters are still shut out", "Kestian beef remains banned" where tariffs or bans are told of."""
    lemma = verb.lemma.lower()
    above = document.head(verb)
    stays = above.lemma in {"remain", "stay"} and verb.tag == "VBN" and above != verb
    still = any(t.text.lower() == "still" for t in document.children(verb, "advmod"))
    if not stays and not (still and document.children(verb, "auxpass")):
        return None
    own = document.children(verb, "nsubjpass", "nsubj") or (document.children(above, "nsubj") if stays else [])
    goods = [t for t in own if _are_goods(document, t, known)]
    out = any(t.text.lower() == "out" for t in document.children(verb, "prt", "advmod", "prep"))
    whose = origin(document, goods)
    if not goods or not (out if lemma in words("keeping_out") else bool(whose)) or not _of_trade(document, known):
        return None
    return Listing("keep", "other", whose)


def _dealings(document: Document, verb: Token, known: Measures) -> tuple[Token, ...]:
    """Give who may be dealt with again: "a second licence permits dealings with the gold company, Kestgold"."""
    what = [t for t in patients(document, verb) if t.lemma.lower() in words("dealings")]
    if not what or not tells_of_measures(document, known):
        return ()
    with_ = [t for word in (verb, *what) for t in prep_objects(document, word, "with")]
    named = [w for t in with_ for w in (*document.children(t, "appos"), t) if is_party(document, w)]
    return tuple(named[:1])


def _held_back(document: Document, verb: Token) -> Listing | None:
    """Give whose goods a state's offices hold or turn back: "Kestian customs have held back shipments of bananas".

    "Sent back forty loads of Valdorian onions", "rejected a consignment of Valdorian wheat"; also by nobody, at a door.
    """
    lemma = verb.lemma.lower()
    turns = {t.text.lower() for t in document.children(verb, "prt", "advmod", "prep")}
    holds = lemma in words("holding_back") and bool(turns & {"back", "up"})
    turned = lemma in words("turning_back") and bool(turns & {"back", "away"})
    kinds = words("trade_flows") | words("loads") | (words("vehicles") - (set() if holds else {"boat"}))
    flows = [t for t in patients(document, verb) if t.lemma.lower() in kinds]
    whose = tuple(w for t in flows for w in origin(document, [t, *prep_objects(document, t, "of")]))[:1]
    if not whose or not (holds or turned or lemma in words("rejecting_goods")) or is_negated(document, verb):
        return None
    doers = [w for t in agents(document, verb) for w in (t, *document.children(t, "amod", "compound", "poss"))]
    by = by_state(document, verb) or tuple(t for t in doers if t.ent in LANDS)
    at = [w for t in prep_objects(document, verb, "at", "from") for w in document.subtree(t) if w.ent in LANDS]
    doors = [t for t in by or at if t.text != whose[0].text][:1]
    if not doors:
        return None
    return Listing("keep" if lasts(document, verb) else "impose", "other", whose, () if by else tuple(doors))


def _no_longer_shipped(document: Document, verb: Token) -> tuple[Token, ...]:
    """Give to whom a state stops selling: "Kest has stopped shipping magnets to Valdoria"; a firm does so for want."""
    if not by_state(document, verb):
        return ()
    selling = [t for t in document.children(verb, "xcomp") if t.lemma.lower() in words("selling") - {"sell", "selling"}]
    return tuple(t for c in selling for t in _to_state(document, c, *document.children(c, "dobj")))[:1]


def _sales_stopped(document: Document, verb: Token) -> tuple[Token, ...]:
    """Give to whom a state lets nobody sell: "blocked the sale of engines to Kest"."""
    if not any(t.ent in STATES for t in agents(document, verb)):
        return ()
    sales = [t for t in patients(document, verb) if t.lemma.lower() in words("sales") - {"export"}]
    of = [t for thing in sales for t in prep_objects(document, thing, "of")]
    arms = any(t.lemma.lower() in words("arms") for t in of)  # told at the arms
    return _to_state(document, verb, *sales, *of) if of and not arms else ()


def _to_state(document: Document, *heads: Token) -> tuple[Token, ...]:
    to = [t for word in heads for t in prep_objects(document, word, "to")]
    buyers = [w for t in to if t.tag == "NNS" for w in document.children(t, "amod") if w.ent == "NORP"]
    return tuple([t for t in to if t.ent == "GPE"] or buyers)[:1]  # "to Kestian customers"
