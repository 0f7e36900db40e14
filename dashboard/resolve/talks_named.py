"""Gives a mention what the sentences before name: who "he" is that met somebody, where "there" was."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from dashboard.resolve.movements import is_movement
from dashboard.resolve.talks_again import AIDES, about_whom, parties_of
from dashboard.resolve.talks_days import days_between
from dashboard.resolve.talks_meeting import Meeting
from dashboard.resolve.talks_reading import Reader, Seen
from dashboard.scene import words
from dashboard.tables import PlaceRow

BODIES = frozenset({"committee", "commission", "mechanism", "group", "panel", "body"})  # of both sides
THEN = re.compile(r"\b[Tt]hen\b")
MARGINS = re.compile(r"\W*(?:[Oo]n|[Aa]t) (?:the|its) (?:margins?|sidelines?|fringes)\b")
OF_ANOTHER = re.compile(r" of (?!the (?:talks|meeting|summit|conference|gathering)\b(?! in| of))")
OFFICE = re.compile(r"(?:['’]s)? (?:[\w-]+ ){0,2}?(minister|president|premier|chancellor|envoy|king|secretary|chief)\b")
IN_THERE = re.compile(r" (?:part |along )?(?:in|at) (?:the )?")
OPENS = 4  # characters before a name with which a sentence begins: "The"
COUNTED_FROM = re.compile(r"\b(?:since|after|than|before) (?!(?:the )?(?:talks|then)\b)")
AND = re.compile(r",? (?:and|or)\b|, [A-Z]")
ALSO = re.compile(r"\b(?:also|as well|in addition)\b")
FADES = 3  # sentences after which a meeting touched on once is no more at hand
STAY = 2  # sentences within which a visitor is still in the town of his visit
EARLY, LATE = 2, 7  # days before and after the opening of talks on which people arrive for them


def went_on(reader: Reader, told: Seen, found: Sequence[Meeting]) -> Seen:
    """Give "he also met Doe" the one who met somebody in the sentence before, where "he" is not known otherwise."""
    mention = told.mention
    lone = [party for party in mention.parties if party.text.lower() in {"he", "she"}]
    if mention.kind == "visit" and not mention.parties and told.place is not None and not mention.definite:
        return _travels_on(reader, told, found)
    if not told.open or mention.kind not in {"meeting", "visit", "call", "talks"}:
        return told
    if not lone:
        return _state_goes_on(reader, told)
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
    persons = [actor for actor in before.actors if actor in reader.persons(before.actors)] if before else []
    met = reader.sides(told.actors)  # "the envoy was received by Kest's premier. He also met its minister": the envoy
    person = next((actor for actor in persons if reader.side(actor) not in met), None)
    if person is None and persons and before is not None:
        guests = [actor for actor in before.actors if reader.side(actor) not in met]
        person = guests[0] if guests else persons[0]
    if person is None:
        return _subject_before(reader, told)
    if person in told.actors:
        return told
    return replace(told, actors=tuple(dict.fromkeys([person, *told.actors])), open=False)


def _state_goes_on(reader: Reader, told: Seen) -> Seen:
    """Give "it hosted envoys of Ossia" the state, union or movement with which the sentence before begins."""
    if not any(party.text.lower() == "it" and party.start < told.mention.cue_start for party in told.mention.parties):
        return told
    before = reader.sentence(told.article_id, max(0, told.mention.sentence - 1))
    rows = reader.cast.within(told.article_id, before.start, before.end)
    first = reader.cast.actors[rows[0].actor_id] if rows and rows[0].start - before.start <= OPENS else None
    side = first is not None and (first.kind in {"state", "bloc"} or is_movement(first))
    side = (
        side and AND.match(reader.text(told.article_id), rows[0].end) is None
    )  # of "Kest and Ossia": what they set up
    if first is None or not side or reader.side(first.actor_id) in reader.sides(told.actors):
        return told
    return replace(told, actors=(first.actor_id, *told.actors), open=False)


def _subject_before(reader: Reader, told: Seen) -> Seen:
    """Give "he had met Doe" the person with whom the sentence before begins."""
    inner = reader.cast.within(told.article_id, told.mention.start, told.mention.cue_start)
    alone = {row.actor_id for row in inner if reader.cast.actors[row.actor_id].kind == "person"} - set(told.actors)
    if len(alone) == 1:  # "Roe told reporters in Rome, where she had come to see Doe"
        return replace(told, actors=(*alone, *told.actors), open=False)
    rows = reader.cast.within(told.article_id, 0, told.mention.start)
    before = [row.actor_id for row in rows if row.sentence == told.mention.sentence - 1]
    person = next((actor for actor in before if reader.cast.actors[actor].kind == "person"), None)
    person = person or _state_of_the_office(reader, told)
    if person is None or person in told.actors or told.mention.kind not in {"meeting", "talks", "call"}:
        return told
    return replace(told, actors=(person, *told.actors), open=False)


def _state_of_the_office(reader: Reader, told: Seen) -> str | None:
    """Give the state of the office with which the sentence before begins: "Kest's foreign minister was in Rome"."""
    rows = reader.cast.within(told.article_id, 0, told.mention.start)
    before = [row for row in rows if row.sentence == told.mention.sentence - 1]
    first = before[0] if before else None
    if first is None or reader.cast.actors[first.actor_id].kind != "state":
        return None
    text = reader.text(told.article_id)
    office = OFFICE.match(text, first.end)
    return first.actor_id if office is not None and office[1].lower() in words("offices") else None


def there(reader: Reader, found: Sequence[Meeting], told: Seen) -> Seen:
    """Give "sat down there", "in the same city" the place of the meeting told of last."""
    text = reader.text(told.article_id)
    margins = MARGINS.match(text, told.mention.start) or MARGINS.search(text, told.mention.cue_end, told.mention.end)
    if margins is not None and OF_ANOTHER.match(text, margins.end()) and not told.mention.there:
        margins = None  # "on the margins of the union's summit in Lome": no meeting told of before
    if told.place is not None or not (told.mention.there or margins):
        return told
    own = _city_before(reader, told, told.mention.sentence)
    placed = [meeting for meeting in found if meeting.place is not None]
    last = max(placed, key=lambda meeting: len(meeting.mentions) if margins else meeting.last, default=None)
    before = _city_before(reader, told, told.mention.sentence - 1)
    nearer = before is not None and (last is None or (last.last < told.mention.sentence - 1 and not margins))
    place = own or (before if nearer or last is None else last.place)
    return told if place is None else replace(told, place=place)


def attended_in(reader: Reader, found: Sequence[Meeting], seen: Seen) -> Meeting | None:
    """Give the meeting in the town where somebody is said to have taken part: "Roe, who also took part in Rome"."""
    text, end = reader.text(seen.article_id), seen.mention.cue_end
    rows = [row for row in reader.place_mentions(seen.article_id, seen.mention.sentence) if row.start >= end]
    towns = {row.place_id for row in rows if IN_THERE.fullmatch(text[end : row.start])}
    met = [m for m in found if m.place is not None and m.place.place_id in towns and m.phase != "void"]
    return met[-1] if met and not seen.mention.everyday else None


def _city_before(reader: Reader, told: Seen, sentence: int) -> PlaceRow | None:
    """Give the city that a sentence names last before the mention: "the thaw began in Rome, when the two met there"."""
    rows = [row for row in reader.place_mentions(told.article_id, sentence) if row.start < told.mention.cue_start]
    cities = [reader.places.get(row.place_id) for row in rows if row.literal]
    return next((city for city in reversed(cities) if city is not None and city.kind == "city"), None)


def still_there(reader: Reader, told: Seen, found: Sequence[Meeting]) -> Seen:
    """Give "the next day he sat down with Doe" the town in which the sentence before saw him arrive."""
    mention = told.mention
    if told.place is not None or mention.kind not in {"meeting", "talks"} or mention.status != "held":
        return told
    if mention.form in {"phone", "video"} or mention.reference != "named" or mention.definite:
        return told
    persons = reader.persons(told.actors)
    near = [m for m in found if m.visit and 0 <= mention.sentence - m.last <= STAY and m.place is not None]
    if THEN.search(reader.text(told.article_id), mention.start, mention.cue_end):  # "Roe then spent an hour with Poe"
        near = [m for m in found if m.place is not None and mention.sentence - m.mentions[0].mention.sentence == 1]
    visits = [m for m in near if m.phase == "past" and reader.persons(m.actors) & persons]
    if not visits or visits[-1].place is None or visits[-1].place.kind != "city":
        return told
    window = visits[-1].window
    before = window is not None and told.window is not None and told.window.latest < window.earliest
    return told if before else replace(told, place=visits[-1].place)


def _travels_on(reader: Reader, told: Seen, found: Sequence[Meeting]) -> Seen:
    """Give "a stop in Rome was dropped" the traveller of the sentence before."""
    before = [m for m in found if m.visit and 0 <= told.mention.sentence - m.last <= 1]
    persons = [actor for m in before[-1:] for actor in m.actors if actor in reader.persons(m.actors)]
    return replace(told, actors=tuple(persons[:1])) if persons else told


def told_before(reader: Reader, found: list[Meeting], at_hand: Meeting | None, seen: Seen) -> Meeting | None:
    """Give the meeting whose parties "both sides" means: that in the same town, the one at hand, or the last of two.

    A meeting that was only touched on a while ago gives way to the one that the article has told most of.
    """
    between = [meeting for meeting in found if len(reader.sides(meeting.actors)) > 1]
    between = [meeting for meeting in between if meeting.form != "phone"] or between  # a call is told of by the way
    unnamed = seen.mention.strength == "strong" and not seen.actors  # "talks in Rome in May had ended without a text"
    if seen.place is not None and (seen.mention.reference == "next" or unnamed):
        there_ = [m for m in between if m.place is not None and m.place.place_id == seen.place.place_id]
        if there_:
            return there_[-1]
    if seen.mention.kind == "summit" and not seen.actors:  # "a second summit": of those who held the first
        summits = [m for m in between if "summit" in m.kinds and 0 <= seen.mention.sentence - m.last <= FADES]
        if summits:
            return summits[-1]
    near = at_hand is not None and seen.mention.sentence - at_hand.last <= FADES
    if (
        at_hand is not None and not near and len(between) > 1
    ):  # those whom the article is about, sooner than those touched on a while ago
        about = reader.sides(about_whom(reader, seen.article_id))
        theirs = [meeting for meeting in between if about and about <= reader.sides(meeting.core)]
        if theirs and at_hand not in theirs:
            return theirs[-1]
    if at_hand in between and (near or len(at_hand.mentions) > 1):
        return at_hand
    most = max(between, key=lambda meeting: len(meeting.mentions), default=None)
    if at_hand in between and most is not None and len(most.mentions) > 2:
        return most
    return at_hand if at_hand in between else between[-1] if between else None


def just_told(reader: Reader, found: list[Meeting], seen: Seen) -> Meeting | None:
    """Give the meeting of the sentence before, whose people "the two" and "they" mean sooner than those at hand."""
    short = {"the two", "the three", "they", "both", "the pair", "them"}
    body = not seen.actors and any(party.last_word.lower() in BODIES for party in seen.mention.parties)
    theirs = seen.mention.reference in {"earlier", "next"} and not seen.actors
    short |= {"their"} if theirs else set()
    text = reader.text(seen.article_id)
    aides = not seen.actors and AIDES.search(text, seen.mention.start, seen.mention.end) is not None
    if not (body or aides) and not any(party.text.lower() in short for party in seen.mention.parties):
        return None
    near = [m for m in found if 0 <= seen.mention.sentence - m.mentions[-1].mention.sentence <= 1]
    return next((m for m in reversed(near) if len(reader.sides(m.actors)) > 1), None)


def of_the_same_body(reader: Reader, found: Sequence[Meeting], seen: Seen) -> Seen:
    """Give "the Joint Commission will hold its fourth session" the sides of the session of it that was told of."""
    if len(reader.sides(seen.actors)) > 1:
        return seen
    told = [meeting for meeting in found if _met_as(reader, meeting, seen) and len(reader.sides(meeting.core)) > 1]
    if not told:
        return seen
    return replace(seen, actors=tuple(dict.fromkeys([*seen.actors, *parties_of(reader, told[-1].core)])))


def _met_as(reader: Reader, meeting: Meeting, seen: Seen) -> bool:
    """Whether a body met that is named again: "the third session of the Joint Commission", "the Joint Commission"."""
    names = [party.text for party in seen.mention.parties if party.last_word.lower() in BODIES]
    bodies = [name.partition(" ")[2] for name in names if name[:4].lower() == "the "]
    text = reader.text(meeting.article_id)
    said = [text[told.mention.start : told.mention.end] for told in meeting.mentions]
    return any(len(body.split()) > 1 and body in sentence for body in bodies for sentence in said)


def joins_it(reader: Reader, at_hand: Meeting, seen: Seen) -> bool:
    """Whether somebody of a third side comes to a meeting just told of: "the Ossian envoy flew in for the talks".

    So do those whom "the gathering" of the sentence before "also brought together".
    """
    mention = seen.mention
    last = max((party.start for party in mention.parties), default=mention.cue_end)
    also = ALSO.search(reader.text(seen.article_id), mention.cue_end, max(mention.cue_end, last)) is not None
    if also and mention.reference == "anaphor" and mention.definite and mention.kind not in {"visit", "call"}:
        just = 0 <= mention.sentence - at_hand.last <= 1 and at_hand.phase == "past"
        return just and seen.phase in {"past", None} and seen.place in {None, at_hand.place}
    points = mention.reference == "anaphor" and mention.definite and seen.place is None and seen.window is None
    if not points or mention.kind in {"visit", "call"} or mention.status not in {"held", None}:
        return False
    near = 0 <= mention.sentence - at_hand.last <= FADES and at_hand.phase == "past"
    return near and len(reader.sides(seen.actors)) == 1 and bool(reader.persons(seen.actors))


def comes_along(reader: Reader, at_hand: Meeting, seen: Seen) -> bool:
    """Whether somebody arrives where a meeting is held, in those days: "its spy chief arrived in Rome on Tuesday".

    Only who comes alone: a visitor who sees somebody there has a meeting of his own.
    """
    place = at_hand.place
    if seen.mention.kind != "visit" or place is None or seen.place is None or place.place_id != seen.place.place_id:
        return False
    if place.kind == "country" or len(reader.sides(seen.actors)) > 1 or not reader.persons(seen.actors):
        return False
    if len(reader.sides(at_hand.actors)) < 2 or at_hand.phase == "void" or seen.phase not in {"past", at_hand.phase}:
        return False
    if at_hand.window is None or seen.window is None:
        return at_hand.window is None and seen.mention.sentence - at_hand.last <= 1
    day = {at_hand.window.precision, seen.window.precision} == {"day"}
    late = days_between(at_hand.window.earliest, seen.window.earliest)
    return day and -EARLY <= late <= LATE


def told_by_the_way(reader: Reader, at_hand: Meeting, seen: Seen) -> bool:
    """Whether a sentence on the meeting at hand only counts from another: "the first since Roe met Doe in May"."""
    last = at_hand.mentions[-1].mention
    if last.sentence != seen.mention.sentence or last.cue_start >= seen.mention.cue_start:
        return False
    return COUNTED_FROM.search(reader.text(seen.article_id), last.cue_end, seen.mention.cue_start) is not None
