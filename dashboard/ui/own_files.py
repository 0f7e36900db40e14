"""The files that this session brought along: where they are kept, and the line on every page that says so."""

from __future__ import annotations

import streamlit as st

from dashboard import audit
from dashboard.access import RefusedError
from dashboard.article import Refusal
from dashboard.briefing import Briefing, chosen, store_folder
from dashboard.config import ConfigError
from dashboard.ui import account, words
from dashboard.uploads.room import Room, View, sweep

_ROOM = "_room"
PAGE = "../pages/upload.py"
STEPS = {
    "wait": "Waiting for the reading of another session",
    "load": "Opening files",
    "read": "Reading articles",
    "resolve": "Putting together",
}


@st.cache_resource(show_spinner=False)
def _swept() -> bool:
    """Remove, once a server, what servers that were killed left behind."""
    sweep()
    return True


@st.cache_resource(show_spinner=False, scope="session", on_release=Room.leave)
def _present(token: str, _room: Room) -> Room:  # noqa: ARG001 - the token is the key
    """Tell the room that its session is here; it hears when the session's connection is gone."""
    _room.enter()
    return _room


def room() -> Room | None:
    """Give this session's room, where it has one."""
    found: Room | None = st.session_state.get(_ROOM)
    return _present(found.token, found) if found else None


def new_room() -> Room:
    """Give this session's room, made now where it has none."""
    if _ROOM not in st.session_state:
        _swept()
        st.session_state[_ROOM] = Room()
    made: Room = st.session_state[_ROOM]
    return _present(made.token, made)


def briefing() -> Briefing | None:
    """Give the briefing with this session's own files, where it has one and wants to see it."""
    found = room()
    return found.briefing if found else None


def read() -> None:
    """Begin to read this session's files, as it wants to see them.

    A button's work is done before a run asks who is there, so it is asked here: somebody who has signed out since, or
    was taken off the list, makes the server read nothing.
    """
    if not _still_in():
        return
    corpus, config_path = chosen()
    if found := room():
        found.read(corpus.absolute(), config_path and config_path.absolute(), store_folder(config_path).absolute())


def _still_in() -> bool:
    """Whether whoever pressed a button may still come in; the run that follows says why not."""
    try:
        account.visitor()
    except (RefusedError, ConfigError):
        return False
    return True


def may_add() -> bool:
    """Tell whether this visitor may put files into the corpus: an editor."""
    return account.may_correct()


def add() -> None:
    """Put this session's files into the corpus; asks once more who wants it, and says so on the log."""
    found = room()
    if found is None:
        return
    try:
        editor = account.visitor().editor()
    except RefusedError:
        audit.note("adding refused", account.name())
        found.refused.append(Refusal("Your files", "not added: only editors may add", "Ask an editor"))
        return
    except ConfigError as fault:
        found.refused.append(Refusal("Your files", f"not added: {fault.in_short}", "Have the configuration mended"))
        return
    corpus, config_path = chosen()
    try:
        found.add(corpus.absolute(), config_path and config_path.absolute(), store_folder(config_path).absolute())
    except OSError as fault:
        found.refused.append(
            Refusal(corpus.name, f"cannot be written to ({fault.strerror})", "Let the server write there")
        )
    for name in found.added:
        audit.note("add an article", editor, file=name)


def show(view: View) -> None:
    """Show the corpus, the corpus with the session's files, or these alone."""
    if _still_in() and (found := room()) and found.view != view:
        found.view = view
        if view != "corpus":
            read()


def forget() -> None:
    """Remove this session's files and all that was made of them."""
    if found := room():
        found.close()
        del st.session_state[_ROOM]


def banner() -> None:
    """Say on every page whether files of this session are being read or shown, and offer the way back."""
    found = room()
    if found is None or found.reading is None:
        return
    if not found.reading.finished:
        with st.container(border=True):
            st.fragment(_progress, run_every=0.5)()
    elif found.briefing:
        files = words.counted(len(found.files), "file")
        beside = found.view == "together"
        said = f"You see the corpus with {files} of your own." if beside else f"You see {files} of your own alone."
        with st.container(key="own-files", horizontal=True, vertical_alignment="center", gap="small"):
            st.text(f"{said} Nobody else sees them, and they go when this tab is closed or loaded anew.")
            st.button("Back to the corpus", key="back-to-corpus", on_click=show, args=("corpus",))
            st.page_link(PAGE, label="Your files")


def _progress() -> None:
    """Show how far the reading is; draws everything anew when it is done."""
    found = room()
    if found is None or found.reading is None or found.reading.finished:
        st.rerun()
    now = found.reading
    said = STEPS.get(now.step, now.step)
    count = f": {now.done} of {now.total}" if now.step == "read" else ""
    st.progress(min(now.done / max(now.total, 1), 1.0), text=f"{said}{count}")
    what = "them" if now.order.added else "your files"
    st.caption(f"You can go on working; the pages show {what} as soon as they are read.")
