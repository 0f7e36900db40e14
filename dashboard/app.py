"""The frame of the dashboard: pages found by looking, one filter bar on all of them. The Streamlit entry point.

It must not lie beside `pages/`: a fresh server that is asked for a deep link first would then run the old pages
mechanism, without this frame (docs/decisions).
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
if str(ROOT) not in sys.path:  # Streamlit puts only this file's own folder there
    sys.path.insert(0, str(ROOT))

import streamlit as st  # noqa: E402 - after the path is set

from dashboard.config import ConfigError  # noqa: E402 - as above
from dashboard.ui import account, correct, desk, filter_bar, heading, navigation, own_files, same_session, theme  # noqa: E402 - as above
from dashboard.ui.failure import shielded  # noqa: E402 - as above
from dashboard.ui.menu_button import name_menu_button  # noqa: E402 - as above

# A sign for the tab until `theme.icon` gives ours: with none, the browser fetches that of the menu from outside.
st.set_page_config(page_title="Parley", page_icon="💬", layout="wide")
theme.apply()
try:
    visitor = account.admit()
    with st.spinner("Putting the briefing together …"):  # seen only where it takes more than half a second
        desk.open_desk()
except ConfigError as error:
    account.broken(error)
    st.stop()
except FileNotFoundError as error:
    account.nothing_to_read(error)
    st.stop()
page = st.navigation(menu := navigation.pages(ROOT / "pages"), position="top")
above = st.container()
if "article" not in st.query_params:  # an open article has its own title
    heading.announce(desk.title() if page.title == menu[0].title else page.title)
with above:
    account.bar(visitor)
    own_files.banner()
    filter_bar.draw()
correct.told()
shielded(page.run)
same_session.follow_links()
name_menu_button()
desk.settle()
theme.icon()
