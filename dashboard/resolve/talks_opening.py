"""Tells what is enough to speak of a meeting of its own, and what is a meeting between sides at all."""

from __future__ import annotations

from dashboard.meetings.mention import TalkMention
from dashboard.resolve.movements import is_movement
from dashboard.resolve.talks_meeting import Meeting
from dashboard.resolve.talks_reading import Reader, Seen
from dashboard.scene import words


def opens(reader: Reader, seen: Seen) -> bool:
    """Whether a mention names enough to stand for a meeting of its own."""
    mention = seen.mention
    sides = reader.sides(seen.actors)
    if mention.strength == "weak":
        return False
    place = seen.place
    if mention.everyday and (len(sides) < 2 or not (_by_officers(mention) or reader.persons(seen.actors))):
        return False
    if mention.spoken and place is None and seen.window is None and len(reader.persons(seen.actors)) < 2:
        return False  # in an interview, talks that have neither place nor day are talks in general
    if mention.kind == "visit":
        abroad = (
            place is not None
            and place.country is not None
            and any(reader.side(actor) != place.country for actor in seen.actors)
        )
        sent = mention.because.startswith("send") or any(
            _is_sent(word.lower()) for party in mention.parties for word in party.text.split()
        )
        return abroad and bool(sent or reader.persons(seen.actors) or len(sides) > 1)
    if len(sides) >= 2:
        return not _generic(seen)
    if mention.strength == "strong" and place is not None:
        return mention.status != "proposed" or bool(sides)
    return bool(place is not None and place.country and any(side != place.country for side in sides))


def _is_sent(word: str) -> bool:
    """Whether a word names somebody who travels for a state: "envoy", "delegations", "minister"."""
    sent = (words("offices") | words("delegations")) - words("staff") - {"side", "group"}
    return bool({word, word.removesuffix("s")} & sent)


def _by_officers(mention: TalkMention) -> bool:
    """Whether people who hold an office act: "Kestan and Ossian officials"."""
    offices = words("offices") | words("delegations")
    said = {word.lower() for party in mention.parties for word in party.text.split()}
    return any({word, word.removesuffix("s")} & offices for word in said)


def _is_of_companies(reader: Reader, meeting: Meeting) -> bool:
    """Whether only companies sat there: "has opened negotiations with the oil company of Ossia"."""
    everyone = [reader.cast.actors[actor] for actor in meeting.actors]
    rows = [row for row in everyone if row.kind != "state"]
    theirs = {row.country for row in rows}  # "the Ossian company Avro" names Ossia, too
    if not {row.country for row in everyone} <= theirs:
        return False
    bodies = words("state_bodies") | words("bodies")
    return len(rows) > 1 and all(
        row.kind == "organisation"
        and row.country
        and not is_movement(row)
        and not {word.lower() for word in row.name.split()} & bodies
        for row in rows
    )


def _generic(seen: Seen) -> bool:
    """Whether words speak of meetings in general: bare plurals that nothing dates, places or vouches for."""
    mention = seen.mention
    bare = not mention.definite and mention.cue.lower().endswith("s") and mention.kind in {"talks", "meeting"}
    return bare and mention.status is None and seen.place is None and seen.window is None and len(mention.parties) < 2


def stands(reader: Reader, meeting: Meeting) -> bool:
    """Whether what was put together is a meeting between sides, not a domestic session."""
    sides = reader.weighty(meeting.actors)
    if meeting.many or _is_of_companies(reader, meeting):
        return False
    if len(sides) >= 2:
        return True
    place = meeting.place
    strong = any(seen.mention.strength == "strong" for seen in meeting.mentions)
    if strong and place is not None and not sides <= {place.country}:
        return True
    if strong and place is not None and not sides:
        dated = any(seen.mention.times for seen in meeting.mentions)
        near = place.kind in {"city", "site"}
        return dated or (near and len(meeting.mentions) > 1)  # held somewhere, by whom is not said
    return place is not None and place.country is not None and bool(sides) and not sides <= {place.country}
