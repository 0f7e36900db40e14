"""Reads that nobody answered: "gave no reply", "there was no answer", "did not comment", "stayed silent on it".

Silence is no answer, and what else the words that tell of it seem to say is none either.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dashboard.answers.answered import Answer, answer_of, holders_of
from dashboard.document import Document, Sentence
from dashboard.grammar import agents, is_passive, is_verb
from dashboard.scene import is_people

NOBODY = frozenset({"i", "we", "you", "there"})  # "I have heard no answer": whose, is not said
ALONG = frozenset({"xcomp", "ccomp", "pcomp", "parataxis", "acomp", "aux"})
NOTHING = re.compile(
    r"\b(?P<cue>no|any) (?!word of )(?:(?!clear|direct|straight|definite|final|simple|plain)[\w-]+ ){0,2}?"
    r"(?:answers?|repl(?:y|ies)|responses?|reactions?|comments?|pronouncements?)\b",
    re.IGNORECASE,
)
NOT = re.compile(
    r"(?:\b(?P<cue>not|never|yet to|declined to|refused to)|n['’]t)(?: (?!only|just|the|a|an)[\w-]+){0,2}?"
    r" (?P<verb>repl(?:y|ied)|respond(?:ed)?|answer(?:ed)?|comment(?:ed)?|react(?:ed)?)\b",
    re.IGNORECASE,
)
MADE = re.compile(
    r"(?:\b(?P<cue>not|never|yet to|declined to|refused to)|n['’]t)(?: [\w-]+)?"
    r" (?:issued?|ma[dk]e|giv(?:e|en)|gave|offer(?:ed)?|provided?|sen[dt])"
    r" (?:an?|any)(?: (?!clear|direct|straight|definite|final|simple|plain)[\w-]+)?"
    r" (?:answer|reply|response|reaction|comment|pronouncement)\b",
    re.IGNORECASE,
)
SILENT = re.compile(
    r"\b(?:is|was|were|been|be|stay(?:s|ed)?|kept|keeps?|remain(?:s|ed)?) (?:[\w-]+ )?(?P<cue>silent|mum)\b"
    r"|\b(?:kept|keeps?|maintain(?:s|ed)?|broke|broken) (?:its|their|his|her) (?:silence)\b"
)
# "It deserves no reply": that is one.
OWED = re.compile(
    r"\b(?:deserv|need|requir|want|merit|warrant|brook|accept|tolerat|expect)\w*(?: \w+)? $", re.IGNORECASE
)
BEFORE = 30  # characters ahead of "no reply" in which its verb stands
ANY = re.compile(r"(?:\b(?:not|never|without|hardly|nor)|n['’]t)\b[^.;]{0,40}$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Silence:
    """That somebody did not answer, with the verbs through which it is told: none of them answers."""

    answer: Answer
    verbs: frozenset[int]


def silence_in(document: Document, sentence: Sentence) -> Silence | None:
    """Give the first silence that a sentence tells of."""
    for pattern in (NOTHING, NOT, MADE, SILENT):
        for seen in pattern.finditer(sentence.text):
            before = sentence.text[max(0, seen.start() - BEFORE) : seen.start()]
            given = seen.group().lower().startswith("any ") and not ANY.search(before)
            if not given and not OWED.search(before):
                return _told(document, sentence, sentence.start + seen.end() - 1)
    return None


def _told(document: Document, sentence: Sentence, end: int) -> Silence | None:
    words = [t for t in document.sentence_tokens(sentence) if t.start <= end < t.end]
    if not words:
        return None
    verbs = [t for t in (words[0], *document.ancestors(words[0])) if is_verb(t) or t.pos == "AUX"]
    if not verbs:
        return None
    told = next((t for t in verbs if t.dep not in {"aux", "auxpass"}), verbs[0])
    along = [told.i]
    for above in verbs[verbs.index(told) + 1 :] if told in verbs else ():
        if document.tokens[along[-1]].dep not in ALONG:
            break
        along.append(above.i)
    who = [t for t in agents(document, told) if is_people(t) or t.ent]
    by = holders_of(document, told) if who and not is_passive(document, told) else []
    by = [] if any(t.text.lower() in NOBODY for t in who) else by
    answer = answer_of(document, sentence, told, None, by, None, points=True)
    return Silence(answer, frozenset(along))
