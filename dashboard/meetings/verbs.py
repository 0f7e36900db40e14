"""Reads the verbs that tell of a meeting: met, shook hands, spoke by phone, signed in Rome, hosted, visited."""

from __future__ import annotations

from functools import cache

from dashboard.document import Document, Sentence, Token
from dashboard.meetings.brought import brings, leads_there, shakes_hands, shuttles
from dashboard.meetings.encounter import Encounter
from dashboard.meetings.hosted import is_of_a_noun
from dashboard.meetings.met import meets
from dashboard.meetings.papers import agreed_there, signs
from dashboard.meetings.visits import STAYING, accepts, awaits, hosts, invites, plays_host, returns, sends, visits
from dashboard.scene import words


def encounter(document: Document, sentence: Sentence, verb: Token) -> Encounter | None:
    """Give the meeting that a verb tells of, by the first way of telling that fits."""
    found = _encounter(document, sentence, verb)
    if found is not None and ((found.status == "denied" and _not_for_long(document, verb)) or _is_open(document, verb)):
        return None
    if found is not None and found.status == "held" and _is_timetable(document, sentence, verb):
        return found._replace(status="planned")
    return found


def _not_for_long(document: Document, verb: Token) -> bool:
    """Whether it is only said how long nobody has met: "no minister had met a counterpart for years", "never met".

    Or that nobody ever will: "vowed that he would never sit down with Kest".
    """
    never = any(t.text.lower() == "never" for t in document.children(verb, "neg", "advmod"))
    if never and verb.tag == "VB" and any(t.tag == "MD" for t in document.children(verb, "aux")):
        return True
    perfect = verb.tag == "VBN" and any(t.lemma.lower() in {"have", "'ve"} for t in document.children(verb, "aux"))
    long = any(t.text.lower() in {"for", "since"} for t in document.children(verb, "prep", "mark"))
    return perfect and (long or never or any(t.text.lower() == "yet" for t in document.children(verb, "advmod")))


def _is_open(document: Document, verb: Token) -> bool:
    """Whether it is only asked whether somebody will meet or travel: "has not said whether she will go to Rome"."""
    for word in (verb, document.head(verb)) if verb.dep == "xcomp" else (verb,):
        if any(t.text.lower() == "whether" for t in document.children(word, "mark", "advmod")):
            return True
    return False


def _encounter(document: Document, sentence: Sentence, verb: Token) -> Encounter | None:
    if is_of_a_noun(document, verb):
        return None  # "a meeting of both leaders hosted by Roe"
    met = meets(document, sentence, verb)
    lemma = verb.lemma.lower()
    if met is not None or lemma not in _others():  # most verbs
        return met or _asked_or_awaited(document, verb, lemma)
    return (
        shakes_hands(document, verb)
        or signs(document, verb)
        or agreed_there(document, verb)
        or brings(document, verb)
        or leads_there(document, verb)
        or shuttles(document, verb)
        or returns(document, verb)
        or visits(document, verb)
        or sends(document, verb)
        or invites(document, verb)
        or accepts(document, verb)
        or plays_host(document, verb)
        or hosts(document, verb)
        or awaits(document, verb)
    )


def _asked_or_awaited(document: Document, verb: Token, lemma: str) -> Encounter | None:
    """Read "asked both to come to Rome", "awaits a delegation": verbs of every day, each with one reading."""
    if lemma in words("asking_over"):
        return invites(document, verb)
    return awaits(document, verb) if lemma == "await" else None


@cache
def _others() -> frozenset[str]:
    """Give the verbs by which people are brought together, travel, invite, receive or sign."""
    lists = (
        "signing", "agreeing", "bring", "travel", "going", "fixed", "dispatch", "bid", "wish", "receive", "see",
        "leave",
    )  # fmt: skip
    return (words("bringing_together") | STAYING).union(*(words(name) for name in lists))


def _is_timetable(document: Document, sentence: Sentence, verb: Token) -> bool:
    """Whether the present is told of a day: "the two sides return to the table on Saturday" is still ahead."""
    days = [t for word in (verb, *document.children(verb, "prep")) for t in document.children(word) if t.ent == "DATE"]
    inner = [t for day in days for t in document.subtree(day)]
    named = any(t.pos == "PROPN" or t.lemma.lower() in {"tomorrow", "next"} for t in inner)
    present = verb.tag in {"VBZ", "VBP"} or (verb.tag == "VB" and not document.children(verb, "aux"))
    return sentence.kind == "paragraph" and present and named and verb.lemma not in words("same_in_the_past")
