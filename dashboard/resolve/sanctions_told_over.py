"""Joins what is told a second time to the row that tells it first: the entries of a chronology, "and he imposed them".

"6 May 2021: Kest's bank is blacklisted" stands below a text that told so at length, in other words and often of more or
fewer parties. An act of the same state on whom it is lent from the sentence that tells of that act is the same, too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from dashboard.lexicon import lexicon
from dashboard.measures.known import measures
from dashboard.resolve.cast import Cast
from dashboard.resolve.measure_line import singular
from dashboard.resolve.sanctions_parties import Said, states_of

BEGUN = frozenset({"imposed", "in force", "extended", "threatened"})  # "sanctions return", in an entry
ENDED = frozenset({"eased", "lifted", "easing proposed"})
ENTRY = re.compile(
    rf"\s*(?:\d{{1,2}}\s)?(?:(?:{'|'.join(lexicon('times')['months'])})\s)?(?:\d{{1,2}},?\s)?\d{{4}}\s?(?::|[–—-]\s)",
    re.IGNORECASE,
)
NEAR = 3  # sentences between a bare "he imposed sanctions" and what tells on whom
UNDER = ("keep: under (", "keep: subject (")
TWO_WORDS = 2
POINTING = frozenset({"the", "these", "those"})
MOST = 30  # characters of a date


def told_once(cast: Cast, said: Sequence[Said], text: str) -> list[Said]:
    """Give the statements, those that tell again what another told as told by that one."""
    entries = [_is_entry(item, text) for item in said]
    body = [item for item, entry in zip(said, entries, strict=True) if not entry]
    found: list[Said] = []
    for item, entry in zip(said, entries, strict=True):
        alike = [other for other in body if other is not item and _is_told_by(cast, item, other, entry=entry)]
        found.append(_as(item, min(alike, key=lambda other: _apart(item, other))) if alike else item)
    return found


def _is_entry(item: Said, text: str) -> bool:
    """Whether a sentence is an entry of a chronology: it begins with its date."""
    start = item.measure.start
    return ENTRY.match(text[start : start + MOST]) is not None


def _is_told_by(cast: Cast, item: Said, other: Said, *, entry: bool) -> bool:
    """Whether a statement tells again what another told: as an entry of a chronology, or as running text does."""
    me, it = item.measure, other.measure
    if item.family != other.family or me.headline or it.headline:
        return False
    if it.action == "threatened" and me.action != it.action:
        return False
    return _is_same_in_brief(cast, item, other) if entry else _is_same_in_text(cast, item, other)


def _is_same_in_brief(cast: Cast, item: Said, other: Said) -> bool:
    """Whether an entry of a chronology tells of what the text tells of: nothing that both say differs."""
    me, it = item.measure, other.measure
    alike = any({me.action, it.action} <= actions for actions in (BEGUN, ENDED))
    dated = not me.since or not it.since or me.since.startswith(it.since) or it.since.startswith(me.since)
    return alike and dated and _meet(cast, item.senders, other.senders) and _meet(cast, item.targets, other.targets)


def _is_same_in_text(cast: Cast, item: Said, other: Said) -> bool:
    """Whether a sentence says no more than one before or after it, of which it takes what it leaves out."""
    me, it = item.measure, other.measure
    if _is_any(item) and me.instrument != it.instrument:
        same = item.senders == other.senders and item.targets == other.targets and bool(item.senders and item.targets)
        return same and me.action == it.action and it.sentence < me.sentence
    if me.instrument != it.instrument or item.targets != other.targets:
        return False
    if me.action == "in force" and it.action == "imposed":  # "he is under sanctions himself"
        under = me.because.startswith(UNDER) and f"sender: as in sentence {it.sentence}" in item.inferred
        return under and bool(item.targets)
    lent = f"target: as in sentence {it.sentence}" in item.inferred and me.action == it.action == "imposed"
    near = 0 < abs(me.sentence - it.sentence) <= NEAR and me.instrument != "other"  # which may be another tie
    own = states_of(cast, item.senders)
    return lent and near and bool(own) and own == states_of(cast, other.senders)


def _is_any(item: Said) -> bool:
    """Whether a measure goes by no name of its own: "these measures", "the restrictions"."""
    said = item.measure.what.lower().split()
    return len(said) == TWO_WORDS and said[0] in POINTING and singular(said[1]) in measures().owned_measures


def _meet(cast: Cast, some: Sequence[str], others: Sequence[str]) -> bool:
    return not some or not others or bool(states_of(cast, some) & states_of(cast, others))


def _apart(item: Said, other: Said) -> tuple[bool, bool, bool, int]:
    """Tell how far two statements are apart, the likest first."""
    me, it = item.measure, other.measure
    return (
        not set(item.targets) & set(other.targets),
        me.instrument != it.instrument,
        me.action != it.action,
        me.sentence - it.sentence,
    )


def _as(item: Said, other: Said) -> Said:
    """Give a statement as one more of what another tells."""
    me, it = item.measure, other.measure
    measure = replace(me, action=it.action, instrument=it.instrument, because=it.because, since=it.since or me.since)
    again = f"told again in sentence {me.sentence}"
    return replace(
        item, measure=measure, senders=other.senders, targets=other.targets, inferred=(*other.inferred, again)
    )
