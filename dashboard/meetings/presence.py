"""Reads who sat there from where he sat: "across the table sat Roe", "in the chair was Doe", "Roe was at its head"."""

from __future__ import annotations

import re

from dashboard.document import Document, Token
from dashboard.extract import Party
from dashboard.grammar import is_negated, prep_objects
from dashboard.meetings.nouns import noun_kind
from dashboard.scene import doers, everyone, is_people, words

BESIDE = 6  # words from a verb in which its seat is told
FRONT = 12  # words before a verb in which a phrase says where somebody sat
THEM = r"(?:him|her|them|(?:the )?[\w-]+(?: team| side| delegation)?)"
TEAM = r"(?:the|its|his|her|their|a|an|[\w-]+['’]s?|[\w-]+) (?:[\w-]+ ){0,3}(?:team|delegation|side|mission|group)"
SEAT = re.compile(
    rf"(?:also |directly |sitting |seated )*(?:across(?: the table)?(?: from {THEM})?|opposite {THEM}|"
    rf"facing {THEM}(?: across the table)?|(?:beside|next to|alongside) {THEM}|at (?:his|her|their) side|"
    rf"on (?:his|her) (?:left|right)|at the back|at the head of (?:{TEAM}|the table))"
)
BEFORE = re.compile(
    rf"{SEAT.pattern}|(?:leading|heading) {TEAM}|representing {THEM}|with (?:him|her|them)|between them|"
    r"(?:also )?(?:present|in attendance|attending|on hand|in the room|at the table|there)|"
    r"(?:also )?among (?:those|the guests|the delegates|the participants)"
    r"(?: present| attending| there| at the table| in the room| in attendance| around the table)|"
    r"those (?:present|attending|at the table|in the room|around the table)(?: also)?"
)
BEHIND = re.compile(
    rf"(?:{SEAT.pattern}|between (?:them|both|the (?:two|parties))|"
    r"also there|there(?: too| as well)|(?:also )?on hand|(?:also )?in attendance|"
    r"in the room as (?:an )?observers?)\b|there$"
)
CHAIR = re.compile(r"(?:also )?in the chair")


def placed(document: Document, verb: Token) -> tuple[list[Party], list[Party]]:
    """Give who is said by his seat to have been there, and who to have had the chair."""
    lemma = verb.lemma.lower()
    seat = lemma in words("seat_verbs")
    if not (seat or lemma in words("seat_ways")) or verb.dep == "xcomp":  # "refused to sit beside him"
        return [], []
    if seat:
        first = max(document.sentences[verb.sent].first, verb.i - FRONT)
        told = any(t.text.lower() in words("seat_words") for t in document.tokens[first : verb.i + BESIDE])
        return _seated(document, verb) if told and not is_negated(document, verb) else ([], [])
    if is_negated(document, verb):
        return [], []
    if lemma == "take" and _takes_the_chair(document, verb):
        return [], everyone(document, doers(document, verb))
    if lemma == "flank":
        return (everyone(document, prep_objects(document, verb, "by")), []) if verb.tag == "VBN" else ([], [])
    return _brought(document, verb) or _joined(document, verb) or _followed(document, verb), []


def _takes_the_chair(document: Document, verb: Token) -> bool:
    """Whether somebody presides: "took the chair", and not "takes the yearly chair of the union"."""
    chairs = [t for t in document.children(verb, "dobj") if t.text.lower() == "chair"]
    beside = [w.text.lower() for t in chairs for w in document.children(t, "det", "amod", "prep")]
    return beside == ["the"] and not document.children(verb, "prt")


def _seated(document: Document, verb: Token) -> tuple[list[Party], list[Party]]:
    """Read the phrase before the verb, else the one behind it."""
    before, behind = _front(document, verb), _tail(document, verb)
    helped = [verb, *(t for t in document.children(verb, "aux") if verb.tag == "VBG")]  # "also attending was Roe"
    named = [t for word in helped for t in document.children(word, "nsubj", "attr", "dobj", "oprd") if t.i > verb.i]
    if before and (CHAIR.fullmatch(before) or BEFORE.fullmatch(before)):
        people = everyone(document, (t for t in named if is_people(t)))
        return ([], people) if CHAIR.fullmatch(before) else (people, [])
    acting = [t for t in doers(document, verb) if t.i < verb.i and is_people(t)]
    if verb.lemma == "include" or not acting:
        return [], []
    if CHAIR.match(behind):
        return [], everyone(document, acting)
    return (everyone(document, acting), []) if BEHIND.match(behind) else ([], [])


def _front(document: Document, verb: Token) -> str:
    """Give the words of a clause before its verb, in lower case."""
    left = [t for t in document.subtree(verb) if verb.i - FRONT <= t.i < verb.i]
    clause = max((t.i for t in left if t.text in {";", ":"}), default=-1)
    left = [t for t in left if t.i > clause]
    if verb.tag == "VBG":
        left.append(verb)  # "also attending was Roe"
    told = [t for t in left if t.dep not in {"aux", "punct"} and t.text.lower() not in {"and", "while", "but"}]
    return " ".join(t.text.lower() for t in told).replace(" ’s", "’s").replace(" 's", "'s")


def _tail(document: Document, verb: Token) -> str:
    """Give the words behind a verb, up to a comma or the end."""
    last = document.sentences[verb.sent].last
    behind = document.tokens[verb.i + 1 : min(verb.i + 1 + FRONT, last)]
    stop = next((n for n, t in enumerate(behind) if t.text in {",", ";", "."}), len(behind))
    return " ".join(t.text.lower() for t in behind[:stop])


def _brought(document: Document, verb: Token) -> list[Party]:
    """Read "brought Roe along", "took Roe with her"."""
    if verb.lemma not in {"bring", "take"}:
        return []
    along = any(t.text.lower() == "along" for t in document.children(verb, "advmod", "prt", "prep"))
    along = along or any(t.text.lower() in {"him", "her", "them"} for t in prep_objects(document, verb, "with"))
    taken = [t for t in document.children(verb, "dobj") if t.ent == "PERSON" or (t.pos == "PROPN" and not t.ent)]
    return everyone(document, taken) if along else []


def _followed(document: Document, verb: Token) -> list[Party]:
    """Read "officials of Kest followed the session", "saw Roe before moving on to Doe"."""
    if verb.lemma in {"follow", "watch", "observe"} and verb.tag == "VBD":
        seen = [t for t in document.children(verb, "dobj") if noun_kind(document, t)]
        the = any(w.text.lower() == "the" for t in seen for w in document.children(t, "det"))
        return everyone(document, (t for t in doers(document, verb) if is_people(t))) if the else []
    if verb.lemma in {"move", "go"} and verb.tag == "VBG":
        onward = any(t.text.lower() == "on" for t in document.children(verb, "prt", "prep", "advmod"))
        return (
            everyone(document, (t for t in prep_objects(document, verb, "to") if t.ent == "PERSON")) if onward else []
        )
    return []


def _joined(document: Document, verb: Token) -> list[Party]:
    """Read "Roe joined by video link", "Roe dialled in"."""
    if verb.lemma not in {"join", "dial"} or document.children(verb, "dobj"):
        return []
    ways = {t.text.lower() for t in document.subtree(verb) if t.i > verb.i}
    video = bool(ways & (words("formats", "video") | words("formats", "phone") | {"remotely"}))
    return everyone(document, document.children(verb, "nsubj")) if video else []
