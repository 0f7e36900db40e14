"""What a step of the resolution gets: the findings of every article, the configuration, and the tables made so far."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from dashboard.config import Config
from dashboard.corrections import Corrections
from dashboard.findings import Findings
from dashboard.resolve.cast import Cast
from dashboard.tables import ArticleRow

ENDS = frozenset({"sanctions", "demands", "evidence"})  # tables that no meeting rests on
CAST = frozenset({"actors", "mentions", "quotes"})  # tables that tell who stands where


@dataclass(frozen=True)
class Context:
    """The corpus as it stands between two steps. A step reads it and gives tables that replace those of that name."""

    findings: Sequence[Findings]
    config: Config
    tables: Mapping[str, Sequence[Any]] = field(default_factory=dict)
    corrections: Corrections = field(default_factory=Corrections)
    # What a step works out on its way, for the next: kept while nothing that it may rest on is replaced.
    worked_out: dict[str, Any] = field(default_factory=dict, compare=False)

    def __getitem__(self, table: str) -> Sequence[Any]:
        return self.tables.get(table, ())

    @cached_property
    def cast(self) -> Cast:
        """The actors and their mentions, by place in the text."""
        return Cast(self["actors"], self["mentions"], self["quotes"])

    @cached_property
    def articles(self) -> Mapping[str, ArticleRow]:
        """The rows of the articles table by id: publication dates as resolved so far."""
        return {row.article_id: row for row in self["articles"]}

    def with_tables(self, tables: Mapping[str, Sequence[Any]]) -> Context:
        """Give the context with some tables added or replaced."""
        kept = self.worked_out if tables.keys() <= ENDS else {}
        made = Context(self.findings, self.config, {**self.tables, **tables}, self.corrections, kept)
        if "cast" in vars(self) and CAST.isdisjoint(tables):
            vars(made)["cast"] = self.cast  # it sorts every mention, and each step and story asks for it
        return made
