"""Reads answers that a verb gives: "rejected the demand", "ready to open the road", "would do so only if"."""

from __future__ import annotations

from typing import Any

from dashboard.answered import POINTING, Answer, answer_of, answer_words, has_terms, holders_of
from dashboard.demanded_by_terms import is_standing
from dashboard.document import Document, Sentence, Token
from dashboard.grammar import (
    is_negated,
    is_passive,
    patients,
    prep_objects,
    status_of,
    voice_of,
)
from dashboard.lexicon import lexicon
from dashboard.scene import is_people, sides


def answered(document: Document, sentence: Sentence, verb: Token, nouns: frozenset[str]) -> Answer | None:
    """Give "rejected the demand", "ruled out a withdrawal", "agreed to discuss it", "reassured them that"."""
    stance = _stance(document, verb)
    if stance is None:
        return None
    if stance != "open" and status_of(document, verb) in {"hypothetical", "proposed"}:
        return None
    direct = document.children(verb, "dobj", "nsubjpass") or patients(document, verb)
    objects = direct + prep_objects(document, verb, "to", "with", "out", "on")
    by = holders_of(document, verb)
    if is_negated(document, verb):
        if stance != "accepted":
            return None
        stance = "rejected"
    if stance == "accepted" and has_terms(document, sentence, verb):
        stance = "conditional"
    noun = next((t for t in objects if t.lemma.lower() in nouns), None)
    if noun is not None and not (stance == "conditional" and noun.dep == "pobj"):  # "agreed on condition that"
        return answer_of(document, sentence, verb, stance, by, noun)
    named = by or (is_passive(document, verb) and bool(document.children(verb, "auxpass")))
    if named and stance in {"rejected", "accepted", "conditional"} and _points_back(document, verb):
        return answer_of(document, sentence, verb, stance, by, None, points=True)
    if stance == "open":
        steps = [t for t in objects if t.lemma.lower() in answer_words("steps")]
        if not steps:
            return None
        return answer_of(document, sentence, verb, stance, by, None, tail=document.subtree(verb))
    if stance == "conditional" and verb.lemma.lower() in answer_words("conditional"):
        to = [p for t in objects for p in sides(document, t)]
        return answer_of(document, sentence, verb, stance, by, None, to=to) if to else None
    if verb.lemma.lower() in answer_words("needs_noun"):
        return None  # too common to answer anything unless a demand is named
    tail = [t for child in document.children(verb, "xcomp", "dobj", "prep") for t in document.subtree(child)]
    if not tail or not by:
        return None
    inner = [t for t in document.children(verb, "xcomp") if t.lemma.lower() in answer_words("open")]
    return answer_of(
        document, sentence, verb, "open" if inner and stance == "accepted" else stance, by, None, tail=tail
    )


def halfway(document: Document, sentence: Sentence, verb: Token) -> Answer | None:
    """Give "agreed only to an exchange", "accepted two of them", "said they would study it": less than was asked."""
    stance = _stance(document, verb)
    if stance not in {"accepted", "conditional", "open"} or is_negated(document, verb):
        return None
    by = holders_of(document, verb)
    if not by:
        return None
    things = document.children(verb, "dobj")
    if stance == "open":
        ahead = verb.tag == "VBG" or any(t.lemma.lower() in {"will", "would"} for t in document.children(verb, "aux"))
        if ahead and things and all(t.text.lower() in POINTING for t in things):
            return answer_of(document, sentence, verb, stance, by, None, points=True)
        return None
    if status_of(document, verb) in {"hypothetical", "proposed"}:
        return None
    only = [t.text.lower() for t in document.tokens[verb.i + 1 : verb.i + 3]] == ["only", "to"]
    some = [t for t in things if t.pos == "NUM" and any(p.text == "them" for p in prep_objects(document, t, "of"))]
    part = verb.lemma.lower() in answer_words("alone") and (only or bool(some))
    return answer_of(document, sentence, verb, "conditional", by, None, points=True) if part else None


