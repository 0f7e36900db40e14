"""Reads how the next sentence answers who asked for the end of a measure: "Kest refused", "not before they leave"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dashboard.document import Document, Sentence, Token
from dashboard.extract import Party
from dashboard.grammar import agents, all_parties, is_negated, is_party, is_verb, patients, prep_objects
from dashboard.measures.finding import Measure
from dashboard.measures.known import measures, words
from dashboard.measures.verbs import right_before

NAMING = frozenset({"he", "she", "it", "they", "that", "this"})
GIVEN = frozenset({"that", "it", "this", "one", "them", "any"})


def put_off_answer(document: Document, sentence: Sentence, verb: Token, told: Measure) -> Measure:
    """Give "told him, not before the troops are gone" as the refusal of the end that was asked for just before."""
    return replace(
        told, sentence=sentence.number, start=sentence.start, end=sentence.end, at=verb.start,
        cue=document.text((verb,)), action="easing rejected", merely_named=False,
        because=f"{told.because}; put off: {verb.text.lower()}",
    )  # fmt: skip


def answered(document: Document, found: Measure) -> Iterator[Measure]:
    """Read a refusal in the same or the next sentence: "Kest asked Valdoria to lift the ban. Valdoria refused."."""
    if found.action != "easing proposed" or found.asked:
        yield found
        return
    for number in (found.sentence, found.sentence + 1):
        if number >= len(document.sentences):
            break
        reply = document.sentences[number]
        verb = next((t for t in document.sentence_tokens(reply) if t.start > found.at and _refuses(document, t)), None)
        vain = _in_vain(document, reply, found)
        if vain is not None:
            yield replace(found, action="easing rejected", because=f"{found.because}; refused: in vain")
            yield _refused(found, reply, vain, found.senders)
            return
        if verb is None:
            passive = next((t for t in document.sentence_tokens(reply) if t.dep == "ROOT"), None)
            by = _passive_refusal(document, passive) if number > found.sentence else None
            if by is not None and passive is not None:
                yield found
                yield _refused(found, reply, passive, by or found.senders)
                return
            continue
        own = document.children(verb, "expl", "nsubj")
        told = verb.dep == "ccomp" and bool(own) and all(t.text.lower() in {"it", "there"} for t in own)
        said = document.head(verb) if told and agents(document, document.head(verb)) else verb
        doers = agents(document, said) or [t for t in right_before(document, verb) if t.pos == "PROPN"]
        named = {party.text.lower().removeprefix("the ") for party in found.senders}
        if named & {t.text.lower() for t in doers}:
            because = f"{found.because}; refused: {verb.text.lower()}"
            yield replace(found, action="easing rejected", because=because)
            yield _refused(found, reply, verb, found.senders)
            return
        asked_by = {party.text.lower() for party in found.askers}
        others = [t for t in doers if (is_party(document, t) or t.pos == "PROPN") and t.text.lower() not in asked_by]
        if others:
            by = all_parties(document, others)
            yield found
            yield replace(_refused(found, reply, verb, found.senders or by), answered_by=by)
            return
    yield found


def _refused(found: Measure, reply: Sentence, verb: Token, whose: tuple[Party, ...]) -> Measure:
    return replace(
        found, sentence=reply.number, start=reply.start, end=reply.end, at=verb.start, cue=verb.text,
        action="easing rejected", senders=whose, because=f"{found.because}; refused: {verb.text.lower()}",
    )  # fmt: skip


def _in_vain(document: Document, reply: Sentence, found: Measure) -> Token | None:
    """Give the verb of "he did not get that", "it was given none", "to no avail": whoever asked, got nothing."""
    for word in document.sentence_tokens(reply):
        if word.start <= found.at or not (is_verb(word) or word.text.lower() in {"vain", "avail", "success"}):
            continue
        near = [t.text.lower() for t in document.tokens[max(reply.first, word.i - 2) : word.i]]
        if near[-1:] == ["in"] and word.text.lower() == "vain":
            return word
        if near[-2:] == ["to", "no"] or (near[-1:] == ["without"] and word.text.lower() == "success"):
            return word
        mine = [*document.children(word, "nsubj", "nsubjpass")]
        if not mine or any(t.text.lower() not in NAMING | {party.text.lower() for party in found.askers} for t in mine):
            continue
        got = {t.text.lower() for t in document.children(word, "dobj", "oprd")}
        lemma = word.lemma.lower()
        gets = lemma in words("winning") | ({"give", "grant"} if document.children(word, "auxpass") else set())
        if gets and ((is_negated(document, word) and got & GIVEN) or got & {"nothing", "none", "neither"}):
            return word
        happens = lemma in {"happen", "come"} and {t.text.lower() for t in mine} <= {"that", "this", "it"}
        if happens and is_negated(document, word) and not document.children(word, "dobj"):
            return word
        if lemma in words("giving_way") - {"do", "change"} and is_negated(document, word) and not got:
            return word
    return None


def _refuses(document: Document, verb: Token) -> bool:
    """Whether a verb turns down what was asked: "refused", "ruled that out", "said it would not do so"."""
    lemma = verb.lemma.lower()
    places = {"ROOT", "conj", "ccomp", "parataxis", "advcl", "relcl"}
    if verb.pos not in {"VERB", "AUX"} or (verb.dep not in places and not (verb.dep == "acl" and lemma == "do")):
        return False
    if lemma == "do":
        so = any(t.text.lower() == "so" for t in document.children(verb, "advmod", "dobj"))
        none = any(t.text.lower() == "no" for t in document.children(document.head(verb), "det"))
        return so and (is_negated(document, verb) or none)
    if lemma == "hear" and is_negated(document, verb):
        return any(t.text.lower() in {"it", "that", "this"} for t in prep_objects(document, verb, "of"))
    if lemma in {"stay", "remain"} and verb.dep == "ccomp":
        return _will_stay(document, verb)
    if lemma == "agree" and is_negated(document, verb):
        return any(t.text.lower() in {"it", "that", "this"} for t in prep_objects(document, verb, "to", "with"))
    if lemma in {"be", "see", "have"} and (_sees_no_reason(document, verb) or _is_no(document, verb)):
        return True
    if lemma in {"say", "answer", "reply"} and any(
        t.text.lower() == "no" for t in document.children(verb, "intj", "dobj")
    ):
        behind = {t.text.lower() for t in document.tokens[verb.i + 1 : verb.i + 5] if t.sent == verb.sent}
        return not is_negated(document, verb) and "yes" not in behind  # "has said no", not "has not said yes or no"
    turns = [t.text.lower() for t in document.children(verb, "prt", "advmod")]
    flat = lemma in words("refusing") or any(f"{lemma} {turn}" in words("refusing") for turn in turns)
    if not flat or is_negated(document, verb) or document.children(verb, "auxpass", "xcomp", "ccomp"):
        return False
    return all(t.lemma.lower() in words("refused") | {"that", "which"} for t in patients(document, verb))


def _will_stay(document: Document, verb: Token) -> bool:
    """Whether "says that it will stay in place", "said the ban would remain" turns down an end that was asked for."""
    known = measures()
    kept = [
        t for t in document.children(verb, "nsubj") if t.text.lower() in {"it", "they"} or t.lemma in known.anaphors
    ]
    ahead = {t.text.lower() for t in document.children(verb, "aux")} & {"will", "would", "'ll", "’ll"}
    now = verb.tag in {"VBZ", "VBP"} and any(
        t.text.lower() in words("conditions")
        for c in document.children(verb, "advcl")
        for t in document.children(c, "mark")
    )  # "say that it stays until they leave"
    where = {t.lemma.lower() for t in prep_objects(document, verb, "in", "on")}
    states = {t.text.lower() for t in document.children(verb, "acomp", "oprd")}
    return bool(kept and (ahead or now)) and where <= words("in_force") and states <= known.lasting_states


def _sees_no_reason(document: Document, verb: Token) -> bool:
    """Whether "saw no case for it", "there were no plans to do so" turns down what was asked."""
    for noun in document.children(verb, "dobj", "attr"):
        none = any(t.text.lower() == "no" for t in document.children(noun, "det"))
        if not none or noun.lemma.lower() not in words("groundless"):
            continue
        to = document.children(noun, "acl", "relcl")
        about = prep_objects(document, noun, "for", "of")
        if any(t.text.lower() not in {"it", "that", "this"} for t in about):
            continue
        if all(t.lemma.lower() in words("giving_way") for t in to):
            return True
    return False


def _is_no(document: Document, verb: Token) -> bool:
    """Whether "the answer was no" or "that is out of the question" stands there."""
    subjects = {t.lemma.lower() for t in document.children(verb, "nsubj")}
    behind = [t.text.lower() for t in document.tokens[verb.i + 1 : verb.i + 7] if t.sent == verb.sent]
    if subjects & {"answer", "reply"} and behind[:1] == ["no"]:
        return True
    said = " ".join(behind)
    if subjects & {"it", "that", "this"} and "out of the question" in said:
        return True
    return said.startswith(("not up for ", "not negotiable", "non-negotiable", "not for bargaining", "off the table"))


def _passive_refusal(document: Document, verb: Token | None) -> tuple[Party, ...] | None:
    """Give by whom "that has been refused, most recently by Kest"; None where it has not been."""
    if verb is None or not document.children(verb, "auxpass") or is_negated(document, verb):
        return None
    subject = [t.lemma.lower() for t in document.children(verb, "nsubjpass")]
    if not subject or any(word not in words("refused") | {"that"} for word in subject):
        return None
    doers = [t for t in prep_objects(document, verb, "by") if is_party(document, t)]
    return all_parties(document, doers)
