"""Infers when an undated article must have been published, from what it tells, with the grounds in words.

The grounds: somebody's age, where the day of birth is public knowledge; a dated article of the corpus that tells of the
same event; the day of the lead in fresh news (`dashboard.resolve.news_day`); meetings of known days that the article
puts at "Thursday" or "last month" (`dashboard.resolve.occasions`); and the latest day that it looks back on, which it
cannot be older than. Grounds that contradict each other leave the date unknown: a wrong date is worse than none.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from dashboard.extract.times import TimeExpression
from dashboard.findings import Findings
from dashboard.lexicon import lexicon
from dashboard.resolve.context import Context
from dashboard.resolve.moments import moment
from dashboard.resolve.news_day import lead, news_day
from dashboard.resolve.occasions import Occasions, Windows, shared
from dashboard.resolve.publication_window import Window
from dashboard.tables import ArticleRow, MentionRow

FRESH = timedelta(days=7)  # news of one event is told within a week of the first report
COMMON = 0.4  # somebody who leads more articles than that tells no event from another
TOGETHER = 2  # meetings of the calendar that must agree
LONGEST = timedelta(days=400)  # a wider window says nothing


@dataclass(frozen=True)
class Leads:
    """Whom and which towns each article's title and first sentences name; made once for a corpus."""

    findings: Mapping[str, Findings]
    people: Mapping[str, frozenset[str]]
    places: Mapping[str, frozenset[str]]
    led_by: Counter[str]  # how many articles a person leads
    dated: Mapping[str, Sequence[ArticleRow]]  # the dated articles that a person leads

    @classmethod
    def of(cls, context: Context) -> Leads:
        """Read the leads of a corpus."""
        numbers = {item.article.article_id: lead(item) for item in context.findings}
        people: dict[str, set[str]] = defaultdict(set)
        for mention in context["mentions"]:
            if mention.sentence in numbers.get(mention.article_id, ()) and _is_person(context, mention):
                people[mention.article_id].add(mention.actor_id)
        towns = {place.place_id for place in context["places"] if place.kind in {"city", "site"}}
        places: dict[str, set[str]] = defaultdict(set)
        for place in context["place_mentions"]:
            if place.sentence in numbers.get(place.article_id, ()) and place.literal and place.place_id in towns:
                places[place.article_id].add(place.place_id)
        dated: dict[str, list[ArticleRow]] = defaultdict(list)
        for row in context["articles"]:
            for person in people.get(row.article_id, ()) if row.published is not None else ():
                dated[person].append(row)
        return cls(
            {item.article.article_id: item for item in context.findings},
            {key: frozenset(found) for key, found in people.items()},
            {key: frozenset(found) for key, found in places.items()},
            Counter(person for found in people.values() for person in found),
            dated,
        )


def infer(context: Context, article_id: str, leads: Leads, occasions: Occasions) -> Window | None:
    """Give the window in which an undated article must have been published; None without grounds.

    What the corpus and people's ages say must agree. The calendar of meetings can make that narrower, and dates an
    article by itself only where two of its meetings agree. Without either, an article is no older than the latest day
    that it looks back on.
    """
    found = leads.findings.get(article_id)
    if found is None:
        return None
    grounds = [*_ages(context, found), *_same_event(context, article_id, leads), *news_day(found)]
    signs = list(occasions.signs(found))
    corpus, calendar = [s for s in signs if s.of_corpus], [s for s in signs if not s.of_corpus]
    firm: list[Windows] = [*(((g.earliest, g.latest or date.max),) for g in grounds), *(s.windows for s in corpus)]
    if not firm and len({sign.windows for sign in calendar}) < TOGETHER:
        return _not_before(found)
    left = shared(firm or [sign.windows for sign in calendar])
    used = corpus if firm else calendar
    for sign in calendar if firm and left else ():
        if narrower := shared([left, sign.windows]):  # the calendar is not complete: it never rules a date out
            left, used = narrower, [*used, sign]
    if not left:
        return None
    earliest, latest = min(first for first, _ in left), max(last for _, last in left)
    back = _latest_past(found)
    earliest = max(earliest, back[0]) if back else earliest
    if earliest > latest or latest - earliest > (LONGEST if len(left) == 1 else 3 * FRESH):
        return None
    because = "; ".join(dict.fromkeys([*(g.because for g in grounds), *(sign.because(left) for sign in used)]))
    told = [*((g.start, g.end) for g in grounds if g.start is not None), *((sign.start, sign.end) for sign in used)]
    return Window(earliest, latest, because, *(told[0] if told else (None, None)))


