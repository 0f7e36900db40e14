"""What coercive measures are in play, and where they move: who against whom, with what, in which state."""

from __future__ import annotations

from dashboard.ui import sanctions_parts as parts
from dashboard.ui.desk import desk
from dashboard.ui.heading import heading

PAGE = {"title": "Sanctions", "icon": ":material/block:", "order": 40}

here = desk()
heading(here, "Sanctions", hands_out=("sanctions", "evidence", "actors"))
parts.draw(here)
