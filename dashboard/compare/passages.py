"""Lines up the sentences of articles that tell of the same story, and says of each pair: same, differs, related.

Pairs are looked for within stories only, and within a story only among an article's nearest, so that the work grows
with the number of related pairs. Copies of one origin are not compared with each other: they agree by making.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations
from typing import Any

from dashboard.cleaned import place_in_clean
from dashboard.compare.facets import Passage, When, Where
from dashboard.compare.likeness import Portrait, pairs, weighted
from dashboard.compare.matter import Named, matter, stem
from dashboard.compare.verdict import RELATED, Judgement, Weights, cosine, judge, vector, weights_of
from dashboard.resolve.context import Context
from dashboard.roles import role_words
from dashboard.tables import ArticleRow, ComparisonRow, SentenceRow

LEAST_TERMS = 4  # a sentence with fewer words that carry matter ("He declined to comment.") matches anything
PARTNERS = 12  # articles of a story that one article is compared with, nearest first
OFFICE = 5  # words of a speaker's office and of the verb before the name: "said the Algerian envoy Lakhdar Mekki"
PER_SENTENCE = 2  # partners of one sentence in one other article
_NOT_COMPARED = frozenset({"title", "heading", "dateline", "question"})


def resolve(context: Context, passages: Mapping[str, Sequence[Passage]] | None = None) -> Mapping[str, Sequence[Any]]:
    """Give the comparisons table."""
    passages = passages_of(context) if passages is None else passages
    words = {key: [passage.keys for passage in found] for key, found in passages.items()}
    weights = weights_of([line for lines in words.values() for line in lines])
    rows: list[ComparisonRow] = []
    for left, right in article_pairs(context, words):
        for one, other, verdict in aligned(passages[left], passages[right], words[left], words[right], weights):
            rows.append(row_of(len(rows), one, other, verdict))
    return {"comparisons": rows}


def row_of(number: int, one: Passage, other: Passage, found: Judgement) -> ComparisonRow:
    """Give the row of two passages and the verdict on them."""
    return ComparisonRow(
        comparison_id=f"comparison-{number + 1}",
        left_article=one.article_id,
        left_start=one.start,
        left_end=one.end,
        right_article=other.article_id,
        right_start=other.start,
        right_end=other.end,
        similarity=round(min(1.0, found.similarity), 3),
        verdict=found.verdict,
        difference=", ".join(found.differences) or None,
        because="; ".join(f"{name}: {why}" for name, why in zip(found.differences, found.because, strict=True)) or None,
    )


def article_pairs(context: Context, words: Mapping[str, list[list[str]]]) -> Iterator[tuple[str, str]]:
    """Give the pairs of articles worth comparing: one story, different origins; in large stories the nearest only."""
    stories: dict[str, list[ArticleRow]] = defaultdict(list)
    for row in context["articles"]:
        if row.story_id and row.duplicate_of is None and words.get(row.article_id):
            stories[row.story_id].append(row)
    for members in stories.values():
        if len({row.origin_id for row in members}) < 2:  # one origin agrees with itself
            continue
        ids = [row.article_id for row in members]
        near = combinations(ids, 2) if len(ids) <= PARTNERS + 1 else _nearest(ids, words)
        for one, other in near:
            if context.articles[one].origin_id != context.articles[other].origin_id:
                yield one, other


def _nearest(ids: Sequence[str], words: Mapping[str, list[list[str]]]) -> list[tuple[str, str]]:
    """Give each article of a large story with its nearest, found by the rare words that they share, in order."""
    place = {article: number for number, article in enumerate(ids)}
    bags = {article: Counter(term for line in words[article] for term in line) for article in ids}
    portraits = {article: Portrait(vector) for article, vector in weighted(bags).items()}
    nearest: dict[str, list[tuple[float, str]]] = defaultdict(list)
    for one, other, score in pairs(portraits):
        nearest[one].append((-score, other))
        nearest[other].append((-score, one))
    found = {
        (one, other) if place[one] < place[other] else (other, one)
        for one, near in nearest.items()
        for _, other in sorted(near)[:PARTNERS]
    }
    return sorted(found, key=lambda pair: (place[pair[0]], place[pair[1]]))


def aligned(
    left: Sequence[Passage],
    right: Sequence[Passage],
    left_words: Sequence[list[str]],
    right_words: Sequence[list[str]],
    weights: Weights,
) -> Iterator[tuple[Passage, Passage, Judgement]]:
    """Give the pairs of sentences about the same thing, each with its best partners, in the order of the left."""
    holds: dict[str, list[int]] = defaultdict(list)
    for number, line in enumerate(right_words):
        for term in set(line):
            holds[term].append(number)
    vectors = [vector(line, weights) for line in right_words]
    scores: dict[tuple[int, int], float] = {}
    for i, line in enumerate(left_words):
        own = vector(line, weights)
        for j in {j for term in set(line) for j in holds.get(term, ())}:
            if min(len(line), len(right_words[j])) >= LEAST_TERMS:
                value = cosine(own, vectors[j])
                if value >= RELATED:
                    scores[i, j] = value
    taken_left: dict[int, int] = defaultdict(int)
    taken_right: dict[int, int] = defaultdict(int)
    chosen = []
    for (i, j), _ in sorted(scores.items(), key=lambda item: (-item[1], item[0])):
        if taken_left[i] < PER_SENTENCE and taken_right[j] < PER_SENTENCE:
            taken_left[i] += 1
            taken_right[j] += 1
            chosen.append((i, j))
    for i, j in sorted(chosen):
        yield left[i], right[j], judge(left[i], right[j], weights, scores[i, j])


def passages_of(context: Context) -> dict[str, list[Passage]]:
    """Give each article's comparable sentences with what the tables know of them."""
    cast = context.cast
    known = {place.place_id: place for place in context["places"]}
    by_sentence: dict[str, dict[tuple[str, int], list[Any]]] = {
        table: defaultdict(list) for table in ("mentions", "place_mentions", "times")
    }
    for table, rows in by_sentence.items():
        for row in context[table]:
            rows[row.article_id, row.sentence].append(row)
    speakers = defaultdict(list)
    for quote in context["quotes"]:
        if quote.actor_id:
            speakers[quote.article_id].append(quote)
    talks: dict[tuple[str, int], set[str]] = defaultdict(set)
    for row in context["evidence"]:
        if row.table == "talks":
            talks[row.article_id, row.start].add(row.row_id)
    found: dict[str, list[Passage]] = defaultdict(list)
    for row in context["sentences"]:
        if row.kind in _NOT_COMPARED:
            continue
        key = (row.article_id, row.sentence)
        mentions, where = by_sentence["mentions"][key], by_sentence["place_mentions"][key]
        ids = {mention.actor_id for mention in mentions}
        people = frozenset(actor for actor in ids if cast.actors[actor].kind == "person")
        places = (known[mention.place_id] for mention in where if mention.literal)
        times = by_sentence["times"][key]
        named = [
            *((mention, actor_key(cast.actors[mention.actor_id])) for mention in mentions),
            *((mention, _place_key(known[mention.place_id])) for mention in where if mention.literal),
            *((time, f"={time.earliest}") for time in times if time.precision == "day" and time.earliest),
        ]
        speaking = frozenset(said.actor_id for said in speakers[row.article_id] if _overlap(said, row))
        speaking = speaking or said_by(row, mentions, people)
        found[row.article_id].append(
            Passage(
                row.article_id, row.start, row.end, row.clean, people, frozenset(ids) - people,
                frozenset(Where(place.name, place.country, place.kind) for place in places),
                tuple(When(t.text, t.earliest, t.latest, t.precision) for t in times),
                speaking,
                context.articles[row.article_id].published,
                {actor: cast.actors[actor].name for actor in ids | speaking},
                tuple(matter(row.clean, _in_clean(row, named))),
                _possessors(row, mentions),
                frozenset(talks.get((row.article_id, row.start), ())),
                row.block,
            )
        )  # fmt: skip
    return found