def _latest_past(found: Findings) -> tuple[date, TimeExpression] | None:
    """Give the latest day said in full that an article looks back on, with the words."""
    days = [
        (when.earliest, said)
        for said in found["times"]
        if said.tense == "past" and said.form == "date" and (when := moment(said, None)) is not None
    ]
    return max(days, key=lambda item: item[0], default=None)


def _not_before(found: Findings) -> Window | None:
    """Give the open window of an article that looks back on a day said in full."""
    back = _latest_past(found)
    if back is None or not back[1].date[2]:
        return None  # "in 2016" says next to nothing
    day, said = back
    return Window(day, None, f"looks back on {day.isoformat()} (“{said.text}”)", said.start, said.end)


def _ages(context: Context, found: Findings) -> Iterator[Window]:
    """Date an article by the ages that it gives to people whose day of birth is public."""
    births: dict[str, date] = lexicon("births")
    article_id = found.article.article_id
    said: TimeExpression
    for said in found["times"]:
        if said.form != "age":
            continue
        sentence = found.sentences[said.sentence]
        person = _nearest(context, context.cast.within(article_id, sentence.start, sentence.end), said)
        if person is None or (born := births.get(context.cast.actors[person.actor_id].name)) is None:
            continue
        first, last = _birthday(born, said.amount), _birthday(born, said.amount + 1) - timedelta(days=1)
        name = context.cast.actors[person.actor_id].name
        because = f"gives {name}, born on {born.isoformat()}, as {said.amount} years old (“{said.text}”)"
        yield Window(first, last, because, said.start, said.end)


def _birthday(born: date, age: int) -> date:
    try:
        return born.replace(year=born.year + age)
    except ValueError:  # born on 29 February
        return date(born.year + age, 3, 1)


def _nearest(context: Context, rows: list[MentionRow], said: TimeExpression) -> MentionRow | None:
    """Give the mention of a person that stands nearest to an age."""
    people = [row for row in rows if context.cast.actors[row.actor_id].kind == "person" and row.method != "pronoun"]
    return min(people, key=lambda row: max(row.start - said.end, said.start - row.end), default=None)


def _same_event(context: Context, article_id: str, leads: Leads) -> Iterator[Window]:
    """Date an article by a dated one that tells of the same people in the same place."""
    limit = max(2, COMMON * len(leads.findings))
    people = [person for person in leads.people.get(article_id, ()) if leads.led_by[person] <= limit]
    places = leads.places.get(article_id, frozenset())
    nobody: frozenset[str] = frozenset()
    windows: list[tuple[Window, int]] = []
    rows = {row.article_id: row for person in people for row in leads.dated.get(person, ())} if places else {}
    for key, row in sorted(rows.items()):
        who = [person for person in people if person in leads.people.get(key, nobody)]
        where = places & leads.places.get(key, nobody)
        if key != article_id and where:
            windows.append((_told_with(context, row, who, where), len(who) + len(where)))
    if not windows:
        return
    best = max(shared for _, shared in windows)
    chosen = [window for window, shared in windows if shared == best]
    first, last = min(w.earliest for w in chosen), max(w.earliest for w in chosen) + FRESH
    if last - first <= 3 * FRESH:  # reports far apart are of several events: which one is meant is open
        yield Window(first, last, chosen[0].because)


def _told_with(context: Context, row: ArticleRow, who: list[str], where: frozenset[str]) -> Window:
    day = date.fromisoformat((row.published or "")[:10])
    names = [context.cast.actors[person].name for person in sorted(who)]
    names += [place.name for place in context["places"] if place.place_id in where]
    called = row.title or row.proposed_title or row.article_id
    because = f"tells of the same event as “{called}” of {day.isoformat()} ({', '.join(names)}), within a week of it"
    return Window(day, day + FRESH, because)


def _is_person(context: Context, row: MentionRow) -> bool:
    return context.cast.actors[row.actor_id].kind == "person"
