"""The briefing as a document: what it says, in what order, and the sentence that each line rests on.

The same content is written as HTML, DOCX and Markdown. Nothing is generated: a line is put together from the rows of
the tables and quotes the articles. Every line has footnotes; each is a sentence with its source and date.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from dashboard.handover.pictures import Picture

Row = Mapping[str, Any]
Rows = Mapping[str, Sequence[Row]]
Names = Mapping[str, str]

UNKNOWN = "unknown"
NOT_NAMED = "not named"
SHOWN_SENTENCES = 3  # footnotes a line; the app shows them all


@dataclass(frozen=True)
class Note:
    """A footnote: a sentence as printed, and where it stands."""

    number: int
    source: str
    date: str
    title: str
    words: str
    article_id: str
    start: int
    end: int


@dataclass(frozen=True)
class Line:
    """A statement with the numbers of the footnotes that it rests on; details are shown smaller, beneath."""

    text: str
    notes: tuple[int, ...]
    details: tuple[str, ...] = ()


@dataclass(frozen=True)
class Grid:
    """A table: a head, and rows of cells that are lines."""

    head: tuple[str, ...]
    rows: tuple[tuple[Line, ...], ...]


@dataclass(frozen=True)
class Section:
    """A part of the document; `empty` is what it says where it has nothing."""

    title: str
    lines: tuple[Line, ...] = ()
    grid: Grid | None = None
    empty: str = ""


@dataclass(frozen=True)
class Pack:
    """The whole document."""

    title: str
    filtered: str
    corpus: str
    made: str
    version: str
    sections: tuple[Section, ...]
    notes: tuple[Note, ...]
    method: tuple[str, ...]
    pictures: tuple[Picture, ...] = ()


@dataclass
class _Notes:
    """Numbers the sentences in the order in which they are first used."""

    articles: Mapping[str, Row]
    numbers: dict[tuple[str, int, int], int] = field(default_factory=dict)
    notes: list[Note] = field(default_factory=list)

    def of(self, evidence: Iterable[Row]) -> tuple[int, ...]:
        return tuple(dict.fromkeys(self._number(row) for row in list(evidence)[:SHOWN_SENTENCES]))

    def _number(self, row: Row) -> int:
        key = (row["article_id"], row["start"], row["end"])
        if key not in self.numbers:
            article = self.articles[row["article_id"]]
            called = article["title"] or article.get("proposed_title") or article["article_id"]
            self.numbers[key] = len(self.notes) + 1
            self.notes.append(
                Note(
                    len(self.notes) + 1, article["source"] or "source unknown", published(article), called,
                    row["text"], *key,
                )
            )  # fmt: skip
        return self.numbers[key]


def published(article: Row) -> str:
    """Say when an article appeared, and that a date was inferred where it was."""
    if article["published"]:
        return (
            f"{article['published']} (inferred)" if article["published_basis"] == "inferred" else article["published"]
        )
    first, last = article["published_earliest"], article["published_latest"]
    if first and last:
        return f"between {first} and {last} (inferred)"
    return "date unknown"


def pack(
    tables: Rows, *, title: str, filtered: str, corpus: str, made: str, version: str, pictures: tuple[Picture, ...] = ()
) -> Pack:
    """Put the document together from tables that are already filtered.

    `tables` needs articles, actors, places, talks, demands, sanctions, evidence, slots.
    """
    notes = _Notes({row["article_id"]: row for row in tables["articles"]})
    evidence: dict[tuple[str, str], list[Row]] = {}
    for row in tables["evidence"]:
        if row["article_id"] in notes.articles:
            evidence.setdefault((row["table"], row["row_id"]), []).append(row)
    names = {row["actor_id"]: row["name"] for row in tables["actors"]}
    places = {row["place_id"]: row["name"] for row in tables["places"]}
    sections = (
        _standing(tables, evidence, notes, names, places),
        _talks(tables, evidence, notes, names, places),
        _demands(tables, evidence, notes, names),
        _sanctions(tables, evidence, notes, names),
        _differences(tables, notes),
        _open_questions(tables, evidence, notes),
    )
    return Pack(
        title, filtered, corpus, made, version, sections, tuple(notes.notes), _method(tables, version), pictures,
    )  # fmt: skip


Evidence = Mapping[tuple[str, str], Sequence[Row]]


def when(talk: Row) -> str:
    """Say when a meeting is or was, as exactly as is known."""
    if talk["start_date"]:
        end = talk["end_date"]
        return f"{talk['start_date']} to {end}" if end and end != talk["start_date"] else str(talk["start_date"])
    first, last = talk["date_earliest"], talk["date_latest"]
    if first and last:
        return str(first) if first == last else f"between {first} and {last} (inferred)"
    return "date unknown"


def _who(ids: Iterable[str], names: Names) -> str:
    return ", ".join(names.get(actor, actor) for actor in ids)


def _newest(talk: Row) -> str:
    return str(talk["start_date"] or talk["date_latest"] or "")


def _talk_line(talk: Row, evidence: Evidence, notes: _Notes, names: Names, places: Names) -> Line:
    details = [f"Participants: {_who(talk['participants'], names)}"] if talk["participants"] else []
    if talk["topics"]:
        details.append(f"Topics: {', '.join(talk['topics'])}")
    details += [f"“{item['words']}” — {item['by']}" for item in talk["assessments"] if item.get("by")]
    if talk["merged_because"]:
        details.append(f"Merged because {talk['merged_because']}")
    where = places.get(talk["place_id"], talk["country"] or "place unknown")
    text = f"{talk['title']}: {talk['status']}, {where}, {when(talk)}"
    return Line(text, notes.of(evidence.get(("talks", talk["talk_id"]), ())), tuple(details))


def _standing(tables: Rows, evidence: Evidence, notes: _Notes, names: Names, places: Names) -> Section:
    """Give the latest meeting held and the next one planned: where things stand."""
    held = sorted((row for row in tables["talks"] if row["status"] in {"held", "under way"}), key=_newest)
    ahead = sorted((row for row in tables["talks"] if row["status"] in {"planned", "proposed"}), key=_newest)
    lines = []
    for label, rows in (("Latest", held[-1:]), ("Ahead", ahead[:2])):
        for row in rows:
            line = _talk_line(row, evidence, notes, names, places)
            lines.append(Line(f"{label}: {line.text}", line.notes))
    return Section("Where things stand", tuple(lines), empty="No meeting is reported in the articles chosen.")


def _talks(tables: Rows, evidence: Evidence, notes: _Notes, names: Names, places: Names) -> Section:
    rows = sorted(tables["talks"], key=_newest, reverse=True)
    lines = tuple(_talk_line(row, evidence, notes, names, places) for row in rows)
    return Section("Talks", lines, empty="No talks are reported in the articles chosen.")


def _demands(tables: Rows, evidence: Evidence, notes: _Notes, names: Names) -> Section:
    rows = []
    for row in sorted(tables["demands"], key=lambda row: (row["issue"], row["demand_id"])):
        found = notes.of(evidence.get(("demands", row["demand_id"]), ()))
        answer = row["response"] or "no answer reported"
        by = f" by {_who(row['response_by'], names)}" if row["response_by"] and row["response"] else ""
        sides = (_who(row["demanders"], names) or NOT_NAMED, _who(row["addressees"], names) or NOT_NAMED, row["issue"])
        rows.append((*(Line(text, ()) for text in sides), Line(row["demand"], found), Line(answer + by, ())))
    grid = Grid(("Who asks", "Of whom", "Issue", "Demand", "Answer"), tuple(rows)) if rows else None
    return Section("Demands", grid=grid, empty="No demands are reported in the articles chosen.")


def _sanctions(tables: Rows, evidence: Evidence, notes: _Notes, names: Names) -> Section:
    rows = []
    for row in sorted(tables["sanctions"], key=lambda row: (row["action"], row["sanction_id"])):
        found = notes.of(evidence.get(("sanctions", row["sanction_id"]), ()))
        stated = f"stated by {names.get(row['stated_by'], row['stated_by'])}" if row["stated_by"] else row["voice"]
        cells = (_who(row["senders"], names) or NOT_NAMED, _who(row["targets"], names) or NOT_NAMED, row["instrument"])
        status = Line(row["action"], found)
        rows.append((*(Line(text, ()) for text in cells), status, Line(row["since"] or UNKNOWN, ()), Line(stated, ())))
    grid = Grid(("By", "On", "Instrument", "Status", "Since", "Voice"), tuple(rows)) if rows else None
    return Section("Sanctions", grid=grid, empty="No sanctions are reported in the articles chosen.")


def _differences(tables: Rows, notes: _Notes) -> Section:
    """Give the slots on which sources differ, each with the sentences that differ."""
    slots: dict[str, list[Row]] = {}
    for row in tables["slots"]:
        if row["state"] == "differs" and row["article_id"] in notes.articles:
            slots.setdefault(row["slot_id"], []).append(row)
    lines = tuple(
        Line(f"{rows[0]['kind']}: {rows[0]['label']}", notes.of(rows), (str(rows[0]["how"]),))
        for rows in slots.values()
        if len(rows) > 1
    )
    return Section("Where sources differ", lines, empty="No contradiction between sources was found.")


def _open_questions(tables: Rows, evidence: Evidence, notes: _Notes) -> Section:
    """Give what the articles leave open: no date, no place, one source only, no answer."""
    lines = []
    for row in tables["talks"]:
        found = notes.of(evidence.get(("talks", row["talk_id"]), ()))
        if row["status"] in {"planned", "proposed"} and not row["start_date"]:
            lines.append(Line(f"No date is given for: {row['title']}", found))
        if not row["place_id"] and not row["country"]:
            lines.append(Line(f"No place is given for: {row['title']}", found))
    unanswered = [row for row in tables["demands"] if row["response"] in {None, "open"}]
    for row in unanswered:
        found = notes.of(evidence.get(("demands", row["demand_id"]), ()))
        lines.append(Line(f"No answer is reported to: {row['demand']}", found))
    return Section("Open questions", tuple(lines), empty="Nothing was found missing.")


def _method(tables: Rows, version: str) -> tuple[str, ...]:
    articles = tables["articles"]
    inferred = sum(row["published_basis"] == "inferred" for row in articles)
    unknown = sum(row["published_basis"] == "unknown" for row in articles)
    return (
        f"{len(articles)} articles were read. The date of {inferred} was inferred, that of {unknown} is unknown.",
        "Every line rests on the sentences in its footnotes, quoted as printed.",
        "Rows were found by rules and may be wrong; no text was generated.",
        "Meetings reported by several articles were merged where date, place and participants allow it.",
        f"Corpus and rules: {version}.",
    )
