"""The table of claims: for each story, who met, where and when, each demand, sanctions move and number, by source.

A cell is the source's own sentence. The state of a slot is worked out by the rules that judge two sentences, so that it
can say why: same, differs (in what), related (another answer, which contradicts nobody), only here. An article that
has no row for a slot is silent on it: a row for every silence would be each question times each article, which fills
the memory long before the articles run out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from dashboard.compare.answers import QUESTIONS, Participants, alike, only_named, own_words, who_differs
from dashboard.compare.facets import Passage
from dashboard.compare.outcomes import opposed_outcomes
from dashboard.compare.passages import passages_of
from dashboard.compare.quantities import agree
from dashboard.compare.verdict import DIFFERS
from dashboard.resolve.context import Context
from dashboard.tables import ROW_ID, ArticleRow, SlotRow, SlotState

Evidence = Mapping[tuple[str, str], Mapping[str, Sequence[Passage]]]


@dataclass(frozen=True)
class _Slot:
    """A question that the articles of a story may answer, with the sentence of each that does."""

    kind: str
    label: str
    cells: Mapping[str, Passage]
    facets: tuple[str, ...]  # the differences that count here
    table: str | None = None  # the row that it asks about
    row_id: str | None = None
    cast: Participants | None = None  # those who take part in the meeting that it asks about
    lines: Mapping[str, Sequence[Passage]] = field(default_factory=dict)  # all sentences of it, by article
    whole: Mapping[str, Sequence[Passage]] = field(default_factory=dict)  # and all sentences of the articles


FEW = 2  # up to which a number that only one article has is not worth a line
NEARBY = 2  # sentences behind one that tells of a meeting, in its paragraph, that may answer too
# What may be of two things is compared in a slot only where this much of the shorter sentence is in the other.
SHARED = 0.4
# Sentences of a slot, in the order of its articles, that all the others are held against; who differs from another
# beyond these differs from one of these too, unless that one does not say it.
MEASURES = 30
OF_ONE_THING = frozenset({"status", "certainty"})


def resolve(context: Context, passages: Mapping[str, Sequence[Passage]] | None = None) -> Mapping[str, Sequence[Any]]:
    """Give the slots table: one row a slot and article that says something on it. Without a row it is silent."""
    passages = passages_of(context) if passages is None else passages
    stories: dict[str, list[ArticleRow]] = defaultdict(list)
    for row in context["articles"]:
        if row.story_id and row.duplicate_of is None:
            stories[row.story_id].append(row)
    evidence = _evidence(context, passages)
    parts = _by_story(context, stories, evidence)
    rows: list[SlotRow] = []
    for story, members in sorted(stories.items()):
        if len({row.origin_id for row in members}) < 2:  # one origin agrees with itself
            continue
        ids = [row.article_id for row in members]
        told: set[tuple[tuple[str, int | None], ...]] = (
            set()
        )  # the pairs of sentences that a slot already sets side by side
        for number, slot in enumerate(_slots(parts[story], set(ids), evidence, passages)):
            cells = list(_cells(story, f"{story}-{number + 1}", slot, ids))
            pair = tuple(sorted((cell.article_id, cell.start) for cell in cells if cell.state == "differs"))
            if slot.kind == "statement" and pair in told:
                continue
            told.add(pair)
            rows += cells
    return {"slots": rows}


def _cells(story: str, slot_id: str, slot: _Slot, articles: Sequence[str]) -> Iterator[SlotRow]:
    told = [article for article in articles if article in slot.cells]
    reasons = _differences(slot, told)
    for article in told:
        cell = slot.cells[article]
        yield SlotRow(
            slot_id=slot_id,
            story_id=story,
            kind=slot.kind,
            label=slot.label,
            article_id=article,
            start=cell.start,
            end=cell.end,
            text=cell.text,
            state="differs" if article in reasons else _state(slot, article, told),
            how=reasons.get(article),
            table=slot.table,
            row_id=slot.row_id,
            own=_own(slot, article, told),
        )


def _state(slot: _Slot, article: str, told: Sequence[str]) -> SlotState:
    """Tell whether another article says the same; who answers otherwise and contradicts nobody is related."""
    if len(told) == 1:
        return "only here"
    cell, cast = slot.cells[article], slot.cast
    others = [slot.cells[other] for other in told[: MEASURES + 1] if other != article]
    return "same" if cast is None or any(alike(slot.kind, cell, other, cast) for other in others) else "related"


def _own(slot: _Slot, article: str, told: Sequence[str]) -> str | None:
    """Give what only this article has: whom it alone names, or its words for the outcome."""
    if slot.cast is None or len(told) == 1 or len(told) > MEASURES:
        return None
    if slot.kind == "who met":
        others = [line for other in told if other != article for line in slot.whole[other]]
        return only_named(slot.cells[article], others, slot.cast)
    return own_words(slot.kind, slot.cells[article])


def _differences(slot: _Slot, told: Sequence[str]) -> dict[str, str]:
    """Give why an article's sentence differs from another's, by article."""
    reasons: dict[str, str] = {}
    for number, one in enumerate(told[:MEASURES]):
        for other in told[number + 1 :]:
            for facet in slot.facets:
                if facet in OF_ONE_THING and _shared(slot.cells[one], slot.cells[other]) < SHARED:
                    continue
                if (reason := _differs(slot, facet, one, other)) is not None:
                    reasons.setdefault(one, f"{facet}: {reason}")
                    reasons.setdefault(other, f"{facet}: {reason}")
    return reasons


def _differs(slot: _Slot, facet: str, one: str, other: str) -> str | None:
    left, right = slot.cells[one], slot.cells[other]
    if slot.kind == "who met" and slot.cast is not None:
        return who_differs(left, right, slot.lines[one], slot.lines[other], slot.cast)
    if facet == "outcome":
        words = opposed_outcomes(left.outcomes, right.outcomes)
        return " / ".join(words) if words else None
    return DIFFERS[facet](left, right)


def _shared(left: Passage, right: Passage) -> float:
    one, other = set(left.keys), set(right.keys)
    return len(one & other) / max(1, min(len(one), len(other)))


def _nearby(
    found: Mapping[str, Sequence[Passage]], passages: Mapping[str, Sequence[Passage]]
) -> dict[str, list[Passage]]:
    """Give the sentences that follow those of a meeting in their paragraph and tell of no other meeting."""
    near: dict[str, list[Passage]] = defaultdict(list)
    for article, lines in found.items():
        own = passages[article]
        place = {line.start: number for number, line in enumerate(own)}
        for line in lines:
            for other in own[place[line.start] + 1 : place[line.start] + 1 + NEARBY]:
                if other.block != line.block or other.talks:
                    break
                near[article].append(other)
    return near


def _evidence(context: Context, passages: Mapping[str, Sequence[Passage]]) -> Evidence:
    """Give the sentences that each row of talks, demands and sanctions rests on, by article."""
    found: dict[tuple[str, str], dict[str, list[Passage]]] = defaultdict(lambda: defaultdict(list))
    for row in context["evidence"]:
        for passage in passages.get(row.article_id, ()):
            if passage.start < row.end and row.start < passage.end:
                found[row.table, row.row_id][row.article_id].append(passage)
    return found


def _by_story(
    context: Context, stories: Mapping[str, Sequence[ArticleRow]], evidence: Evidence
) -> Mapping[str, Context]:
    """Give each story's own part of the tables: going through all rows for every story takes hours on thousands."""
    story_of = {row.article_id: story for story, members in stories.items() for row in members}
    parts: dict[str, dict[str, list[Any]]] = {
        story: {table: [] for table in (*ROW_ID, "comparisons", "claims")} for story in stories
    }
    for table, key in ROW_ID.items():
        for row in context[table]:
            told = evidence.get((table, getattr(row, key)), {})
            for story in {story_of[article] for article in told if article in story_of}:
                parts[story][table].append(row)
    for row in context["comparisons"]:
        shared = story_of.get(row.left_article)
        if shared is not None and shared == story_of.get(row.right_article):
            parts[shared]["comparisons"].append(row)
    for row in context["claims"]:
        if row.article_id in story_of:
            parts[story_of[row.article_id]]["claims"].append(row)
    return {story: context.with_tables(tables) for story, tables in parts.items()}


