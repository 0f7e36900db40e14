"""Tells a match from a meeting: "Kest will meet Ossia in the third round of the cup"."""

from __future__ import annotations

import re
from functools import cache

from dashboard.document import Document, Sentence
from dashboard.lexicon import any_word
from dashboard.meetings.mention import TalkMention
from dashboard.scene import words


@cache
def _sports() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_word('talks', 'sports')})\b", re.IGNORECASE)


def without_matches(document: Document, sentence: Sentence, found: list[TalkMention]) -> list[TalkMention]:
    """Leave out meetings of nobody with an office or a name of his own, in a sentence with a word of sports."""
    if not found or not _sports().search(sentence.text):
        return found
    officers = words("offices") | words("delegations") - {"side", "team"}
    tokens = document.sentence_tokens(sentence)
    if any(t.ent == "PERSON" or t.lemma.lower() in officers for t in tokens):
        return found  # "the ministers met at the cup"
    # Sides of a match "meet" in a "round"; they hold no talks.
    return [m for m in found if m.kind != "meeting" and not (m.kind == "talks" and m.cue.lower().startswith("round"))]
