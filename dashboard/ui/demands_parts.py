"""Demands: where the talks stand by issue and party, how it moved, and each demand with its chain of sentences."""

from __future__ import annotations

import textwrap
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import streamlit as st

from dashboard.charts.strip import REPORT, Track, strip
from dashboard.links import relative, row_link, rows_link
from dashboard.phrases import NOT_NAMED
from dashboard.ui import evidence, filtered, newest, stale, words
from dashboard.ui.desk import Desk
from dashboard.ui.matrix import OTHERS, Cell, Count, fitting, matrix
from dashboard.ui.row_card import paged, row_card

LONGEST, TOLD = 90, 6  # characters of a demand, and demands, that a pointer on a cell reads; the cards have them whole
LARGEST = 9  # columns that a wide window holds: of more parties, those with fewest demands share the last
MOVED = 12  # demands in the strip


def draw(desk: Desk) -> None:
    """Draw the page."""
    stale.of_rows(desk, "demands", "demand", desk.rows("demands"))
    rows = evidence.listed(desk, "demands", "demands", card)
    if not rows:
        return
    filtered.of_table(desk, "demands")
    st.text(_finding(desk, rows))
    _matrix(desk, rows)
    evidence.facts(words.ANSWER_KEY)
    _moved(desk, rows)
    issues = _issues(rows)
    issue = st.pills("Issue", issues, key="demands_issue", bind="query-params")
    shown = [row for row in rows if issue is None or row["issue"] == issue]
    st.header(words.counted(len(shown), "demand"), anchor=False)
    for row in paged(newest.told(desk, shown), "demands_page"):
        card(desk, row)


def _issues(rows: Sequence[Mapping[str, Any]]) -> list[str]:
    """Give the issues with most demands first, and what fits none of them last."""
    counts = Counter(row["issue"] for row in rows)
    return sorted(counts, key=lambda issue: (issue == "other", -counts[issue], issue))


def _finding(desk: Desk, rows: Sequence[Mapping[str, Any]]) -> str:
    """Say in one sentence how the demands stand."""
    parties = Counter(party for row in rows for party in row["demanders"])
    answers = Counter(row["response"] for row in rows)
    said = [f"{answers[answer]} {answer}" for answer in ("accepted", "conditional", "rejected") if answers[answer]]
    waiting = answers["open"] + answers[None]
    none = f", to {answers[None]} of them no answer is reported" if answers[None] else ""
    most = ""
    if parties:
        (first, count), *rest = parties.most_common()
        if not rest or rest[0][1] < count:
            most = f"{desk.names.get(first, first)} asks most: {words.counted(count, 'demand')}. "
    said += [f"{waiting} open{none}"] if waiting else []
    return f"{most}Of {words.counted(len(rows), 'demand')}, {', '.join(said)}."


def _short(text: str, most: int) -> str:
    """Cut a text behind a word; one that is a single word, within it."""
    if len(text) <= most:
        return text
    cut = textwrap.shorten(text, most, placeholder="…")
    return cut if cut != "…" else text[: most - 1] + "…"


def _matrix(desk: Desk, rows: Sequence[Mapping[str, Any]]) -> None:
    """Show how many demands of each asker on each issue were answered how; what they ask is on the cards."""
    parties = Counter(party for row in rows for party in row["demanders"] or [""])
    keys = columns(parties)
    cells: dict[tuple[str, str], dict[str | None, list[Mapping[str, Any]]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        for key in dict.fromkeys(party if party in keys else OTHERS for party in row["demanders"] or [""]):
            cells[row["issue"], key][row["response"]].append(row)
    names = [OTHERS if key == OTHERS else desk.names.get(key, NOT_NAMED) for key in keys]
    lines = [(issue, [_cell(desk, cells[issue, key]) for key in keys]) for issue in _issues(rows)]
    matrix("Issue, by who asks", names, lines, alt=f"Where the talks stand. {_finding(desk, rows)}")


def columns(parties: Counter[str]) -> list[str]:
    """Give the askers with a column of their own, those with most demands first; the others share one."""
    return fitting(sorted(parties, key=lambda party: (-parties[party], party)), LARGEST)


def _cell(desk: Desk, found: Mapping[str | None, Sequence[Mapping[str, Any]]]) -> Cell:
    """Give the number of demands of each answer; it leads to exactly them, and a pointer on it reads them."""
    return Cell(tuple(_count(desk, answer, found[answer]) for answer in words.ANSWERS if answer in found))


def _count(desk: Desk, answer: str | None, rows: Sequence[Mapping[str, Any]]) -> Count:
    link = rows_link("demands", [row["demand_id"] for row in rows], desk.params)
    return Count(words.ANSWERS[answer], len(rows), link, _told(desk, answer, rows))


def _told(desk: Desk, answer: str | None, rows: Sequence[Mapping[str, Any]]) -> str:
    asked = "; ".join(_short(desk.asked(row), LONGEST) for row in rows[:TOLD])
    more = f"; and {len(rows) - TOLD} more" if len(rows) > TOLD else ""
    return f"{len(rows)} {words.ANSWERED[answer]}: {asked}{more}"


def _moved(desk: Desk, rows: Sequence[Mapping[str, Any]]) -> None:
    """Show when each demand was reported, first to last, where the days of the articles are known."""
    tracks = []
    for row in rows:
        told: dict[str, list[str]] = defaultdict(list)
        for item in row["evidence"]:
            article = desk.by_id[item["article_id"]]
            if article["published"]:
                told[article["published"]].append(words.outlet(article))
        address = relative(row_link("demands", row["demand_id"], desk.params))
        sign = words.ANSWERS[row["response"]] if row["response"] else REPORT
        reports = tuple(
            (date.fromisoformat(day), f"{words.iso_day(day)}, {', '.join(dict.fromkeys(outlets))}", address)
            for day, outlets in sorted(told.items())
        )
        if reports:
            name = f"{desk.who(row['demanders'], 2)}: {_short(words.asked(row), 56)}"
            tracks.append(Track(name, reports, sign, words.TONE.get(sign, "")))
    days = {day for track in tracks for day, _, _ in track.reports}
    if len(days) < 2:
        return
    st.header("When it was reported", anchor=False)
    # What was told of longest moves most, and comes first.
    tracks.sort(key=lambda track: (-len(track.reports), track.reports[0][0], track.name))
    shown = sorted(tracks[:MOVED], key=lambda track: (track.reports[0][0], track.name))
    undated = len(rows) - len(tracks)
    first, last = (words.iso_day(day.isoformat()) for day in (min(days), max(days)))
    st.html(strip(shown, f"{len(tracks)} demands by the days of their reports, {first} to {last}"))
    left = f"{len(tracks) - len(shown)} more are in the list below. " if len(tracks) > len(shown) else ""
    none = f"{words.counted(undated, 'demand')} stand in articles without an exact day." if undated else ""
    evidence.facts(f"{REPORT} a report; the last one bears the answer. {left}{none}")


def card(desk: Desk, row: Mapping[str, Any]) -> None:
    """Show one demand with its answer and its sentences by date and source."""
    row_card(
        desk,
        "demands",
        row,
        title=words.first_large(words.asked(row)),
        parties=(row["demanders"], row["addressees"]),
        facts=[
            ("Issue", row["issue"]),
            ("Answer", f"{words.ANSWERS[row['response']]} {_full_answer(desk, row)}"),
            ("Stated", words.VOICE[row["voice"]]),
        ],
    )


def _full_answer(desk: Desk, row: Mapping[str, Any]) -> str:
    return words.reply(row, desk.who(row["response_by"]) if row["response_by"] else "")
