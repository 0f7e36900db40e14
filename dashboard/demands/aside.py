"""Reads demands told in passing: "new elections, which Kest demands", "a step Kest had sought", "as Kest had asked"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dashboard.demands.asking import askers_of, known
from dashboard.demands.demanded import AS_ASKED, Demand, demand_of
from dashboard.document import Document, Sentence, Token
from dashboard.grammar import agents, is_negated, is_party, is_verb, prep_objects
from dashboard.scene import is_people

OBJECTS = frozenset({"which", "that"})
ASIDE = 3  # words before the verb among which "as" stands


def aside(document: Document, sentence: Sentence, verb: Token) -> Iterator[Demand]:
    """Give what a verb asks for in a clause that only adds who asks."""
    lemma = verb.lemma.lower()
    asks = lemma == "seek" or lemma in known("verbs", "clause") or _asks_for(document, verb)
    if not asks or is_negated(document, verb):
        return
    if verb.dep == "relcl" and document.head(verb).lemma.lower() in known("steps"):
        yield from _step(document, sentence, verb)
    elif verb.dep == "relcl":
        yield from _relative(document, sentence, verb)
    elif verb.dep == "acl":
        yield from _by(document, sentence, verb)
    elif verb.dep == "advcl":
        yield from _as_asked(document, sentence, verb)


def _asks_for(document: Document, verb: Token) -> bool:
    """Whether a clause leaves out what it asks for: "the release, which Kest had called for"."""
    if verb.lemma.lower() not in known("verbs", "for"):
        return False
    preps = [t for t in document.children(verb, "prep") if t.text.lower() == "for"]
    return any(all(c.text.lower() in OBJECTS for c in document.children(t, "pobj")) for t in preps)


def _relative(document: Document, sentence: Sentence, verb: Token) -> Iterator[Demand]:
    """Give the thing of "new elections, which Kest demands", "the truce that Kest demands"."""
    thing = _whole(document, document.head(verb))
    own = document.children(verb, "dobj")
    behind = document.children(verb, "xcomp", "ccomp", "prep", "auxpass")
    if _asks_for(document, verb):
        behind = [t for t in behind if t.text.lower() != "for"]
    if thing.pos != "NOUN" or (is_party(document, thing) and thing.lemma.lower() not in known("owed")) or behind:
        return
    if own and not all(t.text.lower() in OBJECTS for t in own):
        return
    askers = [t for t in document.children(verb, "nsubj") if is_people(t) and t.text.lower() not in {*OBJECTS, "who"}]
    inside = {t.i for t in document.subtree(verb)}
    words = [t for t in document.subtree(thing) if t.i not in inside and t.i < verb.i]
    firm = verb.lemma.lower() in {"demand", "request"} or _asks_for(document, verb)
    if askers and words:
        yield demand_of(document, sentence, verb, words, askers, firm=firm)


def _step(document: Document, sentence: Sentence, verb: Token) -> Iterator[Demand]:
    """Give "will let the firms bid, a step Kest had pressed for", "would not open it, something Kest has asked for"."""
    step = document.head(verb)
    comma = min(t.i for t in document.subtree(step)) - 1
    askers = [t for t in document.children(verb, "nsubj") if is_people(t) and t.text.lower() not in {*OBJECTS, "who"}]
    deed = next((t for t in document.ancestors(step) if is_verb(t)), None)
    own = [t for t in document.children(verb, "dobj") if t.text.lower() not in OBJECTS]
    if deed is None or deed.i > comma or own or not askers or document.tokens[comma].pos != "PUNCT":
        return
    onto = [t for t in prep_objects(document, verb, "of", "from") if is_people(t)]
    doers = [t for t in agents(document, deed) if is_people(t)]
    words = [t for t in document.subtree(deed) if deed.i <= t.i < comma]
    if len(words) > 1:
        made = demand_of(document, sentence, verb, words, askers, onto=onto or doers)
        if is_negated(document, deed):  # "would not open it, something Kest has asked for": to open it is asked
            made = replace(made, words=made.words.removeprefix("not "), text_start=deed.start)
        elif (
            doers and not onto and not _is_open(document, deed)
        ):  # "will let the firms bid, a step Kest had pressed for"
            made = replace(made, because=AS_ASKED)
        yield made


def _is_open(document: Document, deed: Token) -> bool:
    """Whether a deed is not done, or not yet decided: "could let", "refused to let", "is to vote on"."""
    modals = {t.text.lower() for t in document.children(deed, "aux") if t.tag in {"MD", "TO"}}
    return bool(modals - {"will"}) or deed.lemma.lower() in known("refusing") | {
        "consider",
        "discuss",
        "oppose",
        "reject",
    }


def _by(document: Document, sentence: Sentence, verb: Token) -> Iterator[Demand]:
    """Give the thing of "the withdrawal of troops, long demanded by Kest"."""
    thing = document.head(verb)
    askers = [t for t in agents(document, verb) if is_people(t)]
    asks = verb.lemma.lower() in {"demand", "seek", "request"} and verb.tag == "VBN"
    if not asks or not askers or thing.pos != "NOUN" or is_party(document, thing) or thing.i > verb.i:
        return
    first = min(t.i for t in document.subtree(verb))
    words = [t for t in document.subtree(_whole(document, thing)) if t.i < first]
    yield demand_of(document, sentence, verb, words, askers, firm=verb.lemma.lower() != "seek")


def _whole(document: Document, thing: Token) -> Token:
    """Give the release of "the release of the four soldiers, which Kest had called for"."""
    if thing.dep == "pobj" and is_party(document, thing) and document.head(thing).text.lower() == "of":
        thing = document.head(document.head(thing))  # "an end to the expulsion of Kestians, which Ossia asked for"
    above = document.head(document.head(thing)) if thing.dep == "pobj" else thing
    of = document.head(thing).text.lower() in {"of", "to"}
    deed = above.lemma.lower() in known("owed") | known("raised_deeds") | {"stop", "end", "halt", "change"}
    return above if of and deed else thing


def _as_asked(document: Document, sentence: Sentence, verb: Token) -> Iterator[Demand]:
    """Give the deed of "the council annulled the law, as Kest had demanded": who did it, was asked."""
    deed = document.head(verb)
    mark = any(t.text.lower() == "as" for t in document.tokens[max(0, verb.i - ASIDE) : verb.i] if t.head == verb.i)
    if not mark or document.children(verb, "dobj", "xcomp", "ccomp", "prep") or not is_verb(deed) or deed.i > verb.i:
        return
    askers = [t for t in askers_of(document, verb) if is_people(t)]
    doers = [t for t in agents(document, deed) if is_people(t)]
    inside = {t.i for t in document.subtree(verb)}
    words = [t for t in document.subtree(deed) if deed.i <= t.i < verb.i and t.i not in inside]
    if askers and doers and len(words) > 1 and not is_negated(document, deed):
        yield replace(demand_of(document, sentence, verb, words, askers, onto=doers), because=AS_ASKED)
