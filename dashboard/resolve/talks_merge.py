"""Puts together what several articles tell of one meeting, and says why.

Place, parties and days decide together: a field that an article leaves out neither helps nor forbids, a clash forbids,
and one agreement alone is not enough. Two rounds in the same city a month apart stay two.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from dashboard.resolve.talks_days import Window
from dashboard.resolve.talks_meeting import Meeting
from dashboard.resolve.talks_reading import Reader
from dashboard.resolve.talks_venue import same_place
from dashboard.tables import PlaceRow

SLIP = 2  # days by which two accounts of one meeting may differ
SAME_NEWS = 4  # days between the publication of two accounts of one meeting that differ in its day
KNOWN = 500_000  # comparisons remembered at most
RECENT = 30  # days: articles that tell of "recent talks" without a day and appear further apart may mean another round


@dataclass
class Merged:
    """One meeting of the real world, with what each article tells of it."""

    meetings: list[Meeting]
    because: list[str]


class Account(NamedTuple):
    """What decides whether two accounts tell of one meeting; many articles give the same."""

    place: PlaceRow | None
    window: Window | None  # the days named
    news: Window | None  # those, or the weeks before the article that tells it as news
    phase: str
    passing: bool
    actors: tuple[str, ...]
    published: str | None
    afar: bool | None = None  # by telephone or video, or (False) somewhere; None where neither is told


@dataclass
class _Candidate:
    """A meeting put together so far: its articles, what they tell, each account once, and the sides of all."""

    merged: Merged
    articles: set[str]
    accounts: dict[int, None]
    sides: set[str]


def merge(reader: Reader, meetings: Sequence[Meeting]) -> list[Merged]:
    """Merge the articles' meetings, in the order in which they come.

    Two accounts are compared once, however many articles give them; where they share no side, nothing can speak for one
    meeting, and what clashes once clashes for good. Ten thousand articles would be compared for hours otherwise.
    """
    found: list[_Candidate] = []
    judge = _Judge(reader)
    for meeting in meetings:
        number = judge.number(_account(reader, meeting))
        best = judge.best(found, meeting.article_id, number)
        if best is None:
            best = _Candidate(Merged([], []), set(), {}, set()), []
            found.append(best[0])
        candidate, reasons = best
        candidate.merged.meetings.append(meeting)
        candidate.merged.because += [reason for reason in reasons if reason not in candidate.merged.because]
        candidate.articles.add(meeting.article_id)
        candidate.accounts[number] = None
        candidate.sides |= judge.sides[number]
    return [candidate.merged for candidate in found]


class _Judge:
    """Compares accounts, each pair once."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.sides: list[frozenset[str]] = []
        self._accounts: list[Account] = []
        self._numbers: dict[Account, int] = {}
        self._known: dict[tuple[int, int], list[str] | None] = {}
        self._open: dict[int, list[int]] = {}  # by account, the candidates so far that do not clash with it
        self._looked_at: dict[int, int] = {}  # by account, how many candidates it was held against

    def number(self, account: Account) -> int:
        """Give an account's number; equal accounts have one."""
        number = self._numbers.setdefault(account, len(self._accounts))
        if number == len(self._accounts):
            self._accounts.append(account)
            self.sides.append(self.reader.sides(account.actors))
        return number

    def best(self, found: Sequence[_Candidate], article_id: str, number: int) -> tuple[_Candidate, list[str]] | None:
        """Give the candidate that most speaks for, the first of equals, and why; None where nothing does for any."""
        best: tuple[_Candidate, list[str]] | None = None
        still: list[int] = []
        for place in (*self._open.get(number, ()), *range(self._looked_at.get(number, 0), len(found))):
            reasons = self._reasons(found[place], article_id, number)
            if reasons is not None:
                still.append(place)
                if reasons and (best is None or len(reasons) > len(best[1])):
                    best = found[place], reasons
        self._open[number], self._looked_at[number] = still, len(found)
        return best

    def _reasons(self, candidate: _Candidate, article_id: str, number: int) -> list[str] | None:
        """Give the most that speaks for an article's meeting being the candidate; None where one account clashes."""
        if article_id in candidate.articles or candidate.sides.isdisjoint(self.sides[number]):
            return []
        longest: list[str] = []
        for other in candidate.accounts:
            pair = other, number
            if pair not in self._known:
                if len(self._known) >= KNOWN:
                    self._known.clear()
                self._known[pair] = _reasons(self.reader, self._accounts[other], self._accounts[number])
            reasons = self._known[pair]
            if reasons is None:
                return None
            if len(reasons) > len(longest):
                longest = reasons
        return longest


