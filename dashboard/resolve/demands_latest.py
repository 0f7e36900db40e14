"""Finds what was asked last of those who answer: by rank in a list, or right before, and how far an answer reaches."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dashboard.answers.answered import LAST, REST, Answer
from dashboard.resolve.demands_asked import Asked
from dashboard.resolve.demands_sides import sides_asked, sides_of
from dashboard.resolve.talks_reading import Reader

REPLYING = re.compile(r"\b(?:replied|replies|answered|answers|responded|responds|countered|retorted)\b")
NEAR = 4  # sentences between a demand and an answer that does not name it
JUST = 1  # sentences between a demand and "Kest refused" or "Kest ruled that out"
LATE = 3  # sentences between a demand and "I have noted it"
AFTER_LIST = 3  # sentences between the end of a list and "these conditions"


def ranked(reader: Reader, before: Sequence[Asked], answer: Answer, by: tuple[str, ...]) -> list[Asked]:
    """Give the first, the second or the others of what one party asked just before."""
    if not before or (not by and answer.by):
        return []
    last, own = before[-1], sides_of(reader, by)
    if last.found.listed is not None:
        told = [one for one in before if one.found.listed == last.found.listed]
        reach = AFTER_LIST
    else:
        told = [
            one
            for one in before
            if one.demanders == last.demanders and last.found.sentence - one.found.sentence <= NEAR
        ]
        reach = NEAR
    reach += _answered_between(before, last, answer)
    if answer.sentence - last.found.sentence > reach or sides_of(reader, last.demanders) & own:
        return []
    theirs = [one for one in told if fits(reader, one, own) or (one.inferred and one.found.listed is not None)]
    if answer.rank == REST:
        return [one for one in theirs if answer.start not in {start for start, _, _ in one.evidence}]
    told = told if last.found.listed is not None else theirs  # of a list the third is the third, whoever is asked
    if answer.rank == LAST:
        return [one for one in told[-1:] if one in theirs]
    wanted = [told[rank] for rank in answer.ranks or (answer.rank or 0,) if rank < len(told)]
    if not wanted and len(told) > 1 and told[-1] is last and last.behind(answer.sentence) == JUST:
        wanted = [last]  # "the third request", of which one was not read: the one just told
    return [one for one in wanted if one in theirs]


def latest(reader: Reader, before: Sequence[Asked], answer: Answer, by: tuple[str, ...], reach: int) -> list[Asked]:
    """Give what was asked last of those who answer, with what the same breath asked: "ruled out both"."""
    own = sides_of(reader, by)
    near = [
        one
        for one in before
        if one.behind(answer.sentence) - _answered_between(before, one, answer)
        <= _reach_of(reader, one, answer, own, reach)
        and not (own and own <= sides_of(reader, one.demanders))
    ]
    open_to = [one for one in near if fits(reader, one, own)]
    open_to = open_to or [one for one in near[-1:] if may_be_asked(reader, one, answer, own)]
    if not open_to:
        return []
    last = open_to[-1]
    same_list = last.found.listed is not None and last.found.listed == before[-1].found.listed
    if not same_list and any(
        one.found.sentence > last.found.sentence and not sides_of(reader, one.demanders) & own for one in before
    ):
        return []  # somebody asked something else since: the words may mean that
    told = [one for one in open_to if one.found.start == last.found.start and one.demanders == last.demanders]
    if last.found.listed is not None:
        told = [one for one in open_to if one.found.listed == last.found.listed]
        told = [one for one in told if one.response is None] or told
        return told if len(told) == 1 or answer.sentence - last.found.sentence <= JUST else []
    if last.found.tied:  # "asked for it, and will not talk of more until": one demand, told twice
        told += [
            one
            for one in open_to
            if one is not last and one.demanders and sides_of(reader, one.demanders) & sides_of(reader, last.demanders)
            and last.found.sentence - one.found.sentence <= LATE
        ]  # fmt: skip
    return told


def _answered_between(before: Sequence[Asked], one: Asked, answer: Answer) -> int:
    """Count the sentences between a demand and an answer that answer what else was asked with it."""
    listed = one.found.listed
    beside = [
        other
        for other in before
        if other.demanders == one.demanders
        and other.found.listed == listed
        and (listed is not None or other.found.start == one.found.start)
    ]
    return len({n for other in beside for n in other.answered_in if one.found.sentence < n < answer.sentence})


def _reach_of(reader: Reader, one: Asked, answer: Answer, own: frozenset[str], reach: int) -> int:
    """Give how far behind a demand an answer may stand: further where who answers, or replies, was asked."""
    if one.found.listed is not None:
        return max(reach, AFTER_LIST)
    plain = not answer.asked_only and own & sides_of(reader, one.addressees)
    if plain and REPLYING.search(one.article.source_text, answer.start, answer.end):
        return reach + 2  # who replies, replies to what was asked last, whatever was told between
    silent = not own and not answer.by and answer.points and answer.stance in {"accepted", "rejected"}
    return reach + 1 if plain or silent else reach  # "neither has been granted"


def fits(reader: Reader, one: Asked, own: frozenset[str]) -> bool:
    """Whether a demand is asked of those who answer, or of nobody named, or they are people of no known side."""
    anybody = not own or one.group or not one.addressees
    return anybody or bool(sides_asked(reader, one.addressees) & own) or is_loose(reader, own)


def is_loose(reader: Reader, own: frozenset[str]) -> bool:
    """Whether those who answer are persons for whom no state or body is known."""
    actors = [reader.cast.actors.get(side) for side in own]
    return bool(actors) and all(a is not None and a.kind == "person" and not a.country for a in actors)


def may_be_asked(reader: Reader, one: Asked, answer: Answer, own: frozenset[str]) -> bool:
    """Whether those who answer right behind a demand may be whom it was asked of, where that is only inferred.

    Who then says no or sets terms, was asked; who says yes may be anybody who backs it.
    """
    just = one.inferred and 0 <= one.behind(answer.sentence) <= JUST and answer.stance not in {None, "accepted"}
    return just and bool(own) and not own & sides_of(reader, one.demanders) and not answer.asked_only
