"""Resolves claims: of which actors a checkable statement is made, and on which day a date lies."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from dashboard.extract.claims import Claim
from dashboard.resolve.context import Context
from dashboard.tables import ClaimRow, TimeRow


def resolve(context: Context) -> Mapping[str, Sequence[Any]]:
    """Give the table of claims, by article and place in the text."""
    times: dict[str, list[TimeRow]] = defaultdict(list)
    for row in sorted(context["times"], key=lambda one: (one.article_id, one.start)):
        times[row.article_id].append(row)
    rows = []
    for found in context.findings:
        article_id, text = found.article.article_id, found.article.source_text
        for number, claim in enumerate(found["claims"]):
            actors = [a for party in claim.subject for a in context.cast.actors_of(article_id, party)]
            rows.append(
                ClaimRow(
                    claim_id=f"{article_id}-c{number}",
                    article_id=article_id,
                    start=claim.start,
                    end=claim.end,
                    text=text[claim.start : claim.end],
                    subject=tuple(dict.fromkeys(actors)),
                    kind=claim.kind,
                    value=_day(claim, times[article_id]) or claim.value,
                    unit=claim.unit,
                    value_start=claim.value_start,
                    value_end=claim.value_end,
                )
            )
    return {"claims": rows}


def _day(claim: Claim, times: Sequence[TimeRow]) -> str | None:
    """Give the day, month or year of a date as ISO 8601, where the article fixes it."""
    if claim.kind != "date":
        return None
    at = bisect_left([row.start for row in times], claim.value_start)
    for row in times[max(0, at - 1) : at + 2]:
        if row.start < claim.value_end and claim.value_start < row.end and row.earliest is not None:
            length = {"day": 10, "month": 7, "year": 4}.get(row.precision)
            return row.earliest[:length] if length else None
    return None
