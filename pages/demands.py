"""Who wants what of whom, and what was the answer."""

from __future__ import annotations

from dashboard.ui import demands_parts as parts
from dashboard.ui.desk import desk
from dashboard.ui.heading import heading

PAGE = {"title": "Demands", "icon": ":material/gavel:", "order": 50}

here = desk()
heading(here, "Demands", hands_out=("demands", "evidence"))
parts.draw(here)
