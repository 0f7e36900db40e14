"""The parts of the page on which a visitor looks at files of their own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import streamlit as st

from dashboard import queries
from dashboard.filters import Filters
from dashboard.links import Link, article_link
from dashboard.ui import evidence, own_files, words
from dashboard.ui.desk import Desk
from dashboard.ui.downloads import downloads
from dashboard.uploads.limits import LARGEST, MOST_BYTES, Offer
from dashboard.uploads.room import MOST_TOGETHER, Room, View

KINDS = "text, Markdown, HTML, PDF, Word, JSON, CSV, feeds"
VIEWS: dict[View, str] = {"corpus": "The corpus", "together": "The corpus and my files", "own": "My files alone"}
READER = "../pages/articles.py"
# What can be taken along of one's own files; the pictures and network files come with two of them.
TABLES = ("articles", "talks", "demands", "sanctions", "actors", "relations", "quotes", "claims", "evidence")


def offer(desk: Desk) -> None:
    """Take files or pasted text; where that is switched off, say so."""
    most = desk.briefing.config.uploads
    if not most:
        st.info("Files of one's own are switched off here. Give them to whoever keeps the corpus.")
        return
    with st.form("own-files-form", clear_on_submit=True):
        sent = st.file_uploader(
            "Drop files here", accept_multiple_files=True, key="own-files-sent",
            help=f"{KINDS}; up to {most} files of {LARGEST // 1_000_000} MB, {MOST_BYTES // 1_000_000} MB together",
        )  # fmt: skip
        pasted = st.text_area(
            "or paste the text of an article", key="own-files-pasted", height=120, max_chars=500_000,
            placeholder="Headline first, then the outlet and the day if you know them, then the text",
        )  # fmt: skip
        wanted = st.form_submit_button("Read them", type="primary")
    if wanted:
        offers = [Offer(file.name, file.getvalue()) for file in sent or ()]
        if (pasted or "").strip():
            offers.append(Offer(_pasted_name(pasted), pasted.encode("utf-8", "replace")))
        _take(desk, offers, most)


def _pasted_name(text: str) -> str:
    """Call a pasted text by its first words."""
    return " ".join(text.split()[:6])[:60].replace("/", " ").replace("\\", " ").replace(".", " ") + ".txt"


def _take(desk: Desk, offers: list[Offer], most: int) -> None:
    if not offers:
        st.warning("There is nothing to read yet: drop a file, or paste a text.")
        return
    room = own_files.new_room()
    if room.take(offers, most):
        if room.view == "corpus" or not room.reading:
            room.view = "together" if _can_be_together(desk) else "own"
        own_files.read()
    st.rerun()


def _can_be_together(desk: Desk) -> bool:
    """Tell whether the corpus is small enough to be put together anew for one session."""
    own = own_files.room()
    mine = len(own.files) if own and desk.briefing.private else 0
    return len(desk.articles) - mine <= MOST_TOGETHER or (
        desk.briefing.private and own is not None and own.view != "own"
    )


def kept(desk: Desk) -> None:
    """Show what became of the session's files, and what to do with them."""
    room = own_files.room()
    if room is None:
        st.text("Only you will see them, apart from the corpus. They go when this tab is closed or reloaded.")
        return
    _refused(room)
    if room.added:
        st.success(words.label(f"Added to the corpus: {', '.join(room.added)}."), icon=":material/check:")
    if not room.files or room.reading is None:
        _forget(room)
        return
    if not room.reading.finished:
        return
    if room.reading.fault:
        st.error(words.label(room.reading.fault), icon=":material/error:")
    _view(desk, room)
    _articles(desk, room)
    _files(room)
    with st.container(horizontal=True, gap="small"):
        _add(desk, room)
        _forget(room)


def _add(desk: Desk, room: Room) -> None:
    """Offer editors to put the files into the corpus; others see no such button."""
    if desk.briefing.private and own_files.may_add():
        with st.popover("Add to the corpus", icon=":material/library_add:"):
            number = words.counted(len(room.files), "file")
            st.text(f"Everyone who may see the briefing will then see {number} of yours, and the log names you.")
            st.button("Add for everyone", key="own-add", type="primary", on_click=own_files.add)


def _refused(room: Room) -> None:
    """Name each file that was not taken or could not be read, with what to do."""
    refused = [*room.refused, *(room.reading.refused if room.reading else ())]
    for item in refused:
        at = f", line {item.line}" if item.line is not None else ""
        st.warning(words.label(f"{item.path}{at}: {item.fault}. {item.remedy}."), icon=":material/block:")


def _view(desk: Desk, room: Room) -> None:
    if room.reading is None or room.reading.outcome is None:
        return
    offered = [view for view in VIEWS if view != "together" or _can_be_together(desk)]
    st.segmented_control(
        "What the dashboard shows", offered, default=room.view, format_func=VIEWS.__getitem__, required=True,
        key=f"own-view-{room.token}-{room.view}", on_change=_choose, args=(room,),
    )  # fmt: skip


def _choose(room: Room) -> None:
    own_files.show(st.session_state[f"own-view-{room.token}-{room.view}"])


def _articles(desk: Desk, room: Room) -> None:
    """List what was read of the files, with the way to each."""
    if not desk.briefing.private:
        return
    own = [row for row in desk.articles if mine(room, row)]
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.header(words.counted(len(own), "article") + " read", anchor=False, width="content")
        if own:
            downloads(of_own_files(desk, [row["article_id"] for row in own]), TABLES)
    if own:
        evidence.lines(_line(desk, row) for row in own)


def _line(desk: Desk, row: Mapping[str, Any]) -> tuple[str, str, Link]:
    facts = [words.outlet(row), words.published(row), words.counted(row["words"], "word")]
    if row["duplicate_of"]:
        facts.append(f"a copy of {desk.by_id[row['duplicate_of']]['title']}")
    if not row["analysed"]:
        facts.append(f"in another language ({row['language']}): not analysed")
    return row["title"], " · ".join(facts), article_link(row["article_id"], desk.params)


def of_own_files(desk: Desk, ids: Sequence[str]) -> Desk:
    """Give the desk as it is with a session's own articles alone: what they say, whatever else is filtered."""
    filters = Filters(own=tuple(ids))
    return replace(desk, filters=filters, chosen=queries.chosen(desk.tables, filters, queries.articles(desk.tables)))


def mine(room: Room, row: Mapping[str, Any]) -> bool:
    """Tell whether an article comes from one of the session's files."""
    return str(row["path"]).startswith(f"{room.uploads}/")


def _files(room: Room) -> None:
    st.header(words.counted(len(room.files), "file"), anchor=False)
    for number, path in enumerate(room.files):
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.text(f"{path.name} · {max(path.stat().st_size // 1000, 1):,} kB")
            st.button(
                f"Remove {words.label(path.name)}", key=f"own-remove-{number}-{path.name}", on_click=_drop,
                args=(room, path.name), type="tertiary", icon=":material/close:",
            )  # fmt: skip


def _drop(room: Room, name: str) -> None:
    room.drop(name)
    room.refused = []
    own_files.read()


def _forget(room: Room) -> None:
    if room.files or room.refused:
        st.button("Forget all of this", key="own-forget", on_click=own_files.forget, icon=":material/delete:")
