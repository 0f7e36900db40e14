"""Seats at a meeting whom a clause behind it says that it brought together: "the gathering, which also brought"."""

from __future__ import annotations

from dataclasses import replace

from dashboard.document import Document, Sentence
from dashboard.meetings.mention import TalkMention
from dashboard.scene import words

RELATIVE = frozenset({"which", "that"})


def seated_by_it(document: Document, sentence: Sentence, found: list[TalkMention]) -> list[TalkMention]:
    """Give the meetings of a sentence, of which one "also brought together" those of a clause, as one with them.

    The parser hangs the clause on the day or the town of the meeting as often as on its noun.
    """
    for number, mention in enumerate(found):
        if mention.because.partition(":")[0] not in words("seating") or not mention.parties:
            continue
        before = [t for t in document.sentence_tokens(sentence) if t.start < mention.cue_start][-2:]
        said = [t.text.lower() for t in before[:1]] if before and before[-1].text.lower() == "also" else []
        told = [at for at, other in enumerate(found[:number]) if other.strength != "weak" and other.kind != "visit"]
        if not told or not said or said[-1] not in RELATIVE:
            continue
        noun = found[told[-1]]
        seated = replace(noun, parties=tuple(dict.fromkeys([*noun.parties, *mention.parties])))
        return [seated if other is noun else other for other in found if other is not mention]
    return found
