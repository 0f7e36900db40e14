"""What a verb tells of a meeting: who meets, where, by whom it was brought about."""

from __future__ import annotations

from typing import NamedTuple

from dashboard.document import Document, Token
from dashboard.extract import Party
from dashboard.meetings.nouns import Kind
from dashboard.occasion import verb_status
from dashboard.scene import Range, places
from dashboard.tables import TalkStatus


class Encounter(NamedTuple):
    """What a verb tells of a meeting: who meets, where, by whom it was brought about."""

    kind: Kind
    parties: list[Party]
    anchors: list[Token]
    status: TalkStatus | None
    reason: str
    places: list[Range]
    mediators: list[Party]
    again: bool = False
    before: bool = False  # told as one before: "had met earlier"
    travel: bool = False
    many: bool = False  # meetings in general: "have met eleven times"
    everyday: bool = False  # by a verb that needs people of two sides to tell of a meeting: "saw", "gave dinner"


def told_by(document: Document, kind: Kind, verb: Token, people: list[Party]) -> Encounter:
    """Give what a verb of meeting tells, with the status that its form gives it."""
    status, reason = verb_status(document, verb)
    return Encounter(kind, people, [verb], status, reason, places(document, [verb]), [])
