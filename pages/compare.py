"""Where the sources agree, differ, and keep silent, with the words of each."""

from __future__ import annotations

from dashboard.ui import compare_parts as parts
from dashboard.ui.desk import desk
from dashboard.ui.heading import heading

PAGE = {"title": "Compare", "icon": ":material/compare:", "order": 60}

here = desk()
heading(here, "Compare", hands_out=("slots", "comparisons", "claims"))
parts.draw(here)
