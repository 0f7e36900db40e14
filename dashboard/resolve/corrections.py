"""Applies the rest of the desk's ledger to the finished tables, and reports the entries that found nothing.

Corrections of actors were applied where actors are made, so that every later table is about the right ones.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from dashboard.corrections import OF_ACTORS, OF_ROWS, Correction, Corrections
from dashboard.inferred import reasons_for, set_by_hand
from dashboard.naming import kebab
from dashboard.resolve.context import Context
from dashboard.resolve.ledger_names import ROW_IDS, Tables, find_actor, find_place, find_talks, rows_named
from dashboard.resolve.row_corrections import OF as OF_SIDES
from dashboard.resolve.row_corrections import Corrected, correct_row, drop_own_answers
from dashboard.tables import CorrectionRow, RefusalRow

# The column that a row is called by.
CALLED = {"talks": "title", "demands": "demand", "sanctions": "summary", "quotes": "text", "claims": "text"}


def date_articles(context: Context) -> Mapping[str, Sequence[Any]]:
    """Set the days of articles that the desk knows, before anything is read against them."""
    tables: Tables = {"talks": [], "articles": list(context["articles"]), "evidence": []}
    for entry in context.corrections.of("date"):
        _date(tables, entry)
    return {"articles": tables["articles"]}


def resolve(context: Context) -> Mapping[str, Sequence[Any]]:
    """Give the corrected tables, the table of corrections, and a line for every entry that found nothing."""
    corrections = context.corrections
    if not corrections.entries:
        return {}
    tables: Tables = {
        name: list(context[name]) for name in (*ROW_IDS, "evidence", "articles", "actors", "places", "place_mentions")
    }
    applied = {row.entry for row in context["corrections"] if row.applied}
    done = {entry: found for entry in corrections.of(*OF_ROWS) if (found := _apply(tables, entry))}
    applied |= {entry.key for entry in done}
    drop_own_answers(tables, done)
    applied |= {
        entry.key
        for at, entry in enumerate(corrections.entries)
        if entry.correction == "undo" and corrections.finds(at)
    }
    rows = []
    for at, entry in enumerate(corrections.entries):
        undo = corrections.withdrawn.get(at)
        undone_by = None if undo is None else corrections.entries[undo].key
        holds = undo is None and entry.key in applied
        found = done.get(entry) if holds else None
        row, was = (found.row, found.was) if isinstance(found, Corrected) else (None, None)
        rows.append(entry.row(applied=holds, undone_by=undone_by, row=row, was=was))
    return {**tables, "corrections": rows, "refusals": [*context["refusals"], *_unused(corrections, rows)]}


def actor_rows(corrections: Corrections, applied: frozenset[Correction]) -> list[CorrectionRow]:
    """Give the entries about actors as rows, for the step that applied them."""
    return [entry.row(applied=entry in applied) for entry in corrections.of(*OF_ACTORS)]


def _unused(corrections: Corrections, rows: Sequence[CorrectionRow]) -> list[RefusalRow]:
    lines = corrections.lines or (None,) * len(rows)
    return [
        RefusalRow(
            corrections.path, line, f"“{row.kind}: {row.subject}” finds nothing to correct",
            "Check the name against the Actors or Method page, or take the entry out.",
        )
        for row, line in zip(rows, lines, strict=True)
        if not row.applied and row.undone_by is None
    ]  # fmt: skip


def _apply(tables: Tables, entry: Correction) -> bool | Corrected | None:
    if entry.correction in OF_SIDES:
        return correct_row(tables, entry)
    match entry.correction:
        case "reject":
            return _reject(tables, entry)
        case "merge talks":
            return merge_talks(tables, entry)
        case "split talks":
            return split_talks(tables, entry)
        case "date":
            return _date(tables, entry)
        case "status":
            return _status(tables, entry)
        case "participant" | "not a participant":
            return _participant(tables, entry)
        case _:
            return _place(tables, entry)


def _reject(tables: Tables, entry: Correction) -> Corrected | None:
    """Take a row out, with its evidence: `demands:<id>`, or an identifier that one table has; tell what it was."""
    found = None
    for name, key in ROW_IDS.items():
        if gone := rows_named(tables, name, entry.what, entry.at):
            titles = [
                (getattr(row, key), getattr(row, CALLED[name])) for row in tables[name] if getattr(row, key) in gone
            ]
            found = Corrected(f"{name}:{titles[0][0]}", titles[0][1])
            tables[name] = [row for row in tables[name] if getattr(row, key) not in gone]
            tables["evidence"] = [row for row in tables["evidence"] if row.table != name or row.row_id not in gone]
    return found


def merge_talks(tables: Tables, entry: Correction) -> Corrected | None:
    """Make one meeting of two: the second keeps its place, date and status, and gains what it lacks from the first."""
    one, other = find_talks(tables, entry.what, entry.at), find_talks(tables, entry.to or "", entry.to_at)
    if one is None or other is None or one is other:
        return None
    reason = f"merged by {entry.who} on {entry.day}: {entry.why}"
    dated = other if other.start_date else one
    placed = other if other.place_id or other.country else one
    because = [
        *reasons_for(other.because, "participant", "status"),
        *(said for said in reasons_for(one.because, "participant") if _of(said).isdisjoint(other.participants)),
        *reasons_for(placed.because, "place"),
        *reasons_for(dated.because, "day"),
    ]
    kept = replace(
        other,
        because="; ".join(because),
        place_id=placed.place_id,
        country=placed.country,
        start_date=dated.start_date,
        end_date=dated.end_date,
        precision=dated.precision,
        date_earliest=dated.date_earliest,
        date_latest=dated.date_latest,
        participants=tuple(dict.fromkeys((*other.participants, *one.participants))),
        topics=tuple(dict.fromkeys((*other.topics, *one.topics))),
        assessments=(*other.assessments, *one.assessments),
        articles=tuple(dict.fromkeys((*other.articles, *one.articles))),
        merged_because="; ".join(filter(None, (other.merged_because, reason))),
    )
    tables["talks"] = [kept if row is other else row for row in tables["talks"] if row is not one]
    tables["evidence"] = [
        replace(row, row_id=other.talk_id) if (row.table, row.row_id) == ("talks", one.talk_id) else row
        for row in tables["evidence"]
    ]
    return Corrected(f"talks:{one.talk_id}", one.title)


def _of(reason: str) -> frozenset[str]:
    """Give the actors of whom a reason tells: "participant: as in sentence 3 of a (kest, valdoria)"."""
    return frozenset(reason.rpartition(" (")[2].removesuffix(")").split(", "))


def parted_id(talk_id: str, article: str) -> str:
    """Name the meeting that is made of one article's report about another."""
    return f"{talk_id}-{kebab(article)}"


