"""Reads the rounds of a series that are called by their towns alone: "Rome, in May, was about water", "Lome came next".

Where an article tells of a series of talks, the next sentence opens with a town, and says nothing of a meeting. A town
with a day beside it, of which it is told what it was or brought, is a round then; a capital that says or does
something is its government.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from dashboard.document import Document, Sentence, Token
from dashboard.grammar import prep_objects
from dashboard.meetings.days import entry_day
from dashboard.meetings.mention import TalkMention, mention_of
from dashboard.meetings.together import several, two_names, two_sides
from dashboard.scene import Range, doers, everyone, words

WITHIN = 5  # sentences since a meeting was told of
DAY = 4  # words of a day
LONGEST = 12  # words from the town to the comma behind its day
DAY_PREPS = frozenset({"in", "on", "at", "from"})
SPOTS = frozenset({"GPE", "FAC"})
PROSE = frozenset({"paragraph", "answer", "list_item"})


class Stop(NamedTuple):
    """A town of a series, the day beside it, and the verb that tells what was done there."""

    town: Sequence[Token]
    day: Range | None
    verb: Token | None = None


def rounds_by_town(document: Document, sentence: Sentence, told: int | None) -> list[TalkMention]:
    """Give the rounds that a sentence tells of by their towns; `told`: the last sentence that told of a meeting."""
    if sentence.kind not in PROSE:
        return []
    tokens = document.sentence_tokens(sentence)
    just_told = told is not None and sentence.number - told <= WITHIN
    stops = _stops(document, tokens)
    if just_told and not stops:
        day = entry_day(document, sentence)
        town = _only_a_town(tokens) if day is not None else []
        stops = [Stop(town, day)] if town else [Stop(*_town_and_day(document, tokens))]
    elif stops and not just_told:
        near = [s for s in document.sentences[max(sentence.number - 1, 0) : sentence.number + 2] if s.kind in PROSE]
        towns = {
            tuple(t.text for t in stop.town) for s in near for stop in _stops(document, document.sentence_tokens(s))
        }
        stops = stops if len(towns) > 1 else []  # a town by itself makes no series
    return [
        mention_of(
            document, sentence, cue=list(stop.town), kind="talks", strength="plain", reference="named",
            parties=everyone(document, doers(document, stop.verb)) if stop.verb is not None else [], modifiers=[],
            places=[(stop.town[0].start, stop.town[-1].end)], times=[stop.day] if stop.day is not None else [],
            status="held", form=None, definite=False, because="a town in a series of meetings",
        )
        for stop in stops
        if stop.town
    ]  # fmt: skip


def _stops(document: Document, tokens: Sequence[Token]) -> list[Stop]:
    """Give the towns with a day right behind them, and what was done there by both, or by the round itself.

    "In Rome in May they agreed to", "In Lome in June Roe and Doe doubled the sum", "Rome in July bought time".
    """
    found = []
    for token in tokens:
        before = document.tokens[token.i - 1] if token.i else None
        if token.ent not in SPOTS or token.pos != "PROPN" or (before is not None and before.ent in SPOTS):
            continue
        town = _run(tokens, token.i - tokens[0].i)
        behind = document.tokens[town[-1].i + 1 : town[-1].i + 2 + DAY]
        if len(behind) < 2 or behind[0].text.lower() not in DAY_PREPS or behind[1].ent != "DATE":
            continue
        dated = list(takewhile(lambda t: t.ent == "DATE", behind[1:]))
        day = (dated[0].start, dated[-1].end)
        last = document.tokens[town[-1].head]
        if town[-1].dep == "nsubj" and last.tag == "VBD" and last.lemma.lower() in words("of_a_round") | {"buy"}:
            brought = [t.lemma.lower() for t in document.children(last, "dobj")]  # not "Rome in May ended the waiver"
            if _tells_of_talks(document, last) and words("what_it_brought").issuperset(brought):
                found.append(Stop(town, day))
        elif town[-1].dep == "pobj" and last.text.lower() == "in" and last.i - tokens[0].i <= 1:
            verb = document.head(last)
            if verb.i > dated[-1].i and _is_done_together(document, verb):
                found.append(Stop(town, day, verb))
    return found


def _is_done_together(document: Document, verb: Token) -> bool:
    """Whether both sides did something that they may have done at a table: "they repaired what had gone wrong"."""
    told = document.children(verb, "dobj", "ccomp", "xcomp") or prep_objects(document, verb, "to", "on")
    if verb.tag != "VBD" or verb.lemma.lower() not in words("done_at_a_table") or not told:
        return False
    persons = two_names(document, verb) and not any(t.ent in {"GPE", "NORP", "ORG"} for t in doers(document, verb))
    return persons or several(document, verb) or two_sides(document, verb) or _are_they(document, verb)


def _are_they(document: Document, verb: Token) -> bool:
    """Whether those act who were told of before: "they", "both", "the teams"."""
    return any(
        t.text.lower() in {"they", "both"} or (t.tag == "NNS" and t.lemma.lower() in words("delegations"))
        for t in doers(document, verb)
    )


def _only_a_town(tokens: Sequence[Token]) -> list[Token]:
    """Give the town of an entry that tells nothing else: "9–10 June: Rome."."""
    colon = next((n for n, t in enumerate(tokens) if t.text in {":", "–", "—"}), len(tokens))
    behind = [t for t in tokens[colon + 1 :] if t.text not in {".", ";"}]
    return behind if behind and all(t.ent in SPOTS and t.pos == "PROPN" for t in behind) else []


def _town_and_day(document: Document, tokens: Sequence[Token]) -> tuple[list[Token], Range | None]:
    """Give the town with which a sentence opens, or ends, and the day beside it."""
    first = next((n for n, t in enumerate(tokens) if t.text.lower() not in {"then", "next", "and", "but", ","}), 0)
    led = {t.text.lower() for t in tokens[:first]}
    if led & {"then", "next"} and len(tokens) > first + 1 and tokens[first].text.lower() in {"came", "followed"}:
        town = _run(tokens, first + 1)  # "Then came Rome."
        behind = document.following(town[-1]) if town else None
        ends = bool(town) and (behind is None or behind.sent != town[-1].sent or behind.text in {",", ".", "("})
        return (town if ends else []), None
    town = _run(tokens, first)
    after = [t for t in tokens if town and t.i > town[-1].i]
    if not after:
        return [], None
    verb = document.tokens[town[-1].head]
    if verb.tag != "VBD" or town[-1].dep != "nsubj":
        return [], None
    if after[0].text == "," and len(after) > 2 and after[1].text.lower() in DAY_PREPS:
        end = next((n for n, t in enumerate(after[1:LONGEST], 1) if t.text == ","), 0)
        dated = [t for t in after[1:end] if t.ent == "DATE"]
        plain = all(t.ent == "DATE" or t.text.lower() in DAY_PREPS | {"the"} for t in after[1:end])
        if dated and plain and verb.lemma.lower() in words("of_a_round") and _tells_of_talks(document, verb):
            return town, (dated[0].start, dated[-1].end)
    if verb.lemma in {"come", "follow"} and not document.children(verb, "dobj"):
        if any(t.text.lower() not in DAY_PREPS | {"after"} for t in document.children(verb, "prep", "advcl", "xcomp")):
            return [], None  # "came under attack", "followed with its own plan"
        dated = [t for t in after if t.ent == "DATE"]
        nxt = any(t.text.lower() == "next" for t in document.children(verb, "advmod", "acomp"))
        if dated or nxt:
            return town, ((dated[0].start, dated[-1].end) if dated else None)
    return [], None


def _tells_of_talks(document: Document, verb: Token) -> bool:
    """Whether what a town was, was a round: "was a disappointment", "was about water", not "was quiet"."""
    if verb.lemma != "be":
        return True
    about = any(t.text.lower() in {"about", "for"} for t in document.children(verb, "prep"))
    return about or any(t.lemma.lower() in words("what_it_was") for t in document.children(verb, "attr"))


def _run(tokens: Sequence[Token], first: int) -> list[Token]:
    """Give the words of a town's name from some word on."""
    return list(takewhile(lambda t: t.ent in SPOTS and t.pos == "PROPN", tokens[first:]))
