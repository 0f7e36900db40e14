"""Reads how a measure came about or stands that the sentence wants undone: "to scrap the freezes it laid in March"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dashboard.document import Document, Sentence, Token
from dashboard.grammar import agents, all_parties, is_verb
from dashboard.measures.deeds import Deed
from dashboard.measures.finding import Measure, measure_of
from dashboard.measures.known import LANDS, Measures, words
from dashboard.measures.status import lasts

FAR = 22  # words from a measure to the verb of the clause on it
SINCE = 8  # words from "frozen" to "since 2021"
WANTED = frozenset({"easing proposed", "easing rejected"})
TOLD = frozenset({"imposed", "in force", "extended"})
PAST = frozenset({"VBD", "VBN"})
NOW = frozenset({"VBZ", "VBP"})


def began(document: Document, sentence: Sentence, here: Sequence[Measure], known: Measures) -> Iterator[Measure]:
    """Give how each measure stands whose end alone was told of."""
    for one in here:
        if one.action not in WANTED or any(other.action in TOLD and other.at == one.at for other in here):
            continue
        noun = next((t for t in document.sentence_tokens(sentence) if t.start == one.at), None)
        deed = _deed(document, noun, known) if noun is not None else None
        if noun is None or deed is None:
            continue
        made = measure_of(document, sentence, noun, one.instrument, deed, known)
        whose = all_parties(document, (t for t in agents(document, deed.word) if t != noun and t.tag != "WDT"))
        yield replace(
            made, senders=whose or one.senders or one.owners, targets=made.targets or one.targets, hinted=one.hinted,
            hint=one.hint, what=one.what, askers=one.askers, merely_named=False,
        )  # fmt: skip


def _deed(document: Document, noun: Token, known: Measures) -> Deed | None:
    """Give the deed of the clause behind a measure, if it lays or keeps it."""
    end = min(noun.i + FAR, document.sentences[noun.sent].last)
    relative = False
    for word in document.tokens[noun.i + 1 : end]:
        if word.text in {";", "and", "but", "if", "unless", "before", "until", "”", '"'}:
            return None
        relative = relative or word.tag == "WDT"
        if not is_verb(word) and word.tag != "VBN":
            continue
        subject = [t for t in document.children(word, "nsubj", "nsubjpass") if t.i > noun.i]
        since = any(t.text.lower() == "since" for t in document.tokens[word.i + 1 : min(word.i + SINCE, end)])
        if word.lemma in {"be", "have"} and word.dep in {"aux", "auxpass"}:
            continue
        if _takes(word, known):
            helped = {t.text.lower() for t in document.children(word, "aux")}
            if helped & words("might") or (word.tag not in PAST | NOW and not helped & {"has", "have", "been"}):
                return None
            stands = since or lasts(document, word) or word.tag in NOW or word.lemma.lower() in known.lasting
            if subject and (relative or any(t.ent in LANDS or t.pos == "PRON" for t in subject)):
                return Deed("keep" if stands else "impose", word, "actual")
            return Deed("keep", word, "actual") if since and word.tag in PAST else None
        if relative and word.tag in NOW:
            return Deed("keep", word, "actual")
        if word.tag in PAST | NOW:
            return None
    return None


def _takes(verb: Token, known: Measures) -> bool:
    """Whether a verb lays, takes or keeps."""
    lemma = verb.lemma.lower()
    taking = any(lemma in verbs for verbs in known.taking.values())
    return taking or lemma in known.lasting or known.verb_acts.get(lemma) in {"impose", "keep"}
