"""Numbers the sentences that a document rests on, in the order in which it first leans on them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from dashboard.handover.pack import Note
from dashboard.phrases import outlet, published
from dashboard.signs import visible

Row = Mapping[str, Any]
SHOWN = 8  # footnotes a line; where a row rests on more, its section says so


@dataclass
class Footnotes:
    """The footnotes of one document, collected while it is put together."""

    articles: Mapping[str, Row]
    numbers: dict[tuple[str, int, int], int] = field(default_factory=dict)
    notes: list[Note] = field(default_factory=list)

    def of(self, evidence: Iterable[Row], most: int = SHOWN) -> tuple[int, ...]:
        """Give the numbers of the first few sentences: one of each article before a second of any."""
        return tuple(dict.fromkeys(self._number(row) for row in _in_turn(list(evidence))[:most]))

    def _number(self, row: Row) -> int:
        key = (row["article_id"], row["start"], row["end"])
        if key not in self.numbers:
            self.numbers[key] = len(self.notes) + 1
            self.notes.append(note(self.articles[row["article_id"]], row, len(self.notes) + 1))
        return self.numbers[key]


def note(article: Row, row: Row, number: int = 0) -> Note:
    """Give a sentence (`start, end, text`) of an article as a footnote; where `text` is cleaned, `printed` is not."""
    called = article["title"] or article.get("proposed_title") or article["article_id"]
    file = article["path"].replace("\\", "/").rsplit("/", 1)[-1]
    words = row.get("printed") or row["text"]
    return Note(
        number, outlet(article), published(article), called, words, article["article_id"], row["start"], row["end"],
        file,
    )  # fmt: skip


def citation(article: Row, row: Row) -> str:
    """Give a sentence as one line that can be pasted under a text: the words, then where they stand."""
    cited = note(article, row)
    return f"“{visible(cited.words)}” {visible(cited.where)}"


def _in_turn(rows: Sequence[Row]) -> list[Row]:
    seen: dict[str, int] = {}
    ranked = []
    for row in rows:
        turn = seen.get(row["article_id"], 0)
        seen[row["article_id"]] = turn + 1
        ranked.append((turn, row))
    return [row for _, row in sorted(ranked, key=lambda pair: pair[0])]
