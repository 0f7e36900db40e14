"""Reads demands that a noun or an adjective carries: "Kest's demand that", "the need for Kest to", "wary of"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from dashboard.demands.as_things import is_passive_infinitive, source_of
from dashboard.demands.asking import (
    NAMED,
    askers_of,
    is_infinitive,
    known,
    listed,
    marked_clause,
    member,
    owners_of,
    phrase,
)
from dashboard.demands.by_making import from_making
from dashboard.demands.by_proposals import by_subject, turned_down
from dashboard.demands.demanded import PERSONAL, Demand, demand_of, for_clause, went_on
from dashboard.demands.restated import from_position
from dashboard.document import Document, Sentence, Token
from dashboard.extract import Party
from dashboard.grammar import agents, is_negated, is_verb, prep_objects
from dashboard.scene import everyone, is_people


@cache
def telling() -> frozenset[str]:
    """Give the nouns that may carry a demand: looked at before their grammar is, since most nouns carry none."""
    return frozenset({"line", "list", "agenda"}).union(
        *(known(name) for name in ("worry", "need", "lists", "nouns", "proposals", "positions"))
    )


def from_noun(document: Document, sentence: Sentence, noun: Token, lemma: str) -> Iterator[Demand]:
    """Give the demands that a noun carries; "its" is whose verb it stands with: "the bloc renewed its call"."""
    if lemma not in telling():
        return
    for demand in _carried(document, sentence, noun, lemma):
        whose = [p.text.lower() for p in demand.demanders]
        verb = document.head(noun)
        if noun.dep == "pobj" and document.head(verb).lemma.lower() in {"stand", "stick", "cling", "hold"}:
            subjects = agents(document, document.head(verb))  # "stands by its demand", "sticks to its demand"
            yield replace(
                demand, fallback=tuple(everyone(document, subjects)) if not demand.fallback else demand.fallback
            )
            continue
        kept = is_verb(verb) and verb.lemma.lower() in known("put") and not document.children(verb, "prt")
        kept = kept or (is_verb(verb) and _is_kept(document, verb))
        if demand.fallback or whose not in (["its"], ["their"]) or noun.dep != "dobj" or not kept:
            yield demand  # not "give up its wish"
        else:
            subjects = agents(document, verb)
            owners = everyone(document, subjects)
            if owners and all(p.text.lower() in PERSONAL for p in owners):  # "it renewed its demand as well"
                owners = went_on(document, subjects)
            yield replace(demand, fallback=tuple(owners))


def _carried(document: Document, sentence: Sentence, noun: Token, lemma: str) -> Iterator[Demand]:
    head = document.head(noun)
    yield from turned_down(document, sentence, noun, lemma)
    if lemma in known("worry"):
        yield from _excluded(document, sentence, noun)
        return
    marked = marked_clause(document, noun)
    if lemma in known("need"):
        if marked is not None:
            yield from _necessity(document, sentence, noun, marked)
        return
    red_line = lemma == "line" and any(t.text.lower() == "red" for t in document.children(noun, "amod", "compound"))
    wished = lemma in {"list", "agenda"} and any(
        t.lemma.lower() in {"wish", "shopping", "demand"} for t in document.children(noun, "compound")
    )
    if (wished or lemma in known("lists") - known("nouns")) and _has_list(document, noun):
        yield from _of_noun(document, sentence, noun, owners_of(document, noun))
        return
    if lemma in known("positions") - known("lists") and not red_line:
        yield from from_position(document, sentence, noun)
    if (lemma not in known("nouns") and not red_line) or is_negated(document, noun):
        return
    made = list(from_making(document, sentence, noun, lemma))
    if made:
        yield from made
        return
    owners = owners_of(document, noun) or _of_whom(document, noun)
    named = _named_before(document, noun)
    if owners and named is not None and not document.children(noun, "acl", "relcl") and marked is None:
        yield _named_so(document, sentence, noun, named, owners)
        return
    if not owners and is_verb(head) and noun.dep == "dobj" and head.lemma.lower() in known("put"):
        owners = everyone(document, askers_of(document, head))
    countered = (
        document.head(head) if head.pos == "ADP" else head
    )  # "answered with a demand for", "joined the call for"
    if (
        not owners
        and noun.dep in {"pobj", "dobj"}
        and is_verb(countered)
        and countered.lemma.lower() in known("putting")
    ):
        owners = everyone(document, askers_of(document, countered))
    if owners and marked is not None:
        yield for_clause(document, sentence, noun, marked, [], owners)
    elif owners:
        found = _to_be_done(document, sentence, noun, owners) or list(_of_noun(document, sentence, noun, owners))
        yield from found or by_subject(document, sentence, noun, owners)


def _has_list(document: Document, noun: Token) -> bool:
    """Whether what somebody's terms are, stands behind them: "Kest's terms include a corridor"."""
    verb = document.head(noun)
    things = document.children(verb, "dobj", "attr")
    price = noun.lemma.lower() in {"price", "ask", "wish"}  # "Kest's price for a truce is an end to the embargo"
    if noun.lemma.lower() == "price" and noun.tag == "NNS":
        return False  # "Kest's prices include the tax"
    tells = noun.dep == "nsubj" and verb.lemma.lower() in known("introduce") and (price or verb.lemma.lower() != "be")
    return tells and bool(owners_of(document, noun)) and any(t.i > verb.i for t in things)


