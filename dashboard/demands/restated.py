"""Reads demands told again: "repeated its position that the law be changed", "what it has asked for, namely that"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dashboard.demands.asking import askers_of, is_requirement, known, named_owners, owners_of
from dashboard.demands.demanded import AS_ASKED, Demand, demand_of
from dashboard.document import Document, Sentence, Token
from dashboard.grammar import agents, is_negated, is_verb, prep_objects, voice_of
from dashboard.scene import everyone, is_people


def from_position(document: Document, sentence: Sentence, noun: Token) -> Iterator[Demand]:
    """Give "reiterated its position that the dam be run jointly", "the position of Kest that the law be amended"."""
    clauses = [t for t in document.children(noun, "acl", "ccomp", "relcl") if t.i > noun.i]
    verb = document.head(noun)
    if not clauses and is_verb(verb) and noun.dep == "dobj":
        clauses = [t for t in document.children(verb, "ccomp") if t.i > noun.i]
    clause = next((t for t in clauses if is_requirement(document, t)), None)
    if clause is None or is_negated(document, noun):
        return
    owners = named_owners(document, noun)
    owners = owners or everyone(document, (t for t in prep_objects(document, noun, "of") if is_people(t) and t.ent))
    askers = [] if owners else [t for t in askers_of(document, verb) if is_people(t)] if is_verb(verb) else []
    if owners or askers:
        onto = document.children(clause, "nsubj")
        yield demand_of(document, sentence, noun, document.subtree(clause), askers, onto=onto, owners=owners or None)


def from_namely(document: Document, sentence: Sentence) -> Iterator[Demand]:
    """Give "pressed a demand of its own, namely that the text cover the isles": of who asks before it."""
    if "namely" not in sentence.text:
        return
    tokens = document.sentence_tokens(sentence)
    at = next((t for t in tokens if t.text.lower() == "namely"), None)
    that = document.following(at) if at is not None else None
    if at is None or that is None or that.text.lower() != "that":
        return
    clause = next((t for t in (document.head(that), *document.ancestors(that)) if is_verb(t) and t.i > that.i), None)
    if clause is None or not is_requirement(document, clause):
        return
    onto = document.children(clause, "nsubj")
    words = [t for t in document.subtree(clause) if t.i >= that.i]
    for cue in reversed([t for t in tokens if t.i < at.i]):
        lemma = cue.lemma.lower()
        if is_verb(cue) and lemma in known("announcing", "verbs") | known("verbs", "for"):
            askers = [t for t in askers_of(document, cue) or agents(document, cue) if is_people(t)]
            if askers:
                yield demand_of(document, sentence, cue, words, askers, onto=onto)
                return
        if cue.pos == "NOUN" and lemma in known("lists") | known("nouns"):
            verb = document.head(cue)
            owners = owners_of(document, cue) or (everyone(document, agents(document, verb)) if is_verb(verb) else [])
            if owners:
                yield demand_of(document, sentence, cue, words, [], onto=onto, owners=owners)
                return


def by_frame(document: Document, sentence: Sentence, verb: Token) -> Iterator[Demand]:
    """Give what a verb tells of a demand in passing: that it was accepted, or what somebody stays away without."""
    lemma = verb.lemma.lower()
    if lemma in {"accept", "agree"}:
        yield from accepted_of(document, sentence, verb)
    elif lemma in known("excluded"):
        yield from left_out_of(document, sentence, verb)


def accepted_of(document: Document, sentence: Sentence, verb: Token) -> Iterator[Demand]:
    """Give "accepted a truce proposed by Kest and Ossia": who put it forward, had it as asked."""
    things = [*document.children(verb, "dobj"), *prep_objects(document, verb, "to")]
    if is_negated(document, verb) or document.children(verb, "auxpass"):
        return
    for thing in things if verb.tag in {"VBD", "VBN", "VBZ", "VBP"} else ():
        for put in document.children(thing, "acl"):
            makers = prep_objects(document, put, "by") if put.tag == "VBN" else []
            askers = [t for t in makers if is_people(t)]
            onto = [t for t in agents(document, verb) if is_people(t)]
            said = voice_of(document, verb).by
            if said is not None and all(t.pos == "PRON" for t in onto):  # "said they had accepted"
                onto = [t for t in document.sentence_tokens(sentence) if t.start == said.head_start] or onto
            if (
                put.lemma.lower() not in known("proposing", "verbs") | {"put", "draft", "present"}
                or not askers
                or not onto
            ):
                continue
            words = [t for t in document.subtree(thing) if t.i < put.i]
            made = demand_of(document, sentence, put, words, askers, onto=onto)
            yield replace(made, because=AS_ASKED)


def left_out_of(document: Document, sentence: Sentence, verb: Token) -> Iterator[Demand]:
    """Give "will not take part in talks that leave out a vote": the vote is what is wanted."""
    talks = document.head(verb)
    main = next((t for t in document.ancestors(talks) if is_verb(t)), None)
    things = document.children(verb, "dobj")
    if verb.dep != "relcl" or talks.lemma.lower() not in known("conditions", "deals") or main is None or not things:
        return
    refused = is_negated(document, main) and any(t.tag == "MD" for t in document.children(main, "aux"))
    refused = refused or main.lemma.lower() in known("refusing") | known("turning_down")
    people = [t for t in agents(document, main) if is_people(t) or t.lemma.lower() in known("sides")]
    if refused and people and not is_negated(document, verb) and not is_people(things[0]):
        yield demand_of(document, sentence, verb, document.subtree(things[0]), people)
