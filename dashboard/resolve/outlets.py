"""Gives each outlet one name: "The Rivergate Post" and "Rivergate Post" are one source in every list and count."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from dashboard.naming import without_article
from dashboard.tables import ArticleRow


def one_name_each(articles: Sequence[ArticleRow]) -> list[ArticleRow]:
    """Name outlets that differ by "The" or capitals only as most articles do; of two as often named, the longer."""
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for row in articles:
        if row.source:
            forms[without_article(row.source)][row.source] += 1
    chosen = {key: max(found, key=lambda form: (found[form], len(form), form)) for key, found in forms.items()}
    return [replace(row, source=chosen[without_article(row.source)]) if row.source else row for row in articles]
