"""Parts what a sentence tells of two meetings: "met in Rome in May and Lome in June", "a day before the Rome round"."""

from __future__ import annotations

import re
from dataclasses import replace

from dashboard.document import Document, Sentence, Token
from dashboard.grammar import is_verb, prep_objects
from dashboard.meetings.mention import TalkMention
from dashboard.meetings.reference import Reference
from dashboard.meetings.relative import Apart
from dashboard.meetings.several import Occasion, counted_occasions, earlier_occasions, occasions, stops
from dashboard.scene import Range, doers, everyone, words
from dashboard.time_grammar import MONTH_IN_FULL

TOGETHER = frozenset({"talks", "meeting", "summit"})
BEFORE = 24  # characters before "telephone" in which "and again by" stands
AND_BY = re.compile(r"\b(?:and|then),? (?:(?:again|later|then|also|earlier) )?(?:by|over the|on the) $")
BETWEEN = re.compile(r"\b(?:between|from) ?(?=[A-Z0-9])")


def several_meetings(document: Document, word: Token, mention: TalkMention) -> list[TalkMention]:
    """Give "rounds in Rome in May and Lome in June", "met in Rome in May and in Lome in June" as the two they are."""
    if mention.kind == "visit":
        return _by_stops(document, mention, stops(document, word))
    told = occasions(document, word)
    told = told or (_behind_its_verb(document, word) if mention.kind in TOGETHER else [])
    reference: Reference = "earlier" if mention.status is None else "named"
    counted = counted_occasions(document, word) if not told else []
    if counted:
        return [
            replace(mention, places=(each.place,), times=(each.day,) if each.day else (), reference=reference)
            for each in counted
        ]
    several = [
        replace(mention, places=(each.place,), times=(each.day,) if each.day else _range(mention), reference=reference)
        for each in told
    ]
    before = [
        replace(
            mention, places=(each.place,), times=(each.day,) if each.day else (), reference="earlier", status=None,
            kind="meeting", announced=False, apart=None,
        )
        for each in earlier_occasions(document, word)
    ]  # fmt: skip
    return [*(several or _on_days_apart(document, mention)), *before]


def _by_stops(document: Document, mention: TalkMention, told: list[Occasion]) -> list[TalkMention]:
    """Give a journey to several places as the visits that it was; the hosts at one were not at the other.

    "Rome and Lome on 3 March and 5 March" does not tell which was when.
    """
    if len(told) < 2 or mention.reference not in {"named", "anaphor"}:
        return [mention]
    text = document.article.source_text

    def days(each: Occasion) -> tuple[Range, ...]:
        own = (each.day,) if each.day else _range(mention)
        return () if any(" and " in text[start:end] for start, end in own) else own

    return [
        replace(
            mention, places=(each.place,), times=days(each), reference="named",
            elsewhere=tuple(other.place for other in told if other is not each),
        )
        for each in told
    ]  # fmt: skip


def and_by_phone(document: Document, sentence: Sentence, found: list[TalkMention]) -> list[TalkMention]:
    """Part off the call of "put it to Doe during a visit to Rome, and again by telephone with Poe"."""
    means = words("formats", "phone") | words("formats", "video")
    text = document.article.source_text
    for token in document.sentence_tokens(sentence):
        if token.lemma.lower() not in means or token.dep != "pobj":
            continue
        others = prep_objects(document, token, "with")
        said = text[max(sentence.start, token.start - BEFORE) : token.start]
        verb = next((t for t in document.ancestors(token) if is_verb(t)), None)
        if not others or verb is None or AND_BY.search(said) is None:
            continue
        before = [m for m in found if m.cue_start < token.start and m.kind != "call" and m.reference != "attendance"]
        if not before:
            continue
        met = everyone(document, others)
        span = document.span([word for other in others for word in document.subtree(other)])
        call = replace(
            before[-1], cue=token.text, cue_start=token.start, cue_end=token.end, kind="call", strength="plain",
            form="video" if token.lemma.lower() in words("formats", "video") else "phone", places=(), times=(),
            modifiers=(), parties=(*everyone(document, doers(document, verb)), *met), reference="named",
            travel=False, definite=False, status=before[-1].status or "held", mediators=(),
        )  # fmt: skip
        return [*(_without(m, (span.start, span.end)) for m in found), call]
    return found


