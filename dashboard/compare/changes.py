"""What changed since a day or an earlier build: new talks and participants, what moved, new contradictions.

What was told is kept as a state: the rows with how they stood, and the contradictions. The state as of a day is made of
the articles published before it; an earlier build left its own. Both are compared with the present in the same way.
Rows are known again by the sentences that they rest on, since their names are numbers of one build.
What only undated articles report is never called new, since nobody knows.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from dashboard.phrases import measure_stands

Kind = Literal["new", "participants", "status", "answer", "measure", "conflict"]
Place = tuple[str, int]  # an article and where a sentence of it starts
NAMES = {"talks": "title", "demands": "demand", "sanctions": "summary"}
IDS = {"talks": "talk_id", "demands": "demand_id", "sanctions": "sanction_id"}
MOVES: Mapping[str, Kind] = {"talks": "status", "demands": "answer", "sanctions": "measure"}
TABLES_OF_STATE = ("talks", "demands", "sanctions", "evidence", "comparisons", "actors", "articles")
OVER = frozenset({"held", "under way"})


@dataclass(frozen=True)
class Told:
    """A row of talks, demands or sanctions as it stood."""

    table: str
    row_id: str
    name: str
    stands: str | None  # the meeting's status, the demand's answer, the measure's action
    parties: tuple[str, ...]
    places: tuple[Place, ...]
    about: str = ""  # what a measure is, without its action: who, against whom, by what
    ids: tuple[str, ...] = ()  # whose names the parties are
    standing: str = ""  # how it stands by identifiers, which stay when somebody is renamed; "": as `stands` says


@dataclass(frozen=True)
class State:
    """What a set of articles tells."""

    rows: tuple[Told, ...]
    conflicts: Mapping[tuple[Place, Place], str]


@dataclass(frozen=True)
class Change:
    """Something that is told now and was not before, in words, with the sentences that tell it."""

    kind: Kind
    table: str
    row_id: str
    name: str
    what: str
    places: tuple[Place, ...]


def state_of(tables: Mapping[str, Sequence[Mapping[str, Any]]], articles: Collection[str]) -> State:
    """Give what some articles tell: all of a build, or those that were there before a day.

    `tables` holds rows of talks, demands, sanctions, evidence, comparisons, actors and articles; mentions too where
    the articles are not all of them, since who is named only elsewhere took no part as far as these tell.
    """
    names = {row["actor_id"]: row["name"] for row in tables["actors"]}
    places: dict[tuple[str, str], list[Place]] = defaultdict(list)
    for row in tables["evidence"]:
        if row["article_id"] in articles:
            places[row["table"], row["row_id"]].append((row["article_id"], int(row["start"])))
    named: dict[str, set[str]] = defaultdict(set)
    for row in tables.get("mentions", ()):
        named[row["article_id"]].add(row["actor_id"])
    days = {row["article_id"]: row["published"] for row in tables["articles"]}
    told = []
    for table, key in IDS.items():
        for row in tables[table]:
            found = tuple(places.get((table, row[key]), ()))
            if found:
                told.append(_told(table, row, found, names, named, days))
    conflicts = {
        _pair(row): row["because"]
        for row in tables["comparisons"]
        if row["verdict"] == "differs" and row["left_article"] in articles and row["right_article"] in articles
    }
    return State(tuple(told), conflicts)


def _told(
    table: str,
    row: Mapping[str, Any],
    places: tuple[Place, ...],
    names: Mapping[str, str],
    named: Mapping[str, set[str]],
    days: Mapping[str, str | None],
) -> Told:
    own = {article for article, _ in places}
    stands: str | None
    if table == "talks":
        present = set().union(*(named[article] for article in own)) if named else set(row["participants"])
        parties = [actor for actor in row["participants"] if actor in present]
        stands = _status_then(row, [day for article in own if (day := days.get(article))])
    elif table == "demands":
        parties = list(row["demanders"])
        answers = [answer for answer in row["answers"] or () if answer["article_id"] in own]
        stands = answers[-1]["response"] if answers else None
    else:
        parties = [*row["senders"], *row["targets"]]
        stands = measure_stands(row, names)
    shown = tuple(names.get(actor, actor) for actor in parties)
    if table != "sanctions":
        return Told(table, row[IDS[table]], row[NAMES[table]], stands, shown, places, ids=tuple(parties))
    about = "|".join([*row["senders"], ">", *row["targets"], row["instrument"]])
    return Told(table, row[IDS[table]], row[NAMES[table]], stands, shown, places, about, tuple(parties), _standing(row))


def _standing(row: Mapping[str, Any]) -> str:
    """Give how a measure stands by identifiers: its action and, of one that is called for, how and by whom."""
    raised = row.get("raised") or () if row["action"] == "threatened" else ()
    told = {
        "|".join([one["how"], *(sorted(one["by"]) or [one["words"] or ""]), "in vain" if one["in_vain"] else ""])
        for one in raised
    }
    return ";".join([row["action"], *sorted(told)])


def _stand_alike(left: Told, right: Told) -> bool:
    """Whether two rows stand alike; a record from before standings were kept has only the words."""
    if left.standing and right.standing:
        return left.standing == right.standing
    return left.stands == right.stands


def _status_then(row: Mapping[str, Any], days: Sequence[str]) -> str:
    """Give a meeting's status as far as articles of some days can have known it."""
    start = row["start_date"]
    if row["status"] in OVER and start and days and max(days) < start[: len(max(days))]:
        return "planned"
    return str(row["status"])


