"""Takes for the answer what whoever was asked says or does right behind a demand, where nothing else was read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from dashboard.answers.answered import Answer, answer_words
from dashboard.issues import weigh
from dashboard.resolve.demands_asked import Asked
from dashboard.resolve.demands_latest import may_be_asked
from dashboard.resolve.demands_meant import asked_words, is_of_one_kind, matter_words
from dashboard.resolve.demands_sides import asks_first, at_home, sides_asked, sides_of
from dashboard.resolve.demands_words import shared, stem
from dashboard.resolve.talks_reading import Reader

IT = re.compile(r"\b(?:it|them)\b")
JUST = 1  # sentences between a demand and what answers it by standing there


def right_behind(
    reader: Reader, asked: Sequence[Asked], left: Sequence[tuple[Answer, tuple[str, ...]]]
) -> list[tuple[Asked, Answer, tuple[str, ...]]]:
    """Pair each demand that has no answer with the first one left over that stands right behind it, of who was asked.

    Such words need not tell the matter again: "Kest wants the hills. Ossia plans to keep its soldiers there".
    """
    found: list[tuple[Asked, Answer, tuple[str, ...]]] = []
    for answer, by in sorted(left, key=lambda pair: (pair[0].tone, pair[0].cue_start)):
        own = sides_of(reader, by)
        on_other = answer.front or answer.loose or answer.offered is not None or (answer.asked_only and answer.worded)
        on_other = on_other or (bool(answer.topic) and not answer.deed)
        if (
            answer.stance is None
            or on_other
            or not own
            or (answer.stance not in {"conditional", "open"} and asks_first(reader, asked, answer, own))
        ):
            continue
        before = [one for one in asked if _stands_behind(one, answer) and _may_be_by(reader, one, by)]
        theirs = [
            one for one in before if own & sides_asked(reader, one.addressees) or may_be_asked(reader, one, answer, own)
        ]
        if not theirs or theirs[-1].response is not None or theirs[-1].found.listed is not None:
            continue
        one = theirs[-1]
        if any(one is other for other, _, _ in found):
            continue
        if answer.deed and answer.stance == "accepted" and _undoes(reader, one, answer):
            found.append((one, replace(answer, stance="rejected"), by))
        elif _may_answer(reader, one, answer):
            found.append((one, answer, by))
    return found


def _stands_behind(one: Asked, answer: Answer) -> bool:
    near = one.found.sentence <= answer.sentence and one.behind(answer.sentence) in range(JUST + 1)
    return near and one.found.text_end <= answer.cue_start


def _may_be_by(reader: Reader, one: Asked, by: Sequence[str]) -> bool:
    """Whether others than those who ask answer; where both are of one state, other people of it."""
    if set(by) & set(one.demanders):
        return False
    return not sides_of(reader, by) & sides_of(reader, one.demanders) or at_home(reader, one.demanders, one.addressees)


def _may_answer(reader: Reader, one: Asked, answer: Answer) -> bool:
    """Whether words may be on the matter of a demand: what tells a matter, and a yes, may tell no other one."""
    told = one.article.source_text[answer.text_start : answer.text_end]
    words, wanted = (
        matter_words(reader, one.article, answer.text_start, answer.text_end),
        asked_words(reader, one.article, one),
    )
    if answer.deed:
        deed = {stem(word) for word in (*answer.topic, answer.cue.lower())}
        same = bool(IT.search(told)) or bool(shared(words - deed, wanted - deed))
        return is_of_one_kind(one, answer) and same
    if answer.stance == "open" and (answer.worded or answer.cue.lower() in answer_words("talking")):
        return False  # "would go on negotiating"
    if answer.worded and not answer.tone and answer.stance == "rejected":
        return False
    if (answer.stance != "accepted" and answer.points) or shared(wanted, words):
        return True
    return not weigh(told).keys() - {"other", one.issue}


def _undoes(reader: Reader, one: Asked, answer: Answer) -> bool:
    """Whether a deed is of the other kind, done to what was asked for: "scrap the duty", "raised it"."""
    if is_of_one_kind(one, answer):
        return False
    told = one.article.source_text[answer.text_start : answer.text_end]
    words = matter_words(reader, one.article, answer.text_start, answer.text_end)
    return bool(IT.search(told)) or shared(asked_words(reader, one.article, one), words) > 1
