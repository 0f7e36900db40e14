"""Reads verdicts on a demand: "the demand is absurd to Kest", "called the condition an internal matter"."""

from __future__ import annotations

from dashboard.answers.answered import (
    POINTING,
    REST,
    Answer,
    answer_of,
    answer_words,
    beside,
    has_terms,
    holders_of,
    is_bad,
    rank_of,
)
from dashboard.document import Document, Sentence, Token
from dashboard.grammar import is_negated, is_passive, prep_objects, voice_of
from dashboard.lexicon import lexicon
from dashboard.scene import everyone


def judged(document: Document, sentence: Sentence, verb: Token, nouns: frozenset[str]) -> Answer | None:
    """Give "the demand is absurd to Kest", "said that a vote was impossible", "was possible only after a truce"."""
    subjects = document.children(verb, "nsubj")
    noun = next((t for t in subjects if t.lemma.lower() in nouns), None)
    if not subjects or verb.lemma.lower() not in {"be", "remain", "seem", "become"}:
        return None
    adjectives: dict[str, list[str]] = lexicon("demands")["answers"]["adjectives"]
    for word in document.children(verb, "acomp", "attr", "oprd"):
        stance = next((stance for stance, known in adjectives.items() if word.lemma.lower() in known), None)
        holders = everyone(
            document, prep_objects(document, word, "to", "for") or prep_objects(document, verb, "to", "for")
        )  # "for Kest this is absurd"
        said = voice_of(document, verb).by or beside(document, sentence)
        if stance is None and word.lemma.lower() in answer_words("possible") and said is not None:
            stance = "conditional" if has_terms(document, sentence, verb) else None
            stance = "rejected" if is_negated(document, verb) else stance
        if stance is None:
            continue
        if is_negated(document, verb):
            stance = {"accepted": "rejected", "rejected": "open"}.get(stance, stance)
        holders = holders or ([said] if said is not None else [])
        if noun is not None:
            return answer_of(document, sentence, word, stance, holders, noun)
        if holders:
            points = all(_points(t) for t in subjects)
            tail = document.subtree(subjects[0])
            return answer_of(document, sentence, word, stance, holders, None, points=points, tail=tail)
    return None


def called(document: Document, sentence: Sentence, verb: Token, nouns: frozenset[str]) -> Answer | None:
    """Give "called the condition an internal matter", "described it as unacceptable": a verdict that is no yes."""
    if verb.lemma.lower() not in answer_words("verdicts") or is_negated(document, verb):
        return None
    near = [
        *document.children(verb, "dobj"),
        *(
            t
            for c in document.children(verb, "ccomp", "oprd", "xcomp")
            for t in (c, *document.children(c, "nsubj", "compound"))
            if t.i > verb.i
        ),
    ]
    noun = next((t for t in near if t.lemma.lower() in nouns), None)
    pointing = [t for t in document.children(verb, "dobj", "nsubj") if _points(t) and t.i > verb.i]
    pointing += [
        t
        for t in document.children(verb, "dobj")
        if t.lemma.lower() in answer_words("verdict_nouns")
        and any(d.text.lower() in {"this", "that"} for d in document.children(t, "det"))
    ]  # "calls this nonsense", where the parser takes "this" for its article
    pointing += [t for t in near if any(d.text.lower() == "such" for d in document.children(t, "amod", "predet"))]
    for small in document.children(verb, "ccomp", "xcomp", "oprd"):  # "called the others a provocation" as a clause
        pointing += [t for t in document.children(small, "nsubj") if _points(t) and t.i > verb.i]
    if noun is None and not pointing:
        return None
    behind = document.subtree(verb)
    if is_bad(t for t in behind if t.i >= (noun or pointing[0]).i):
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


def seen_as(document: Document, sentence: Sentence, verb: Token, nouns: frozenset[str]) -> Answer | None:
    """Give "in Kest the demand is seen as an insult", "it was described as unacceptable by Kest"."""
    if verb.lemma.lower() not in answer_words("verdicts") or not is_passive(document, verb):
        return None
    subjects = document.children(verb, "nsubjpass")
    noun = next((t for t in subjects if t.lemma.lower() in nouns), None)
    if is_negated(document, verb) or not subjects or (noun is None and not _points(subjects[0])):
        return None
    bad = is_bad(t for t in document.subtree(verb) if t.i > verb.i)
    by = everyone(document, prep_objects(document, verb, "by")) or everyone(
        document, prep_objects(document, verb, "in")
    )
    if not bad or not by:
        return None
    return answer_of(document, sentence, verb, "rejected", by, noun, points=noun is None)


def _points(word: Token) -> bool:
    return word.text.lower() in POINTING or rank_of(word) == REST
