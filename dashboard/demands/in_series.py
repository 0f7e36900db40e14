"""Reads demands told one by one: "asked Kest for three things. The first was a truce", and a heading's first answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from dashboard.demands.asking import NAMED, askers_of, known, named_owners, phrase
from dashboard.demands.by_ranks import one_more
from dashboard.demands.demanded import Demand, demand_of
from dashboard.document import Document, Sentence, Token
from dashboard.extract import Party
from dashboard.grammar import is_negated, is_passive, is_verb, prep_objects, voice_of
from dashboard.scene import everyone, is_people

REACH = 9  # sentences between "asked for three things" and "The third was": answers stand between
NEXT = 3  # sentences between a demand and "The second is" that no number announced
SERIAL = frozenset({"first", "second", "third", "fourth", "fifth", "last", "other", "next", "final"})
TELLING = frozenset({"be", "concern", "regard"})
FULL = 4  # words of an answer without a verb that tells what is wanted
OPEN = 2  # words of "The second" before what it is


class Series(NamedTuple):
    """Several demands that a sentence announces: where, whose, and of whom."""

    sentence: int
    owners: list[Party]
    onto: list[Token]


def announced(document: Document, sentence: Sentence) -> Series | None:
    """Give whose series a sentence announces: "asked Kest for three things", "wants two concessions"."""
    counted = known("counted_things")
    for noun in document.sentence_tokens(sentence):
        if noun.pos != "NOUN" or noun.lemma.lower() not in counted:
            continue
        if noun.dep not in {"pobj", "dobj"}:
            continue
        if not any(t.pos == "NUM" for t in document.children(noun, "nummod")):
            continue
        head = document.head(noun)
        verb = document.head(head) if head.text.lower() == "for" else head
        asking = known("verbs", "for") if verb is not head else known("verbs", "object")
        if not is_verb(verb) or verb.lemma.lower() not in asking or is_negated(document, verb):
            continue
        owners = everyone(document, (t for t in askers_of(document, verb) if is_people(t)))
        onto = document.children(verb, "dobj") if verb is not head else prep_objects(document, verb, "from", "of")
        if owners:
            return Series(sentence.number, owners, [t for t in onto if t is not noun])
    return _counted_terms(document, sentence)


def _counted_terms(document: Document, sentence: Sentence) -> Series | None:
    """Give whose terms a sentence counts: "told reporters that two conditions remained", "for Kest, there are"."""
    for noun in document.sentence_tokens(sentence):
        if noun.tag != "NNS" or noun.lemma.lower() not in known("binds") | {"demand", "request", "term"}:
            continue
        verb = next((t for t in document.ancestors(noun) if is_verb(t)), None)
        if verb is None or not any(t.pos == "NUM" for t in document.children(noun, "nummod")):
            continue
        owners = named_owners(document, noun)
        owners = owners or everyone(document, (t for t in prep_objects(document, verb, "for") if t.ent in NAMED))
        if not owners and noun.dep == "dobj" and verb.lemma.lower() in known("put") | {"have"}:
            owners = everyone(document, (t for t in askers_of(document, verb) if is_people(t)))
        said = voice_of(document, verb).by if not owners and noun.dep in {"nsubj", "nsubjpass", "attr"} else None
        owners = owners or ([said] if said is not None else [])
        if owners and (noun.dep == "dobj" or not is_passive(document, verb)):
            return Series(sentence.number, owners, [])
    return None


def first_told(document: Document, sentence: Sentence, series: Series | None) -> Iterator[Demand]:
    """Give "First, Kest must leave the town" behind the sentence that counts the conditions."""
    tokens = document.sentence_tokens(sentence)[:2]
    opens = len(tokens) == 2 and tokens[0].text.lower() in {"first", "firstly"} and tokens[1].text == ","
    if opens and series is not None and 0 < sentence.number - series.sentence <= 1:
        for demand in one_more(document, sentence):
            yield replace(demand, demanders=tuple(series.owners), goes_on=False)


def _is_one(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence begins as one of several: "The second was"."""
    opening = document.tokens[sentence.first : min(sentence.first + OPEN, sentence.last)]
    return len(opening) == OPEN and opening[0].text.lower() == "the" and opening[1].text.lower() in SERIAL


