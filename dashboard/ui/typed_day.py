"""Takes a day that is typed into the filter when Enter is pressed, as every other field is taken.

Streamlit's own field takes a typed day only when its calendar closes, and Enter leaves that open; Escape closes it.
"""

from __future__ import annotations

import streamlit as st

_TAKE = st.components.v2.component(
    "parley_typed_day",
    js="""
export default function () {
  if (window.parleyTypedDay) return;
  window.parleyTypedDay = true;
  document.addEventListener("keydown", (event) => {
    const field = event.target.closest?.("[data-testid=stDateInputField] [role=spinbutton]");
    if (event.key !== "Enter" || event.isComposing || !field) return;
    // The last digit is in the field's own state once this event is over.
    const close = new KeyboardEvent("keydown", { key: "Escape", code: "Escape", bubbles: true });
    setTimeout(() => field.dispatchEvent(close));
  }, true);  // on the way down: the field itself lets nobody above it hear of Enter
}
""",
)


def take_typed_days() -> None:
    """Let Enter take what is typed into the date fields of this page."""
    with st.container(key="typed-day"):
        _TAKE(key="typed-days")
