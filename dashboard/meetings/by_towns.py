"""Reads the rounds of a series that are called by their towns alone: "Rome, in May, was about water", "Lome came next".

Where an article tells of a series of talks, the next sentence opens with a town, and says nothing of a meeting. A town
with a day beside it, of which it is told what it was or brought, is a round then; a capital that says or does
something is its government.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from dashboard.document import Document, Sentence, Token
from dashboard.meetings.days import entry_day
from dashboard.meetings.mention import TalkMention, mention_of
from dashboard.scene import Range, words

WITHIN = 5  # sentences since a meeting was told of
LONGEST = 12  # words from the town to the comma behind its day
DAY_PREPS = frozenset({"in", "on", "at", "from"})
SPOTS = frozenset({"GPE", "FAC"})


def round_by_town(document: Document, sentence: Sentence, told: int | None) -> TalkMention | None:
    """Give the round that a sentence tells of by its town; `told`: the last sentence that told of a meeting."""
    if told is None or sentence.number - told > WITHIN or sentence.kind not in {"paragraph", "answer", "list_item"}:
        return None
    tokens = document.sentence_tokens(sentence)
    day = entry_day(document, sentence)
    town = _only_a_town(tokens) if day is not None else []
    if not town:
        town, day = _town_and_day(document, tokens)
    if not town:
        return None
    return mention_of(
        document, sentence, cue=town, kind="talks", strength="plain", reference="named", parties=[], modifiers=[],
        places=[(town[0].start, town[-1].end)], times=[day] if day is not None else [], status="held", form=None,
        definite=False, because="a town in a series of meetings",
    )  # fmt: skip


def _only_a_town(tokens: Sequence[Token]) -> list[Token]:
    """Give the town of an entry that tells nothing else: "9–10 June: Rome."."""
    colon = next((n for n, t in enumerate(tokens) if t.text in {":", "–", "—"}), len(tokens))
    behind = [t for t in tokens[colon + 1 :] if t.text not in {".", ";"}]
    return behind if behind and all(t.ent in SPOTS and t.pos == "PROPN" for t in behind) else []


def _town_and_day(document: Document, tokens: Sequence[Token]) -> tuple[list[Token], Range | None]:
    """Give the town with which a sentence opens, or ends, and the day beside it."""
    first = next((n for n, t in enumerate(tokens) if t.text.lower() not in {"then", "next", "and", "but", ","}), 0)
    led = {t.text.lower() for t in tokens[:first]}
    if led & {"then", "next"} and len(tokens) > first + 1 and tokens[first].text.lower() in {"came", "followed"}:
        town = _run(tokens, first + 1)  # "Then came Rome."
        behind = document.following(town[-1]) if town else None
        ends = bool(town) and (behind is None or behind.sent != town[-1].sent or behind.text in {",", ".", "("})
        return (town if ends else []), None
    town = _run(tokens, first)
    after = [t for t in tokens if town and t.i > town[-1].i]
    if not after:
        return [], None
    verb = document.tokens[town[-1].head]
    if verb.tag != "VBD" or town[-1].dep != "nsubj":
        return [], None
    if after[0].text == "," and len(after) > 2 and after[1].text.lower() in DAY_PREPS:
        end = next((n for n, t in enumerate(after[1:LONGEST], 1) if t.text == ","), 0)
        dated = [t for t in after[1:end] if t.ent == "DATE"]
        plain = all(t.ent == "DATE" or t.text.lower() in DAY_PREPS | {"the"} for t in after[1:end])
        if dated and plain and verb.lemma.lower() in words("of_a_round") and _tells_of_talks(document, verb):
            return town, (dated[0].start, dated[-1].end)
    if verb.lemma in {"come", "follow"} and not document.children(verb, "dobj"):
        if any(t.text.lower() not in DAY_PREPS | {"after"} for t in document.children(verb, "prep", "advcl", "xcomp")):
            return [], None  # "came under attack", "followed with its own plan"
        dated = [t for t in after if t.ent == "DATE"]
        nxt = any(t.text.lower() == "next" for t in document.children(verb, "advmod", "acomp"))
        if dated or nxt:
            return town, ((dated[0].start, dated[-1].end) if dated else None)
    return [], None


def _tells_of_talks(document: Document, verb: Token) -> bool:
    """Whether what a town was, was a round: "was a disappointment", "was about water", not "was quiet"."""
    if verb.lemma != "be":
        return True
    about = any(t.text.lower() in {"about", "for"} for t in document.children(verb, "prep"))
    return about or any(t.lemma.lower() in words("what_it_was") for t in document.children(verb, "attr"))


def _run(tokens: Sequence[Token], first: int) -> list[Token]:
    """Give the words of a town's name from some word on."""
    return list(takewhile(lambda t: t.ent in SPOTS and t.pos == "PROPN", tokens[first:]))
