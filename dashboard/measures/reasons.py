"""Tells whose deed brought a measure about: who did it is most often hit."""

from __future__ import annotations

from dashboard.document import Document, Token
from dashboard.grammar import agents, conjuncts, is_party, is_verb, patients, possessors, prep_objects
from dashboard.measures.deeds import Deed
from dashboard.measures.known import LANDS, Measures, words
from dashboard.measures.verbs import verbs_on


def reason(document: Document, noun: Token, deed: Deed, known: Measures) -> list[Token]:
    """Give whose deed brought the measure about, or whom it is meant to punish."""
    for word in (noun, deed.word, *verbs_on(document, noun)):
        for prep in document.children(word, "prep", "mark"):
            if prep.text.lower() in known.reason_preps:
                for obj in document.children(prep, "pobj"):
                    owner = _owner(document, obj)
                    if owner:
                        return owner
        for clause in document.children(word, "xcomp", "advcl", "acl"):
            found = [t for t in patients(document, clause) if is_party(document, t)]
            if clause.lemma.lower() in known.purposes and found:
                return found
    for above in document.ancestors(noun):
        if is_verb(above) and above.lemma.lower() in known.causes:
            owners = [owner for subject in agents(document, above) for owner in _owner(document, subject)]
            if owners:
                return owners
    return []


def helped(document: Document, people: Token) -> list[Token]:
    """Give whom nameless firms helped: "sanctioned three firms accused of helping Kest to buy parts"."""
    listed = conjuncts(document, people)
    accused = [t for one in listed for t in document.children(one, "acl") if t.lemma.lower() in words("accusing_of")]
    preps = [t for verb in accused for t in document.children(verb, "prep")] + document.children(people, "prep")
    above = [document.head(people), *list(document.ancestors(people))[:3]]
    preps += [t for verb in dict.fromkeys(above) for t in document.children(verb, "prep") if t.text.lower() == "for"]
    clauses = [t for prep in preps if prep.text.lower() in {"of", "for"} for t in document.children(prep, "pcomp")]
    helping = [t for t in clauses if t.lemma.lower() in words("helping")]
    dealing = [t for t in document.children(people, "acl", "relcl") if t.lemma.lower() in words("dealing_with")]
    if dealt := [t for verb in dealing for t in prep_objects(document, verb, "with", "for", "to") if t.ent in LANDS]:
        return dealt[:1]  # "froze the assets of eight firms that trade with Kest"
    found = [t for verb in helping for t in document.children(verb, "dobj")]
    found += [t for verb in clauses if verb.lemma.lower() in words("handling") for t in document.children(verb, "dobj")]
    found += [
        t for clause in helping for verb in document.children(clause, "ccomp") for t in document.children(verb, "nsubj")
    ]
    return [
        w for t in found for w in (t, *document.children(t, "amod", "compound")) if w.ent in LANDS or w.ent == "ORG"
    ][:1]


def _owner(document: Document, noun: Token) -> list[Token]:
    """Give whose deed a noun is: "Kest's invasion", "the Kestian invasion"; of "the Kest conflict" nobody's."""
    owners = [t for t in possessors(document, noun) if t.tag != "PRP$"]
    return owners or [t for t in document.children(noun, "amod") if t.ent in LANDS]
