"""What every page works on: the briefing that is open, its tables, and what the filter leaves of them.

Tables are shared between sessions and never changed; a new version of the corpus is a new entry.
"""

from __future__ import annotations

import gc
import threading
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import streamlit as st

from dashboard import queries
from dashboard.as_of import AsOf, as_of
from dashboard.briefing import Briefing, chosen, open_briefing
from dashboard.charts.palette import side_colours
from dashboard.filters import Chosen, Filters
from dashboard.links import Params, filter_params
from dashboard.phrases import NOT_NAMED
from dashboard.representing import naming
from dashboard.ui import own_files
from dashboard.ui.kept import kept
from dashboard.ui.words import distinct

_BRIEFING = "_briefing"
_FILTERS = "_filters"
SETTLED = 2.0  # seconds after a first page is made


@dataclass(frozen=True)
class Desk:
    """The open briefing, seen through the reader's filter."""

    briefing: Briefing
    tables: queries.Tables
    articles: Sequence[Mapping[str, Any]]
    actors: Mapping[str, Mapping[str, Any]]
    filters: Filters
    chosen: Chosen

    @cached_property
    def names(self) -> dict[str, str]:
        """Actors' names by id."""
        return {key: row["name"] for key, row in self.actors.items()}

    @cached_property
    def shown(self) -> list[Mapping[str, Any]]:
        """The articles that the filter leaves, oldest first."""
        kept = set(self.chosen.ids)
        return [row for row in self.articles if row["article_id"] in kept]

    @cached_property
    def by_id(self) -> dict[str, Mapping[str, Any]]:
        """All articles by id, filtered or not: a sentence's source is always known."""
        return {row["article_id"]: row for row in self.articles}

    @cached_property
    def params(self) -> Params:
        """The filter as parameters of a link that is to be sent."""
        return filter_params(self.filters, actor_labels(self.briefing.version, self.tables))

    @cached_property
    def places(self) -> Mapping[str, Mapping[str, Any]]:
        """Places by id."""
        return _places(self.briefing.version, self.tables)

    @cached_property
    def now(self) -> AsOf:
        """Which day counts as today, and up to when the articles know."""
        return as_of(self.articles)

    @cached_property
    def differing(self) -> list[list[dict[str, Any]]]:
        """The facts on which the articles that the filter leaves differ, each as the rows that tell of it."""
        return queries.alike_differing(queries.differing(self.tables, self.chosen.ids))

    @property
    def naming(self) -> str:
        """The actors of the filter in words: "Ukraine or one of the 4 that act for it"."""
        return naming(self.filters.actors, self.chosen.parties, self.names)

    def who(self, ids: Sequence[str], most: int = 99) -> str:
        """Name actors in one line; where there is none, say that none is named."""
        found = [self.names.get(actor, actor) for actor in ids]
        more = f" and {len(found) - most} more" if len(found) > most else ""
        return ", ".join(found[:most]) + more if found else NOT_NAMED

    def asked(self, demand: Mapping[str, Any]) -> str:
        """Say a demand in one line: who asks, of whom where that is said, and what."""
        by = self.who(demand["demanders"], 2) if demand["demanders"] else "Somebody not named"
        of = f" → {self.who(demand['addressees'], 2)}" if demand["addressees"] else ""
        return f"{by}{of}: {demand['demand']}"

    def side_colours(self, dark: bool) -> dict[str, str]:
        """The colour of each side (a country code), the most mentioned first; the same on every page."""
        weight: Counter[str] = Counter()
        for row in self.actors.values():
            if row["country"]:
                weight[row["country"]] += row["mentions"]
        return side_colours([code for code, _ in sorted(weight.items(), key=lambda item: (-item[1], item[0]))], dark)

    def file(self, path: str) -> str:
        """Name a file as it lies in the corpus: where the server keeps that is nothing to its visitors."""
        corpus = self.briefing.corpus
        return Path(path).relative_to(corpus).as_posix() if Path(path).is_relative_to(corpus) else Path(path).name

    def every(self, table: str) -> list[dict[str, Any]]:
        """Give all talks, demands or sanctions of the corpus, filtered or not."""
        return _rows(self.briefing.version, table, self.tables)

    def told(self, table: str) -> list[dict[str, Any]]:
        """Give the talks, demands or sanctions that the chosen articles tell of, whoever takes part in them."""
        return queries.left_by(self.every(table), table, self.chosen.ids)

    def rows(self, table: str) -> list[dict[str, Any]]:
        """Give the talks, demands or sanctions that the filter leaves, each with its sentences."""
        return queries.left_by(self.every(table), table, self.chosen.ids, self.chosen.parties)


