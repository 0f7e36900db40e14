"""Reads what a state lets in, through or on again, or is asked to: goods, lorries, planes, imports, roads."""

from __future__ import annotations

from dashboard.document import Document, Token
from dashboard.grammar import agents, is_negated, is_party, patients, prep_objects
from dashboard.measures.doers import by_state
from dashboard.measures.goods import origin
from dashboard.measures.known import LANDS, STATES, Measures, measures, words
from dashboard.measures.listing import Listing
from dashboard.measures.status import verb_status
from dashboard.tables import EventStatus, Instrument

NEAR = 12  # words behind "let" in which the goods and the way in stand
AHEAD: frozenset[EventStatus] = frozenset({"proposed", "planned", "hypothetical", "denied"})
AGAIN = frozenset({"again", "back", "resume", "restart"})


def opened(document: Document, verb: Token, known: Measures) -> Listing | None:
    """Give whose goods, vehicles or planes a state lets in again, or is asked to let in."""
    lemma = verb.lemma.lower()
    if lemma in words("letting_in"):
        return _let_in(document, verb, known)
    if lemma in words("buying"):
        return _bought_again(document, verb)
    if lemma in words("going_on_again") and (again := _goes_on(document, verb)) is not None:
        return again
    if lemma in words("reopening"):
        return _road_opened(document, verb) or _market_opened(document, verb)
    if lemma in words("crossing_over") and (barred := _may_not_cross(document, verb)) is not None:
        return barred
    if lemma in words("selling") and (buyer := _may_be_sold_again(document, verb)) is not None:
        return buyer
    return _may_enter_again(document, verb) if lemma in words("entering") | {"sell"} else None


def opening_verbs() -> frozenset[str]:
    """Give the verbs that are looked at."""
    lists = ("letting_in", "buying", "going_on_again", "reopening", "entering", "crossing_over", "selling")
    return frozenset().union(*map(words, lists))


def is_ware(token: Token) -> bool:
    """Whether goods stand there that cross borders: "beef", "timber", "imports"."""
    return token.lemma.lower() in words("wares") and token.pos in {"NOUN", "PROPN"}


def _behind(document: Document, verb: Token) -> list[Token]:
    """Give the words behind a verb, as far as its clause most likely goes."""
    end = min(verb.i + 1 + NEAR, document.sentences[verb.sent].last)
    found: list[Token] = []
    for word in document.tokens[verb.i + 1 : end]:
        if word.text in {";", ":", ","} or word.tag in {"VBD", "VBZ"}:
            break
        found.append(word)
    return found


def _whose(document: Document, thing: Token) -> tuple[Token, ...]:
    """Give the state whose goods they are: "Kestian lorries", "lorries from Kest", "imports of Kestian beef"."""
    return origin(document, [thing, *prep_objects(document, thing, "of")])


def _instrument(thing: Token) -> Instrument:
    return "air link" if thing.lemma.lower() in words("planes") else "other"


def _let_in(document: Document, verb: Token, known: Measures) -> Listing | None:
    """Read "urged Kest to let its lorries in again", "let Kestian planes back into its airspace"."""
    behind = _behind(document, verb)
    if document.head(verb).lemma.lower() in words("ceasing"):
        return None  # "stopped letting them in" is told at the stopping
    if (grounded := _may_not_fly(document, verb)) is not None:
        return grounded
    before = [t for t in document.children(verb, "nsubjpass") if crosses(t)]
    thing = next((t for t in (*before, *behind) if crosses(t) and not _stands_before(document, t)), None)
    if thing is None or any(t.lemma.lower() in known.no_things for t in document.children(thing, "amod", "compound")):
        return None
    again = any(t.text.lower() in AGAIN for t in (*behind, *document.children(verb, "advmod")))
    whose = _whose(document, thing)
    none = any(t.text.lower() == "no" for t in document.children(thing, "det"))
    if none or is_negated(document, verb):
        return _lets_none(document, verb, thing, behind, whose)
    way_in = any(t.text.lower() in words("ways_in") or t.lemma.lower() in words("crossing_over") for t in behind)
    if thing.lemma.lower() in words("trade_flows"):  # "allow imports of its beef"
        way_in = True
    status = verb_status(document, verb)
    states = by_state(document, verb)
    if not states or not (way_in or again):
        return None
    if status == "actual" and not (again and whose):
        return None
    own = any(t.tag == "PRP$" for t in behind)
    if not (whose or own or again):
        return None
    return Listing("lift", _instrument(thing), whose)


