"""What changed since a day or an earlier build: new talks, new participants, what moved, new contradictions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

import streamlit as st

from dashboard import actor_queries, queries
from dashboard.briefing import earlier_builds, state_of_build
from dashboard.compare.builds import Build
from dashboard.compare.changes import TABLES_OF_STATE, Change, State, before, changed, state_of
from dashboard.compare.reasons import said
from dashboard.filters import day_text
from dashboard.links import Link
from dashboard.ui import address, evidence, words
from dashboard.ui.desk import Desk
from dashboard.ui.kept import kept

MOST = 12  # changes of a kind that are shown at once
HEADINGS = {
    ("new", "talks"): "New talks",
    ("participants", "talks"): "New participants",
    ("status", "talks"): "Talks that moved",
    ("new", "demands"): "New demands",
    ("answer", "demands"): "Demands that moved",
    ("new", "sanctions"): "New measures and comments",
    ("measure", "sanctions"): "Measures that changed status",
    ("conflict", "comparisons"): "Newly in conflict",
}
PAGES = {"talks": ("talks", "talk"), "demands": ("demands", "demand"), "sanctions": ("sanctions", "sanction")}


def draw(desk: Desk) -> None:
    """Draw what changed, in the articles that the filter leaves."""
    builds = earlier_builds(desk.briefing)
    choices = {"": "a day of publication", **{build.version: _label(build) for build in builds}}
    with st.container(horizontal=True, vertical_alignment="bottom"):
        version = address.one("Since", choices, "build") if builds else ""
        old = _as_of_a_day(desk) if not version else state_of_build(desk.briefing, version)
    evidence.facts("What the articles tell now and did not tell before then, each with the sentences that are new.")
    if not builds:
        evidence.facts("No earlier reading of this folder is on record yet; one is kept whenever its articles change.")
    if old is None:
        return
    shown = {row["article_id"] for row in desk.shown}
    found = [change for change in changed(old, _now(desk)) if any(article in shown for article, _ in change.places)]
    if not found:
        st.text("No meeting, demand, measure or contradiction is new or has moved since then.")
    for (kind, table), heading in HEADINGS.items():
        _group(desk, heading, [change for change in found if (change.kind, change.table) == (kind, table)])


def _label(build: Build) -> str:
    made = datetime.fromisoformat(build.made)
    return f"the build of {day_text(made.date())}, {made:%H:%M} UTC ({words.counted(build.articles, 'article')})"


def _rows(desk: Desk) -> Mapping[str, Sequence[Mapping[str, Any]]]:
    return {name: desk.tables.whole(name) for name in TABLES_OF_STATE}


def _now(desk: Desk) -> State:
    return _state(desk.briefing.version, desk, frozenset(desk.by_id))


def _as_of_a_day(desk: Desk) -> State | None:
    """Give what was told before a day that the reader chooses; the day of the newest article is offered."""
    published = {row["article_id"]: row["published"] for row in desk.articles}
    days = sorted(row["published"] for row in desk.shown if row["published"])
    if not days:
        st.text("No article here has an exact date, so nothing can be called new.")
        return None
    day = st.date_input(
        "Published on or after", value=date.fromisoformat(days[-1]), key="compare_since", bind="query-params",
        format="YYYY-MM-DD", width=180,
    )  # fmt: skip
    if not isinstance(day, date):
        return None
    latest = {row["article_id"]: row["published_latest"] for row in desk.articles}
    return _state(desk.briefing.version, desk, frozenset(before(day.isoformat(), published, latest)))


@kept(8)
def _state(version: str, _desk: Desk, articles: frozenset[str]) -> State:  # noqa: ARG001 - the version is the key
    rows: dict[str, Sequence[Mapping[str, Any]]] = dict(_rows(_desk))
    if len(articles) < len(_desk.by_id):
        rows["mentions"] = actor_queries.who_is_named(_desk.tables)
    return state_of(rows, articles)


def _group(desk: Desk, heading: str, found: Sequence[Change]) -> None:
    if not found:
        return
    st.header(f"{heading}: {len(found)}", anchor=False)
    for change in found[:MOST]:
        _change(desk, change)
    if len(found) > MOST:
        rest = st.expander(words.counted(len(found) - MOST, "more change"), key=f"changes-{heading}", on_change="rerun")
        if rest.open:
            with rest:
                for change in found[MOST:]:
                    _change(desk, change)


def _what(change: Change) -> str:
    """Say what is new of a row: a demand's answer is named as such, since its words alone would be a riddle."""
    if change.kind == "new" and change.table == "demands":
        return f"answer: {change.what}" if change.what else "no answer yet"
    return f"now with {change.what}" if change.kind == "participants" else change.what


def _name(desk: Desk, change: Change) -> str:
    """Name what changed; a demand by who asks it of whom too."""
    if change.table != "demands":
        return change.name
    return next((desk.asked(row) for row in desk.every("demands") if row["demand_id"] == change.row_id), change.name)


def _change(desk: Desk, change: Change) -> None:
    """Show one change with a sentence that tells it, or both that contradict each other."""
    with st.container(border=True):
        if change.table in PAGES:
            page, name = PAGES[change.table]
            link = Link(page, {**desk.params, name: change.row_id})
            st.page_link(f"../pages/{page}.py", label=words.label(_name(desk, change)), query_params=link.params)
            evidence.facts(_what(change))
        else:
            evidence.lead(f"≠ {said(change.name)}")
        for article, start in change.places[:2]:
            if article in desk.by_id:
                evidence.quote(desk, queries.sentence_around(desk.tables, article, start))
