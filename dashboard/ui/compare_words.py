"""What each source calls the same actor or act, and which words it stresses; every count leads to its sentences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from dashboard import queries
from dashboard.compare.wording import Line, Naming, namings, stressed
from dashboard.links import Link, Params
from dashboard.ui import evidence, words
from dashboard.ui.desk import Desk
from dashboard.ui.matrix import Cell, matrix


def draw(desk: Desk, rows: Sequence[Mapping[str, Any]], chosen: Params) -> None:
    """Draw the words of some articles, by outlet; `chosen` is what the address says of which they are."""
    sentences = {
        (row["article_id"], row["start"]): row
        for row in queries.sentences(desk.tables, [row["article_id"] for row in rows])
    }
    lines = [
        Line(_source(desk.by_id[row["article_id"]]), row["article_id"], row["start"], row["end"], row["clean"])
        for row in sentences.values()
    ]
    st.header("Names for the same thing", anchor=False)
    found = namings(lines)
    if found:
        _matrix(desk, chosen, found, sorted({line.source for line in lines}))
        _sentences(desk, found, sentences)
    else:
        st.text("All use the same words.")
    st.header("Stressed against the rest", anchor=False)
    evidence.facts("words that a source uses more often than the others do, by more than chance would explain")
    marked = stressed(lines)
    if not marked:
        st.text("No word is used so much more by one source than by the others that it could not be chance.")
    for number, item in enumerate(marked):
        evidence.lead(f"{item.source}: “{item.word}”")
        evidence.facts(f"{words.counted(item.here, 'time')} here, {item.elsewhere} in the others (z = {item.z:.1f})")
        evidence.quotes(desk, [sentences[line.article_id, line.start] for line in item.lines], key=f"stress-{number}")


def _source(article: Mapping[str, Any]) -> str:
    """Name who speaks; articles of which nobody is known are not one source: each speaks under its title."""
    return str(article["source"] or f"“{article['title']}”")


def _matrix(desk: Desk, chosen: Params, found: Sequence[Naming], outlets: Sequence[str]) -> None:
    acts = list(dict.fromkeys(item.act for item in found))
    body = [
        (
            act,
            [
                Cell(
                    tuple(
                        ("", f"{item.word} {item.count}", _link(desk, chosen, item))
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
    evidence.facts("a count leads to its sentences")


def _link(desk: Desk, chosen: Params, item: Naming) -> Link:
    named = {**chosen, "compare_view": "Words", "named": f"{item.word}|{item.source}"}
    return Link("compare", {**desk.params, **named})


def _sentences(desk: Desk, found: Sequence[Naming], sentences: Mapping[tuple[str, int], Mapping[str, Any]]) -> None:
    """Show the sentences of the count that was chosen."""
    word, _, outlet = st.query_params.get("named", "").partition("|")
    item = next((item for item in found if (item.word, item.source) == (word, outlet)), None)
    if item is None:
        return
    st.subheader(words.label(f"“{item.word}” in {item.source}: {item.count}"), anchor=False)
    evidence.quotes(desk, [sentences[line.article_id, line.start] for line in item.lines], key="named")
    st.button("Close", key="named-close", on_click=_close, icon=":material/close:")


def _close() -> None:
    st.query_params.pop("named", None)
