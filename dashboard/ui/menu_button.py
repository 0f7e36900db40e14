"""Names the button that opens the menu where the window is too narrow for it: Streamlit's is a bare double arrow.

Its words stand in the style sheet; here a reader of the screen hears the same.
"""

from __future__ import annotations

import streamlit as st

NAME = "Pages"  # the style sheet shows the same word
_NAMED = st.components.v2.component(
    "parley_menu_button",
    js="""
export default function ({ data }) {
  const header = document.querySelector("[data-testid=stHeader]");
  const name = () => {
    const button = header?.querySelector("[data-testid=stExpandSidebarButton]");
    if (button && button.getAttribute("aria-label") !== data.name) button.setAttribute("aria-label", data.name);
  };
  name();
  if (!header) return;
  const observer = new MutationObserver(name);  // it goes while the menu is open, and is another one afterwards
  observer.observe(header, { childList: true, subtree: true });
  return () => observer.disconnect();
}
""",
)


def name_menu_button() -> None:
    """Give the button its name, on this page."""
    with st.container(key="menu-button"):
        _NAMED(data={"name": NAME}, key="menu-button-named")
