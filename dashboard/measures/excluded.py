"""Reads who is kept out of what belongs to a state: of its sky, ports, market or land, in whatever words.

"Kest keeps Valdorian planes out of its sky", "they have no access to Kestian ports", "may not enter Kest".
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from dashboard.document import Document, Sentence, Token
from dashboard.grammar import agents, all_parties, antecedent, is_negated, is_party, is_verb, patients, prep_objects
from dashboard.measures.deeds import Deed, deed_of
from dashboard.measures.finding import Measure, is_headline, measure_of
from dashboard.measures.known import LANDS, STATES, Measures, words
from dashboard.measures.status import lasts, verb_status
from dashboard.tables import Instrument

BEHIND = 9  # words from "keep" to "out of"
NOW = frozenset({"VBZ", "VBP", "VBG"})
HELPING = frozenset({"may", "can", "ca", "could", "allow", "able", "permit"})


class _Door(NamedTuple):
    """The word that keeps out, who is kept out, and the place."""

    word: Token
    who: tuple[Token, ...]
    place: Token
    may_not: bool = False


def excluded(document: Document, sentence: Sentence, here: Sequence[Measure], known: Measures) -> Iterator[Measure]:
    """Give who is kept out of a state's places, where the sentence told of no such measure."""
    if is_headline(sentence) or sentence.is_question:
        return
    for token in document.sentence_tokens(sentence):
        door = _door(document, token)
        if door is None:
            continue
        hit = [t for one in door.who for t in _named(document, one)]
        owners = _owners(document, door, hit)
        nobody = not hit and any(_is_anybody(document, one) for one in door.who)
        own = {t.text for t in hit} & {t.text for t in owners}
        if not (hit or nobody) or not owners or own or _is_of_nature(document, door):
            continue
        instrument = _instrument(door, hit)
        if any(one.instrument in {instrument, "sanctions"} or one.by_verb for one in here):
            return
        deed = _deed(document, door)
        made = measure_of(document, sentence, door.word, instrument, deed, known)
        yield replace(
            made, senders=all_parties(document, owners), targets=all_parties(document, hit), by_verb=True,
            what=door.place.text, merely_named=False,
        )  # fmt: skip
        return


def _is_of_nature(document: Document, door: _Door) -> bool:
    """Whether rain or a strike keeps them out: nothing that a state, its rules or its ports do."""
    doers = agents(document, door.word) if is_verb(door.word) and not door.may_not else []
    own = words("papers") | words("bills") | words("resolutions") | words("bodies_of_state") | words("gates")
    who = [antecedent(document, t) for t in doers if t not in door.who]
    return any(
        t.ent not in STATES
        and t.text.lower() not in words("going_on")
        and t.lemma.lower() not in own
        and not is_party(document, t)
        for t in who
    )


def _deed(document: Document, door: _Door) -> Deed:
    verb = next((t for t in (door.word, *document.ancestors(door.word)) if is_verb(t)), door.word)
    if not is_verb(door.word) or door.may_not or is_negated(document, door.word):
        return Deed("keep", door.word, "actual")  # "without access to", "may not enter"
    stands = verb.tag in NOW or lasts(document, verb) or verb.lemma in {"keep", "leave", "stay"}
    present = any(t.tag in {"VBZ", "VBP"} for t in document.children(verb, "auxpass"))
    stands = stands or (present and verb.lemma.lower() in words("cutting_off"))  # "is cut off from Kestian banks"
    actual = verb_status(document, verb) == "actual"
    return Deed("keep", verb, "actual") if stands and actual else deed_of(document, verb, "impose")


def _door(document: Document, token: Token) -> _Door | None:
    """Give what a word tells of being kept out, if it does."""
    lemma = token.lemma.lower()
    if lemma in words("access"):
        return _no_access(document, token)
    if not is_verb(token) and token.tag != "VBN":
        return None
    if lemma in words("keeping_out") | words("turning_away"):
        return _out_of(document, token)
    if lemma in words("shutting_off"):
        return _from(document, token)
    return _may_not(document, token) if lemma in words("crossing_over") | words("entering") else None


def _out_of(document: Document, verb: Token) -> _Door | None:
    """Read "keep them out of its ports", "turned away at Kestian ports"."""
    if is_negated(document, verb):
        return None
    behind = document.tokens[verb.i + 1 : min(verb.i + 1 + BEHIND, document.sentences[verb.sent].last)]
    for word, then in itertools.pairwise(behind):
        out = (word.text.lower(), then.text.lower()) == ("out", "of")
        away = word.text.lower() in {"away", "back"} and then.text.lower() in {"from", "at"}
        if out or away:
            places = [t for prep in (word, then) for t in document.children(prep, "pobj")]
            places = [t for t in places if _is_place(t) or t.lemma.lower() in words("shut_from")]
            return _Door(verb, tuple(patients(document, verb)), places[0]) if places else None
    gates = [t for t in agents(document, verb) if t.lemma.lower() in words("gates")]  # "Kestian ports turned away"
    turned = {t.text.lower() for t in document.children(verb, "advmod", "prt")} & {"away", "back"}
    return _Door(verb, tuple(patients(document, verb)), gates[0]) if gates and turned else None


def _from(document: Document, verb: Token) -> _Door | None:
    """Read "barred Kestian ships from its ports", "cut its banks off from the Kestian market"."""
    if is_negated(document, verb):
        return None
    steps = [verb, *document.children(verb, "prt", "advmod", "prep"), *patients(document, verb)]
    places = [t for word in steps for t in prep_objects(document, word, "from")]
    off = verb.lemma.lower() in words("cutting_off")
    lines = [t for t in places if off and t.lemma.lower() in words("shut_from")]
    places = [t for t in places if _is_place(t) and t.ent not in LANDS] or lines
    return _Door(verb, tuple(patients(document, verb)), places[0]) if places else None


