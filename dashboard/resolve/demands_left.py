"""Gives answers that name nothing and point at nothing to what was just asked of the one who gives them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from dashboard.answers.answered import Answer, answer_words
from dashboard.article import Article
from dashboard.demands.asking import known
from dashboard.extract import Party
from dashboard.issues import weigh
from dashboard.resolve.demands_asked import Asked
from dashboard.resolve.demands_meant import asked_words, matter_words
from dashboard.resolve.demands_sides import asks_first, sides_asked, sides_of
from dashboard.resolve.demands_words import shared
from dashboard.resolve.talks_reading import Reader

SEAT = re.compile(r" in (?:the )?(?:[A-Z]\w+ ?){1,3}")  # "officials in Kest City"
NEXT = 2  # sentences between a demand and what is said next of its matter by the one who was asked
SPEAKING = frozenset({"spokesman", "spokeswoman", "spokesperson"})
JUST = 1  # the same where the words tell no matter


def answered_next(
    reader: Reader, asked: Sequence[Asked], left: Sequence[tuple[Answer, tuple[str, ...]]]
) -> list[tuple[Asked, Answer, tuple[str, ...]]]:
    """Pair each unanswered demand with the first answer left over that whoever was asked gives right behind it."""
    found: list[tuple[Asked, Answer, tuple[str, ...]]] = []
    for answer, by in left:
        if answer.stance is None or not _may_be_next(answer, by):
            continue
        own = sides_of(reader, by)
        near = [one for one in asked if _is_just(one, answer) and one.response is None]
        near = [one for one in near if not own & sides_of(reader, one.demanders)]
        if answer.stance != "conditional" and asks_first(reader, asked, answer, own):
            continue
        theirs = [one for one in near if own & asked_sides(reader, one) or (not own and one.addressees)]
        theirs = [one for one in theirs if not any(one is other for other, _, _ in found)]
        theirs = _of_these(reader, theirs, answer)
        if theirs:
            found.append((theirs[-1], answer, by))
    return found + _said_before(reader, asked, left, found)


def _said_before(
    reader: Reader,
    asked: Sequence[Asked],
    left: Sequence[tuple[Answer, tuple[str, ...]]],
    found: Sequence[tuple[Asked, Answer, tuple[str, ...]]],
) -> list[tuple[Asked, Answer, tuple[str, ...]]]:
    """Pair what is still unanswered with what whoever was asked said of the same in the sentence before."""
    more: list[tuple[Asked, Answer, tuple[str, ...]]] = []
    done = [id(one) for one, _, _ in found] + [id(answer) for _, answer, _ in found]
    for answer, by in left:
        if answer.stance is None or not by or answer.asked_only or not _may_be_next(answer, by) or id(answer) in done:
            continue
        own = sides_of(reader, by)
        for one in asked:
            before = one.response is None and id(one) not in done and one.found.sentence - answer.sentence == 1
            if not before or not own & sides_asked(reader, one.addressees) or own & sides_of(reader, one.demanders):
                continue
            if _of_these(reader, [one], replace(answer, stance="accepted")):  # of the same matter
                more.append((one, answer, by))
                done.append(id(one))
    return more


def _may_be_next(answer: Answer, by: tuple[str, ...]) -> bool:
    """Whether an answer may be to what it neither names nor says again; "the generals" are of whom it was asked."""
    office = bool(answer.by) and all(is_office(party) for party in answer.by)
    said = answer.within or answer.deed or answer.worded or answer.front or answer.to or answer.offered is not None
    return not said and (bool(by) or office)


def is_office(party: Party) -> bool:
    """Whether words mean who speaks for a party that is known: "the official", "the embassy"."""
    words = party.text.lower().split()
    speaks = words[0] in {"a", "an"} and len(words) > 2 and words[-1] in SPEAKING  # "a Commission spokesman"
    return speaks or (words[0] in {"the", "its", "their", "his", "her"} and words[-1] in answer_words("offices"))


def _of_these(reader: Reader, theirs: Sequence[Asked], answer: Answer) -> list[Asked]:
    """Give the last sentence's demands of the same matter; a no that tells none may be to the one right before."""
    if not theirs:
        return []
    text = theirs[-1].article.source_text
    last = [one for one in theirs if one.found.start == theirs[-1].found.start or one.found.listed is not None]
    around, own = weigh(text[answer.start : answer.end]), weigh(text[answer.text_start : answer.text_end])
    told = [
        one
        for one in last
        if shared(asked_words(reader, one.article, one), matter_words(reader, one.article, answer.start, answer.end))
        or (one.issue != "other" and one.issue in around and one.found.listed is None)
    ]
    if told or answer.stance == "accepted" or own:
        return told
    reach = NEXT if answer.number > 1 else JUST  # "these points"
    return [one for one in last if one.found.listed is None and one.behind(answer.sentence) <= reach]


