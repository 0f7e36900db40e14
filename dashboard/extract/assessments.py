"""Finds how a meeting was called, and by whom: "constructive", said one delegation; "meaningful", said the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from dashboard.document import Document, Sentence, Token
from dashboard.extract import Extractor, Finding, Party
from dashboard.grammar import agents, is_passive, is_verb, party_of, voice_of
from dashboard.lexicon import lexicon

QUOTES = frozenset('“”"«»„') | {"``", "''"}
BREAKS = frozenset({",", ";", ".", ":", "—", "–", "(", "but", "while", "although", "though"})


@dataclass(frozen=True, slots=True)
class Assessment(Finding):
    """A judgement of a meeting: the words, who is printed as saying so, and the noun that names the meeting."""

    words_start: int
    words_end: int
    by: Party | None
    meeting_start: int
    meeting_end: int
    pronoun: bool  # "they were described as": the meeting told of just before


@cache
def _lemmas(section: str) -> frozenset[str]:
    known = lexicon("talks")[section]
    return frozenset(known) if isinstance(known, list) else frozenset(word for part in known.values() for word in part)


def find(document: Document) -> Iterator[Assessment]:
    """Give the judgements on meetings, in the order of the text."""
    for sentence in document.sentences:
        tokens = document.sentence_tokens(sentence)
        nouns = [t for t in tokens if t.pos in {"NOUN", "PROPN"} and t.lemma.lower() in _lemmas("nouns") - {"presence"}]
        nouns += [t for t in tokens if t.lemma.lower() in {"they", "it", "them"} and t.pos == "PRON"]
        if not nouns:
            continue
        seen: set[int] = set()
        for token in tokens:
            for words, by, noun in _judgements(document, sentence, token, nouns):
                span = document.span(words)
                if span.start not in seen:
                    seen.add(span.start)
                    yield Assessment(
                        sentence.number,
                        sentence.start,
                        sentence.end,
                        span.start,
                        span.end,
                        by,
                        noun.start,
                        noun.end,
                        noun.pos == "PRON",
                    )


def _judgements(
    document: Document, sentence: Sentence, token: Token, nouns: list[Token]
) -> Iterator[tuple[list[Token], Party | None, Token]]:
    if is_verb(token) and token.lemma.lower() in _lemmas("assess_verbs"):
        noun = _judged(document, token, nouns)
        if noun is not None:
            yield from ((words, by, noun) for words, by in _called(document, sentence, token, noun))
    elif token.lemma.lower() in {"be", "have"} and is_verb(token):
        noun = next((t for t in document.children(token, "nsubj") if t in nouns and t.pos != "PRON"), None)
        if noun is not None:
            for adjective in document.children(token, "acomp"):
                words = _adjectives(document, adjective)
                if _judges(words):
                    yield words, voice_of(document, adjective).by, noun
    elif token in nouns and token.pos != "PRON":
        adjectives = [t for t in document.children(token, "amod") if t.lemma.lower() in _lemmas("assessments")]
        speaker = voice_of(document, token).by if adjectives else None
        if adjectives and speaker is not None:
            yield _adjectives(document, adjectives[0]), speaker, token


def _judged(document: Document, verb: Token, nouns: list[Token]) -> Token | None:
    """Give the meeting that a verb of judgement speaks of."""
    told = document.children(verb, "dobj", "nsubjpass", "ccomp", "oprd")
    if verb.dep == "acl":
        told.append(document.head(verb))
    for word in told:
        for noun in (word, *document.children(word, "nsubj", "compound")):
            if noun in nouns:
                return noun
    if verb.dep == "conj":  # "The talks lasted an hour and were described as"
        return next((t for t in document.children(document.head(verb), "nsubj", "nsubjpass") if t in nouns), None)
    return None


def _called(
    document: Document, sentence: Sentence, verb: Token, noun: Token
) -> Iterator[tuple[list[Token], Party | None]]:
    """Give the words of judgement behind a verb, each with its own "by": "as X by A and Y by B"."""
    tokens = document.sentence_tokens(sentence)
    after = [t for t in tokens if t.i > max(verb.i, noun.i)]
    chunk: list[Token] = []
    found: list[tuple[list[Token], Party | None]] = []
    closed = quoted = False
    for token in after:
        lower = token.text.lower()
        if lower == "by" and _judges(chunk):
            holders = document.children(token, "pobj")
            found.append((_core(chunk), party_of(document, holders[0]) if holders else None))
            chunk, closed = [], False
        elif lower == "as" and chunk and _judges(chunk):  # "useful as far as it went": a bound that belongs to it
            yield from found
            yield [*_core(chunk), *_bounded(tokens, token)], _holder(document, verb)
            return
        elif lower == "as" or token.text in QUOTES:
            closed = closed or (token.text in QUOTES and bool(chunk))
            quoted = quoted or token.text in QUOTES
        elif quoted and not closed and chunk and lower in {"but", ",", "yet"}:
            chunk.append(token)  # “tough but honest”: what is quoted is given whole
        elif token.text in BREAKS or closed or (is_verb(token) and token.tag not in {"VBN", "VBG"}):
            if found or not chunk or not _judges(chunk):
                if token.text in BREAKS and not found and not chunk:
                    continue
                chunk = [token] if lower not in {"and", ","} and token.text not in BREAKS else []
                closed = False
                if token.text in {".", ";"} or len(chunk) > 8:
                    break
                continue
            break
        elif lower != "and" or chunk:
            chunk.append(token)
    if found:
        yield from found
    elif _judges(chunk):
        yield _core(chunk), _holder(document, verb)


def _bounded(tokens: Sequence[Token], first: Token) -> list[Token]:
    """Give the words from one to the end of its part of the sentence."""
    rest = [t for t in tokens if t.i >= first.i]
    end = next((n for n, t in enumerate(rest) if t.text in BREAKS or t.text in QUOTES), len(rest))
    return rest[:end]


def _holder(document: Document, verb: Token) -> Party | None:
    if is_passive(document, verb):
        return voice_of(document, verb).by
    holders = agents(document, verb)
    return party_of(document, holders[0]) if holders else voice_of(document, verb).by


def _judges(words: list[Token]) -> bool:
    return any(t.lemma.lower() in _lemmas("assessments") or t.text.lower() in _lemmas("assessments") for t in words)


def _core(chunk: list[Token]) -> list[Token]:
    """Leave out what stands around the judgement itself: articles and a trailing "and"."""
    words = list(chunk)
    behind = next((n for n, t in enumerate(words) if n and t.pos == "ADP"), None)
    words = words[:behind]  # "helpful in many ways" judges as "helpful"
    while len(words) > 1 and (
        words[0].pos in {"DET", "CCONJ", "ADP", "PUNCT", "AUX"} or words[0].text.lower() == "having"
    ):
        words = words[1:]
    while len(words) > 1 and words[-1].pos in {"CCONJ", "PUNCT", "ADP"}:
        words = words[:-1]
    return words


def _adjectives(document: Document, head: Token) -> list[Token]:
    """Give an adjective with its adverb and the adjectives listed with it."""
    words = [t for t in document.subtree(head) if t.pos in {"ADJ", "ADV", "CCONJ"} or t.text in QUOTES or t.i == head.i]
    kept = [head]
    for token in words:
        if token.i > kept[-1].i and token.i - kept[-1].i <= 2 and token.text not in QUOTES:
            kept.append(token)
    adverb = [t for t in words if t.i == head.i - 1 and t.pos == "ADV"]
    return _core(adverb + kept)


EXTRACTOR = Extractor("assessments", Assessment, find)
