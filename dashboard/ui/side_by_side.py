"""Two or three articles next to each other: what they share, where they differ, and what only one of them has."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import streamlit as st

from dashboard import queries
from dashboard.compare.chosen import Compared
from dashboard.compare.reasons import other_way, said
from dashboard.ui import evidence, words
from dashboard.ui.columns import columns
from dashboard.ui.compare_claims import short_names
from dashboard.ui.desk import Desk
from dashboard.ui.differing import differing_words
from dashboard.ui.reader import pieces

KEY = (
    '<p class="parley-key"><span class="linked">another article speaks of it too</span> · <span class="differs">≠ it '
    'differs, and the <mark>words that do</mark></span> · <span class="only">only here</span></p>'
)
NONE_LINKED = "No passage of one speaks of what another speaks of."


@dataclass(frozen=True)
class Pair:
    """Two passages about the same thing, with the verdict on them."""

    number: int
    left: tuple[str, int]
    right: tuple[str, int]
    verdict: str
    because: str


def draw(desk: Desk, compared: Compared, articles: Sequence[Mapping[str, Any]]) -> None:
    """Draw the chosen articles with their passages linked, and each difference with both sentences."""
    ids = [row["article_id"] for row in articles]
    name = short_names(articles)
    pairs = _pairs(compared, ids)
    _count(pairs)
    together = st.toggle("Scroll together", value=True, key="compare_together", bind="query-params")
    st.html(KEY)
    made = [_column(desk, row, name[row["article_id"]], pairs) for row in articles]
    key = "|".join(ids) + desk.briefing.version
    columns(made, together=together, key=key, on_sentence=_choose, chosen=st.query_params.get("passage", ""))
    _chosen(desk, pairs)
    differing = [pair for pair in pairs if pair.verdict == "differs"]
    if differing:
        st.header(words.counted(len(differing), "difference"), anchor=False)
    for pair in differing:
        _pair(desk, pair)


def _pair(desk: Desk, pair: Pair) -> None:
    """Show two passages next to each other, under what they have to do with each other."""
    with st.container(border=True):
        what = {"same": "= the same", "differs": f"≠ {said(pair.because)}", "related": "~ about the same thing"}
        evidence.lead(what[pair.verdict])
        for (article, start), side in zip((pair.left, pair.right), st.columns(2, gap="large"), strict=True):
            with side:
                evidence.quote(desk, queries.sentence_at(desk.tables, article, start))


def _pairs(compared: Compared, ids: Sequence[str]) -> list[Pair]:
    """Give the passages that speak of the same, seen from the article that stands further left, in its order."""
    found: list[Pair] = []
    for left, right in combinations(ids, 2):
        between = []
        for row in compared.comparisons:
            one, other = (row.left_article, row.left_start), (row.right_article, row.right_start)
            because = row.because or ""
            if (one[0], other[0]) == (right, left):
                one, other, because = other, one, other_way(because)
            if (one[0], other[0]) == (left, right):
                between.append((one, other, row.verdict, because))
        found += [Pair(len(found) + number, *pair) for number, pair in enumerate(sorted(between))]
    return found


def _count(pairs: Sequence[Pair]) -> None:
    counts = {verdict: sum(pair.verdict == verdict for pair in pairs) for verdict in ("same", "differs", "related")}
    said = {"differs": "differ", "same": "say the same", "related": "speak of the same thing otherwise"}
    told = [f"{counts[verdict]} {what}" for verdict, what in said.items() if counts[verdict]]
    st.text(f"Of {words.counted(len(pairs), 'linked pair')} of passages, {', '.join(told)}." if told else NONE_LINKED)


def _column(desk: Desk, row: Mapping[str, Any], name: str, pairs: Sequence[Pair]) -> dict[str, Any]:
    """Give one article with the links of its sentences."""
    article = row["article_id"]
    linked: dict[int, list[tuple[Pair, int]]] = defaultdict(list)
    for pair in pairs:
        for side, (owner, start) in enumerate((pair.left, pair.right)):
            if owner == article:
                linked[start].append((pair, side))
    blocks: dict[int, dict[str, Any]] = {}
    for line in queries.sentences(desk.tables, [article]):
        block = blocks.setdefault(int(line["block"]), {"kind": line["kind"], "sentences": []})
        block["sentences"].append(_sentence(line, linked.get(int(line["start"]), [])))
    about = words.published(row) if row["title"] in name else f"{row['title']} · {words.published(row)}"
    return {"article": article, "title": name, "about": words.visible(about), "blocks": list(blocks.values())}


def _sentence(row: Mapping[str, Any], linked: Sequence[tuple[Pair, int]]) -> dict[str, Any]:
    text = words.visible(row["clean"])
    differing = [(pair, side) for pair, side in linked if pair.verdict == "differs"]
    marks = [mark for pair, side in differing for mark in _marks(text, pair.because, side)]
    state = "differs" if differing else "linked" if linked else "only" if row["kind"] != "heading" else ""
    why = "; ".join(dict.fromkeys(pair.because for pair, _ in differing))
    return {
        "at": int(row["start"]),
        "state": state,
        "sign": "≠" if differing else "",
        "why": words.visible(why),
        "pairs": [pair.number for pair, _ in sorted(linked, key=lambda item: item[0].verdict != "differs")],
        "pieces": pieces(text, marks),
    }


def _marks(text: str, because: str, side: int) -> list[tuple[int, int, dict[str, Any]]]:
    """Give the words of a difference that stand in one side's sentence as marks."""
    return [
        (start, end, {"kind": "differs", "title": because, "colour": ""})
        for start, end in differing_words(text, because, side)
    ]


def _choose() -> None:
    """Put the passage that was clicked into the address."""
    chosen = getattr(st.session_state.get("columns"), "sentence", None)
    if chosen:
        st.query_params["passage"] = f"{chosen['article']}:{int(chosen['at'])}"


def _chosen(desk: Desk, pairs: Sequence[Pair]) -> None:
    """Show the passage that was chosen with its partners, each with its source."""
    wanted = st.query_params.get("passage")
    found = [pair for pair in pairs if wanted in {f"{article}:{start}" for article, start in (pair.left, pair.right)}]
    if found:
        st.header("The passage chosen", anchor=False)
    for pair in found:
        _pair(desk, pair)