def one_of(document: Document, sentence: Sentence, series: Series | None, last: int | None) -> Iterator[Demand]:
    """Give "The first was a law on water" of an announced series, or "The second concerns the port" of those who asked.

    "The first" alone, of which no number was told before, may be the first of anything.
    """
    if not _is_one(document, sentence):
        return
    within = series if series is not None and 0 < sentence.number - series.sentence <= REACH else None
    goes_on = last is not None and sentence.number - last <= NEXT and _was_counted(document, last)
    if within is None and not goes_on:
        return
    owners, whom = (within.owners, within.onto) if within is not None else (None, [])
    for verb in document.sentence_tokens(sentence):
        counted = verb.lemma.lower() in TELLING and is_verb(verb) and not is_negated(document, verb)
        one = next(iter(document.children(verb, "nsubj")), None) if counted else None
        if one is None or one.text.lower() not in SERIAL or one.i != sentence.first + 1:
            continue
        for words, onto in _told(document, verb):
            demand = demand_of(document, sentence, one, words, [], onto=onto or whom, owners=owners)
            yield demand if owners else replace(demand, goes_on=True)
        return


def _was_counted(document: Document, last: int) -> bool:
    """Whether what was asked last was counted as the first of several: "Kest's first request is"."""
    return any(t.text.lower() in SERIAL for t in document.sentence_tokens(document.sentences[last]))


def _told(document: Document, verb: Token) -> Iterator[tuple[list[Token], list[Token]]]:
    """Give what one of a series is, with who has to do it where a clause tells."""
    for clause in document.children(verb, "ccomp", "xcomp"):
        if clause.i > verb.i and (document.children(clause, "mark") or clause.tag == "VB"):
            subject = [t for t in document.children(clause, "nsubj") if is_people(t)]
            yield [t for t in document.subtree(clause) if t.i > verb.i], subject
            return
    for thing in document.children(verb, "attr", "dobj"):
        if thing.i > verb.i and thing.pos == "NOUN" and not thing.ent:
            yield phrase(document, thing, []), []
            return
        duties = [
            t for clause in document.children(thing, "relcl") for t in (clause, *document.children(clause, "conj"))
        ]
        for duty in duties if thing.ent else ():  # "the second concerns Kest, which should sign"
            must = next((t for t in document.children(duty, "aux") if t.text.lower() in {"should", "must"}), None)
            if must is not None:
                yield [t for t in document.subtree(duty) if t.i >= must.i], [thing]
                return


def first_answer(document: Document, sentence: Sentence, heading: list[Party]) -> Iterator[Demand]:
    """Give "The release of the men, for a start." right below "What does Kest want?": a sentence without a verb."""
    above = document.sentences[sentence.number - 1] if heading and sentence.number else None
    if above is None or above.kind not in {"heading", "question"}:
        return
    root = document.root(sentence)
    if root is None or root.pos != "NOUN":
        return
    if document.children(root, "nsubj", "aux", "cop"):
        return
    comma = next((t.i for t in document.sentence_tokens(sentence) if t.i > root.i and t.text in {",", ";", "."}), None)
    first = min([root, *document.children(root, "det", "amod", "compound", "nummod")]).i  # not "above all,"
    words = [t for t in document.subtree(root) if t.i >= first and (comma is None or t.i < comma)]
    full = document.children(root, "prep", "acl", "relcl") and len(words) >= FULL  # not "Their money."
    if full and not _goes_on(document, sentence):
        yield demand_of(document, sentence, root, words, [], owners=heading)


def _goes_on(document: Document, sentence: Sentence) -> bool:
    """Whether the next sentence tells in full what is asked: "Above all, access to the sea. It wants a lease"."""
    following = next(iter(document.sentences[sentence.number + 1 : sentence.number + 2]), None)
    if following is None or following.block != sentence.block:
        return False
    if any(t.text.lower() == "also" for t in document.sentence_tokens(following)):
        return False  # "Respect for its borders. It has also asked for": that is one more
    asking = known("verbs", "clause") | known("verbs", "for") | known("proposing", "verbs")
    return any(is_verb(t) and t.lemma.lower() in asking for t in document.sentence_tokens(following))
