"""Reads that nobody answered: "gave no reply", "there was no answer", "did not comment", "stayed silent on it".

Silence is no answer, and what else the words that tell of it seem to say is none either.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dashboard.answers.answered import POINTING, Answer, answer_of, answer_words, holders_of
from dashboard.demands.asking import known
from dashboard.document import Document, Sentence, Token
from dashboard.grammar import agents, is_passive, is_verb, prep_objects
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
    r"|\b(?:kept|keeps?|maintain(?:s|ed)?) (?:its|their|his|her) (?:silence)\b",
    re.IGNORECASE,
)
# "Has shown no sign of doing that": not done so far, which tells no answer; who shows none of yielding, says no.
UNDONE = re.compile(
    r"\b(?:show(?:s|n|ed|ing)?|giv(?:e|es|en|ing)|gave) (?P<cue>no|little) signs? (?:of|that)\b"
    r"(?! (?:yielding|bending|budging|relenting|softening|giving (?:in|way)|backing))",
    re.IGNORECASE,
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


# "Would not respond to threats", "could not answer it but with a no" are answers; "would not comment" is none.
MODAL = frozenset({"would", "could", "will", "wo", "can", "ca", "shall"})
ON = ("to", "on", "about", "over", "regarding", "concerning", "of")


def silence_in(document: Document, sentence: Sentence) -> Silence | None:
    """Give the first silence that a sentence tells of."""
    for pattern in (NOTHING, NOT, MADE, SILENT, UNDONE):
        for seen in pattern.finditer(sentence.text):
            before = sentence.text[max(0, seen.start() - BEFORE) : seen.start()]
            given = seen.group().lower().startswith("any ") and not ANY.search(before)
            if not given and not OWED.search(before):
                found = _told(document, sentence, sentence.start + seen.end() - 1)
                if found is not None:
                    return found
    return None


def _told(document: Document, sentence: Sentence, end: int) -> Silence | None:
    words = [t for t in document.sentence_tokens(sentence) if t.start <= end < t.end]
    if not words:
        return None
    verbs = [t for t in (words[0], *document.ancestors(words[0])) if is_verb(t) or t.pos == "AUX"]
    if not verbs:
        return None
    told = next((t for t in verbs if t.dep not in {"aux", "auxpass"}), verbs[0])
    modal = any(t.text.lower() in MODAL for t in document.children(told, "aux"))
    if modal and words[0].lemma.lower() != "comment":
        return None
    along = [told.i]
    for above in verbs[verbs.index(told) + 1 :]:
        if document.tokens[along[-1]].dep not in ALONG:
            break
        along.append(above.i)
    who = [t for t in agents(document, told) if is_people(t) or t.ent]
    by = holders_of(document, told) if who and not is_passive(document, told) else []
    by = [] if any(t.text.lower() in NOBODY for t in who) else by
    on = [*document.children(words[0], "dobj"), *prep_objects(document, words[0], *ON)]
    on += prep_objects(document, told, *ON) if told is not words[0] else []
    on = [t for t in on if t is not words[0] and t.ent not in {"DATE", "TIME"}]
    points = not on or any(_points(document, t) for t in on)
    tail = None if points else [w for t in on for w in document.subtree(t)]
    answer = answer_of(document, sentence, told, None, by, None, tail=tail, points=points, worded=not points)
    return Silence(answer, frozenset(along))


def _points(document: Document, word: Token) -> bool:
    """Whether words mean what was asked, or who asked: "the demand", "it", "Kest"; not "questions about football"."""
    if any(not _points(document, t) for t in prep_objects(document, word, "about", "on", "over")):
        return False
    if any(not t.ent for t in prep_objects(document, word, "of")):
        return False  # "on the question of trade" names what it is on
    lemma = word.lemma.lower()
    if lemma in known("settings", "nouns"):
        return True  # "the letter"
    named = bool(word.ent) and word.ent in {"GPE", "NORP", "ORG", "PERSON"}
    return named or word.text.lower() in POINTING or lemma in known("answered") or lemma in answer_words("points")
