"""Reads papers made somewhere: signed in Rome, a truce agreed in Geneva in May, the deal that both struck in Doha."""

from __future__ import annotations

from dashboard.document import Document, Token
from dashboard.extract import Party
from dashboard.grammar import antecedent, is_negated, is_passive, is_verb, patients, prep_objects
from dashboard.meetings.encounter import Encounter, told_by
from dashboard.meetings.together import several, two_names
from dashboard.scene import doers, everyone, is_people, phrase, places, times, words


def signs(document: Document, verb: Token) -> Encounter | None:
    """Read "Kest and Valdoria signed a truce in Rome": who signs somewhere, or before others, has met there."""
    names = verb.lemma == "put" and any(
        t.lemma.lower() in {"name", "signature", "initial", "pen"} for t in patients(document, verb)
    )
    if (verb.lemma.lower() not in words("signing") and not names) or is_negated(document, verb):
        return None  # who "cannot sign it" tells of no meeting that was not held
    named = [t for obj in document.children(verb, "dobj") for t in prep_objects(document, obj, "to")]
    signed = [*prep_objects(document, verb, "to"), *named] if names else patients(document, verb)
    signed = [antecedent(document, t) for t in signed]
    it = [t for t in signed if t.text.lower() == "it"]  # the paper told of before
    signed = [t for t in signed if t.lemma.lower() in words("papers")]
    by = doers(document, verb)
    if not signed and verb.dep == "acl" and is_people(document.head(verb)):
        # "an accord that the ministers of A and B, Roe and Doe, signed": the parser takes the ministers for the paper.
        before = document.tokens[document.sentences[verb.sent].first : document.head(verb).i]
        signed, by = [t for t in before if t.lemma.lower() in words("papers")][-1:], [document.head(verb)]
    town = any(t.ent in {"GPE", "FAC"} or t.lemma in words("rooms") for t in prep_objects(document, verb, "in", "at"))
    days = [t for t in prep_objects(document, verb, "on") if t.ent == "DATE"]
    town = town or any(
        t.ent == "GPE" or t.lemma in words("rooms") for d in days for t in prep_objects(document, d, "in")
    )
    signed = signed or (it if town else [])
    if not signed:
        return None
    people = everyone(document, (doer for doer in by if is_people(doer) or doer.pos == "ADV")) + _sides_of(
        document, verb, signed
    )
    witnesses = everyone(
        document,
        (
            obj
            for presence in prep_objects(document, verb, "in", "under")
            if presence.lemma.lower() in words("attendance_nouns") | words("eyes")
            for obj in prep_objects(document, presence, "of")
        ),
    )
    where = places(document, [verb, *signed])
    if not where and any(t.text.lower() == "when" for t in document.children(verb, "advmod")):
        where = places(document, [document.head(verb)])  # "told them in Rome, when they signed the accord"
    here = any(t.text.lower() == "here" for t in document.children(verb, "advmod"))  # where it was written
    found = told_by(document, "meeting", verb, people)
    if not people and verb.dep == "acl":
        people = _bound_by(document, verb, signed)
    ahead = found.status == "planned" and bool(times(document, [verb]))  # "are to sign a treaty in May"
    if not people or not (where or witnesses or here or ahead):
        return None
    return found._replace(places=where, mediators=witnesses, anchors=[verb, *signed], parties=people)


def _sides_of(document: Document, verb: Token, signed: list[Token]) -> list[Party]:
    """Give whose paper it is: "a truce with Kest", "the agreement between Kest and Valdoria"."""
    people = everyone(document, (obj for t in (verb, *signed) for obj in prep_objects(document, t, "with", "between")))
    inner = [t for paper in signed for t in document.subtree(paper) if t.dep == "prep" and t.text.lower() == "with"]
    return people + everyone(document, (obj for t in inner for obj in document.children(t, "pobj")))


def _settled_on(document: Document, verb: Token) -> list[Token]:
    """Give what is agreed: "reached a deal", "settled on a declaration"."""
    on = prep_objects(document, verb, "on") if verb.lemma.lower() in {"settle", "agree"} else []
    return [*patients(document, verb), *on]


def _bound_by(document: Document, verb: Token, made: list[Token]) -> list[Party]:
    """Give who acts on a paper: "Kest and Valdoria exchanged prisoners under an agreement reached in Rome"."""
    preps = [document.head(paper) for paper in made if paper.dep == "pobj" and verb.dep == "acl"]
    under = [t for t in preps if t.text.lower() in {"under", "since", "following", "after", "despite"}]
    acts = [
        above for prep in under for above in (document.head(prep),) if is_verb(above) and two_names(document, above)
    ]
    return everyone(document, (t for act in acts for t in doers(document, act)))


def agreed_there(document: Document, verb: Token) -> Encounter | None:
    """Read "the truce agreed in Geneva in May", "a deal was struck in Doha", "the accord that A and B reached in Rome".

    A paper has a place of birth only where people met; who they were, the sentences before tell where it does not.
    """
    if verb.lemma.lower() not in words("agreeing") or verb.tag not in {"VBN", "VBD"}:
        return None
    acting = doers(document, verb)
    paper = [
        t for t in acting if t.lemma.lower() in words("papers") | words("truces")
    ]  # "the truce agreed in Rome expires"
    made = paper or [
        word
        for t in (*_settled_on(document, verb), *([document.head(verb)] if verb.dep in {"acl", "relcl"} else []))
        if (word := antecedent(document, t)).lemma.lower() in words("papers") | words("truces")
    ]
    it = [t for t in document.children(verb, "nsubjpass") if t.text.lower() == "it"]
    made = made or (it if verb.lemma == "agree" else [])  # "it had been agreed in Rome in May"
    cities = [
        t
        for word in (verb, *made)
        for t in prep_objects(document, word, "in", "at")
        if (t.ent in {"GPE", "FAC"} or t.lemma == "capital") and t.i > verb.i
    ]
    cities += [  # "settled on a list of points in the capital"
        t
        for paper in made
        for inner in prep_objects(document, paper, "of")
        for t in prep_objects(document, inner, "in")
        if (t.ent == "GPE" or t.lemma == "capital") and verb.lemma == "settle"
    ]
    if not made or not cities or made[0].lemma == "map":
        return None
    people = [] if paper else everyone(document, (doer for doer in acting if is_people(doer)))
    broker = (
        everyone(document, prep_objects(document, verb, "by"))
        if is_passive(document, verb) or verb.tag == "VBN"
        else []
    )
    people += _sides_of(document, verb, made)
    people = people or _bound_by(document, verb, made)
    finite = not paper and not is_passive(document, verb) and verb.dep not in {"acl", "relcl"}
    if finite and not (several(document, verb) or len(people) > 1):
        return None  # "the cabinet reached a deal in Rome"
    found = told_by(document, "meeting", verb, people)
    if found.status == "planned" and (paper or verb.lemma == "agree"):
        found = found._replace(status="held")  # "agreed" is planned of a meeting; of a paper they have met
    brokered = verb.lemma.lower() in words("mediate")
    return found._replace(
        places=[phrase(document, t) for t in cities[:1]], anchors=[verb, *made], before=not finite,
        parties=people if brokered else people + broker, mediators=broker if brokered else [],
    )  # fmt: skip
