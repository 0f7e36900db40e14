"""Takes a plain yes or no right behind a demand for its answer, though no name tells whose: "the delegation refused".

Who says so may be a body, an office or a group that is known to nobody, or be read as standing with those who ask: what
neither names a matter nor tells one can only be on what was just asked, and nobody answers his own demand. Bystanders
answer for nobody.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from dashboard.answers.answered import Answer, answer_words
from dashboard.demands.asking import known
from dashboard.extract import Party
from dashboard.lexicon import lexicon
from dashboard.resolve.demands_asked import Asked
from dashboard.resolve.demands_sides import sides_asked, sides_of
from dashboard.resolve.demands_words import stem
from dashboard.resolve.talks_again import group_of
from dashboard.resolve.talks_reading import Reader

JUST = 1  # sentences between a demand and what can only be its answer
DETERMINERS = frozenset({"the", "a", "an", "its", "their", "his", "her", "this", "that"})
OWN = frozenset({"i", "we", "you", "nobody", "none"})


def plainly_answered(
    reader: Reader, asked: Sequence[Asked], left: Sequence[tuple[Answer, tuple[str, ...]]]
) -> list[tuple[Asked, Answer]]:
    """Pair each demand that has no answer with the first plain one left over that stands right behind it."""
    found: list[tuple[Asked, Answer]] = []
    for answer, by in sorted(left, key=lambda pair: pair[0].cue_start):
        before = [one for one in asked if one.found.text_end <= answer.cue_start]
        if not before or not is_plain(answer) or any(one.found.sentence == answer.sentence for one in before[:-1]):
            continue
        last = before[-1]
        reach = 0 if answer.aside else JUST  # "an idea that Kest rejects" stands in its sentence
        near = last.behind(answer.sentence) in range(reach + 1) and last.found.listed is None
        argued = last.weak and answer.stance == "conditional" and answer.sentence in last.answered_in
        free = (last.response is None or argued) and not any(last is one for one, _ in found)
        if (near or argued) and free and _may_be_by(reader, last, answer, by):
            found.append((last, answer))
    return found


def _may_be_by(reader: Reader, one: Asked, answer: Answer, by: Sequence[str]) -> bool:
    """Whether those who say so may have been asked: not who asked, nor a third party by its name where others were."""
    if answer.offered is not None and one.found.cue_start < answer.offered:
        return False  # "rejected the offer, insisting on a release; Ossia welcomed it"
    if not by:
        return any(_has_no_name(party) and _speaks_for_some(party) for party in answer.by)  # "federal negotiators"
    if any(_is_described(party) and _speaks_for_some(party) for party in answer.by):
        return True
    if sides_of(reader, by) & sides_of(reader, one.demanders):
        return not set(by) & set(one.demanders)
    theirs = sides_asked(reader, one.addressees)
    return one.inferred or not theirs or bool(theirs & sides_of(reader, by))


def _speaks_for_some(party: Party) -> bool:
    """Whether who answers is a body, a group or an office, which answer for a party: "the cabinet", "both sides"."""
    if group_of(party) or party.text.lower() in {"it", "they"}:
        return True
    head = party.head_start - party.start
    heads = (party.text[head:].split() or party.text.split())[:1] + party.text.split()[-1:]
    return any(stem(word.lower()) in _speaking() for word in heads)


@cache
def _speaking() -> frozenset[str]:
    words = known("sides") | answer_words("offices") | answer_words("spokesmen") | answer_words("delegates")
    return frozenset(stem(word) for word in words)


def _is_described(party: Party) -> bool:
    return party.first_word.lower() in DETERMINERS and party.last_word.islower()


def _has_no_name(party: Party) -> bool:
    """Whether who answers is told by what he is: "the visitor", "the delegation of the House"; not "South Block"."""
    return party.last_word.islower() or any(word.islower() and word != "of" for word in party.text.split()[:2])


def is_plain(answer: Answer) -> bool:
    """Whether words say yes or no to what was just told, or yes on terms, and somebody else than "I" says them."""
    weak = answer.asked_only or answer.worded or answer.deed or answer.tone or answer.loose or answer.whole
    mine = {party.text.lower() for party in answer.by} & OWN
    if weak or not answer.by or mine or answer.noun_start is not None:
        return False
    if answer.stance == "conditional":
        return True
    if answer.cue.lower() in lexicon("demands")["answers"]["gestures"]["nouns"]:
        return False  # "would be met with resistance"
    return answer.points and answer.stance is not None and stem(answer.cue.lower()) in _plain_verbs()


@cache
def _plain_verbs() -> frozenset[str]:
    """Give the stems of the verbs that say yes or no, or promise to pass it on."""
    verbs = answer_words("accepted") | answer_words("rejected") | answer_words("plain") | {"turn", "rule"}
    return frozenset(stem(verb) for verb in verbs | answer_words("promising"))
