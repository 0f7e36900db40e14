"""Who deals with whom, how, and in which words: the network, the quotes, and for each actor all that is told of it."""

from __future__ import annotations

from dashboard.ui import actors_parts as parts
from dashboard.ui.desk import desk
from dashboard.ui.heading import heading

PAGE = {"title": "Actors", "icon": ":material/groups:", "order": 30}

here = desk()
heading(here, "Actors", hands_out=("actors", "mentions", "roles", "relations", "quotes"))
parts.draw(here)
