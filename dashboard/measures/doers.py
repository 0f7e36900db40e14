"""Tells which state acts through a verb, by its name, by an office of its own, or by a word that goes on from it."""

from __future__ import annotations

from dashboard.document import Document, Token
from dashboard.grammar import agents, antecedent, is_passive, prep_objects
from dashboard.measures.known import LANDS, STATES, measures, words


def by_state(document: Document, verb: Token) -> tuple[Token, ...]:
    """Give the state that acts through a verb: by its name, "which" behind it, or by an office of its own.

    "Kest banned", "Kest, which stopped", "Kestian customs stopped", "Kest's food agency banned".
    """
    found: list[Token] = []
    above = document.head(verb)
    if verb.dep == "xcomp" and above.lemma.lower() in words("bidding") and _bids_its_own(document, above):
        return by_state(document, above)  # "Kest ordered its traders to stop importing"
    for doer in agents(document, verb):
        who = antecedent(document, doer)
        if who.ent in LANDS or who.text.lower() in words("going_on"):
            found.append(who)
        elif {who.lemma.lower(), who.text.lower()} & (words("offices_of_state") | words("bodies_of_state")):
            own = [t for t in document.children(who, "poss", "amod", "compound") if t.ent in LANDS]
            found += own or [t for t in prep_objects(document, who, "in") if t.ent == "GPE"]
        elif who.pos == "PROPN":  # "Kest's Roe suspended", who rules it
            found += [t for t in document.children(who, "poss") if t.ent in LANDS]
    return tuple(found[:1])


def _bids_its_own(document: Document, verb: Token) -> bool:
    """Whether those who are told to act are one's own: "its traders", "their airlines"."""
    bidden = document.children(verb, "dobj", "dative")
    return any(t.text.lower() in {"its", "their"} for one in bidden for t in document.children(one, "poss"))


def by_state_or_union(document: Document, verb: Token) -> tuple[Token, ...]:
    """Give the state that acts through a verb, or the union of states."""
    union = [t for t in agents(document, verb) if t.ent == "ORG" and t.lemma.lower() in words("unions")]
    return by_state(document, verb) or tuple(union[:1])


def doers_of(document: Document, verb: Token) -> list[Token]:
    """Give who acts; by what something is hit is no doer: "would be hit by heavier sanctions"."""
    found = agents(document, verb) or _before_aside(document, verb)
    found = [_whose_decision(document, t) for t in found] if is_passive(document, verb) else found
    by_measure = is_passive(document, verb) and any(t.lemma.lower() in measures().named for t in found)
    return [] if by_measure else found


def _whose_decision(document: Document, token: Token) -> Token:
    """Give who decided: "have been closed by decision of Kest", "by Kestian decree"; anybody else himself."""
    if token.lemma.lower() not in words("decisions"):
        return token
    whose = [*prep_objects(document, token, "of"), *document.children(token, "poss", "amod", "compound")]
    whose += [t for one in whose for t in document.children(one, "poss", "amod", "compound")]  # "of Kest's cabinet"
    return next((t for t in whose if t.ent in STATES), token)


def _before_aside(document: Document, verb: Token) -> list[Token]:
    """Give who acts where the parser read the main verb as a participle: "Kest, which heads the group, objected to"."""
    who = document.head(verb)
    aside = verb.tag == "VBN" and verb.dep == "acl" and who.dep == "ROOT" and who.ent in STATES
    comma = verb.i > 0 and document.tokens[verb.i - 1].text == ","
    return [who] if aside and comma and not document.children(verb, "agent", "auxpass") else []
