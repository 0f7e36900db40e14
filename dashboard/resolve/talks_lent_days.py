"""Gives a meeting of which no day is told the day that another sentence tells of it.

"Two days before the Rome round" counts from another meeting. And news names its day once: "Kest and Ossia agreed on
Wednesday to reopen the crossing. The ministers announced it after three hours of talks in Rome."
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from dashboard.lexicon import any_word
from dashboard.resolve.talks_days import Window, days_between, shifted
from dashboard.resolve.talks_meeting import Meeting
from dashboard.resolve.talks_reading import Reader, Seen
from dashboard.tables import TimeRow

LENT = "the day of the news of which it is told"
NEWS = 7  # days before an article in which what it tells as its news has happened
NEAR = 4  # sentences behind a meeting in which "the same day", "a day later" counts from it
FAR = 8  # and of the same people
BACK = 2  # sentences before a meeting in which its day is told
ABOUT = 3  # days by which "three weeks earlier" may be off
HELD = frozenset({"talks", "meeting", "summit", "call"})
HAD = re.compile(r"\bhad\b")  # "had met": before the day of the news
ELSEWHEN = re.compile(rf"\b(?:{any_word('talks', 'of_another_time')})\b")
MARGINS = re.compile(  # not those of another: "on the sidelines of the harbour summit in Rome"
    r"\b[Oo]n (?:the|its) (?:margins?|sidelines?|fringes)(?: of the (?:summit|gathering|meeting))?(?! of| in|\w)"
)
LASTING = re.compile(r"\b(?:hours?|minutes?)\b|-day\b")
AFTER = re.compile(r"\b(?:after|following)\b(?!.*\b(?:rounds|days|weeks|months|years)\b)[^,;]*\Z")
CAME_OF_IT = re.compile(rf"\b(?:{any_word('talks', 'came_of_talks')})(?: [\w-]+){{0,4}} (?:on )?(?:late |early )?\Z")
ENDED_ON = re.compile(
    r"[^,.;:“”\"]{0,90} (?:ended|closed|concluded|adjourned|collapsed|broke (?:up|off|down)|wrapped up)"
    r"(?: (?:late|early|on))* ?"
)
CLOSED = (": after", ": following", ": at")  # told with what came of it
RESULT = re.compile(rf"The (?:{any_word('talks', 'results')})\b")


def date_by_others(reader: Reader, meeting: Meeting, found: Sequence[Meeting]) -> None:
    """Give a meeting without a day the one that another meeting or the sentence before makes it."""
    if meeting.window is not None:
        return
    said = next((seen for seen in meeting.mentions if seen.mention.apart is not None), None)
    if said is not None:
        _counted_from(reader, meeting, said, found)
    elif not _on_the_margins(reader, meeting, found):
        _told_before(reader, meeting)


def _on_the_margins(reader: Reader, meeting: Meeting, found: Sequence[Meeting]) -> bool:
    """Give two who met "on the margins" the days of the summit told of just before; tell whether they did."""
    first = meeting.mentions[0]
    text = reader.text(meeting.article_id)
    if first.mention.status != "held" or not MARGINS.search(text, first.mention.start, first.mention.end):
        return False
    before = [m for m in found if "summit" in m.kinds and m.mentions[0].mention.start < first.mention.start]
    near = [m for m in before if first.mention.sentence - _told_last(m, first) <= FAR and m.phase == "past"]
    window = near[-1].window if near else None
    if window is None or window.precision != "day":
        return False
    meeting.change(first, replace(first, window=window))
    return True


def _counted_from(reader: Reader, meeting: Meeting, said: Seen, found: Sequence[Meeting]) -> None:
    """Give the day that "two days before the Rome round" makes of the other's day; of weeks the month, if it is one."""
    at, days = said.mention.apart_from, said.mention.apart or 0
    if at is not None:
        others = [m for m in found if any(seen.mention.cue_start == at for seen in m.mentions)]
    else:
        others = sorted(
            (m for m in found if m is not meeting and m.mentions[0].mention.cue_start < said.mention.cue_start),
            key=lambda m: -_told_last(m, said),
        )
        others = [m for m in others if _is_near(reader, m, said)]
    day = others[0].window if others and others[0] is not meeting else None
    if day is None or day.precision != "day":
        day = _only_day(reader, said) if at is None else None
    if day is None:
        return
    its_day = shifted(day.earliest if days < 0 else day.latest, days)
    window = Window(its_day, its_day, "day")
    if said.mention.apart_about:
        window = Window(shifted(its_day, -ABOUT), shifted(its_day, ABOUT), "month")
        if window.earliest[:7] != window.latest[:7]:
            window = window._replace(precision="none")
    meeting.change(said, replace(said, window=window))


def _is_near(reader: Reader, meeting: Meeting, said: Seen) -> bool:
    """Whether another meeting was told of shortly before a mention, the more so if of the same people."""
    same = not reader.persons(meeting.actors).isdisjoint(reader.persons(said.actors))
    return said.mention.sentence - _told_last(meeting, said) <= (FAR if same or said.mention.there else NEAR)


def _told_last(meeting: Meeting, said: Seen) -> int:
    """Give the last sentence before a mention that told of another meeting."""
    return max(s.mention.sentence for s in meeting.mentions if s.mention.start <= said.mention.start)


