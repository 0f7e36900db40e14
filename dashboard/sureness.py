"""What a reader can rely on: the surer rows come first where there is room for few, the others are called uncertain.

A row is uncertain where it bears a sign with which far fewer rows than others were right in every part when that was
measured: what nobody names, what was inferred, or what is least often read right. What the desk corrected by hand is
not. Which signs there are was chosen by those figures; `docs/decisions/017-signs-of-doubt.md` has them, and what was
refused.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from dashboard.accuracy import Share, bearing
from dashboard.inferred import inferred

MARK = "?"  # stands at a row that is uncertain; what it means is said once, and why it stands at this row on demand
MEANS = "uncertain: of rows with such a sign far fewer than of others were right in every part when that was measured"
ROWS = {"talks": "meetings", "sanctions": "measures", "demands": "demands"}
CONDITION = "condition told"  # how the reason of a demand begins of which only a condition tells
REACH = 3  # times as many rows are looked at as there is room for: what is sure and old does not hide what is new

Row = TypeVar("Row", bound=Mapping[str, Any])


@dataclass(frozen=True)
class Sign:
    """A sign of doubt: its name in the measured figures, how it is said of a row, and which rows bear it."""

    name: str
    said: str
    borne: Callable[[Mapping[str, Any]], bool]


def _from(side: str, *, but: str = "-") -> Callable[[Mapping[str, Any]], bool]:
    """Whether a party or a part was inferred, in another way than one that begins so."""
    return lambda row: any(item.side == side and not item.how.startswith(but) for item in inferred(row))


def _lacks(column: str) -> Callable[[Mapping[str, Any]], bool]:
    return lambda row: not row.get(column)


def _without_answer(row: Mapping[str, Any]) -> bool:
    return row.get("response") is None


SIGNS: dict[str, tuple[Sign, ...]] = {
    "talks": (
        Sign("few", "fewer than two who take part are named", lambda row: len(row["participants"]) < 2),
        Sign(
            "nowhere", "no place and no state is named", lambda row: not row.get("place_id") and not row.get("country")
        ),
        Sign("proposed", "it is only proposed", lambda row: row.get("status") == "proposed"),
        Sign("status", "whether it was held is inferred", _from("status")),
        Sign(
            "bounds", "its day is known within bounds only",
            lambda row: not row.get("start_date") and bool(row.get("date_earliest") or row.get("date_latest")),
        ),
    ),
    "sanctions": (
        Sign("no sender", "nobody is named who takes it", _lacks("senders")),
        Sign("no target", "nobody is named whom it hits", _lacks("targets")),
        Sign("comment", "it is a comment on effects", lambda row: row.get("action") == "assessed"),
        Sign(
            "asked", "easing is only asked for or refused",
            lambda row: row.get("action") in {"easing proposed", "easing rejected"},
        ),
        Sign("sender", "by whom is inferred", _from("sender")),
        # "whom its other measures hit" was right about as often as who is named
        Sign("target", "against whom is inferred", _from("target", but="whom ")),
    ),
    "demands": (
        Sign("no demander", "nobody is named who asks", _lacks("demanders")),
        Sign("no addressee", "nobody is named who is asked", _lacks("addressees")),
        Sign("condition", "it is told of as a condition", lambda row: _cue(row) == CONDITION),
        Sign("demander", "who asks is inferred", _from("demander")),
        Sign("matter", "what it is about is inferred", _from("matter")),
        Sign("answer", "how it was answered is inferred", _from("answer")),
        Sign(
            "no answer, addressee", "no answer is reported, and who is asked is inferred",
            lambda row: _without_answer(row) and _from("addressee")(row),
        ),
        Sign(
            "no answer, reported", "no answer is reported, and it stands in quoted or reported words",
            lambda row: _without_answer(row) and row.get("voice", "outlet") != "outlet",
        ),
    ),
}  # fmt: skip


def signs(table: str, row: Mapping[str, Any]) -> list[Sign]:
    """Give the signs of doubt that a row of `talks`, `sanctions` or `demands` bears."""
    return [sign for sign in SIGNS[table] if sign.borne(row)]


def doubt(table: str, row: Mapping[str, Any]) -> str:
    """Say why a row of `talks`, `sanctions` or `demands` is uncertain; nothing of one that is not."""
    worst = None if _by_hand(row) else _worst(table, row)
    return f"{worst.said}: {bearing(table, worst.name)} such {ROWS[table]} were right" if worst else ""


def likeness(table: str, row: Mapping[str, Any]) -> str:
    """Say how far rows like one could be relied on, where one can read on: of those with its sign, or with none."""
    if _by_hand(row):
        return "corrected by hand"
    worst = _worst(table, row)
    share = bearing(table, worst.name if worst else None)
    like = f"{ROWS[table]} like it ({worst.said})" if worst else f"{ROWS[table]} with no sign of doubt"
    return f"{share} {like} were right in every part"


def without() -> str:
    """Say how far the rows could be relied on that bear no sign."""
    return "without one, " + ", ".join(f"{bearing(table, None)} {rows}" for table, rows in ROWS.items()) + " were"


def surest(table: str, rows: Sequence[Row], most: int) -> list[Row]:
    """Give as many of the first rows as there is room for, the surer rather than the uncertain; their order stays."""
    near = list(rows[: most * REACH])
    ranked = sorted(range(len(near)), key=lambda number: _rank(table, near[number]))
    return [near[number] for number in sorted(ranked[:most])]


def _rank(table: str, row: Mapping[str, Any]) -> float:
    if _by_hand(row):
        return -1.0
    worst = _worst(table, row)
    return -_ratio(bearing(table, worst.name)) if worst else -1.0


def _worst(table: str, row: Mapping[str, Any]) -> Sign | None:
    """Give the sign of a row with which fewest were right."""
    return min(signs(table, row), key=lambda sign: _ratio(bearing(table, sign.name)), default=None)


def _ratio(share: Share) -> float:
    return share.right / share.of if share.of else 0.0


def _by_hand(row: Mapping[str, Any]) -> bool:
    return (row.get("trust") or {}).get("trust") == "corrected"


def _cue(row: Mapping[str, Any]) -> str:
    return (row.get("because") or "").partition(";")[0]
