"""Reads when people met before: "have not met since Rome", "their first talk face to face since July"."""

from __future__ import annotations

from calendar import month_name
from collections.abc import Sequence
from itertools import takewhile

from dashboard.document import Document, Sentence, Token
from dashboard.grammar import is_verb, prep_objects
from dashboard.meetings.mention import TalkMention, mention_of
from dashboard.meetings.nouns import noun_kind
from dashboard.meetings.several import occasion_behind
from dashboard.scene import Range, doers, everyone, words
from dashboard.tags import PLACES

FIRST = frozenset({"first", "last", "only", "second", "third"})
NEAR = 12  # words before "since"
MONTHS = frozenset(month_name[1:])
NEVER = frozenset({"not", "n't", "never", "no", "nothing", "nobody", "none"})


def met_before(document: Document, sentence: Sentence) -> TalkMention | None:
    """Give the meeting since which people have, or have not, met: by its town, whoever they are told to be."""
    if sentence.kind not in {"paragraph", "answer"}:
        return None
    tokens = document.sentence_tokens(sentence)
    for number, since in enumerate(tokens[:-1]):
        town = tokens[number + 1]
        day = _month_behind(tokens[number + 1 :])
        if since.text.lower() != "since" or town.dep.startswith("nsubj") or not (town.ent in PLACES or day):
            continue
        before = tokens[:number]
        met = _word_of_meeting(document, before)
        if day:
            counted = met is not None and _is_the_first(document, before, met)
        else:
            counted = not {t.text.lower() for t in before}.isdisjoint(FIRST | NEVER)
        occasion = occasion_behind(document, since.i + 1) if not day else None
        own = (
            met is not None and met.dep.startswith("nsubj") and occasion is None
        )  # "the round was the first since May"
        if met is None or own or not counted or not (occasion or day):
            return None
        places = [occasion.place] if occasion is not None else []
        day = [occasion.day] if occasion is not None and occasion.day else day
        verb = met if is_verb(met) else next((t for t in document.ancestors(met) if is_verb(t)), None)
        people = everyone(document, doers(document, verb)) if verb is not None else []
        if met is not verb:  # "their first session since June", "the first round between Kest and Ossia since June"
            inner = [*document.children(met, "poss"), *prep_objects(document, met, "of", "between", "with")]
            itself = {t.i for t in document.subtree(met)}  # "the first talks since June were held": no party
            acting = [t for t in doers(document, verb) if t.i not in itself] if verb is not None else []
            people = everyone(document, [*acting, *inner])
        return mention_of(
            document, sentence, cue=[since], kind="meeting", strength="plain", reference="earlier", parties=people,
            modifiers=[], places=places, times=day, status="held",
            form=None, definite=False, because=f"{met.text.lower()}: since",
        )  # fmt: skip
    return None


def _is_the_first(document: Document, before: Sequence[Token], met: Token) -> bool:
    """Whether the meeting is "the first", or people met "for the first time", right before "since"."""
    return any(
        t.text.lower() in {"first", "only"} and (t.head == met.i or document.head(t).lemma == "time")
        for t in before[-NEAR:]
    )


def _month_behind(tokens: Sequence[Token]) -> list[Range]:
    """Give the month with which some words begin, where their clause ends: "June.", "November 2023, when".

    Refused: a year alone, "their first since 2019", which is said to praise the meeting at hand.
    """
    said = list(takewhile(lambda t: t.ent == "DATE", tokens))
    behind = tokens[len(said)].text.lower() if len(tokens) > len(said) else "."
    told = said and said[0].text in MONTHS and behind in {".", ",", ";", "when", "and"}
    return [(said[0].start, said[-1].end)] if told else []


def _word_of_meeting(document: Document, tokens: Sequence[Token]) -> Token | None:
    """Give the last word before "since" that tells of people who meet."""
    verbs = words("meet") | words("talking") | words("assembling")
    kinds = ((t, noun_kind(document, t)) for t in tokens)
    told = [
        t for t, kind in kinds if (is_verb(t) and t.lemma.lower() in verbs) or (kind is not None and kind[0] != "visit")
    ]
    return told[-1] if told else None