def crosses(token: Token) -> bool:
    """Whether something stands there that crosses borders: goods, vehicles, planes; people do so, too, and are none."""
    lemma = token.lemma.lower()
    return token.pos in {"NOUN", "PROPN"} and (
        lemma in words("wares") or lemma in words("vehicles") or lemma in words("planes")
    )


def _may_not_fly(document: Document, verb: Token) -> Listing | None:
    """Read "Kestair was not allowed to fly over Valdoria"."""
    if not is_negated(document, verb) or not document.children(verb, "auxpass"):
        return None
    flying = [t for t in document.children(verb, "xcomp") if t.lemma.lower() in {"fly", "land", "overfly"}]
    who = [t for t in document.children(verb, "nsubjpass") if is_party(document, t) or t.pos == "PROPN"]
    over = [t for c in flying for t in (*document.children(c, "dobj"), *prep_objects(document, c)) if t.ent == "GPE"]
    return Listing("keep", "air link", tuple(who[:1]), tuple(over[:1])) if flying and who and over else None


def _stands_before(document: Document, token: Token) -> bool:
    """Whether a word only stands before another: the "cargo" of "cargo planes", not the flights in "flights land"."""
    return token.dep == "compound" and document.head(token).lemma.lower() not in words("crossing_over")


def _lets_none(
    document: Document, verb: Token, thing: Token, behind: list[Token], whose: tuple[Token, ...]
) -> Listing | None:
    """Read "has let no Kestian plane cross its airspace", "Kestian lorries have not been allowed into Valdoria"."""
    into = [t for t in prep_objects(document, verb, "into", "in", "through") if t.ent == "GPE"]
    if whose and into and document.children(verb, "auxpass"):
        return Listing("keep", _instrument(thing), whose, tuple(into[:1]))  # "have not been allowed into Kest"
    states = by_state(document, verb)
    way_in = verb.lemma in {"accept", "admit"} or any(
        t.text.lower() in words("ways_in") or t.lemma.lower() in words("crossing_over") for t in behind
    )
    return Listing("keep", _instrument(thing), whose) if whose and states and way_in else None


def _is_again(document: Document, verb: Token) -> bool:
    """Whether "again" stands with a verb or shortly behind it."""
    return any(t.text.lower() == "again" for t in (*_behind(document, verb), *document.children(verb, "advmod")))


def _bought_again(document: Document, verb: Token) -> Listing | None:
    """Read "Kest is buying Valdorian lobsters again"."""
    again = _is_again(document, verb)
    longer = any(t.text.lower() == "longer" for t in document.children(verb, "advmod"))
    if not (again or longer) or not by_state(document, verb):
        return None
    if longer:
        far = [t for t in prep_objects(document, verb, "from") if t.ent == "GPE"]
        own = [w for t in patients(document, verb) if is_ware(t) for w in (*_whose(document, t), *far)]
        return Listing("keep", "sanctions", tuple(own[:1])) if own else None  # "no longer buys maize from Kest"
    whose = [w for t in patients(document, verb) if is_ware(t) for w in _whose(document, t)]
    return Listing("lift", "sanctions", tuple(whose[:1])) if whose else None


def _goes_on(document: Document, verb: Token) -> Listing | None:
    """Read "Kest would resume purchases of seafood", "agreed to restart imports of its beef"."""
    flows = [t for t in patients(document, verb) if t.lemma.lower() in words("trade_flows") - {"import", "export"}]
    states = by_state(document, verb)
    if not flows or not states:
        return None
    below = [w for t in flows for w in document.subtree(t)]
    if verb_status(document, verb) == "proposed" and not _was_stopped(document, below):
        return None  # "wants Kest to resume purchases of wool": it may buy less for the price
    return Listing("lift", "sanctions", _whose(document, flows[0])) if any(is_ware(t) for t in below) else None


