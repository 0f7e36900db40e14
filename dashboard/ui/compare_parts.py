"""Stories and the articles that tell them: what they share, where they differ, what only one of them has."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from dashboard import queries
from dashboard.ui import address, compare_changes, compare_claims, compare_words, evidence, side_by_side, words
from dashboard.ui.desk import Desk

MOST = 3  # articles that a screen can hold next to each other
VIEWS = ("Claims", "Side by side", "Words", "Changes")


def draw(desk: Desk) -> None:
    """Draw the page."""
    stories = _stories(desk)
    view = _view()
    if view == "Changes":
        compare_changes.draw(desk)
        return
    if not stories:
        st.text("No two articles here tell of the same meeting or development, so there is nothing to compare.")
        return
    labels = words.distinct({key: _story_label(rows) for key, rows in stories.items()})
    left, right = st.columns(2, gap="medium") if view != "Words" else (st.container(), None)
    with left:
        story = address.one("Story", labels, "story", forget=("compared", "passage", "named"))
    rows = stories[story]
    if right is None:
        evidence.facts(_origins(rows))
        compare_words.draw(desk, rows)
        return
    short = compare_claims.short_names(rows)
    dated = {row["article_id"]: f", {words.iso_day(row['published'])}" if row["published"] else "" for row in rows}
    names = words.distinct({key: name + dated[key] for key, name in short.items()})
    with right:
        ids = address.some(
            "Articles, two or three", names, "compared", default=_first(desk, list(names)), most=MOST,
            forget=("passage",),
        )  # fmt: skip
    evidence.facts(_origins(rows))
    if len(ids) < 2:
        st.text("Choose two or three articles.")
        return
    chosen = [desk.by_id[article] for article in ids]
    if view == "Claims":
        compare_claims.draw(desk, story, chosen)
    else:
        side_by_side.draw(desk, chosen)


def _view() -> str:
    return str(
        st.segmented_control(
            "View", VIEWS, default=VIEWS[0], key="compare_view", bind="query-params", required=True,
            label_visibility="collapsed",
        )
    )  # fmt: skip


def _stories(desk: Desk) -> dict[str, list[Mapping[str, Any]]]:
    """Give the stories that two articles or more tell, those that most tell first."""
    stories: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for row in desk.shown:
        if row["story_id"] and not row["duplicate_of"]:
            stories[row["story_id"]].append(row)
    told = {key: rows for key, rows in stories.items() if len(rows) > 1}
    return dict(sorted(told.items(), key=lambda item: (-len(item[1]), item[0])))


def _story_label(rows: Sequence[Mapping[str, Any]]) -> str:
    return f"{rows[0]['title']} ({len(rows)} articles)"


def _origins(rows: Sequence[Mapping[str, Any]]) -> str:
    """Say how many origins the articles of a story have, and which of them share one."""
    by_origin: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        by_origin[row["origin_id"] or row["article_id"]].append(words.outlet(row))
    said = f"{words.counted(len(rows), 'article')}, {words.counted(len(by_origin), 'origin')}"
    shared = [" and ".join(dict.fromkeys(outlets)) for outlets in by_origin.values() if len(outlets) > 1]
    return f"{said} · one text counted once: {'; '.join(shared)}" if shared else said


def _first(desk: Desk, ids: Sequence[str]) -> tuple[str, ...]:
    """Give the articles to offer first: those two that differ most."""
    found = queries.differences(desk.tables, ids)
    return (found[0]["left_article"], found[0]["right_article"]) if found else tuple(ids[:2])