def stays(document: Document, sentence: Sentence, verb: Token) -> Answer | None:
    """Give "said the treaty would stay suspended": things stay as they are, whoever wants them changed."""
    things = [
        t for part in (verb, *document.children(verb, "auxpass")) for t in document.children(part, "nsubj", "nsubjpass")
    ]  # of "would stay suspended" the parser hangs the subject on "stay"
    if not things or is_people(things[0]) or not is_standing(document, verb):
        return None
    said = voice_of(document, verb).by
    if said is None:
        return None
    return answer_of(document, sentence, verb, "rejected", [said], None, tail=document.subtree(things[0]))


def ready(document: Document, sentence: Sentence, verb: Token) -> Answer | None:
    """Give "said Kest was ready to open the road under its own control": a yes, on terms where it names any."""
    word = next((t for t in document.children(verb, "acomp") if t.lemma.lower() in answer_words("ready")), None)
    clause = next(iter(document.children(word, "xcomp")), None) if word is not None else None
    if word is None or clause is None:
        return None
    negated = is_negated(document, verb) or is_negated(document, word)
    stance = "rejected" if negated else "conditional" if has_terms(document, sentence, clause) else "accepted"
    again = clause.lemma.lower() == "do" and any(t.text.lower() in POINTING for t in document.children(clause))
    return answer_of(
        document, sentence, word, stance, holders_of(document, verb), None, tail=document.subtree(clause), points=again
    )


def would(document: Document, sentence: Sentence, verb: Token) -> Answer | None:
    """Give "would allow deliveries only through its port", "would not discuss the border": a promise with terms."""
    if not any(t.lemma.lower() in {"will", "would"} for t in document.children(verb, "aux")):
        return None
    negated = is_negated(document, verb)
    if not negated and not has_terms(document, sentence, verb):
        return None
    if verb.lemma.lower() == "do":  # "would only do so as part of a truce"
        again = [t for t in document.children(verb, "advmod", "dobj") if t.text.lower() in {"so", "it", "that"}]
        by = holders_of(document, verb)
        stance = "rejected" if negated else "conditional"
        return answer_of(document, sentence, verb, stance, by, None, points=True) if again and by else None
    tail = [t for child in document.children(verb, "xcomp", "dobj") for t in document.subtree(child)]
    by = holders_of(document, verb)
    if not tail or not by:
        return None
    return answer_of(document, sentence, verb, "rejected" if negated else "conditional", by, None, tail=[verb, *tail])


def _points_back(document: Document, verb: Token) -> bool:
    """Whether an answer says no more than yes or no: "refused", "ruled that out", "has long rejected one"."""
    behind = [
        t
        for t in document.children(verb, "dobj", "nsubjpass", "xcomp", "ccomp", "prep")
        if not _is_before(document, t, verb)
    ]
    if not behind:
        after = document.tokens[verb.i + 1] if verb.i + 1 < len(document.tokens) else None
        particle = document.children(verb, "prt")
        if particle:  # "ruled out both until": the parser may hang "both" on the clause behind
            after = document.tokens[particle[-1].i + 1]
            return after.text.lower() in POINTING
        alone = after is None or after.pos == "PUNCT" or after.text.lower() in {"and", "but"}
        return alone and verb.lemma.lower() in answer_words("alone")
    objects = [t for t in behind if t.dep in {"dobj", "nsubjpass"}]
    if objects:
        return all(t.text.lower() in POINTING and not document.children(t, "prep", "relcl") for t in objects)
    first = behind[0]
    with_terms = first.dep == "prep" and any(t.lemma.lower() == "condition" for t in document.subtree(first))
    return with_terms and verb.lemma.lower() in answer_words("alone")


def _is_before(document: Document, clause: Token, verb: Token) -> bool:
    """Whether a clause stands before a semicolon: "Kest asked for the men; Ossia refused" says nothing behind."""
    between = document.tokens[clause.i : verb.i] if clause.dep == "ccomp" else ()
    return any(t.text == ";" for t in between)


def _stance(document: Document, verb: Token) -> Any:
    lemma = verb.lemma.lower()
    particles: dict[str, str] = lexicon("demands")["answers"]["particles"].get(lemma, {})
    near = [t.text.lower() for t in document.children(verb, "prt", "prep", "advmod")]
    for word in near:
        if word in particles:
            return particles[word]
    for stance in ("rejected", "accepted", "conditional", "open"):
        if lemma in answer_words(stance):
            return stance
    return None
