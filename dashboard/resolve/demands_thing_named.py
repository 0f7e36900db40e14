"""Tells which of several things that one breath asks an answer is to: the one whose name it says again."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dashboard.answers.answered import Answer
from dashboard.issues_alike import state_words
from dashboard.resolve.demands_asked import Asked

NAME = re.compile(r"(?<=\w )[A-Z]\w{3,}")  # not the first word of a sentence
SEVERAL = 2


def that_it_names(asked: Sequence[Asked], answer: Answer) -> Sequence[Asked]:
    """Leave out what one breath asks beside the thing whose name an answer says again: "the Torba road might be".

    "Asked it to reopen the roads, above all at Torba, and to lift the ban. Torba might be considered": not the ban.
    """
    breath = [one for one in asked if one.behind(answer.sentence) == 1 and one.found.sentence < answer.sentence]
    if len(breath) < SEVERAL or answer.number > 1 or answer.rank is not None:
        return asked
    text = breath[0].article.source_text
    parties = [p for one in breath for p in (*one.found.demanders, *one.found.addressees)]
    told = {word for party in (*answer.by, *parties) for word in party.text.split()} | state_words()
    said = set(NAME.findall(text[answer.start : answer.end])) - told
    last = max(one.found.end for one in breath)
    starts = [*(one.found.text_start for one in breath[1:]), last]
    names = [set(NAME.findall(text[one.found.text_start : end])) for one, end in zip(breath, starts, strict=True)]
    own = [one for one, its in zip(breath, names, strict=True) if its & said]
    if len(own) != 1:
        return asked
    return [one for one in asked if one is own[0] or not any(one is other for other in breath)]


def or_what_it_names(asked: Sequence[Asked], answer: Answer, one: Asked) -> list[Asked]:
    """Give the demand that an answer was paired with, or the one beside it whose thing it names, if that has none."""
    among = that_it_names(asked, answer)
    if among is asked or any(one is other for other in among):
        return [one]
    return [other for other in among if other.found.start == one.found.start and other.response is None]


def argues_for(answer: Answer, by: tuple[str, ...], named_one: tuple[Answer, tuple[str, ...]]) -> bool:
    """Whether a no only gives the reason for a plain one: "declined the guarantee: nobody can promise rain"."""
    plain, plain_by = named_one
    behind = answer.sentence == plain.sentence and answer.cue_start > plain.cue_start
    alike = answer.stance == plain.stance == "rejected" and by == plain_by
    return behind and alike and not answer.points and answer.rank is None and answer.noun_start is None
