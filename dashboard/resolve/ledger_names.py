"""Finds in the tables what an entry of the ledger names: a row by its passage, talks by title, an actor, a place.

Names of rows may change when articles are added; the passage that a row rests on does not.
"""

from __future__ import annotations

from typing import Any

from dashboard.corrections import plain
from dashboard.naming import kebab
from dashboard.tables import ROW_ID

Tables = dict[str, list[Any]]

ROW_IDS = {**ROW_ID, "quotes": "quote_id", "claims": "claim_id"}
OF_PASSAGES = ("quotes", "claims")  # their rows are passages themselves


def find_talks(tables: Tables, name: str, at: str | None = None) -> Any | None:
    """Find talks by identifier or title, among those that rest on a passage where one is given.

    Where that passage is gone, nothing is found: under the same identifier another meeting may stand by now.
    """
    wanted = plain(name)
    resting = resting_on(tables, "talks", at) if at else set()
    rows = [row for row in tables["talks"] if not at or row.talk_id in resting]
    if len(resting) == 1:
        return rows[0] if rows else None
    return next((row for row in rows if wanted in (row.talk_id.casefold(), row.title.casefold())), None)


def rows_named(tables: Tables, table: str, name: str, at: str | None) -> set[str]:
    """Give the identifiers in a table of the row that an entry means by `demands:<id>`, or by `<id>` alone.

    Where the entry names a passage, the row is the one that rests on it. Without that passage none is meant: the
    identifiers of demands and quotes are numbers, and would mean another row once articles are added.
    """
    of, _, row_id = name.rpartition(":")
    if of not in ("", table):
        return set()
    meant = {row_id}
    if at:
        resting = resting_on(tables, table, at)
        meant = resting if len(resting) == 1 and of else resting & {row_id}
    return {found for row in tables[table] if (found := getattr(row, ROW_IDS[table])) in meant}


def resting_on(tables: Tables, table: str, at: str) -> set[str]:
    """Give the identifiers of the rows of a table that rest on the passage that begins at a place."""
    article_id, _, start = at.rpartition(":")
    if table in OF_PASSAGES:
        return {
            getattr(row, ROW_IDS[table])
            for row in tables[table]
            if (row.article_id, row.start) == (article_id, int(start))
        }
    return {
        row.row_id
        for row in tables["evidence"]
        if (row.table, row.article_id, row.start) == (table, article_id, int(start))
    }


def find_actor(tables: Tables, name: str) -> str | None:
    """Find an actor by identifier or name, else by the only one who is also called so.

    An actor that was merged into another is found by what it was called, or by the identifier made of that.
    """
    wanted = plain(name)
    for actor in tables["actors"]:
        if wanted in (actor.actor_id.casefold(), plain(actor.name)):
            return str(actor.actor_id)
    having = [
        actor.actor_id
        for actor in tables["actors"]
        if any(wanted in (plain(alias), kebab(alias)) for alias in actor.aliases)
    ]
    return having[0] if len(having) == 1 else None


def find_place(tables: Tables, name: str) -> Any | None:
    """Find a place by identifier or name."""
    wanted = name.casefold()
    return next((row for row in tables["places"] if wanted in (row.place_id.casefold(), row.name.casefold())), None)
