"""Reads who else took part in a meeting: "the team was led by Roe", "across the table sat Doe"."""

from __future__ import annotations

from dataclasses import replace

from dashboard.document import Document, Sentence
from dashboard.meetings.attendance import attendance
from dashboard.meetings.by_the_way import by_the_way
from dashboard.meetings.days import is_there
from dashboard.meetings.members import members
from dashboard.meetings.mention import TalkMention, mention_of
from dashboard.scene import times, words


def present_at(document: Document, sentence: Sentence) -> TalkMention | None:
    """Give who is said to have taken part, in a sentence without a noun of meeting."""
    found = attendance(document, sentence) or members(document, sentence)
    if found is None:
        return _by_the_way(document, sentence)
    told = mention_of(
        document, sentence, cue=[found.cue], kind="process", strength="weak", reference="attendance",
        parties=found.people, modifiers=[], places=[], times=[], status=None, form=None, definite=True,
        because=f"took part: {found.cue.text.lower()}", mediators=found.between,
    )  # fmt: skip
    helped = [found.cue, *document.children(found.cue, "aux", "auxpass")]
    ahead = any(t.text.lower() in {"will", "shall"} for t in helped)
    return replace(told, now=any(t.tag in {"VBZ", "VBP"} for t in helped), announced=ahead)


def _by_the_way(document: Document, sentence: Sentence) -> TalkMention | None:
    """Give persons who may have sat at a meeting just told of: it decides by its sides whether they did."""
    if sentence.kind != "paragraph":
        return None
    found = by_the_way(document, sentence)
    if found is None or not (found.people or found.between):
        return None
    verb, people = found.verb, found.people
    there = verb.lemma.lower() in words("agreed_there") and is_there(document, [verb])
    return mention_of(
        document, sentence, cue=[verb], kind="process", strength="weak", reference="attendance", parties=people,
        modifiers=[], places=found.places, times=times(document, [verb]) if there else [], status=None, form=None,
        definite=True, everyday=True,
        mediators=found.between,
        because=f"of the sides of the meeting just told of{', beside the other' * found.together}: {verb.text.lower()}",
    )  # fmt: skip


def is_a_seat(mention: TalkMention, present: TalkMention) -> bool:
    """Whether a verb of sitting only tells who was at a meeting told of before, and not with whom he met."""
    others = {(p.head_start, p.head_end) for p in mention.parties} - {
        (p.head_start, p.head_end) for p in present.parties
    }
    return mention.cue_start == present.cue_start and mention.because.startswith("sit") and not others


def are_others(present: TalkMention, found: list[TalkMention]) -> bool:
    """Whether those present are others than those of the one meeting that a sentence tells of."""
    seated = {(party.head_start, party.head_end) for mention in found for party in mention.parties}
    return len(found) == 1 and any((party.head_start, party.head_end) not in seated for party in present.parties)
