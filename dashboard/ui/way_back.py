"""Brings a reader back to the link that was opened: signing in leads through the provider, and home without it.

The address stays in the reader's own browser tab. Only a path and a query of this very site are followed.
"""

from __future__ import annotations

from typing import Any

import streamlit as st

_NAME = "parley-wanted"

_KEEP = st.components.v2.component(
    "parley_keep_address",
    html="<span></span>",
    js=f"""
export default function () {{
  const here = window.location;
  try {{
    sessionStorage.setItem("{_NAME}", here.pathname + here.search);
  }} catch (refused) {{ /* no storage, no way back */ }}
}}
""",
)

_RETURN = st.components.v2.component(
    "parley_return_to_address",
    html="<span></span>",
    js=f"""
export default function () {{
  let wanted = null;
  try {{
    wanted = sessionStorage.getItem("{_NAME}");
    sessionStorage.removeItem("{_NAME}");
  }} catch (refused) {{ return; }}
  const here = window.location;
  if (!wanted || !wanted.startsWith("/") || wanted.startsWith("//")) {{ return; }}
  const address = new URL(wanted, here.origin);
  if (address.origin === here.origin && address.pathname + address.search !== here.pathname + here.search) {{
    here.replace(address.href);
  }}
}}
""",
)


def keep_address() -> None:
    """Remember, in the browser tab, which link was opened."""
    _KEEP(key="keep-address", height="content")


def return_to_address() -> Any:
    """Open the link that was remembered, once."""
    with st.container(key="way-back"):
        return _RETURN(key="return-to-address", height="content")
