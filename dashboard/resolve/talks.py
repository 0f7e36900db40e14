"""Resolves meetings: one row a real-world meeting, with the sentences of every article that tells of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from dashboard.article import Article
from dashboard.document import Sentence
from dashboard.extract.assessments import Assessment
from dashboard.lexicon import lexicon
from dashboard.resolve.context import Context
from dashboard.resolve.movements import is_movement
from dashboard.resolve.row_id import row_id
from dashboard.resolve.talks_days import Window
from dashboard.resolve.talks_inferred import carried_over
from dashboard.resolve.talks_meeting import Meeting
from dashboard.resolve.talks_merge import Merged, merge
from dashboard.resolve.talks_parties import host_country, participants_of
from dashboard.resolve.talks_reading import PRONOUNS, Reader, Seen
from dashboard.resolve.talks_told import Telling, Told, told_of, topics_of
from dashboard.resolve.talks_venue import more_exact
from dashboard.resolve.talks_within import meetings_of
from dashboard.tables import ActorRow, EvidenceRow, PlaceRow, TalkRow, TalkStatus

REGNAL = re.compile(r"[IVX]+")  # "Mohammed VI"
NOUNS = {"summit": "summit", "call": "call", "meeting": "meeting", "talks": "talks", "visit": "visit"}


class Said(NamedTuple):
    """How a meeting was called, by whom, and where that stands."""

    words: str
    by: str | None
    actor_id: str | None
    article_id: str
    start: int
    end: int


def resolve(context: Context) -> Mapping[str, Sequence[Any]]:
    """Give the talks and their evidence; the evidence of other tables stays."""
    reader = Reader(context)
    meant = [meeting for told in meetings_of(reader).values() for meeting in told]
    sources = {found.article.article_id: (found.article, found.sentences) for found in context.findings}
    judged = {found.article.article_id: tuple(found["assessments"]) for found in context.findings}
    everything = merge(reader, meant)
    about = told_of(reader, everything)
    rows: list[TalkRow] = []
    evidence: list[EvidenceRow] = [row for row in context["evidence"] if row.table != "talks"]
    taken: set[str] = set()
    for merged, told in zip(everything, about, strict=True):
        row = _row(reader, merged, sources, judged, told, taken)
        rows.append(row)
        taken.add(row.talk_id)
        evidence += _evidence(row, merged, sources, judged, told)
    return {"talks": rows, "evidence": evidence}


Sources = Mapping[str, tuple[Article, tuple[Sentence, ...]]]
Judged = Mapping[str, tuple[Assessment, ...]]


def _row(reader: Reader, merged: Merged, sources: Sources, judged: Judged, told: Told, taken: set[str]) -> TalkRow:
    place = _place(merged)
    window = _window(merged)
    status = _status(merged)
    named = [actor for meeting in merged.meetings for actor in meeting.actors]
    mediators = [actor for meeting in merged.meetings for seen in meeting.mentions for actor in seen.mediators]
    parties = participants_of(reader, [*named, *_visited(reader, merged, named, place)])
    participants = tuple(dict.fromkeys([*parties, *participants_of(reader, mediators)]))
    title = _title(reader, merged, parties, place)
    mentions = [seen for meeting in merged.meetings for seen in meeting.mentions]
    day = window is not None and window.precision == "day"
    month = window is not None and window.precision in {"day", "month"} and window.earliest[:7] == window.latest[:7]
    earliest, latest = _span(merged) if window else (None, _latest(reader, merged, status))
    return TalkRow(
        talk_id=_talk_id(title, window if day or month else None, taken),
        title=title,
        place_id=place.place_id if place else None,
        country=place.country if place else host_country(reader, mentions),
        start_date=window.earliest if window and (day or month) else None,
        end_date=window.latest if window and day else None,
        precision="day" if day else "month" if month else "none",
        date_earliest=earliest,
        date_latest=latest,
        participants=participants,
        topics=topics_of(reader, told, participants),
        format=next((meeting.form for meeting in merged.meetings if meeting.form), "in person" if place else None),
        status=status,
        assessments=tuple(
            {"words": said.words, "by": said.by, "actor_id": said.actor_id, "article_id": said.article_id}
            for said in _assessments(reader, merged, sources, judged)
        ),
        articles=tuple(dict.fromkeys(meeting.article_id for meeting in merged.meetings)),
        merged_because="; ".join(merged.because) or None,
        confidence=_confidence(reader, merged, participants, place, window),
        site=_site(mentions, sources, place),
        outcome=_sentence(sources, told.outcome[0], told.outcome[1].sentence) if told.outcome else None,
        next_step=_sentence(sources, told.next_step[0], told.next_step[1].mention.sentence) if told.next_step else None,
        roles=_roles(reader, merged, participants, window),
        because=carried_over(reader, merged, participants, place, window, latest),
    )


def _place(merged: Merged) -> PlaceRow | None:
    place: PlaceRow | None = None
    for meeting in merged.meetings:
        place = more_exact(place, meeting.place)
    return place


def _window(merged: Merged) -> Window | None:
    """Give the days that every article that names some allows."""
    windows = _windows(merged)
    if not windows or windows[0].precision != "day":
        return windows[0] if windows else None
    exact = [window for window in windows if window.precision == "day"]
    # Where the accounts clash, the day that more of them name; of as many, the one that was told first.
    return max(exact, key=lambda window: (exact.count(window), -exact.index(window)))


def _windows(merged: Merged) -> list[Window]:
    """Give the days that the articles name, the most exact first."""
    windows = [meeting.window for meeting in merged.meetings if meeting.window is not None]
    order = ("day", "month", "year", "none")
    return sorted(windows, key=lambda window: order.index(window.precision))


def _span(merged: Merged) -> tuple[str, str]:
    """Give the first and last day that the most exact accounts leave possible: two days where they clash."""
    windows = _windows(merged)
    exact = [window for window in windows if window.precision == windows[0].precision]
    if exact[0].precision != "day":
        exact = exact[:1]
    return min(window.earliest for window in exact), max(window.latest for window in exact)


def _latest(reader: Reader, merged: Merged, status: TalkStatus) -> str | None:
    """Give the last day on which a meeting that was held can have been: the day of the first article on it."""
    if status not in {"held", "under way"}:
        return None
    articles = [reader.context.articles.get(meeting.article_id) for meeting in merged.meetings]
    days = [article.published or article.published_latest for article in articles if article]
    return min((day for day in days if day), default=None)


def _status(merged: Merged) -> TalkStatus:
    said = {meeting.status for meeting in merged.meetings}
    for status in ("cancelled", "held", "under way", "planned", "proposed", "denied"):
        if status in said:
            return status
    return "held"


def _visited(reader: Reader, merged: Merged, named: Sequence[str], place: PlaceRow | None) -> tuple[str, ...]:
    """Give the state that guests of one side visit: who goes to its capital for talks, meets it."""
    visit = any(_comes_from_afar(seen) for meeting in merged.meetings for seen in meeting.mentions)
    known = [actor for actor in named if reader.side(actor) != actor or reader.cast.actors[actor].kind != "person"]
    if not visit or place is None or place.country is None or len(reader.sides(known or named)) != 1:
        return ()  # whom he saw there, of whom no state is told, is no side of his own
    host = reader.states.get(place.country)
    return (host.actor_id,) if host is not None else ()


def _comes_from_afar(seen: Seen) -> bool:
    """Whether a mention tells of guests, and not with whom: "arrived in Rome for talks", "visited Rome"."""
    told = any(party.start > seen.mention.cue_end for party in seen.mention.parties)
    return seen.mention.kind == "visit" or (seen.mention.travel and not told)


def _title(reader: Reader, merged: Merged, participants: Sequence[str], place: PlaceRow | None) -> str:
    """Name a meeting as a desk would: "US–Russia talks in Istanbul", "Roe–Doe call", "Roe visit to Rome"."""
    cast = reader.cast.actors
    kinds = sum((meeting.kinds for meeting in merged.meetings), start=merged.meetings[0].kinds.__class__())
    kinds.pop("process", None)
    kind = max(NOUNS, key=lambda name: (kinds[name], name == "talks"))
    first = merged.meetings[0].mentions[0]
    where = f" in {place.name}" if place and place.kind != "site" else f" at {place.name}" if place else ""
    persons = [actor for actor in participants if cast[actor].kind == "person"]
    sides = [actor for actor in participants if cast[actor].kind in {"state", "bloc"} or is_movement(cast[actor])]
    if kinds["visit"] and persons and place and place.kind != "site":
        visitors = [actor for actor in persons if reader.side(actor) != place.country]
        if visitors:
            return f"{_short(cast[visitors[0]])} visit to {place.name}"
    if kind == "visit":
        kind = "talks"
    pair = [actor for actor in first.actors if cast[actor].kind == "person"]
    if len(pair) == 2 and reader.side(pair[0]) != reader.side(pair[1]):
        names = [_short(cast[actor]) for actor in pair]
    elif len(sides) > 1:
        names = [_short(cast[actor]) for actor in sides[:3]]
    else:
        own = [actor for actor in sides if not any(cast[person].country == cast[actor].country for person in persons)]
        named = [actor for actor in participants if actor in own or actor not in sides]
        names = [_short(cast[actor]) for actor in sorted(named, key=lambda actor: _order(first.actors, actor))[:2]]
    unnamed = "" if names or where else " of unnamed parties"
    title = f"{'–'.join(names)} {NOUNS[kind]}{where}{unnamed}".strip()
    return title[0].upper() + title[1:]


def _order(named: Sequence[str], actor: str) -> int:
    return named.index(actor) if actor in named else len(named)


def _short(actor: ActorRow) -> str:
    short = lexicon("talks")["short"].get(actor.actor_id)
    if short:
        return str(short)
    return _surname(actor.name) if actor.kind == "person" and not _family_first(actor) else actor.name


def _surname(name: str) -> str:
    """Give a surname with what belongs to it: "von der Leyen", "de Mistura"; of a king his whole name."""
    words = name.split()
    if len(words) > 1 and REGNAL.fullmatch(words[-1]):
        return name
    first = len(words) - 1
    while first > 1 and words[first - 1].islower():
        first -= 1
    return " ".join(words[first:])


def _family_first(actor: ActorRow) -> bool:
    """Whether a name stands family name first, as in China and Korea: then the whole name is shown."""
    return actor.country in {"CN", "KP", "KR", "VN", "TW"}


def _talk_id(title: str, window: Window | None, taken: set[str]) -> str:
    when = f" {window.earliest[: 10 if window.precision == 'day' else 7]}" if window is not None else ""
    return row_id(title + when, taken, otherwise="talks")


def _assessments(reader: Reader, merged: Merged, sources: Sources, judged: Judged) -> list[Said]:
    found: dict[tuple[str, str | None], Said] = {}
    for meeting in merged.meetings:
        text = sources[meeting.article_id][0].source_text
        for item in judged[meeting.article_id]:
            if not _judges(meeting, item):
                continue
            actors = reader.cast.actors_of(meeting.article_id, item.by) if item.by else ()
            by = " ".join(text[item.by.start : item.by.end].split()) if item.by else None
            actor_id = actors[0] if actors else None
            if by and by.lower() in PRONOUNS:  # "it" says to no reader who spoke
                by = ", ".join(reader.cast.actors[actor].name for actor in actors) or None
            words = " ".join(text[item.words_start : item.words_end].split())
            said = Said(words, by, actor_id, meeting.article_id, item.start, item.end)
            found.setdefault((words.lower(), actor_id or by), said)
    return list(found.values())


def _judges(meeting: Meeting, item: Assessment) -> bool:
    """Whether a judgement is of this meeting: its noun is one of the meeting's mentions."""
    if item.pronoun:
        return any(item.sentence - 1 <= seen.mention.sentence < item.sentence for seen in meeting.mentions)
    return any(
        seen.mention.cue_start < item.meeting_end and item.meeting_start < seen.mention.cue_end
        for seen in meeting.mentions
    )


