"""Finds what came of meetings: that those who met agreed, signed or failed, and what talks produced."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from dashboard.document import Document, Token
from dashboard.extract import Extractor, Finding, Party
from dashboard.grammar import agents, all_parties, in_quotes, is_passive, is_verb, prep_objects, status_of
from dashboard.meetings.nouns import noun_kind
from dashboard.scene import words

TOLD = frozenset({"paragraph", "list_item", "answer"})


@dataclass(frozen=True, slots=True)
class Outcome(Finding):
    """A verb of outcome, the noun of meeting that is its subject or place, and those who are said to have done it."""

    cue_start: int
    cue_end: int
    meeting_start: int | None
    meeting_end: int | None
    by: tuple[Party, ...]
    ahead: ClassVar[bool] = False  # what is still to come is no outcome


def find(document: Document) -> Iterator[Outcome]:
    """Give the sentences that tell an outcome, each once, by their first verb of outcome."""
    for sentence in document.sentences:
        if sentence.kind not in TOLD or sentence.is_question:
            continue
        verb = next((t for t in document.sentence_tokens(sentence) if _tells(document, t)), None)
        if verb is None:
            continue
        noun = _meeting(document, verb)
        who = (
            [] if is_passive(document, verb) else [t for t in agents(document, verb) if noun_kind(document, t) is None]
        )
        yield Outcome(
            sentence=sentence.number, start=sentence.start, end=sentence.end, cue_start=verb.start, cue_end=verb.end,
            meeting_start=noun.start if noun else None, meeting_end=noun.end if noun else None,
            by=all_parties(document, who),
        )  # fmt: skip


def _tells(document: Document, verb: Token) -> bool:
    """Whether a verb tells, finite and in the past, what came of it: not "could agree", "a deal reached in haste"."""
    if not is_verb(verb) or verb.lemma.lower() not in words("outcome") or in_quotes(document, verb):
        return False
    if verb.dep in {"relcl", "acl"} and noun_kind(document, document.head(verb)) is None and not _where(document, verb):
        return False  # "groups that signed the truce of 2015": who they are, not what they did
    finite = verb.tag == "VBD" or (verb.tag == "VBN" and bool(document.children(verb, "aux", "auxpass")))
    return finite and status_of(document, verb) == "actual"


def _where(document: Document, verb: Token) -> bool:
    """Whether a clause tells what was done there: "in Rome, where both sides agreed"."""
    return any(t.text.lower() == "where" for t in document.children(verb, "advmod"))


def _meeting(document: Document, verb: Token) -> Token | None:
    """Give the noun of meeting that a verb of outcome has as its subject, or at which it happened."""
    near = document.children(verb, "nsubj") + prep_objects(document, verb, "at", "in", "during", "after")
    return next((t for t in near if noun_kind(document, t) is not None), None)


EXTRACTOR = Extractor("outcomes", Outcome, find)