def _without(mention: TalkMention, span: Range) -> TalkMention:
    """Give a meeting without those whom some words name."""
    parties, persons = (
        tuple(party for party in told if not span[0] <= party.head_start < span[1])
        for told in (mention.parties, mention.persons)
    )
    return replace(mention, parties=parties, persons=persons)


def _behind_its_verb(document: Document, noun: Token) -> list[Occasion]:
    """Give the towns of "rounds between Roe and Doe took place in Rome and Lome", which stand behind the verb."""
    verb = document.head(noun)
    while noun.dep in {"pobj", "prep"} and not is_verb(verb):
        noun, verb = verb, document.head(verb)
    if noun.dep not in {"nsubj", "nsubjpass"} or not is_verb(verb) or verb.i < noun.i:
        return []
    last = next(iter(document.children(verb, "dobj", "prt")), verb)  # "took place"
    return occasions(document, last) if last.i - verb.i <= 1 else []


def _range(mention: TalkMention) -> tuple[Range, ...]:
    """Give the days between which all of several meetings were: "in Rome and Lome between April and May"."""
    return mention.times if len(mention.times) == 1 else ()


def _on_days_apart(document: Document, mention: TalkMention) -> list[TalkMention]:
    """Give "met in the same city on February 27 and April 10" as the two that they are."""
    text = document.article.source_text
    if any(BETWEEN.search(text, start - 8, end) for start, end in mention.times):
        return [mention]  # "between April and May": a range
    told = _halves(text, mention.times[0]) if len(mention.times) == 1 else mention.times
    days = [MONTH_IN_FULL.search(text[start:end]) for start, end in told]
    if mention.status not in {"held", None} or len(days) != 2 or not all(days):
        return [mention]
    months = {day["month"] for day in days if day is not None}
    between = text[told[0][1] : told[1][0]]
    if len(months) < 2 or between.strip(" ,") not in {"and", "and on", "and again on"}:
        return [mention]
    return [replace(mention, times=(day,), reference="earlier") for day in told]


def _halves(text: str, time: Range) -> tuple[Range, ...]:
    """Give both days of "May 16 and June 2", read as one."""
    start, end = time
    first, joined, _ = text[start:end].partition(" and ")
    return ((start, start + len(first)), (start + len(first) + len(joined), end)) if joined else (time,)


def dated_by_another(document: Document, found: list[TalkMention], said: Apart | None) -> list[TalkMention]:
    """Give the mentions of a sentence, the one that "two days before the Rome round" belongs to with its distance."""
    if said is None:
        return found
    at = document.tokens[said.at].start
    other = said.other.start if said.other is not None else None
    own = [
        mention
        for mention in found
        if mention.cue_start != other
        and mention.reference != "attendance"
        and (not mention.times or any(start <= at < end for start, end in mention.times))
    ]
    before = [mention for mention in own if mention.cue_start < at]
    chosen = before[-1] if before else own[0] if own else None
    verb = next((t for t in document.ancestors(document.tokens[said.at]) if is_verb(t)), None)
    told = [m for m in found if verb is not None and other is None and m.cue_start == verb.start < at]
    later = told[-1] if told else None
    if later is not None and later not in own:  # "landed in Rome on 5 April and met Doe a day later"
        chosen = later
    return [
        replace(
            mention, apart=said.days, apart_about=not said.exact, apart_from=other,
            times=() if mention is later else mention.times,
        )
        if mention is chosen
        else replace(mention, status=None, reference="anaphor" if mention.reference == "next" else mention.reference)
        if mention.cue_start == other and mention.status == "planned"
        else mention
        for mention in found
    ]  # fmt: skip
