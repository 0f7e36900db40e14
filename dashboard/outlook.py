"""Tells how a meeting stands by what a set phrase says of it: in doubt, off the table, ruled out, in its third day.

What no word puts ahead or calls off is taken as held; such phrases must not be overlooked.
"""

from __future__ import annotations

from typing import cast

from dashboard.called_off import is_cancelled
from dashboard.document import Document, Token
from dashboard.going_on import goes_on
from dashboard.grammar import is_negated, is_passive, is_verb, prep_objects
from dashboard.scene import words
from dashboard.tables import TalkStatus

Told = tuple[TalkStatus, str]
PRESENT = frozenset({"VBZ", "VBP"})


def outlook(document: Document, top: Token, verb: Token | None, *, subject_of: bool) -> Told | None:
    """Give the status of a meeting that a set phrase tells, and the phrase's word."""
    by_idea = _of_an_idea(document, top) if top.dep == "pobj" else None
    if by_idea is not None:
        return by_idea
    to_come = [t for t in document.children(top, "acl", "relcl") if _is_to_be(document, t)]
    if to_come or (verb is not None and subject_of and _is_to_be(document, verb)):
        return "planned", ": to be"  # "the talks to be held in Rome"
    if verb is None:
        return None
    if subject_of:
        own = top.dep in {"nsubj", "nsubjpass"}  # not "the outcome of the talks was unclear"
        going = own and goes_on(document, top, verb)
        return ("under way", f": {verb.text.lower()}") if going else _of_the_meeting(document, verb) if own else None
    return _of_who_meets(document, top, verb)


def _of_an_idea(document: Document, top: Token) -> Told | None:
    """Tell of "preparations for a summit", "talk of a meeting", "plans for a summit collapsed", "the plan is dead"."""
    prep = document.head(top)
    idea = document.head(prep)
    if prep.text.lower() not in {"for", "to", "of"} or idea.pos != "NOUN":
        return None
    lemma, verb = idea.lemma.lower(), document.head(idea)
    past = is_verb(verb) and verb.tag in {"VBD", "VBN"} and idea.dep in {"dobj", "pobj"}  # "led the preparations for"
    if lemma in words("preparations") and top.lemma.lower() not in words("nouns", "weak") and not past:
        return "planned", f": {idea.text.lower()}"
    the = any(t.text.lower() == "the" for word in (idea, top) for t in document.children(word, "det"))
    if lemma == "talk" and idea.tag == "NN" and prep.text.lower() == "of" and not the:
        return "proposed", ": talk of"
    if lemma not in words("ideas") - {"hope", "wish"} or not is_verb(verb):  # hopes fade, and the summit stands
        return None
    ended = idea.dep in {"dobj", "nsubjpass"} and is_cancelled(document, verb)
    ended = ended or (idea.dep == "nsubj" and _ends(document, verb))
    dead = [t for t in document.children(verb, "acomp") if t.lemma.lower() in {"dead", "moribund", "buried"}]
    return ("cancelled", f": {(dead or [verb])[0].text.lower()}") if ended or (dead and idea.dep == "nsubj") else None


def _ends(document: Document, verb: Token) -> bool:
    """Whether an idea "collapsed", and did not "fail to mention" something."""
    ends = verb.lemma.lower() in words("ideas_end") and verb.tag in {"VBD", "VBN"}
    return ends and not (is_negated(document, verb) or document.children(verb, "dobj", "xcomp"))


def _is_to_be(document: Document, verb: Token) -> bool:
    """Whether a meeting "is to be held", or is one "to be held": no other verb says when."""
    helped = {t.text.lower() for t in document.children(verb, "aux", "auxpass")}
    held = verb.lemma.lower() in words("held") and {"to", "be"} <= helped
    return held and verb.dep not in {"xcomp", "ccomp"}


