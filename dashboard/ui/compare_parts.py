"""Stories and the articles that tell them: claims by source, passages side by side, words for the same thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import streamlit as st

from dashboard import queries
from dashboard.compare.changes import changes_since
from dashboard.compare.wording import Line, namings, stressed
from dashboard.links import sentence_link
from dashboard.ui import evidence, side_by_side, words
from dashboard.ui.desk import Desk
from dashboard.ui.matrix import Cell, matrix

SIGNS = {"same": "=", "differs": "≠", "only here": "●", "silent": "–"}
KEY = "= says the same · ≠ differs · ● only here · – silent"
LONGEST = 170
# Claims in the table, and those of them with their sentences below; what differs comes first.
MOST_CLAIMS, MOST_SHOWN = 40, 12


def draw(desk: Desk) -> None:
    """Draw the page."""
    stories = _stories(desk)
    if not stories:
        st.text("No two articles here tell of the same meeting or development, so there is nothing to compare.")
        return
    labels = words.distinct({key: _story_label(rows) for key, rows in stories.items()})
    asked = st.query_params.get("story")
    if asked in labels and "compare_story" not in st.session_state:
        st.session_state["compare_story"] = asked
    story = st.selectbox(
        "Story", list(labels), format_func=lambda key: labels[key], key="compare_story", on_change=_keep_story
    )
    rows = stories[story]
    origins = {row["origin_id"] or row["article_id"] for row in rows}
    st.text(f"{words.counted(len(rows), 'article')}, {words.counted(len(origins), 'origin')}")
    view = st.segmented_control(
        "View",
        ["Claims", "Side by side", "Words", "Changes"],
        default="Claims",
        key="compare_view",
        bind="query-params",
        required=True,
    )
    if view == "Claims":
        _claims(desk, story, rows)
    elif view == "Side by side":
        side_by_side.draw(desk, rows, words.distinct({row["article_id"]: _name(row) for row in rows}))
    elif view == "Words":
        _words(desk, rows)
    else:
        _changes(desk)


def _keep_story() -> None:
    """Put the story that was chosen into the address."""
    st.query_params["story"] = st.session_state["compare_story"]


def _stories(desk: Desk) -> dict[str, list[Mapping[str, Any]]]:
    stories: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for row in desk.shown:
        if row["story_id"] and not row["duplicate_of"]:
            stories[row["story_id"]].append(row)
    told = {key: rows for key, rows in stories.items() if len(rows) > 1}
    return dict(sorted(told.items(), key=lambda item: (-len(item[1]), item[0])))


def _story_label(rows: Sequence[Mapping[str, Any]]) -> str:
    return f"{rows[0]['title']} ({len(rows)} articles)"


def _name(row: Mapping[str, Any]) -> str:
    return f"{words.outlet(row)}: {row['title'][:60]}"


def _claims(desk: Desk, story: str, rows: Sequence[Mapping[str, Any]]) -> None:
    """Show the slots of a story by source; what differs comes first."""
    slots = queries.slots(desk.tables, story)
    ids = [row["article_id"] for row in rows]
    by_slot: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for slot in slots:
        if slot["article_id"] in ids:
            by_slot[slot["slot_id"]].append(slot)
    order = {"differs": 0, "same": 1, "only here": 2, "silent": 3}
    ranked = sorted(by_slot.values(), key=lambda cells: min(order[cell["state"]] for cell in cells))
    ranked = [cells for cells in ranked if any(cell["state"] != "silent" for cell in cells)]
    if not ranked:
        st.text("No claim of this story was found in two of its articles.")
        return
    differing = sum(any(cell["state"] == "differs" for cell in cells) for cells in ranked)
    st.text(f"{words.counted(len(ranked), 'claim')}, {differing} on which the sources differ.")
    lines = []
    for cells in ranked[:MOST_CLAIMS]:
        by_article = {cell["article_id"]: cell for cell in cells}
        how = next((cell["how"] for cell in cells if cell["how"]), None)
        name = f"{cells[0]['kind']}: {cells[0]['label']}" + (
            f" — {how}" if how and cells[0]["kind"] != "statement" else ""
        )
        lines.append((name, [_cell(desk, by_article.get(key)) for key in ids]))
    matrix("Claim", [_name(row) for row in rows], lines, alt=f"{len(ranked)} claims in {len(rows)} articles")
    evidence.facts(KEY)
    if len(ranked) > MOST_CLAIMS:
        st.text(f"and {words.counted(len(ranked) - MOST_CLAIMS, 'more claim')}")
    st.header("The sentences", anchor=False)
    for cells in ranked[:MOST_SHOWN]:
        spoken = [cell for cell in cells if cell["text"]]
        if len(spoken) > 1 or cells[0]["state"] == "differs":
            st.subheader(words.label(f"{cells[0]['kind']}: {cells[0]['label']}"), anchor=False)
            for cell in spoken:
                evidence.quote(desk, cell, note=SIGNS[cell["state"]] + " " + cell["state"])


def _cell(desk: Desk, slot: Mapping[str, Any] | None) -> Cell:
    if slot is None or slot["text"] is None:
        return Cell(((SIGNS["silent"], "silent", None),))
    text = slot["text"] if len(slot["text"]) <= LONGEST else slot["text"][: LONGEST - 1].rstrip() + "…"
    return Cell(((SIGNS[slot["state"]], text, sentence_link(slot["article_id"], slot["start"], desk.params)),))


def _words(desk: Desk, rows: Sequence[Mapping[str, Any]]) -> None:
    """Show what each source calls the same act, and which words it stresses against the rest."""
    lines = [
        Line(
            words.outlet(desk.by_id[row["article_id"]]),
            row["article_id"],
            row["start"],
            row["start"] + len(row["text"]),
            row["clean"],
        )
        for row in queries.sentences(desk.tables, [row["article_id"] for row in rows])
    ]
    st.header("Names for the same thing", anchor=False)
    found = namings(lines)
    outlets = sorted({line.source for line in lines})
    acts = list(dict.fromkeys(item.act for item in found))
    if found:
        body = [
            (
                act,
                [
                    Cell(
                        tuple(
                            ("", f"{item.word} {item.count}", None)
                            for item in found
                            if item.act == act and item.source == outlet
                        )
                    )
                    for outlet in outlets
                ],
            )
            for act in acts
        ]
        matrix("Act", outlets, body, alt="Words that each source uses for the same act, with the number of uses")
    else:
        st.text("All use the same words.")
    st.header("Stressed against the rest", anchor=False)
    marked = stressed(lines)
    if not marked:
        st.text("No word is used so much more by one source than by the others that it could not be chance.")
    for item in marked:
        row = item.lines[0]
        st.text(f"{item.source}: “{item.word}”, {item.here} here, {item.elsewhere} elsewhere (z = {item.z:.1f})")
        evidence.quote(desk, {"article_id": row.article_id, "start": row.start, "text": row.text})


def _changes(desk: Desk) -> None:
    """Show what articles since a day say that earlier ones do not: of the whole filter, not of one story."""
    published = {row["article_id"]: row["published"] for row in desk.shown}
    days = sorted(day for day in published.values() if day)
    if not days:
        st.text("No article here has an exact date, so nothing can be called new.")
        return
    last = date.fromisoformat(days[-1])
    day = st.date_input("Since", value=last, key="compare_since", bind="query-params", format="YYYY-MM-DD", width=160)
    if not isinstance(day, date):
        return
    kept = set(published)
    rows = [row for row in desk.tables.whole("evidence") if row["article_id"] in kept]
    found = changes_since(day.isoformat(), published, rows)
    titles = queries.titles(desk.tables)
    if not found:
        st.text("Nothing new since then.")
    for table, name in (("talks", "Talks"), ("demands", "Demands"), ("sanctions", "Sanctions")):
        of_table = [change for change in found if change.table == table]
        if of_table:
            st.header(f"{name}: {len(of_table)}", anchor=False)
        for change in of_table:
            how = "new" if change.kind == "new" else "reported before, and again"
            st.text(f"{titles.get((table, change.row_id), change.row_id)} ({how}, {words.iso_day(change.since)})")
            late = [row for row in rows if row["row_id"] == change.row_id and row["article_id"] in change.articles]
            evidence.quote(desk, late[0])
