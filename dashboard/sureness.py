"""What a reader can rely on: the surer rows come first where there is room for few, the others are called uncertain.

A row is uncertain where fewer than half of the rows as sure as it were right in every part when that was measured, or
where who takes part in it is mostly inferred. What the desk corrected by hand is not.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from dashboard.accuracy import Share, like
from dashboard.inferred import COLUMNS, inferred

MARK = "?"  # stands at a row that is uncertain; what it means is said once, and why it stands at this row on demand
MEANS = (
    "uncertain: fewer than half of the rows as sure as this were right in every part when that was measured, or who "
    "takes part is mostly inferred"
)
ROWS = {"talks": "meetings", "sanctions": "measures", "demands": "demands"}
REACH = 3  # times as many rows are looked at as there is room for: what is sure and old does not hide what is new
# The parties of a row of each table, and what its reasons call them.
SIDES = {
    "talks": {"participants": "participant"},
    "sanctions": {column: COLUMNS[column] for column in ("senders", "targets")},
    "demands": {column: COLUMNS[column] for column in ("demanders", "addressees")},
}

Row = TypeVar("Row", bound=Mapping[str, Any])


def doubt(table: str, row: Mapping[str, Any]) -> str:
    """Say why a row of `talks`, `sanctions` or `demands` is uncertain; nothing of one that is not."""
    if _by_hand(row):
        return ""
    why = _of_parties(table, row)
    share = like(table, row["confidence"])
    if not why and _ratio(share) < 0.5:
        why = f"{share} {ROWS[table]} like it were right"
    return why


def surest(table: str, rows: Sequence[Row], most: int) -> list[Row]:
    """Give as many of the first rows as there is room for, the surer rather than the uncertain; their order stays."""
    near = list(rows[: most * REACH])
    ranked = sorted(range(len(near)), key=lambda number: _rank(table, near[number]))
    return [near[number] for number in sorted(ranked[:most])]


def _rank(table: str, row: Mapping[str, Any]) -> tuple[bool, float]:
    return bool(doubt(table, row)), -1.0 if _by_hand(row) else -_ratio(like(table, row["confidence"]))


def _ratio(share: Share) -> float:
    return share.right / share.of if share.of else 0.0


def _by_hand(row: Mapping[str, Any]) -> bool:
    return (row.get("trust") or {}).get("trust") == "corrected"


def _of_parties(table: str, row: Mapping[str, Any]) -> str:
    """Say which parties are inferred, where most of them are; nothing where its own sentences name enough of them."""
    sides = SIDES[table]
    taken = [item for item in inferred(row) if item.side in sides.values()]
    if table == "talks":
        who = {actor for item in taken for actor in item.who or row["participants"]}
        return f"{taken[0].called} is inferred" if 2 * len(who) > len(row["participants"]) else ""
    if any(row[column] and not any(item.side == side for item in taken) for column, side in sides.items()):
        return ""
    called = " and ".join(dict.fromkeys(item.called for item in taken))
    return f"{called} is inferred" if called else "no party is named"
