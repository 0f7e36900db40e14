"""What a sentence says came of a meeting: an agreement or none, progress or none, well or badly spoken of.

Each is a question of its own: talks may be constructive and end without agreement. Two sentences contradict each other
only where they answer the same one, one with yes and the other with no, in words that both print.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache

from dashboard.compare.matter import Term, stem
from dashboard.compare.standing import is_open
from dashboard.lexicon import lexicon

REACH = 3  # terms behind an agreement that say what it is on
_STANDSTILL = frozenset({"deadlock", "stalemate", "impasse", "standstill"})
_NOUNS = frozenset({"agreement", "accord", "deal"})
_KNOWN = re.compile(r"\b(?:the|this|that|these|such)\s+(?:\w+\s+)?\Z", re.IGNORECASE)
_TO_DO = re.compile(r"\s+to\b")  # "failed to attend" is no outcome
_NO = re.compile(
    r"(?:\b(?:no|without|little|hardly)(?:\s+[\w-]+)?"
    r"|(?:\b(?:not(?!\s(?:only|just|least))|never|neither|nor|yet to)|n['’]t)"
    r"(?:\s+(?!(?:the|this|that|its|their)\b)[\w-]+){0,3})\s+\Z",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"\b(?:break|breaks|broke|breaking|end|ended|ending|overcome|resolve)\s+(?:\w+\s+)?\Z", re.IGNORECASE
)
_CLAUSE = re.compile(r"[.,;:()—–]|\b(?:but|while|although|though|after|before|which|who)\b")


@dataclass(frozen=True)
class Outcome:
    """What is said on one question, with the word that says so and the terms that follow it."""

    question: str
    well: bool
    words: str
    stem: str
    on: frozenset[str]


@cache
def _cues() -> re.Pattern[str]:
    phrases = sorted(_answers(), key=lambda phrase: (-len(phrase), phrase))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, phrases))})\b", re.IGNORECASE)


@cache
def _answers() -> Mapping[str, tuple[tuple[str, bool], ...]]:
    found: dict[str, list[tuple[str, bool]]] = defaultdict(list)
    for question, (well, badly) in lexicon("comparison")["outcomes"].items():
        for side, phrases in ((True, well), (False, badly)):
            for phrase in phrases:
                found[phrase].append((question, side))
    return {phrase: tuple(answers) for phrase, answers in found.items()}


def outcomes(text: str, terms: Sequence[Term]) -> list[Outcome]:
    """Find what a sentence says came of a meeting; "no progress" is the opposite of progress."""
    found = []
    for match in _cues().finditer(text):
        phrase = match.group().lower()
        if phrase == "failed" and _TO_DO.match(text, match.end()):
            continue
        if phrase in _STANDSTILL and _ENDS.search(text, 0, match.start()):
            continue  # "to break the deadlock"
        if phrase in _NOUNS and _KNOWN.search(text, 0, match.start()):
            continue  # "this agreement was seen as ..." tells of it, not that it was reached
        if is_open(text, match.start()):
            continue  # "before the treaty can be signed"
        no = _NO.search(text, 0, match.start())
        end = _CLAUSE.search(text, match.end())
        last = end.start() if end else len(text)
        behind = [term.key for term in terms if match.end() <= term.start < last][:REACH]
        said = text[no.start() if no else match.start() : match.end()]
        for question, well in _answers()[phrase]:
            if not no or well:  # "did not fail" says nothing much
                found.append(Outcome(question, well and not no, said, stem(phrase), frozenset(behind)))
    return found


def opposed_outcomes(one: Sequence[Outcome], other: Sequence[Outcome]) -> tuple[str, str] | None:
    """Give the words by which two sentences give opposite answers to what came of it, if they do."""
    for question in sorted({item.question for item in one} & {item.question for item in other}):
        sides = [[item for item in side if item.question == question] for side in (one, other)]
        if any(len({item.well for item in side}) > 1 for side in sides) or sides[0][0].well == sides[1][0].well:
            continue
        on = [frozenset().union(*(item.on for item in side)) for side in sides]
        if question == "agreement" and all(on) and on[0].isdisjoint(on[1]):
            continue  # agreed on a hotline, and not on the border
        return sides[0][0].words, sides[1][0].words
    return None


def one_outcome(left: Sequence[Outcome], right: Sequence[Outcome], without: AbstractSet[str]) -> bool:
    """Whether two sentences say the same of what came of it in one word, over one matter where both name one."""
    for one in left:
        for other in right:
            if (one.question, one.well, one.stem) == (other.question, other.well, other.stem):
                on = one.on - without, other.on - without
                if not all(on) or on[0] & on[1]:
                    return True
    return False
