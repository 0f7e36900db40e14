"""What may be wrong with talks, demands, sanctions and quotes, and with the date of an article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, get_args

from dashboard import queries
from dashboard.corrections import ARROW, NONE_REPORTED, Kind, several
from dashboard.tables import ROW_ID, Action, Instrument, Response, TalkStatus
from dashboard.ui import words
from dashboard.ui.correct import Actors, Choice, Subject, offer
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
NOBODY = "Actors that these articles name. With nobody chosen, it is not named."


def correct_row(desk: Desk, table: str, row: Mapping[str, Any]) -> None:
    """Show the corrections of a demand or measure, and to editors the way to another."""
    row_id = row[ROW_ID[table]]
    about = frozenset({f"{table}:{row_id}"})
    offer(desk, f"{table}-{row_id}", about, lambda: row_subject(desk, table, row, about))


def row_subject(desk: Desk, table: str, row: Mapping[str, Any], about: frozenset[str]) -> Subject:
    """Give the choices for one demand or measure."""
    row_id = row[ROW_ID[table]]
    names = words.distinct(desk.names)
    demand = table == "demands"
    one, other = ("demanders", "addressees") if demand else ("senders", "targets")
    turned = ARROW.join(several(row[side]) for side in (other, one))

    def side(column: Kind, label: str, ask: str) -> Choice:
        return Choice(column, label, "several", hint=NOBODY, actors=Actors(ask, names, row[column]))

    choices = [
        Choice(
            "sides", "The two sides are the wrong way round", to=turned,
            hint=f"It becomes: {desk.who(row[other])}{ARROW}{desk.who(row[one])}.",
        ),
    ] if row[one] or row[other] else []  # fmt: skip
    if demand:
        answers = (*get_args(Response), NONE_REPORTED)
        choices += [
            side("demanders", "Who asks is wrong", "Who asks"),
            side("addressees", "Who is asked is wrong", "Who is asked"),
            Choice(
                "answer", "The answer is wrong", "choice", "The answer", {answer: answer for answer in answers},
                f"It was read as: {words.reply(row, desk.who(row['response_by']) if row['response_by'] else '')}.",
                actors=Actors("By whom", names, row["response_by"]),
            ),
        ]  # fmt: skip
    else:
        choices += [
            side("senders", "By whom is wrong", "By whom"),
            side("targets", "On whom is wrong", "On whom"),
            _one_of("action", "What is done is wrong", "What is done", get_args(Action), row),
            _one_of("instrument", "The instrument is wrong", "The instrument", get_args(Instrument), row),
        ]
    param = {"demands": "demand", "sanctions": "sanction"}[table]
    choices.append(Choice("reject", "This was read wrongly: take it out", hint=GONE, then={param: None}))
    everything = desk.every(table)
    whole = next(item for item in everything if item[ROW_ID[table]] == row_id)  # the filter may have left sentences out
    title = desk.asked(row) if demand else str(row["summary"])
    return Subject(f"{table}:{row_id}", title, choices, about, _passage(whole, _passages(everything)))


def _one_of(column: Kind, label: str, ask: str, values: Sequence[str], row: Mapping[str, Any]) -> Choice:
    """Ask for another value of a column."""
    others = {value: value for value in values if value != row[column]}
    return Choice(column, label, "choice", ask, others, f"It was read as: {row[column]}.")


def reject(desk: Desk, table: str, row_id: str, title: str, at: str) -> None:
    """Show to editors the way to reject a row that rests on a passage."""
    what = f"{table}:{row_id}"
    param = {"talks": "talk", "demands": "demand", "sanctions": "sanction"}.get(table)
    then: dict[str, str | None] = {param: None} if param else {}
    gone = Choice("reject", "This was read wrongly: take it out.", hint=GONE, then=then)
    subject = Subject(what, title, [gone], frozenset({what, row_id}), at)
    offer(desk, f"{table}-{row_id}", frozenset({what}), lambda: subject, "Reject")


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
