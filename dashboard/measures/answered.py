"""Reads how the next sentence answers who asked for the end of a measure: "Kest refused", "not before they leave"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dashboard.document import Document, Sentence, Token
from dashboard.extract import Party
from dashboard.grammar import agents, is_negated, is_party, parties, patients, prep_objects
from dashboard.measures.finding import Measure
from dashboard.measures.known import words


def put_off_answer(document: Document, sentence: Sentence, verb: Token, told: Measure) -> Measure:
    """Give "told him, not before the troops are gone" as the refusal of the end that was asked for just before."""
    return replace(
        told, sentence=sentence.number, start=sentence.start, end=sentence.end, at=verb.start,
        cue=document.text((verb,)), action="easing rejected", merely_named=False,
        because=f"{told.because}; put off: {verb.text.lower()}",
    )  # fmt: skip


def answered(document: Document, found: Measure) -> Iterator[Measure]:
    """Read a refusal in the next sentence: "Kest demanded that Valdoria lift the ban. Valdoria refused."."""
    if found.action != "easing proposed" or found.asked or found.sentence + 1 >= len(document.sentences):
        yield found
        return
    reply = document.sentences[found.sentence + 1]
    verb = next(
        (t for t in document.sentence_tokens(reply) if t.dep == "ROOT" and t.lemma in words("refusing")),
        None,
    )
    by = [t.text.lower() for t in agents(document, verb)] if verb is not None else []
    what = [t.lemma.lower() for t in patients(document, verb)] if verb is not None else []
    named = {party.text.lower().removeprefix("the ") for party in found.senders}
    refusal = _passive_refusal(document, verb)
    if refusal is not None:
        yield found
        senders_ = refusal or found.senders
        yield replace(
            found, sentence=reply.number, start=reply.start, end=reply.end, at=verb.start if verb else found.at,
            cue=verb.text if verb else found.cue, action="easing rejected", senders=senders_,
            because=f"{found.because}; refused",
        )  # fmt: skip
        return
    if (
        verb is None
        or not named & set(by)
        or any(word not in words("refused") for word in what)
        or is_negated(document, verb)
    ):
        yield found
        return
    because = f"{found.because}; refused: {verb.text.lower()}"
    yield replace(found, action="easing rejected", because=because)
    cue = document.text((verb,))
    yield replace(
        found, sentence=reply.number, start=reply.start, end=reply.end, at=verb.start, cue=cue,
        action="easing rejected", because=because,
    )  # fmt: skip


def _passive_refusal(document: Document, verb: Token | None) -> tuple[Party, ...] | None:
    """Give by whom "that has been refused, most recently by Kest"; None where it has not been."""
    if verb is None or not document.children(verb, "auxpass") or is_negated(document, verb):
        return None
    subject = [t.lemma.lower() for t in document.children(verb, "nsubjpass")]
    if not subject or any(word not in words("refused") | {"that"} for word in subject):
        return None
    doers = [t for t in prep_objects(document, verb, "by") if is_party(document, t)]
    return tuple(party for t in doers for party in parties(document, t))