def _only_day(reader: Reader, said: Seen) -> Window | None:
    """Give the one day that the words before name: "landed in Rome on 2 June. The next day he saw Doe".

    Of a day in the sentence itself only what stands before: "landed in Rome on 2 June and saw Doe a day later".
    """
    rows = [row for row in reader.times(said.article_id, said.mention.sentence) if row.end <= said.mention.cue_start]
    rows = [row for row in rows if row.precision == "day"]
    rows = rows or [*reader.times(said.article_id, said.mention.sentence - 1)]
    days = {row.earliest for row in rows if row.precision == "day" and row.earliest == row.latest}
    day = next(iter(days)) if len(days) == 1 else None
    return Window(day, day, "day") if day is not None else None


def _told_before(reader: Reader, meeting: Meeting) -> None:
    """Give a meeting that is news the one day that the sentence before it, of the same people, puts the news on."""
    first = meeting.mentions[0]
    mention = first.mention
    article = reader.context.articles.get(meeting.article_id)
    published = article.published if article is not None else None
    news = mention.reference in {"named", "anaphor"} and not (mention.many or mention.days or mention.ended)
    if published is None or not news or mention.kind not in HELD or meeting.passing or mention.spoken:
        return
    if meeting.status != "held" or meeting.phase != "past" or _has_a_time(reader, first):
        return
    text = reader.text(meeting.article_id)[mention.start : mention.end]
    if HAD.search(text):
        return
    own = _own_day(reader, first, published)
    if own is not None:
        meeting.join(_as_seen(reader, meeting, own, str(own.earliest)))
        return
    result = RESULT.match(text) is not None or mention.because.endswith(CLOSED)
    if not result and (ELSEWHEN.search(text) or _tells_a_day(reader, first)):
        return
    for back in range(1, BACK + 1):
        number = mention.sentence - back
        rows = reader.times(meeting.article_id, number) if number >= 0 else ()
        if all(row.precision != "day" for row in rows):
            continue
        days = {row.earliest: row for row in rows if _is_news(row, published)}
        if len(days) == 1 and _is_of_it(reader, meeting, next(iter(days.values())), back, result=result):
            ((day, row),) = days.items()
            meeting.join(_as_seen(reader, meeting, row, str(day)))
        return


def _own_day(reader: Reader, seen: Seen, published: str) -> TimeRow | None:
    """Give the one day on which the sentence that opens an article puts its news: "agreed on Wednesday after talks"."""
    rows = reader.times(seen.article_id, seen.mention.sentence)
    days = [row for row in rows if row.precision == "day"]
    if len(days) != 1 or not _is_news(days[0], published):
        return None
    text = reader.text(seen.article_id)
    if reader.sentence(seen.article_id, seen.mention.sentence).kind != "paragraph":
        return None
    if ENDED_ON.fullmatch(text, seen.mention.cue_end, days[0].start):
        return days[0]  # "after a summit with envoys ended late Friday", of which the parser makes no clause
    came_of_it = CAME_OF_IT.search(text, seen.mention.start, days[0].start)
    return days[0] if came_of_it and AFTER.search(text[days[0].end : seen.mention.cue_start]) else None


def _has_a_time(reader: Reader, seen: Seen) -> bool:
    """Whether a mention has a time of its own, and not only how long it took."""
    text = reader.text(seen.article_id)
    return any(not LASTING.search(text[start:end]) for start, end in seen.mention.times)


def _tells_a_day(reader: Reader, seen: Seen) -> bool:
    """Whether the sentence of a mention puts anything on a day, a month or a year."""
    return any(row.earliest is not None for row in reader.times(seen.article_id, seen.mention.sentence))


def _is_news(row: TimeRow, published: str) -> bool:
    """Whether an expression of time is one day of the week before the article."""
    one = row.precision == "day" and row.earliest == row.latest
    return one and row.earliest is not None and 0 <= days_between(row.earliest, published) <= NEWS


def _is_of_it(reader: Reader, meeting: Meeting, row: TimeRow, back: int, *, result: bool) -> bool:
    """Whether a sentence tells of the same news: of one who was there; what the next one calls "the decision" with it.

    Of two sentences before only where a person is named in both.
    """
    sentence = reader.sentence(meeting.article_id, row.sentence)
    if sentence.kind != "paragraph" or HAD.search(reader.text(meeting.article_id)[sentence.start : row.start]):
        return False
    named = [row.actor_id for row in reader.cast.within(meeting.article_id, sentence.start, sentence.end)]
    if back > 1:
        return not reader.persons(named).isdisjoint(reader.persons(meeting.actors))
    return result or not reader.sides(named).isdisjoint(reader.sides(meeting.actors))


def _as_seen(reader: Reader, meeting: Meeting, row: TimeRow, day: str) -> Seen:
    """Give the sentence that tells the day as a mention of the meeting: it is evidence of the row."""
    sentence = reader.sentence(meeting.article_id, row.sentence)
    mention = replace(
        meeting.mentions[0].mention, sentence=row.sentence, start=sentence.start, end=sentence.end, cue=row.text,
        cue_start=row.start, cue_end=row.end, kind="process", strength="weak", reference="attendance", parties=(),
        modifiers=(), places=(), times=(), status=None, form=None, mediators=(), speaker=None, travel=False,
        announced=False, opened=False, because=LENT,
    )  # fmt: skip
    return Seen(meeting.article_id, mention, (), None, Window(day, day, "day"))
