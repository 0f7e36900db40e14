"""Where, when, who, with what outcome: the meetings, on a map and in time, each with its sentences."""

from __future__ import annotations

from dashboard.ui import talks_parts as parts
from dashboard.ui.desk import desk
from dashboard.ui.heading import heading

PAGE = {"title": "Talks", "icon": ":material/map:", "order": 20}

here = desk()
heading(here, "Talks", hands_out=("talks", "evidence", "places"))
parts.draw(here)
