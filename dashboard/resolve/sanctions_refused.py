"""Turns an end of measures that is asked for into one refused, where the answer to the demand says so.

"Kest wants the listing undone. Valdoria is not considering that": the sentence on the measure asks, and what is read of
demands knows the answer, in whatever words and however far behind it was given. The row rests on both sentences.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from dashboard.resolve.cast import Cast
from dashboard.resolve.context import Context
from dashboard.resolve.measure_line import told_anew
from dashboard.resolve.row_id import sides_named
from dashboard.resolve.sanctions_asked import ASKED
from dashboard.resolve.sanctions_parties import states_of
from dashboard.tables import Action, DemandRow, EvidenceRow, SanctionRow

REFUSED: Action = "easing rejected"


def resolve(context: Context) -> Mapping[str, Sequence[Any]]:
    """Give the sanctions with what was refused told as refused, and the evidence with the sentences that refuse it."""
    evidence: dict[tuple[str, str], list[EvidenceRow]] = defaultdict(list)
    for row in context["evidence"]:
        evidence[(row.table, row.row_id)].append(row)
    told_so = _by_article(
        one for row in context["sanctions"] if row.action == REFUSED for one in evidence["sanctions", row.sanction_id]
    )
    refused: dict[str, list[DemandRow]] = defaultdict(list)
    for demand in context["demands"]:
        theirs = evidence["demands", demand.demand_id]
        one_paper = len({one.article_id for one in theirs}) == 1  # another paper may tell of another answer
        if demand.response == "rejected" and demand.response_by and one_paper:
            article = theirs[0].article_id
            if not _meet(told_so[article], theirs):
                refused[article].append(demand)
    names = {actor.actor_id: actor.name for actor in context["actors"]}
    taken = {row.sanction_id for row in context["sanctions"]}
    rows: list[SanctionRow] = []
    moved: dict[str, str] = {}
    added: list[EvidenceRow] = []
    for row in context["sanctions"]:
        mine = evidence["sanctions", row.sanction_id]
        told_in = {one.article_id for one in mine} if row.action == ASKED else set()
        near = refused[told_in.pop()] if len(told_in) == 1 else []
        answer = next((d for d in near if _meet(mine, evidence["demands", d.demand_id])), None)
        told = _refused(context.cast, row, answer) if answer is not None else None
        if answer is None or told is None or told.sanction_id in taken:
            rows.append(row)
            continue
        rows.append(replace(told, summary=told_anew(row, told, names)))
        taken.add(told.sanction_id)
        moved[row.sanction_id] = told.sanction_id
        first = min(one.start for one in mine)
        known = {(one.article_id, one.start) for one in mine}
        added += [
            replace(one, table="sanctions", row_id=told.sanction_id)
            for one in evidence["demands", answer.demand_id]
            if one.start > first and (one.article_id, one.start) not in known
        ]
    if not moved:
        return {}
    kept = [
        replace(one, row_id=moved[one.row_id]) if one.table == "sanctions" and one.row_id in moved else one
        for one in context["evidence"]
    ]
    return {"sanctions": rows, "evidence": [*kept, *added]}


def _by_article(rows: Iterable[EvidenceRow]) -> dict[str, list[EvidenceRow]]:
    found: dict[str, list[EvidenceRow]] = defaultdict(list)
    for row in rows:
        found[row.article_id].append(row)
    return found


def _meet(some: Sequence[EvidenceRow], others: Sequence[EvidenceRow]) -> bool:
    """Whether two rows of one article share a sentence."""
    return any(one.start < two.end and two.start < one.end for one in some for two in others)


def _refused(cast: Cast, row: SanctionRow, demand: DemandRow) -> SanctionRow | None:
    """Give the row as refused by its sender; one whose sender was but inferred, by who refuses. None if neither is."""
    by, asking = states_of(cast, demand.response_by), states_of(cast, demand.demanders)
    senders, targets, because = row.senders, row.targets, row.because
    if not by & states_of(cast, senders):
        if (senders and "sender: " not in because) or not asking or len(by) != 1 or by & asking:
            return None
        senders, because = tuple(by), f"{because}; sender: who refuses it"
        if states_of(cast, targets) <= asking | by:
            targets = tuple(sorted(asking))
    rest = row.sanction_id.removeprefix(sides_named(row.senders, row.targets))
    identifier = sides_named(senders, targets) + rest.replace("easing-proposed", "easing-rejected")
    because = f"{because}; refused: as the demand was"
    return replace(row, sanction_id=identifier, senders=senders, targets=targets, action=REFUSED, because=because)
