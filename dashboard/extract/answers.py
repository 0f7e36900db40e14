"""Finds how demands are answered: "the demand is absurd to Kest", "Valdoria agreed to discuss it"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from dashboard.document import Document, Sentence, Token
from dashboard.extract import Extractor, Finding, Party
from dashboard.grammar import agents, is_negated, is_passive, is_verb, possessors, prep_objects, status_of
from dashboard.lexicon import lexicon
from dashboard.scene import sides
from dashboard.tables import Response


@dataclass(frozen=True)
class Answer(Finding):
    """An answer: the stance, who answers, and what it answers.

    `of` holds whose demands are answered ("Kest's demands"); `these` says that the words point back to demands just
    told; where neither is set the answer is one to a demand on the same matter nearby, in the words from `text_start`.
    """

    cue: str
    cue_start: int
    cue_end: int
    stance: Response
    by: tuple[Party, ...]
    of: tuple[Party, ...]
    to: tuple[Party, ...]  # whom it answers, where that is said: "reassured them"
    noun_start: int | None  # the noun of demand that is answered, where one is named
    these: bool
    text_start: int
    text_end: int


def _words(name: str) -> frozenset[str]:
    return frozenset(lexicon("demands")["answers"][name])


def find(document: Document) -> Iterator[Answer]:
    """Give the answers, in the order of the text."""
    nouns = frozenset(lexicon("demands")["answered"])
    for sentence in document.sentences:
        if sentence.kind in {"title", "dateline", "heading", "question"}:
            continue
        for token in document.sentence_tokens(sentence):
            if not is_verb(token):
                continue
            answer = _judged(document, sentence, token, nouns) or _answered(document, sentence, token, nouns)
            if answer is not None:
                yield answer


def _judged(document: Document, sentence: Sentence, verb: Token, nouns: frozenset[str]) -> Answer | None:
    """Give "the demand is absurd to Kest"."""
    subject = next((t for t in document.children(verb, "nsubj") if t.lemma.lower() in nouns), None)
    if subject is None:
        return None
    adjectives: dict[str, list[str]] = lexicon("demands")["answers"]["adjectives"]
    for word in document.children(verb, "acomp", "attr", "oprd"):
        for stance, known in adjectives.items():
            if word.lemma.lower() in known:
                holders = [p for t in prep_objects(document, word, "to", "for") for p in sides(document, t)]
                negated = is_negated(document, verb)
                flipped = {"accepted": "rejected", "rejected": "open"}.get(stance, stance) if negated else stance
                return _answer(document, sentence, word, flipped, holders, subject)
    return None


def _answered(document: Document, sentence: Sentence, verb: Token, nouns: frozenset[str]) -> Answer | None:
    """Give "rejected the demand", "ruled out a withdrawal", "agreed to discuss it", "reassured them that"."""
    stance = _stance(document, verb)
    if stance is None:
        return None
    if stance != "open" and status_of(document, verb) in {"hypothetical", "proposed"}:
        return None
    objects = document.children(verb, "dobj", "nsubjpass") + prep_objects(document, verb, "to", "with", "out", "on")
    by = (
        [p for t in prep_objects(document, verb, "by") for p in sides(document, t)]
        if is_passive(document, verb)
        else [p for agent in agents(document, verb) for p in sides(document, agent)]
    )
    if is_negated(document, verb):
        if stance != "accepted":
            return None
        stance = "rejected"
    noun = next((t for t in objects if t.lemma.lower() in nouns), None)
    if noun is not None:
        return _answer(document, sentence, verb, stance, by, noun)
    if stance == "open":
        steps = [t for t in objects if t.lemma.lower() in _words("steps")]
        if not steps:
            return None
        return _answer(document, sentence, verb, stance, by, None, tail=document.subtree(verb))
    if stance == "conditional":
        to = [p for t in objects for p in sides(document, t)]
        return _answer(document, sentence, verb, stance, by, None, to=to) if to else None
    if verb.lemma.lower() in {"deny", "oppose", "resist", "ignore", "meet", "welcome", "endorse", "approve"}:
        return None  # too common to answer anything unless a demand is named
    tail = [t for child in document.children(verb, "xcomp", "dobj", "prep") for t in document.subtree(child)]
    if not tail or not by:
        return None
    inner = [t for t in document.children(verb, "xcomp") if t.lemma.lower() in _words("open")]
    return _answer(document, sentence, verb, "open" if inner and stance == "accepted" else stance, by, None, tail=tail)


def _stance(document: Document, verb: Token) -> Any:
    lemma = verb.lemma.lower()
    particles: dict[str, str] = lexicon("demands")["answers"]["particles"].get(lemma, {})
    near = [t.text.lower() for t in document.children(verb, "prt", "prep", "advmod")]
    for word in near:
        if word in particles:
            return particles[word]
    for stance in ("rejected", "accepted", "conditional", "open"):
        if lemma in _words(stance):
            return stance
    return None


def _answer(
    document: Document, sentence: Sentence, cue: Token, stance: Any, by: list[Party], noun: Token | None, *,
    to: list[Party] | None = None, tail: list[Token] | None = None,
) -> Answer:  # fmt: skip
    of: list[Party] = []
    these = False
    if noun is not None:
        of = [p for owner in possessors(document, noun) for p in sides(document, owner)]
        of += [
            Party(t.start, t.end, t.text, t.start, t.end)
            for t in document.children(noun, "amod", "compound")
            if t.ent in {"GPE", "NORP", "ORG"}
        ]
        determiners = {t.text.lower() for t in document.children(noun, "det")}
        these = bool(determiners & {"these", "those", "this", "the", "such", "both", "all"})
    span = document.span(tail or [cue])
    return Answer(
        sentence=sentence.number, start=sentence.start, end=sentence.end, cue=cue.text, cue_start=cue.start,
        cue_end=cue.end, stance=stance, by=tuple(by), of=tuple(of), to=tuple(to or ()),
        noun_start=noun.start if noun is not None else None, these=these, text_start=span.start, text_end=span.end,
    )  # fmt: skip


EXTRACTOR = Extractor("answers", Answer, find)