def _pair(row: Mapping[str, Any]) -> tuple[Place, Place]:
    left, right = (row["left_article"], int(row["left_start"])), (row["right_article"], int(row["right_start"]))
    return (left, right) if left <= right else (right, left)


def before(day: str, published: Mapping[str, str | None], latest: Mapping[str, str | None]) -> set[str]:
    """Give the articles that were there before a day: published before it, and the undated ones that may have been."""
    return {
        article
        for article, date in published.items()
        if (date is not None and date < day) or (date is None and (latest.get(article) or "") < day)
    }


def changed(old: State, new: State) -> list[Change]:
    """Give what is told now and was not: new rows, new participants, what moved, and new contradictions."""
    known: dict[tuple[str, Place], list[Told]] = defaultdict(list)
    by_name: dict[tuple[str, str], list[Told]] = defaultdict(list)
    measures: dict[str, list[Told]] = defaultdict(list)
    for row in old.rows:
        by_name[row.table, row.name].append(row)
        if row.about and row.stands:
            measures[row.about].append(row)
        for place in row.places:
            known[row.table, place].append(row)
    found: list[Change] = []
    for row in new.rows:
        then = _known_again(row, known, by_name)
        late = tuple(place for place in row.places if then is None or place not in then.places) or row.places
        if then is None:
            was = sorted({str(one.stands) for one in measures[row.about] if not _stand_alike(one, row)})
            if was:
                what = f"{', '.join(was)} → {row.stands}"
                found.append(Change("measure", row.table, row.row_id, row.name, what, late))
            else:
                found.append(Change("new", row.table, row.row_id, row.name, row.stands or "", late))
            continue
        found += _moved(then, row, late)
    for pair, because in new.conflicts.items():
        if pair not in old.conflicts:
            found.append(Change("conflict", "comparisons", "", because, "", pair))
    return found


def _known_again(
    row: Told, known: Mapping[tuple[str, Place], list[Told]], by_name: Mapping[tuple[str, str], list[Told]]
) -> Told | None:
    """Find the row that was told before: one that rests on one of its sentences, else one of its name."""
    same = [then for place in row.places for then in known.get((row.table, place), ())]
    same = same or by_name.get((row.table, row.name), [])
    if row.about:  # one sentence may tell of several measures
        same = (
            [then for then in same if then.about == row.about and _stand_alike(then, row)]
            or [then for then in same if then.name == row.name]
            or [then for then in same if then.row_id == row.row_id]  # the desk corrected it: it keeps its identifier
        )
    alike = [then for then in same if then.name == row.name]
    return next(iter(alike or same), None)


def _moved(then: Told, row: Told, late: tuple[Place, ...]) -> Iterable[Change]:
    named = zip(row.parties, row.ids or row.parties, strict=True)  # whoever was renamed was there before
    joined = [name for name, actor in named if name not in then.parties and actor not in then.ids]
    if row.table == "talks" and joined:
        yield Change("participants", row.table, row.row_id, row.name, ", ".join(joined), late)
    if not _stand_alike(then, row):
        what = f"{then.stands or 'no answer'} → {row.stands or 'no answer'}"
        yield Change(MOVES[row.table], row.table, row.row_id, row.name, what, late)
