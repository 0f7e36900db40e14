"""Puts together what several articles tell of one meeting, and says why.

Place, parties and days decide together: a field that an article leaves out neither helps nor forbids, a clash forbids,
and one agreement alone is not enough. Two rounds in the same city a month apart stay two.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dashboard.resolve.talks_reading import Reader, Window
from dashboard.resolve.talks_within import Meeting

SLIP = 2  # days by which two accounts of one meeting may differ
SAME_NEWS = 4  # days between the publication of two accounts of one meeting that differ in its day
RECENT = 30  # days: articles that tell of "recent talks" without a day and appear further apart may mean another round


@dataclass
class Merged:
    """One meeting of the real world, with what each article tells of it."""

    meetings: list[Meeting]
    because: list[str]


def merge(reader: Reader, meetings: Sequence[Meeting]) -> list[Merged]:
    """Merge the articles' meetings, in the order in which they come."""
    found: list[Merged] = []
    for meeting in meetings:
        best: tuple[int, Merged, list[str]] | None = None
        for candidate in found:
            reasons = [_reasons(reader, other, meeting) for other in candidate.meetings]
            if any(reason is None for reason in reasons):
                continue
            longest = max((reason for reason in reasons if reason), key=len, default=[])
            if longest and (best is None or len(longest) > best[0]):
                best = len(longest), candidate, longest
        if best is None:
            found.append(Merged([meeting], []))
        else:
            best[1].meetings.append(meeting)
            best[1].because += [reason for reason in best[2] if reason not in best[1].because]
    return found


def _reasons(reader: Reader, left: Meeting, right: Meeting) -> list[str] | None:
    """Give why two meetings are one: None where they clash, an empty list where too little speaks for it."""
    if left.article_id == right.article_id:
        return None
    if not _phases_agree(left, right):
        return None
    place = reader.same_place(left.place, right.place)
    days = _days(reader, left, right)
    parties = _parties(reader, left, right)
    if days is False and place and parties and _contested(reader, left, right):
        city = left.place.name if left.place else ""
        return [
            f"same place ({city})",
            f"same parties ({parties})",
            f"the day is contested ({_said_days(left, right)})",
        ]
    if place is False or days is False or parties is False:
        return None
    exact = place is True and "country" not in {where.kind for where in (left.place, right.place) if where}
    reasons: list[str] = []
    if place:
        shown = left.place if exact or (left.place and left.place.kind != "country") else right.place
        reasons.append(f"same place ({shown.name if shown else ''})")
    if parties:
        reasons.append(f"same parties ({parties})")
    if isinstance(days, str):
        reasons.append(f"days agree ({days})")
    if parties is None or len(reasons) < 2:
        # Nothing but the same two leaders, and a meeting that is still ahead: there is one such plan at a time.
        shared = reader.persons(left.actors) & reader.persons(right.actors)
        ahead = left.phase == right.phase == "ahead"
        return reasons if ahead and len(shared) >= 2 and parties else []
    if place and not exact and not isinstance(days, str):
        return []  # the same country is not yet the same city
    return reasons


def _phases_agree(left: Meeting, right: Meeting) -> bool:
    """Whether one may tell of the other: what an earlier article announced, a later one may tell as held."""
    phases = {left.phase, right.phase}
    if phases == {"past", "ahead"}:
        return left.window is not None and right.window is not None and left.window.overlaps(right.window)
    return len(phases) == 1 or "void" in phases


def _contested(reader: Reader, left: Meeting, right: Meeting) -> bool:
    """Whether two accounts of one meeting name days that lie next to each other: one of them is mistaken.

    Both were published at the time, tell the meeting as their news and name one city; a month apart are two.
    """
    if left.window is None or right.window is None or left.passing or right.passing or left.phase != right.phase:
        return False
    if {left.window.precision, right.window.precision} != {"day"}:
        return False
    if any(meeting.place is None or meeting.place.kind not in {"city", "site"} for meeting in (left, right)):
        return False
    articles = [reader.context.articles.get(meeting.article_id) for meeting in (left, right)]
    published = [article.published[:10] for article in articles if article is not None and article.published]
    if len(published) < 2 or _apart(published[0], published[1]) > SAME_NEWS:
        return False
    return (
        min(_apart(left.window.earliest, right.window.latest), _apart(left.window.latest, right.window.earliest))
        <= SLIP
    )


def _apart(left: str, right: str) -> int:
    return abs((date.fromisoformat(left) - date.fromisoformat(right)).days)


def _said_days(left: Meeting, right: Meeting) -> str:
    days = [meeting.window.earliest for meeting in (left, right) if meeting.window is not None]
    return " or ".join(days)


def _days(reader: Reader, left: Meeting, right: Meeting) -> str | bool | None:
    """Tell the days that two meetings share, False where they cannot be the same, None where one is unknown."""
    ours, theirs = _window(reader, left), _window(reader, right)
    if ours is None or theirs is None:
        return None
    if not ours.overlaps(theirs):
        return False
    if "none" in {ours.precision, theirs.precision}:
        return None
    first, last = max(ours.earliest, theirs.earliest), min(ours.latest, theirs.latest)
    return first if first == last else f"{first} to {last}"


def _window(reader: Reader, meeting: Meeting) -> Window | None:
    """Give the days named; else, of a meeting that an article dated to a day tells as news, the weeks before."""
    if meeting.window is not None:
        return meeting.window
    article = reader.context.articles.get(meeting.article_id)
    if article is None or not article.published or meeting.phase != "past" or meeting.passing:
        return None
    published = date.fromisoformat(article.published[:10])
    earliest = date.fromordinal(published.toordinal() - RECENT)
    return Window(earliest.isoformat(), published.isoformat(), "none")


def _parties(reader: Reader, left: Meeting, right: Meeting) -> str | bool | None:
    """Tell the parties that two meetings share, False where they clash, None where one names none."""
    if not left.actors or not right.actors:
        return None
    ours, theirs = reader.sides(left.actors), reader.sides(right.actors)
    people, others = reader.persons(left.actors), reader.persons(right.actors)
    shared = ours & theirs
    if not (ours <= theirs or theirs <= ours or len(shared) >= 2):
        return False
    if not shared:
        return False
    if people and others and not people & others and min(len(people), len(others)) >= 2:
        return False
    names = (
        sorted(people & others)
        or [actor.actor_id for side in shared if (actor := reader.states.get(side)) is not None]
        or sorted(side for side in shared if side in reader.cast.actors)
    )
    if len(shared) < 2 and not people & others:
        return None
    return ", ".join(sorted(reader.cast.actors[name].name for name in names if name in reader.cast.actors))