_OF = re.compile(r"(\w+)\s+of(?:\s+[\w.’'-]+){0,3}\s*\Z")  # "the envoy of US President ..."
_POSSESSIVE = re.compile(r"['’]s?(?!\w)")


def _possessors(row: SentenceRow, mentions: Sequence[Any]) -> frozenset[str]:
    """Give the actors that a sentence names only for what is theirs: they need not have been there."""
    owns: dict[str, bool] = {}
    for mention in mentions:
        before, after = row.text[: mention.start - row.start], row.text[mention.end - row.start :]
        of = _OF.search(before)
        mine = bool(_POSSESSIVE.match(after)) or (of is not None and of.group(1).lower() in role_words().heads)
        owns[mention.actor_id] = owns.get(mention.actor_id, True) and mine
    return frozenset(actor for actor, mine in owns.items() if mine)


def actor_key(actor: Any) -> str:
    """Give what an actor's name is matched by; a state and its territory are matched by its code."""
    return f"@{actor.country}" if actor.kind == "state" and actor.country else f"@{actor.actor_id}"


def _place_key(place: Any) -> str:
    return f"@{place.country}" if place.kind == "country" and place.country else f"#{place.place_id}"


def _in_clean(row: SentenceRow, named: Sequence[tuple[Any, str]]) -> list[Named]:
    """Give where names stand in the cleaned sentence; what cleaning took apart is left to its words."""
    found = []
    for one, key in named:
        at = place_in_clean(row.text, row.clean, one.start - row.start, one.end - row.start)
        if at is not None:
            found.append(Named(*at, key))
    return found


def _overlap(quote: Any, row: SentenceRow) -> bool:
    return bool(quote.start < row.end and row.start < quote.end)


@cache
def _said() -> str:
    return stem("said")


_WORD_BEHIND = re.compile(r"(?:,[^,.;:]{1,70},)?\s+(?:(?:has|have|had|also|later)\s+)*(\w+)")
# A name behind a verb of saying is the speaker's where nothing follows that it might do ("said Holt won").
_NAME_ENDS = re.compile(r"\s*(?:\Z|[.,;:)\"”]|(?:in|on|at|after|during|before)\b)")
_ACCORDING = re.compile(r"\baccording to[^,.;:]{0,60}\Z", re.IGNORECASE)


def said_by(row: SentenceRow, mentions: Sequence[Any], people: frozenset[str]) -> frozenset[str]:
    """Give the person named as the one who says it, with an office or an insertion between; nobody where none is."""
    words = row.text
    named = [mention for mention in mentions if mention.actor_id in people]
    for mention in named:
        start, end = mention.start - row.start, mention.end - row.start
        before = words[max((other.end - row.start for other in named if other.end <= mention.start), default=0) : start]
        behind = _WORD_BEHIND.match(words, end)
        inverted = before.split("\n")[-1].rsplit(",", 1)[-1].split()
        if (
            (behind and stem(behind.group(1)) == _said())
            or _ACCORDING.search(before)
            or (_NAME_ENDS.match(words, end) and any(stem(word) == _said() for word in inverted[-OFFICE:]))
        ):
            return frozenset({mention.actor_id})
    return frozenset()
