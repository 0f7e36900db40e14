"""Reads who or what is let off a measure told of before: "has so far been exempted", "200 million were released"."""

from __future__ import annotations

from dataclasses import replace

from dashboard.document import Document, Sentence, Token
from dashboard.grammar import agents, all_parties, is_negated, is_party, is_passive, is_verb, patients, prep_objects
from dashboard.measures.deeds import Deed, deed_of
from dashboard.measures.finding import Measure, measure_of
from dashboard.measures.known import Measures, words
from dashboard.measures.status import noun_status, verb_status

HELD = frozenset({"asset freeze", "other"})  # what money is let go from


def spared_of(document: Document, sentence: Sentence, verb: Token, told: Measure, known: Measures) -> Measure | None:
    """Read "Kestian grain has so far been exempted" where the measure was told of just before.

    What is let off is somebody, or goods of those who are hit.
    """
    lemma = verb.lemma.lower()
    if lemma == "exempt" and verb.pos == "ADJ":
        return _are_exempt(document, sentence, verb, told, known)
    sparing = lemma in known.sparing or verb.text.lower() in known.sparing or _left_out(document, verb)
    untouched = lemma in words("covering") and is_passive(document, verb)  # "gold is not affected"
    if not is_verb(verb) or not (sparing or untouched) or is_negated(document, verb) != untouched:
        return None
    if any(known.instrument_of(document, t) is not None for t in document.sentence_tokens(sentence)):
        return None
    proposed = verb_status(document, verb) == "proposed"
    if verb.tag not in {"VBD", "VBN", "VBZ", "VBP"} and not (verb.tag == "VB" and proposed):
        return None  # "sparing a country costs nothing" tells of no one who was spared
    let_off = patients(document, verb)
    if is_passive(document, verb) and document.children(verb, "dobj", "oprd"):
        return None  # "was spared a speech"
    asked = told.action in {"eased", "easing proposed"} and proposed
    if not let_off or not (asked or told.action in {"imposed", "in force", "threatened", "extended"}):
        return None
    named = all_parties(document, (t for t in let_off if is_party(document, t)))
    if proposed:  # "Kest asks for its wool to be spared"
        made = measure_of(document, sentence, verb, told.instrument, Deed("ease", verb, "proposed"), known)
        asking = [t for t in agents(document, document.head(verb)) if t.ent]
        hit = all_parties(document, asking) if any(document.children(t, "poss") for t in let_off) else ()
        of_whom = all_parties(document, (t for t in agents(document, verb) if t.ent and not is_passive(document, verb)))
        return replace(made, what=told.what, senders=of_whom, targets=named or hit)
    made = measure_of(document, sentence, verb, told.instrument, Deed("impose", verb, "denied"), known)
    whose = all_parties(document, (t for t in agents(document, verb) if is_party(document, t)))
    return replace(
        made, what=told.what, senders=whose or told.senders, targets=named or told.targets, by_verb=False,
        because=f"spare: {verb.text.lower()}",
    )  # fmt: skip


def _left_out(document: Document, verb: Token) -> bool:
    """Whether somebody or something was left out of what was told of: "phones have been left out"."""
    turns = {t.text.lower() for t in document.children(verb, "prt", "advmod", "prep")}
    left = verb.lemma == "leave" and "out" in turns
    out = is_passive(document, verb) and (left or verb.lemma == "exclude") and not document.children(verb, "dobj")
    whole = patients(document, verb) if out else []
    return any(t.pos in {"NOUN", "PROPN"} or t.tag == "PRP" for t in whole)  # "much was left out" spares nobody


def _are_exempt(
    document: Document, sentence: Sentence, exempt: Token, told: Measure, known: Measures
) -> Measure | None:
    """Read "makers that agreed to a price, among them Kestco, are exempt" where the measure was told of just before."""
    verb = document.head(exempt)
    from_it = [t for t in prep_objects(document, exempt, "from") if t.pos != "PRON"]
    if exempt.dep != "acomp" or from_it or is_negated(document, verb) or told.action not in {"imposed", "in force"}:
        return None
    who = document.children(verb, "nsubj")
    among = [t for t in document.tokens[sentence.first : exempt.i] if t.text.lower() == "among"]
    listed = [t for prep in among for t in document.children(prep, "pobj") if t.pos == "PROPN"]
    named = [t for one in who for t in document.children(one, "appos")] or listed or who
    made = measure_of(document, sentence, exempt, told.instrument, Deed("impose", exempt, "denied"), known)
    hit = all_parties(document, (t for t in named if is_party(document, t) or t.pos == "PROPN"))
    return replace(
        made, what=told.what, senders=told.senders, targets=hit or told.targets, by_verb=False, because="spare: exempt"
    )  # fmt: skip


def released(document: Document, sentence: Sentence, verb: Token, told: Measure, known: Measures) -> Measure | None:
    """Read "200 million euros were released" where money was said to be frozen or held back just before."""
    if not is_verb(verb) or verb.lemma.lower() not in words("releasing") or told.instrument not in HELD:
        return None
    money = [
        t for t in patients(document, verb) if t.ent == "MONEY" or any(w.ent == "MONEY" for w in document.subtree(t))
    ]
    if not money or told.action not in {"imposed", "in force", "easing proposed"}:
        return None
    deed = deed_of(document, verb, "ease")
    made = measure_of(document, sentence, verb, told.instrument, deed, known)
    whose = all_parties(document, (t for t in agents(document, verb) if is_party(document, t)))
    return replace(made, what=told.what, senders=whose or told.senders, targets=told.targets)


def held_money(document: Document, word: Token) -> Deed | None:
    """Read "the release of $7 billion frozen in Kest", "wants three billion dollars held abroad to be unblocked"."""
    near = document.sentence_tokens(document.sentences[word.sent])
    held = words("withheld") | {"froze", "blocked", "seized", "withheld"}
    if not any(t.text.lower() in held for t in near):
        return None
    money = [t for t in near if t.ent == "MONEY"]
    if word.pos == "NOUN":
        of = [
            t for prep in document.children(word, "prep") if prep.text.lower() == "of" for t in document.subtree(prep)
        ]
        return Deed("lift", word, noun_status(document, word, "lift")) if any(t in of for t in money) else None
    above = [*patients(document, word), document.head(word)]
    if not any(t.ent == "MONEY" for t in above):
        return None
    asked = any(t.text.lower() == "to" for t in document.children(word, "aux"))
    return Deed("lift", word, "proposed" if asked else verb_status(document, word))
