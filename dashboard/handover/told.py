"""How the rows of the tables are said in one line each, wherever in the briefing file they stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from dashboard.as_of import AsOf, as_of, standing, state
from dashboard.compare.reasons import said
from dashboard.handover.footnotes import Footnotes, Row
from dashboard.inferred import inferred
from dashboard.phrases import ANSWERS, dated, instrument, measure_stands, passed, reply, since, when

Rows = Mapping[str, Sequence[Row]]
Names = Mapping[str, str]
Evidence = Mapping[tuple[str, str], Sequence[Row]]

# What moves first, what only comments last.
MOVES = ("threatened", "imposed", "extended", "easing proposed", "easing rejected", "eased", "lifted", "spared")
ACTIONS = (*MOVES, "in force", "evaded", "assessed")


@dataclass(frozen=True)
class Told:
    """The tables that a document tells of, with the sentences, the footnotes and the names that its lines need."""

    tables: Rows
    evidence: Evidence
    notes: Footnotes
    names: Names
    places: Names
    now: AsOf = field(default_factory=lambda: as_of(()))  # the same day as on the page, which the file names

    def of(self, table: str, row_id: str, most: int) -> tuple[int, ...]:
        """Give the footnotes of a row."""
        return self.notes.of(self.evidence.get((table, row_id), ()), most)

    def quoted(self, talk: Row, column: str) -> tuple[str, tuple[int, ...]]:
        """Give a sentence that a meeting's row repeats, in quotation marks, with the footnote that it is.

        A sentence of an article that is not chosen is not repeated.
        """
        said = talk.get(column)
        found = [row for row in self.tables["sentences"] if row["clean"] == said] if said else []
        here = [row for row in found if row["article_id"] in talk["articles"]] or found
        return (f"“{said}”", self.notes.of(here, 1)) if here else ("", ())

    def inferred(self, talk: Row) -> tuple[str, tuple[int, ...]]:
        """Say what of a meeting its own sentences do not name, with the footnotes of those that it was taken from.

        A sentence of an article that is not chosen is not shown; that it was inferred is still said.
        """
        said, rests_on = [], []
        for item in inferred(talk):
            here = [
                row
                for row in self.tables["sentences"]
                if (row["article_id"], row["sentence"]) == (item.article_id, item.sentence)
            ]
            names = f" ({who(item.who, self.names)})" if item.who else ""
            how = "from another sentence" if item.sentence is not None else dated(item.how)
            said.append(f"{item.called}{names}: {how}")
            rests_on += here
        return "; ".join(said), self.notes.of(rests_on, len(rests_on)) if rests_on else ()


def difference(rows: Sequence[Row]) -> tuple[str, str]:
    """Give what sources differ on, and how; a difference that has no other name is named by itself."""
    label, how = str(rows[0]["label"]), said(rows[0]["how"]) if rows[0]["how"] else ""
    return (how, "") if label in {how, rows[0]["how"]} else (label, how)


def who(ids: Iterable[str], names: Names) -> str:
    """Name actors in one line."""
    return ", ".join(names.get(actor, actor) for actor in ids)


def meeting(talk: Row, places: Names, now: AsOf) -> str:
    """Say how a meeting stands, where, when and in what form, and of a plan whether its day has passed."""
    where = places.get(talk["place_id"], talk["country"] or "place unknown")
    form = [talk["format"]] if talk.get("format") else []
    if passed(talk, now.day):
        return ", ".join([where, *form, standing(talk, now)])
    return ", ".join([state(talk, now), where, when(talk), *form])


def answer(demand: Row, names: Names) -> str:
    """Say how a demand was answered, and by whom."""
    return f"{ANSWERS[demand['response']]} {reply(demand, who(demand['response_by'], names))}"


def measure(row: Row, names: Names) -> str:
    """Say who does what to whom by which instrument, and since when."""
    nobody = "somebody not named"
    sides = f"{who(row['senders'], names) or nobody} → {who(row['targets'], names) or nobody}"
    when_ = since(row)
    return f"{sides}, {instrument(row)}: {measure_stands(row, names)}{', ' if when_ else ''}{when_}"


def by_action(rows: Sequence[Row]) -> list[Row]:
    """Give measures in the order of what moves most."""
    return sorted(rows, key=lambda row: (ACTIONS.index(row["action"]), row["sanction_id"]))