def _is_kept(document: Document, verb: Token) -> bool:
    """Whether somebody "has never dropped", "maintains" or "presses" his demand."""
    up = any(t.text.lower() == "up" for t in document.children(verb, "prt"))
    if verb.lemma.lower() in {"drop", "abandon", "withdraw", "forget"} or (verb.lemma.lower() == "give" and up):
        return is_negated(document, verb)
    return verb.lemma.lower() in {"keep", "maintain", "press", "pursue", "uphold", "defend"}


def _of_whom(document: Document, noun: Token) -> list[Party]:
    """Give whose demand it is in "a request of Kest's"."""
    of = prep_objects(document, noun, "of")
    held = [t for t in of if any(c.tag == "POS" for c in document.children(t))]
    if any(is_infinitive(document, t) or t.dep == "ccomp" for t in document.children(noun, "acl", "ccomp")):
        held = held or [t for t in of if t.ent in NAMED]  # "the request of Kest to release the men"
    if noun.dep == "appos" and not document.children(noun, "poss"):  # "a withdrawal, a key demand of Kest, is"
        held = held or [t for t in of if t.ent in NAMED]
    return everyone(document, (t for t in held if is_people(t)))


def _named_before(document: Document, noun: Token) -> Token | None:
    """Give the thing that "a request of Kest's" stands behind, with a comma or dash between."""
    first = min(t.i for t in document.subtree(noun))
    comma = document.tokens[first - 1] if first > 1 else None
    if (
        noun.dep not in {"appos", "dobj", "npadvmod"}
        or comma is None
        or comma.pos != "PUNCT"
        or comma.sent != noun.sent
    ):
        return None
    before = document.tokens[comma.i - 1]
    main = document.head(noun)
    if noun.dep == "appos" and main.pos == "NOUN" and main.i < before.i and main.dep != "pobj":
        before = main  # "the withdrawal of troops, a key demand of Kest"
    named = before.ent in {"PERSON", "ORG", "GPE", "NORP"}
    return before if before.pos in {"NOUN", "PROPN"} and not named else None


def _named_so(document: Document, sentence: Sentence, noun: Token, asked: Token, owners: list[Party]) -> Demand:
    """Give "offered to share its data, a request of Kest's": what stands before is what was asked."""
    above = document.head(asked)
    clause = above if asked.dep == "dobj" and is_verb(above) and above.tag in {"VB", "VBG"} else asked
    end = min(t.i for t in document.subtree(noun)) - 1 if asked is document.head(noun) else asked.i + 1
    words = [t for t in document.subtree(clause) if t.i < end]
    return demand_of(document, sentence, noun, words, [], owners=owners)


