"""Gives each meeting what is told of it beside its mentions: its topics, its outcome, the step after it.

By its own noun ("talks on X"), in its sentence, or in those that tell on: "they discussed X", "both sides agreed".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from dashboard.extract.agenda import AgendaItem
from dashboard.extract.outcomes import Outcome
from dashboard.lexicon import lexicon
from dashboard.resolve.talks_merge import Merged
from dashboard.resolve.talks_reading import Reader, Seen

TOPICS = 8  # topics shown of a meeting; later ones are details
SHORTEST, LONGEST = 3, 90  # letters of a topic
BEHIND = 3  # sentences behind those on a meeting in which "they discussed X" is still of it
THEY = frozenset({"they", "he", "she", "both", "we", "who"})

Telling = AgendaItem | Outcome
Place = tuple[str, int, int]  # an article, a sentence, the start of a cue: where a mention of a meeting stands


@dataclass
class Told:
    """What is told of one meeting beside its mentions."""

    topics: list[tuple[str, AgendaItem]] = field(default_factory=list)
    outcome: tuple[str, Outcome] | None = None  # the sentence that tells what came of it
    next_step: tuple[str, Seen] | None = None  # the mention that announces the meeting after it


class _Mention(NamedTuple):
    """A mention, and the number of the meeting that it belongs to."""

    seen: Seen
    meeting: int


def told_of(reader: Reader, everything: Sequence[Merged]) -> list[Told]:
    """Give what is told of each meeting, in the order of the meetings."""
    found = [Told() for _ in everything]
    outcomes: list[list[tuple[str, Outcome]]] = [[] for _ in everything]
    mentions: dict[str, dict[int, list[_Mention]]] = {}  # of each article, by sentence
    for number, merged in enumerate(everything):
        for meeting in merged.meetings:
            told = mentions.setdefault(meeting.article_id, {})
            for seen in meeting.mentions:
                told.setdefault(seen.mention.sentence, []).append(_Mention(seen, number))
    for findings in reader.context.findings:
        article_id = findings.article.article_id
        near = mentions.get(article_id, {})
        for item in findings["agenda"] if near else ():
            number_of = _meeting_of(reader, article_id, item, near, everything)
            if number_of is not None:
                found[number_of].topics.append((article_id, item))
        for outcome in findings["outcomes"] if near else ():
            number_of = _meeting_of(reader, article_id, outcome, near, everything)
            if number_of is not None:
                outcomes[number_of].append((article_id, outcome))
    places = {
        (article_id, sentence, one.seen.mention.cue_start): one.meeting
        for article_id, near in mentions.items()
        for sentence, those in near.items()
        for one in those
    }
    for number, merged in enumerate(everything):
        found[number].outcome = _outcome(reader, outcomes[number], merged)
        found[number].next_step = _next_step(reader, number, merged, places, everything)
    return found


def _meeting_of(
    reader: Reader,
    article_id: str,
    item: Telling,
    mentions: Mapping[int, Sequence[_Mention]],
    everything: Sequence[Merged],
) -> int | None:
    """Give the meeting that an item belongs to; None where it is told of no meeting."""
    here = mentions.get(item.sentence, ())
    if item.meeting_start is not None and item.meeting_end is not None:
        own = [
            one
            for one in here
            if one.seen.mention.cue_start < item.meeting_end and item.meeting_start < one.seen.mention.cue_end
        ]
        return own[0].meeting if own else here[0].meeting if len({one.meeting for one in here}) == 1 else None
    if here:
        before = [one for one in here if one.seen.mention.cue_start < item.cue_start]
        chosen = before[-1] if before else here[0]
        return chosen.meeting if _may_do(reader, article_id, item, everything[chosen.meeting]) else None
    back = (mentions.get(item.sentence - behind, ()) for behind in range(1, BEHIND + 1))
    for one in (one for those in back for one in reversed(those)):
        ahead = one.seen.phase == "ahead"
        if ahead == item.ahead and one.seen.phase != "void":
            return one.meeting if _may_do(reader, article_id, item, everything[one.meeting]) else None
    return None


def _may_do(reader: Reader, article_id: str, item: Telling, merged: Merged) -> bool:
    """Whether those who are said to do it sit at the meeting: nobody is named, "they", its parties, or their people."""
    if not item.by:
        return True
    seated = {actor for meeting in merged.meetings for actor in meeting.actors}
    named = reader.actors(article_id, list(item.by))
    known = lexicon("talks")
    again = {*known["again_parties"], *known["again_persons"], *known["attendees"]}
    if not named:
        return all(THEY & {party.text.lower()} or again & set(party.text.lower().split()) for party in item.by)
    people = {actor for actor in named if reader.cast.actors[actor].kind != "organisation"}
    sides = set(reader.sides(tuple(seated)))
    return all(actor in seated or (actor in people and sides & set(reader.sides((actor,)))) for actor in named)


# Topics


def topics_of(reader: Reader, told: Told, participants: Sequence[str]) -> tuple[str, ...]:
    """Give the words of the topics, each once, without who sits there and what a longer topic says already."""
    names = {reader.cast.actors[actor].name.lower() for actor in participants}
    found: dict[str, str] = {}
    for words in _words(reader, told.topics):
        if words.lower() not in names:
            found.setdefault(words.lower(), words)
    kept = [words for low, words in found.items() if not any(low in other for other in found if other != low)]
    return tuple(kept)[:TOPICS]


def _words(reader: Reader, items: Sequence[tuple[str, AgendaItem]]) -> Iterator[str]:
    for article_id, item in items:
        words = " ".join(reader.text(article_id)[item.words_start : item.words_end].split()).strip("“”\"'‘’ ")
        if SHORTEST <= len(words) <= LONGEST:
            yield words


# Outcome and next step


def _outcome(reader: Reader, told: Sequence[tuple[str, Outcome]], merged: Merged) -> tuple[str, Outcome] | None:
    """Give the first sentence that tells what came of a meeting that was held: its own before those that tell on."""
    if all(meeting.phase != "past" for meeting in merged.meetings):
        return None
    own = {
        (meeting.article_id, seen.mention.sentence)
        for meeting in merged.meetings
        for seen in meeting.mentions
        if seen.mention.kind != "process" and seen.phase != "ahead"
    }
    inside = [one for one in told if (one[0], one[1].sentence) in own]
    # One side alone does many things; what all of them did, or what became of the talks, came of the meeting.
    behind = [(at, one) for at, one in told if one.meeting_start is not None or _is_joint(reader, at, one)]
    return next(iter([*inside, *behind]), None)


def _is_joint(reader: Reader, article_id: str, outcome: Outcome) -> bool:
    """Whether several sides are said to have done something: "they signed", "both delegations", "Kest and Valdoria"."""
    named = reader.actors(article_id, list(outcome.by))
    return bool(outcome.by) and (not named or len(reader.sides(named)) > 1)


def _next_step(
    reader: Reader, number: int, merged: Merged, places: Mapping[Place, int], everything: Sequence[Merged]
) -> tuple[str, Seen] | None:
    """Give the mention that announces the meeting after this one: of the same parties, and no question."""
    for meeting in reversed(merged.meetings):
        seen = meeting.following
        if seen is None or meeting.passing or not (seen.mention.announced or seen.mention.status == "planned"):
            continue
        if reader.text(meeting.article_id)[: seen.mention.end].rstrip('”" ').endswith("?"):
            continue
        other = places.get((meeting.article_id, seen.mention.sentence, seen.mention.cue_start))
        others = reader.sides(seen.actors)
        if other is None and others and others.isdisjoint(reader.sides(meeting.actors)):
            continue  # the next one of others
        if other is None or (other != number and _of_the_same(reader, merged, everything[other])):
            return meeting.article_id, seen
    return None


def _of_the_same(reader: Reader, one: Merged, other: Merged) -> bool:
    """Whether two meetings may be of one row: the sides of one are among those of the other."""
    sides = [_sides(reader, each) for each in (one, other)]
    return sides[0] <= sides[1] or sides[1] <= sides[0]


def _sides(reader: Reader, merged: Merged) -> frozenset[str]:
    """Give between whom a meeting was; of a visit the guest and whom he saw, for a guest alone is at many."""
    core = reader.sides({actor for meeting in merged.meetings for actor in meeting.core})
    if len(core) > 1:
        return core
    hosts = {m.place.country for m in merged.meetings if m.place is not None and m.place.country}
    return reader.sides({actor for meeting in merged.meetings for actor in meeting.actors}) | hosts
