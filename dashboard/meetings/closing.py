"""Tells what a meeting ended with, and whose act that was: "agreed after two days of talks", "failed to at"."""

from __future__ import annotations

from dashboard.document import Document, Token
from dashboard.grammar import is_verb
from dashboard.meetings.nouns import at_the_end, noun_kind
from dashboard.meetings.together import two_names
from dashboard.occasion import verb_status
from dashboard.scene import doers, words
from dashboard.tables import TalkStatus


def marker(document: Document, top: Token) -> str:
    """Give the word before a noun of meeting that ties another act to it: "after", "during", "followed"."""
    head = document.head(top)
    if top.dep == "pobj":
        return "after" if at_the_end(document, top) else head.text.lower()
    if top.dep == "dobj" and head.lemma.lower() == "follow":
        what = document.children(head, "nsubj")
        again = any(t.lemma.lower() == "it" or noun_kind(document, t) for t in what)
        return "followed" if again and head.tag != "VBG" else head.text.lower()
    return ""


def closes(document: Document, top: Token, verb: Token | None) -> bool:
    """Whether a verb says what a meeting ended with: "agreed after two days of talks", "failed to settle it at"."""
    tied = marker(document, top) in {"after", "following", "during", "at", "in"}
    if verb is None or not tied or document.children(top, "poss") or is_a_speech(top, verb):
        return False
    definite = {"the", "this", "these", "that"}
    counted = any(t.ent == "ORDINAL" for t in document.children(top))  # "at the ninth meeting of their commission"
    if not counted and any(t.text.lower() in definite for t in document.children(top, "det")):
        return False
    acted = main_act(document, verb)
    return bool(_told(document, acted)) or acted.lemma.lower() in words("closing")


def ended_how(document: Document, top: Token, verb: Token | None) -> tuple[TalkStatus, str]:
    """Tell whether that with which a meeting ends lies ahead: "are to discuss it at a summit in Rome"."""
    acted = main_act(document, verb) if verb is not None else None
    if acted is not None and acted.tag == "VB":
        status, reason = verb_status(document, acted)
        if status in {"planned", "proposed"}:
            return status, reason
    return "held", f": {marker(document, top)}"


def is_a_speech(top: Token, verb: Token) -> bool:
    """Whether somebody only speaks at a conference: "said at a conference in Rome that"."""
    return top.lemma == "conference" and verb.lemma.lower() in words("tell")


def main_act(document: Document, verb: Token) -> Token:
    """Climb from "to move" to "agreed", which tells who ended a meeting: "agreed to move guns after a meeting"."""
    head = document.head(verb)
    if verb.dep == "acl":  # "stressed their wish to calm the border at the meeting"
        head = document.head(head)
    return head if verb.dep in {"xcomp", "acl"} and head.lemma.lower() in words("closing") else verb


def on_the_way(document: Document, verb: Token) -> list[Token]:
    """Give the deed that a deed at a meeting is part of: "made peace on Tuesday, agreeing at a meeting in Rome to"."""
    above = document.head(verb)
    part = verb.tag == "VBG" and verb.dep == "advcl" and above.i < verb.i and above.tag == "VBD"
    return [above] if part else []


def _told(document: Document, verb: Token) -> list[Token]:
    """Give the verbs of what somebody tells: "officials said that Kest and Valdoria agreed"."""
    return document.children(verb, "ccomp") if verb.lemma.lower() in words("tell") else []


def what_ended(document: Document, verb: Token) -> list[Token]:
    """Give the verbs of what is told to have come of a meeting."""
    return [t for t in _told(document, verb) if t.lemma.lower() in words("closing")]


def who_closed(document: Document, verb: Token) -> list[Token]:
    """Give who did what a meeting ended with; of "officials said that Kest and Valdoria failed to" those two."""
    acting = doers(document, verb)
    told, ended = _told(document, verb), what_ended(document, verb)
    if ended:
        return [t for clause in ended for t in doers(document, clause)]
    if any(t.ent or t.pos in {"PROPN", "PRON"} for doer in acting for t in document.subtree(doer)):
        return acting
    if not told and verb.dep == "acl":  # "Kest and Valdoria have agreed to it, the ministers announced after talks"
        roots = [t for t in document.ancestors(verb) if is_verb(t)][:1]
        return acting + [t for root in roots if two_names(document, root) for t in doers(document, root)]
    return acting + [t for clause in told for t in doers(document, clause)]