def split_talks(tables: Tables, entry: Correction) -> bool:
    """Make two meetings of one: what an article reports goes into a row of its own, with place and date kept.

    Why several reports were taken for one meeting holds no longer of what a single article is left to tell.
    """
    row, article = find_talks(tables, entry.what, entry.at), entry.to or ""
    if row is None or article not in row.articles or len(row.articles) == 1:
        return False
    new_id = parted_id(row.talk_id, article)
    reason = f"parted by {entry.who} on {entry.day}: {entry.why}"
    title = f"{row.title} (as told in {_told_in(tables, row.articles, article)})"
    new = replace(row, talk_id=new_id, title=title, articles=(article,), merged_because=reason)
    left = tuple(name for name in row.articles if name != article)
    why = "; ".join(filter(None, (row.merged_because, reason))) if len(left) > 1 else reason
    rest = replace(row, articles=left, merged_because=why)
    tables["talks"] = [part for old in tables["talks"] for part in ((rest, new) if old is row else (old,))]
    tables["evidence"] = [
        replace(line, row_id=new_id)
        if (line.table, line.row_id, line.article_id) == ("talks", row.talk_id, article)
        else line
        for line in tables["evidence"]
    ]
    return True


def _told_in(tables: Tables, articles: Sequence[str], article: str) -> str:
    """Name an article among those of a meeting: by its source where that is no other's, else by its title."""
    rows = {row.article_id: row for row in tables["articles"]}
    if article not in rows:
        return article
    sources = [rows[name].source for name in articles if name in rows]
    row = rows[article]
    return str(row.source if row.source and sources.count(row.source) == 1 else row.title or article)


