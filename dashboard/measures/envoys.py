"""Reads what a state does to another by its envoys, its ties and its meetings: recalled, downgraded, kept out of."""

from __future__ import annotations

from dashboard.document import Document, Token
from dashboard.grammar import agents, is_party, noun_phrase, patients, prep_objects
from dashboard.measures.doers import by_state
from dashboard.measures.known import LANDS, Measures, words
from dashboard.measures.listing import Listing
from dashboard.measures.status import lasts

OWN = frozenset({"its", "their"})
LEAVING_WORDS = frozenset({"leave", "depart", "go"})


def envoys_moved(document: Document, verb: Token, _: Measures) -> Listing | None:
    """Give whom it hits that envoys are called home or sent away, ties cut down, members kept out of a meeting."""
    lemma = verb.lemma.lower()
    if lemma in words("downgrading"):
        return _ties_lowered(document, verb)
    if lemma in words("calling_home") and (home := _called_home(document, verb)) is not None:
        return home
    if lemma in words("sending_away") and (sent := _sent_away(document, verb)):
        return Listing("impose", "other", sent)
    if lemma in words("readmitting") and (back := _back_in_club(document, verb)) is not None:
        return back
    if lemma == "have" and (abroad := _has_none(document, verb)):
        return Listing("keep", "other", abroad)
    return _kept_from_meetings(document, verb) if lemma == "keep" else None


def envoy_verbs() -> frozenset[str]:
    """Give the verbs that are looked at."""
    lists = ("readmitting", "downgrading", "calling_home", "sending_away")
    return frozenset().union(*map(words, lists), {"keep", "have"})


def _by_a_state(document: Document, verb: Token) -> bool:
    return bool(by_state(document, verb))


def _with_whom(document: Document, *heads: Token) -> tuple[Token, ...]:
    """Give the state behind "with"."""
    return tuple(t for word in heads for t in prep_objects(document, word, "with") if t.ent == "GPE")[:1]


def _ties_lowered(document: Document, verb: Token) -> Listing | None:
    """Read "downgraded relations with Kest", "lowered its ties with Kest to the level of a chargé"."""
    ties = [t for t in patients(document, verb) if t.lemma.lower() in {"tie", "relation", "relationship"}]
    hit = _with_whom(document, verb, *ties)
    return Listing("impose", "other", hit) if ties and hit and _by_a_state(document, verb) else None


def _called_home(document: Document, verb: Token) -> Listing | None:
    """Read "recalled its ambassador from Kest", "called its envoy home"; a firm recalls cars, a coach players."""
    called = patients(document, verb)
    home = [t for t in called if t.lemma == "home"]  # "called its own ambassador home", with the two read as one noun
    called += [t for word in home for t in document.children(word, "compound")]
    envoys = [t for t in called if t.lemma.lower() in words("envoys")]
    passive = bool(document.children(verb, "auxpass"))
    whose = [w for t in envoys for w in document.children(t, "poss", "amod", "compound")]
    of_a_state = passive and any(t.ent in LANDS for t in whose)
    whose += [t for word in home for t in document.children(word, "poss")]
    own = any(t.text.lower() in OWN for t in whose) and _by_a_state(document, verb)
    if not (of_a_state or own):
        return None
    turns = {t.text.lower() for t in (*document.children(verb, "advmod", "prt", "prep"), *home)}
    if verb.lemma.lower() in {"call", "bring", "order", "pull", "send", "take"} and not turns & {"home", "back", "out"}:
        return None
    places = [t for word in (verb, *envoys) for t in prep_objects(document, word, "from", "to", "in") if t.ent == "GPE"]
    to = [t for word in (verb, *document.children(verb, "advmod", "prt")) for t in prep_objects(document, word, "to")]
    places = places or [t for t in to if t.ent == "GPE"]
    brought = "back" in turns and bool(to) and not prep_objects(document, verb, "from")  # "brought him back to Kest"
    sent_back = verb.lemma.lower() in {"return", "reinstate", "send"} or brought
    if sent_back and not places:
        return None
    return Listing("lift" if sent_back else "impose", "other", tuple(places[:1]))


def _has_none(document: Document, verb: Token) -> tuple[Token, ...]:
    """Give where a state "has had no ambassador since May"."""
    none = [t for t in document.children(verb, "dobj") if t.lemma.lower() in words("envoys")]
    none = [t for t in none if any(w.text.lower() == "no" for w in document.children(t, "det"))]
    if not none or not lasts(document, verb) or not by_state(document, verb):
        return ()
    return tuple(t for word in (verb, *none) for t in prep_objects(document, word, "in", "to") if t.ent == "GPE")[:1]


def _sent_away(document: Document, verb: Token) -> tuple[Token, ...]:
    """Give whose envoys are "ordered out of the country", "given two days to leave"."""
    if not _by_a_state(document, verb) and not document.children(verb, "auxpass"):
        return ()
    envoys = [*patients(document, verb), *document.children(verb, "dative")]
    below = [t for t in document.subtree(verb) if t.i > verb.i]
    envoys = [t for t in (*envoys, *(t for t in below if t.dep == "nsubj")) if t.lemma.lower() in words("envoys")]
    out = any(t.text.lower() == "out" for t in document.children(verb, "prep", "prt", "advmod"))
    leaving = any(t.lemma.lower() in LEAVING_WORDS and t.tag == "VB" for t in below)
    hours = verb.lemma != "give" or any(t.lemma.lower() in {"hour", "day", "week"} for t in below)
    if not envoys or not (out or leaving) or not hours:
        return ()
    own = [w for t in envoys for w in document.children(t, "amod", "compound", "poss") if w.ent in LANDS]
    return tuple(t for t in own if t not in agents(document, verb))[:1]


def _kept_from_meetings(document: Document, verb: Token) -> Listing | None:
    """Read "has kept Kest out of its meetings since the coup"."""
    out = [t for t in document.children(verb, "prep", "prt", "advmod") if t.text.lower() == "out"]
    rooms = [t for word in out for t in prep_objects(document, word, "of")]
    own = [t for t in rooms if t.lemma.lower() in words("gatherings") and document.children(t, "poss", "amod")]
    own += [t for t in rooms if t.ent == "ORG" and any(w.lemma in {"Bank", "Fund", "IMF"} for w in document.subtree(t))]
    hit = tuple(t for t in patients(document, verb) if is_party(document, t))
    by = [t for t in agents(document, verb) if t.ent in LANDS | {"ORG"}]
    return Listing("keep", "other", hit, tuple(by[:1])) if own and hit and by else None


def _back_in_club(document: Document, verb: Token) -> Listing | None:
    """Read "the African Union lifted Kest's suspension", "readmitted Kest"."""
    ends = [t for t in patients(document, verb) if t.lemma.lower() == "suspension"]
    hit = [w for t in ends for w in (*document.children(t, "poss"), *prep_objects(document, t, "of")) if w.ent == "GPE"]
    if verb.lemma.lower() == "readmit":
        hit = [t for t in patients(document, verb) if t.ent == "GPE"]
    clubs = [
        *agents(document, verb),
        *prep_objects(document, verb, "to", "into"),
        *(t for end in ends for t in prep_objects(document, end, "from")),
    ]
    clubs = [t for t in clubs if document.text(noun_phrase(document, t)).lower().removeprefix("the ") in words("clubs")]
    return Listing("lift", "other", tuple(hit[:1]), tuple(clubs[:1])) if hit and clubs else None
