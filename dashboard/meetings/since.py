"""Reads when people met before: "have not met since Rome", "their first talk face to face since July"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from dashboard.document import Document, Sentence, Token
from dashboard.extract import Party
from dashboard.grammar import is_verb, prep_objects
from dashboard.meetings.mention import TalkMention, mention_of
from dashboard.meetings.nouns import noun_kind
from dashboard.meetings.several import occasion_behind
from dashboard.scene import Range, doers, everyone, words
from dashboard.tags import PLACES
from dashboard.time_grammar import MONTH_IN_FULL

FIRST = frozenset({"first", "last", "only", "second", "third"})
NEAR = 12  # words before "since"
NEVER = frozenset({"not", "n't", "never", "no", "nothing", "nobody", "none"})


def met_before(document: Document, sentence: Sentence) -> TalkMention | None:
    """Give the meeting since which people have, or have not, met: by its town, whoever they are told to be."""
    if sentence.kind not in {"paragraph", "answer"}:
        return None
    tokens = document.sentence_tokens(sentence)
    for number, since in enumerate(tokens[:-1]):
        town = tokens[number + 1]
        if since.text.lower() != "since" or town.dep.startswith("nsubj"):
            continue
        day = _month_behind(tokens[number + 1 :])
        if town.ent not in PLACES and day is None:
            continue
        before = tokens[:number]
        met = _word_of_meeting(document, before)
        if met is None:
            return None
        place: Range | None = None
        if day is not None:
            fits = not met.dep.startswith("nsubj") and _is_the_first(document, before, met)
        else:
            occasion = occasion_behind(document, since.i + 1)
            fits = occasion is not None and not {t.text.lower() for t in before}.isdisjoint(FIRST | NEVER)
            place, day = occasion or (None, None)
        if not fits:
            return None
        return mention_of(
            document, sentence, cue=[since], kind="meeting", strength="plain", reference="earlier",
            parties=_who_met(document, met), modifiers=[], places=[place] if place else [], times=[day] if day else [],
            status="held", form=None, definite=False, because=f"{met.text.lower()}: since",
        )  # fmt: skip
    return None


def _who_met(document: Document, met: Token) -> list[Party]:
    """Give who met: those who act, and of "their first session", "the first round between Kest and Ossia" those two."""
    if is_verb(met):
        return everyone(document, doers(document, met))
    verb = next((t for t in document.ancestors(met) if is_verb(t)), None)
    acting = doers(document, verb) if verb is not None else []
    inner = [*document.children(met, "poss"), *prep_objects(document, met, "of", "between", "with")]
    return everyone(document, [*acting, *inner])


def _is_the_first(document: Document, before: Sequence[Token], met: Token) -> bool:
    """Whether the meeting is "the first", or people met "for the first time", right before "since"."""
    return any(
        t.text.lower() in {"first", "only"} and (t.head == met.i or document.head(t).lemma == "time")
        for t in before[-NEAR:]
    )


def _month_behind(tokens: Sequence[Token]) -> Range | None:
    """Give the month with which some words begin, where their clause ends: "June.", "November 2023, when".

    Refused: a year alone, "their first since 2019", which is said to praise the meeting at hand.
    """
    said = list(takewhile(lambda t: t.ent == "DATE", tokens))
    behind = tokens[len(said)].text.lower() if len(tokens) > len(said) else "."
    told = said and MONTH_IN_FULL.fullmatch(said[0].text) and behind in {".", ",", ";", "when", "and"}
    return (said[0].start, said[-1].end) if told else None


def _word_of_meeting(document: Document, tokens: Sequence[Token]) -> Token | None:
    """Give the last word before "since" that tells of people who meet."""
    verbs = words("meet") | words("talking") | words("assembling")
    kinds = ((t, noun_kind(document, t)) for t in tokens)
    told = [
        t for t, kind in kinds if (is_verb(t) and t.lemma.lower() in verbs) or (kind is not None and kind[0] != "visit")
    ]
    return told[-1] if told else None
