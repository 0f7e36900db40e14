"""Reads whom a verb of meeting leads to, and what it makes of it: a meeting, or a call."""

from __future__ import annotations

from functools import cache

from dashboard.document import Document, Token
from dashboard.grammar import is_passive, is_verb, prep_objects
from dashboard.lexicon import lexicon
from dashboard.meetings.dealt import dealt_with, is_afar
from dashboard.meetings.in_order import speaks_to_the_press
from dashboard.meetings.nouns import Kind, noun_kind
from dashboard.meetings.spots import towns_behind
from dashboard.meetings.together import (
    across_from,
    discussed_with,
    granted,
    is_somebody,
    rung_up,
    several,
    together,
    two_names,
    two_sides,
)
from dashboard.meetings.whereabouts import whereabouts
from dashboard.scene import doers, is_people, places, times, words

BESIDE = ("beside", "alongside")
SOON = 8  # words behind "agreed to speak again" in which "this time by video" stands


def partners_of(document: Document, verb: Token) -> tuple[list[Token], Kind | None]:
    """Give whom a verb of meeting leads to, and what it makes of it; None where it is no such verb."""
    lemma = verb.lemma.lower()
    if lemma == "be" and _on_the_line(document, verb):  # "were on the phone for an hour"
        return prep_objects(document, verb, "with"), "call"
    met = together(document, verb)
    if met is None:
        met = granted(document, verb)
    if met is not None:
        return met or across_from(document, verb), "meeting"
    if lemma not in _of_meeting():  # most verbs
        dealt = dealt_with(document, verb)
        return dealt, ("call" if is_afar(document, verb) else "meeting") if dealt else None
    objects = document.children(verb, "dobj")
    partners = prep_objects(document, verb, "with", "to", "between", "opposite", *BESIDE)
    partners += across_from(document, verb)
    if lemma in lexicon("talks")["meet_with"]:
        return partners, _spoken(document, verb, lemma)
    rung = rung_up(document, verb)
    if rung is not None:
        return rung, "call"
    called = _settled_by_phone(
        document, verb, [*partners, *(t for o in objects for t in prep_objects(document, o, "with"))]
    )
    if called is not None:
        return called, "call"
    if lemma in words("discussing"):
        withs = discussed_with(document, verb) or dealt_with(document, verb)
        return withs, "meeting" if withs else None
    if lemma == "call":
        return _called(document, verb, objects)
    if lemma not in words("meet") or is_passive(document, verb):
        return [], None  # "was met with resistance"
    objects = [t for t in objects if t.lemma != "face"]  # "met face to face"
    if objects and not any(is_people(t) for t in objects):
        return [], None  # "meet a need", "convened a cabinet meeting"
    if lemma == "convene" and not (
        any(noun_kind(document, t) for t in prep_objects(document, verb, "for")) or several(document, verb)
    ):
        return [], None
    return prep_objects(document, verb, "with", "between") + objects, "meeting"


def _on_the_line(document: Document, verb: Token) -> bool:
    """Whether two, or one with another, "were on the phone" at some time."""
    if not any(t.lemma.lower() in {"phone", "telephone"} for t in prep_objects(document, verb, "on")):
        return False
    withs = any(is_people(t) for t in prep_objects(document, verb, "with"))
    both = withs or several(document, verb) or _two_act(document, verb) or two_sides(document, verb)
    return both and any(t.ent in {"DATE", "TIME"} for t in document.subtree(verb))


def _called(document: Document, verb: Token, objects: list[Token]) -> tuple[list[Token], Kind | None]:
    """Give whom somebody calls, by telephone or, of "called on the president", at his house."""
    misread = [t for t in document.children(verb, "oprd") if t.ent == "PERSON" and t.pos == "PROPN"]
    objects = objects or misread  # "called Premier Doe to discuss": taken for what somebody is called
    on = [t for t in prep_objects(document, verb, "on", "upon") if t.ent != "DATE"]
    behind = document.following(verb)
    if behind is not None and behind.text.lower() in {"on", "upon"} and not on:
        on, objects = objects, []  # "is due to call on Premier Doe": taken for what is called
    on = [
        t
        for t in on
        if is_somebody(t)
        or t.text.lower() in {"him", "her"}
        or any(a.ent == "PERSON" for a in document.children(t, "appos"))
    ]
    spot = times(document, [verb]) or places(document, [verb, *on]) or towns_behind(document, verb)
    if on and not objects and not document.children(verb, "xcomp", "advcl", "ccomp") and spot:
        return on, "meeting"  # "called on the president on Monday", and asked nothing
    return objects, "call" if _is_call(document, verb, objects) else None


