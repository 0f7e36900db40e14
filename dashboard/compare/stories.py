"""Groups articles: copies of a text, texts that rest on one origin, and articles about the same story.

A story is one meeting or development, told by any number of outlets. Fills `duplicate_of`, `origin_id` and `story_id`
of the articles: the first article of a group (by day of publication, then by name) gives its id to the others.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from dashboard.compare.copies import copies, groups, runs_of
from dashboard.compare.credits import Credit, credited
from dashboard.compare.likeness import Portrait, likeness, pairs, weighted
from dashboard.compare.matter import terms
from dashboard.resolve.context import Context
from dashboard.tables import ArticleRow, SentenceRow

ALIKE = 0.19  # average likeness from which two groups are one story
LEAD = 3  # sentences at the head of the body that say what a story is about
TITLE_WEIGHT, LEAD_WEIGHT = 2.0, 2.0
NAME_WEIGHT = 2.0
HEAD_EVIDENCE = 3.0
_WORD = re.compile(r"\w+")


def resolve(context: Context) -> Mapping[str, Sequence[Any]]:
    """Give the articles table with copies, origins and stories."""
    rows = list(context["articles"])
    lines: dict[str, list[SentenceRow]] = {row.article_id: [] for row in rows}
    for sentence in context["sentences"]:
        lines[sentence.article_id].append(sentence)
    order = [row.article_id for row in sorted(rows, key=_age)]
    duplicates, origins = copies({article: runs_of(_words(lines[article])) for article in order})
    duplicates |= _same_file(rows)
    duplicate = groups(order, duplicates)
    origin = groups(order, origins | duplicates)
    story = _stories(context, order, lines, origin)
    origin = groups(order, origins | duplicates | _same_credit(credited(context), story))
    return {
        "articles": [
            replace(
                row,
                duplicate_of=None if duplicate[row.article_id] == row.article_id else duplicate[row.article_id],
                origin_id=origin[row.article_id],
                story_id=f"story-{story[row.article_id]}",
            )
            for row in rows
        ]
    }


def _age(row: ArticleRow) -> tuple[str, str]:
    return row.published or row.published_earliest or "9999", row.article_id


def _words(lines: Iterable[SentenceRow]) -> list[str]:
    return [word for line in lines if line.kind != "dateline" for word in _WORD.findall(line.clean.casefold())]


def _same_file(rows: Iterable[ArticleRow]) -> set[tuple[str, str]]:
    """Give pairs of articles with the same bytes or the same address."""
    seen: dict[str, str] = {}
    found = set()
    for row in rows:
        for mark in (row.sha256, row.url):
            if mark and seen.setdefault(mark, row.article_id) != row.article_id:
                found.add((seen[mark], row.article_id))
    return found


def _same_credit(owed: Mapping[str, Credit], story: Mapping[str, str]) -> set[tuple[str, str]]:
    """Give pairs of articles of one story that owe their text to one agency or outlet, or one of them to the other's.

    Two pieces of one outlet, both its own work, are two texts; that they are no two independent sources is told where
    claims are weighed.
    """
    owing: dict[tuple[str, str], list[str]] = defaultdict(list)
    owning: dict[tuple[str, str], list[str]] = defaultdict(list)
    for article, credit in owed.items():
        for name in credit.owed:
            owing[story[article], name].append(article)
        if credit.own:
            owning[story[article], credit.own].append(article)
    found = set()
    for key, articles in owing.items():
        first, *rest = [*articles, *owning[key]]
        found |= {(first, other) for other in rest}
    return found


def _stories(
    context: Context, order: Sequence[str], lines: Mapping[str, list[SentenceRow]], origin: Mapping[str, str]
) -> dict[str, str]:
    """Give each article's story, named after its first article; articles of one origin tell one story."""
    first = {article: lines[article] for article in order if origin[article] == article}
    heads = {article: _head(own) for article, own in first.items()}
    vectors = weighted(_features(context, first, heads))
    talks = _main_talks(context, heads)
    rows = context.articles
    portraits = {
        article: Portrait(
            vector,
            talks.get(article),
            _day(rows[article].published or rows[article].published_earliest),
            _day(rows[article].published or rows[article].published_latest),
        )
        for article, vector in vectors.items()
    }
    found = bundle(
        [article for article in order if article in portraits],
        pairs(portraits),
        lambda one, other: likeness(portraits[one], portraits[other]),
    )
    return {article: found[origin[article]] for article in order}


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text[:10]) if text else None


def _head(lines: Sequence[SentenceRow]) -> int:
    """Give where the first sentences of an article's body end: title and these say what it is about."""
    body = [line for line in lines if line.kind not in {"title", "dateline", "heading"}]
    return body[min(LEAD, len(body)) - 1].end if body else 0


def _features(
    context: Context, lines: Mapping[str, Sequence[SentenceRow]], heads: Mapping[str, int]
) -> dict[str, dict[str, float]]:
    """Count each article's words, actors and places; those of the title and the first sentences count more."""
    counts: dict[str, dict[str, float]] = {article: defaultdict(float) for article in lines}
    for article, own in lines.items():
        for line in own:
            if line.kind != "dateline":
                weight = TITLE_WEIGHT if line.kind == "title" else LEAD_WEIGHT if line.end <= heads[article] else 1.0
                for term in terms(line.clean):
                    counts[article][term] += weight
    for table, key in (("mentions", "actor_id"), ("place_mentions", "place_id")):
        for row in context[table]:
            if row.article_id in counts:
                weight = NAME_WEIGHT * (LEAD_WEIGHT if row.end <= heads[row.article_id] else 1.0)
                counts[row.article_id][f"{key}={getattr(row, key)}"] += weight
    return counts


def _main_talks(context: Context, heads: Mapping[str, int]) -> dict[str, str]:
    """Give the meeting that each article is about: the one with most of its evidence, that of the head counted more."""
    weights: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for row in context["evidence"]:
        if row.table == "talks" and row.article_id in heads:
            weights[row.article_id][row.row_id] += HEAD_EVIDENCE if row.end <= heads[row.article_id] else 1.0
    return {article: max(sorted(found), key=found.__getitem__) for article, found in weights.items()}


def bundle(
    members: Sequence[str],
    alike: Iterable[tuple[str, str, float]],
    unknown: Callable[[str, str], float] = lambda one, other: 0.0,  # noqa: ARG005 - what is not told is unlike
) -> dict[str, str]:
    """Group articles by average likeness, most alike first, so that a chain of neighbours makes no story.

    Gives for each article the first of its group in the order of `members`. `unknown` tells the likeness of
    pairs that are not given.
    """
    place = {member: number for number, member in enumerate(members)}
    group = {member: [member] for member in members}
    links: dict[str, dict[str, float]] = defaultdict(dict)
    for one, other, score in alike:
        links[one][other] = links[other][one] = score
    scored = ((score, one, other) for one, found in links.items() for other, score in found.items() if one < other)
    waiting = sorted(scored, reverse=True)
    for score, one, other in waiting:
        if score < ALIKE:
            break
        left, right = group[one], group[other]
        if left is right:
            continue
        total = sum(links[a][b] if b in links[a] else unknown(a, b) for a in left for b in right)
        if total >= ALIKE * len(left) * len(right):
            merged = sorted([*left, *right], key=place.__getitem__)
            for member in merged:
                group[member] = merged
    return {member: group[member][0] for member in members}
