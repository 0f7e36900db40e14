"""Which language an article is written in; only English is analysed, everything is kept and shown."""

from __future__ import annotations

import re

from dashboard.lexicon import lexicon

ENGLISH = frozenset(lexicon("page_words")["english"].split())
SURE = 0.22  # share of English joining words from which on no model is asked; other languages stay below 0.08
UNSURE, SHORT = 0.12, 40  # the share that is enough for a text of so few words, of which a model is no better judge
# Words without which nothing is Nigerian Pidgin, for which the model takes short English texts.
PIDGIN = frozenset(lexicon("page_words")["pidgin"].split())
SAMPLE = 3_000  # characters are enough to tell, and cost a millisecond


def language(text: str) -> str:
    """Give the ISO 639-1 code of a text's language."""
    sample = text[:SAMPLE]
    words = re.findall(r"[^\W\d_]+", sample.casefold())
    if not words:
        return "en"
    share = sum(word in ENGLISH for word in words) / len(words)
    if share >= SURE or (len(words) < SHORT and share >= UNSURE):
        return "en"
    from py3langid import classify  # a second to load: only for what does not look English

    code, _ = classify(sample)
    if code == "pcm" and PIDGIN.isdisjoint(words):
        return "en"
    # A handful of names and numbers has no language to speak of: the model guesses.
    return "en" if len(words) < 8 and sample.isascii() else str(code)
