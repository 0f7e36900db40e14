"""Reads verdicts on a demand: "the demand is absurd to Kest", "called the condition an internal matter"."""

from __future__ import annotations

from dashboard.answered import POINTING, REST, Answer, answer_of, answer_words, holders_of, rank_of
from dashboard.document import Document, Sentence, Token
from dashboard.grammar import (
    is_negated,
    prep_objects,
)
from dashboard.lexicon import lexicon
from dashboard.scene import sides


def judged(document: Document, sentence: Sentence, verb: Token, nouns: frozenset[str]) -> Answer | None:
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
                return answer_of(document, sentence, word, flipped, holders, subject)
    return None


def called(document: Document, sentence: Sentence, verb: Token, nouns: frozenset[str]) -> Answer | None:
    """Give "called the condition an internal matter", "described it as unacceptable": a verdict that is no yes."""
    if verb.lemma.lower() not in answer_words("verdicts") or is_negated(document, verb):
        return None
    noun = next((t for t in document.children(verb, "dobj") if t.lemma.lower() in nouns), None)
    pointing = [t for t in document.children(verb, "dobj", "nsubj") if _points(t) and t.i > verb.i]
    for small in document.children(verb, "ccomp", "xcomp"):  # "called the others a provocation" as a clause
        pointing += [t for t in document.children(small, "nsubj") if _points(t) and t.i > verb.i]
    if noun is None and not pointing:
        return None
    behind = document.subtree(verb)
    said = " ".join(t.lemma.lower() for t in behind if t.i > (noun or pointing[0]).i)
    adjectives: dict[str, list[str]] = lexicon("demands")["answers"]["adjectives"]
    words = set(said.split())
    if words & set(adjectives["rejected"]) or any(phrase in said for phrase in answer_words("verdict_nouns")):
        return answer_of(
            document,
            sentence,
            verb,
            "rejected",
            holders_of(document, verb),
            noun,
            points=noun is None,
            rank=rank_of(pointing[0]) if noun is None else None,
        )
    return None


def _points(word: Token) -> bool:
    return word.text.lower() in POINTING or rank_of(word) == REST
