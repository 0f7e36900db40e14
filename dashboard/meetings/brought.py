"""Reads verbs by which people are brought together: shook hands, led their delegations, were brought to Rome."""

from __future__ import annotations

from dashboard.document import Document, Token
from dashboard.grammar import is_negated, is_passive, patients, prep_objects
from dashboard.meetings.encounter import Encounter, told_by
from dashboard.meetings.nouns import noun_kind
from dashboard.meetings.together import several
from dashboard.scene import Range, doers, everyone, is_people, places, times, words

SPOTS_NAMED = frozenset({"table", "capital", "city", "town", "room", "home"})


def shakes_hands(document: Document, verb: Token) -> Encounter | None:
    """Read "Roe and Doe shook hands in Geneva"."""
    if (
        verb.lemma.lower() != "shake"
        or is_negated(document, verb)
        or not any(t.lemma.lower() == "hand" for t in document.children(verb, "dobj"))
    ):
        return None
    people = everyone(document, doers(document, verb))
    people += everyone(document, prep_objects(document, verb, "with"))
    for hand in document.children(verb, "dobj"):
        people += everyone(document, prep_objects(document, hand, "with"))
    return told_by(document, "meeting", verb, people) if people else None


def leads_there(document: Document, verb: Token) -> Encounter | None:
    """Read "Roe and Doe led their delegations in Rome on Saturday"."""
    led = document.children(verb, "dobj") if verb.lemma.lower() in {"lead", "head"} else []
    teams = [t for t in led if t.lemma.lower() in words("delegations")]
    if not teams:
        return None
    there = places(document, [verb, *teams])
    if not there or not several(document, verb) or is_passive(document, verb):
        return None
    return told_by(document, "meeting", verb, everyone(document, doers(document, verb)))._replace(places=there)


def _brought(document: Document, verb: Token) -> Encounter | None:
    """Read "Roe and Doe were brought together in Rome by the minister"."""
    together = any(t.text.lower() == "together" for t in document.children(verb, "advmod", "prt"))
    guests = everyone(document, (t for t in patients(document, verb) if is_people(t)))
    if not together or len(guests) < 2 or not (places(document, [verb]) or times(document, [verb])):
        return None
    return told_by(document, "meeting", verb, guests)._replace(
        mediators=everyone(document, prep_objects(document, verb, "by"))
    )


def brings(document: Document, verb: Token) -> Encounter | None:
    """Read "the envoy brought Roe and Doe to Rome": who brings them together sits there, too."""
    if verb.lemma.lower() not in words("bring"):
        return None
    if is_passive(document, verb):
        return _brought(document, verb)
    if any(noun_kind(document, t) for t in document.children(verb, "nsubj")):
        return None  # "the meeting in Rome brought together the envoys of": told by its noun
    met = [t for t in document.children(verb, "dobj") if is_people(t) or t.text.lower() in words("again_parties")]
    guests = everyone(document, met)
    where = places(document, [verb, *document.children(verb, "advmod")])  # "brought them back to Rome"
    given = [t for prep in document.children(verb, "dative") for t in document.children(prep, "pobj")]
    where += [(t.start, t.end) for t in given if t.ent == "GPE"]  # "wants to bring everybody to Rome"
    where = [spot for spot in where if _is_a_spot(document, verb, spot)]  # "brought them close to war" nowhere
    together = any(t.text.lower() in {"together", "back"} for t in document.children(verb, "advmod", "prt"))
    together = together or any(  # "brought them together in March": the parser hangs it on the day
        t.text.lower() == "together" for prep in document.children(verb, "prep") for t in document.children(prep)
    )
    if verb.lemma == "call" and not together:
        return None
    if any(t.text.lower() == "up" for t in document.children(verb, "prt")):
        return None  # "brought it up in Rome"
    it = any(t.text.lower() in {"it", "them", "everybody", "everyone"} for t in document.children(verb, "dobj"))
    two = {"two", "both", "three"}  # "brought the two camps back to Rome"
    it = it or any(two & {w.text.lower() for w in document.children(t)} for t in met)
    the = [t for t in met if t.text.lower() in words("again_alone")]  # "bring the parties back to Rome"
    it = it or (together and any(w.text.lower() in {"the", "both"} for t in the for w in document.children(t, "det")))
    later = verb.lemma in {"convene", "assemble", "gather"} and bool(times(document, [verb]))
    if not (len(guests) > 1 or it) or not (where or together or later):
        return None
    hosts = everyone(document, (t for t in doers(document, verb) if is_people(t)))
    return told_by(document, "meeting", verb, guests)._replace(mediators=hosts, places=where)


def _is_a_spot(document: Document, verb: Token, spot: Range) -> bool:
    """Whether words name a town, a land or a house, or the table."""
    tokens = [t for t in document.tokens[verb.i : document.sentences[verb.sent].last] if spot[0] <= t.start < spot[1]]
    return any(t.ent in {"GPE", "LOC", "FAC", "ORG"} or t.pos == "PROPN" or t.lemma in SPOTS_NAMED for t in tokens)


def shuttles(document: Document, verb: Token) -> Encounter | None:
    """Read "the envoy shuttled between the delegations of Kest and Valdoria in Rome": indirect talks."""
    if verb.lemma != "shuttle":
        return None
    met = everyone(document, prep_objects(document, verb, "between"))
    where = places(document, [verb, *prep_objects(document, verb, "between")])
    if len(met) < 2 or not where:
        return None
    hosts = everyone(document, (t for t in doers(document, verb) if is_people(t)))
    return told_by(document, "talks", verb, met)._replace(mediators=hosts, places=where)
