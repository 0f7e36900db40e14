"""Tells what a preposition before a measure says of it: under sanctions, hit with tariffs, asked for an embargo."""

from __future__ import annotations

from dashboard.document import Document, Token
from dashboard.grammar import is_negated, is_party, is_passive, is_verb, patients
from dashboard.measures.deeds import Deed, deed_of
from dashboard.measures.known import Measures, is_rate, words
from dashboard.measures.status import lasts


def under_preposition(document: Document, prep: Token, known: Measures) -> list[Deed]:
    """Read "under sanctions", "hit with sanctions", "as part of sanctions"."""
    name = prep.text.lower()
    head = document.head(prep)
    if name in {"from", "of"} and head.lemma.lower() in words("freeing") and is_verb(head):
        return [deed_of(document, head, "lift")]
    if name in words("beyond") and head.lemma.lower() in words("getting_round"):
        return [deed_of(document, head, "evade")]
    done = _done_away_with(document, prep) or _way_round(document, prep) or _taken_off(document, prep)
    done = done or _nothing_new(document, prep) or _signed(document, prep) or _joined(document, prep)
    if done is not None:
        return [done]
    if name in {"under", "despite"}:
        return [_stands_under(document, prep)]
    head = _answered_rate(document, prep) or head
    act = known.verb_acts.get(head.lemma.lower())
    further = head.lemma == "go" and any(
        t.lemma.lower() in {"further", "far"} for t in document.children(head, "advmod")
    )
    if name == "with" and (further or head.lemma.lower() in known.answering | known.followed):
        return [deed_of(document, head, "impose")]
    if name == "for" and head.lemma.lower() in words("calling"):
        undone = [t for t in document.children(head, "xcomp", "advcl", "ccomp")
                  if (t.tag == "VBN" and known.verb_acts.get(t.lemma.lower()) in {"lift", "ease"})
                  or (t.tag == "VB" and t.lemma in {"end", "go", "cease"})]  # fmt: skip
        if undone:  # "asked for the embargo to be lifted"
            return [Deed("lift", undone[0], "proposed")]
        return [deed_of(document, head, "threaten")]
    if name == "by" and head.lemma.lower() in words("hitting") and is_passive(document, head):
        return [deed_of(document, head, "keep" if lasts(document, head) else "impose")]
    if (
        name == "to" and head.text.lower() == "subject" and not _is_over(document, document.head(head))
    ):  # "is subject to an asset freeze"
        return [Deed("keep", head, "actual")]
    if name == "with" and act in {"impose", "threaten"}:
        return [deed_of(document, head, act)]
    if name == "of" and head.lemma.lower() == "part":
        verb = next((t for t in document.ancestors(prep) if is_verb(t)), None)
        if verb is not None:
            return [deed_of(document, verb, "impose")]
    return []


def _joined(document: Document, prep: Token) -> Deed | None:
    """Read "aligned itself with the sanctions of the union"."""
    verb = document.head(prep)
    joins = prep.text.lower() == "with" and verb.lemma.lower() in words("aligning") and is_verb(verb)
    if not joins:
        return None
    deed = deed_of(document, verb, "impose")
    # "wants Kest to align with its sanctions": they stand, whoever is yet to join
    return Deed("keep", verb, "actual") if deed.status == "proposed" else deed


def _put_above(document: Document, prep: Token, head: Token) -> Token:
    """Give the verb that an insertion parted from its "under": "put the bank, which is Roe's, under sanctions"."""
    before = document.tokens[prep.i - 1] if prep.i else prep
    clause = next((t for t in (head, *document.ancestors(head)) if t.dep == "relcl"), None)
    if before.text != "," or clause is None:
        return head
    verb = document.head(document.head(clause))
    put = is_verb(verb) and verb.lemma in {"put", "place", "bring"} and document.head(clause).dep == "dobj"
    return verb if put else head


def _takes_somebody(document: Document, verb: Token) -> bool:
    """Whether somebody is taken off a list: "took ten points off the tariffs" takes nobody."""
    return any(is_party(document, t) for t in patients(document, verb))


def _is_over(document: Document, verb: Token) -> bool:
    """Whether "had been subject to" tells of what is past."""
    return any(t.text.lower() == "had" for t in document.children(verb, "aux"))


def _done_away_with(document: Document, prep: Token) -> Deed | None:
    """Read "urged Kest to do away with the sanctions"."""
    head = document.head(prep)
    do = document.head(head) if head.text.lower() == "away" else head
    away = "away" in {head.text.lower(), *(t.text.lower() for t in document.children(head, "advmod"))}
    return deed_of(document, do, "lift") if prep.text.lower() == "with" and away and do.lemma == "do" else None


def _nothing_new(document: Document, prep: Token) -> Deed | None:
    """Read "the day passed without new measures against Kest": it was spared them."""
    verb = document.head(prep)
    nouns = document.children(prep, "pobj")
    kinds = {t.lemma.lower() for noun in nouns for t in document.children(noun, "amod", "det")}
    over = prep.text.lower() == "without" and verb.tag in {"VBD", "VBN"} and verb.lemma.lower() in words("running_out")
    return Deed("impose", prep, "denied") if over and kinds & (words("not_yet") | {"new"}) else None


def _signed(document: Document, prep: Token) -> Deed | None:
    """Read "signed decrees with sanctions on Kest", wherever the parser hung "with"."""
    head = document.head(prep)
    verb = head if is_verb(head) else document.head(head)
    papers = [t for t in document.children(verb, "dobj", "nsubjpass") if t.lemma.lower() in words("papers")]
    signed = prep.text.lower() == "with" and papers and verb.lemma.lower() in words("signing")
    return deed_of(document, verb, "impose") if signed else None


def _taken_off(document: Document, prep: Token) -> Deed | None:
    """Read "took ten points off the tariffs"."""
    head = document.head(prep)
    off = prep.text.lower() == "off" and head.lemma.lower() in words("taking_off")
    return deed_of(document, head, "ease") if off and not _takes_somebody(document, head) else None


def _way_round(document: Document, prep: Token) -> Deed | None:
    """Read "has found ways around the sanctions"."""
    head = document.head(prep)
    goes = prep.text.lower() in words("beyond") and head.lemma.lower() in words("ways_round")
    return Deed("evade", head, "actual") if goes else None


def _answered_rate(document: Document, prep: Token) -> Token | None:
    """Give the verb of "would answer the ten percent with a levy", where the parser hung "with" on the rate."""
    head = document.head(prep)
    rate = prep.text.lower() == "with" and head.dep == "dobj" and is_rate(document, head)
    return document.head(head) if rate else None


def _stands_under(document: Document, prep: Token) -> Deed:
    """Read "under sanctions", "put under sanctions", "do not fall under the embargo", "despite the embargo"."""
    name, head = prep.text.lower(), document.head(prep)
    if name == "under" and head.lemma in {"fall", "come"} and is_negated(document, head):
        return Deed("impose", head, "denied")  # "medicines do not fall under the embargo"
    head = _put_above(document, prep, head) if name == "under" else head
    put = name == "under" and is_verb(head) and head.lemma in {"put", "place", "bring"}  # "put under sanctions"
    return deed_of(document, head, "impose") if put else Deed("keep", prep, "actual")
