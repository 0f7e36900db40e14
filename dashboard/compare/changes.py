"""What changed since a day: talks first reported after it, and those whose participants, status or answer moved.

Works on the tables alone. A row belongs to the days of the articles that its evidence stands in; what only undated
articles report is not called new, since nobody knows.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal


@dataclass(frozen=True)
class Change:
    """Something that articles since a day say and earlier ones do not."""

    table: str
    row_id: str
    kind: Literal["new", "more"]
    since: str
    articles: tuple[str, ...]


def changes_since(
    day: str,
    published: Mapping[str, str | None],
    evidence: Sequence[Mapping[str, Any]],
) -> list[Change]:
    """Give the rows that rest on articles published on or after a day: new ones, and known ones with more evidence.

    `published` maps article ids to ISO days or None; `evidence` has `table, row_id, article_id`. Newest first.
    """
    articles: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in evidence:
        articles[row["table"], row["row_id"]].add(row["article_id"])
    found: list[Change] = []
    for (table, row_id), ids in articles.items():
        days = {article: date for article in ids if (date := published.get(article)) is not None}
        late = sorted((article for article, date in days.items() if date >= day), key=lambda article: days[article])
        if not late:
            continue
        new = len(late) == len(ids)
        found.append(Change(table, row_id, "new" if new else "more", days[late[0]], tuple(late)))
    return sorted(found, key=lambda change: (change.since, change.table, change.row_id), reverse=True)