def _account(reader: Reader, meeting: Meeting) -> Account:
    article = reader.context.articles.get(meeting.article_id)
    published = article.published[:10] if article is not None and article.published else None
    window, phase = meeting.window, meeting.phase
    news = window
    if window is None and published and phase == "past" and not meeting.passing:
        earliest = date.fromordinal(date.fromisoformat(published).toordinal() - RECENT)
        news = Window(earliest.isoformat(), published, "none")
    dated = published if window is not None and window.precision == "day" else None  # decides between clashing days
    form = meeting.form
    afar = True if form in {"phone", "video"} else False if form or meeting.place else None
    return Account(meeting.place, window, news, phase, meeting.passing, meeting.actors, dated, afar)


def _reasons(reader: Reader, left: Account, right: Account) -> list[str] | None:
    """Give why two meetings are one: None where they clash, an empty list where too little speaks for it."""
    if not _phases_agree(left, right) or (left.afar is not None and right.afar is not None and left.afar != right.afar):
        return None  # a call and a meeting of one day are two
    place = same_place(left.place, right.place)
    days = _days(left, right)
    parties = _parties(reader, left, right)
    if days is False and place and parties and _contested(left, right):
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


def _phases_agree(left: Account, right: Account) -> bool:
    """Whether one may tell of the other: what an earlier article announced, a later one may tell as held."""
    phases = {left.phase, right.phase}
    if phases == {"past", "ahead"}:
        return left.window is not None and right.window is not None and left.window.overlaps(right.window)
    return len(phases) == 1 or "void" in phases


def _contested(left: Account, right: Account) -> bool:
    """Whether two accounts of one meeting name days that lie next to each other: one of them is mistaken.

    Both were published at the time, tell the meeting as their news and name one city; a month apart are two.
    """
    if left.window is None or right.window is None or left.passing or right.passing or left.phase != right.phase:
        return False
    if {left.window.precision, right.window.precision} != {"day"}:
        return False
    if any(meeting.place is None or meeting.place.kind not in {"city", "site"} for meeting in (left, right)):
        return False
    if not left.published or not right.published or _apart(left.published, right.published) > SAME_NEWS:
        return False
    return (
        min(_apart(left.window.earliest, right.window.latest), _apart(left.window.latest, right.window.earliest))
        <= SLIP
    )


def _apart(left: str, right: str) -> int:
    return abs((date.fromisoformat(left) - date.fromisoformat(right)).days)


def _said_days(left: Account, right: Account) -> str:
    days = [meeting.window.earliest for meeting in (left, right) if meeting.window is not None]
    return " or ".join(days)


def _days(left: Account, right: Account) -> str | bool | None:
    """Tell the days that two meetings share, False where they cannot be the same, None where one is unknown."""
    ours, theirs = left.news, right.news
    if ours is None or theirs is None:
        return None
    if not ours.overlaps(theirs):
        return False
    if "none" in {ours.precision, theirs.precision}:
        return None
    first, last = max(ours.earliest, theirs.earliest), min(ours.latest, theirs.latest)
    return first if first == last else f"{first} to {last}"


def _parties(reader: Reader, left: Account, right: Account) -> str | bool | None:
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
