"""The parts of the landing page that say what the corpus holds: its articles, their words, sources and months."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import streamlit as st

from dashboard import queries
from dashboard.charts.bars import bars
from dashboard.filters import month_of
from dashboard.links import Link, article_link, relative, within
from dashboard.ui import evidence, newest, words
from dashboard.ui.desk import Desk

LAST_MONTHS, LARGEST, LISTED = 12, 10, 8


def articles(desk: Desk) -> None:
    """Say what the corpus holds."""
    shown = desk.shown
    st.header("The articles", anchor=False)
    dated = sorted(row["published"] for row in shown if row["published"])
    outlets = {words.outlet(row) for row in shown}
    origins = {row["origin_id"] or row["article_id"] for row in shown}
    figures = [
        (f"{len(shown):,}", "article" if len(shown) == 1 else "articles"),
        (f"{len(outlets):,}", "source" if len(outlets) == 1 else "sources"),
        (f"{sum(row['words'] for row in shown):,}", "words"),
    ]
    if len(origins) < len(shown):
        figures.insert(1, (f"{len(origins):,}", "origins"))
    cells = "".join(f"<div><dt>{words.html(name)}</dt><dd>{words.html(figure)}</dd></div>" for figure, name in figures)
    st.html(f'<dl class="parley-figures">{cells}</dl>')
    if dated:
        evidence.facts(
            f"Published {words.iso_day(dated[0])} – {words.iso_day(dated[-1])}"
            if dated[0] != dated[-1]
            else f"Published {words.iso_day(dated[0])}"
        )
    evidence.lines(
        (row["title"], f"{words.outlet(row)}, {words.published(row)}", article_link(row["article_id"], desk.params))
        for row in newest.articles(shown)[:LISTED]
    )
    if len(shown) > LISTED:
        st.page_link("../pages/articles.py", label=f"All {len(shown):,} articles", query_params=desk.params)


def keywords(desk: Desk) -> None:
    """Show what the articles are about, best first."""
    rows = queries.keywords(desk.tables, desk.chosen.ids, 18)
    if not rows:
        return
    st.header("Keywords", anchor=False)
    chips = "".join(
        f"<li>{evidence.anchor(row['keyword'], Link('articles', {**desk.params, 'text': row['keyword']}))}</li>"
        for row in rows
    )
    st.html(f'<ul class="parley-chips" aria-label="Keywords, best first">{chips}</ul>')


def sources(desk: Desk) -> None:
    """Show who reports, and how much of it; a source leads to its articles."""
    counts = Counter(words.outlet(row) for row in desk.shown)
    if counts:
        st.header("Sources", anchor=False)
        if len(counts) > LARGEST:
            evidence.facts(f"The {LARGEST} that report most, of {len(counts)}.")
        rows = [
            (name, count, relative(Link("articles", {**desk.params, "sources": [name]})))
            for name, count in counts.most_common(LARGEST)
        ]
        st.html(bars(rows, f"Articles by source: {_said(rows)}"))


def months(desk: Desk) -> None:
    """Show the articles over time, the undated apart; a month leads to its articles."""
    counts = Counter(filter(None, map(month_of, desk.shown)))
    undated = len(desk.shown) - counts.total()
    if not counts:
        return
    st.header("Over time", anchor=False)
    rows = [
        (words.iso_day(month), count, relative(Link("articles", {**desk.params, **within(month, desk.filters)})))
        for month, count in sorted(counts.items())
    ]
    if len(rows) > LAST_MONTHS:
        evidence.facts(f"The last {LAST_MONTHS} of {len(rows)} months with articles.")
        rows = rows[-LAST_MONTHS:]
    if undated:
        rows.append(("month unknown", undated, ""))
    st.html(bars(rows, f"Articles by month: {_said(rows)}"))


def _said(rows: Sequence[tuple[str, int, str]]) -> str:
    return ", ".join(f"{name} {count}" for name, count, _ in rows)
