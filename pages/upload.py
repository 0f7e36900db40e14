"""Look at articles of your own beside the corpus: only this session sees them."""

from __future__ import annotations

from dashboard.ui import upload_parts as parts
from dashboard.ui.desk import desk
from dashboard.ui.heading import heading

PAGE = {"title": "Your files", "icon": ":material/upload_file:", "order": 75}

here = desk()
heading(here, "Your files", "Look at articles of your own beside the corpus.")
parts.offer(here)
parts.kept(here)
