"""Takes two tellings of one meeting in an article for one: the same two sides on the same day, one without a place."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.resolve.talks_meeting import Meeting
from dashboard.resolve.talks_reading import Reader
from dashboard.resolve.talks_venue import same_place

PAIR = 2  # sides without which nothing tells whose meeting it was


def told_once(reader: Reader, meetings: Sequence[Meeting]) -> list[Meeting]:
    """Give the meetings of an article, each once.

    "The two ministers met in Rome on Thursday", and further down "Roe and Doe signed it at the end of the meeting on
    7 August": only when all of an article is read is it known that both are of the same sides and day.
    """
    kept: list[Meeting] = []
    for meeting in meetings:
        twin = next((other for other in kept if _are_one(reader, other, meeting)), None)
        if twin is None:
            kept.append(meeting)
        else:
            twin.join(*meeting.mentions)
    return kept


def _are_one(reader: Reader, one: Meeting, other: Meeting) -> bool:
    days = one.window, other.window
    if any(day is None or day.precision != "day" for day in days) or days[0] != days[1]:
        return False
    if not one.phase == other.phase == "past" or same_place(one.place, other.place) is False:
        return False
    if one.place is not None and other.place is not None and one.place.place_id != other.place.place_id:
        return False
    afar = {"phone", "video"}
    if (one.form in afar) is not (other.form in afar) or one.visit is not other.visit:
        return False
    if bool(one.kinds["summit"]) is not bool(other.kinds["summit"]):
        return False  # "on the margins of the summit, Roe met Doe"
    sides, others = reader.sides(one.core), reader.sides(other.core)
    if min(len(sides), len(others)) < PAIR or not (sides <= others or others <= sides):
        return False
    ours, theirs = reader.persons(one.actors), reader.persons(other.actors)
    return bool(ours & theirs) or (sides == others and not (ours and theirs))
