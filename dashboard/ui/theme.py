"""The look that Streamlit's own theme cannot give: measure, rhythm, and the marks that are the same on every page.

The style is a constant. Nothing that was read from an article goes into it.
"""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from dashboard.charts.palette import DARK, LIGHT, Palette

STYLE = Path(__file__).with_name("theme.css").read_text(encoding="utf-8")


def _colours(link: str, colours: Palette) -> str:
    named = {
        "link": link, "text": colours.text, "muted": colours.muted, "ground": colours.ground,
        "against": colours.negative, "towards": colours.positive,
    }  # fmt: skip
    said = " ".join(f"--parley-{name}: {value};" for name, value in named.items())
    return f"<style>:root {{ {said} --bar: {colours.held}; }}</style>"


LIGHT_STYLE, DARK_STYLE = _colours("#0b5394", LIGHT), _colours("#8cc8ff", DARK)


def apply() -> None:
    """Put the style into the page."""
    st.html(f"<style>{STYLE}</style>")
    st.html(DARK_STYLE if is_dark() else LIGHT_STYLE)


def icon() -> None:
    """Give the page its icon. Streamlit imports two libraries of pictures for it, so it comes after what is read."""
    st.set_page_config(page_icon=str(Path(__file__).parents[1] / "static" / "icon.svg"))


def is_dark() -> bool:
    """Tell whether the reader sees the dark theme."""
    return st.context.theme.type == "dark"
