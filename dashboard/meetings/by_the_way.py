"""Reads who may have sat at a meeting just told of, from what he did or said there or behind it.

"Premier Jane Roe and her counterpart, John Doe, spent hours there"; "Roe described it as frank"; "at the talks Doe put
a draft on the table"; "said the host". Whether they sat there is only known by the sides of that meeting.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from dashboard.document import Document, Sentence, Token
from dashboard.extract import Party
from dashboard.grammar import is_negated, is_passive, prep_objects
from dashboard.meetings.nouns import noun_kind
from dashboard.scene import Range, doers, everyone, words

OTHERS = frozenset({"counterpart", "colleague", "host", "guest", "interlocutor", "number"})  # "opposite number"
LEAVING = frozenset({"emerge", "come", "walk"})  # verbs by which somebody comes out of a meeting
JUDGED = 12  # words behind "described it" in which the judgement stands


class ByTheWay(NamedTuple):
    """Who may have sat at a meeting, the verb that tells of them, and the town where they did what it says."""

    verb: Token
    people: list[Party]
    between: list[Party]  # who presided, or spoke to both sides
    places: list[Range]
    together: bool = False  # both are told of, or one as the other's counterpart


def by_the_way(document: Document, sentence: Sentence) -> ByTheWay | None:
    """Give persons who may have sat at the meeting just told of: together, behind it, at it, or in its town."""
    first: Token | None = None
    people: list[Token] = []
    between: list[Token] = []
    said = document.article.source_text[sentence.start : sentence.end]
    two = " and " in said
    beside = _other(document, sentence) if any(word in said for word in OTHERS) else None
    if beside is not None:
        return ByTheWay(beside[0], everyone(document, beside[1]), [], [], together=True)
    for verb in document.sentence_tokens(sentence):
        if verb.tag not in {"VBD", "VBN"} or verb.dep in {"aux", "auxpass"}:
            continue
        # The word comes before the grammar: every verb of every article is asked.
        if not (verb.lemma.lower() in _telling() or (two and verb.dep == "ROOT")):
            continue
        if not _is_past(document, verb) or not (actors := doers(document, verb)) or is_negated(document, verb):
            continue
        persons = [t for t in actors if _may_be_a_person(document, t)]
        found = _pair(document, verb, actors) if verb.tag == "VBD" else []
        if found and not people:
            return ByTheWay(verb, everyone(document, found), [], [], together=True)
        if not (found or persons) or _speaks_for_others(document, persons):
            continue
        if not found and (_presides(document, verb) or _speaks_to_both(document, verb)):
            between += persons
        elif found or _speaks_of_it(document, verb) or _acts_at_it(document, verb):
            people += found or persons
        elif first is None and verb.dep == "ROOT" and (where := list(_in_town(document, verb))):
            return ByTheWay(verb, everyone(document, persons), [], where)
        else:
            continue
        first = first or verb
    return ByTheWay(first, everyone(document, people), everyone(document, between), []) if first else None


def _is_past(document: Document, verb: Token) -> bool:
    """Whether a verb tells what somebody did, or had done."""
    return verb.tag == "VBD" or (verb.tag == "VBN" and any(t.lemma == "have" for t in document.children(verb, "aux")))


def _may_be_a_person(document: Document, token: Token) -> bool:
    """Whether a word may name a person: a name, "he", an office with a name beside it."""
    if token.pos == "PRON":
        return token.text.lower() in {"he", "she"}
    return token.ent == "PERSON" or (token.pos == "PROPN" and not token.ent) or bool(document.children(token, "appos"))


def _pair(document: Document, verb: Token, actors: list[Token]) -> list[Token]:
    """Give the two persons who do something together: "Premier Jane Roe and President John Doe spent hours there"."""
    if verb.dep != "ROOT" or verb.lemma.lower() in words("apart"):
        return []
    persons = [t for t in actors if t.ent == "PERSON"]
    listed = [t for first in persons for t in (first, *document.children(first, "conj")) if t.ent == "PERSON"]
    if persons:  # "Roe and her guest, John Doe,": the parser hangs Doe on Roe, on her office or on the guest
        between = document.tokens[persons[0].i + 1 : verb.i]
        guests = [t for t in between if t.lemma in OTHERS and document.children(t, "poss")]
        named = [persons[0], *guests] if guests else []
        listed += [t for one in named for t in document.children(one, "appos") if t.ent == "PERSON"]
    return [*persons, *listed] if len({t.i for t in listed}) == 2 else []


def _other(document: Document, sentence: Sentence) -> tuple[Token, list[Token]] | None:
    """Give who is told of as the other one at a meeting, with whose: "his Kestan counterpart, Jane Roe, spoke of"."""
    for noun in document.sentence_tokens(sentence):
        if noun.lemma not in OTHERS or noun.dep not in {"nsubj", "appos"}:
            continue
        his = [t for t in document.children(noun, "poss") if t.text.lower() in {"his", "her"}]
        opposite = noun.lemma != "number" or any(t.text.lower() == "opposite" for t in document.children(noun, "amod"))
        named = [t for t in document.children(noun, "appos") if t.ent == "PERSON" or t.pos == "PROPN"]
        doer = noun
        if noun.dep == "appos":  # "John Doe, her opposite number, did not speak"
            doer = document.head(noun)
            named = [doer] if doer.ent == "PERSON" and doer.dep == "nsubj" else []
        verb = document.head(doer)
        away = is_negated(document, verb) and verb.lemma in {"attend", "come", "appear", "travel", "join", "show"}
        late = any(t.text.lower() in {"late", "former"} for t in document.children(noun, "amod"))
        if his and opposite and named and verb.tag in {"VBD", "VB", "VBN"} and not (away or late):
            return verb, [*([noun] if noun is doer else named), *his]
    return None


def _presides(document: Document, verb: Token) -> bool:
    """Whether somebody opens or closes a meeting: "opening the session, Roe urged both sides to be patient"."""
    clauses = [t for t in document.children(verb, "advcl") if t.lemma in {"open", "close", "host", "chair"}]
    return any(_is_the_meeting(document, t) for clause in clauses for t in document.children(clause, "dobj"))


def _speaks_to_both(document: Document, verb: Token) -> bool:
    """Whether somebody speaks to those who met: "thanked both sides", "had pressed the two delegations"."""
    if verb.lemma.lower() not in words("speaking_to"):
        return False
    return any(_is_of_both(document, t) for t in document.children(verb, "dobj", "dative"))


def _is_of_both(document: Document, noun: Token) -> bool:
    """Whether a noun stands for all who met: "both sides", "the two delegations", "the parties"."""
    if noun.lemma.lower() not in words("again_nouns") | words("delegations"):
        return False
    before = {t.text.lower() for t in document.children(noun, "det", "nummod", "predet")}
    return bool(before & {"both", "two"}) or (noun.tag == "NNS" and noun.lemma in {"side", "party", "delegation"})


def _speaks_for_others(document: Document, persons: list[Token]) -> bool:
    """Whether somebody only speaks for those who met, or of them: "the ministry's spokesman, John Doe"."""
    said = {w.lemma.lower() for t in persons for w in document.subtree(t)}
    return bool(said & words("spokesmen"))


@cache
def _telling() -> frozenset[str]:
    """The verbs by which somebody speaks of a meeting, at it or to those who met, judges it or comes out of it."""
    lists = ("assess_verbs", "tell", "speaking_to", "agreed_there", "at_a_table")
    return frozenset({"tell", "speak", "address", "open", "close"}).union(LEAVING, *(words(name) for name in lists))


def _speaks_of_it(document: Document, verb: Token) -> bool:
    """Whether somebody speaks behind a meeting or at it, judges it, or comes out of it."""
    lemma = verb.lemma.lower()
    judges = lemma in words("assess_verbs")
    if judges or lemma in {"tell", "address", "open", "close"}:
        judged = document.children(verb, "dobj", "dative")
        if judges:  # "called the two days useful": the parser makes a clause of it
            clauses = document.children(verb, "ccomp", "oprd")
            judged = [*judged, *(t for clause in clauses for t in document.children(clause, "nsubj"))]
        if any(_is_the_meeting(document, t) or (judges and _is_the_time(document, t)) for t in judged):
            return True
        if judges and any(t.text.lower() == "it" for t in judged):
            return _is_judged(document, verb)
    if lemma in LEAVING:
        out = prep_objects(document, verb, "from") + prep_objects(document, verb, "out")
        return any(_is_the_meeting(document, t) for t in out)
    if lemma not in words("tell") | {"speak"}:
        return False
    if lemma == "speak" and prep_objects(document, verb, "of") and _is_judged(document, verb):
        return True
    if any(t.text.lower() in {"afterwards", "afterward"} for t in document.children(verb, "advmod")):
        return True
    clauses = document.children(verb, "advcl")
    told = [verb, *(t for t in clauses if t.lemma in {"speak", "open", "close", "address", "leave", "emerge"})]
    then = [t for word in told for t in prep_objects(document, word, "after", "following", "at", "from")]
    then += [t for word in told[1:] for t in document.children(word, "dobj")]
    ends = [t for t in then if t.lemma.lower() in {"end", "close", "conclusion", "opening", "start"}]
    then += [t for end in ends for t in prep_objects(document, end, "of")]
    return any(_is_the_meeting(document, t) for t in then)


def _acts_at_it(document: Document, verb: Token) -> bool:
    """Whether somebody does something at a meeting told of before: "at the talks he put a draft on the table"."""
    if is_passive(document, verb):
        return False
    if any(_is_the_meeting(document, t) for t in prep_objects(document, verb, "at", "during")):
        return True
    return verb.lemma.lower() in words("agreed_there") and any(
        t.text.lower() == "there" for t in document.children(verb, "advmod")
    )


def _in_town(document: Document, verb: Token) -> Iterator[Range]:
    """Give the town in which somebody says or does something: "in Rome, Roe handed her colleague a list"."""
    if is_passive(document, verb) or verb.lemma.lower() not in words("at_a_table"):
        return
    for town in prep_objects(document, verb, "in"):
        if town.ent == "GPE":
            yield town.start, town.end


def _is_judged(document: Document, verb: Token) -> bool:
    """Whether a judgement of talks stands behind a verb: "described it as frank and useful"."""
    behind = document.tokens[verb.i + 1 : min(verb.i + 1 + JUDGED, document.sentences[verb.sent].last)]
    return any(t.lemma.lower() in words("assessments") for t in behind)


def _is_the_meeting(document: Document, noun: Token) -> bool:
    """Whether a noun points to a meeting told of before: "the talks", "the closed session"."""
    known = noun_kind(document, noun) is not None or noun.lemma == "exchange"
    return known and any(t.text.lower() in {"the", "this", "these"} for t in document.children(noun, "det"))


def _is_the_time(document: Document, noun: Token) -> bool:
    """Whether a noun gives a meeting by how long it took: "called the three days fruitful"."""
    spent = noun.lemma in {"day", "hour", "evening", "morning"}
    return spent and any(t.text.lower() == "the" for t in document.children(noun, "det"))
