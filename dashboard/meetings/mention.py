"""What words say of a meeting: who, where, when and with which status, before it is known which meeting they mean."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.document import Document, Sentence, Token
from dashboard.extract import Finding, Party
from dashboard.meetings.nouns import Kind, Strength
from dashboard.meetings.reference import Reference
from dashboard.scene import Range, behind_dateline, dateline_before
from dashboard.tables import TalkFormat, TalkStatus


@dataclass(frozen=True, slots=True)
class TalkMention(Finding):
    """Words that speak of a meeting. `start` to `end` is the sentence; `cue` the words that made it one."""

    cue: str
    cue_start: int
    cue_end: int
    kind: Kind
    strength: Strength
    reference: Reference
    parties: tuple[Party, ...]
    modifiers: tuple[Party, ...]  # names before the noun: parties ("US-Russia talks") or the place ("Istanbul talks")
    places: tuple[Range, ...]
    times: tuple[Range, ...]
    status: TalkStatus | None
    form: TalkFormat | None
    such: bool  # "such a meeting": one that was only spoken of
    speaker: Party | None  # who tells of it, where "he" may be the one who meets
    persons: tuple[Party, ...]  # of a meal or a call that somebody says or does something at: those named beside it
    acting: tuple[Party, ...]  # who acts in the clause above: of "Roe called her talks with Doe hard" the other side
    mediators: tuple[Party, ...]  # who brings the parties together
    travel: bool  # told of by a journey: "arrived for talks"
    announced: bool  # a verb says that it will be, or should be, held: "agreed to meet again", "is scheduled"
    joins: bool  # a heading, title or question: tells of a meeting, never opens one
    definite: bool
    demonstrative: bool
    because: str
    opened: bool = False  # told of by a verb with which it began: "opened talks in Rome"
    there: bool = False  # "sat down there", "in the same city": where the meeting before was
    everyday: bool = False  # by a verb of every day: opens a meeting only between people of two sides
    days: int = 0  # "ended two days of talks on": the days before (below 0) or after the day that is named
    spoken: bool = False  # an answer in an interview: opens a meeting only where it names a place, a day or persons
    written_in: Range | None = None  # the city before the dash with which the sentence opens: "ROME —"
    ended: bool = False  # "the talks broke up on Tuesday": the day is their last
    shift: int = 0  # "nine days after Roe received Doe": days from the day that is named
    many: bool = False  # meetings in general, only counted: "have met eleven times"; tells who "both" are
    apart: int | None = None  # "two days before the Rome round": the days from the other meeting, -2
    now: bool = False  # who was there is told in the present: "the Kestan team is led by Roe"
    apart_about: bool = False  # counted in weeks: the day is not certain
    elsewhere: tuple[Range, ...] = ()  # the other towns of one journey: of "visited Rome and Lome" the other one
    apart_from: int | None = None  # where the noun of that other meeting starts; None is the one told of before


def mention_of(
    document: Document, sentence: Sentence, *, cue: list[Token], kind: Kind, strength: Strength, reference: Reference,
    parties: list[Party], modifiers: list[Party], places: list[Range], times: list[Range],
    status: TalkStatus | None, form: TalkFormat | None,
    definite: bool, because: str, demonstrative: bool = False, travel: bool = False, such: bool = False,
    everyday: bool = False, announced: bool = False, opened: bool = False, there: bool = False,
    mediators: list[Party] | None = None, speaker: Party | None = None, days: int = 0, ended: bool = False,
    acting: list[Party] | None = None, persons: list[Party] | None = None,
) -> TalkMention:  # fmt: skip
    """Give the mention that a sentence makes by some words: who and when behind its dateline, each once."""
    span = document.span(cue)
    begin = behind_dateline(document, sentence)
    said = document.tokens[begin].start if begin < len(document.tokens) else sentence.start
    unique = {(party.head_start, party.head_end): party for party in parties if party.head_start >= said}
    opening = document.tokens[sentence.first : begin]
    written = (opening[0].start, opening[-1].end) if opening else dateline_before(document, sentence)
    return TalkMention(
        sentence=sentence.number, start=sentence.start, end=sentence.end, cue=document.source(span),
        cue_start=span.start, cue_end=span.end, kind=kind, strength=strength, reference=reference,
        parties=tuple(unique.values()),
        modifiers=tuple(modifiers), places=tuple(dict.fromkeys(places)),
        times=tuple(time for time in dict.fromkeys(times) if time[0] >= said), status=status, form=form,
        joins=_only_joins(document, sentence), definite=definite,
        spoken=sentence.kind == "answer",
        everyday=everyday, opened=opened, there=there, such=such, travel=travel, announced=announced,
        days=days, ended=ended, written_in=written,
        demonstrative=demonstrative, because=because, mediators=tuple(mediators or ()), speaker=speaker,
        acting=tuple(acting or ()), persons=tuple(persons or ()),
    )  # fmt: skip


WONDERING = frozenset({"would", "could", "might", "should"})  # of which a question tells nothing that is


def _only_joins(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence tells of a meeting without opening one: a title, a heading, a question that asks."""
    if sentence.kind in {"title", "heading"}:
        return True
    first = document.tokens[sentence.first].text.lower() if sentence.first < len(document.tokens) else ""
    if sentence.kind != "question" and first not in WONDERING:
        return False
    return document.article.source_text[sentence.start : sentence.end].rstrip().endswith("?")
