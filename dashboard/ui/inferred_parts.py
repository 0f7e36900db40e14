"""What of a card was inferred: said beside its facts, with the sentences that it was taken from on the right."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from dashboard import queries
from dashboard.inferred import Inferred
from dashboard.ui import evidence, words
from dashboard.ui.desk import Desk
from dashboard.ui.kept import kept


def pair(desk: Desk, taken: Sequence[Inferred]) -> tuple[str, str]:
    """Give the line that says what was inferred, and how; empty where nothing was."""
    return "Inferred", "; ".join(f"{_what(desk, item)}: {_how(item)}" for item in taken)


def quotes(desk: Desk, rows: Iterable[Mapping[str, Any]], taken: Sequence[Inferred], *, key: str) -> None:
    """Show a card's sentences, and after them those that something was taken from; each once, with what was."""
    notes: dict[tuple[str, int], list[str]] = {}
    for item in taken:
        if item.sentence is not None and item.article_id is not None:
            notes.setdefault((item.article_id, item.sentence), []).append(_what(desk, item))
    lent: dict[tuple[str, int], dict[str, Any]] = {}
    for (article_id, number), said in notes.items():
        row = _sentence(desk.briefing.version, article_id, number, desk.tables)
        lent[article_id, row["start"]] = {**row, "note": f"inferred from this: {', '.join(said)}"}
    own = list(rows)
    for at, own_row in enumerate(own[: evidence.FIRST]):  # those that are seen at once
        also = lent.pop((own_row["article_id"], own_row["start"]), None)
        if also:
            own[at] = {**own_row, "note": also["note"]}
    evidence.quotes(desk, own, key=key)
    for row in lent.values():
        evidence.quote(desk, row)


def _what(desk: Desk, item: Inferred) -> str:
    names = ", ".join(desk.names[actor] for actor in item.who if actor in desk.names)
    return f"{item.called} ({names})" if names else item.called


def _how(item: Inferred) -> str:
    return "from the sentence marked so" if item.sentence is not None else words.dated(item.how)


@kept(2000)
def _sentence(version: str, article_id: str, number: int, _tables: queries.Tables) -> dict[str, Any]:  # noqa: ARG001 - the key
    return queries.numbered_sentence(_tables, article_id, number)
