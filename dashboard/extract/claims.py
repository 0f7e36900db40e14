"""Finds statements that can be checked: numbers with what they count, dates, ranks, superlatives, statuses, names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Literal

from dashboard.counting import ONES, SCALES, TENS
from dashboard.document import Document, Sentence, Token
from dashboard.extract import Extractor, Finding, Party
from dashboard.grammar import agents, is_passive, is_verb, party_of, patients, prep_objects, status_of
from dashboard.lexicon import word_set

Kind = Literal["number", "date", "superlative", "name", "status"]

TOLD = frozenset({"paragraph", "list_item", "answer"})
CLIMB = 8  # words from what can be checked up to the verb whose subject it is said of
YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
DATED = re.compile(
    r"\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october"
    r"|november|december|yesterday|tomorrow|\b(?:last|next|this) (?:week|month|year|spring|summer|autumn|fall|winter)",
    re.IGNORECASE,
)
DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
MONTHS = frozenset(
    {"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
     "december"})  # fmt: skip
POINTERS = frozenset({"the", "these", "those", "both", "other", "all"})
CURRENCY = {"$": "dollar", "€": "euro", "£": "pound"}


_words = partial(word_set, "claims")


@dataclass(frozen=True, slots=True)
class Claim(Finding):
    """A checkable statement: `start` to `end` is the sentence, `value_start` to `value_end` the words to be checked."""

    kind: Kind
    value: str
    unit: str | None
    value_start: int
    value_end: int
    subject: tuple[Party, ...]
    cue: str


def find(document: Document) -> Iterator[Claim]:
    """Give the checkable statements of an article, in the order of the text."""
    for sentence in document.sentences:
        if sentence.kind not in TOLD:
            continue
        tokens = document.sentence_tokens(sentence)
        found = [
            *_numbers(document, sentence, tokens),
            *_dates(document, sentence, tokens),
            *_ranks(document, sentence, tokens),
            *_verbs(document, sentence, tokens),
        ]
        seen: set[tuple[str, str, str | None]] = set()
        for claim in sorted(found, key=lambda one: (one.value_start, one.value_end, one.kind)):
            if (claim.kind, claim.value, claim.unit) not in seen:
                seen.add((claim.kind, claim.value, claim.unit))
                yield claim


def _claim(
    document: Document, sentence: Sentence, kind: Kind, words: list[Token], *, value: str, unit: str | None, at: Token
) -> Claim:
    span = document.span(words)
    subject = _subject(document, at)
    return Claim(sentence.number, sentence.start, sentence.end, kind, value, unit, *span, subject, at.text)


def _subject(document: Document, at: Token) -> tuple[Party, ...]:
    """Give of whom something is said: the subject of the nearest verb above, or what a passive is done to."""
    for above in (at, *list(document.ancestors(at))[:CLIMB]):
        if is_verb(above):
            doers = patients(document, above) if is_passive(document, above) else agents(document, above)
            told = [token for token in doers if token.i != at.i]
            if told:
                return tuple(party_of(document, token) for token in told)
    return ()


# Numbers


def _numbers(document: Document, sentence: Sentence, tokens: tuple[Token, ...]) -> Iterator[Claim]:
    """Give numbers that count or measure something: "over six hours", "5,000 lives", "12 percent", "$3 billion"."""
    at = 0
    while at < len(tokens):
        end = at
        while end < len(tokens) and _is_number(tokens[end]):
            end += 1
        if end == at:
            at += 1
            continue
        run = list(tokens[at:end])
        value = _value([token.text.lower() for token in run])
        counted = _counted(document, tokens, at, end)
        if value is not None and counted is not None and not (_is_calendar(run, value) or _points(tokens, at, value)):
            unit, last = counted
            first = at
            while first > 0 and (
                tokens[first - 1].lemma.lower() in _words("bounds") or tokens[first - 1].text in CURRENCY
            ):
                first -= 1
            if first < at and tokens[first].lemma.lower() == "than" and first > 0:
                first -= 1
            bound = " ".join(t.text.lower() for t in tokens[first:at] if t.text not in CURRENCY)
            words = list(tokens[first : max(last, end)])
            text = f"{bound} {value}".strip()
            yield _claim(document, sentence, "number", words, value=text, unit=unit, at=run[-1])
        at = end


def _points(tokens: tuple[Token, ...], at: int, value: str) -> bool:
    """Whether a small number only points back: "the two nations", "these three"."""
    return at > 0 and tokens[at - 1].text.lower() in POINTERS and value in {"2", "3"}


def _is_number(token: Token) -> bool:
    return token.tag == "CD" and (token.text[0].isdigit() or token.text.lower() in {*ONES, *TENS, *SCALES})


def _value(words: list[str]) -> str | None:
    """Read a number in digits or words: "5,000", "forty five", "3 billion"; None where it is none."""
    total = current = 0.0
    for word in words:
        if word in SCALES:
            current = (current or 1) * SCALES[word]
            if SCALES[word] >= 1_000:
                total, current = total + current, 0.0
        elif word in ONES or word in TENS:
            current += ONES.get(word, 0) + TENS.get(word, 0)
        elif DIGITS.fullmatch(word):
            plain = word.replace(",", "")
            if plain.count(".") > 1:
                return None
            current += float(plain)
        else:
            return None
    number = total + current
    return str(int(number)) if number == int(number) else str(number)


def _counted(document: Document, tokens: tuple[Token, ...], at: int, end: int) -> tuple[str, int] | None:
    """Give what a number counts and the place behind it; None where it counts nothing."""
    if at > 0 and tokens[at - 1].text in CURRENCY:
        return CURRENCY[tokens[at - 1].text], end
    if end < len(tokens) and tokens[end].text.lower() in {"%", "percent", "pct"}:
        return "percent", end + 1
    if end + 1 < len(tokens) and (tokens[end].text.lower(), tokens[end + 1].text.lower()) == ("per", "cent"):
        return "percent", end + 2
    if at > 1 and (tokens[at - 2].lemma.lower(), tokens[at - 1].text.lower()) == ("age", "of"):
        return "year of age", end
    if end < len(tokens) and tokens[end].text.lower() in MONTHS and tokens[end].ent == "DATE":
        return None
    head = document.head(tokens[end - 1])
    while head.dep in {"compound", "nmod", "quantmod"} and head.head != head.i and head.i < tokens[-1].i:
        head = document.head(head)
    place = head.i - tokens[0].i
    if (
        head.pos in {"NOUN", "PROPN"}
        and tokens[end - 1].dep in {"nummod", "compound", "amod"}
        and end <= place < end + 6
    ):
        return head.lemma.lower(), place + 1
    return None


def _is_calendar(run: list[Token], value: str) -> bool:
    """Whether a number is a year, a day of the month or a bare "one": those are dates, or nothing to check."""
    if run[0].text.lower() == "one" and len(run) == 1:
        return True
    return run[0].ent == "DATE" and bool(YEAR.fullmatch(value))


# Dates, ranks


def _dates(document: Document, sentence: Sentence, tokens: tuple[Token, ...]) -> Iterator[Claim]:
    """Give the days, months and years that something is said to have happened in; durations are numbers."""
    for token in tokens:
        if token.ent != "DATE" or (run := list(document.name_around(token)))[0] is not token:
            continue
        words = document.text(run)
        if DATED.search(words) and not _is_duration(document, run):
            yield _claim(document, sentence, "date", run, value=words, unit=None, at=run[-1])


def _is_duration(document: Document, run: list[Token]) -> bool:
    counts = any(_is_number(t) and document.head(t).tag == "NNS" and not YEAR.fullmatch(t.text) for t in run)
    return (
        counts
        or any(t.text.lower() in {"old", "aged", "age"} for t in run)
        or (len(run) == 1 and run[0].text.isdigit() and len(run[0].text) < 4)
    )


def _ranks(document: Document, sentence: Sentence, tokens: tuple[Token, ...]) -> Iterator[Claim]:
    """Give superlatives and ranks with the noun they rank: "highest-ranking official", "second meeting"."""
    for token in tokens:
        low = token.text.lower()
        if low in _words("no_rank"):
            continue
        superlative = token.tag in {"JJS", "RBS"}
        ordinal = token.ent == "ORDINAL" and token.pos == "ADJ"
        if not (superlative or ordinal or (low in _words("ranks") and token.dep == "amod")):
            continue
        noun = document.head(token)
        if superlative and low == "most" and noun.pos in {"NOUN", "PROPN"}:
            continue  # "most states" counts, and ranks nobody
        for _ in range(3):
            if noun.pos in {"NOUN", "PROPN"} or noun.head == noun.i:
                break
            noun = document.head(noun)
        if noun.pos not in {"NOUN", "PROPN"} or not token.i < noun.i <= token.i + 8 or noun.sent != token.sent:
            continue
        if ordinal and noun.lemma.lower() in _words("no_ordinal"):
            continue
        words = list(document.tokens[token.i : noun.i + 1])
        yield _claim(
            document, sentence, "superlative", words, value=document.text(words), unit=noun.lemma.lower(), at=token
        )


# Statuses and names


def _verbs(document: Document, sentence: Sentence, tokens: tuple[Token, ...]) -> Iterator[Claim]:
    """Give accomplished facts ("was suspended", "remains in force") and who is said to lead."""
    for token in tokens:
        lemma = token.lemma.lower()
        if not is_verb(token):
            continue
        if lemma in _words("statuses") and token.tag in {"VBD", "VBN"} and _told(document, token):
            yield _claim(document, sentence, "status", _verb_words(document, token), value=lemma, unit=None, at=token)
        elif lemma in {"be", "remain", "stay"}:
            states = [
                t for t in document.children(token, "acomp", "oprd", "attr") if t.lemma.lower() in _words("states")
            ]
            states += [t for t in prep_objects(document, token, "in") if t.lemma.lower() in _words("in_state")]
            if states and status_of(document, token) == "actual":
                words = list(document.tokens[token.i : states[0].i + 1]) if states[0].i > token.i else [states[0]]
                yield _claim(
                    document, sentence, "status", words, value=document.text(words[1:] or words), unit=None, at=token
                )
        elif lemma in _words("led"):
            for by in document.children(token, "agent"):
                for name in document.children(by, "pobj"):
                    if name.ent == "PERSON":
                        party = party_of(document, name)
                        words = [token, by, name]
                        yield _claim(document, sentence, "name", words, value=party.text, unit=lemma, at=token)


def _told(document: Document, verb: Token) -> bool:
    """Whether a verb of the past is told as a fact, in a clause of its own or with what it is done to."""
    return verb.dep != "amod" and status_of(document, verb) in {"actual", "denied"}


def _verb_words(document: Document, verb: Token) -> list[Token]:
    helpers = document.children(verb, "aux", "auxpass", "neg")
    first = min([verb, *helpers], key=lambda token: token.i)
    return list(document.tokens[first.i : verb.i + 1])


EXTRACTOR = Extractor("claims", Claim, find)
