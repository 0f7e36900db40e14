"""Shows a map when its outlines are there: names that come before them would stand on an empty ground."""

from __future__ import annotations

import streamlit as st

_SHOW = st.components.v2.component(
    "parley_map_drawn",
    js="""
export default function () {
  const heard = new WeakSet();
  const show = (plot) => {
    const map = plot._fullLayout?.map?._subplot?.map;
    if (!map) return;
    if (map.loaded()) plot.classList.add("drawn");
    else if (!heard.has(map)) { heard.add(map); map.once("idle", () => { heard.delete(map); show(plot); }); }
  };
  const look = () => {
    for (const plot of document.querySelectorAll(".st-key-talks_map .js-plotly-plot:not(.drawn)")) {
      show(plot);
      if (plot.on && !heard.has(plot)) { heard.add(plot); plot.on("plotly_afterplot", () => show(plot)); }
    }
  };
  look();
  const observer = new MutationObserver(look);  // a map that is drawn anew is another one
  observer.observe(document.querySelector("[data-testid=stMain]") ?? document.body, { childList: true, subtree: true });
  return () => observer.disconnect();
}
""",
)


def show_when_drawn() -> None:
    """Let the map of this page appear whole. Where that cannot be told, the style shows it after some seconds."""
    with st.container(key="map-drawn"):
        _SHOW(key="map-is-drawn")
