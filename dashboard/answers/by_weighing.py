"""Reads that a thing is still weighed: "is going through the list", "was under review", "needs time", "is undecided".

Whoever says so right behind a demand has said neither yes nor no.
"""

from __future__ import annotations

from functools import cache

from dashboard.answers.answered import Answer, answer_of, answer_words, beside, has_terms, holders_of, words_beside
from dashboard.demands.asking import known
from dashboard.document import Document, Sentence, Token
from dashboard.grammar import agents, is_negated, is_verb, prep_objects, voice_of
from dashboard.lexicon import lexicon
from dashboard.scene import is_people
from dashboard.tables import Response

AHEAD = frozenset({"will", "would", "must", "shall", "need", "have", "can", "could", "should"})
WHERE = ("in", "under", "for", "with", "on", "at", "into", "before")
DUTY = frozenset({"should", "must", "ought"})
UNSURE = frozenset({"if", "whether", "unless"})


@cache
def _weighing(name: str) -> frozenset[str]:
    words: list[str] = lexicon("demands")["answers"]["weighing"][name]
    return frozenset(words)


@cache
def _pairs() -> dict[str, list[str]]:
    """Give the verbs that weigh with a word behind them only: "go through", "look into", "think over"."""
    found: dict[str, list[str]] = lexicon("demands")["answers"]["weighing"]["pairs"]
    return found


def weighed(document: Document, sentence: Sentence, verb: Token) -> Answer | None:
    """Give what somebody says to be weighed, or weighs: an open answer to what was asked of him right before."""
    if verb.dep not in {"ROOT", "conj", "ccomp", "xcomp", "parataxis"} or not weighs(document, verb):
        return None
    named = [t for t in document.children(verb, "dobj", "nsubjpass") if t.lemma.lower() in known("answered")]
    if named or any(t.text.lower() in UNSURE for t in document.children(verb, "mark")):
        return None  # "will consider the request" names what it answers
    acting = [t for t in agents(document, verb) if is_people(t)]
    if any(t.text.lower() in DUTY for t in document.children(verb, "aux")) and any(t.pos == "PROPN" for t in acting):
        return None  # "said that Kest should look at its own conduct"
    said = voice_of(document, verb).by or beside(document, sentence)
    by = [said] if said is not None else holders_of(document, verb) if acting else []
    terms = has_terms(document, sentence, verb) and verb.lemma.lower() not in words_beside("lying")
    stance: Response = "conditional" if terms else "open"  # "could be looked at once the talks resume"
    return answer_of(document, sentence, verb, stance, by, None, points=True, asked_only=True) if by else None


def weighs(document: Document, verb: Token) -> bool:
    """Whether a verb tells that a thing is looked at, waited for or not yet decided."""
    return (
        _goes_on(document, verb)
        or _is_in_hand(document, verb)
        or _takes_time(document, verb)
        or _is_undecided(document, verb)
    )


def _goes_on(document: Document, verb: Token) -> bool:
    """Read "is examining the text", "will study it", "promised to look into the case", "are waiting for orders"."""
    lemma = verb.lemma.lower()
    pair = _pairs().get(lemma)
    paired = pair is not None and any(
        t.text.lower() in pair and t.dep in {"prt", "prep", "advmod"} for t in document.children(verb)
    )
    plain = lemma in _weighing("verbs")
    some = any(
        t.text.lower() in {"a", "an"}
        for thing in document.children(verb, "dobj")
        for t in document.children(thing, "det")
    )
    if is_negated(document, verb) or some or not (paired or plain):
        return False  # "was reviewing a parade"
    helping = document.children(verb, "aux", "auxpass")
    going_on = verb.tag == "VBG" and any(t.lemma.lower() == "be" for t in helping)
    being = any(t.text.lower() == "being" for t in helping)
    ahead = any(t.lemma.lower() in AHEAD for t in helping if t.tag == "MD")
    above = document.head(document.head(verb)) if verb.dep == "conj" else document.head(verb)
    bound = verb.tag == "VB" and above.i < verb.i and above.lemma.lower() in AHEAD | answer_words("promising") | {"be"}
    return going_on or being or ((ahead or bound) and not _is_with_asker(document, verb))


def _is_with_asker(document: Document, verb: Token) -> bool:
    """Whether "would discuss" goes on with a person: "will consult the chancellor" is on other things."""
    return verb.lemma.lower() in {"see", "meet"} or any(is_people(t) for t in document.children(verb, "dobj"))


def _is_in_hand(document: Document, verb: Token) -> bool:
    """Read "is under review", "remained a matter for study", "the file is with the lawyers", "was undecided"."""
    if verb.lemma.lower() not in words_beside("lying") or is_negated(document, verb):
        return False
    near = [*document.children(verb, "acomp", "attr", "advmod", "oprd"), *prep_objects(document, verb, *WHERE)]
    near += [t for thing in near for t in prep_objects(document, thing, *WHERE)]
    if any(t.lemma.lower() in _weighing("nouns") and document.head(t).dep == "prep" for t in near):
        return True
    return any(t.text.lower() in _weighing("states") or t.lemma.lower() in _weighing("states") for t in near)


def _takes_time(document: Document, verb: Token) -> bool:
    """Read "asked for more time", "needs time"."""
    if verb.lemma.lower() not in words_beside("needing") or is_negated(document, verb):
        return False
    things = [*document.children(verb, "dobj"), *prep_objects(document, verb, "for")]
    return any(t.lemma.lower() == "time" for t in things)


def _is_undecided(document: Document, verb: Token) -> bool:
    """Read "nothing had been decided", "no decision had been made", "has not yet made up its mind"."""
    things = [*document.children(verb, "dobj", "nsubj", "nsubjpass", "attr", "oprd")]
    nothing = any(t.text.lower() == "nothing" for t in things)
    deciding = verb.lemma.lower() in _weighing("deciding") and is_verb(verb)
    yet_to = deciding and verb.tag == "VB" and document.tokens[max(0, verb.i - 2)].text.lower() == "yet"
    noun = [t for t in things if t.lemma.lower() in {"decision", "conclusion"}]
    no_noun = any(
        d.text.lower() in {"no", "any"} for t in noun for d in document.children(t, "det", "neg", "preconj")
    ) and (is_negated(document, verb) or any(d.text.lower() == "no" for t in noun for d in document.children(t)))
    ahead = noun and any(t.text.lower() in {"will", "would"} for t in document.children(verb, "aux"))
    return yet_to or no_noun or bool(ahead) or (deciding and (nothing or is_negated(document, verb)))
