"""What was corrected by hand, by whom and why, what it did, and the way to take it back."""

from __future__ import annotations

from dashboard.ui import ledger_parts as parts
from dashboard.ui.desk import desk
from dashboard.ui.heading import heading

PAGE = {"title": "Corrections", "icon": ":material/edit_note:", "order": 90}

here = desk()
heading(here, "Corrections", hands_out=("corrections", "refusals"))
parts.draw(here)
