"""Finds what meetings are about: topics of talks, matters raised, what stands on an agenda, each with its sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dashboard.document import Document
from dashboard.extract import Extractor, Finding, Party
from dashboard.grammar import status_of
from dashboard.meetings.agenda import topics_at


@dataclass(frozen=True, slots=True)
class AgendaItem(Finding):
    """A topic: its words, the word that makes it one, and the noun of meeting or those who are said to talk of it."""

    words_start: int
    words_end: int
    cue_start: int
    cue_end: int
    meeting_start: int | None  # the noun of meeting whose topic it is
    meeting_end: int | None
    by: tuple[Party, ...]
    ahead: bool  # to be talked about


def find(document: Document) -> Iterator[AgendaItem]:
    """Give the topics of meetings, in the order of the words that bring them."""
    for sentence in document.sentences:
        if sentence.kind == "dateline":
            continue
        seen: set[tuple[int, int]] = set()
        for token in document.sentence_tokens(sentence):
            for topic in topics_at(document, token):
                if topic.words in seen:
                    continue
                seen.add(topic.words)
                noun = topic.noun
                yield AgendaItem(
                    sentence=sentence.number,
                    start=sentence.start,
                    end=sentence.end,
                    words_start=topic.words[0],
                    words_end=topic.words[1],
                    cue_start=topic.cue.start,
                    cue_end=topic.cue.end,
                    meeting_start=noun.start if noun else None,
                    meeting_end=noun.end if noun else None,
                    by=topic.by,
                    ahead=status_of(document, topic.cue) in {"planned", "proposed"},
                )


EXTRACTOR = Extractor("agenda", AgendaItem, find)
