"""A choice of one thing that the address names: the same as a click on a picture, for those who use a keyboard."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import streamlit as st

from dashboard.ui import words


def choice(label: str, options: Mapping[str, str], param: str, *, anything: str, drops: Collection[str] = ()) -> None:
    """Draw a select box that shows and sets a parameter of the address; choosing drops the parameters named.

    `options` are labels by id; `anything` stands for no choice. What a link asks for and is not here is no choice.
    """
    labels = words.distinct(options)
    key = f"choose-{param}"
    now = st.query_params.get(param, "")
    st.session_state[key] = now if now in labels else ""
    st.selectbox(
        label,
        ["", *labels],
        format_func=lambda value: labels.get(value, anything),
        key=key,
        on_change=_chosen,
        args=(key, param, tuple(drops)),
        width=340,
    )


def _chosen(key: str, param: str, drops: tuple[str, ...]) -> None:
    value = st.session_state[key]
    for name in drops:
        st.query_params.pop(name, None)
    if value:
        st.query_params[param] = value
    else:
        st.query_params.pop(param, None)
