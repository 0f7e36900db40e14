"""A sentence with its source, its date and the way to where it stands: what every number and line leads to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from html import escape
from typing import TYPE_CHECKING, Any, TypeVar

import streamlit as st

from dashboard.links import Link, relative, sentence_link
from dashboard.sureness import MARK, MEANS, without
from dashboard.tables import ROW_ID
from dashboard.ui import words
from dashboard.ui.citing import cite
from dashboard.ui.paging import page_of

if TYPE_CHECKING:  # the desk itself asks who is there, which may have to say something
    from dashboard.ui.desk import Desk

FIRST = 4  # sentences shown before the reader asks for more
Row = TypeVar("Row")


def quote(desk: Desk, row: Mapping[str, Any], *, note: str = "") -> None:
    """Show one sentence, cleaned where that is known; `row` has `article_id, start, text`, maybe `clean` and `note`."""
    st.html(quoted(desk, row, note))


def quoted(desk: Desk, row: Mapping[str, Any], note: str = "", *, by: str = "") -> str:
    """Give one sentence as HTML: its words, its source as the link to where it stands, and its citation.

    `by` is HTML of ours that stands over it: who speaks. All of a list's sentences are one piece for the browser:
    on a page of thousands that is most of its time.
    """
    article = desk.by_id[row["article_id"]]
    about = note or row.get("note")
    said = f"{words.outlet(article)}, {words.published(article)}" + (f" · {about}" if about else "")
    source = anchor(said, sentence_link(row["article_id"], row["start"], desk.params))
    return (
        f'<div class="parley-cited">{by}<blockquote class="parley-quote">{words.html(row.get("clean") or row["text"])}'
        f'</blockquote><div class="source">{source}{cite(desk, row)}</div></div>'
    )


def quotes(desk: Desk, rows: Iterable[Mapping[str, Any]], *, key: str) -> None:
    """Show sentences, the first few at once and the others on demand, page by page."""
    by_and_by(
        list(rows),
        lambda shown: "".join(quoted(desk, row) for row in shown),
        lambda rest: words.counted(len(rest), "more sentence"),
        key=key,
    )


def by_and_by(
    rows: Sequence[Row], drawn: Callable[[Sequence[Row]], str], more: Callable[[Sequence[Row]], str], *, key: str
) -> None:
    """Show the first few rows at once and the others on demand, page by page, each lot as one piece of HTML of ours."""
    if rows:
        st.html(drawn(rows[:FIRST]))
    rest = rows[FIRST:]
    if not rest:
        return
    opened = st.expander(more(rest), key=f"more-{key}", on_change="rerun")
    if opened.open:
        with opened:
            st.html(drawn(page_of(rest, key=f"pages-{key}", in_address=False)))


def by_day(desk: Desk, rows: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Give sentences by the day of their article, the undated last, each article's in the order of its text."""

    def key(row: Mapping[str, Any]) -> tuple[str, str, int]:
        article = desk.by_id[row["article_id"]]
        return article["published"] or article["published_latest"] or "9", row["article_id"], row["start"]

    return sorted(rows, key=key)


def facts(text: str) -> None:
    """Show a quiet line of facts under what they belong to."""
    if not text:
        return
    st.html(f'<p class="parley-facts">{words.html(text)}</p>')


def lead(text: str) -> None:
    """Show the line that says the most of a card."""
    st.html(f'<p class="parley-lead">{words.html(text)}</p>')


def pairs(rows: Iterable[tuple[str, str]]) -> None:
    """Show what is known as names and values; what is not known has no line."""
    cells = "".join(f"<div><dt>{words.html(name)}</dt><dd>{words.html(text)}</dd></div>" for name, text in rows if text)
    st.html(f'<dl class="parley-pairs">{cells}</dl>')