def _date(tables: Tables, entry: Correction) -> bool:
    """Set the day or month of talks, or the day of an article."""
    to = entry.to or ""
    day = len(to) == len("2025-04-03")
    row = find_talks(tables, entry.what, entry.at)
    if row is not None:
        changed = replace(
            row, start_date=to, end_date=to, precision="day" if day else "month",
            date_earliest=to if day else None, date_latest=to if day else None,
            because=set_by_hand(row.because, "day"),
        )  # fmt: skip
        tables["talks"] = [changed if old is row else old for old in tables["talks"]]
        return True
    # An entry with a passage is about talks: a day of an article acts before all else, and is known by having none.
    article = None if entry.at else next((row for row in tables["articles"] if row.article_id == entry.what), None)
    if article is None or not day:
        return False
    reason = f"set by {entry.who} on {entry.day}: {entry.why}"
    changed = replace(
        article, published=to, published_basis="config", published_earliest=to, published_latest=to,
        published_start=None, published_end=None, published_reason=reason,
    )  # fmt: skip
    tables["articles"] = [changed if old is article else old for old in tables["articles"]]
    return True


def _status(tables: Tables, entry: Correction) -> bool:
    """Say whether talks were held, are to come, or came to nothing."""
    row = find_talks(tables, entry.what, entry.at)
    if row is None:
        return False
    changed = replace(row, status=entry.to, because=set_by_hand(row.because, "status"))
    tables["talks"] = [changed if old is row else old for old in tables["talks"]]
    return True


def _participant(tables: Tables, entry: Correction) -> bool:
    """Put an actor of the corpus among those who took part in talks, or take one out with the role."""
    row = find_talks(tables, entry.what, entry.at)
    actor = find_actor(tables, entry.to or "")
    joins = entry.correction == "participant"
    if row is None or actor is None or (actor in row.participants) == joins:
        return False
    if joins:
        changed = replace(row, participants=(*row.participants, actor))
    else:
        changed = replace(
            row,
            participants=tuple(party for party in row.participants if party != actor),
            roles=tuple(item for item in row.roles if item["actor_id"] != actor),
        )
    tables["talks"] = [changed if old is row else old for old in tables["talks"]]
    return True


def _place(tables: Tables, entry: Correction) -> bool:
    """Set the place of talks, or say that every mention of one place means another place of the corpus."""
    place = find_place(tables, entry.to or "")
    if place is None:
        return False
    row = find_talks(tables, entry.what, entry.at)
    if row is not None:
        because = set_by_hand(row.because, "place")
        changed = replace(row, place_id=place.place_id, country=place.country, because=because)
        tables["talks"] = [changed if old is row else old for old in tables["talks"]]
        return True
    wrong = find_place(tables, entry.what)
    if wrong is None or wrong is place:
        return False
    tables["place_mentions"] = [
        replace(line, place_id=place.place_id) if line.place_id == wrong.place_id else line
        for line in tables["place_mentions"]
    ]
    tables["talks"] = [
        replace(talks, place_id=place.place_id, country=place.country) if talks.place_id == wrong.place_id else talks
        for talks in tables["talks"]
    ]
    joined = replace(
        place,
        literal_mentions=place.literal_mentions + wrong.literal_mentions,
        metonym_mentions=place.metonym_mentions + wrong.metonym_mentions,
    )
    tables["places"] = [joined if old is place else old for old in tables["places"] if old is not wrong]
    return True
