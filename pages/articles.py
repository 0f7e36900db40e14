"""Let me read it: every article, what was found in each sentence, and a link to any of them."""

from __future__ import annotations

import streamlit as st

from dashboard.ui import article_parts as parts
from dashboard.ui.desk import desk

PAGE = {"title": "Articles", "icon": ":material/article:", "order": 70}

here = desk()
wanted = st.query_params.get("article")
if wanted is None:
    parts.library(here)
elif wanted in here.by_id:
    for name in {"article", "at"} & set(st.query_params):  # a link from this page to itself leaves the address behind
        st.query_params[name] = st.query_params[name]
    parts.open_article(here, wanted)
else:
    parts.not_here(here, wanted)
