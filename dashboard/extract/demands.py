"""Finds who asks what of whom: demands, conditions, requests and requirements that one party puts to another.

"Dialogue is essential" asks nothing of anybody; what a verb only might demand is left out. Whether the one who asks is
a party or a commentator is decided when it is known who is who.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from dashboard.demands.as_conditions import conditions
from dashboard.demands.as_things import longed_for, longs
from dashboard.demands.aside import aside
from dashboard.demands.asking import (
    NAMED,
    askers_of,
    is_left_out,
    known,
)
from dashboard.demands.by_colons import from_colon
from dashboard.demands.by_conditions import from_any_condition
from dashboard.demands.by_copulas import from_copula
from dashboard.demands.by_deadlines import applied, from_deadline
from dashboard.demands.by_dependence import from_dependence
from dashboard.demands.by_drafts import from_draft
from dashboard.demands.by_duties import has_to, obligation
from dashboard.demands.by_fates import from_fate
from dashboard.demands.by_messages import from_message
from dashboard.demands.by_nouns import from_noun, negative_condition, telling
from dashboard.demands.by_orders import from_order
from dashboard.demands.by_ranks import is_counted, one_more
from dashboard.demands.by_terms import from_condition, from_terms, whose_terms
from dashboard.demands.by_verbs import asking_verbs, from_verb, is_joined, is_unreal
from dashboard.demands.by_verdicts import from_verdict
from dashboard.demands.demanded import Demand
from dashboard.demands.in_lists import asked_in_heading, introduction, is_label, is_report, item, told_to_do
from dashboard.demands.in_parts import parted
from dashboard.demands.in_series import Series, announced, first_answer, first_told, one_of
from dashboard.demands.restated import by_frame, from_namely
from dashboard.document import Document, Sentence, Token
from dashboard.extract import Extractor, Party
from dashboard.grammar import is_negated, is_verb

CLAUSES = frozenset({"relcl", "acl", "advcl"})  # that may tell a demand in passing
TELLING = frozenset({"VERB", "AUX", "ADJ", "NOUN"})  # parts of speech that may tell a demand
NO_BASE = frozenset({"VBD", "VBZ"})  # forms behind no "must" or "has to"
COUNTED = 3  # sentences between one of several demands and "Second,"
LIST_REACH = 12  # list items that one introduction may own


def find(document: Document) -> Iterator[Demand]:
    """Give the demands, in the order of the text."""
    owner: tuple[Sentence, Token, list[Party], list[Party]] | None = None
    last_item = -1
    terms: tuple[int, list[Party], int] | None = None  # the sentence that announced terms, whose, where they begin
    series: Series | None = None  # demands that were announced, and are told one by one
    heading: list[Party] = []  # whose demands the last heading asks for
    last: int | None = None  # the last sentence that asks for something
    for sentence in document.sentences:
        if is_left_out(sentence):
            intro = introduction(document, sentence) if sentence.kind == "heading" else None  # "Kestian demands"
            wanted = asked_in_heading(document, sentence)
            if wanted is not None:
                heading = wanted[1]
                intro = (*wanted, [])
            elif sentence.kind in {"title", "heading"}:
                heading = []
            owner = (sentence, *intro) if intro is not None else owner if sentence.kind == "title" else None
            continue
        if sentence.kind == "list_item" and owner is not None and sentence.number - owner[0].number <= LIST_REACH:
            if sentence.block != last_item:
                last_item = sentence.block if sentence.block is not None else -1
                own = list(_in_label(document, sentence)) or _in_item(document, sentence, owner[2])
                report = not own and is_report(document, sentence)
                yield from own or ([] if report else [item(document, sentence, owner)])
            continue
        intro = introduction(document, sentence) or told_to_do(document, sentence, heading)
        if intro is not None:
            owner = (sentence, intro[0], intro[1], [*intro[2], *heading])
        elif sentence.kind != "list_item":
            owner = None
        told_of = whose_terms(document, sentence)
        if told_of is not None:
            terms = (sentence.number, *told_of)
            series = Series(sentence.number, told_of[0], [])
        series = announced(document, sentence) or series
        said: list[Demand] = []
        if terms is not None and sentence.number - terms[0] <= 1:
            said = list(from_terms(document, sentence, terms[1], max(terms[2], sentence.first)))
        said = said or list(one_of(document, sentence, series, last)) or list(first_answer(document, sentence, heading))
        said = said or list(first_told(document, sentence, series)) or list(from_order(document, sentence))
        introduced = intro[0].start if intro is not None and is_verb(intro[0]) else None
        found = [demand for demand in _in_sentence(document, sentence, said) if demand.cue_start != introduced]
        found = [demand for demand in found if demand.words.strip().lower() not in known("pointing_ahead")]
        if is_counted(document, sentence) and last is not None and sentence.number - last <= COUNTED:
            found = [replace(d, goes_on=True) for d in found if not d.demanders] + [d for d in found if d.demanders]
            found = found or list(one_more(document, sentence))
        if last is not None and sentence.number - last <= 1:  # "Ossia was also told to close the camp"
            found = [replace(d, goes_on=True) if _is_also_told(document, sentence, d) else d for d in found]
        found = [replace(d, fallback=tuple(heading)) if _is_of_heading(d) else d for d in found] if heading else found
        last = sentence.number if found else last
        yield from sorted(found, key=lambda demand: (demand.cue_start, demand.text_start))


def _in_label(document: Document, sentence: Sentence) -> Iterator[Demand]:
    """Give what an item asks in a sentence of its own behind a label: "Wages. Kest asked Ossia to pay them"."""
    following = document.sentences[sentence.number + 1 : sentence.number + 2]
    for other in following if is_label(document, sentence) else ():
        if other.block == sentence.block:
            yield from (demand for demand in _in_sentence(document, other, []) if demand.demanders)


def _in_item(document: Document, sentence: Sentence, owners: list[Party]) -> list[Demand]:
    """Give what an item asks that is a sentence about a party of its own: "Kest wants a road"."""
    root = document.root(sentence)
    subjects = document.children(root, "nsubj") if root is not None else []
    named = any(t.ent in NAMED for t in subjects)
    if root is None or not named or root.lemma.lower() not in asking_verbs() or root.tag == "VB":
        return []
    theirs = {party.text for party in owners}
    found = [demand for demand in _in_sentence(document, sentence, []) if demand.demanders]
    return [demand for demand in found if demand.demanders[0].text not in theirs]


def _is_of_heading(demand: Demand) -> bool:
    """Whether "they want" stands below "What do the neighbours want?", and nobody nearer is meant."""
    return not demand.fallback and [p.text.lower() for p in demand.demanders] in (["they"], ["it"], ["he"], ["she"])


def _is_also_told(document: Document, sentence: Sentence, demand: Demand) -> bool:
    """Whether somebody "was urged to" or "is also told to", it is not said by whom: by who asked right before."""
    if demand.demanders or not demand.addressees or demand.because not in known("verbs", "onto") - known("weak_onto"):
        also = any(t.text.lower() == "also" and t.start < demand.cue_start for t in document.sentence_tokens(sentence))
        return also and not demand.demanders and bool(demand.addressees)
    cue = next(t for t in document.sentence_tokens(sentence) if t.start == demand.cue_start)
    return any(t.text.lower() in {"was", "were"} for t in document.children(cue, "auxpass"))


def _in_sentence(document: Document, sentence: Sentence, said: list[Demand]) -> Iterator[Demand]:
    """Give the demands of a sentence; of those already read by the terms that announced them, these."""
    seen: set[tuple[int, int]] = set()
    first = said or list(from_colon(document, sentence)) or list(from_namely(document, sentence))
    for demand in first:
        yield from parted(document, sentence, demand)
    nouns = _telling_nouns()
    telling_words = [
        t
        for t in document.sentence_tokens(sentence)
        if t.pos in TELLING and (t.pos != "NOUN" or t.lemma.lower() in nouns)
    ]
    words = (demand for t in telling_words for demand in _from_word(document, sentence, t))
    for demand in (*words, *conditions(document, sentence)):
        key = (demand.text_start, demand.text_end)
        if key not in seen and not any(_tells_the_same(one, demand) for one in first):
            seen.add(key)
            yield from parted(document, sentence, demand)


def _from_word(document: Document, sentence: Sentence, token: Token) -> Iterator[Demand]:
    lemma = token.lemma.lower()
    if is_verb(token):
        told = list(from_condition(document, sentence, token)) if token.dep in {"advcl", "conj"} else []
        yield from told or from_any_condition(document, sentence, token)
        if lemma in _framing():
            yield from from_copula(document, sentence, token)
            yield from from_deadline(document, sentence, token)
            yield from from_message(document, sentence, token)
            yield from applied(document, sentence, token)
        if lemma in _judging():
            yield from from_verdict(document, sentence, token, lemma)
        if token.dep in CLAUSES:
            yield from aside(document, sentence, token)
        yield from by_frame(document, sentence, token)
        if lemma in known("hinging"):
            yield from from_dependence(document, sentence, token)
        polite = lemma == "like" and any(
            t.text.lower() in {"would", "'d", "’d"} for t in document.children(token, "aux")
        )
        asked = "want" if polite else lemma
        if asked not in asking_verbs() and (token.tag in NO_BASE or obligation(document, token) is None):
            return  # most verbs: whether they are meant need not be known
        joined = polite or is_joined(document, token)
        if asked in known("longing", "verbs") and longs(document, token):
            yield from longed_for(document, sentence, token)
            return
        if is_negated(document, token) or (not joined and is_unreal(document, token) and not has_to(document, token)):
            return
        yield from from_verb(document, sentence, token, asked)
    elif token.pos == "NOUN":
        yield from from_noun(document, sentence, token, lemma)
        yield from from_fate(document, sentence, token, lemma)
        yield from from_draft(document, sentence, token, lemma)
    elif token.pos == "ADJ" and lemma in known("wary"):
        holder = document.head(token)
        if is_verb(holder):
            yield from negative_condition(document, sentence, token, askers_of(document, holder))


@cache
def _telling_nouns() -> frozenset[str]:
    """Give the nouns that may tell a demand: most nouns tell none."""
    return telling() | known("drafts") | known("texts") | known("fated")


@cache
def _judging() -> frozenset[str]:
    """Give the verbs by which somebody calls a thing indispensable, or puts it on the agenda."""
    return known("deeming") | {"put", "place", "need", "be"}


@cache
def _framing() -> frozenset[str]:
    """Give the verbs of frames that may hold a demand: most verbs hold none."""
    times = known("deadline", "give") | known("deadline", "have")
    return known("copulas") | times | known("telling") | known("verbs", "applying") | {"make", "let", "leave"}


def _tells_the_same(announced: Demand, demand: Demand) -> bool:
    """Whether a demand only announces what stands behind the colon, or is that."""
    return demand.cue_start == announced.cue_start or announced.text_start <= demand.text_start < announced.text_end


EXTRACTOR = Extractor("demands", Demand, find)