def _was_stopped(document: Document, goods: list[Token]) -> bool:
    """Whether a text tells that a state stopped buying, or banned, such goods."""
    known = measures()
    wares = {t.lemma.lower() for t in goods if is_ware(t)} | words("trade_flows")
    stops = words("ceasing") | known.state_stops | known.kept_out | {"ban", "halt", "embargo", "boycott"}
    said = (document.vocabulary(sentence.number) for sentence in document.sentences)
    return any(not wares.isdisjoint(spoken) and not stops.isdisjoint(spoken) for spoken in said)


def _road_opened(document: Document, verb: Token) -> Listing | None:
    """Read "called on Kest to reopen the road": wanted of one state by another."""
    roads = [t for t in patients(document, verb) if t.lemma.lower() in words("roads")]
    if not roads or verb.lemma == "open" or verb_status(document, verb) not in AHEAD:
        return None
    by = [t for t in agents(document, verb) if t.ent in STATES or is_party(document, t)]
    return Listing("lift", "other", ()) if by else None


def _market_opened(document: Document, verb: Token) -> Listing | None:
    """Read "reopened its market to Kestian fish", "had just reopened its market after the ban"; not "to tourists"."""
    markets = [t for t in patients(document, verb) if t.lemma.lower() in words("markets")]
    again = verb.lemma != "open" or _is_again(document, verb)
    if not markets or not again or not by_state(document, verb):
        return None
    to = [t for word in (verb, *markets) for t in prep_objects(document, word, "to")]
    whose = [w for t in to for w in (t, *document.subtree(t)) if w.ent in LANDS][:1]
    banned = any(
        t.lemma.lower() in words("particular") for t in document.sentence_tokens(document.sentences[verb.sent])
    )
    return Listing("lift", "other", tuple(whose)) if whose or (banned and not to) else None


def _may_not_cross(document: Document, verb: Token) -> Listing | None:
    """Read "Kestian ships may not call at Valdorian ports", "no Kestian plane may fly over Valdoria"."""
    if not {t.text.lower() for t in document.children(verb, "aux")} & {"may", "can", "ca"}:
        return None
    things = [t for t in document.children(verb, "nsubj") if crosses(t)]
    none = any(t.text.lower() == "no" for thing in things for t in document.children(thing, "det"))
    whose = [w for t in things for w in _whose(document, t)]
    if not whose or not (none or is_negated(document, verb)):
        return None
    rooms = [*document.children(verb, "dobj"), *prep_objects(document, verb, "at", "in", "into", "over", "to")]
    doors = [w for t in rooms for w in (t, *document.children(t, "amod", "compound", "poss")) if w.ent in LANDS]
    return Listing("keep", _instrument(things[0]), tuple(whose[:1]), tuple(doors[:1])) if doors else None


def _may_be_sold_again(document: Document, verb: Token) -> Listing | None:
    """Read "may sell its chips to Kest again": what a firm needs leave for, its state forbade."""
    if all(t.text.lower() != "may" for t in document.children(verb, "aux")) or not _is_again(document, verb):
        return None
    sold = [verb, *document.children(verb, "dobj")]
    to = [t for word in sold for t in document.children(word, "dative", "prep") if t.text.lower() == "to"]
    buyers = [t for prep in to for t in document.children(prep, "pobj") if t.ent == "GPE"]
    return Listing("ease", "export control", tuple(buyers[:1])) if buyers else None


def _may_enter_again(document: Document, verb: Token) -> Listing | None:
    """Read "Kestian barley may enter Valdoria again"."""
    helped = {t.text.lower() for t in document.children(verb, "aux")}
    again = any(t.text.lower() == "again" for t in _behind(document, verb))
    if not again or not helped & {"may", "can"}:
        return None
    goods = [t for t in agents(document, verb) if crosses(t)]
    whose = [w for t in goods for w in _whose(document, t)]
    ways = (*document.children(verb, "dobj"), *prep_objects(document, verb, "to", "into", "in"))
    into = [t for t in ways if t.ent == "GPE"]
    return Listing("lift", "other", tuple(whose[:1]), tuple(into[:1])) if whose and into else None
