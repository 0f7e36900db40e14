"""Takes what whoever was asked says or does right behind for his answer, by its tone, where no answer was read."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.answers.answered import Answer
from dashboard.issues import weigh
from dashboard.resolve.demands_asked import Asked
from dashboard.resolve.demands_latest import may_be_asked
from dashboard.resolve.demands_left import asked_sides, is_office
from dashboard.resolve.demands_meant import asked_words, matter_words
from dashboard.resolve.demands_sides import sides_of
from dashboard.resolve.demands_words import shared
from dashboard.resolve.talks_reading import Reader

SUBJECT = 40  # characters at the start of a sentence within which its subject stands
NEXT = 2  # sentences behind a demand in which a tone may answer it


def is_near(asked: Sequence[Asked], answer: Answer) -> bool:
    """Whether a tone stands so near behind a demand that has no answer that it may be one."""
    return any(
        one.response is None and 0 <= one.behind(answer.sentence) <= NEXT and one.found.text_end <= answer.cue_start
        for one in asked
    )


def by_tone(
    reader: Reader, asked: Sequence[Asked], heard: Sequence[tuple[Answer, tuple[str, ...]]]
) -> list[tuple[Asked, Answer, tuple[str, ...]]]:
    """Pair each unanswered demand with the first tone in which whoever was asked speaks or acts behind it."""
    found: list[tuple[Asked, Answer, tuple[str, ...]]] = []
    taken = {number for one in asked for number in one.answered_in}
    told: dict[int, frozenset[str]] = {}
    for answer, by in heard:
        own = sides_of(reader, by)
        told[answer.sentence] = told.get(answer.sentence, frozenset()) | own
        if answer.sentence in taken:
            continue
        targets = _targets(reader, asked, answer, own, told)
        targets = [one for one in targets if not any(one is other for other, _, _ in found)]
        found += [(one, answer, by) for one in targets]
    return found


def _targets(
    reader: Reader, asked: Sequence[Asked], answer: Answer, own: frozenset[str], told: dict[int, frozenset[str]]
) -> list[Asked]:
    before = [
        one for one in asked
        if one.found.text_end <= answer.cue_start and 0 <= one.behind(answer.sentence) <= NEXT
        and not own & sides_of(reader, one.demanders)
    ]  # fmt: skip
    if answer.stance != "conditional" and any(
        one.found.sentence == answer.sentence and own & sides_of(reader, one.demanders) for one in asked
    ):
        return []  # asks for something in its turn
    if own:
        theirs = [
            one
            for one in before
            if own & asked_sides(reader, one)
            or _goes_on(reader, one, answer, own)
            or (answer.stance != "rejected" and may_be_asked(reader, one, answer, own))
        ]
    else:  # "the ministry", right behind
        office = all(is_office(p) for p in answer.by)
        other = all(p.text.lower().startswith("the other ") for p in answer.by)
        theirs = [one for one in before if office and (one.addressees or other) and one.behind(answer.sentence) == 1]
    if not theirs or theirs[-1].response is not None:
        return []
    last = theirs[-1]
    breath = [
        one for one in theirs
        if one.response is None
        and (one.found.start == last.found.start or None is not one.found.listed == last.found.listed)
    ]  # fmt: skip
    same = [one for one in breath if _is_on(reader, one, answer)]
    if same or answer.worded or (answer.loose and last.inferred):
        return same
    if last.found.listed is not None and len(breath) > 1:
        return []
    if last.behind(answer.sentence) > 1:
        between = told.get(answer.sentence - 1, frozenset()) | _first_of(reader, last, answer)
        since = answer.sentence - (answer.stance == "conditional")  # terms are asked for in their own sentence
        if any(last.found.sentence < one.found.sentence <= since for one in asked):
            return []  # somebody asked something else since: the words may mean that
        return breath if answer.points or own & between else []
    return breath if own or answer.points or answer.stance == "conditional" else []


def _goes_on(reader: Reader, one: Asked, answer: Answer, own: frozenset[str]) -> bool:
    """Whether a demand of nobody named is spoken of next, and then by those of whom the sentence between is."""
    return not one.addressees and answer.points and bool(own & _first_of(reader, one, answer))


def _first_of(reader: Reader, one: Asked, answer: Answer) -> frozenset[str]:
    """Give the side that the sentence right before an answer begins with, where that stands behind the demand."""
    starts = one.starts
    before = answer.sentence - 1
    if before <= one.found.sentence or before not in starts:
        return frozenset()
    rows = reader.cast.within(one.article.article_id, starts[before], starts[before] + SUBJECT)
    return sides_of(reader, [min(rows, key=lambda row: row.start).actor_id]) if rows else frozenset()


def _is_on(reader: Reader, one: Asked, answer: Answer) -> bool:
    """Whether a tone is on the matter of a demand: by its words, or by its issue where it is known who was asked."""
    article = one.article
    words = matter_words(reader, article, answer.text_start, answer.text_end)
    if shared(asked_words(reader, article, one), words):
        return True
    if (answer.worded or answer.loose) and (one.inferred or not one.addressees):
        return False  # two sentences of one article are soon on one issue, whoever speaks
    return one.issue != "other" and one.issue in weigh(article.source_text[answer.text_start : answer.text_end])
