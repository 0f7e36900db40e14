"""Gives the relations table: every event between parties with the actors they are, and who is merely named together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from typing import Any

from dashboard.extract import Party
from dashboard.extract.relations import Relation
from dashboard.resolve.cast import Cast
from dashboard.resolve.context import Context
from dashboard.tables import MentionRow, RelationRow

MUTUAL = frozenset({"CONSULT", "AGREE", "SUPPORT", "COOPERATE"})
MOST_NAMED = 8  # a sentence that names more actors is a list, and its pairs say nothing


def resolve(context: Context) -> Mapping[str, Sequence[Any]]:
    """Give an event row per pair of actors, the main event of a sentence first, and a MENTION per pair without one."""
    rows: list[RelationRow] = []
    by_sentence: dict[tuple[str, int], list[MentionRow]] = defaultdict(list)
    for mention in context["mentions"]:
        by_sentence[mention.article_id, mention.sentence].append(mention)
    for findings in context.findings:
        article_id = findings.article.article_id
        related: set[tuple[int, frozenset[str]]] = set()
        for found in findings["relations"]:
            for row in _event_rows(context.cast, article_id, found):
                rows.append(row)
                if row.actor_a and row.actor_b:
                    related.add((row.sentence, frozenset((row.actor_a, row.actor_b))))
        for sentence in findings.sentences:
            named = by_sentence.get((article_id, sentence.number), [])
            rows += _mention_rows(article_id, sentence.number, named, related)
    return {"relations": rows}


def _event_rows(cast: Cast, article_id: str, found: Relation) -> Iterator[RelationRow]:
    actors_a, actors_b = _actors(cast, article_id, found.a), _actors(cast, article_id, found.b)
    if actors_b == (None,):  # who is hit or visited may stand there as a place: "the invasion of Kest", "went to Kest"
        actors_b = (cast.by_name(found.b) if found.b is not None else None,)
    if len(actors_a) > 1 and actors_b == (None,) and found.event in MUTUAL:  # "both sides agreed": with each other
        actors_a, actors_b = actors_a[:1], actors_a[1:]
        found = replace(found, b=found.a)
    for actor_a in actors_a:
        for actor_b in actors_b:
            if actor_a is None or actor_a != actor_b:
                yield RelationRow(
                    article_id, found.sentence, actor_a, actor_b, found.a.text if found.a else "",
                    found.b.text if found.b else "", found.event, _sign(found.sign), found.status, found.start,
                    found.end, f"{found.event}: {found.because}",
                )  # fmt: skip


def _actors(cast: Cast, article_id: str, party: Party | None) -> tuple[str | None, ...]:
    return (cast.actors_of(article_id, party) if party is not None else ()) or (None,)


def _sign(sign: int) -> Any:
    return (sign > 0) - (sign < 0)


def _mention_rows(
    article_id: str, sentence: int, named: list[MentionRow], related: set[tuple[int, frozenset[str]]]
) -> Iterator[RelationRow]:
    """Give the pairs of actors that a sentence names without an event between them."""
    first: dict[str, MentionRow] = {}
    for mention in sorted(named, key=lambda row: row.start):
        first.setdefault(mention.actor_id, mention)
    if len(first) > MOST_NAMED:
        return
    for a, b in combinations(first.values(), 2):
        if (sentence, frozenset((a.actor_id, b.actor_id))) not in related:
            yield RelationRow(
                article_id, sentence, a.actor_id, b.actor_id, a.surface, b.surface, "MENTION", 0, "actual",
                min(a.start, b.start), max(a.end, b.end), "named together",
            )  # fmt: skip
