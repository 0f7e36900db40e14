"""Tells who answers in an interview whose turns are only labelled "Q" and "A": the article says so before the first.

A turn that carries its speaker's name needs none of this. Where the words before the first turn do not say with whom
they spoke, the first question may address the one who answers by name; else nobody is named.
"""

from __future__ import annotations

import re

from dashboard.article import Block
from dashboard.findings import Findings
from dashboard.lexicon import lexicon
from dashboard.resolve.cast import Cast

TURNS = frozenset({"question", "answer"})
WORDS = lexicon("interviews")
ANONYMOUS = frozenset(WORDS["anonymous"])
SPOKE = re.compile(rf"\b(?:{'|'.join(WORDS['spoke_to'])}|(?:{'|'.join(WORDS['spoke'])}) (?:to|with))\s", re.IGNORECASE)
ADDRESSED = re.compile(rf"\b(?:{'|'.join(WORDS['addressed'])})\b\.?,?\s+[^\W\d_]")
STOP = re.compile(r"[^\W\d_]{3}[.!?]\s")  # the end of the sentence, and not of "Dr."
EXPLAINS = re.compile(rf"\b(?:{'|'.join(WORDS['explains'])})\b", re.IGNORECASE)
INTRODUCTION = 600  # characters before the first turn in which somebody may be said to explain
REACH = 160  # characters behind "spoke with" in which the name stands


def is_anonymous(speaker: str | None) -> bool:
    """Whether a label says no more than that somebody answers: "A:"."""
    return speaker is not None and speaker.strip(" .:").casefold() in ANONYMOUS


def interviewee(cast: Cast, found: Findings) -> str | None:
    """Give the actor who answers in an interview with bare labels; None where the article does not say."""
    article = found.article
    turns = [block for block in article.blocks if block.kind in TURNS]
    if not turns or not any(is_anonymous(block.speaker) for block in turns):
        return None
    text = article.source_text
    start = turns[0].span.start
    for cue in SPOKE.finditer(text, 0, start):
        stop = STOP.search(text, cue.end(), min(start, cue.end() + REACH))
        named = _person(cast, article.article_id, cue.end(), stop.end() if stop else min(start, cue.end() + REACH))
        if named is not None:
            return named
    return _explains(cast, article.article_id, text, start) or _addressed(cast, article.article_id, text, turns)


def _explains(cast: Cast, article_id: str, text: str, start: int) -> str | None:
    """Give the subject of the last sentence before the first turn that somebody "explains" something in."""
    begin = max(0, start - INTRODUCTION)
    cue = next(iter(EXPLAINS.finditer(text, begin, start)), None)
    if cue is None:
        return None
    sentence = max((match.end() for match in STOP.finditer(text, begin, cue.start())), default=begin)
    return _person(cast, article_id, sentence, cue.start())


def _addressed(cast: Cast, article_id: str, text: str, turns: list[Block]) -> str | None:
    """Give whom the first question addresses by name: "Mr Holt, how do you read it?"."""
    question = next((block for block in turns if block.kind == "question"), None)
    if question is None:
        return None
    cue = ADDRESSED.search(text, question.span.start, min(question.span.end, question.span.start + REACH))
    if cue is None:
        return None
    end = text.find(",", cue.end())
    return _person(cast, article_id, cue.start(), end if 0 <= end < question.span.end else cue.end() + REACH // 4)


def _person(cast: Cast, article_id: str, start: int, end: int) -> str | None:
    """Give the first person named in a range."""
    rows = [row for row in cast.within(article_id, start, end) if row.start >= start and row.method != "pronoun"]
    return next((row.actor_id for row in rows if cast.actors[row.actor_id].kind == "person"), None)
