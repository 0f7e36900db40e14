"""The library of articles, and one of them opened: its text, what was set aside, what rests on each sentence."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from typing import Any

import streamlit as st

from dashboard import queries
from dashboard.cleaned import place_in_clean
from dashboard.links import row_link, sentence_link
from dashboard.ui import evidence, newest, own_files, words
from dashboard.ui.citing import cited
from dashboard.ui.copy_link import copy_link
from dashboard.ui.correct_rows import correct_date, reject
from dashboard.ui.desk import Desk
from dashboard.ui.differing import marked
from dashboard.ui.heading import heading
from dashboard.ui.paging import page_of
from dashboard.ui.reader import numbered, pieces, reader
from dashboard.ui.theme import is_dark

QUOTED = {"direct": "whole", "partial": "in part", "turn": "a turn of the interview"}


def library(desk: Desk, warning: str = "") -> None:
    """List the articles that the filter leaves, newest first, below what has to be said before."""
    hint = "" if desk.filters.text else "To search the text, use “Words” in the filter above."
    heading(desk, "Articles", hint, hands_out=("articles", "blocks", "sentences"))
    if warning:
        st.warning(warning)
    sure = set(desk.chosen.sure)
    # what is surely in comes first
    ordered = sorted(newest.articles(desk.shown), key=lambda row: row["article_id"] not in sure)
    shown = page_of(ordered, key="articles_page")
    searched = desk.filters.text
    found = queries.sentences_with(desk.tables, [row["article_id"] for row in shown], searched) if searched else {}
    apart = False
    for row in shown:
        if row["article_id"] not in sure and not apart:
            st.subheader("May be in the dates chosen", anchor=False)
            apart = True
        with st.container(border=True, gap="xxsmall"):
            st.page_link(
                "../pages/articles.py", label=f"**{words.label(row['title'])}**",
                query_params={**desk.params, "article": row["article_id"]},
            )  # fmt: skip
            facts = [words.outlet(row), words.published(row), words.counted(row["words"], "word")]
            if row["title_basis"] == "proposed":
                facts.append("no headline printed: this one was taken from the text")
            if row["is_interview"]:
                facts.append("interview")
            if row["duplicate_of"]:
                facts.append(f"a copy of {desk.by_id[row['duplicate_of']]['title']}")
            if not row["analysed"]:
                facts.append(f"in another language ({row['language']}): not analysed")
            evidence.facts(" · ".join(facts))
            if row["article_id"] in found:
                _found(desk, found[row["article_id"]])
    if not shown:
        evidence.nothing("articles", desk)


def _found(desk: Desk, row: Mapping[str, Any]) -> None:
    """Show the first sentence that has the words searched for, as the link to where it stands."""
    text = words.visible(row["clean"])
    at = [found.span() for found in re.finditer(re.escape(desk.filters.text), text, re.IGNORECASE)]
    link = evidence.address(sentence_link(row["article_id"], row["start"], desk.params))
    more = f"<small>and in {words.counted(row['count'] - 1, 'more sentence')}</small>" if row["count"] > 1 else ""
    st.html(f'<p class="parley-found"><a href="{link}" target="_self">{marked(text, at)}</a>{more}</p>')


def not_here(desk: Desk, wanted: str) -> None:
    """Say kindly that a link leads to an article that is not in this corpus."""
    library(desk, f"There is no article “{words.label(wanted[:80])}” here. It may have been taken out of the corpus.")


def _chosen_sentence(rows: list[dict[str, Any]]) -> int | None:
    """Give the sentence that the address asks for: the one that holds the offset, else the next one behind it."""
    try:
        at = int(st.query_params.get("at", ""))
    except ValueError:
        return None
    behind = [row for row in rows if row["end"] > at]
    return int(behind[0]["sentence"]) if behind else None


def open_article(desk: Desk, article_id: str) -> None:
    """Open an article at the sentence that the address names."""
    article = desk.by_id[article_id]
    found = queries.article(desk.tables, article_id)
    target = _chosen_sentence(found["sentences"])
    with st.container(
        horizontal=True, vertical_alignment="center", horizontal_alignment="distribute", key="page-tools"
    ):
        st.page_link(
            "../pages/articles.py", label="All articles", icon=":material/arrow_back:", query_params=desk.params
        )
        copy_link("page")
    st.title(words.label(article["title"]), anchor=False)
    own = own_files.room()
    if own and article["path"].startswith(f"{own.uploads}/"):
        evidence.facts("A file of your own: a link to it works in this session only, for you.")
    facts = [words.outlet(article), words.published(article)]
    if article["byline"]:
        facts.append(article["byline"])
    st.text(" · ".join(facts))
    left, right = st.columns([5, 3], gap="large")
    with left:
        _text(desk, article, found, target)
    with right, st.container(key="reader-side"):
        if target is None:
            evidence.facts("Choose a sentence in the text to see what rests on it, and to link to it.")
        else:
            with st.container(key="reader-sentence", gap="small"):
                _sentence(desk, found, target)
        _about(article, found)
        correct_date(desk, article)


def _choose() -> None:
    """Put the sentence that was clicked into the address."""
    state = st.session_state.get("reader-article")
    chosen = getattr(state, "sentence", None) if state is not None else None
    if chosen is not None:
        st.query_params["at"] = str(int(chosen))


def _text(
    desk: Desk, article: Mapping[str, Any], found: Mapping[str, list[dict[str, Any]]], target: int | None
) -> None:
    """Draw the text with its marks, and on demand what was set aside, in its place."""
    aside = st.toggle("Show what was set aside as page furniture", key="reader_aside", bind="query-params")
    shown = _blocks(desk, found)
    if aside:
        shown += [
            (
                row["start"],
                {"kind": "furniture", "speaker": f"set aside: {row['reason']}", "sentences": [_plain(row["text"])]},
            )
            for row in found["furniture"]
        ]
    ordered = [block for _, block in sorted(shown, key=lambda item: item[0])]
    at = next((row["start"] for row in found["sentences"] if row["sentence"] == target), None)
    reader(ordered, target=at, key="article", on_sentence=_choose)
    if not article["analysed"]:
        st.caption("This article is in another language than English: it is shown and not analysed.")


def _plain(text: str) -> dict[str, Any]:
    return {"at": None, "label": "", "derived": False, "pieces": [{"text": words.visible(text), "kind": ""}]}


def _blocks(desk: Desk, found: Mapping[str, list[dict[str, Any]]]) -> list[tuple[int, dict[str, Any]]]:
    marks = _marks(desk, found)
    derived = {
        row["sentence"]
        for row in found["sentences"]
        for item in found["evidence"]
        if item["start"] < row["end"] and row["start"] < item["end"]
    }
    by_block: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for row in found["sentences"]:
        if row["block"] is None:
            continue
        number = int(row["sentence"])
        by_block[int(row["block"])].append(
            {
                "at": int(row["start"]),
                "label": words.visible(row["clean"])[:120],
                "derived": number in derived,
                "pieces": pieces(row["clean"], marks.get(number, [])),
            }
        )
    return [
        (
            int(row["start"]),
            {
                "kind": row["kind"],
                "speaker": row["speaker"],
                "mark": numbered(row["mark"]),
                "sentences": by_block.get(int(row["block"])) or [_plain(row["text"])],
            },
        )
        for row in found["blocks"]
    ]


def _marks(desk: Desk, found: Mapping[str, list[dict[str, Any]]]) -> dict[int, list[tuple[int, int, dict[str, Any]]]]:
    """Give the marks of each sentence in its cleaned words: actors by side, places by kind."""
    colours = desk.side_colours(is_dark())
    sentences = {int(row["sentence"]): row for row in found["sentences"]}
    marks: dict[int, list[tuple[int, int, dict[str, Any]]]] = defaultdict(list)
    for table in ("mentions", "place_mentions"):
        for row in found[table]:
            sentence = sentences.get(int(row["sentence"]))
            if sentence is None or (table == "place_mentions" and not row["literal"]):
                continue
            at = place_in_clean(
                sentence["text"], sentence["clean"], row["start"] - sentence["start"], row["end"] - sentence["start"]
            )
            if at is None:
                continue
            if table == "mentions":
                actor = desk.actors[row["actor_id"]]
                title = f"{actor['name']}, {actor['kind']}" + (f", {actor['country']}" if actor["country"] else "")
                mark = {
                    "kind": "actor",
                    "title": f"{title} ({row['method']})",
                    "colour": colours.get(actor["country"] or "", ""),
                }
            else:
                place = desk.places[row["place_id"]]
                mark = {"kind": "place", "title": f"{place['name']}, {place['kind']}", "colour": ""}
            marks[int(row["sentence"])].append((*at, mark))
    return marks


def _about(article: Mapping[str, Any], found: Mapping[str, list[dict[str, Any]]]) -> None:
    st.header("About this article", anchor=False)
    basis = {"unknown": "nothing in the article says when it appeared"}
    why = article["published_reason"] or basis.get(article["published_basis"], article["published_basis"])
    evidence.pairs(
        [
            ("File", article["path"].rsplit("/", 1)[-1]),
            ("Published", f"{words.published(article)} ({words.dated(why)})"),
            ("Headline", "not printed; it was taken from the text" if article["title_basis"] == "proposed" else ""),
            ("Address", article["url"] or ""),
            ("Length", words.counted(len(found["sentences"]), "sentence")),
            ("Set aside", words.counted(len(found["furniture"]), "piece") if found["furniture"] else "nothing"),
        ]
    )
    evidence.facts(
        "In the text: a coloured line under a name shows its side, a dotted one a place. "
        "A thin line under a whole sentence means that talks, demands or sanctions rest on it."
    )


def _relation(row: Mapping[str, Any]) -> str:
    """Say a relation in the words of the sentence: who does what to whom, and whether it is done."""
    state = "" if row["status"] == "actual" else f" ({row['status']})"
    return (
        f"{row['a_text']} {words.TIES.get(row['event'], row['event'])} {row['b_text'] or 'somebody not named'}{state}"
    )


def _sentence(desk: Desk, found: Mapping[str, list[dict[str, Any]]], target: int) -> None:
    """Show what rests on the chosen sentence, and below it how to cite it."""
    row = next(item for item in found["sentences"] if item["sentence"] == target)
    st.header("This sentence", anchor=False)
    st.html(f'<blockquote class="parley-quote">{words.html(row["text"])}</blockquote>')
    copy_link("sentence")
    inside = [item for item in found["evidence"] if item["start"] < row["end"] and row["start"] < item["end"]]
    titles = queries.titles(desk.tables)
    offered: set[tuple[str, str]] = set()
    for item in inside:
        what = {"talks": "Meeting", "demands": "Demand", "sanctions": "Measure"}[item["table"]]
        title = titles.get((item["table"], item["row_id"]), item["row_id"])
        link = row_link(item["table"], item["row_id"], desk.params)
        cue = f", read from “{words.html(item['cue'])}”" if item["cue"] else ""
        st.html(f'<p class="parley-line">{what}: {evidence.anchor(title, link)}{cue}</p>')
        if (item["table"], item["row_id"]) not in offered:  # a row may rest on two passages of one sentence
            offered.add((item["table"], item["row_id"]))
            reject(desk, item["table"], item["row_id"], title, f"{item['article_id']}:{item['start']}")
    for quote in found["quotes"]:
        if quote["start"] < row["end"] and row["start"] < quote["end"]:
            said = desk.names.get(quote["actor_id"] or "", quote["speaker"] or "speaker unknown")
            st.text(f"Quote of {said}, {QUOTED[quote['kind']]}")
            reject(desk, "quotes", quote["quote_id"], f"Quote of {said}", f"{quote['article_id']}:{quote['start']}")
    for relation in found["relations"]:
        if relation["sentence"] == target and relation["event"] != "MENTION":
            st.text(_relation(relation))
    named = dict.fromkeys(item["actor_id"] for item in found["mentions"] if item["sentence"] == target)
    for actor in named:
        st.page_link(
            "../pages/actors.py",
            label=words.label(desk.names[actor]),
            icon=":material/person:",
            query_params={**desk.params, "actor": actor},
        )
    if not inside and not named:
        st.text("Nothing was derived from this sentence.")
    st.caption("To cite it:")
    st.code(words.visible(cited(desk, row)), language=None, wrap_lines=True)
