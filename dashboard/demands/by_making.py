"""Reads what is made a condition, and what is done at a request: "made the release a condition"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dashboard.demands.asking import askers_of, is_infinitive, owners_of
from dashboard.demands.demanded import AS_ASKED, Demand, demand_of
from dashboard.document import Document, Sentence, Token
from dashboard.grammar import is_negated, is_verb, prep_objects
from dashboard.lexicon import word_set
from dashboard.scene import everyone, is_people


def from_making(document: Document, sentence: Sentence, noun: Token, lemma: str) -> Iterator[Demand]:
    """Give "made it a condition that Ossia stop", "made the release of men a condition", "at Kest's request"."""
    if lemma in {"request", "invitation"} and document.head(noun).text.lower() in {"at", "on", "upon", "following"}:
        yield from _at_request(document, sentence, noun)
        return
    clause = _made_it(document, noun)
    if clause is not None:  # "made it a condition that Ossia stop"
        onto = document.children(clause, "nsubj")
        make = next(t for t in document.ancestors(noun) if t.lemma.lower() == "make")
        yield demand_of(document, sentence, noun, document.subtree(clause), askers_of(document, make), onto=onto)
        return
    made = _made_one(document, noun)
    if made is not None:
        make, words = made
        yield demand_of(document, sentence, noun, words, askers_of(document, make))


def _at_request(document: Document, sentence: Sentence, noun: Token) -> Iterator[Demand]:
    """Give "at Kest's request Ossia freed four men", "at the request of Kest": done as it was asked."""
    deed = document.head(document.head(noun))
    if deed.lemma.lower() in {"act", "base"} and deed.dep == "advcl":  # "acting on a request from Kest, Ossia freed"
        deed = document.head(deed)
    if noun.lemma.lower() == "invitation" and deed.lemma.lower() in word_set("talks", "meet"):
        return  # "met in Rome at the invitation of Kest": a meeting, and nobody's demand
    doers = [t for t in document.children(deed, "nsubj") if is_people(t)]
    doers = doers or [t for t in document.children(noun, "appos") if t.ent]  # with no comma between
    owners = owners_of(document, noun) or everyone(document, (t for t in prep_objects(document, noun, "of") if t.ent))
    if not is_verb(deed) or not doers or not owners or is_negated(document, deed) or deed.tag not in {"VBD", "VBN"}:
        return
    asking = {t.i for t in document.subtree(document.head(noun))}
    words = [t for t in document.subtree(deed) if t.i >= deed.i and t.i not in asking]
    if len(words) > 1 and not any(t.i in {o.i for o in doers} for t in words):
        yield replace(demand_of(document, sentence, noun, words, [], onto=doers, owners=owners), because=AS_ASKED)


def _made_it(document: Document, noun: Token) -> Token | None:
    """Give the clause of "made it a condition that Ossia stop"."""
    make = next((t for t in document.ancestors(noun) if t.lemma.lower() == "make" and is_verb(t)), None)
    if make is None or is_negated(document, make) or is_infinitive(document, make):
        return None
    if not any(t.text.lower() == "it" for t in document.tokens[make.i + 1 : noun.i]):
        return None
    near = [*document.children(noun, "acl", "ccomp", "relcl"), *document.children(make, "ccomp")]
    return next((t for t in near if t.i > noun.i and document.children(t, "mark")), None)


def _made_one(document: Document, noun: Token) -> tuple[Token, list[Token]] | None:
    """Give verb and thing of "made the release of men a condition", whatever the parser made of it."""
    if not noun.i:
        return None
    article = document.tokens[noun.i - 1]
    one = article.text.lower() in {"a", "its", "their", "his", "her"}  # "made a change of the law its condition"
    if noun.lemma.lower() not in {"condition", "precondition", "requirement"} or not one:
        return None
    make = next((t for t in document.ancestors(noun) if t.lemma.lower() == "make" and is_verb(t)), None)
    if make is None or not make.i < article.i < noun.i or is_negated(document, make) or is_infinitive(document, make):
        return None
    words = list(document.tokens[make.i + 1 : article.i])
    things = any(t.pos in {"NOUN", "PROPN"} for t in words)
    return (make, words) if things and words[0].text.lower() not in {"it", "that"} else None
