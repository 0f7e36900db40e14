"""Finds dates and expressions of time, as they are said: which day they mean is settled against the article's own date.

A desk reads "on Thursday", "last month", "between 2016 and 2018" and knows when. What is said is kept apart from what
it comes to, since an undated article gets its date from what it tells; see `dashboard.resolve.dates`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from dashboard.document import Document, Sentence, Token
from dashboard.extract import Extractor, Finding
from dashboard.lexicon import word_set
from dashboard.time_grammar import READERS, TIME_HINT, month_and_day_names, time_pattern

Form = Literal["date", "weekday", "unit", "ago", "recent", "span", "eve", "relative", "age"]
Tense = Literal["past", "future", ""]
FIRST_YEAR, LAST_YEAR = 1500, 2199
CLIMB = 10  # words from an expression up to its verb


@dataclass(frozen=True, slots=True)
class TimeExpression(Finding):
    """Words of time.

    `date`: year, month, day as far as said (0 for what is not), up to `until` in the same form. `weekday`: `amount` 0
    is the nearest, -1 "last", 1 "next". `unit`: the day, week, month or year `amount` away from now. `ago`: `amount`
    units before (or after) now. `recent`: the last or next units. `span`: the last `amount` units up to now. `eve`: the
    day before what the text goes on to name. `age`: how old somebody is. `relative`: counted from something else that
    the text tells.
    """

    text: str
    form: Form
    date: tuple[int, int, int]
    until: tuple[int, int, int] | None
    unit: str
    amount: int
    weekday: int
    part: str
    tense: Tense


def find(document: Document) -> Iterator[TimeExpression]:
    """Give the expressions of time of a document, in the order of the text."""
    for sentence in document.sentences:
        if not TIME_HINT.search(sentence.text):
            continue
        for match in time_pattern().finditer(sentence.text):
            name = match.lastgroup
            if name is not None and not _is_word(name, match[0]):
                made = _expression(document, sentence, match, name)
                if made is not None:
                    yield made


def _is_word(name: str, text: str) -> bool:
    """Whether a match is no name of a month or day, being written small ("may", "march on")."""
    if name in {
        "weekday",
        "month",
        "bound_month",
        "month_first",
        "last_weekday",
        "day_first",
        "month_year",
        "month_of_year",
    }:
        first = next((word for word in re.split(r"[ ,\-]", text) if word.lower() in month_and_day_names()), "")
        return first[:1].islower()
    return False


def _expression(document: Document, sentence: Sentence, match: re.Match[str], name: str) -> TimeExpression | None:
    tokens = _tokens_at(document, sentence, match.start(), match.end())
    if not tokens:
        return None
    said = READERS[name](match[0].lower())
    if said is None:
        return None
    span = document.span(tokens)
    blank: dict[str, Any] = {
        "date": (0, 0, 0), "until": None, "unit": "", "amount": 0, "weekday": -1, "part": "",
        "tense": _tense(document, tokens), "text": document.source(span),
    }  # fmt: skip
    if name == "within" and blank["tense"] != "future":
        return None  # "the first in two weeks", "agreed in three days": how long it took
    return TimeExpression(sentence=tokens[0].sent, start=span.start, end=span.end, **{**blank, **said})


def _tokens_at(document: Document, sentence: Sentence, start: int, end: int) -> list[Token]:
    """Give the tokens of a sentence that stand at a range of its cleaned text."""
    found: list[Token] = []
    at = 0
    for token in document.sentence_tokens(sentence):
        at = sentence.text.find(token.text, at)
        if at < 0 or at >= end:
            break
        if at + len(token.text) > start:
            found.append(token)
        at += len(token.text)
    return found


def _tense(document: Document, tokens: list[Token]) -> Tense:
    """Tell whether what happens then lies ahead or behind, by the verb that the expression hangs on."""
    ahead = word_set("times", "ahead")
    inside = {token.i for token in tokens}
    token = tokens[0]
    for _ in range(CLIMB):
        if token.i not in inside:
            if token.lemma.lower() in ahead:
                before = any(child.text.lower() == "had" for child in document.children(token, "aux"))
                return "past" if before else "future"  # "had been scheduled for August"
            if token.pos in {"VERB", "AUX"}:
                helpers = {child.text.lower() for child in document.children(token, "aux", "auxpass")}
                if helpers & ahead or ("to" in helpers and token.dep in {"xcomp", "advcl", "acl", "relcl"}):
                    return "future"
                if token.tag in {"VBD", "VBN"} or helpers & {"had", "has", "have", "was", "were"}:
                    return "past"
                if token.tag in {"VBP", "VBZ"}:
                    return ""
        if token.head == token.i:
            break
        token = document.head(token)
    return ""


EXTRACTOR = Extractor("times", TimeExpression, find)
