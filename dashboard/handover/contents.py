"""Puts the briefing together from the tables: what it says, in what order, and the sentence that each line rests on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from dashboard.as_of import AsOf, as_of
from dashboard.chronology import day_of
from dashboard.handover.footnotes import SHOWN, Footnotes, Row
from dashboard.handover.method import method, read
from dashboard.handover.pack import Detail, Grid, Line, Pack, Section, in_order
from dashboard.handover.pictures import Picture
from dashboard.handover.spoken import in_their_words
from dashboard.handover.standing import differing, standing
from dashboard.handover.told import (
    Evidence,
    Names,
    Rows,
    Told,
    answer,
    by_action,
    difference,
    meeting,
    who,
)
from dashboard.inferred import is_inferred
from dashboard.phrases import (
    AHEAD,
    ANSWER_KEY,
    ANSWERS,
    NOT_NAMED,
    STATUS,
    UNANSWERED,
    announced,
    asked,
    counted,
    first_large,
    how_one,
    instrument,
    iso_day,
    measure_stands,
    measures,
    outlet,
    outlet_of,
    passed,
    trust_in_short,
)
from dashboard.signs import visible

PARTIES = 5  # columns of the matrix; the others share one
MOST = 150  # lines or rows of a section: of a large corpus a page that says what it leaves out, not a book


def pack(
    tables: Rows,
    *,
    title: str,
    filtered: str,
    corpus: str,
    made: str,
    version: str,
    pictures: tuple[Picture, ...] = (),
    now: AsOf | None = None,
) -> Pack:
    """Put the document together from tables that are already filtered.

    `tables` needs articles, actors, places, talks, demands, sanctions, evidence, slots, mentions, corrections,
    refusals, and of the sentences those that the talks repeat or that something of them was inferred from; of quotes,
    each with its `sentences`, and relations it takes what there is. `now` is what counts as today, of the whole corpus;
    without it, the articles given are taken for the whole.
    """
    notes = Footnotes({row["article_id"]: row for row in tables["articles"]})
    evidence: dict[tuple[str, str], list[Row]] = {}
    for row in tables["evidence"]:
        if row["article_id"] in notes.articles:
            evidence.setdefault((row["table"], row["row_id"]), []).append(row)
    names = {row["actor_id"]: row["name"] for row in tables["actors"]}
    places = {row["place_id"]: row["name"] for row in tables["places"]}
    told = Told(tables, evidence, notes, names, places, now or as_of(tables["articles"]))
    spoken = in_their_words(told)
    sections = (
        standing(told),
        _talks(told),
        _demands(tables, evidence, notes, names),
        _sanctions(tables, evidence, notes, names),
        *((spoken,) if spoken.lines else ()),
        _differences(told),
        _open_questions(told),
    )
    facts = (("Chosen", filtered), ("Corpus", _corpus(corpus, tables["articles"])), ("Made", made))
    listed, how = read(tables["articles"]), method(tables, version)
    ordered, numbered = in_order(sections, notes.notes)
    return Pack(title, filtered, facts, ordered, numbered, listed, how, pictures)


def _corpus(name: str, articles: Sequence[Row]) -> str:
    """Say what the chosen articles are: how many, of whom, from when to when."""
    outlets = {row["source"] for row in articles if row["source"]}
    dated = sorted(row["published"] for row in articles if row["published"])
    parts = [f"{name}: {counted(len(articles), 'article')}", counted(len(outlets), "named source")]
    if dated:
        first, last = iso_day(dated[0]), iso_day(dated[-1])
        parts.append(f"published {first}" if first == last else f"published {first} – {last}")
    undated = len(articles) - len(dated)
    if undated:
        parts.append(f"{undated} without an exact date")
    return ", ".join(parts)


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


def _talk_line(talk: Row, told: Told) -> Line:
    names = told.names
    roles = {item["actor_id"]: item["role"] for item in talk.get("roles") or () if isinstance(item, dict)}
    people = [names.get(a, a) + (f" ({roles[a]})" if roles.get(a) else "") for a in talk["participants"]]
    called = [f"“{item['words']}” by {item['by']}" for item in talk["assessments"] if item.get("by")]
    found = told.notes.of(told.evidence.get(("talks", talk["talk_id"]), ()))
    facts: tuple[tuple[str, str, tuple[int, ...]], ...] = (
        ("Who", ", ".join(people), ()),
        ("About", ", ".join(talk["topics"]), ()),
        ("Outcome", *told.quoted(talk, "outcome")),
        ("Next", *told.quoted(talk, "next_step")),
        ("Called", "; ".join(called), ()),
        ("Inferred", *told.inferred(talk)),
        *((name, text, ()) for name, text in how_one(talk)),
        ("Told by", _trust(talk), ()),
    )
    details = tuple(Detail(name, text, notes) for name, text, notes in facts if text)
    return Line(meeting(talk, told.places, told.now), found, details, f"{STATUS[talk['status']]} {talk['title']}")


def _trust(row: Row) -> str:
    """Say by how many independent sources a row is told; nothing where that was not judged."""
    judged = row.get("trust")
    return trust_in_short(judged) if judged else ""


def _differ(row: Row) -> str:
    """Say that sources differ on a row, or that the desk corrected it, where that is so."""
    judged = row.get("trust")
    return trust_in_short(judged) if judged and judged["trust"] in {"conflicted", "corrected"} else ""


def _talks(told: Told) -> Section:
    rows = sorted(told.tables["talks"], key=day_of, reverse=True)
    lines = tuple(_talk_line(row, told) for row in rows[:MOST])
    signs = "● held · ◉ under way · ○ planned · ◌ proposed · ✕ cancelled or denied"
    key = _key(signs, len(rows), told.evidence, [("talks", row["talk_id"]) for row in rows[:MOST]])
    return Section("Talks", lines, empty="No talks are reported in the articles chosen.", key=key)


def _demands(tables: Rows, evidence: Evidence, notes: Footnotes, names: Names) -> Section:
    """Give the matrix of issues and parties, whose cells name demands, and the list of these with their answers."""
    rows = sorted(tables["demands"], key=lambda row: (row["issue"], row["demand_id"]))
    total, rows = len(rows), rows[:MOST]
    found = {row["demand_id"]: notes.of(evidence.get(("demands", row["demand_id"]), ())) for row in rows}
    called = {row["demand_id"]: f"D{number}" for number, row in enumerate(rows, 1)}
    lines = []
    for row in rows:
        sides = (_side(row, "demanders", names), _side(row, "addressees", names))
        cells = [Line(text) for text in (called[row["demand_id"]], *sides, row["issue"])]
        lines.append(
            (*cells, Line(_joined(row["demand"], _differ(row)), found[row["demand_id"]]), Line(answer(row, names)))
        )
    if not rows:
        return Section("Demands", empty="No demands are reported in the articles chosen.")
    key = _key(ANSWER_KEY, total, evidence, [("demands", row["demand_id"]) for row in rows])
    head = ("No.", "Who asks", "Of whom", "Issue", "Demand", "Answer")
    listed = Grid("Each demand with its answer", head, (7, 16, 16, 15, 29, 17), tuple(lines))
    return Section("Demands", grids=(_matrix(rows, called, found, names), listed), key=key)


def _side(row: Row, column: str, names: Names) -> str:
    """Name the parties of a side, and say so where its own sentence does not name them."""
    return (who(row[column], names) or NOT_NAMED) + (" (inferred)" if is_inferred(row, column) else "")


def _matrix(rows: Sequence[Row], called: Names, found: Mapping[str, tuple[int, ...]], names: Names) -> Grid:
    """Give issues by parties; a cell has the demands by number with the sign of the answer."""
    asked = Counter(party for row in rows for party in row["demanders"])
    parties = [party for party, _ in asked.most_common(PARTIES)]
    cells: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        for column in dict.fromkeys(p if p in parties else "" for p in row["demanders"] or ("",)):
            cells.setdefault((row["issue"], column), []).append(row)
    columns = [*parties, *([""] if any(column == "" for _, column in cells) else [])]
    lines = []
    for issue in dict.fromkeys(row["issue"] for row in rows):
        line = [Line(issue)]
        for column in columns:
            here = cells.get((issue, column), [])
            text = ", ".join(f"{called[row['demand_id']]} {answered(row)}" for row in here)
            numbers = tuple(dict.fromkeys(number for row in here for number in found[row["demand_id"]][:1]))
            line.append(Line(text, numbers))
        lines.append(tuple(line))
    head = ("Issue", *(names.get(party, party) if party else "others, or not named" for party in columns))
    share = 76 // len(columns)
    return Grid("Who asks for what: issue by party", head, (24, *(share for _ in columns)), tuple(lines))


def answered(demand: Row) -> str:
    """Say in a cell how a demand was answered: the sign, and the word for those who do not see it."""
    return f"{ANSWERS[demand['response']]} {demand['response'] or ''}".strip()


def _sanctions(tables: Rows, evidence: Evidence, notes: Footnotes, names: Names) -> Section:
    rows = []
    listed = by_action(tables["sanctions"])[:MOST]
    for row in listed:
        found = notes.of(evidence.get(("sanctions", row["sanction_id"]), ()))
        by = names.get(row["stated_by"], row["stated_by"]) if row["stated_by"] else ""
        stated = _joined(row["voice"], by, _differ(row))
        cells = (_side(row, "senders", names), _side(row, "targets", names), instrument(row))
        since = announced(row) or (iso_day(row["since"]) if row["since"] else "not said")
        rows.append(
            (
                *(Line(text) for text in cells),
                Line(measure_stands(row, names), found),
                Line(since),
                Line(stated),
            )
        )
    head = ("By", "On", "Instrument", "State", "Since", "In whose voice")
    grid = Grid(f"{measures(tables['sanctions'])}, what moves first", head, (18, 18, 16, 20, 10, 18), tuple(rows))
    empty = "No sanctions are reported in the articles chosen."
    cited = [("sanctions", row["sanction_id"]) for row in listed]
    key = _key("", len(tables["sanctions"]), evidence, cited)
    return Section("Sanctions", grids=(grid,) if rows else (), empty=empty, key=key)


def _differences(told: Told) -> Section:
    """Give the claims on which sources differ, each with the words of each source."""
    lines, notes = [], told.notes
    found = differing(told)
    for rows in found[:MOST]:
        details = tuple(
            Detail(outlet(notes.articles[row["article_id"]]), f"“{row['text']}”", notes.of([row])) for row in rows
        )
        numbers = tuple(number for detail in details for number in detail.notes)
        what, how = difference(rows)
        lines.append(Line(f"{rows[0]['kind']}{f' ({how})' if how else ''}", numbers, details, f"≠ {what}"))
    empty = "No contradiction between sources was found."
    return Section("Where sources differ", tuple(lines), empty=empty, key=_key("", len(found)))


def _open_questions(told: Told) -> Section:
    """Give what the articles leave open: no day, no place, not whether it was held, one source only, no answer."""
    tables, evidence, notes = told.tables, told.evidence, told.notes
    lines = []
    several = len({row["source"] for row in tables["articles"]}) > 1
    for row in tables["talks"]:
        rests_on = evidence.get(("talks", row["talk_id"]), ())
        ahead = row["status"] in AHEAD
        gaps = []
        if not day_of(row):
            gaps.append("no day is given" if ahead else "the day is unknown")
        if not row["place_id"] and not row["country"]:
            gaps.append("no place is given")
        if passed(row, told.now.day):
            gaps.append(f"no report whether it was held{told.now.said}")
        outlets = {outlet(notes.articles[item["article_id"]]) for item in rests_on}
        if several and len(outlets) == 1:
            gaps.append(f"only {outlet_of(next(iter(outlets)))} has it")
        if gaps:
            lines.append(Line("; ".join(gaps), notes.of(rests_on), lead=row["title"]))
    for row in tables["demands"]:
        if row["response"] in UNANSWERED:
            found = notes.of(evidence.get(("demands", row["demand_id"]), ()))
            answer = "no answer is reported" if row["response"] is None else "the answer is left open"
            lines.append(Line(answer, found, lead=first_large(visible(asked(row)))))
    shown, key = tuple(lines[:MOST]), _key("", len(lines))
    return Section("Open questions", shown, empty="Nothing was found missing.", key=key)


def _key(signs: str, total: int, evidence: Evidence | None = None, listed: Sequence[tuple[str, str]] = ()) -> str:
    """Say what the signs of a section mean, and how much it leaves out: rows, and sentences of those listed."""
    left = f"{MOST} of {total:,} are shown; choose fewer articles to have them all." if total > MOST else ""
    more = any(len((evidence or {}).get(row, ())) > SHOWN for row in listed)
    cited = f"Of a row that rests on more, {SHOWN} sentences are cited." if more else ""
    return " ".join(part for part in (signs, left, cited) if part)
