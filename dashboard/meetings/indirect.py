"""Reads that those at talks did not see each other: "never sat in the same room", "messages passed through Kest"."""

from __future__ import annotations

import re
from functools import cache

from dashboard.document import Document, Sentence
from dashboard.lexicon import any_word
from dashboard.meetings.mention import TalkMention, mention_of


@cache
def _apart() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_word('talks', 'not_face_to_face')})\b", re.IGNORECASE)


def held_apart(document: Document, sentence: Sentence) -> TalkMention | None:
    """Give what tells that the talks just told of were held through others; it names nobody and opens no meeting."""
    told = _apart().search(sentence.text) if sentence.kind in {"paragraph", "answer"} else None
    if told is None:
        return None
    tokens = document.sentence_tokens(sentence)
    return mention_of(
        document, sentence, cue=[tokens[0]], kind="process", strength="weak", reference="attendance", parties=[],
        modifiers=[], places=[], times=[], status=None, form="indirect", definite=True,
        because=f"through others: {told[0].lower()}",
    )  # fmt: skip