def _site(mentions: Sequence[Seen], sources: Sources, place: PlaceRow | None) -> str | None:
    """Give the building where it was held, as printed: "the consul general's residence"."""
    if place is not None and place.kind == "site":
        return place.name
    buildings = tuple(lexicon("talks")["sites"])
    for seen in mentions:
        text = sources[seen.article_id][0].source_text
        for start, end in seen.mention.places:
            words = " ".join(text[start:end].split()).strip(" ,.")
            if any(word.strip(",.").lower() in buildings for word in words.split()) and len(words) < 80:
                return words
    return None


def _sentence(sources: Sources, article_id: str, number: int) -> str:
    return sources[article_id][1][number].text


def _roles(
    reader: Reader, merged: Merged, participants: Sequence[str], window: Window | None
) -> tuple[dict[str, Any], ...]:
    """Give each person's role at that date: from the meeting's own articles, else the nearest in time."""
    articles = {meeting.article_id for meeting in merged.meetings}
    found = []
    for actor in participants:
        rows = reader.roles.get(actor, ())
        day = window.earliest if window else None

        def distance(row: Any, day: str | None = day) -> tuple[bool, bool, str]:
            later = day is not None and row.date is not None and row.date > day
            return row.article_id in articles, not later, row.date or ""

        if rows:
            found.append({"actor_id": actor, "role": max(rows, key=distance).role})
    return tuple(found)


