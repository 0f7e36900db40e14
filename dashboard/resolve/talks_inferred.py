"""Tells what of a meeting its own sentences do not name: who took part, where, when, whether it was held.

"The two sides will meet again there in June": who they are and where it is, other sentences tell. What was carried over
from them says so, with the sentence that named it last before; the notation is that of measures and demands.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from dashboard.resolve.talks_days import LONG, Window, days_between
from dashboard.resolve.talks_lent_days import LENT
from dashboard.resolve.talks_merge import Merged
from dashboard.resolve.talks_reading import BY_ITS_DAY, Reader, Seen
from dashboard.tables import MentionRow, PlaceRow, TimeRow

EXACT = frozenset({"day", "month"})
HAS_BEEN = frozenset({"after", "following", "since", "at", "during"})  # before a meeting that was held
WORDS = 6  # before a noun of meeting in which one of them stands
FAR = 40  # days from a day from which "a month later" may count


def carried_over(
    reader: Reader,
    merged: Merged,
    participants: Sequence[str],
    place: PlaceRow | None,
    window: Window | None,
    latest: str | None,
) -> str:
    """Give in words what was inferred of a meeting: "participant: as in sentence 3 of a (kest); place: as in …".

    `latest` is the last day on which it can have been, whether words fix it or not.
    """
    seen = [mention for meeting in merged.meetings for mention in meeting.mentions]
    own = [one for one in seen if one.mention.because != LENT]
    reasons = [*_participants(reader, own, participants, place), *_place(reader, own, place)]
    return "; ".join([*reasons, *_day(reader, seen, own, window, latest), *_status(reader, own)])


def _from(article_id: str, sentence: int) -> str:
    return f"as in sentence {sentence} of {article_id}"


def _participants(
    reader: Reader, own: Sequence[Seen], participants: Sequence[str], place: PlaceRow | None
) -> Iterator[str]:
    """Give those whom no sentence on the meeting names, nor anybody of their side, by the sentences that do."""
    named = {row.actor_id for one in own for row in _naming(reader, one.article_id, one.mention.start, one.mention.end)}
    bodies = {reader.cast.actors[actor].affiliation for actor in named}
    sides = reader.sides(named)
    by_sentence: dict[tuple[str, int] | None, list[str]] = {}
    left: list[str] = []
    beside = dict.fromkeys(actor for one in own for actor in one.beside if actor in participants)
    told = {actor for one in own for actor in (*one.actors, *one.mediators) if actor not in one.beside}
    loose = [actor for actor in beside if actor not in told]
    if loose:
        yield f"participant: named in its sentence, which does not say that they sat there ({', '.join(loose)})"
    for actor in participants:
        if actor in named or actor in bodies or reader.side(actor) in sides:
            continue
        row = reader.cast.actors[actor]
        its_own = row.kind == "state" and row.country is not None
        if place is not None and its_own and row.country == place.country and _is_told(reader, own, place):
            yield f"participant: the state where it was ({actor})"
        else:
            left.append(actor)
    together = _named_together(reader, own, left) if left else None  # best the sentence on the meeting before
    for actor in left:
        by_sentence.setdefault(together or _named_in(reader, own, actor), []).append(actor)
    for where, actors in by_sentence.items():
        how = _from(*where) if where else "whom its words stand for"
        yield f"participant: {how} ({', '.join(actors)})"


def _naming(reader: Reader, article_id: str, start: int, end: int) -> list[MentionRow]:
    """Give the mentions in a range that name somebody: "both sides" stands for two, of whom other sentences tell."""
    rows = reader.cast.within(article_id, start, end)
    many = Counter((row.start, row.end) for row in rows if row.method == "pronoun")
    return [row for row in rows if many[row.start, row.end] < 2 or row.method != "pronoun"]


def _named_together(reader: Reader, own: Sequence[Seen], actors: Sequence[str]) -> tuple[str, int] | None:
    """Give the last sentence before a meeting that names several, or somebody of the side of each."""
    wanted = reader.sides(actors)
    for one in own:
        sides: dict[int, set[str]] = {}
        for row in _naming(reader, one.article_id, 0, one.mention.start):
            sides.setdefault(row.sentence, set()).add(reader.side(row.actor_id))
        found = [number for number, named in sides.items() if wanted <= named]
        if found:
            return one.article_id, max(found)
    return None


def _named_in(reader: Reader, own: Sequence[Seen], actor: str) -> tuple[str, int] | None:
    """Give the last sentence before a meeting that names somebody or his side, else the first behind it."""
    side = reader.side(actor)
    for one in own:
        text = len(reader.text(one.article_id))
        before = _naming(reader, one.article_id, 0, one.mention.start)
        for rows in (before[::-1], _naming(reader, one.article_id, one.mention.end, text)):
            found = next((row for row in rows if row.actor_id == actor or reader.side(row.actor_id) == side), None)
            if found is not None:
                return one.article_id, found.sentence
    return None


def _place(reader: Reader, own: Sequence[Seen], place: PlaceRow | None) -> Iterator[str]:
    """Give where it was, where no sentence on the meeting names the place."""
    if place is None:
        return
    if _is_told(reader, own, place):
        return
    for one in own:
        for number in range(one.mention.sentence - 1, -1, -1):
            if any(row.place_id == place.place_id for row in reader.place_mentions(one.article_id, number)):
                yield f"place: {_from(one.article_id, number)}"
                return
    yield "place: meant by its words"


def _is_told(reader: Reader, own: Sequence[Seen], place: PlaceRow) -> bool:
    """Whether a sentence on the meeting names its place."""
    told = {(one.article_id, one.mention.sentence) for one in own}
    return any(row.place_id == place.place_id for where in told for row in reader.place_mentions(*where))


def _day(
    reader: Reader, seen: Sequence[Seen], own: Sequence[Seen], window: Window | None, latest: str | None
) -> Iterator[str]:
    """Give from which sentence the day is, where none on the meeting names it, or what the reading of it rests on."""
    if window is None:
        if latest is not None:
            yield "day: no later than the first article that tells of it"
        return
    if window.precision not in EXACT:
        yield from _bounds(reader, own, window)
        return
    rows = [row for one in own for row in reader.times(one.article_id, one.mention.sentence) if _is_near(row, window)]
    if rows:
        article = reader.context.articles.get(rows[0].article_id)
        if article is not None and article.published is None and rows[0].because.startswith("counted from"):
            yield "day: counted from when its article must have been written, of which no day is printed"
        return
    lent = next((one for one in seen if one.mention.because == LENT), None)
    if lent is not None:
        yield f"day: {_from(lent.article_id, lent.mention.sentence)}"
        return
    for one in own:
        for number in range(one.mention.sentence, -1, -1):
            if any(_is_near(row, window, FAR) for row in reader.times(one.article_id, number)):
                yield f"day: counted from sentence {number} of {one.article_id}"
                return
    yield "day: as another meeting's"


def _bounds(reader: Reader, own: Sequence[Seen], window: Window) -> Iterator[str]:
    """Give which words leave several days possible: "last week", read from when its article appeared."""
    for one in own:
        for row in reader.times(one.article_id, one.mention.sentence):
            if row.earliest and row.latest and row.earliest <= window.latest and window.earliest <= row.latest:
                if row.because.startswith("counted from"):
                    yield f"day: “{row.text}”, {row.because}"
                elif row.precision != "year":  # a year that is printed is no inference
                    yield f"day: “{row.text}” in its sentence"
                return
    yield "day: as the words around it allow"


def _is_near(row: TimeRow, window: Window, most: int = LONG) -> bool:
    """Whether an expression of time stands for a day or month at a window, or at most some days from it."""
    if row.earliest is None or row.latest is None or row.precision not in EXACT:
        return False
    if row.earliest <= window.latest and window.earliest <= row.latest:
        return True
    return abs(days_between(row.earliest, window.earliest)) <= most


def _status(reader: Reader, own: Sequence[Seen]) -> Iterator[str]:
    """Give that no word tells whether a meeting was held; "spoke after talks in Rome" does."""
    if all(one.mention.status is None and one.mention.reference != "earlier" for one in own):
        before = [reader.text(one.article_id)[one.mention.start : one.mention.cue_start] for one in own]
        if any(HAS_BEEN.intersection(text.lower().split()[-WORDS:]) for text in before):
            return
        yield "status: no word says so, and what is named like this is taken as held"
    elif any(one.mention.because.endswith(BY_ITS_DAY) for one in own) and all(
        one.mention.status is None or one.mention.because.endswith(BY_ITS_DAY) for one in own
    ):
        yield "status: by its day, which was still to come"
