"""What the ledger says, in words: what each entry does, by names instead of identifiers, and what was there before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from dashboard import ledger, queries
from dashboard.corrections import ARROW, each_of, plain
from dashboard.ui import words
from dashboard.ui.desk import Desk
from dashboard.ui.kept import kept

NAMING = (*ledger.JOINS, "split talks", "participant", "not a participant")  # whose `to` has a name to be shown
OF_PARTIES = ("sides", "demanders", "addressees", "senders", "targets", "answer")  # whose `to` names actors

SENTENCES: Mapping[str, str] = {
    "same as": "{what} is {to}",
    "not the same as": "{what} is not {to}",
    "rename": "{raw} is called {to}",
    "kind": "{what} is of the kind {to}",
    "role": "{what} has the role {to}",
    "country": "{what} acts for {to}",
    "not an actor": "{what} is no actor",
    "place": "{what}: the place is {to}",
    "date": "{what}: the date is {to}",
    "status": "{what}: it is or was {to}",
    "participant": "{what}: {to} takes part",
    "not a participant": "{what}: {to} takes no part",
    "merge talks": "{what} is the same meeting as {to}",
    "split talks": "{what}: another meeting is told of in {to}",
    "reject": "{what} was read wrongly",
    "undo": "Undo of {raw}",
}
# Of demands and measures: what the value is called. What stood there before stands behind it.
CALLED: Mapping[str, str] = {
    "sides": "the sides",
    "demanders": "who asks",
    "addressees": "who is asked",
    "answer": "the answer",
    "senders": "by whom",
    "targets": "on whom",
    "action": "what is done",
    "instrument": "the instrument",
}


@kept(4)
def entries(version: str, _tables: queries.Tables) -> list[dict[str, Any]]:  # noqa: ARG001 - the version is the key
    """Give the ledger as it was applied, oldest first."""
    return _tables.whole("corrections")


def concerning(desk: Desk, about: frozenset[str]) -> Iterator[dict[str, Any]]:
    """Give the entries that hold and are about one thing: they name it, or they changed its row.

    An entry on a demand or measure is about the row that it changed, and no other: its identifier may be another's by
    now, and an actor whom it puts on a side was not corrected. Nor is what a value happens to be called: of `country`,
    "US" is a code, not the actor of that name.
    """
    wanted = {plain(name) for name in about}
    for row in entries(desk.briefing.version, desk.tables):
        if not row["applied"] or row["kind"] == "undo":
            continue
        names = [row["subject"], row["target"] if row["kind"] in (*NAMING, "rename") else None]
        if row["row"] and row["kind"] in CALLED:
            names = [row["row"]]
        if not wanted.isdisjoint(plain(name) for name in names if name):
            yield row


def said(desk: Desk, row: Mapping[str, Any], *, here: bool = False) -> str:
    """Say in words what an entry does; `here`, on the card of the row that it changed, that row is not named."""
    titles = _titles(desk.briefing.version, desk.tables)

    def name(text: str) -> str:
        table, _, row_id = text.rpartition(":")
        article = desk.by_id.get(text)
        place = desk.places.get(text)
        return (
            desk.names.get(text)
            or titles.get((table or "talks", row_id))
            or (article["title"] if article else place["name"] if place else text)
        )

    subject, target = row["subject"], row["target"] or ""
    kind = row["kind"]
    if kind in CALLED:
        value = f"{CALLED[kind]}: {_value(desk, kind, target)}"
        was = f" (read before: {_value(desk, kind, row['was'])})" if row["was"] else ""
        return value + was if here else f"{name(row['row'] or subject)}: {value}{was}"
    gone = row["was"] if kind in ledger.TAKEN_OUT else None  # what it was called: it stands in no table any more
    to = words.iso_day(target) if kind == "date" else name(target) if kind in NAMING else target
    return SENTENCES[kind].format(what=f"“{words.cut(gone)}”" if gone else name(subject), raw=subject, to=to)


def _value(desk: Desk, kind: str, text: str) -> str:
    """Say a value of a demand or measure as an entry has it: "kest; amina-daou → valdoria", "rejected by kest"."""
    if kind not in OF_PARTIES:
        return text
    if kind == "sides":
        return ARROW.join(desk.who(each_of(side)) for side in text.split(ARROW.strip(), 1))
    answer, by, who = text.partition(" by ") if kind == "answer" else ("", "", text)
    return f"{answer}{by}{desk.who(each_of(who))}" if by or kind != "answer" else answer


@kept(4)
def _titles(version: str, _tables: queries.Tables) -> dict[tuple[str, str], str]:  # noqa: ARG001 - the version is the key
    return queries.titles(_tables)
