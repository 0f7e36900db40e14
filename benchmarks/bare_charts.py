"""A bare Streamlit app that draws the kinds of chart of the talks page from ready data: what our page stands beside.

Its figures are made once, from the tables of the corpus; a change of its words only draws them again, with those words
in the title, as a changed filter makes new figures.
"""

from __future__ import annotations

import os
from pathlib import Path

import pandas as pd
import plotly.graph_objects as go
import streamlit as st  # noqa: TID251 - an app of its own

from dashboard.charts import talks_map, talks_timeline
from dashboard.queries import Tables

st.set_page_config(layout="wide")


@st.cache_resource
def figures() -> tuple[go.Figure, go.Figure, pd.DataFrame]:
    """Make the map, the timeline and the table beneath them."""
    tables = Tables(Path(os.environ["PARLEY_TABLES"]))
    talks = tables.ask(
        "SELECT t.*, p.name AS place, p.kind AS place_kind, p.lat, p.lon "
        "FROM talks t LEFT JOIN places p USING (place_id)"
    )
    origin = str(st.context.url).split("/", 3)
    return (
        talks_map.figure(talks, origin="/".join(origin[:3])),
        talks_timeline.figure(talks),
        talks[["title", "status"]],
    )


st.title("Talks")
words = st.text_input("Words", key="q")
st.markdown(f"Seen: {words}")
venues, timeline, rows = figures()
for number, figure in enumerate((venues, timeline)):
    shown = go.Figure(figure, layout_title_text=words or None)
    st.plotly_chart(shown, key=f"chart-{number}", on_select="ignore", theme=None)
st.dataframe(rows, hide_index=True)
