"""A citation of any sentence: its words, where they stand, and the address at which the app opens there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import streamlit as st

from dashboard.handover.footnotes import citation
from dashboard.links import sentence_link
from dashboard.ui import words

if TYPE_CHECKING:  # the desk itself asks who is there, which may have to show a sentence
    from dashboard.ui.desk import Desk


def cited(desk: Desk, row: Mapping[str, Any]) -> str:
    """Give a sentence (`article_id, start, text`) as one line for another text, its address last."""
    whole = {"end": row["start"] + len(row["text"]), **row}  # the words are the source's own, so their length is true
    return f"{citation(desk.by_id[row['article_id']], whole)} {_address(row)}".strip()


def _address(row: Mapping[str, Any]) -> str:
    """Give the address of a sentence; without the filter, so that whoever opens it sees the sentence in any case."""
    url = st.context.url
    if not url:
        return ""
    base = str(st.get_option("server.baseUrlPath") or "").strip("/")
    origin = "/".join(url.split("/")[:3]) + (f"/{base}" if base else "")
    return sentence_link(row["article_id"], row["start"]).address(origin)


def cite(desk: Desk, row: Mapping[str, Any]) -> str:
    """Give the fold that shows the citation beside a sentence, chosen whole by one click; as HTML."""
    return (
        '<details class="parley-cite"><summary aria-label="Cite this sentence">Cite</summary>'
        f"<p>{words.html(cited(desk, row))}</p></details>"
    )