@cache
def _of_meeting() -> frozenset[str]:
    """Give the verbs that tell of a meeting by themselves, or may with a word beside them."""
    return frozenset({"call", "agree"}).union(*(words(name) for name in ("meet", "meet_with", "ring_up", "discussing")))


def _settled_by_phone(document: Document, verb: Token, withs: list[Token]) -> list[Token] | None:
    """Give with whom something is talked over or agreed by telephone or video; None where it is not."""
    lemma = verb.lemma.lower()
    if lemma != "agree" and lemma not in words("discussing"):
        return None
    if not _phone_words(document, verb):
        return None
    if lemma == "agree":  # "the ministers of Kest and Valdoria agreed by video link"
        return [] if several(document, verb) else None
    if is_passive(document, verb):
        return None
    met = any(t.ent == "PERSON" or t.lemma.lower() in words("offices") for t in withs)
    return withs if met else None  # "discussed the visit with Roe by telephone"


def _is_a_person(document: Document, token: Token) -> bool:
    """Whether a person is named, or an office with its holder behind it: "the Secretary of State, Jane Roe"."""
    return token.ent == "PERSON" or any(t.ent == "PERSON" for t in document.children(token, "appos"))


def _spoken(document: Document, verb: Token, lemma: str) -> Kind | None:
    """Tell what "sat with", "spoke to", "talked for an hour" make: "spoke with reporters" is no meeting."""
    if speaks_to_the_press(document, verb):
        return None
    near = {t.text.lower() for t in document.children(verb, "prep", "prt", "advmod")}
    phone = _phone_words(document, verb)
    if near.intersection(BESIDE) and not near & {"with", "opposite", "across"} and not _sits_beside(document, verb):
        return None
    on = prep_objects(document, verb, "on") if lemma == "sit" else []
    if lemma == "gather" or any(t.lemma.lower() in words("joint_bodies") for t in on):
        return None  # "sits with Kest on the committee"
    if (
        lemma == "sit"
        and (several(document, verb) or _counted(document, verb) or _sit_where(document, verb))
        and any(t.text.lower() == "down" for t in document.children(verb, "prt"))
    ):
        return "meeting"  # "Roe and Doe sat down on Monday"
    again = any(t.text.lower() == "again" for t in document.children(verb, "advmod"))
    if again and lemma in {"speak", "talk"} and (several(document, verb) or two_sides(document, verb)):
        behind = {
            t.lemma.lower() for t in document.tokens[verb.i : min(verb.i + SOON, document.sentences[verb.sent].last)]
        }
        return "call" if behind & (words("formats", "phone") | words("formats", "video")) else "meeting"
    if lemma in {"speak", "talk"}:
        both = len(doers(document, verb)) > 0 and (several(document, verb) or _counted(document, verb))
        lasted = any(t.ent == "TIME" for t in prep_objects(document, verb, "for", "after"))
        both = both or any(_is_a_person(document, t) for t in prep_objects(document, verb, "with"))
        there = any(t.ent in {"GPE", "FAC"} for t in prep_objects(document, verb, "in", "at"))
        there = there or bool(whereabouts(document, verb) or towns_behind(document, verb))
        pair = there and two_names(document, verb)  # "Kest and the front have been talking in Rome since Sunday"
        if (pair or (both and there and several(document, verb))) and not phone:
            return "meeting"  # "Roe and her counterpart, Doe, talked in Rome"
        lasted = lasted or bool(times(document, [verb]))
        if lemma == "talk" and not phone and lasted and several(document, verb):
            return "meeting"  # "Roe and Doe talked about the dam on Tuesday"
        if both and lasted and not phone:
            return "call" if lemma == "speak" and not there else "meeting"
        if not phone and journey(document, verb) is None:
            return None
    if not near & set(lexicon("talks")["meet_with"][lemma]) and not (phone and len(doers(document, verb)) > 0):
        return None
    return "call" if phone else "meeting"