def _of_the_meeting(document: Document, verb: Token) -> Told | None:
    """Tell of "the summit is in doubt", "hangs by a thread", "is off the table", "are in their second day"."""
    near = [verb, *document.children(verb, "advmod", "prt")]
    if verb.lemma == "hang":
        loose = any(t.lemma.lower() in {"thread", "balance"} for t in prep_objects(document, verb, "by", "in"))
        return ("planned", f": {verb.text.lower()}") if loose else None
    if verb.lemma not in {"be", "remain", "stay", "look", "seem", "appear"}:
        return None
    said = [t for t in document.children(verb, "acomp", "oprd") if not document.children(t, "xcomp", "conj")]
    for section, status in (("uncertain", "planned"), ("conceivable", "proposed")):
        hit = sorted({t.lemma.lower() for t in said} & words(section))
        if hit and verb.tag != "VBD":  # "the outcome was unclear" tells of what was
            no = is_negated(document, verb) or any(is_negated(document, t) for t in said)
            told = ("denied" if section == "conceivable" else "planned") if no else status
            return cast("TalkStatus", told), f": {hit[0]}"
    for prep, section, status in _phrases():
        found = [t for word in near for t in prep_objects(document, word, prep) if t.lemma.lower() in words(section)]
        if found and (not is_negated(document, verb) or section == "in_doubt"):  # "is not in doubt": it is planned, too
            return status, f": {prep} {found[0].text.lower()}"
    days = [
        t for t in prep_objects(document, verb, "in", "into") if t.lemma.lower() in {"day", "week", "month", "hour"}
    ]
    lasting = any(document.children(t, "poss") or any(w.ent == "ORDINAL" for w in document.children(t)) for t in days)
    return ("under way", f": {days[0].text.lower()}") if lasting and verb.tag in PRESENT else None


def _phrases() -> tuple[tuple[str, str, TalkStatus], ...]:
    """Give what a meeting may be in, on or off, and how it stands then."""
    return (
        ("on", "on_hold", "cancelled"),
        ("in", "in_doubt", "planned"),
        ("off", "off_what", "cancelled"),
        ("on", "in_the_air", "proposed"),
    )


def _of_who_meets(document: Document, top: Token, verb: Token) -> Told | None:
    """Tell of "ruled out a meeting", "has not ruled out", "are in talks", "accepted an invitation to talks"."""
    lemma = verb.lemma.lower()
    prep = document.head(top).text.lower() if top.dep == "pobj" else ""
    out = any(t.text.lower() == "out" for t in document.children(verb, "prt", "advmod"))
    if top.dep in {"dobj", "nsubjpass"} and ((lemma == "rule" and out) or lemma == "exclude"):
        above = document.head(verb)
        kept = is_negated(document, verb) or (verb.dep == "xcomp" and above.lemma in {"refuse", "decline"})
        kept = kept or any(t.text.lower() in {"nobody", "none", "neither"} for t in document.children(verb, "nsubj"))
        return ("proposed" if kept else "denied"), f": {verb.text.lower()}{' out' if out else ''}"
    forward = lemma == "look" and any(t.text.lower() == "forward" for t in document.children(verb, "advmod", "prt"))
    if forward and prep == "to" and verb.tag in PRESENT | {"VBG"}:  # not "to the results of the talks"
        return "planned", ": looks forward to"
    working = lemma == "work" and verb.tag in PRESENT | {"VBG", "VB"}  # not who once "worked on the summit"
    if working and prep == "on":
        return "proposed", f": {verb.text.lower()} on"
    if lemma == "be" and verb.tag in PRESENT and verb.dep != "relcl" and prep == "in":
        bare = top.tag == "NNS" and not document.children(top, "det", "poss")
        return ("under way", f": {verb.text.lower()} in") if bare and not is_negated(document, verb) else None
    invitation = [t for t in document.children(verb, "dobj") if t.lemma == "invitation"]
    taken = lemma == "accept" and not is_negated(document, verb) and not is_passive(document, verb)
    led = prep in {"to", "for"} and any(t.i < top.i for t in invitation)
    return ("planned", ": accepted") if taken and led else None