@kept(4)
def _tables(version: str, folder: Path) -> queries.Tables:  # noqa: ARG001 - the version is the key
    return queries.Tables(folder)


@kept(1)
def _set_aside(once: str) -> bool:  # noqa: ARG001 - the key: the same for all versions
    def aside() -> None:
        gc.collect()
        gc.freeze()

    later = threading.Timer(SETTLED, aside)
    later.daemon = True
    later.start()
    return True


def settle() -> None:
    """Set aside what the server's first page has loaded: it stays loaded, and later collections need not look at it.

    Once a server, when that page has reached its reader, who would wait for it before. Not for every new version: what
    sessions hold by then would never be let go.
    """
    _set_aside("once a server")


@kept(12)
def _rows(version: str, table: str, _tables: queries.Tables) -> list[dict[str, Any]]:  # noqa: ARG001 - the key
    return queries.rows_of(_tables, table)


@kept(4)
def _articles(version: str, _tables: queries.Tables) -> list[dict[str, Any]]:  # noqa: ARG001 - the key
    return queries.articles(_tables)


@kept(4)
def _actors(version: str, _tables: queries.Tables) -> dict[str, dict[str, Any]]:  # noqa: ARG001 - the key
    rows = sorted(_tables.shown("actors"), key=lambda row: (-row["mentions"], row["name"]))
    return {row["actor_id"]: row for row in rows}


@kept(4)
def _places(version: str, _tables: queries.Tables) -> dict[str, dict[str, Any]]:  # noqa: ARG001 - the key
    return {row["place_id"]: row for row in _tables.shown("places")}


@kept(4)
def actor_labels(version: str, _tables: queries.Tables) -> dict[str, str]:
    """Give each actor's label in the filter: the name, and other names that a reader may type for it."""
    labels: dict[str, str] = {}
    for actor_id, row in _actors(version, _tables).items():
        name = row["name"]
        words = {word.lower() for word in name.split()}
        others = [alias for alias in row["aliases"] or () if not {w.lower().strip(".") for w in alias.split()} <= words]
        labels[actor_id] = f"{name} ({', '.join(others[:4])})" if others else name
    return distinct(labels)


def open_desk() -> None:
    """Open the briefing that the server was told to show, or the one with files of this session's own.

    The corpus is read again when its files change.

    Raises:
        FileNotFoundError: there is no such folder.
        dashboard.config.ConfigError: the configuration is at fault.
    """
    corpus, config_path = chosen()
    own = own_files.briefing()
    st.session_state[_BRIEFING] = own or open_briefing(corpus, config_path)


def title() -> str:
    """Give what the open briefing is called."""
    briefing: Briefing = st.session_state[_BRIEFING]
    return briefing.title


def tables() -> tuple[Briefing, queries.Tables]:
    """Give the open briefing and its tables."""
    briefing: Briefing = st.session_state[_BRIEFING]
    return briefing, _tables(briefing.version, briefing.folder)


def keep_filters(filters: Filters) -> None:
    """Remember the filter that the bar shows, for the page that is drawn next."""
    st.session_state[_FILTERS] = filters


def desk() -> Desk:
    """Give the desk of this run."""
    briefing, opened = tables()
    filters: Filters = st.session_state[_FILTERS]
    rows = _articles(briefing.version, opened)
    return Desk(
        briefing, opened, rows, _actors(briefing.version, opened), filters, queries.chosen(opened, filters, rows)
    )


def all_articles() -> list[dict[str, Any]]:
    """Give every article, filtered or not."""
    briefing, opened = tables()
    return _articles(briefing.version, opened)
