"""The look that Streamlit's own theme cannot give: measure, rhythm, and the marks that are the same on every page.

The style is a constant. Nothing that was read from an article goes into it.
"""

from __future__ import annotations

from pathlib import Path

import streamlit as st

STYLE = Path(__file__).with_name("theme.css").read_text(encoding="utf-8")


_COLOURS = "<style>:root {{ --parley-link: {}; --parley-muted: {}; --parley-ground: {}; --bar: {}; }}</style>"
LIGHT = _COLOURS.format("#0b5394", "#4a525a", "#ffffff", "#0072B2")
DARK = _COLOURS.format("#8cc8ff", "#aab2bb", "#0f1419", "#56B4E9")


def apply() -> None:
    """Put the style into the page."""
    st.html(f"<style>{STYLE}</style>")
    st.html(DARK if is_dark() else LIGHT)


def is_dark() -> bool:
    """Tell whether the reader sees the dark theme."""
    return st.context.theme.type == "dark"


def is_phone() -> bool:
    """Tell whether the reader's browser says that it is a phone's; what only looks better then may depend on it."""
    return "Mobi" in (st.context.headers.get("User-Agent") or "")
