"""A button that copies the address of what is on the screen, or of one card of it."""

from __future__ import annotations

import streamlit as st

from dashboard.links import Link

_COPY = st.components.v2.component(
    "parley_copy_link",
    html="""<button type="button">
<svg width="13" height="13" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.6" aria-hidden="true">
<rect x="5.5" y="5.5" width="8.5" height="8.5" rx="1"/><path d="M10.5 2.5H3a1 1 0 0 0-1 1V11"/></svg>
<span class="say" aria-live="polite">Copy link</span></button>""",
    css="""
button { font: inherit; font-size: .86rem; color: var(--st-link-color); background: none; border: 0; padding: .25rem 0;
  cursor: pointer; min-height: 24px; }
svg { margin-right: .3rem; vertical-align: -.12em; }
button:hover .say { text-decoration: underline; }
button:focus-visible { outline: 2px solid var(--st-primary-color); outline-offset: 2px; border-radius: 3px; }
""",
    js="""
export default function ({ data, parentElement }) {
  const button = parentElement.querySelector("button");
  const say = parentElement.querySelector(".say");
  button.onclick = async () => {
    const here = window.location;
    const root = here.pathname.replace(/[^/]*$/, "");
    const address = data && data.address ? here.origin + root + data.address.replace(/^[/]/, "") : here.href;
    try {
      await navigator.clipboard.writeText(address);
    } catch (refused) {  // no clipboard outside https: the old way still works
      const field = document.createElement("textarea");
      field.value = address;
      document.body.append(field);
      field.select();
      document.execCommand("copy");
      field.remove();
    }
    say.textContent = "Copied";
    setTimeout(() => { say.textContent = "Copy link"; }, 1600);
  };
}
""",
)


def copy_link(key: str, link: Link | None = None) -> None:
    """Draw the button; without a link it copies the page's own address, filter and choices included."""
    _COPY(data={"address": link.address() if link else None}, key=f"copy-{key}", width="content", height="content")
