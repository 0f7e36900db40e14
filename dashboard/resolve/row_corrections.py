"""Applies what the desk says of a demand or a measure: its sides, its answer, its action, its instrument.

An entry says how a row is, not what to do to it: one that turns the sides round names them as they are then. So a
later reading that has them right by itself is not turned back.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from dashboard.corrections import ARROW, NONE_REPORTED, Correction, answer_of, both_sides, each_of, several
from dashboard.inferred import set_by_hand
from dashboard.phrases import DROPPED
from dashboard.representing import with_representatives
from dashboard.resolve.ledger_names import ROW_IDS, Tables, find_actor, rows_named
from dashboard.resolve.measure_line import told_anew
from dashboard.tables import DemandRow, SanctionRow

SIDES = {"demands": ("demanders", "addressees"), "sanctions": ("senders", "targets")}
OF = {
    "demanders": ("demands",), "addressees": ("demands",), "answer": ("demands",),
    "senders": ("sanctions",), "targets": ("sanctions",), "action": ("sanctions",), "instrument": ("sanctions",),
    "sides": ("demands", "sanctions"),
}  # fmt: skip


@dataclass(frozen=True)
class Corrected:
    """What an entry changed: the row, and what stood there before, as an entry would write it."""

    row: str
    was: str


def correct_row(tables: Tables, entry: Correction) -> Corrected | None:
    """Correct a demand or measure; nothing where the entry names no such row, or somebody who is no actor."""
    for table in OF[entry.correction]:
        names = rows_named(tables, table, entry.what, entry.at)
        row = next((row for row in tables[table] if getattr(row, ROW_IDS[table]) in names), None)
        if row is None:
            continue
        made = _changed(tables, table, row, entry)
        if made is None:
            return None
        changed, was = made
        if isinstance(changed, SanctionRow):
            changed = replace(
                changed, summary=told_anew(row, changed, {it.actor_id: it.name for it in tables["actors"]})
            )
        tables[table] = [changed if old is row else old for old in tables[table]]
        return Corrected(f"{table}:{getattr(row, ROW_IDS[table])}", was)
    return None


def _changed(tables: Tables, table: str, row: Any, entry: Correction) -> tuple[Any, str] | None:
    to = entry.to or ""
    match entry.correction:
        case "sides":
            sides = [_actors(tables, each_of(side)) for side in both_sides(to) or ()]
            columns = SIDES[table]
            was = ARROW.join(several(getattr(row, column)) for column in columns)
            one, other = sides
            if one is None or other is None:
                return None
            return _by_hand(replace(row, **dict(zip(columns, (one, other), strict=True))), columns), was
        case "action" | "instrument":
            return replace(row, **{entry.correction: to}), str(getattr(row, entry.correction))
        case "answer":
            answered = _answered(tables, row, entry)
            return (_by_hand(answered[0], ("answer",)), answered[1]) if answered else None
        case column:
            named = _actors(tables, each_of(to))
            if named is None:
                return None
            return _by_hand(replace(row, **{column: named}), (column,)), several(getattr(row, column))


def _actors(tables: Tables, names: Sequence[str]) -> tuple[str, ...] | None:
    """Give actors by their names; nothing where one of them is none."""
    found = [find_actor(tables, name) for name in names]
    return None if None in found else tuple(dict.fromkeys(actor for actor in found if actor is not None))


def _by_hand(row: Any, columns: Sequence[str]) -> Any:
    """Leave out why a side was inferred: whoever stands there now was named by the desk."""
    return replace(row, because=set_by_hand(row.because, *(column.removesuffix("s") for column in columns)))


def _answered(tables: Tables, row: DemandRow, entry: Correction) -> tuple[DemandRow, str] | None:
    """Put another answer in the place of the last one; earlier articles' answers stay as they told them."""
    said = answer_of(entry.to or "")
    by = _actors(tables, said[1]) if said else None
    if said is None or by is None:
        return None
    response = said[0]
    was = NONE_REPORTED if row.response is None else str(row.response)
    if row.response is not None and row.response_by:
        was += f" by {several(row.response_by)}"
    earlier = row.answers[:-1]
    article = row.answers[-1]["article_id"] if row.answers else (entry.at or f"{row.articles[-1]}:").rpartition(":")[0]
    answers = (*earlier, {"article_id": article, "response": response, "by": list(by)}) if response else ()
    return replace(row, response=response, response_by=by, answers=answers), was


def drop_own_answers(tables: Tables, done: Mapping[Correction, Any]) -> None:
    """Drop the answers that were read of who asks by the desk's word; one that the desk gave stays.

    Nobody answers himself: of "Valdoria asks, Kest says on terms", turned round, the answer is no longer one. Who acts
    for the one who asks counts as he does, unless he is asked.
    """
    turned, answered = (
        {found.row for entry, found in done.items() if isinstance(found, Corrected) and entry.correction in kinds}
        for kinds in (("sides", "demanders"), ("answer",))
    )
    for row_id in sorted(turned - answered):
        table, _, demand_id = row_id.partition(":")
        for at, row in enumerate(tables[table] if table == "demands" else ()):
            if row.demand_id == demand_id:
                tables[table][at] = _without_own_answer(tables, row)


def _without_own_answer(tables: Tables, row: DemandRow) -> DemandRow:
    actors = [asdict(actor) for actor in tables["actors"]]
    asking = set(with_representatives(row.demanders, actors)) - set(row.addressees)
    by = tuple(actor for actor in row.response_by if actor not in asking)
    if by == row.response_by:
        return row
    answers = tuple(item for item in row.answers if not item["by"] or not set(item["by"]) <= asking)
    if by:
        return replace(row, response_by=by, answers=answers)
    because = "; ".join(
        filter(None, (set_by_hand(row.because, "answer"), f"{DROPPED} ({row.response} by {several(row.response_by)})"))
    )
    return replace(row, response=None, response_by=(), answers=answers[:0], because=because)
