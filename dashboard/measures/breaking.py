"""Reads what a state ends, stops, shuts or makes harder that ties it to another: "froze all exchanges with Kest".

One frame for all of it: a state acts, by a verb that breaks off or hems in, on something that goes between states, and
another state stands with that. What has a name of its own (an embargo, a duty, aid, a border) is read elsewhere.
"""

from __future__ import annotations

from dashboard.document import Document, Token
from dashboard.grammar import agents, antecedent, conjuncts, is_negated, patients, prep_objects
from dashboard.measures.doers import by_state_or_union
from dashboard.measures.known import LANDS, NAMES, Measures, measures, words
from dashboard.measures.listing import Listing
from dashboard.measures.mishaps import is_mishap
from dashboard.measures.status import lasts, verb_status
from dashboard.tables import Instrument

BETWEEN = ("with", "to", "from", "of", "for", "by", "between", "in", "on", "against")
BEFORE = ("amod", "poss", "compound", "nmod")
SOLD = frozenset({"sell", "selling"})  # what a state stops selling, it may have run out of
FAR = 12  # words from "let" to "lapse"
DEEP = 3  # "the accreditation of six Kestian reporters"


def broken_off(document: Document, verb: Token, known: Measures) -> Listing | None:
    """Give the state with which something is broken off, or whose people and goods it hems in."""
    lemma = verb.lemma.lower()
    if verb_status(document, verb) == "proposed" and not _threatens(document, verb):
        return None  # "wants Kest to end its transit of coal" is a demand
    by = by_state_or_union(document, verb) or _who_decides(document, verb)
    passive = bool(document.children(verb, "auxpass")) and not agents(document, verb)
    doers = [antecedent(document, t) for t in agents(document, verb)]
    if not by and not passive and not any(_speaks_for_state(document, t) for t in doers):
        return None
    if _is_private(document, verb) or is_mishap(document, verb):
        return None
    hit: list[Token] = []
    instrument: Instrument = "other"
    if lemma in words("ceasing") | {"refuse"} and not is_negated(document, verb):
        hit, instrument = _ceased(document, verb, known)
    if not hit and lemma in words("honouring"):
        hit = _not_honoured(document, verb)
    if not hit and lemma in words("breaking") | words("hemming_in") and not is_negated(document, verb):
        hit = _broken(document, verb, bool(by), known)
    own = {t.text for t in (*by, *doers)}
    others = tuple(t for t in hit if t.text not in own)[:1]
    stands = lasts(document, verb) or (lemma in words("honouring") and verb.tag in {"VBP", "VBZ", "VB"})
    return Listing("keep" if stands else "impose", instrument, others, by) if others else None


def breaking_verbs() -> frozenset[str]:
    """Give the verbs that are looked at."""
    return words("breaking") | words("hemming_in") | words("ceasing") | words("honouring") | {"refuse"}


def dealing() -> frozenset[str]:
    """Give the verbs of dealings that a state may cease: exchanging, buying, letting in."""
    return (words("exchanging") | words("selling") | words("buying") | words("letting_in")) - SOLD


def _broken(document: Document, verb: Token, by_name: bool, known: Measures) -> list[Token]:
    """Give the states that stand with what is broken off or hemmed in."""
    breaks = verb.lemma.lower() in words("breaking")
    lapses = [] if verb.lemma.lower() != "let" else _let_lapse(document, verb)
    if verb.lemma.lower() == "let" and not lapses:
        return []
    for thing in [one for t in lapses or patients(document, verb) for one in conjuncts(document, t)]:
        if not _is_between_states(document, thing, breaks, known):
            continue
        if breaks and _is_read_elsewhere(document, verb, thing, by_name, known):
            return []
        if not breaks and _has_a_name(document, thing, known):
            return []
        if hit := _others(document, verb, thing):
            return hit
    return []


def _let_lapse(document: Document, verb: Token) -> list[Token]:
    """Give what a state lets lapse: "let the recognition of the exchange lapse", however the parser hung it."""
    behind = document.tokens[verb.i + 1 : min(verb.i + 1 + FAR, document.sentences[verb.sent].last)]
    if not any(t.lemma.lower() in words("lapsing") for t in behind):
        return []
    small = [t for clause in document.children(verb, "ccomp") for t in document.children(clause, "nsubj")]
    return [*document.children(verb, "dobj"), *small]


def _ceased(document: Document, verb: Token, known: Measures) -> tuple[list[Token], Instrument]:
    """Give whom it hits that a state stops doing something with or for others: "stopped selling coal to Kest"."""
    for clause in document.children(verb, "xcomp"):
        lemma = clause.lemma.lower()
        if lemma not in dealing():
            continue
        things = document.children(clause, "dobj", "ccomp")
        if any(known.thing_of(document, t) == "travel ban" for t in things):
            continue  # "stopped issuing visas to" is told at the visas
        things += [one for t in things for one in document.children(t, "nsubj")]
        hit = [t for thing in (clause, *things) for t in _others(document, clause, thing)]
        hit += [t for t in things if t.ent in LANDS]
        flies = any(t.lemma.lower() in words("planes") for t in things)
        sells = lemma in words("selling")
        if hit:
            return hit, "air link" if flies else "export control" if sells else "other"
    return [], "other"


def _not_honoured(document: Document, verb: Token) -> list[Token]:
    """Give whose papers a state does not take: "does not recognise Kestian passports", "no longer accepts them"."""
    longer = any(t.text.lower() == "longer" for t in document.children(verb, "advmod"))
    if not (longer or is_negated(document, verb)):
        return []
    papers = [t for t in patients(document, verb) if t.lemma.lower() in words("papers_shown")]
    return [t for thing in papers for t in _others(document, verb, thing)]


