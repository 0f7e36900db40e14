"""Gives every meeting of a sentence its own day, where the parse hangs the days of all on one of them.

"A first round was held in Rome in May, the second in Lome in June", "an encounter on 3 May led to talks in June".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dashboard.meetings.mention import TalkMention


def each_its_own_day(found: Sequence[TalkMention]) -> list[TalkMention]:
    """Leave out of several days of a meeting those that are the only one of another meeting of its sentence."""
    own = [mention for mention in found if mention.reference != "attendance" and len(mention.times) == 1]
    return [replace(mention, times=_kept(mention, own)) if len(mention.times) > 1 else mention for mention in found]


def _kept(mention: TalkMention, own: Sequence[TalkMention]) -> tuple[tuple[int, int], ...]:
    theirs = {other.times[0] for other in own if other.cue_start != mention.cue_start}
    return tuple(day for day in mention.times if day not in theirs) or mention.times
