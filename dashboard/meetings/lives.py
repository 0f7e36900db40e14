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


NEWS = re.compile(
    rf"\b(?:{any_word('times', 'weekdays')}|today|tonight|yesterday|this (?:week|month|morning|afternoon|evening))\b",
    re.IGNORECASE,
)  # "a former president who led the delegation to the talks on Monday" is at them now


def is_of_a_life(document: Document, mention: TalkMention) -> bool:
    """Whether a word of meeting stands in what is told of the life of somebody who speaks."""
    text = document.article.source_text
    found = LIFE.search(text, max(mention.start, mention.cue_start - REACH), mention.end)
    while found is not None and found.start() <= mention.cue_start:
        if mention.cue_start < found.end() and _tells_of(document, mention, found):
            return True
        found = LIFE.search(text, found.start() + 1, mention.end)
    return False


def _tells_of(document: Document, mention: TalkMention, life: re.Match[str]) -> bool:
    """Whether the clause of a life holds a word of meeting and no news: that of "who led the team met Doe" does not."""
    sentence = document.sentences[mention.sentence]
    tokens = [t for t in document.sentence_tokens(sentence) if life.start() <= t.start < life.end()]
    who = next((t for t in reversed(tokens) if t.text.lower() == "who" and t.start < mention.cue_start), None)
    verb = document.head(who) if who is not None else None
    inside = document.subtree(verb) if verb is not None and verb.dep == "relcl" else tokens
    if not any(t.start <= mention.cue_start < t.end for t in inside):
        return False
    return NEWS.search(document.text(inside)) is None
