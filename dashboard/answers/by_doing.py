"""Reads answers told by what was done: "La Paz has handed him over", "took in eighty of them"."""

from __future__ import annotations

from itertools import pairwise

from dashboard.answers.answered import Answer, answer_of, answer_words
from dashboard.demands.asking import known
from dashboard.document import Document, Sentence, Token
from dashboard.grammar import agents, is_negated, is_passive, prep_objects, status_of, voice_of
from dashboard.scene import everyone, is_people

EARLIER = frozenset({"ago", "previous", "earlier"})
BEFORE = frozenset({"last", "ago", "since", "previous", "earlier", "already"})  # done before it was asked


def done(document: Document, sentence: Sentence, verb: Token) -> Answer | None:
    """Give what the one who was asked has done; whether it is what was asked, their words tell."""
    lemma = verb.lemma.lower()
    if lemma in answer_words("coming_about") and verb.tag == "VBG" and verb.dep in {"ROOT", "conj"}:
        return _came_about(document, sentence, verb)
    did = verb.tag == "VB" and any(t.text.lower() == "did" for t in document.children(verb, "aux"))  # "did free them"
    home = lemma in answer_words("bringing") and any(
        t.text.lower() in {"home", "back", "free"}
        for t in document.children(verb, "advmod", "prt", "acomp", "oprd", "prep")
    )  # "gave them back", "were flown home"
    home = home or _lets_go(document, verb)
    if not (verb.tag in {"VBD", "VBN"} or did) or not (
        home or lemma in answer_words("deeds") | answer_words("coming_about")
    ):
        return None
    if is_negated(document, verb):
        return None
    if verb.dep == "ccomp":
        return _replied(document, sentence, verb)
    if verb.dep not in {"ROOT", "conj"}:
        return None
    if is_passive(document, verb):
        return _was_done(document, sentence, verb)
    auxiliaries = {t.lemma.lower() for t in document.children(verb, "aux")}
    if auxiliaries - {"have", "do"} or (verb.tag == "VBN" and not auxiliaries) or status_of(document, verb) != "actual":
        return None
    acting = [t for t in agents(document, verb) if is_people(t)]
    if not acting:
        return _came_about(document, sentence, verb)
    if not home and lemma not in answer_words("deeds"):
        return None
    by = everyone(document, acting)
    stop = next((t.i for t in document.tokens[verb.i : sentence.last] if t.text == ";"), sentence.last)
    tail = [t for t in document.subtree(verb) if verb.i <= t.i < stop]
    of_them = any(t.text.lower() in {"them", "him", "her"} for t in tail)
    if not by or any(t.text.lower() in (EARLIER if of_them else BEFORE) for t in tail):
        return None
    if any(t.text.lower() == "one" and not prep_objects(document, t, "of") for t in document.children(verb, "dobj")):
        return answer_of(document, sentence, verb, "accepted", by, None, points=True, asked_only=True)  # "opened one"
    near = [verb, *document.children(verb, "dobj")]
    near += [t for thing in near for t in document.children(thing, "nummod", "det", "advmod", "amod")]
    near += [n for n, of in pairwise(tail) if n.pos == "NUM" and of.text == "of"]
    some = any(t.text.lower() in answer_words("some") | {"only"} or t.pos == "NUM" for t in near)
    some = some or any(t.text.lower() in answer_words("partly") for t in tail) or _is_for_some(document, verb)
    return answer_of(document, sentence, verb, "conditional" if some else "accepted", by, None, tail=tail, deed=verb)


def _lets_go(document: Document, verb: Token) -> bool:
    """Whether somebody "let them go", "let four of the men leave"."""
    going = document.children(verb, "ccomp", "xcomp")
    return verb.lemma.lower() == "let" and any(t.lemma.lower() in {"go", "leave", "out", "depart"} for t in going)


def _is_for_some(document: Document, verb: Token) -> bool:
    """Whether a deed is done for a part only: "issued permits for two sites", "dropped it for rice", "for a month"."""
    things = document.children(verb, "dobj")
    it = any(t.text.lower() in {"it", "them"} for t in things)
    told = [t for word in (verb, *things) for t in prep_objects(document, word, "for")]
    return any(
        document.children(t, "nummod") or t.ent in {"DATE", "TIME"} or (it and t.pos == "NOUN" and not is_people(t))
        for t in told
    )


def _came_about(document: Document, sentence: Sentence, verb: Token) -> Answer | None:
    """Give "the ship left on Sunday", "the planes were landing": a thing that was asked for, it is not said of whom."""
    things = [t for t in document.children(verb, "nsubj") if t.pos == "NOUN" and not is_people(t)]
    going_on = verb.tag != "VBG" or any(t.text.lower() in {"was", "were"} for t in document.children(verb, "aux"))
    words = document.subtree(verb)
    if verb.lemma.lower() not in answer_words("coming_about") or not things or not going_on:
        return None
    if is_negated(document, verb) or document.children(verb, "dobj") or any(t.text.lower() in BEFORE for t in words):
        return None
    some = [t for thing in things for t in document.children(thing, "nummod", "amod")]
    part = any(t.pos == "NUM" for t in some)
    tail = [verb, *(t for thing in things for t in document.subtree(thing))]
    return answer_of(
        document, sentence, verb, "conditional" if part else "accepted", [], None, tail=sorted(tail), deed=verb
    )


def _was_done(document: Document, sentence: Sentence, verb: Token) -> Answer | None:
    """Give "the fishermen were freed on Sunday": done, it is not said by whom."""
    past = any(t.text.lower() in {"was", "were", "been"} for t in document.children(verb, "auxpass"))
    ahead = any(t.tag in {"MD", "TO"} for t in document.children(verb, "aux"))
    words = document.subtree(verb)
    of_them = any(t.text.lower() in {"they", "he", "she", "them"} for t in words)
    before = any(t.text.lower() in (EARLIER if of_them else BEFORE) for t in words)
    if not past or ahead or before or verb.tag != "VBN":
        return None
    by = everyone(document, agents(document, verb))
    subjects = document.children(verb, "nsubjpass")
    if verb.lemma.lower() == "leave" or any(t.lemma.lower() in known("answered") for t in subjects):
        return None  # "it was left to others", "the demand was dropped"
    some = [t for thing in subjects for t in document.subtree(thing)]
    part = any(t.text.lower() in answer_words("partly") or t.text.lower() == "only" for t in some)
    part = part or any(t.pos == "NUM" for t in subjects)  # "four were handed over"
    return answer_of(document, sentence, verb, "conditional" if part else "accepted", by, None, tail=words, deed=verb)


def _replied(document: Document, sentence: Sentence, verb: Token) -> Answer | None:
    """Give "replied that two roads had been opened": who replies so, says that it is done."""
    above = document.head(verb)
    said = voice_of(document, verb).by
    past = {t.text.lower() for t in document.children(verb, "aux")} & {"had", "has", "have"}
    if said is None or not past or above.lemma.lower() not in answer_words("replying"):
        return None
    return answer_of(document, sentence, verb, "accepted", [said], None, tail=document.subtree(verb), points=True)
