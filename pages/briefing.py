"""What do I need to know, in one screen: where things stand, what moved, what is missing."""

from __future__ import annotations

import streamlit as st

from dashboard.ui import briefing_corpus as corpus
from dashboard.ui import briefing_parts as parts
from dashboard.ui import evidence, filtered
from dashboard.ui.desk import desk
from dashboard.ui.heading import heading

PAGE = {"title": "Briefing", "icon": ":material/summarize:", "order": 10}

here = desk()
heading(here, here.briefing.title, hands_out=("articles", "keywords", "talks", "demands", "sanctions", "actors"))
if here.chosen.ids:  # otherwise the heading has said what to do
    parts.notice(here)
    filtered.of_briefing(here)
    parts.figures(here)
    legend = st.container()
    left, right = st.columns([3, 2], gap="large")
    with left:
        doubted = [parts.talks(here), parts.demands(here), parts.sanctions(here)]
    if any(doubted):
        with legend:
            evidence.doubts(here)
    with right:
        parts.differences(here)
        parts.missing(here)
        corpus.keywords(here)
        corpus.articles(here)
    left, right = st.columns(2, gap="large")
    with left:
        corpus.sources(here)
    with right:
        corpus.months(here)
