"""Takes what "the discussions will centre on" for more of the meeting at hand, where no other one is to come."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from dashboard.resolve.talks_meeting import Meeting
from dashboard.resolve.talks_reading import Reader, Seen
from dashboard.scene import words

REACH = 6  # sentences behind a meeting in which its matters are told
TO = re.compile(r"\b(?:likely|expected|set|due) to (\w+)\b")


def with_its_content(reader: Reader, found: Sequence[Meeting], at_hand: Meeting | None, seen: Seen) -> bool:
    """Let the meeting at hand have what it is said to be about, and tell whether it has.

    A visit is reported while it goes on: "her meetings in Rome are the first. Officials said that the discussions
    will centre on trade" is one meeting. What will be held, resumed or hosted is another.
    """
    mention = seen.mention
    likely = TO.search(reader.text(seen.article_id), mention.cue_end, mention.end)  # "are likely to cover"
    about = mention.because.rpartition(": ")[2] in words("topic_verbs")
    about = about or (likely is not None and likely[1] in words("topic_verbs"))
    points = mention.definite and mention.reference == "anaphor" and mention.kind in {"talks", "meeting"}
    if at_hand is None or seen.phase != "ahead" or not (about and points) or mention.joins:
        return False
    if seen.place is not None or seen.window is not None or reader.persons(seen.actors):
        return False
    if at_hand.phase != "past" or any(meeting.phase == "ahead" for meeting in found):
        return False
    near = 0 <= mention.sentence - at_hand.last <= REACH
    sides = reader.sides(at_hand.actors)
    if at_hand.place is not None and at_hand.place.country is not None:
        sides |= {at_hand.place.country}  # whom a guest meets there, need not have been said
    if not near or not reader.sides(seen.actors) <= sides:
        return False
    at_hand.join(replace(seen, mention=replace(mention, status=None, announced=False)))
    return True
