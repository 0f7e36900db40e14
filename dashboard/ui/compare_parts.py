"""Stories and the articles that tell them: what they share, where they differ, what only one of them has."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from dashboard import queries
from dashboard.compare.chosen import Compared, compared
from dashboard.ui import address, compare_changes, compare_claims, compare_words, evidence, side_by_side, words
from dashboard.ui.desk import Desk
from dashboard.ui.kept import kept

MOST = 3  # articles that a screen can hold next to each other
VIEWS = ("Claims", "Side by side", "Words", "Changes")
ANY = "any"  # the choice of articles across stories
NO_STORY = (
    "No two of these articles tell of the same meeting or development, so none is offered to compare with another. "
    "Any two or three can be set side by side all the same."
)

Rows = Sequence[Mapping[str, Any]]


def draw(desk: Desk) -> None:
    """Draw the page."""
    view = _view()
    if view == "Changes":
        compare_changes.draw(desk)
        return
    differ = _differ(desk)
    stories = _stories(desk, differ)
    if len(desk.shown) < 2:
        st.text("There is no second article here to compare with.")
        return
    if not stories and view != "Words":
        st.text(NO_STORY)
    labels = words.distinct({key: _story_label(rows, differ[key]) for key, rows in stories.items()})
    left, right = st.columns(2, gap="medium")
    with left:
        story = address.one(
            "Story", {**labels, ANY: "Any articles, across stories"}, "story", forget=("compared", "passage", "named")
        )
    rows = stories.get(story, desk.shown)
    if view == "Words" and story != ANY:
        evidence.facts(_origins(rows))
        compare_words.draw(desk, rows, {"story": story})
        return
    with right if story != ANY else st.container():  # titles need the whole width
        ids = address.some(
            "Articles, two or three", _names(rows, whole=story == ANY), "compared",
            default=_first(desk, [row["article_id"] for row in rows], story), most=MOST, forget=("passage", "named"),
        )  # fmt: skip
    chosen = [desk.by_id[article] for article in ids]
    if len(ids) < 2:
        st.text("Choose two or three articles.")
        return
    evidence.facts(_origins(chosen if story == ANY else rows))
    if view == "Words":
        compare_words.draw(desk, chosen, {"story": ANY, "compared": ids})
        return
    found = _compared(desk.briefing.version, desk, tuple(ids))
    _share(chosen, found)
    if view == "Claims":
        compare_claims.draw(desk, found, chosen)
    else:
        side_by_side.draw(desk, found, chosen)


@kept(16)
def _compared(version: str, _desk: Desk, ids: tuple[str, ...]) -> Compared:  # noqa: ARG001 - the version is the key
    return compared(queries.concerning(_desk.tables, ids), ids)


def _view() -> str:
    return str(
        st.segmented_control(
            "View", VIEWS, default=VIEWS[0], key="compare_view", bind="query-params", required=True,
            label_visibility="collapsed",
        )
    )  # fmt: skip


def _stories(desk: Desk, differ: Mapping[str, int]) -> dict[str, list[Mapping[str, Any]]]:
    """Give the stories that two articles or more tell, those with most differences first, then those most told."""
    stories: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for row in desk.shown:
        if row["story_id"] and not row["duplicate_of"]:
            stories[row["story_id"]].append(row)
    told = {key: rows for key, rows in stories.items() if len(rows) > 1}
    return dict(sorted(told.items(), key=lambda item: (-differ[item[0]], -len(item[1]), item[0])))


def _differ(desk: Desk) -> Counter[str]:
    """Count the facts on which articles of a story differ, by story."""
    return Counter(alike[0]["story_id"] for alike in desk.differing)


def _story_label(rows: Rows, differ: int) -> str:
    """Name a story by its first article, with how many tell it and in how much they differ."""
    more = f", ≠ {differ}" if differ else ""  # short: the box cuts what it has no room for
    return f"{rows[0]['title']} ({len(rows)} articles{more})"


def _names(rows: Rows, *, whole: bool) -> dict[str, str]:
    """Name the articles to choose from: by outlet within a story, by outlet and title across stories."""
    dated = {row["article_id"]: f", {words.iso_day(row['published'])}" if row["published"] else "" for row in rows}
    if whole:
        outlets = {row["article_id"]: f"{row['source']}, " if row["source"] else "" for row in rows}
        named = {row["article_id"]: f"{outlets[row['article_id']]}“{row['title']}”" for row in rows}
    else:
        named = compare_claims.short_names(rows)
    return words.distinct({key: name + dated[key] for key, name in named.items()})


def _share(chosen: Rows, found: Compared) -> None:
    """Say where articles have nothing in common, or one text in common, before their columns are shown."""
    if len({row["origin_id"] for row in chosen}) == 1:
        st.text("These articles print one text, so there is nothing in which they could agree or differ.")
    elif not found.share:
        also = " Some of their sentences touch the same things; Side by side links them." if found.comparisons else ""
        st.text(f"These articles share nothing: no claim of one is told by another.{also}")
    elif len({row["story_id"] for row in chosen}) > 1:
        st.text("These articles tell of different stories; what they share all the same is shown.")


def _origins(rows: Rows) -> str:
    """Say how many origins the articles of a story have, and which of them share one."""
    by_origin: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        by_origin[row["origin_id"] or row["article_id"]].append(words.outlet(row))
    said = f"{words.counted(len(rows), 'article')}, {words.counted(len(by_origin), 'origin')}"
    shared = [" and ".join(dict.fromkeys(outlets)) for outlets in by_origin.values() if len(outlets) > 1]
    return f"{said} · one text counted once: {'; '.join(shared)}" if shared else said


def _first(desk: Desk, ids: Sequence[str], story: str) -> tuple[str, ...]:
    """Give the articles to offer first: those two that differ most; across stories none, where no two are related."""
    found = queries.differences(desk.tables, ids)
    if found:
        return found[0]["left_article"], found[0]["right_article"]
    return () if story == ANY else tuple(ids[:2])
