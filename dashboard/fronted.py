"""Gives a sentence back its subject where the parser took it for a town: "After talks in Rome, Kest and Ossia signed".

The comma behind a fronted phrase reads like that of a list. Where the verb behind is left without any subject, the name
behind the comma is it.
"""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.document import Sentence, Token
from dashboard.lexicon import word_set
from dashboard.tags import FINITE, TENSED

OBJECTS = frozenset({"dobj", "pobj", "nsubj", "nsubjpass"})  # what a verb cannot be
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
ON = frozenset({"on", "in", "by", "since", "until", "of"})
PART_OF = frozenset({"early", "late", "mid", "mid-", "-"})  # "in early May"
DAYS = word_set("names", "months_and_days")
LONGEST_DATE = 3  # words: "18 February 2031"
BEFORE_A_VERB = frozenset({"aux", "auxpass", "advmod", "neg"})


def subjects_again(tokens: list[Token], sentences: Sequence[Sentence]) -> None:
    """Hang in place on its verb what stands between the comma behind a fronted town and a verb without a subject."""
    for i in range(2, len(tokens)):
        token = tokens[i]
        if token.text == "talks" and token.tag == "VBZ" and token.dep in OBJECTS:
            tokens[i] = token._replace(pos="NOUN", tag="NNS", lemma="talk")  # "hosted the ceasefire talks in Rome"
        if token.dep == "pobj" and tokens[token.head].text.lower() in ON and token.head < i - 1:
            _after_a_date(tokens, token, sentences[token.sent])
        if token.dep == "appos" and tokens[token.head].ent == "DATE" and not token.ent and token.text[:1].isupper():
            _beside_a_date(tokens, token)
        if token.dep in {"nsubj", "nsubjpass"} and tokens[token.head].i > i:
            _behind_a_month(tokens, token, sentences[token.sent].first)
            _second_of_two(tokens, token, sentences[token.sent])
        if token.dep != "conj" or not token.ent or token.head >= i - 1:
            continue
        town = tokens[token.head]
        if town.dep != "pobj" or not town.ent:
            continue
        first = _first(tokens, i)
        if tokens[first - 1].text != "," or first - 2 != town.i:
            continue
        verb = _verb(tokens, town, sentences[token.sent])
        if verb is not None and verb.i > i:
            passive = any(t.head == verb.i and t.dep == "auxpass" for t in tokens[i : verb.i])
            tokens[i] = token._replace(head=verb.i, dep="nsubjpass" if passive else "nsubj")


def _behind_a_month(tokens: list[Token], token: Token, first: int) -> None:
    """Part from a name the month before it, which a preposition without any object brings: "In late June Kest met"."""
    at = token.i - 1
    while at > first and tokens[at].head == token.i and tokens[at].text.title() not in DAYS:
        at -= 1
    month = tokens[at]
    if month.head != token.i or month.text.title() not in DAYS:
        return
    part = at
    while part - 1 > first and tokens[part - 1].text.lower() in PART_OF:
        part -= 1
    prep = tokens[part - 1] if part > first else month
    if prep.text.lower() not in ON or any(t.head == prep.i for t in tokens[prep.i + 1 : part]):
        return
    if any(t.head == prep.i and t.i > token.i for t in tokens[token.i : tokens[token.head].i]):
        return
    tokens[month.i] = month._replace(head=prep.i, dep="pobj")
    for t in tokens[part:at]:
        tokens[t.i] = t._replace(head=month.i, dep="amod")


def _after_a_date(tokens: list[Token], token: Token, sentence: Sentence) -> None:
    """Hang on its verb the name behind a date that the parser took for one with it: "On 18 February Jane Roe met"."""
    prep = tokens[token.head]
    dated = [t for t in tokens[prep.i + 1 : min(prep.i + 1 + LONGEST_DATE, token.i)] if t.text.title() in DAYS]
    if not dated or token.text.title() in DAYS or not token.text[:1].isupper():
        return
    day = dated[0]
    last = day.i
    while last + 1 < token.i and tokens[last + 1].tag == "CD":
        last += 1
    if any(t.tag != "CD" and t.text.lower() not in PART_OF for t in tokens[prep.i + 1 : day.i]):
        return
    verb = _verb(tokens, prep, sentence)
    if verb is None or verb.i < token.i:
        return
    tokens[day.i] = day._replace(head=prep.i, dep="pobj")
    for t in tokens[prep.i + 1 : last + 1]:
        if t.i != day.i and t.head == token.i:
            tokens[t.i] = t._replace(head=day.i)
    tokens[token.i] = token._replace(head=verb.i, dep="nsubj")


def _beside_a_date(tokens: list[Token], token: Token) -> None:
    """Hang on its verb who is read as another word for a day: "On May 10 and 11 Minister Jane Roe and Poe met Doe"."""
    day = tokens[token.head]
    prep = tokens[day.head]
    verb = tokens[prep.head]
    if day.dep == "pobj" and prep.text.lower() in ON and verb.pos == "VERB" and verb.i > token.i > day.i:
        tokens[token.i] = token._replace(head=verb.i, dep="nsubj")


def _second_of_two(tokens: list[Token], token: Token, sentence: Sentence) -> None:
    """Join to the first the second of two whom the parser made a subject: "a call between Roe and her colleague is"."""
    first = token.i
    while first > sentence.first and tokens[first - 1].head == token.i:
        first -= 1
    if first - 2 <= sentence.first or tokens[first - 1].text != "and":
        return
    before = tokens[sentence.first : first - 1]
    prep = next((t for t in reversed(before) if t.text.lower() == "between"), None)
    if prep is None or not any(t.head == token.head and t.dep in SUBJECTS and t.i < prep.i for t in before):
        return
    named = next((t for t in before if t.head == prep.i and t.dep == "pobj"), None)
    if named is not None and not any(t.head == named.i and t.dep == "conj" for t in before):
        tokens[token.i] = token._replace(head=named.i, dep="conj")


def _first(tokens: Sequence[Token], i: int) -> int:
    """Give where the name of which a word is the head begins: its compounds and titles stand right before it."""
    while i > 0 and tokens[i - 1].head in {i, i + 1} and tokens[i - 1].dep in {"compound", "det", "amod", "nmod"}:
        i -= 1
    return i


def _verb(tokens: Sequence[Token], town: Token, sentence: Sentence) -> Token | None:
    """Give the finite verb behind that a fronted phrase hangs on, where it has no subject."""
    word, steps = town, 0
    while word.pos not in {"VERB", "AUX"} and word.head != word.i and steps < sentence.last - sentence.first:
        word, steps = tokens[word.head], steps + 1
    if word.pos not in {"VERB", "AUX"} or word.i < town.i:
        return None
    own = [t for t in tokens[sentence.first : sentence.last] if t.head == word.i]
    finite = word.tag in TENSED or any(t.tag in FINITE for t in own if t.dep in BEFORE_A_VERB)
    return word if finite and not any(t.dep in SUBJECTS for t in own) else None