def _slots(
    context: Context, told: set[str], evidence: Evidence, passages: Mapping[str, Sequence[Passage]]
) -> Iterator[_Slot]:
    """Give the slots of a story in the order of a briefing: meetings, demands, sanctions, contradictions, numbers."""
    shown: set[tuple[str, int]] = set()  # sentences whose numbers a slot has already
    for talk in context["talks"]:
        lines: Mapping[str, Sequence[Passage]] = {
            key: found for key, found in evidence.get(("talks", talk.talk_id), {}).items() if key in told
        }
        near = _nearby(lines, passages)
        cast = Participants.of(talk.participants, context)
        for question in QUESTIONS if lines else ():
            for best in question.answers(lines, near, cast):
                if question.kind == "how long":
                    shown.update((article, line.start) for article, line in best.items())
                yield _Slot(
                    question.kind, talk.title, best, question.facets, "talks", talk.talk_id, cast, lines, passages
                )
    for table, key, label, kind in (
        ("demands", "demand_id", "demand", "demand"),
        ("sanctions", "sanction_id", "summary", "sanctions"),
    ):
        for row in context[table]:
            lines = evidence.get((table, getattr(row, key)), {})
            cells = {article: found[0] for article, found in lines.items() if article in told}
            if cells:
                yield _Slot(kind, getattr(row, label), cells, ("number", "certainty"), table, getattr(row, key))
    yield from _statements(context, told, passages, shown)


def _statements(
    context: Context, told: set[str], passages: Mapping[str, Sequence[Passage]], shown: set[tuple[str, int]]
) -> Iterator[_Slot]:
    """Give what else was found to differ between two sentences, the numbers that two share, and those of one alone."""
    at = {(line.article_id, line.start): line for article in told for line in passages.get(article, ())}
    for row in context["comparisons"]:
        sides = [(row.left_article, row.left_start), (row.right_article, row.right_start)]
        if not {row.left_article, row.right_article} <= told:
            continue
        cells = {article: at[article, start] for article, start in sides}
        if row.difference:
            yield _Slot("statement", row.because or row.difference, cells, tuple(row.difference.split(", ")))
            shown.update(sides)
        elif row.verdict == "same" and (unit := _counted(*cells.values())):
            yield _Slot("number", unit, cells, ("number",))
            shown.update(sides)
    for claim in context["claims"]:
        place = (claim.article_id, claim.start)
        if claim.kind == "number" and place in at and place not in shown:
            own = next((one for one in at[place].counts if one.value > FEW), None)
            if own is not None:
                shown.add(place)
                yield _Slot("number", own.words, {claim.article_id: at[place]}, ())


def _counted(left: Passage, right: Passage) -> str | None:
    """Give a number that both sentences have, in the words of the first."""
    return next(
        (one.words for one in left.counts for other in right.counts if agree(one, other) and one.unit == other.unit),
        None,
    )
