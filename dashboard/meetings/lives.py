"""Tells what belongs to somebody's life from a meeting: "a retired envoy who sat through the talks".

Such words say who speaks, not who met: the talks are those of then, and he was at none that the article tells of.
"""

from __future__ import annotations

import re

from dashboard.document import Document
from dashboard.lexicon import any_word
from dashboard.meetings.mention import TalkMention

REACH = 160  # characters before a word of meeting in which a life may begin
DID = rf"(?:once |long |also |had |has )?(?:{any_word('talks', 'in_a_life')})\b"
LIFE = re.compile(
    rf"\b(?:former|retired|ex-|once)\b[^.;,]{{0,60}} who {DID}[^.;,]*+"
    rf"|\bwho {DID}[^.;,]{{0,80}}?\b(?:under (?:two|three|four|several|successive|both)\b"
    r"|between (?:19|20)\d\d and|from (?:19|20)\d\d to|in the (?:19|20)\d0s"
    r"|for (?:years|decades|a decade|[a-z]+ years))"
)


def is_of_a_life(document: Document, mention: TalkMention) -> bool:
    """Whether a word of meeting stands in what is told of the life of somebody who speaks."""
    text = document.article.source_text
    first = max(mention.start, mention.cue_start - REACH)
    found = LIFE.search(text, first, mention.end)
    return found is not None and found.start() <= mention.cue_start < found.end()
