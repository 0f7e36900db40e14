"""Who deals with whom, and how: the network, and for each actor its roles, names, talks, demands, quotes."""

from __future__ import annotations

from dashboard.ui import actors_parts as parts
from dashboard.ui.desk import desk
from dashboard.ui.heading import heading

PAGE = {"title": "Actors", "icon": ":material/groups:", "order": 30}

here = desk()
heading(here, "Actors", hands_out=("actors", "mentions", "roles", "relations", "quotes"))
parts.draw(here)