def several(
    reader: Reader, asked: Sequence[Asked], targets: Sequence[Asked], answer: Answer, by: tuple[str, ...]
) -> Sequence[Asked]:
    """Give as many demands of one party as "both" or "all three" mean, told one right behind the other."""
    if not targets or len(targets) >= answer.number:
        return targets
    last = targets[-1]
    own = sides_of(reader, by) or sides_of(reader, last.addressees)
    told = [
        one
        for one in asked
        if one.found.cue_start <= last.found.cue_start
        and sides_of(reader, one.demanders) & sides_of(reader, last.demanders)
        and (not one.addressees or sides_asked(reader, one.addressees) & own)
        and last.found.sentence - one.found.sentence <= NEXT
    ]
    if len(told) < answer.number:  # "Kest wants the hills, Ossia the port. Neither has yielded": each to the other
        told += [one for one in asked if is_set_against(reader, one, last) and sides_of(reader, one.addressees) & own]
    return told[-answer.number :]


def is_set_against(reader: Reader, one: Asked, last: Asked) -> bool:
    """Whether whoever something was asked of last asks something in turn of whoever asked it."""
    near = 0 <= last.found.sentence - one.found.sentence <= 1 and one is not last
    theirs = sides_of(reader, one.demanders) & sides_of(reader, last.addressees)
    return near and bool(theirs and sides_of(reader, one.addressees) & sides_of(reader, last.demanders))


def speaks_for(reader: Reader, article: Article, parties: Sequence[Party]) -> tuple[str, ...]:
    """Give for whom "a Commission spokesman", "Roe's team" and "officials in Kest" answer: the one whom they name."""
    found: list[str] = []
    offices = answer_words("offices") | answer_words("spokesmen") | known("sides")
    for party in parties:
        last = party.last_word.lower()
        if last not in offices and last.removesuffix("s") not in offices:
            continue
        rows = reader.cast.within(article.article_id, party.start, party.end)
        seat = SEAT.match(article.source_text, party.end)
        if not rows and seat is not None:
            rows = reader.cast.within(article.article_id, party.end, seat.end())
        actors = {row.actor_id for row in rows}
        found += actors if len(actors) == 1 else []
    return tuple(dict.fromkeys(found))


def _is_just(one: Asked, answer: Answer) -> bool:
    """Whether an answer stands right behind a demand, or behind a comma in its words: "a role that Kest rejects"."""
    if answer.sentence == one.found.sentence:
        between = one.article.source_text[one.found.text_start : max(one.found.text_start, answer.cue_start)]
        return answer.cue_start >= one.found.text_end or "," in between
    return 0 < one.behind(answer.sentence) <= NEXT and not answer.aside


def asked_sides(reader: Reader, one: Asked) -> frozenset[str]:
    """Give the sides of whom a demand is asked and of whom its words name: "a plan under which the group disarms"."""
    rows = reader.cast.within(one.article.article_id, one.found.text_start, one.found.text_end)
    return sides_asked(reader, one.addressees) | sides_of(reader, (row.actor_id for row in rows))
