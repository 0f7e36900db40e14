"""Reads who sat for whom: "Kest's team included Roe", "Roe spoke for Kest", "Kest has sent Roe", "Roe joined them"."""

from __future__ import annotations

from dashboard.document import Document, Token
from dashboard.extract import Party
from dashboard.grammar import antecedent, is_negated, is_passive, prep_objects
from dashboard.scene import STATES, doers, everyone, is_people, words

PARTS = frozenset({"day", "hour", "part", "stage", "afternoon", "evening"})


def seated(document: Document, verb: Token) -> list[Party]:
    """Give who is said by a verb to have sat for a side, at a meeting that the sentence need not name."""
    found = _seated(document, verb)
    return found if found and not is_negated(document, verb) else []


def _seated(document: Document, verb: Token) -> list[Party]:
    lemma = verb.lemma.lower()
    if lemma in {"include", "comprise", "consist"}:
        return _made_up_of(document, verb)
    if lemma in words("speaking_for") and not is_passive(document, verb):
        return _for_a_side(document, verb) or (_sign_it(document, verb) if lemma == "sign" else [])
    if lemma in words("dispatch"):
        return _sent(document, verb)
    if lemma == "join" and not is_passive(document, verb):
        return _joins(document, verb)
    if lemma == "take" and any(t.lemma == "part" for t in document.children(verb, "dobj")):
        return _people(document, doers(document, verb))
    if lemma in words("signing") and not is_passive(document, verb):
        return _sign_it(document, verb)
    if lemma in {"be", "sit"}:
        return _on_a_side(document, verb)
    return []


def _people(document: Document, heads: list[Token]) -> list[Party]:
    return everyone(document, (t for t in heads if is_people(t)))


def _is_side(token: Token) -> bool:
    return token.lemma.lower() in words("delegations")


def _made_up_of(document: Document, verb: Token) -> list[Party]:
    """Read "the Kestan team included Jane Roe"."""
    if not any(_is_side(t) for t in document.children(verb, "nsubj")):
        return []
    return _people(document, [*document.children(verb, "dobj"), *prep_objects(document, verb, "of")])


def _for_a_side(document: Document, verb: Token) -> list[Party]:
    """Read "Roe spoke for Kest", "Roe came for the rebels", "Roe represented Kest": persons, each for a side."""
    acting = [antecedent(document, t) for t in doers(document, verb)]  # "Roe, who negotiates for Kest, said"
    persons = [t for t in acting if t.ent == "PERSON" or document.children(t, "appos")]
    sides = prep_objects(document, verb, "for")
    if verb.lemma.lower() == "represent":
        sides = document.children(verb, "dobj")
    grouped = sides and all(t.ent in STATES or t.lemma.lower() in words("bodies") | words("groups") for t in sides)
    named = any(t.ent in STATES for t in sides) or verb.lemma.lower() in {"lead", "negotiate", "sit", "sign", "speak"}
    if not (persons and grouped and named):
        return []
    second = [t for t in document.children(verb, "dobj", "conj") if t.ent == "PERSON"]  # "…, John Doe for the rebels"
    second = [t for t in second if prep_objects(document, t, "for")]
    sides += [side for t in second for side in prep_objects(document, t, "for")]
    return everyone(document, [*persons, *sides, *second])


def _sent(document: Document, verb: Token) -> list[Party]:
    """Read "Kest has sent Jane Roe", "the rebels sent a delegation"; with a place it is a journey of its own."""
    if is_passive(document, verb) or prep_objects(document, verb, "to"):
        return []
    objects = document.children(verb, "dobj")
    sent = [t for t in objects if t.ent == "PERSON" or _is_side(t)]
    sent += [t for t in objects if t.lemma.lower() in words("offices") and (_is_named(document, t) or t.tag == "NNS")]
    sending = [t for t in doers(document, verb) if t.ent in STATES or t.pos == "PROPN"]
    return everyone(document, [*sending, *sent]) if sent and sending else []


def _is_named(document: Document, officer: Token) -> bool:
    """Whether an office has its holder's name beside it: "its foreign minister, Jane Roe"."""
    return any(t.ent == "PERSON" for t in document.children(officer, "appos"))


def _joins(document: Document, verb: Token) -> list[Party]:
    """Read "Roe is expected to join them", "Kest has joined them this time"."""
    joined = document.children(verb, "dobj")
    met = [t for t in joined if t.text.lower() in {"them", "both"} or _is_side(t)]
    days = [t for t in document.children(verb, "dobj", "npadvmod") if t.lemma in PARTS]  # "joined the last day"
    met += [t for t in days if any(w.text.lower() == "the" for w in document.children(t, "det"))]
    return _people(document, doers(document, verb)) if met else []


def _sign_it(document: Document, verb: Token) -> list[Party]:
    """Read "Roe and Doe signed the minutes": persons who sign what was told of sat where it came about."""
    papers = [t for t in document.children(verb, "dobj") if t.lemma.lower() in words("papers")]
    told = any(t.text.lower() in {"the", "this", "it"} for paper in papers for t in document.children(paper, "det"))
    persons = [t for t in doers(document, verb) if t.ent == "PERSON" or document.children(t, "appos")]
    return everyone(document, persons) if told and len(everyone(document, persons)) > 1 else []


def _on_a_side(document: Document, verb: Token) -> list[Party]:
    """Read "On the Kestan side were Roe and Poe, on the Valdorian Doe"."""
    if not any(_is_side(t) for t in prep_objects(document, verb, "on", "in")):
        return []
    behind = [t for t in document.subtree(verb) if t.i > verb.i and t.ent == "PERSON"]
    last = [t for t in behind if (then := document.following(t)) is None or then.ent != "PERSON"]
    return everyone(document, last)
