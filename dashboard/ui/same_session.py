"""Follows the links inside tables without loading the page anew: faster, and the session keeps its own files.

A link stays a link: it can be opened in another tab, copied, and followed where no script runs.
"""

from __future__ import annotations

import streamlit as st

_FOLLOW = st.components.v2.component(
    "parley_same_session",
    js="""
export default function () {
  if (window.parleyFollows) return;
  window.parleyFollows = true;
  document.addEventListener("click", (event) => {
    // The menu lies over the page in a narrow window; only on what calls itself a phone does it go away by itself.
    if (innerWidth < 768 && event.composedPath().some((node) => node.dataset?.testid === "stSidebarNavLink")) {
      setTimeout(() => document.querySelector("[data-testid=stSidebarCollapseButton] button")?.click(), 250);
    }
    const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (event.defaultPrevented || event.button || elsewhere) return;
    const link = event.composedPath().find((node) => node.tagName === "A");
    if (!link || link.hasAttribute("download") || link.origin !== location.origin) return;
    if (link.target && link.target !== "_self") return;
    event.preventDefault();
    history.pushState({}, "", link.href);
    dispatchEvent(new PopStateEvent("popstate"));  // Streamlit's frame listens for the browser's own way back
    document.querySelector("[data-testid=stMain]")?.scrollTo(0, 0);  // as where the page is loaded anew
  });
}
""",
)


def follow_links() -> None:
    """Let this page follow its links to itself and its neighbours without being loaded anew."""
    with st.container(key="same-session"):
        _FOLLOW(key="same-session-links")
