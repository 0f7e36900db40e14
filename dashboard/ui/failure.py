"""What a reader sees where a page fails: what happened, that nothing is lost, what to do, and a mark to quote."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable

import streamlit as st

LOG = logging.getLogger("parley")


def shielded(page: Callable[[], None]) -> None:
    """Draw a page; where that fails, say so under the filter bar, which stays, and log the fault under a mark.

    Streamlit's own box says no more than that there was an error. Its reruns and stops are no failures: they pass
    through, since they are no `Exception`s.
    """
    try:
        page()
    except Exception:  # whatever it was, the reader must not be left with a blank page
        mark = secrets.token_hex(3)
        LOG.exception("page failed, mark %s", mark)
        st.header("This page could not be drawn")
        st.text(
            "The other pages are not affected, and nothing is lost. Reload the page; if it fails again, take back the "
            "last filter or choice."
        )
        st.text(f"For whoever looks after this server: the log has the reason under the mark {mark}.")
