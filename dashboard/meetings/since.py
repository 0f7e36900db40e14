"""Reads when people met before: "have not met since Rome", "their first talk face to face since Rome in July"."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.document import Document, Sentence, Token
from dashboard.grammar import is_verb
from dashboard.meetings.mention import TalkMention, mention_of
from dashboard.meetings.nouns import noun_kind
from dashboard.meetings.several import occasion_behind
from dashboard.scene import doers, everyone, words
from dashboard.tags import PLACES

FIRST = frozenset({"first", "last", "only", "second", "third"})
NEVER = frozenset({"not", "n't", "never", "no", "nothing", "nobody", "none"})


def met_before(document: Document, sentence: Sentence) -> TalkMention | None:
    """Give the meeting since which people have, or have not, met: by its town, whoever they are told to be."""
    if sentence.kind not in {"paragraph", "answer"}:
        return None
    tokens = document.sentence_tokens(sentence)
    for number, since in enumerate(tokens[:-1]):
        town = tokens[number + 1]
        if since.text.lower() != "since" or town.ent not in PLACES or town.dep.startswith("nsubj"):
            continue
        before = tokens[:number]
        met = _word_of_meeting(document, before)
        counted = {t.text.lower() for t in before} & (FIRST | NEVER)
        occasion = occasion_behind(document, since.i + 1)
        if met is None or not counted or occasion is None:
            return None
        verb = met if is_verb(met) else next((t for t in document.ancestors(met) if is_verb(t)), None)
        people = everyone(document, doers(document, verb)) if verb is not None else []
        return mention_of(
            document, sentence, cue=[since], kind="meeting", strength="plain", reference="earlier", parties=people,
            modifiers=[], places=[occasion.place], times=[occasion.day] if occasion.day else [], status="held",
            form=None, definite=False, because=f"{met.text.lower()}: since",
        )  # fmt: skip
    return None


def _word_of_meeting(document: Document, tokens: Sequence[Token]) -> Token | None:
    """Give the last word before "since" that tells of people who meet."""
    verbs = words("meet") | words("talking") | words("assembling")
    kinds = ((t, noun_kind(document, t)) for t in tokens)
    told = [
        t for t, kind in kinds if (is_verb(t) and t.lemma.lower() in verbs) or (kind is not None and kind[0] != "visit")
    ]
    return told[-1] if told else None