def _sit_where(document: Document, verb: Token) -> bool:
    """Whether two joined by "and" sit down somewhere or on a day: "asked Kest and the rebels to sit down in"."""
    return _two_act(document, verb) and bool(places(document, [verb]) or times(document, [verb]))


def _two_act(document: Document, verb: Token) -> bool:
    """Whether two joined by "and" act, by name or by office: "Kest and the rebels", "the premier and the emir"."""
    joined = any(is_people(t) and document.children(t, "conj") for t in doers(document, verb))
    return joined or two_names(document, verb)


def _sits_beside(document: Document, verb: Token) -> bool:
    """Whether one person sat beside another somewhere: "sat beside Doe in Rome", not "refused to sit beside him"."""
    met = any(t.ent == "PERSON" for t in prep_objects(document, verb, *BESIDE))
    spot = places(document, [verb]) or towns_behind(document, verb) or times(document, [verb])
    return met and bool(spot) and verb.dep != "xcomp"


def _counted(document: Document, verb: Token) -> bool:
    """Whether those who act are only counted: "the two sat down", "both leaders sat down"."""
    tokens = [t for doer in document.children(verb, "nsubj") for t in document.subtree(doer)]
    return any(t.text.lower() in {"two", "three", "both", "they"} for t in tokens)


def _is_call(document: Document, verb: Token, objects: list[Token]) -> bool:
    """Whether somebody rings another up, and does not call him something: "called President Doe on Monday"."""
    if not any(is_people(t) for t in objects):
        return False
    if _phone_words(document, verb):
        return True
    named = [t for t in objects if t.ent == "PERSON"]
    dated = any(t.ent in {"DATE", "TIME"} for t in document.children(verb))
    dated = dated or any(t.ent in {"DATE", "TIME"} for t in prep_objects(document, verb, "on", "in", "over"))
    said = [t for t in document.children(verb, "xcomp", "advcl") if t.tag in {"VB", "VBG"} and t.i > verb.i]
    told = any(t.lemma.lower() in words("on_the_phone") for t in said)  # "called Roe to discuss the border"
    purpose = [t for t in said if t.tag == "VB" and (dated or told)]  # "called Roe last week to urge"
    complement = [
        t for t in document.children(verb, "oprd", "xcomp", "ccomp", "acomp", "prt") if t not in purpose + objects
    ]
    leads = prep_objects(document, verb, "for", "to", "on", "upon", "in")
    complement += [t for t in leads if t.ent not in {"DATE", "TIME"}]
    titled = any(
        child.i == t.i - 1 or child.ent != "PERSON" for t in named for child in document.children(t, "compound")
    )
    last = max((t.i for t in named), default=0)
    ends = all(
        t.i <= last or t.ent in {"DATE", "TIME"} or t.pos not in {"NOUN", "ADJ"} for t in document.children(verb)
    )
    return bool(named) and titled and ends and not complement and not is_passive(document, verb)


def journey(document: Document, verb: Token) -> Token | None:
    """Give the verb of travel that a meeting is told with: "flew to Rome to meet", "spent a day in Rome and met"."""
    head = document.head(verb)
    if verb.dep in {"xcomp", "advcl", "conj"} and is_verb(head) and places(document, [head]):
        spends = head.lemma.lower() == "spend" and any(t.ent in {"DATE", "TIME"} for t in document.children(head))
        if spends or head.lemma.lower() in words("travel"):
            return head
    return None


def _phone_words(document: Document, verb: Token) -> bool:
    said = {t.lemma.lower() for t in document.subtree(verb) if abs(t.i - verb.i) <= 12 and t.pos != "VERB"}
    return bool(said & (words("formats", "phone") | words("formats", "video") | {"call"} - {verb.lemma.lower()}))