def _of_noun(document: Document, sentence: Sentence, noun: Token, owners: list[Party]) -> Iterator[Demand]:
    """Give "Kest's demand that", "a call by Kest for", "its conditions include A and B"."""
    head, lemma = document.head(noun), noun.lemma.lower()
    for clause in document.children(noun, "acl", "ccomp", "relcl"):
        if clause.dep == "relcl" and not any(t.text.lower() == "that" for t in document.children(clause, "mark")):
            continue
        subject = document.children(clause, "nsubj")  # who is to be freed, is not asked for it
        again = clause.lemma.lower() == "do" and any(t.text.lower() == "so" for t in document.children(clause))
        words = document.subtree(clause)
        if again:  # "refused to lift a ban despite an appeal by Kest to do so"
            done = next((t for t in document.ancestors(noun) if is_verb(t)), None)
            words = [t for t in document.subtree(done) if t.i < noun.i - 1] if done is not None else words
        yield demand_of(document, sentence, noun, words, [], onto=subject or _asked(document, noun), owners=owners)
        return
    hung = _hung_on_verb(document, noun) or _next_infinitive(document, noun)
    if hung is not None:
        onto, deed = hung
        yield demand_of(document, sentence, noun, document.subtree(deed), [], onto=onto, owners=owners)
        return
    if is_verb(head) and head.lemma == "be" and noun.dep == "nsubj" and document.children(head, "ccomp", "xcomp"):
        clause = document.children(head, "ccomp", "xcomp")[0]  # "its own demand is that Kest hand over"
        onto = document.children(clause, "nsubj")
        yield demand_of(document, sentence, noun, document.subtree(clause), [], onto=onto, owners=owners)
        return
    same = [t for t in document.children(noun, "appos") if t.pos == "NOUN" and not is_people(t)]
    for thing in same[:1]:  # "his own wish, a road through the hills, was refused"
        yield demand_of(document, sentence, noun, document.subtree(thing), [], owners=owners)
    if same:
        return
    firm_on = lemma == "insistence"
    onto = [] if firm_on else [t for t in _asked(document, noun) if document.head(t).text.lower() != "for"]
    for thing in _things_asked(document, noun, firm_on=firm_on):
        if lemma not in {"condition", "precondition"} and thing.lemma.lower() not in known("bare"):
            whom = onto or source_of(document, thing)  # "its demand for an apology from Ossia"
            yield demand_of(document, sentence, noun, phrase(document, thing, []), [], onto=whom, owners=owners)
    if (
        is_verb(head)
        and noun.dep == "nsubj"
        and head.lemma.lower() in known("introduce")
        and lemma in known("lists") | {"list", "agenda"}
    ):
        behind = ("from", "for") if head.lemma.lower() == "be" else ("from",)  # "its main request was for more room"
        things = document.children(head, "dobj", "attr") + prep_objects(document, head, *behind)
        for first in things[:1]:
            for thing in listed(document, first):
                given = source_of(document, thing)  # "its condition is a guarantee from Ossia"
                yield demand_of(document, sentence, noun, member(document, thing), [], onto=given, owners=owners)


def _to_be_done(document: Document, sentence: Sentence, noun: Token, owners: list[Party]) -> list[Demand]:
    """Give "the call for the isles to be disarmed", where the parser hung "to be" on the call or its verb."""
    for thing in prep_objects(document, noun, "for"):
        near = (noun, thing, document.head(noun))
        for clause in (c for word in near for c in document.children(word, "acl", "relcl", "advcl", "xcomp")):
            deed = document.subtree(clause)
            named = [t for t in document.subtree(thing) if t.i < deed[0].i]
            if is_passive_infinitive(document, clause) and named and named[-1].i + 1 == deed[0].i:
                return [demand_of(document, sentence, noun, [*named, *deed], [], owners=owners)]
    return []


def _hung_on_verb(document: Document, noun: Token) -> tuple[list[Token], Token] | None:
    """Give of whom and what of "renewed its call on Kest to lift the ban", where the parser hung it on the verb."""
    head = document.head(noun)
    for party in prep_objects(document, noun, "for"):  # "calls for Kest to go", read as calls for Kest
        near = [*document.children(party, "acl", "relcl"), *document.children(noun, "acl", "relcl", "advcl")]
        deed = next((t for t in near if is_infinitive(document, t) and t.i > party.i), None)
        if deed is not None and party.ent in NAMED:
            return [party], deed
    if noun.dep == "dobj" and head.lemma.lower() in known("facing") and is_verb(head):
        deed = next((t for t in document.children(head, "advcl", "xcomp") if t.i > noun.i), None)
        whom = [t for t in agents(document, head) if is_people(t)]
        if deed is not None and is_infinitive(document, deed) and whom:  # "Ossia resisted Kestian calls to go"
            return whom, deed
    if noun.dep != "dobj" or head.lemma.lower() not in known("put") | known("putting"):
        return None
    on = [t for t in _asked(document, noun) if document.head(t).text.lower() in {"on", "upon", "to"}]
    to_do = [t for t in document.children(head, "advcl", "xcomp") if is_infinitive(document, t) and t.i > noun.i]
    return (on, to_do[0]) if on and to_do else None


