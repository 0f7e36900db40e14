"""Tells which requests for the end of a measure are a step of their own, and which tell of nothing new.

"Kest demands that Valdoria lift its duties" is one: an easing is proposed, whoever asks for it, and the demand is told
among the demands as well. Where it says neither whose measure it is nor on whom ("wants them removed"), it tells of
nothing but the measure told of elsewhere, and is left out where that is not made out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from dashboard.measures.finding import OFFERED
from dashboard.resolve.cast import Cast
from dashboard.resolve.context import Context
from dashboard.resolve.sanctions_parties import LAID, WISHED, Said, states_of
from dashboard.tables import SanctionRow

ASKED = "easing proposed"
OWN = "; target: its own are hit"  # who "asks for an end to the sanctions against its banks" says on whom
TAKEN = frozenset({"property seizure", "air link"})  # to ask for houses and flights back is told as a step itself


def without_bystanders(cast: Cast, said: Sequence[Said]) -> list[Said]:
    """Leave out what others ask for who neither laid a measure nor are under it, where it is told to stand."""
    return [item for item in said if not (_is_bystanders(cast, item) and any(_is_laid(cast, o, item) for o in said))]


def _is_bystanders(cast: Cast, item: Said) -> bool:
    if not item.is_asked or not (item.senders and item.targets):
        return False
    asking = states_of(cast, item.askers)
    return bool(asking) and asking.isdisjoint(states_of(cast, (*item.senders, *item.targets)))


def _is_laid(cast: Cast, other: Said, item: Said) -> bool:
    stands = other.measure.action in LAID and other.measure.action != "threatened" and other.family == item.family
    by = bool(states_of(cast, other.senders) & states_of(cast, item.senders))
    return stands and by and bool(states_of(cast, other.targets) & states_of(cast, item.targets))


def offered(cast: Cast, item: Said) -> Said:
    """Note where who proposes the end of a measure is its sender."""
    me = item.measure
    if me.action != ASKED or not states_of(cast, item.askers) & states_of(cast, item.senders):
        return item
    return replace(item, measure=replace(me, because=f"{me.because}; {OFFERED}"))


def resolve(context: Context) -> Mapping[str, Sequence[Any]]:
    """Give the sanctions without requests that say of nobody, with their evidence where the measure is told of."""
    rows: list[SanctionRow] = []
    moved: dict[str, str] = {}
    left_out: set[str] = set()
    laid = _laid(context["sanctions"])
    told_of = {article for article, _ in laid}
    for row in context["sanctions"]:
        asked = row.action == ASKED and WISHED in row.because and OFFERED not in row.because
        if not asked or row.instrument in TAKEN or not _says_of_nobody(row):
            rows.append(row)
        elif (told := _told(row, laid)) is not None:
            moved[row.sanction_id] = told.sanction_id
        elif all(article in told_of for article in row.articles):
            left_out.add(row.sanction_id)
        else:
            rows.append(row)
    if not moved and not left_out:
        return {}
    evidence = [
        replace(one, row_id=moved[one.row_id]) if one.table == "sanctions" and one.row_id in moved else one
        for one in context["evidence"]
        if one.table != "sanctions" or one.row_id not in left_out
    ]
    return {"sanctions": rows, "evidence": evidence}


def _says_of_nobody(row: SanctionRow) -> bool:
    """Whether who asks for the end of a measure says neither whose it is nor on whom: both are taken from elsewhere."""
    whose = bool(row.senders) and "; sender: " in row.because
    on_whom = not row.targets or ("; target: " in row.because and OWN not in row.because)
    return whose and on_whom


def _laid(rows: Sequence[SanctionRow]) -> Mapping[tuple[str, str], Sequence[SanctionRow]]:
    """Give the measures that are told as laid or standing, by article and instrument."""
    found: dict[tuple[str, str], list[SanctionRow]] = defaultdict(list)
    for row in rows:
        if row.action in LAID and row.action != "threatened":
            for article in row.articles:
                found[article, row.instrument].append(row)
    return found


def _told(row: SanctionRow, laid: Mapping[tuple[str, str], Sequence[SanctionRow]]) -> SanctionRow | None:
    """Give the row on which the same article tells that such a measure on the same was laid or stands."""
    near = (other for article in row.articles for other in laid.get((article, row.instrument), ()))
    return next(
        (
            other
            for other in near
            if (not other.targets or not row.targets or set(other.targets) & set(row.targets))
            and (not other.senders or not row.senders or set(other.senders) & set(row.senders))
        ),
        None,
    )
