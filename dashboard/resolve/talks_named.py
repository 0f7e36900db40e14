"""Gives a mention what the sentences before name: who "he" is that met somebody, where "there" was."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dashboard.resolve.talks_meeting import Meeting
from dashboard.resolve.talks_reading import Reader, Seen


def went_on(reader: Reader, told: Seen, found: Sequence[Meeting]) -> Seen:
    """Give "he also met Doe" the one who met somebody in the sentence before, where "he" is not known otherwise."""
    mention = told.mention
    lone = [party for party in mention.parties if party.text.lower() in {"he", "she"}]
    if mention.kind == "visit" and not mention.parties and told.place is not None and not mention.definite:
        return _travels_on(reader, told, found)
    if not told.open or not lone or mention.kind not in {"meeting", "visit", "call", "talks"}:
        return told
    just = [
        m
        for m in found
        if any(seen.mention.sentence in (mention.sentence, mention.sentence - 1) for seen in m.mentions)
    ]
    said = [seen for meeting in just for seen in meeting.mentions if seen.mention.kind in {"meeting", "visit", "call"}]
    if not just:
        return _subject_before(reader, told)
    last = max((seen.mention.sentence for seen in said), default=0)
    said = [seen for seen in said if seen.mention.sentence == last]  # its first clause has its subject
    before = min(said, key=lambda seen: seen.mention.cue_start, default=None)
    person = (
        next((actor for actor in before.actors if actor in reader.persons(before.actors)), None) if before else None
    )
    if person is None or person in told.actors:
        return told
    return replace(told, actors=tuple(dict.fromkeys([person, *told.actors])), open=False)


def _subject_before(reader: Reader, told: Seen) -> Seen:
    """Give "he had met Doe" the person with whom the sentence before begins."""
    rows = reader.cast.within(told.article_id, 0, told.mention.start)
    before = [row.actor_id for row in rows if row.sentence == told.mention.sentence - 1]
    person = next((actor for actor in before if reader.cast.actors[actor].kind == "person"), None)
    if person is None or person in told.actors or told.mention.kind != "meeting":
        return told
    return replace(told, actors=(person, *told.actors), open=False)


def there(found: Sequence[Meeting], told: Seen) -> Seen:
    """Give "sat down there", "in the same city" the place of the meeting told of last."""
    if not told.mention.there or told.place is not None:
        return told
    placed = [meeting for meeting in found if meeting.place is not None]
    last = max(placed, key=lambda meeting: meeting.last, default=None)
    return told if last is None else replace(told, place=last.place)


def _travels_on(reader: Reader, told: Seen, found: Sequence[Meeting]) -> Seen:
    """Give "a stop in Rome was dropped" the traveller of the sentence before."""
    before = [m for m in found if m.visit and 0 <= told.mention.sentence - m.last <= 1]
    persons = [actor for m in before[-1:] for actor in m.actors if actor in reader.persons(m.actors)]
    return replace(told, actors=tuple(persons[:1])) if persons else told


def told_before(reader: Reader, found: list[Meeting], at_hand: Meeting | None) -> Meeting | None:
    """Give the meeting whose parties "both sides" means: the one at hand, or the last one between two sides."""
    between = [meeting for meeting in found if len(reader.sides(meeting.actors)) > 1]
    return at_hand if at_hand in between else between[-1] if between else None


def just_told(reader: Reader, found: list[Meeting], seen: Seen) -> Meeting | None:
    """Give the meeting of the sentence before, whose people "the two" and "they" mean sooner than those at hand."""
    short = {"the two", "the three", "they", "both", "the pair", "them"}
    if not any(party.text.lower() in short for party in seen.mention.parties):
        return None
    near = [m for m in found if 0 <= seen.mention.sentence - m.mentions[-1].mention.sentence <= 1]
    return next((m for m in reversed(near) if len(reader.sides(m.actors)) > 1), None)