def _confidence(
    reader: Reader, merged: Merged, participants: Sequence[str], place: PlaceRow | None, window: Window | None
) -> float:
    """Tell how much is known: a meeting of which place, parties and day are named is hardly a mistake."""
    mentions = sum(len(meeting.mentions) for meeting in merged.meetings)
    known = 0.4 + 0.2 * (place is not None) + 0.2 * (len(reader.sides(participants)) > 1)
    known += 0.1 * (window is not None and window.precision in {"day", "month"}) + 0.05 * min(mentions - 1, 2)
    return round(min(known, 0.95), 2)


def _evidence(row: TalkRow, merged: Merged, sources: Sources, judged: Judged, told: Told) -> Iterator[EvidenceRow]:
    """Give the sentences that a row rests on, each once."""
    given: set[tuple[str, int]] = set()
    for meeting in merged.meetings:
        text = sources[meeting.article_id][0].source_text
        ranges = [(seen.mention.start, seen.mention.end, seen.mention.cue) for seen in meeting.mentions]
        ranges += [
            (item.start, item.end, text[item.words_start : item.words_end])
            for item in judged[meeting.article_id]
            if _judges(meeting, item)
        ]
        beside: list[tuple[str, Telling]] = [*told.topics, *([told.outcome] if told.outcome else [])]
        ranges += [
            (item.start, item.end, text[item.cue_start : item.cue_end])
            for article_id, item in beside
            if article_id == meeting.article_id
        ]
        for start, end, cue in ranges:
            if (meeting.article_id, start) not in given:
                given.add((meeting.article_id, start))
                yield EvidenceRow("talks", row.talk_id, meeting.article_id, start, end, text[start:end], cue)
