"""Tells where one demand answers another: who sets a condition right behind what is asked of him, says yes if."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dashboard.demands.asking import known
from dashboard.resolve.demands_addressees import both_parties
from dashboard.resolve.demands_asked import Asked
from dashboard.resolve.demands_sides import sides_of
from dashboard.resolve.talks_reading import Reader

FIRST = re.compile(r"\bfirst\W*$", re.IGNORECASE)
IN_RETURN = re.compile(r"\bin (?:return|exchange),?\s(?!for\b)", re.IGNORECASE)
NEXT = 1  # sentences between what is asked and the condition set for it


def set_against(reader: Reader, asked: Sequence[Asked]) -> None:
    """Note a conditional answer where who is asked sets a condition in the next sentence, or in that of his yes.

    "Kest wants the road opened. Ossia opens it only if Kest pays" and "Ossia agreed. Its condition is that Kest pay".
    A condition that asks of a third party answers nobody.
    """
    for condition in asked:
        if not _is_condition(condition):
            continue
        own = sides_of(reader, condition.demanders)
        asks = sides_of(reader, condition.addressees)
        for one in reversed(asked):
            behind = condition.found.sentence - max(one.found.sentence, _last_answer(one))
            if one is condition or _is_condition(one) or not 0 <= behind <= NEXT or one.silent is not None:
                continue
            theirs = sides_of(reader, one.demanders)
            meant = bool(sides_of(reader, one.addressees) & own) or (not one.addressees and bool(asks & theirs))
            third = bool(asks) and not asks & theirs and one.response != "accepted" and not _comes_first(condition)
            if not meant or theirs & own or third:
                continue
            if one.response in {None, "accepted"} and (behind or one.found.cue_start < condition.found.cue_start):
                one.response = "conditional"
                one.response_by = one.response_by or condition.demanders
                one.addressees = one.addressees or _states_of(reader, condition.demanders)
                one.evidence.append((condition.found.start, condition.found.end, condition.found.cue))
                condition.addressees = condition.addressees or _states_of(reader, one.demanders)
                break


def told_to(reader: Reader, asked: Sequence[Asked]) -> None:
    """Let a condition be asked of whom it answers: "Ossia wants the town; Kest leaves only once its men are free"."""
    for condition in asked:
        if not _is_condition(condition) or condition.addressees:
            continue
        own = sides_of(reader, condition.demanders)
        for one in asked:
            answered = condition.found.sentence in one.answered_in and one.response == "conditional"
            if answered and own & sides_of(reader, one.response_by):
                condition.addressees = _other_of(reader, condition) or _states_of(reader, one.demanders)
                break


def _is_condition(one: Asked) -> bool:
    because = one.found.because
    if _comes_first(one):
        return True  # "Ossia wants guarantees first", "in return Ossia wants"
    return one.found.tied or because in {"condition", "precondition"} or because in known("verbs", "tie")


def _comes_first(one: Asked) -> bool:
    text, found = one.article.source_text, one.found
    first = FIRST.search(text[max(0, found.text_end - len("first")) : min(found.end, found.text_end + len(" first."))])
    return bool(first or IN_RETURN.search(text[found.start : found.end]))


def _last_answer(one: Asked) -> int:
    """Give the sentence of the last answer to a demand, or its own."""
    return max(one.answered_in, default=one.found.sentence)


def _states_of(reader: Reader, actors: Sequence[str]) -> tuple[str, ...]:
    """Give the states for which persons ask, and others as they are."""
    found = []
    for actor in actors:
        state = reader.states.get(reader.side(actor)) if reader.cast.actors[actor].kind == "person" else None
        found.append(state.actor_id if state is not None else actor)
    return tuple(dict.fromkeys(found))


def _other_of(reader: Reader, condition: Asked) -> tuple[str, ...]:
    """Give the other of the two parties of an article, of whom a party asks what it answers a mediator with."""
    both = both_parties(reader, condition.article)
    own = reader.sides(condition.demanders)
    others = tuple(actor for actor in both if reader.side(actor) not in own)
    return others if len(others) == 1 and len(both) == 2 else ()
