"""Shows a map when its outlines are there: names that come before them would stand on an empty ground."""

from __future__ import annotations

import streamlit as st

_SHOW = st.components.v2.component(
    "parley_map_drawn",
    js="""
export default function () {
  const show = () => {
    for (const plot of document.querySelectorAll(".st-key-talks_map .js-plotly-plot:not(.drawn)")) {
      if (plot._fullLayout?.map?._subplot?.map?.loaded()) plot.classList.add("drawn");
    }
  };
  const timer = setInterval(show, 60);  // a map that is drawn anew is another one
  return () => clearInterval(timer);
}
""",
)


def show_when_drawn() -> None:
    """Let the map of this page appear whole. Where that cannot be told, the style shows it after some seconds."""
    with st.container(key="map-drawn"):
        _SHOW(key="map-is-drawn")
