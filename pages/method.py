"""Can I trust this: what was read, refused and set aside, which dates are inferred and why, what is least certain."""

from __future__ import annotations

from dashboard.ui import accuracy_parts
from dashboard.ui import method_parts as parts
from dashboard.ui.desk import desk
from dashboard.ui.heading import heading

PAGE = {"title": "Method", "icon": ":material/fact_check:", "order": 80}

here = desk()
heading(
    here,
    "Method",
    "What the program did, and where it may be wrong.",
    hands_out=("articles", "furniture", "times", "place_mentions", "refusals", "corrections"),
)
parts.read(here)
parts.refused(here)
parts.dates(here)
parts.merges(here)
parts.corrections(here)
parts.set_aside(here)
accuracy_parts.measured()
parts.rules()
