"""Counts as bars with their numbers beside them: small enough to need no chart library, legible to everyone."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape


def bars(rows: Sequence[tuple[str, int]], alt: str) -> str:
    """Give labelled bars as HTML; labels are escaped. `alt` states the finding for those who do not see it."""
    most = max((count for _, count in rows), default=1)
    cells = "".join(
        f'<span class="label">{escape(name)}</span>'
        '<span aria-hidden="true">'
        f'<span class="bar" style="display:block;width:{100 * count / most:.1f}%"></span></span>'
        f'<span class="n">{count:,}</span>'
        for name, count in rows
    )
    return f'<div class="parley-bars" role="group" aria-label="{escape(alt)}">{cells}</div>'