def lines(rows: Iterable[tuple[str, str, Link] | tuple[str, str, Link, str]]) -> None:
    """Show a list of lines, each a title that leads on and under it the facts, after a mark where it is uncertain: why.

    One element for the whole list: a browser draws it sooner than an element a line.
    """
    st.html(f'<ul class="parley-lines">{"".join(_a_line(*row) for row in rows)}</ul>')


def _a_line(title: str, about: str, link: Link, doubt: str = "") -> str:
    return f"<li>{anchor(title, link)}<small>{_doubted(doubt) if doubt else ''}{words.html(about)}</small></li>"


def _doubted(why: str) -> str:
    """Give the mark of an uncertain row: pointed at, pressed or read aloud, it says why."""
    said = words.html(f"Uncertain: {why}")
    return (
        f'<details class="parley-doubt"><summary title="{said}" aria-label="{MARK} {said}"><i>{MARK}</i></summary>'
        f"</details><b>{said} · </b>"
    )


def doubts(desk: Desk) -> None:
    """Say once what the mark of an uncertain row means, and where that was measured."""
    method = anchor("How often it is right", Link("method", desk.params))
    means = words.html(f"{MEANS}; {without()}")
    st.html(
        f'<p class="parley-facts parley-doubts"><i aria-hidden="true">{MARK}</i> {means}. '
        f"Press a mark for its figure. {method}</p>"
    )


def address(link: Link) -> str:
    """Give a link of ours for an attribute of HTML."""
    return escape(relative(link))


def anchor(text: str, link: Link) -> str:
    """Give a link of ours for a place that reads HTML."""
    return f'<a href="{address(link)}" target="_self">{words.html(text)}</a>'


def listed(desk: Desk, table: str, what: str, card: Callable[[Desk, Mapping[str, Any]], None]) -> list[dict[str, Any]]:
    """Give the rows of a table for its page: none where there are none, or where the address names one, drawn alone."""
    rows = desk.rows(table)
    name = table.removesuffix("s")
    wanted = set(st.query_params.get_all(name))
    found = [row for row in rows if row[f"{name}_id"] in wanted]
    if not rows:
        nothing(table, desk, why=True)
    if not found:
        return rows  # a link that names none of them still shows the page; what became of it has been said above
    st.header(f"{len(found)} of {len(rows)} {what}", anchor=False)
    st.button("Show all", key=f"all-{name}", on_click=_forget, args=(name,), icon=":material/close:")
    for row in found:
        card(desk, row)
    return []


def _forget(name: str) -> None:
    st.query_params.pop(name, None)


# When a row of each kind is shown at all, and what to do where there is none.
SHOWN_WHERE = {
    "talks": "A meeting is shown where a sentence tells who met, meets or was to meet whom.",
    "demands": "A demand is shown where a sentence tells who asks what, and of whom.",
    "sanctions": "A measure is shown where a sentence tells of sanctions, tariffs or seizures, or of their easing.",
    "actors": "An actor is a person, a state or an organisation that a sentence names.",
}


def nothing(what: str, desk: Desk, *, why: bool = False) -> None:
    """Say that there is nothing, in how many articles, and what would help; with no article left the title says it.

    `why` says too when such a row is shown, for a page that has nothing else to show.
    """
    if not desk.chosen.ids:
        return
    with st.container(border=True):
        told = len(desk.told(what)) if desk.filters.actors and what in ROW_ID else 0
        among = words.counted(len(desk.chosen.ids), "article")
        if told:
            st.text(f"Of {told:,} {what} in {among}, {desk.naming} takes part in none.")
        else:
            st.text(f"No {what} in {among}.")
        if desk.filters.any:
            st.caption("The filter above leaves some articles out; clear it to see all.")
        elif why:
            facts(SHOWN_WHERE[what])
            read, method = Link("articles", desk.params), Link("method", desk.params)
            st.html(
                f'<p class="parley-line">{anchor("Read the articles", read)} · '
                f"{anchor('How they were read, and what was refused', method)}</p>"
            )
