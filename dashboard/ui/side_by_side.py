"""Two or three articles next to each other: what they share, where they differ, and what only one of them has."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import streamlit as st

from dashboard import queries
from dashboard.ui import evidence, words
from dashboard.ui.columns import columns
from dashboard.ui.desk import Desk
from dashboard.ui.reader import pieces

MOST = 3  # columns that a screen can hold
KEY = "underlined: another article says it too · dashed ≠: it differs, the words that do are marked · pale: only here"


@dataclass(frozen=True)
class Pair:
    """Two passages about the same thing, with the verdict on them."""

    number: int
    left: tuple[str, int]
    right: tuple[str, int]
    verdict: str
    because: str


def draw(desk: Desk, rows: Sequence[Mapping[str, Any]], name: Mapping[str, str]) -> None:
    """Draw the chosen articles of a story; the two with the most differences are offered first."""
    ids = [row["article_id"] for row in rows]
    shown = st.multiselect(
        "Articles", ids, default=_most_different(desk, ids), format_func=lambda key: name[key], max_selections=MOST,
        key="compare_articles",
    )  # fmt: skip
    if len(shown) < 2:
        st.text("Choose two or three articles.")
        return
    pairs = _pairs(desk, shown)
    _count(pairs)
    together = st.toggle("Scroll together", value=True, key="compare_together", bind="query-params")
    made = [_column(desk, article, name[article], pairs) for article in shown]
    columns(made, together=together, key="|".join(shown) + desk.briefing.version, on_sentence=_choose)
    evidence.facts(KEY)
    _chosen(desk, pairs)
    differing = [pair for pair in pairs if pair.verdict == "differs"]
    if differing:
        st.header(words.counted(len(differing), "difference"), anchor=False)
    for pair in differing:
        with st.container(border=True):
            st.text(f"≠ {pair.because}")
            for (article, start), side in zip((pair.left, pair.right), st.columns(2, gap="large"), strict=True):
                with side:
                    evidence.quote(desk, queries.sentence_at(desk.tables, article, start))


def _most_different(desk: Desk, ids: Sequence[str]) -> tuple[str, str]:
    found = queries.differences(desk.tables, ids)
    return (found[0]["left_article"], found[0]["right_article"]) if found else (ids[0], ids[1])


def _pairs(desk: Desk, ids: Sequence[str]) -> list[Pair]:
    found: list[Pair] = []
    for left, right in combinations(ids, 2):
        for row in queries.comparisons(desk.tables, left, right):
            found.append(
                Pair(
                    len(found), (left, int(row["left_start"])), (right, int(row["right_start"])), row["verdict"],
                    row["because"] or "",
                )
            )  # fmt: skip
    return found


def _count(pairs: Sequence[Pair]) -> None:
    counts = {verdict: sum(pair.verdict == verdict for pair in pairs) for verdict in ("same", "differs", "related")}
    st.text(
        f"{words.counted(counts['same'], 'pair')} of passages say the same, {counts['differs']} differ, "
        f"{counts['related']} speak of the same thing."
    )


def _column(desk: Desk, article: str, title: str, pairs: Sequence[Pair]) -> dict[str, Any]:
    """Give one article with the links of its sentences."""
    linked: dict[int, list[tuple[Pair, int]]] = defaultdict(list)
    for pair in pairs:
        for side, (owner, start) in enumerate((pair.left, pair.right)):
            if owner == article:
                linked[start].append((pair, side))
    blocks: dict[int, dict[str, Any]] = {}
    for row in queries.sentences(desk.tables, [article]):
        block = blocks.setdefault(int(row["block"]), {"kind": row["kind"], "sentences": []})
        block["sentences"].append(_sentence(row, linked.get(int(row["start"]), [])))
    return {"article": article, "title": title, "blocks": list(blocks.values())}


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
    """Find the words of a difference ("number: four hours / six hours") that stand in one side's sentence."""
    found = []
    for reason in because.split("; "):
        _, _, both = reason.partition(": ")
        sides = both.split(" / ")
        if len(sides) != 2:
            continue
        for part in sides[side].split(", "):
            at = text.lower().find(part.lower())
            if part and at >= 0:
                found.append((at, at + len(part), {"kind": "differs", "title": reason, "colour": ""}))
    return found


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
        st.text(
            {"same": "= the same", "differs": f"≠ {pair.because}", "related": "~ about the same thing"}[pair.verdict]
        )
        for owner, start in (pair.left, pair.right):
            evidence.quote(desk, queries.sentence_at(desk.tables, owner, start))
