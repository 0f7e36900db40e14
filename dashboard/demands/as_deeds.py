"""Tells a condition as what has to be done: "once the police presence was reduced", "reduce the police presence".

Where its sense might change (something not to be done, "as long as", what only comes about) its words stay as they are.
"""

from __future__ import annotations

from typing import NamedTuple

from dashboard.demands.asking import known
from dashboard.demands.completed import QUOTES
from dashboard.document import Document, Token
from dashboard.grammar import is_negated, is_passive, is_verb
from dashboard.scene import is_people
from dashboard.tags import TENSED

MARKS = frozenset({"once", "until", "till", "unless", "provided", "providing", "if", "when", "after", "before", "on"})
AS_SOON_AS = ("as", "soon", "as")  # not "as long as", behind which what is kept may have to stop
HELPING = frozenset({"have", "be", "will", "would", "do", "get"})  # auxiliaries that only tell time or voice


class Deed(NamedTuple):
    """What has to be done, in words, and whether these leave out who has to do it."""

    words: str = ""
    by_whom: bool = False


NONE = Deed()


def deed_of(document: Document, mark: Token, run: list[Token], *, undone: bool = False) -> Deed:
    """Give what a condition asks to be done; no words where it cannot be told so, or might change its sense.

    Of what somebody warns of "if the ban was not lifted" it is what would be `undone`: "lift the ban".
    """
    ahead = tuple(t.text.lower() for t in document.tokens[mark.i : mark.i + len(AS_SOON_AS)])
    if mark.text.lower() not in MARKS and ahead != AS_SOON_AS:
        return NONE
    inside = {t.i for t in run}
    verbs = [t for t in run if t.head not in inside or t.head == t.i]
    if len(verbs) != 1 or not is_verb(verbs[0]):
        return NONE
    if any(t.text in QUOTES for t in run):
        return NONE
    parts = _listed(document, verbs[0], inside)
    done = _is_done(document, verbs[0])
    if any(t.tag in TENSED and t.dep == "conj" and t not in parts and _has_no_subject(document, t) for t in run):
        return NONE  # "removed the posts it had set up and freed the men": who freed whom, the parse leaves open
    told: list[Token] = []
    for number, verb in enumerate(parts):
        words = _in_order(document, verb, inside, done=done, first=number == 0, undone=undone)
        if not words:
            return NONE
        links = document.children(parts[number - 1], "cc") if number else []
        if number and (not links or document.head(verb).i != parts[number - 1].i):
            return NONE
        told += [*links, *words]
    return Deed(_text(told, {verb.i: verb.lemma.lower() for verb in parts}), by_whom=not done)


def _is_done(document: Document, verb: Token) -> bool:
    return is_passive(document, verb) and bool(document.children(verb, "auxpass"))


def _listed(document: Document, verb: Token, inside: set[int]) -> list[Token]:
    """Give the deeds listed in a condition: "withdrew its checkpoint and freed the men"."""
    found = [verb]
    for part in found:  # it grows
        found += [t for t in _further(document, part) if t.i in inside]
    return found


def _further(document: Document, verb: Token) -> list[Token]:
    """Give the deeds that a clause tells beside a verb's own."""
    return [t for t in document.children(verb, "conj") if is_verb(t) and t.tag != "VBG"]


def _in_order(
    document: Document, verb: Token, inside: set[int], *, done: bool, first: bool, undone: bool
) -> list[Token]:
    """Give the words of one deed, its verb first: of "the militia was disarmed by Kest", what it is done to behind."""
    helping = document.children(verb, "aux", "auxpass")
    if verb.lemma.lower() in known("terms", "no_deeds") and not done:
        return []
    if verb.tag in {"VBG", "MD"} or is_negated(document, verb) != undone or _is_done(document, verb) != done:
        return []
    if any(t.lemma.lower() not in HELPING for t in helping) or document.children(verb, "expl"):
        return []
    subjects = [t for t in document.children(verb, "nsubj", "nsubjpass") if t.i < verb.i]
    if len(subjects) != (1 if first or done else 0):
        return []
    if subjects and (subjects[0].pos == "PRON" if done else not (is_people(subjects[0]) or subjects[0].pos == "PRON")):
        return []  # "until the war ends" asks nobody to do it
    others = _further(document, verb)
    left_out = [
        *others,
        *helping,
        *document.children(verb, "neg"),
        *document.children(verb, "mark"),
        *_doers(document, verb),
    ]
    left_out += document.children(verb, "cc") if others else []
    skipped = {t.i for part in (*left_out, *subjects) for t in document.subtree(part)}
    rest = [t for t in document.subtree(verb) if t.i in inside and t.i not in skipped and t is not verb]
    before = [t for t in rest if t.i < verb.i and t.pos != "PUNCT" and t.text.lower() not in {"also", "too"}]
    if any(t.dep != "advmod" for t in before):
        return []
    behind = [t for t in rest if t.i > verb.i and not (t.text == "," and t.i == verb.i + 1)]
    things = [t for subject in subjects if done for t in document.subtree(subject) if t.i in inside]
    near = [t for t in behind if t.head == verb.i and _is_particle(document, t)] if things else []
    return [*before, verb, *near, *things, *(t for t in behind if t not in near)]


def _has_no_subject(document: Document, verb: Token) -> bool:
    return not document.children(verb, "nsubj", "nsubjpass")


def _is_particle(document: Document, word: Token) -> bool:
    """Whether a word goes with its verb: "pulled out", "dealt with"."""
    return word.dep == "prt" or (word.dep == "prep" and not document.children(word))


def _doers(document: Document, verb: Token) -> list[Token]:
    """Give "by Kest", which tells who has to do it."""
    near = document.children(verb, "agent")
    return [t for t in near if any(is_people(thing) for thing in document.children(t, "pobj"))]


def _text(words: list[Token], forms: dict[int, str]) -> str:
    while words and words[-1].pos in {"PUNCT", "CCONJ"}:
        words = words[:-1]
    told = ""
    for word, after in zip(words, [*words[1:], None], strict=True):
        apart = word.space if after is not None and after.i == word.i + 1 else " "
        told += forms.get(word.i, word.text) + (apart if after is None or after.pos != "PUNCT" else word.space)
    return told.strip()
