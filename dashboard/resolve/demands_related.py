"""Tells whether an answer names something of its own that a demand does not ask for, and so answers another matter."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from dashboard.answers.answered import Answer, answer_words
from dashboard.demands.asking import known
from dashboard.issues import weigh
from dashboard.resolve.demands_asked import Asked
from dashboard.resolve.demands_meant import asked_words, matter_words
from dashboard.resolve.demands_sides import sides_of
from dashboard.resolve.demands_words import shared, stem, stems
from dashboard.resolve.talks_reading import Reader

# What points back at a demand, whatever else is named beside it: "would pay them", "sees no point in that".
POINTING = re.compile(
    r"\b(?:(?<!what )(?:it|they)|them|this|that(?! (?:is|are|was|were|has|have|had|would)\b)|these|those|such|so)\b",
    re.IGNORECASE,
)


def about(reader: Reader, targets: Sequence[Asked], answer: Answer, by: tuple[str, ...]) -> list[Asked]:
    """Give those of some demands of which an answer may be, by what it names."""
    return [one for one in targets if not _is_of_another(reader, one, answer, by)]


def _is_of_another(reader: Reader, one: Asked, answer: Answer, by: tuple[str, ...]) -> bool:
    """Whether an answer names what is not asked for: "rejected the idea of two states" to "open the ports".

    A bare answer, one that points back and one on terms may be to anything; so may a thing that tells no issue, since
    it may be what is asked for in another word. Not so "the idea of" or "no readiness to", which tell the matter, nor
    what somebody says of whom nothing was asked.
    """
    bare = answer.stance in {None, "conditional"} or answer.rank is not None or answer.number > 1
    if bare or not (_pointing() if not answer.own else answer_words("verdict_nouns")).isdisjoint(answer.things):
        return False
    text = one.article.source_text
    points = answer.points or POINTING.search(text, answer.text_start, answer.text_end) is not None
    wanted = asked_words(reader, one.article, one)
    if not points and _is_by_others(reader, one, answer, by):
        return not shared(wanted, matter_words(reader, one.article, answer.start, answer.end))
    named = frozenset(stem(word) for word in answer.things) if answer.own else stems(" ".join(answer.things))
    if not named or shared(wanted, named):
        return False
    ranges = (" ".join(answer.things), text[answer.text_start : answer.text_end])
    told = {issue for words in ranges for issue in weigh(words)} - {"other"}
    if one.issue in told or answer.own:
        return one.issue not in told
    return not points and answer.noun_start is None and bool(told) and one.issue != "other"


def _is_by_others(reader: Reader, one: Asked, answer: Answer, by: tuple[str, ...]) -> bool:
    """Whether others than those who were asked speak, and name no demand."""
    own = sides_of(reader, by)
    named = answer.deed or answer.topic or answer.noun_start is not None
    return not named and bool(own) and not own & sides_of(reader, one.addressees)


@cache
def _pointing() -> frozenset[str]:
    """Give the nouns that mean what was asked, or what whoever was asked thinks of it: "the terms", "an ultimatum"."""
    return answer_words("vague") | answer_words("verdict_nouns") | answer_words("whole") | known("answered")
