"""Keeps what is computed of a version of the corpus: for everyone, or for the session whose files it holds."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

import streamlit as st

from dashboard.briefing import PRIVATE

Cached = TypeVar("Cached")
Given = ParamSpec("Given")


def kept(entries: int) -> Callable[[Callable[Given, Cached]], Callable[Given, Cached]]:
    """Keep what a function gives, so many versions of it; its first argument, by position, is the version.

    What is kept is shared between sessions and must not be changed. What a session owns goes with it.
    """

    def keeping(make: Callable[Given, Cached]) -> Callable[Given, Cached]:
        everyones = st.cache_resource(max_entries=entries, show_spinner=False)(make)
        own = st.cache_resource(max_entries=entries, show_spinner=False, scope="session")(make)

        @wraps(make)
        def found(*given: Given.args, **named: Given.kwargs) -> Cached:
            return (own if str(given[0]).startswith(PRIVATE) else everyones)(*given, **named)

        return found

    return keeping