def _who_decides(document: Document, verb: Token) -> tuple[Token, ...]:
    """Give the state whose decision it is: "Kest's decision to stop imports"."""
    noun = document.head(verb)
    if verb.dep not in {"acl", "relcl"} or noun.lemma.lower() not in words("decisions"):
        return ()
    return tuple(t for t in document.children(noun, "poss", "amod") if t.ent in LANDS)[:1]


def _threatens(document: Document, verb: Token) -> bool:
    """Whether the one who would act is who says so: "has threatened to shut the missions"."""
    above = document.head(verb)
    return verb.dep == "xcomp" and above.lemma.lower() in words("threats") | words("announcing")


def _speaks_for_state(document: Document, doer: Token) -> bool:
    """Whether an office acts that may do so for a state: "the president", "President Roe", "his country".

    A person of whom the text tells no office acts for himself.
    """
    offices = words("bodies_of_state") | words("personal_offices")
    union = doer.ent == "ORG" and doer.text.lower() in measures().usual_senders | words("clubs")
    if union or doer.lemma.lower() in offices | words("own_state") | words("papers") | words("bills"):
        return True
    named = [t for t in document.tokens if t.text == doer.text and t.ent == "PERSON"] if doer.pos == "PROPN" else []
    called = [w for t in named for w in document.children(t, "compound", "appos", "nmod")]
    called += [document.head(t) for t in named if t.dep == "appos"]
    return any(w.lemma.lower() in offices for w in called)


def is_by_nobody(document: Document, verb: Token) -> bool:
    """Whether nobody is said to act: "visits of Kestian officers were cancelled", which need be no state's doing."""
    by = by_state_or_union(document, verb) or _who_decides(document, verb)
    return bool(document.children(verb, "auxpass")) and not by and not agents(document, verb)


def _is_private(document: Document, verb: Token) -> bool:
    """Whether it is somebody's own, or of people and houses that no state acts for: his visit, tourists, a choir."""
    return is_private(document, [*patients(document, verb), *prep_objects(document, verb, *BETWEEN[:5])])


def is_private(document: Document, things: list[Token]) -> bool:
    """Whether things are somebody's own, or of people and houses that no state acts for."""
    inside = [t for thing in things for t in document.subtree(thing)]
    his = any(t.text.lower() in {"his", "her"} for thing in things for t in document.children(thing, "poss"))
    return his or any(t.lemma.lower() in words("private") for t in inside)


def ties_between(document: Document, word: Token, thing: Token, known: Measures) -> list[Token]:
    """Give the states that stand with a thing that goes between states: "beef imports from Kest"."""
    return _others(document, word, thing) if _is_between_states(document, thing, True, known) else []


def read_elsewhere(document: Document, word: Token, thing: Token, known: Measures) -> bool:
    """Whether a rule of its own reads what a noun says is done to a thing: "the suspension of flights"."""
    return _is_read_elsewhere(document, word, thing, False, known)


def _is_between_states(document: Document, thing: Token, breaks: bool, known: Measures) -> bool:
    """Whether a thing goes between states; of what is hemmed in, checks and rules, too."""
    if thing.pos not in {"NOUN", "PROPN"} or thing.ent in NAMES:
        return False
    kinds = words("between_states") if breaks else words("hurdles") | words("between_states")
    before = document.children(thing, "amod", "compound")
    return thing.lemma.lower() in kinds and all(t.lemma.lower() not in known.no_things for t in before)


def _is_read_elsewhere(document: Document, verb: Token, thing: Token, by_name: bool, known: Measures) -> bool:
    """Whether a rule of its own reads what is done to the thing, which a waiver always has."""
    if known.instrument_of(document, thing) is not None or thing.lemma.lower() in known.reliefs["nouns"]:
        return True
    if any(known.instrument_of(document, t) is not None for t in document.children(thing, "compound")):
        return True  # "ended the sanctions programme"
    instrument = known.thing_of(document, thing)
    if instrument is None:
        return False
    of_state = by_name and verb.lemma.lower() in known.state_stops
    return of_state or known.act_on_thing(instrument, verb) is not None


def _has_a_name(document: Document, thing: Token, known: Measures) -> bool:
    """Whether checks or rules are a measure or stand at a thing of their own: "export controls", "border controls"."""
    kinds = document.children(thing, "compound")
    named = any(known.instrument_of(document, t) is not None for t in (thing, *kinds))
    return named or any(t.lemma.lower() in known.things for t in kinds)


def _others(document: Document, verb: Token, thing: Token) -> list[Token]:
    """Give the states that stand with a thing: "Kestian apps", "transit of Kestian goods", "contacts with Kest"."""
    found: list[Token] = []
    level = [thing]
    for _ in range(DEEP):
        found += [t for word in level for t in document.children(word, *BEFORE) if t.ent in LANDS]
        level = [t for word in level for t in (*prep_objects(document, word, *BETWEEN), *_involved(document, word))]
        found += [t for t in level if t.ent in LANDS]
    with_ = [t for t in prep_objects(document, verb, "with", "to", "from", "for") if t.ent not in {"DATE", "TIME"}]
    found += [t for t in with_ if t.ent in LANDS]
    found += [t for word in with_ for t in document.children(word, *BEFORE) if t.ent in LANDS]
    return found


def _involved(document: Document, thing: Token) -> list[Token]:
    """Give who takes part in a thing: "transfers involving three Kestian banks"."""
    clauses = [t for t in document.children(thing, "acl") if t.tag == "VBG"]
    return [t for clause in clauses for t in document.children(clause, "dobj")]
