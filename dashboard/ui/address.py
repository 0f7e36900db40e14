"""Choices of a page that live in the address by their ids, so that a link, a reload and Back restore them.

Streamlit binds a widget to the address by its labels; stories, articles and builds are chosen by id, since labels
change with the corpus. The address leads: every run takes the choice from it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st


def one(label: str, options: Mapping[str, str], param: str, *, forget: Sequence[str] = ()) -> str:
    """Let one of the options (id -> label) be chosen; `forget` names what the address loses by another choice."""
    key = f"chosen-{param}"
    asked = st.query_params.get(param, "")
    st.session_state[key] = asked if asked in options else next(iter(options))
    st.selectbox(
        label, list(options), format_func=lambda item: options.get(item, item), key=key, on_change=_write,
        args=(key, param, tuple(forget)),
    )  # fmt: skip
    return str(st.session_state[key])


def some(
    label: str, options: Mapping[str, str], param: str, *, default: Sequence[str], most: int, forget: Sequence[str] = ()
) -> list[str]:
    """Let a few of the options be chosen, in the reader's order; where the address names none, the default stands."""
    key = f"chosen-{param}"
    asked = [item for item in dict.fromkeys(st.query_params.get_all(param)) if item in options]
    st.session_state[key] = asked[:most] or list(default)
    st.multiselect(
        label, list(options), format_func=lambda item: options.get(item, item), key=key, max_selections=most,
        filter_mode="contains", select_all=False, on_change=_write, args=(key, param, tuple(forget)),
    )  # fmt: skip
    return list(st.session_state[key])


def _write(key: str, param: str, forget: Sequence[str]) -> None:
    """Put a choice into the address."""
    for name in forget:
        st.query_params.pop(name, None)
    chosen = st.session_state[key]
    if chosen:
        st.query_params[param] = chosen
    else:
        st.query_params.pop(param, None)
