"""Counts as bars with their numbers beside them: small enough to need no chart library, legible to everyone."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape


def bars(rows: Sequence[tuple[str, int, str]], alt: str) -> str:
    """Give labelled bars as HTML from names, counts and the addresses of what they count ("" where there is none).

    Labels and addresses are escaped. `alt` states the finding for those who do not see it.
    """
    most = max((count for _, count, _ in rows), default=1)
    cells = "".join(
        f'<span class="label">{_linked(name, address)}</span>'
        '<span aria-hidden="true">'
        f'<span class="bar" style="display:block;width:{100 * count / most:.1f}%"></span></span>'
        f'<span class="n">{count:,}</span>'
        for name, count, address in rows
    )
    return f'<div class="parley-bars" role="group" aria-label="{escape(alt)}">{cells}</div>'


def _linked(name: str, address: str) -> str:
    return f'<a href="{escape(address)}" target="_self">{escape(name)}</a>' if address else escape(name)
