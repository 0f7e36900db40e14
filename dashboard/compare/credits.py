"""Whom an article credits with its text: an agency in its dateline or byline, or whoever had it first.

Articles of one story that credit the same agency or outlet, or are by the one that the others credit, rest on one
origin, however much an editor has changed. What an article merely quotes ("Kest told Reuters") is no credit.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from dashboard.lexicon import lexicon
from dashboard.naming import without_article
from dashboard.resolve.context import Context

_NOTICE = re.compile(
    r"\b(?:(?:first|originally) (?:published|appeared|posted|ran) (?:by|in|on|at)|appeared first (?:on|in)"
    r"|re-?published (?:from|by permission of|with permission from)|syndicated (?:from|by)|[Ss]ource:|[Vv]ia:)"
    r"\s+(?:the\s+)?(?P<name>[A-Z][\w.’'&-]*(?: (?:[A-Z][\w.’'&-]*|of|the))*)"
)
_OPENING = re.compile(r"\A[^.()\n]{0,60}\(([^()]{2,40})\)\s*[—–-]")  # "GENEVA, March 3 (AP) — "
_WITH = re.compile(
    r"\b(?:with|from) (?:agencies|agency|wire|wires)\b|\bwith inputs? from\b|\badditional reporting\b", re.IGNORECASE
)


@cache
def _agencies() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (names[0], re.compile("|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in names)))
        for names in lexicon("comparison")["agencies"]
    )


def agencies(text: str) -> set[str]:
    """Give the agencies that a dateline, byline or notice names."""
    return {name for name, pattern in _agencies() if pattern.search(text)}


def plain(name: str) -> str:
    """Give an outlet's name as it is compared: an agency by its one name, others in small letters without "the"."""
    found = agencies(name)
    if len(found) == 1:
        return next(iter(found))
    return re.sub(r"[^\w]+", "", without_article(name))


@dataclass(frozen=True)
class Credit:
    """The outlet that an article stands in, and the others whom its text is owed to."""

    own: str | None
    owed: frozenset[str]


def credited(context: Context) -> Mapping[str, Credit]:
    """Give each article's credits."""
    owed: dict[str, set[str]] = defaultdict(set)
    for row in context["articles"]:
        for text in (row.byline, row.dateline):
            if text and not _WITH.search(text):
                owed[row.article_id] |= agencies(text)
    begun = set()
    for row in context["sentences"]:
        if row.kind == "paragraph" and row.article_id not in begun:
            begun.add(row.article_id)
            opening = _OPENING.match(row.clean)
            owed[row.article_id] |= agencies(opening.group(1)) if opening else set()
    for row in context["furniture"]:
        for notice in _NOTICE.finditer(row.text):
            owed[row.article_id].add(plain(notice["name"].rstrip(".")))
    found = {}
    for row in context["articles"]:
        own = plain(row.source) if row.source else None
        found[row.article_id] = Credit(own, frozenset(owed[row.article_id] - {own}))
    return found
