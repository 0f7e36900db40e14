"""Gives the last item of a list that has no answer what is left of the answers behind the list."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.answers.answered import Answer
from dashboard.resolve.demands_asked import Asked
from dashboard.resolve.demands_sides import sides_asked, sides_of
from dashboard.resolve.talks_reading import Reader

FEWEST = 3  # demands in a list, told in as many sentences
AROUND = 2  # sentences between an answer and one to another item of the list


def last_of_list(
    reader: Reader, asked: Sequence[Asked], left: Sequence[tuple[Answer, tuple[str, ...]]]
) -> list[tuple[Asked, Answer, tuple[str, ...]]]:
    """Pair the one item without an answer with what is said among the answers to the others by who was asked.

    "Kest wants its share, the figures and a warning. Ossia would hand over the figures. It will not commit itself to a
    volume. A warning it could give": the second answers the first, though no word of it says so.
    """
    found: list[tuple[Asked, Answer, tuple[str, ...]]] = []
    for listed in _lists(asked):
        open_ones = [one for one in listed if one.response is None]
        end = max(one.found.sentence for one in listed)
        taken = [number for one in listed for number in one.answered_in if number > end]
        if len(open_ones) != 1 or not open_ones[0].addressees or not taken:
            continue
        one = open_ones[0]
        own = sides_asked(reader, one.addressees) - sides_of(reader, one.demanders)
        elsewhere = {number for other in asked for number in (*other.answered_in, other.found.sentence)}
        for answer, by in sorted(left, key=lambda pair: pair[0].cue_start):
            near = end < answer.sentence and any(abs(answer.sentence - number) < AROUND for number in taken)
            weak = answer.stance is None or answer.worded or answer.deed or answer.aside or answer.asked_only
            if near and not weak and answer.sentence not in elsewhere and sides_of(reader, by) & own:
                found.append((one, answer, by))
                break
    return found


def _lists(asked: Sequence[Asked]) -> list[list[Asked]]:
    """Give the demands that stand in one list, or in sentences one right behind the other."""
    runs: list[list[Asked]] = []
    for one in asked:
        last = runs[-1][-1] if runs else None
        same = last is not None and last.found.listed == one.found.listed
        if last is not None and same and one.found.sentence - last.found.sentence == 1:
            runs[-1].append(one)
        else:
            runs.append([one])
    return [run for run in runs if len(run) >= FEWEST]
