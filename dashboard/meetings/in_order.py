"""Reads who came together from the order of the words, where the parse of a sentence tells of no meeting.

"Ossian and Kestan generals pored over maps in Rome on Monday", "the premier and her Kestan counterpart haggled for
hours": two sides act together, and a town and a day, hours, or a telephone go with it. What they did hardly counts.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from dashboard.document import Document, Sentence, Token
from dashboard.extract import Party
from dashboard.grammar import is_verb
from dashboard.meetings.encounter import Encounter
from dashboard.meetings.nouns import Kind
from dashboard.meetings.spots import town_in_front, towns_behind
from dashboard.scene import STATES, Range, behind_dateline, words
from dashboard.tables import TalkStatus
from dashboard.tags import FINITE

COUNTED = frozenset({"and", "two", "both"})
VERBS = FINITE | {"VBN"}
NAMED = STATES | {"PERSON", "LOC", "PRODUCT"}
OTHERS = frozenset({"counterpart", "colleague", "host", "guest", "interlocutor"})
NEVER = frozenset({"not", "n't", "never", "no", "neither", "nor", "refuse", "decline", "without"})
AHEAD = frozenset({"will", "shall", "'ll", "would"})
MAYBE = frozenset({"may", "might", "could", "should", "hope", "want", "wish", "offer"})
CLAUSE = frozenset({";", ":", "that", "“", '"', "who", "which", "where", "when", "while", "after", "before", "if"})
GROUP = 30  # words before a verb in which those who act are named
WITH = 8  # words behind "with" in which somebody is named


class Group(NamedTuple):
    """Those who act together before a verb: their names, the noun for their office, whether they are of two sides."""

    names: list[list[Token]]
    officers: list[Token]
    two: bool


def in_order(document: Document, sentence: Sentence) -> tuple[Encounter, Token] | None:
    """Give the meeting that two sides who act together tell of, with its verb."""
    tokens = document.sentence_tokens(sentence)
    first = max(sentence.first, behind_dateline(document, sentence))
    if sentence.kind != "paragraph" or COUNTED.isdisjoint(t.text.lower() for t in tokens):
        return None
    start = first
    for token in document.tokens[first : sentence.last]:
        if token.text.lower() in CLAUSE:
            start = token.i + 1
        if token.tag not in VERBS or token.i - start > GROUP or not is_verb(token):
            continue
        group = _group(document.tokens[start : token.i])
        if group is None:
            start = token.i + 1
            continue
        told = _verb(document, token, sentence.last)
        return _read(document, sentence, group, *told) if told is not None else None
    return None


def _group(before: Sequence[Token]) -> Group | None:
    """Give two sides who are joined by "and": envoys of two states, two persons, an officer and a counterpart."""
    names = [run for run in _names(before) if not _is_placed(before, run)]
    officers = [t for t in before if t.tag == "NNS" and t.lemma.lower() in words("offices") | words("delegations")]
    states = [run for run in names if run[-1].ent != "PERSON"]
    persons = [run for run in names if run[-1].ent == "PERSON"]
    joined = [t.i for t in before if t.text.lower() == "and"]
    for listed in (states if officers else [], persons):
        if _are_joined(listed, joined):
            return Group(names, officers, two=True)
    other = [t for t in before if t.lemma.lower() in OTHERS and t.i and joined and t.i > joined[0]]
    offices = [t for t in before if t.lemma.lower() in words("offices")]
    if names and other and any(t.i < joined[0] for t in (*offices, *(run[-1] for run in names))):
        return Group(names, [*offices, *other], two=True)
    counted = _counted(before)
    if counted:  # "the two men conferred": who they are, is told before
        return Group([counted], [], two=True)
    alone = _are_joined(states, joined)  # "Kest and Ossia settled"
    return Group(names, officers, two=False) if (officers and states) or alone else None


def _are_joined(names: Sequence[Sequence[Token]], joined: Sequence[int]) -> bool:
    """Whether an "and" stands between the first and the last of several names."""
    return len(names) > 1 and any(names[0][-1].i < at < names[-1][0].i for at in joined)


def _is_placed(before: Sequence[Token], run: Sequence[Token]) -> bool:
    """Whether a name says where: "in Rome, Kest and Ossia settled"."""
    at = run[0].i - before[0].i
    return at > 0 and before[at - 1].text.lower() in {"in", "at"}


def _counted(before: Sequence[Token]) -> list[Token]:
    """Give "the two men", "both ministers" right before a verb."""
    last = list(before[-4:])
    for number, token in enumerate(last):
        said = {t.lemma.lower() for t in last[number + 1 :]} | {t.text.lower() for t in last[number + 1 :]}
        people = words("offices") | words("again_persons") | words("again_parties") | {"man", "woman", "leader"}
        if token.text.lower() in {"two", "both"} and said & people:
            the = [t for t in last[:number] if t.text.lower() == "the"]
            return [*the, *last[number:]]
    return []


def _names(tokens: Sequence[Token]) -> list[list[Token]]:
    """Give the runs of words that name somebody."""
    runs: list[list[Token]] = []
    for token in tokens:
        if token.ent not in NAMED or not token.text[:1].isalpha():
            continue
        if (
            runs
            and runs[-1][-1].i >= token.i - 2
            and runs[-1][-1].ent == token.ent
            and not _parted(tokens, runs, token)
        ):
            runs[-1].append(token)
        else:
            runs.append([token])
    return runs


def _parted(tokens: Sequence[Token], runs: list[list[Token]], token: Token) -> bool:
    """Whether a word that is no hyphen stands between two names."""
    between = [t.text for t in tokens if runs[-1][-1].i < t.i < token.i]
    return any(text not in {"-", "–", "'", "’", "."} for text in between)


def _verb(document: Document, token: Token, last: int) -> tuple[Token, TalkStatus] | None:
    """Give what those who act do, and whether they have done it: "will discuss", "are to see", "wound up"."""
    near = document.tokens[token.i : min(last, token.i + 6)]
    lemmas = [t.lemma.lower() for t in near]
    never = NEVER & set(lemmas[:3]) - ({"without"} if not any(t.tag == "VBG" for t in near[1:4]) else frozenset())
    if never or any(t.text.lower() in {"n't", "not"} for t in near[:3]):
        return None
    lemma = token.lemma.lower()
    if token.tag == "MD" or lemma in MAYBE | {"plan", "intend"}:
        verb = next((t for t in near[1:] if t.tag == "VB"), None)
        status: TalkStatus = (
            "planned" if lemma in AHEAD | {"plan", "intend"} or token.text.lower() in AHEAD else "proposed"
        )
        return (verb, status) if verb is not None else None
    if lemma in {"be", "have"}:
        behind = near[1:]
        base = next((t for t in behind if t.tag == "VB"), None)
        fixed = {t.lemma.lower() for t in behind} & (words("fixed") | {"to", "set"})
        if base is not None and fixed and any(t.text.lower() == "to" for t in behind):
            return base, "planned"
        done = next((t for t in behind if t.tag in {"VBG", "VBN"} and t.lemma.lower() != "be"), None)
        if done is None or (lemma == "be" and done.tag == "VBN"):
            return None
        return done, "under way" if done.tag == "VBG" and token.tag != "VBD" else "held"
    if lemma in {"continue", "keep", "go"}:
        going = next((t for t in near[1:4] if t.tag == "VBG"), None)
        return (going, "under way") if going is not None else (token, "held")
    return token, "held"


def _read(
    document: Document, sentence: Sentence, group: Group, verb: Token, status: TalkStatus
) -> tuple[Encounter, Token] | None:
    """Give the meeting, where a town and a day, hours or a telephone go with what they do."""
    lemma = verb.lemma.lower()
    if lemma in _no_meeting() or speaks_to_the_press(document, verb):
        return None
    behind = document.tokens[verb.i : sentence.last]
    phone = any(t.lemma.lower() in words("formats", "phone") | words("formats", "video") for t in behind)
    town = towns_behind(document, verb)
    if not town and lemma in words("closing") | words("discussing") | words("agreeing") | words("talking"):
        town = town_in_front(document, sentence, group.names[0][0].i)
    elif not town and group.two and group.officers:  # "After five hours in Rome the Kestan and Ossian teams parted"
        town = town_in_front(document, sentence, group.names[0][0].i, hours=True)
    days = [t for t in document.sentence_tokens(sentence) if t.ent in {"DATE", "TIME"}]
    talks = lemma in words("talking")
    if not group.two:
        alone = not group.officers  # "Kest and Ossia reached the final in Rome": states do much besides talking
        talks = talks or lemma in words("discussing") | (_settling() if alone else words("closing") | words("agreeing"))
        if not (talks and town and days):
            return None
    if not ((town and days) or (talks and (town or days or phone))):
        return None
    withs = [t.i for t in behind if t.text.lower() == "with"]
    names = [
        *group.names,
        *(
            run
            for at in withs[:1]
            for run in _names(document.tokens[at : min(at + WITH, document.sentences[verb.sent].last)])[:1]
        ),
    ]
    people = [_party(document, run) for run in (*names, *([t] for t in group.officers))]
    spans = [document.span(one) for one in town]
    where: list[Range] = [(span.start, span.end) for span in spans]
    kind: Kind = "call" if phone else "meeting"
    meant = not group.officers and group.names[0][-1].ent == ""  # "the two men"
    if meant and not talks:
        return None
    told = Encounter(kind, people, [verb], status, f": {verb.text.lower()}", where, [], everyday=not meant)
    return told, verb


def _party(document: Document, run: list[Token]) -> Party:
    span = document.span(run)
    return Party(span.start, span.end, document.source(span), run[-1].start, run[-1].end)


@cache
def _no_meeting() -> frozenset[str]:
    """Give the verbs of what people do each for themselves, say from afar, or on the way."""
    apart = (words("apart") | words("tell")) - words("talking")
    return apart.union(words("alone"), words("travel"), words("going"), words("ceremonies"), {"be", "have", "do"})


@cache
def _settling() -> frozenset[str]:
    """Give the verbs of agreeing that need no paper beside them."""
    return words("agreeing") - {"reach", "strike", "conclude"}


def speaks_to_the_press(document: Document, verb: Token) -> bool:
    """Whether those who act speak to others than each other: "talked to reporters"."""
    behind = document.tokens[verb.i + 1 : min(verb.i + 6, document.sentences[verb.sent].last)]
    led = next((n for n, t in enumerate(behind) if t.text.lower() in {"to", "with"}), len(behind))
    return any(t.lemma.lower() in words("press") for t in behind[led:])
