"""Tells a measure whose end its target only asks for as what it is: in force.

"Kest demands that Valdoria lift its duties": the duties stand, and the demand is told among the demands. Where the text
tells elsewhere that the same measure was laid or stands, or its sender offers the end, the asking is a step of its own;
but for where only who asks tells whom it hits, or it says neither whose it is nor on whom ("wants them removed"). Then
it tells of nothing but that measure, and is left out where that is not made out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from dashboard.measures.finding import OFFERED
from dashboard.resolve.cast import Cast
from dashboard.resolve.context import Context
from dashboard.resolve.measure_line import told_anew
from dashboard.resolve.row_id import sides_named
from dashboard.resolve.sanctions_parties import LAID, WISHED, Said, states_of
from dashboard.tables import Action, SanctionRow

ASKED = "easing proposed"
STANDS: Action = "in force"
ASKER = "; target: who asks for it"
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
    """Give the sanctions with those told as standing whose end is only asked for."""
    names = {actor.actor_id: actor.name for actor in context["actors"]}
    taken = {row.sanction_id for row in context["sanctions"]}
    rows: list[SanctionRow] = []
    moved: dict[str, str] = {}
    left_out: set[str] = set()
    laid = _laid(context["sanctions"])
    told_of = {article for article, _ in laid}
    for row in context["sanctions"]:
        stands = row.action == ASKED and WISHED in row.because and OFFERED not in row.because
        told = _told(row, laid) if stands else None
        bare = stands and row.instrument not in TAKEN and _says_of_nobody(row)
        if told is not None and row.instrument not in TAKEN and (bare or ASKER in row.because):
            moved[row.sanction_id] = told.sanction_id
            continue
        if bare and all(article in told_of for article in row.articles):
            left_out.add(row.sanction_id)
            continue
        new = _standing(row) if stands and told is None else None
        if new is None or new.sanction_id in taken:
            rows.append(row)
            continue
        taken.add(new.sanction_id)
        moved[row.sanction_id] = new.sanction_id
        rows.append(replace(new, summary=told_anew(row, new, names)))
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


def _standing(row: SanctionRow) -> SanctionRow:
    rest = row.sanction_id.removeprefix(sides_named(row.senders, row.targets))
    identifier = sides_named(row.senders, row.targets) + rest.replace("easing-proposed", "in-force")
    return replace(row, sanction_id=identifier, action=STANDS, because=f"{row.because}; stands: its end is asked for")


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
