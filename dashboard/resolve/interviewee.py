"""Tells who answers in an interview whose turns are only labelled "Q" and "A": the article says so before the first.

One answer may carry the full name before the others carry a letter. Else the words before the first turn say with whom
they spoke, the headline says whose words it holds, or the first question addresses the one who answers; else nobody is
named.
"""

from __future__ import annotations

import re

from dashboard.article import Block, Span
from dashboard.findings import Findings
from dashboard.lexicon import lexicon
from dashboard.load.speakers import is_initials
from dashboard.resolve.cast import Cast

TURNS = frozenset({"question", "answer"})
WORDS = lexicon("interviews")
ANONYMOUS = frozenset(WORDS["anonymous"])
SPOKE = re.compile(rf"\b(?:{'|'.join(WORDS['spoke_to'])}|(?:{'|'.join(WORDS['spoke'])}) (?:to|with))\s", re.IGNORECASE)
ADDRESSED = re.compile(rf"\b(?:{'|'.join(WORDS['addressed'])})\b\.?,?\s+[^\W\d_]")
STOP = re.compile(r"[^\W\d_]{3}[.!?]\s|\n")  # the end of the sentence, and not of "Dr."
EXPLAINS = re.compile(rf"\b(?:{'|'.join(WORDS['explains'])})\b", re.IGNORECASE)
LIVES = re.compile(rf"(?:, [^.]{{2,80}},)? (?:{'|'.join(WORDS['lives'])})\b", re.IGNORECASE)
QUOTED_BEFORE = re.compile(r"[”\"’']\s*[:,–—|-]\s*(?:[\w.’'-]+ ){0,6}$")  # the end of a headline's quotation, an office
QUOTED_BEHIND = re.compile(r"\s*[:–—-]\s*[“\"‘']")
# Before the name, as before “Interview: Former judge Ada Brun on …”; not as in “Interview: Why Ada Brun resigned”.
KIND = re.compile(
    rf"\W*(?:{'|'.join(WORDS['kinds'])}):\s+(?:(?!(?:{'|'.join(WORDS['tells'])})\b)[\w.,’'-]+ ){{0,7}}$", re.IGNORECASE
)
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
    if named := _labelled(cast, article.article_id, turns):
        return named
    for cue in SPOKE.finditer(text, 0, start):
        stop = STOP.search(text, cue.end(), min(start, cue.end() + REACH))
        named = _person(cast, article.article_id, cue.end(), stop.end() if stop else min(start, cue.end() + REACH))
        named = _meant(cast, article.article_id, cue.end()) or named
        if named is not None:
            return named
    return (
        _explains(cast, article.article_id, text, start)
        or _introduced(cast, found, start)
        or _addressed(cast, article.article_id, text, turns)
    )


def by_initials(cast: Cast, found: Findings, label: str) -> str | None:
    """Give the one person whose full name stands before an earlier turn, and whose initials a label holds: "AB:"."""
    turns = [block for block in found.article.blocks if block.kind in TURNS and block.speaker and block.speaker_span]
    spans = {block.speaker_span for block in turns if is_initials(label, block.speaker or "")}
    named = {_person(cast, found.article.article_id, *span) for span in spans if span is not None}
    return next(iter(named)) if len(named) == 1 else None


def _labelled(cast: Cast, article_id: str, turns: list[Block]) -> str | None:
    """Give the one person whose full name stands before an answer, where the other answers have a letter."""
    spans = [block.speaker_span for block in turns if block.kind == "answer" and not is_anonymous(block.speaker)]
    named = {_person(cast, article_id, *span) for span in spans if span is not None}
    return next(iter(named)) if len(named) == 1 else None


def _meant(cast: Cast, article_id: str, at: int) -> str | None:
    """Give whom the pronoun behind "spoke to" stands for: "Ada Brun leads the mission. Tomas Iring spoke to her"."""
    rows = [row for row in cast.within(article_id, at, at + 1) if row.start == at and row.method == "pronoun"]
    return next((row.actor_id for row in rows if cast.actors[row.actor_id].kind == "person"), None)


def _introduced(cast: Cast, found: Findings, start: int) -> str | None:
    """Give whose words the headline holds ("“…”: Ada Brun on talks"), else the one of whom the lead alone tells.

    Of several in the headline he is meant of whom the lead says what he does: "Ada Brun served as envoy to Kest".
    """
    article = found.article
    title = article.title_span or Span(0, 0)
    lead = [row for row in cast.within(article.article_id, 0, start) if cast.actors[row.actor_id].kind == "person"]
    begins = {sentence.start for sentence in found.sentences if sentence.block is not None}
    told = {row.actor_id for row in lead if row.start in begins and LIVES.match(article.source_text, row.end)}
    said = set[str]()
    for row in cast.within(article.article_id, *title):
        before, behind = article.source_text[title.start : row.start], article.source_text[row.end : title.end]
        spoken = QUOTED_BEFORE.search(before) or KIND.match(before) or QUOTED_BEHIND.match(behind)
        if cast.actors[row.actor_id].kind == "person" and spoken:
            said.add(row.actor_id)
    alone = told if told and len({row.actor_id for row in lead}) == 1 else set[str]()
    named = (said & told) or said or alone
    return next(iter(named)) if len(named) == 1 else None


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
