"""What may be wrong with talks, demands, sanctions and quotes, and with the date of an article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any, get_args

from dashboard import queries
from dashboard.tables import ROW_ID, TalkStatus
from dashboard.ui import words
from dashboard.ui.correct import Choice, Subject, offer
from dashboard.ui.desk import Desk

VENUES = ("city", "site", "region", "country", "sea")


def correct_talks(desk: Desk, row: Mapping[str, Any]) -> None:
    """Show the corrections of a meeting, and to editors the way to another."""
    about = frozenset({row["talk_id"], f"talks:{row['talk_id']}", row["title"]})
    offer(desk, f"talks-{row['talk_id']}", about, lambda: talks_subject(desk, row, about))


def talks_subject(desk: Desk, row: Mapping[str, Any], about: frozenset[str]) -> Subject:
    """Give the choices for one meeting."""
    everything = queries.rows_of(desk.tables, "talks")
    alone = _passages(everything)
    others = {
        other["talk_id"]: f"{other['title']}, {words.when(other)}"
        for other in everything
        if other["talk_id"] != row["talk_id"]
    }
    passages = {other["talk_id"]: passage for other in everything if (passage := _passage(other, alone))}
    places = {
        place["place_id"]: f"{place['name']}, {place['country'] or place['kind']}"
        for place in sorted(desk.places.values(), key=lambda place: (VENUES.index(place["kind"]), place["name"]))
        if place["place_id"] != row["place_id"]
    }
    told = {article: desk.by_id[article]["title"] for article in row["articles"] if article in desk.by_id}
    choices = [
        Choice("date", "The date is wrong", "text", "The day or month", hint="As 2025-04-03, or 2025-04 for a month."),
        Choice(
            "place", "The place is wrong" if row["place_id"] else "The place is missing", "choice",
            "The place where it was", words.distinct(places), "Places that these articles name.",
        ),
        Choice(
            "status", "The status is wrong", "choice", "What it is",
            {status: status for status in get_args(TalkStatus) if status != row["status"]},
            f"It is told of as {row['status']}.",
        ),
        Choice(
            "participant", "Somebody is missing", "choice", "Who took part, or is to take part",
            words.distinct({key: name for key, name in desk.names.items() if key not in row["participants"]}),
            "Actors that these articles name.",
        ),
        Choice(
            "not a participant", "Somebody took no part", "choice", "Who took no part",
            words.distinct({key: desk.names.get(key, key) for key in row["participants"]}),
        ),
        Choice(
            "merge talks", "It is the same as another meeting", "choice", "The meeting that it is",
            words.distinct(others), "That one keeps its place, date and status.", passages, then={"talk": ""},
        ),
        Choice(
            "split talks", "An article tells of another meeting", "choice", "The article",
            words.distinct(told) if len(told) > 1 else {}, "Its sentences go to a meeting of its own.",
        ),
        Choice("reject", "There was no such meeting", hint=GONE, named=f"talks:{row['talk_id']}", then={"talk": None}),
    ]  # fmt: skip
    kept = [choice for choice in choices if choice.asks != "choice" or choice.options]
    return Subject(row["talk_id"], f"{row['title']}, {words.when(row)}", kept, about, _passage(row, alone))


GONE = "It goes from every page, export and briefing; its sentences stay in the articles."


def correct_row(desk: Desk, table: str, row: Mapping[str, Any]) -> None:
    """Show to editors the way to reject a demand or sanction."""
    row_id = row[ROW_ID[table]]
    reject(desk, table, row_id, str(row.get("demand") or row.get("summary")))


def reject(desk: Desk, table: str, row_id: str, title: str, at: str | None = None) -> None:
    """Show to editors the way to reject a row; `at` is a passage that it rests on, looked up where none is given."""
    what = f"{table}:{row_id}"

    def subject() -> Subject:
        passage = at
        if passage is None:
            everything = queries.rows_of(desk.tables, table)
            row = next(item for item in everything if item[ROW_ID[table]] == row_id)
            passage = _passage(row, _passages(everything))
        param = {"talks": "talk", "demands": "demand", "sanctions": "sanction"}.get(table)
        then: dict[str, str | None] = {param: None} if param else {}
        return Subject(
            what, title, [Choice("reject", "This was read wrongly: take it out.", hint=GONE, then=then)],
            frozenset({what, row_id}), passage,
        )  # fmt: skip

    offer(desk, f"{table}-{row_id}", frozenset({what}), subject, "Reject")


def correct_date(desk: Desk, article: Mapping[str, Any]) -> None:
    """Show to editors the way to set the day on which an article appeared."""
    article_id = article["article_id"]
    day = Choice(
        "date", "The date of publication is wrong or missing", "text", "The day", hint="As 2025-04-03. What the "
        "article says of “Tuesday” or “last week” is read against it.",
    )  # fmt: skip
    about = frozenset({article_id})
    offer(
        desk,
        f"article-{article_id}",
        about,
        lambda: Subject(article_id, article["title"], [day], about),
        "Correct the date",
    )


def _passages(rows: list[dict[str, Any]]) -> Counter[tuple[str, int]]:
    """Count how many rows rest on each passage."""
    return Counter(passage for row in rows for passage in {(it["article_id"], it["start"]) for it in row["evidence"]})


def _passage(row: Mapping[str, Any], shared: Mapping[tuple[str, int], int]) -> str | None:
    """Give the passage that tells a row from others best: one that no other row rests on, if there is any."""
    found = [(item["article_id"], item["start"]) for item in row["evidence"]]
    best = min(found, key=lambda passage: shared.get(passage, 1), default=None)
    return None if best is None else f"{best[0]}:{best[1]}"