def _next_infinitive(document: Document, noun: Token) -> tuple[list[Token], Token] | None:
    """Give of whom and what of "calls by Kest to halt the work": the infinitive behind, whatever it was hung on."""
    last = noun.i
    for prep in document.children(noun, "prep", "agent"):
        if prep.text.lower() in {"by", "from", "of", "on", "to"} and prep.i == last + 1:
            last = max(t.i for t in document.subtree(prep) if t.dep != "relcl")
    to = document.tokens[last + 1] if last + 1 < len(document.tokens) else None
    if to is None or to.tag != "TO" or to.sent != noun.sent:
        return None
    deed = document.head(to)
    return (_asked(document, noun), deed) if deed.tag == "VB" and deed.i > to.i else None


def _things_asked(document: Document, noun: Token, *, firm_on: bool) -> list[Token]:
    """Give what a noun asks for, also where the parser hung it on the verb: "lodged a request with Kest for"."""
    if firm_on:
        return prep_objects(document, noun, "on", "upon")
    things, head = prep_objects(document, noun, "for"), document.head(noun)
    if not things and noun.dep == "dobj" and head.lemma.lower() in known("put"):
        behind = prep_objects(document, head, "for")
        things = [t for t in behind if t.i > noun.i and t.ent not in {"DATE", "TIME"}]
    return things


def _asked(document: Document, noun: Token) -> list[Token]:
    """Give of whom a noun asks: "a call for Kest to", "a request to Kest", "gave Kest an ultimatum"."""
    head = document.head(noun)
    near = prep_objects(document, noun, "for", "to", "on", "of", "with")
    if noun.lemma.lower() == "pressure" and head.text.lower() == "under":  # "Ossia is under pressure from Kest to"
        near += agents(document, document.head(head))
    if is_verb(head) and noun.dep == "dobj" and head.lemma.lower() in known("facing"):
        near += agents(document, head)
    if is_verb(head) and noun.dep == "dobj":
        near += document.children(head, "dative") + prep_objects(document, head, "to", "with")
    return [t for t in near if is_people(t) and t.ent not in {"DATE", "TIME"}]


def _necessity(document: Document, sentence: Sentence, noun: Token, clause: Token) -> Iterator[Demand]:
    """Give "stressed the need for Kest to withdraw", "spoke of the necessity for Kest to withdraw"."""
    verb = document.head(noun)
    if (
        is_verb(verb)
        and noun.dep == "dobj"
        and verb.lemma.lower() in known("stress")
        and not is_negated(document, verb)
    ):
        yield for_clause(document, sentence, noun, clause, askers_of(document, verb))
    elif noun.dep == "pobj":
        above = document.head(document.head(noun))
        if is_verb(above) and above.lemma.lower() in known("speaking_of") and not is_negated(document, above):
            yield for_clause(document, sentence, noun, clause, askers_of(document, above))
        elif above.lemma.lower() in known("words_of"):
            owners = document.children(above, "poss")
            yield for_clause(document, sentence, noun, clause, [t for t in owners if is_people(t)])


def _excluded(document: Document, sentence: Sentence, noun: Token) -> Iterator[Demand]:
    """Give "expressed concern about being excluded from the talks": those who worry want a seat."""
    for prep in document.children(noun, "prep"):
        for verb in document.children(prep, "pcomp"):
            if verb.lemma.lower() in known("excluded") and document.children(verb, "auxpass"):
                head = document.head(noun)
                owners = owners_of(document, noun)
                askers = [] if owners or not is_verb(head) else askers_of(document, head)
                yield demand_of(document, sentence, noun, document.subtree(verb), askers, owners=owners)


def negative_condition(
    document: Document, sentence: Sentence, adjective: Token, askers: list[Token]
) -> Iterator[Demand]:
    """Give "wary of any deal that does not protect them": the deal has to protect them."""
    for thing in prep_objects(document, adjective, "of", "to", "about"):
        if not any(t.lemma.lower() == "any" for t in document.children(thing, "det")):
            continue
        for clause in document.children(thing, "relcl"):
            if is_negated(document, clause):
                yield demand_of(document, sentence, adjective, document.subtree(thing), askers)