def _no_access(document: Document, access: Token) -> _Door | None:
    """Read "have had no access to Kestian sky", "denied access to", "lost their access to", "without entry to"."""
    above = document.head(access)
    places = [t for word in (access, above) for t in prep_objects(document, word, "to", "into")]
    places = [t for t in places if _is_place(t)]
    before = {t.text.lower() for t in document.children(access, "det", "amod")}
    if not places or access.pos != "NOUN":
        return None
    if above.text.lower() == "without":
        verb = document.head(above)
        return _Door(above, tuple(agents(document, verb) or document.children(verb, "nsubj")), places[0])
    if not is_verb(above) or is_negated(document, above) != (above.lemma in {"have", "get", "give", "grant"}):
        none = "no" in before and is_verb(above)
        return _Door(access, tuple(agents(document, above)), places[0]) if none else None
    if above.lemma.lower() in words("losing"):
        return _Door(above, tuple(agents(document, above)), places[0])
    if above.lemma.lower() in {"deny", "refuse", "have", "get", "give", "grant"}:
        who = (*document.children(above, "dative", "nsubjpass"), *(t for t in patients(document, above) if t != access))
        if any(t.ent in LANDS for t in document.children(access, "amod", "compound")):
            who = (access,)  # "refused the Kestian ship entry", read as one noun
        who = who or tuple(agents(document, above))
        return _Door(above, who, places[0])
    return None


def _may_not(document: Document, verb: Token) -> _Door | None:
    """Read "may no longer cross into Kest", "are not allowed to land at Kestian airports"."""
    above = document.head(verb) if verb.dep == "xcomp" else verb
    helped = {t.lemma.lower() for t in document.children(verb, "aux")} | {above.lemma.lower()}
    longer = any(t.text.lower() == "longer" for word in (verb, above) for t in document.children(word, "advmod"))
    if not helped & HELPING or not (longer or is_negated(document, verb) or is_negated(document, above)):
        return None
    preps = ("to", "into", "in", "at", "over", "across", "through", "on")
    places = [*document.children(verb, "dobj"), *prep_objects(document, verb, *preps)]
    places = [t for t in places if _is_place(t)]
    who = [*document.children(above, "nsubj", "nsubjpass"), *document.children(verb, "nsubj")]
    return _Door(verb, tuple(who), places[0], may_not=True) if places and who else None


def _is_place(token: Token) -> bool:
    """Whether a state stands there, or what one has that can be shut: "its sky", "Kestian ports"."""
    if token.ent == "GPE":
        return True
    if token.lemma.lower() in words("shut_from"):
        return True
    return token.lemma.lower() in words("gates") | words("entrances") | words("soil")


def _owners(document: Document, door: _Door, hit: Sequence[Token]) -> list[Token]:
    """Give whose the place is."""
    place = door.place
    if place.ent == "GPE":
        return [place]
    whose = [t for t in document.children(place, "amod", "compound", "poss") if t.ent in STATES]
    whose += [t for t in prep_objects(document, place, "of") if t.ent in STATES]
    if whose:
        return whose[:1]
    if any(t.tag == "PRP$" for t in document.children(place, "poss")):
        verb = next((t for t in (door.word, *document.ancestors(door.word)) if is_verb(t)), door.word)
        doers = [antecedent(document, t) for t in agents(document, verb)]
        return [t for t in doers if t not in hit and (t.ent in STATES or t.text.lower() in words("going_on"))]
    return []


def _is_anybody(document: Document, who: Token) -> bool:
    """Whether ships or firms of no name are kept out, or whoever does something: "105 tankers", "any country"."""
    whoever = any(t.text.lower() in {"any", "every"} for t in document.children(who, "det"))
    lemma = who.lemma.lower()
    if whoever and lemma in words("whoevers"):
        return True
    return who.tag == "NNS" and lemma in words("vehicles") | words("makers_of_goods") | {"bank"}


def _named(document: Document, who: Token) -> list[Token]:
    """Give the state or person kept out: of "Kestian lorries" Kest; nobody where none is named."""
    who = antecedent(document, who)
    if (
        who.ent in {"PERSON", "ORG"}
        or (who.pos == "PROPN" and not who.ent)
        or (who.ent in LANDS and is_party(document, who))
    ):
        return [who]
    own = [t for t in document.children(who, "amod", "compound", "poss") if t.ent in LANDS]
    own = own or [t for t in prep_objects(document, who, "from", "of") if t.ent in LANDS]
    flags = [t for clause in document.children(who, "acl", "prep") for t in document.subtree(clause)]
    flown = any(t.lemma.lower() in {"flag", "register"} for t in flags)
    own = own or ([t for t in flags if t.ent in LANDS] if flown else [])  # "vessels flying the Kestian flag"
    if who.lemma.lower() in words("kept_out_privately"):
        return []  # tourists and teams
    if own and who.ent == "" and who.tag == "NNS" and is_party(document, who, strictly=True):
        return [who]
    return own[:1]


def _instrument(door: _Door, hit: Sequence[Token]) -> Instrument:
    if any(t.lemma.lower() in words("planes") for t in door.who) or door.place.lemma.lower() in {"airspace", "sky"}:
        return "air link"
    on_trade = door.place.lemma.lower() in words("shut_from") | {"market"}
    if not on_trade and any(t.ent == "PERSON" or t.tag == "NNS" for t in hit):
        return "travel ban"
    return "sanctions" if door.place.lemma.lower() in words("shut_from") | {"market"} or not hit else "other"
