"""Ranks keywords: those of each article as YAKE scored them, and those of the corpus.

YAKE's score of a keyword falls in proportion to how often it stands; so over several articles the reciprocals add up,
as if the articles were one text. A keyword of one article among many is none of the corpus.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from dashboard.resolve.context import Context
from dashboard.tables import KeywordRow

TOP = 40
FLOOR = 1e-6  # YAKE's score of a keyword that is everything can be 0, or less by its rounding


def resolve(context: Context) -> Mapping[str, Sequence[Any]]:
    """Give the table of keywords: of the corpus first (`article_id` null), then by article and rank."""
    rows: list[KeywordRow] = []
    weights: dict[str, float] = defaultdict(float)
    sources: dict[str, int] = defaultdict(int)
    printed: dict[str, str] = {}
    for found in context.findings:
        for keyword in sorted(found["keywords"], key=lambda one: one.rank):
            rows.append(KeywordRow(found.article.article_id, keyword.keyword, keyword.score, keyword.rank))
            key = keyword.keyword.casefold()
            weights[key] += 1 / max(keyword.score, FLOOR)
            sources[key] += 1
            printed.setdefault(key, keyword.keyword)
    shared = [key for key in weights if sources[key] > 1] if len(context.findings) > 1 else list(weights)
    best = sorted(shared or weights, key=lambda key: (-weights[key], key))[:TOP]
    corpus = [KeywordRow(None, printed[key], 1 / weights[key], number) for number, key in enumerate(best, 1)]
    return {"keywords": [*corpus, *rows]}
