"""The first page of the briefing: where things stand, for somebody who reads no other.

The latest meetings with what came of them, the next ones, what is asked and how it was answered, which measures move,
where sources differ, and what nobody says. Of each a few: those that most articles tell first, then those told of last,
the surer rather than the uncertain.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from dashboard.as_of import plans
from dashboard.chronology import day_of
from dashboard.handover.footnotes import Row
from dashboard.handover.pack import Detail, Line, Section
from dashboard.handover.told import (
    MOVES,
    Told,
    answer,
    by_action,
    difference,
    measure,
    meeting,
    who,
)
from dashboard.phrases import HELD, UNANSWERED, asked, counted, outlet
from dashboard.sureness import MARK, MEANS, doubt, surest, without

MEETINGS, REPLIED, LINES = 2, 2, 3  # of each kind: what fits on a page with the map
NOTES = 2  # footnotes of a line here; the sections after it have more
SENTENCE = 220  # characters of an outcome; a longer one is for the section on talks


def standing(told: Told) -> Section:
    """Give the section."""
    doubts = _Doubts()
    rows = (*_meetings(told, doubts), *_demands(told, doubts), *_measures(told, doubts))
    lines = (*rows, *_differences(told), *_gaps(told))
    empty = "Nothing is reported in the articles chosen."
    return Section("Where things stand", lines, empty=empty, key=doubts.key(), grouped=True)


@dataclass
class _Doubts:
    """Why rows of the section are uncertain: each reason once, under the letter that stands at its rows."""

    letters: dict[str, str] = field(default_factory=dict)

    def mark(self, table: str, row: Row) -> str:
        """Give what stands behind an uncertain row; nothing behind one that is not."""
        why = doubt(table, row)
        return f"\u00a0({self.letters.setdefault(why, chr(ord('a') + len(self.letters)))}{MARK})" if why else ""

    def key(self) -> str:
        """Say what the marks mean, where there are any."""
        reasons = "; ".join(f"({letter}{MARK}) {why}" for why, letter in self.letters.items())
        return f"({MARK}) {MEANS}; {without()}. {reasons}." if reasons else ""


def _lead(what: str, shown: int, total: int) -> str:
    return f"{what} ({shown} of {total:,})" if total > shown else what


def _meetings(told: Told, doubts: _Doubts) -> Iterator[Line]:
    held = [row for row in told.tables["talks"] if row["status"] in HELD]
    dated = sorted((row for row in held if day_of(row)), key=day_of, reverse=True)
    shown = surest("talks", dated, MEETINGS) or surest("talks", held, 1)
    for row in shown:
        facts = [(name, *told.quoted(row, key)) for name, key in (("Outcome", "outcome"), ("Next", "next_step"))]
        details = tuple(Detail(name, text, notes) for name, text, notes in facts if text and len(text) <= SENTENCE)
        lead = (
            ("Latest meetings" if len(shown) > 1 else "Latest meeting") if dated else "A meeting whose day is unknown"
        )
        yield _meeting(told, doubts, row, lead, details)
    for lead, rows in plans(told.tables["talks"], told.now).headed(told.now):
        for row in surest("talks", rows, MEETINGS):
            yield _meeting(told, doubts, row, _lead(lead, min(MEETINGS, len(rows)), len(rows)))


def _meeting(told: Told, doubts: _Doubts, row: Row, lead: str, details: tuple[Detail, ...] = ()) -> Line:
    text = f"{row['title']}: {meeting(row, told.places, told.now)}{doubts.mark('talks', row)}"
    return Line(text, told.of("talks", row["talk_id"], NOTES), details, lead)


def _newest_first(told: Told, rows: Iterable[Row]) -> list[Row]:
    """Give rows by the day on which they were last told of; those of unknown days last."""

    def last(row: Row) -> str:
        articles = (told.notes.articles.get(article, {}) for article in row.get("articles") or ())
        return max((str(one.get("published") or one.get("published_latest") or "") for one in articles), default="")

    return sorted(rows, key=last, reverse=True)


def _demands(told: Told, doubts: _Doubts) -> Iterator[Line]:
    """Give what was answered, what was left open by who replied, and what got no reply; of somebody named first."""
    named = sorted(
        (row for row in _newest_first(told, told.tables["demands"]) if row["demanders"]),
        key=lambda row: (-len(row.get("articles") or ()), not row["addressees"]),
    )
    answered = [row for row in named if row["response"] not in UNANSWERED]
    left = [row for row in named if row["response"] == "open"]
    unanswered = [row for row in named if row["response"] is None]
    kinds = (("Answered", answered, REPLIED), ("Left open", left, REPLIED), ("Not answered", unanswered, LINES))
    for what, rows, most in kinds:
        for row in surest("demands", rows, most):
            of = f" → {who(row['addressees'], told.names)}" if row["addressees"] else ""
            text = f"{who(row['demanders'], told.names)}{of}: {asked(row)}"
            text = f"{text} ({answer(row, told.names)})" if rows is not unanswered else text
            found = told.of("demands", row["demand_id"], NOTES)
            yield Line(text + doubts.mark("demands", row), found, lead=_lead(what, min(most, len(rows)), len(rows)))


def _measures(told: Told, doubts: _Doubts) -> Iterator[Line]:
    """Give measures that move, one of each kind of move before a second of any."""
    moving = [row for row in by_action(told.tables["sanctions"]) if row["action"] in MOVES]
    turns: dict[str, int] = {}
    ranked = []
    for row in sorted(_newest_first(told, moving), key=lambda row: -len(row.get("articles") or ())):
        turns[row["action"]] = turns.get(row["action"], -1) + 1
        ranked.append((turns[row["action"]], MOVES.index(row["action"]), row))
    shown = surest("sanctions", [row for _, _, row in sorted(ranked, key=lambda item: item[:2])], LINES)
    for row in shown:
        found = told.of("sanctions", row["sanction_id"], NOTES)
        text = measure(row, told.names) + doubts.mark("sanctions", row)
        yield Line(text, found, lead=_lead("Sanctions that move", len(shown), len(moving)))


def differing(told: Told) -> list[Sequence[Row]]:
    """Give the facts on which sources differ, each as the cells of those sources.

    What several claims of a story differ in by the same words is one fact, as on the pages.
    """
    slots: dict[str, list[Row]] = {}
    for row in told.tables["slots"]:
        if row["state"] == "differs" and row["article_id"] in told.notes.articles:
            slots.setdefault(row["slot_id"], []).append(row)
    facts: dict[tuple[str, str], dict[tuple[str, int], Row]] = {}
    for slot_id, rows in slots.items():
        if len({row["article_id"] for row in rows}) > 1:
            fact = facts.setdefault((rows[0].get("story_id") or "", rows[0]["how"] or slot_id), {})
            for row in rows:
                fact.setdefault((row["article_id"], row["start"]), row)
    return [list(fact.values()) for fact in facts.values()]


def _differences(told: Told) -> Iterator[Line]:
    found = differing(told)
    for rows in found[:MEETINGS]:
        what, how = difference(rows)
        who_says = " / ".join(dict.fromkeys(outlet(told.notes.articles[row["article_id"]]) for row in rows))
        numbers = told.notes.of(rows, len(rows))
        lead = _lead("Sources differ", min(MEETINGS, len(found)), len(found))
        yield Line(f"{what}{': ' if how else ''}{how} ({who_says})", numbers, lead=lead)


def _gaps(told: Told) -> Iterator[Line]:
    """Say of how many meetings the articles give no day or no place, with a sentence of the first of them."""
    talks = told.tables["talks"]
    gaps = (
        ("no day", [row for row in talks if not (day_of(row))]),
        ("no place", [row for row in talks if not (row["place_id"] or row["country"])]),
    )
    for what, rows in gaps:
        if rows:
            of = f"{what.capitalize()} is given for {len(rows)} of {counted(len(talks), 'meeting')}"
            more = ", …" if len(rows) > MEETINGS else ""
            titles = ", ".join(dict.fromkeys(row["title"] for row in islice(rows, MEETINGS)))
            found = dict.fromkeys(number for row in rows[:MEETINGS] for number in told.of("talks", row["talk_id"], 1))
            yield Line(f"{of}: {titles}{more}", tuple(found), lead="Not known")
