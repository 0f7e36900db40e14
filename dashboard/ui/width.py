"""Learns from the browser how wide its window is: a narrow one on a desk needs the same pictures as a phone."""

from __future__ import annotations

import streamlit as st

NARROW = 640  # pixels; where the style sheet folds too
_KNOWN = "_window-narrow"
_MEASURE = st.components.v2.component(
    "parley_width",
    html="<span></span>",
    js="""
export default function ({ data, setStateValue }) {
  const query = window.matchMedia(`(max-width: ${data.narrow}px)`);
  const tell = () => { if (query.matches !== data.guess) { setStateValue("narrow", query.matches); } };
  tell();
  query.addEventListener("change", tell);
  return () => query.removeEventListener("change", tell);
}
""",
)


def measure() -> None:
    """Ask the browser; where it says something else than was thought, the page is drawn once more.

    Drawn last on a page: it shows nothing.
    """
    _MEASURE(
        data={"narrow": NARROW, "guess": is_narrow()}, key="window-width", width="content", height="content",
        on_narrow_change=_told,
    )  # fmt: skip


def _told() -> None:
    said = st.session_state["window-width"].get("narrow")
    if said is not None:
        st.session_state[_KNOWN] = bool(said)


def is_narrow() -> bool:
    """Tell whether the window is narrow; until the browser has said so, whether it calls itself a phone's."""
    return bool(st.session_state.get(_KNOWN, "Mobi" in (st.context.headers.get("User-Agent") or "")))
