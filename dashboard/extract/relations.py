"""Finds what parties do to each other: PLOVER events of a sentence, who acts on whom, and whether it happened.

Of the events of a sentence the one that the sentence is about comes first: the highest in the parse, with reporting
verbs looked through. What is asked for, refused, accepted or threatened is one event with its content, not two.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from dashboard.cues import Cues, Match, cues
from dashboard.document import Document, Sentence, Token
from dashboard.extract import Extractor, Finding, Party
from dashboard.grammar import (
    agents,
    is_negated,
    is_party,
    is_verb,
    parties,
    patients,
    possessors,
    status_of,
)  # fmt: skip
from dashboard.tables import Event, EventStatus

NAMES = frozenset({"PERSON", "ORG", "GPE", "NORP"})
PRONOUNS = frozenset({"it", "he", "she", "they", "we", "i"})
GOVERNING: frozenset[Event] = frozenset({"AGREE", "REQUEST", "REJECT", "THREATEN"})
FRIENDLY: frozenset[Event] = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT"})
HOSTILE: frozenset[Event] = frozenset({"PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"})
REFUSABLE: frozenset[Event] = frozenset({"AGREE", "SUPPORT", "AID", "CONCEDE", "COOPERATE"})
MUTUAL: frozenset[Event] = frozenset({"CONSULT", "AGREE", "SUPPORT", "COOPERATE"})
MOST = 6  # rows of one event; a longer list of parties on both sides is a roll call
# How far below the sentence's own statement a clause stands.
STEP = {"ccomp": 0.4, "xcomp": 0.4, "conj": 1.0, "advcl": 1.6, "relcl": 2.0, "acl": 1.8, "parataxis": 1.0}


@dataclass(frozen=True)
class Relation(Finding):
    """An event between two parties; `start` to `end` are the words that state it, `main` the sentence's first event."""

    cue: str
    event: Event
    sign: int
    status: EventStatus
    a: Party | None
    b: Party | None
    main: bool
    because: str


@dataclass(frozen=True)
class _Event:
    """An event before it is written down."""

    verb: Token
    match: Match
    event: Event
    status: EventStatus
    depth: float
    a: tuple[Party, ...]
    b: tuple[Party, ...]


def find(document: Document) -> Iterator[Relation]:
    """Give the events of every sentence, the main one first."""
    known = cues()
    for sentence in document.sentences:
        events = _events(document, sentence, known)
        if events:
            yield from _rows(document, sentence, events, known)


def _events(document: Document, sentence: Sentence, known: Cues) -> list[_Event]:
    found: list[_Event] = []
    taken: set[int] = set()  # words that belong to an event already
    for word in _by_depth(document, sentence):
        token, depth = word
        if token.i in taken:
            continue
        made = _verbal(document, token, depth, known) if is_verb(token) else _adjectival(document, token, depth, known)
        if made is None:
            continue
        found.append(made)
        taken.update(t.i for t in made.match.words)
        if made.event in GOVERNING:
            taken.update(t.i for t in _content(document, token))
    for token in document.sentence_tokens(sentence):
        if token.i not in taken and token.pos in {"NOUN", "PROPN"} and token.lemma.lower() in known.nouns:
            made = _nominal(document, token, known)
            if made is not None:
                found.append(made)
    return sorted(found, key=lambda event: (event.depth, event.verb.i))


def _by_depth(document: Document, sentence: Sentence) -> list[tuple[Token, float]]:
    """Give the verbs and predicates of a sentence, the highest clause first."""
    found = [
        (token, _depth(document, token))
        for token in document.sentence_tokens(sentence)
        if token.pos in {"VERB", "ADJ"} or is_verb(token)
    ]
    return sorted(found, key=lambda item: (item[1], item[0].i))


def _depth(document: Document, token: Token) -> float:
    depth, word = 0.0, token
    while word.head != word.i:
        depth += STEP.get(word.dep, 0.7)
        word = document.tokens[word.head]
    return depth


# Verbs


def _verbal(document: Document, verb: Token, depth: float, known: Cues) -> _Event | None:
    match = known.match(document, verb)
    if match is None:
        return _obligation(document, verb, depth)
    status = status_of(document, verb)
    event, status = _turned(document, verb, match.event, status)
    a = _agents(document, verb)
    b = _recipients(document, verb, match, known, a)
    if match.reversed and b:
        a, b = b, a
    if len(a) > 1 and event in MUTUAL and not any(p.head_start > verb.end for p in b if _is_name(document, p)):
        a, b = a[:1], a[1:]  # "Valdoria and Kest met"
    return _Event(verb, match, event, status, depth, a, b)


def _obligation(document: Document, verb: Token, depth: float) -> _Event | None:
    """Read "Valdoria said Kest must withdraw" as a request to Kest."""
    if not any(t.lemma.lower() in {"must", "should", "ought"} for t in document.children(verb, "aux")):
        return None
    by = _reporter(document, verb)
    if by is None:
        return None
    subjects = document.children(verb, "nsubj", "nsubjpass")
    if not subjects or subjects[0].text.lower() in {"we", "i"}:
        return None
    match = Match("REQUEST", (verb,), rule="must")
    return _Event(verb, match, "REQUEST", "actual", depth, tuple(parties(document, by)),
                  tuple(parties(document, subjects[0])))  # fmt: skip


def _turned(document: Document, verb: Token, event: Event, status: EventStatus) -> tuple[Event, EventStatus]:
    """Apply PLOVER's rules on what is not yet, or not, done."""
    if status == "denied" and is_negated(document, verb):
        ahead = any(t.tag == "MD" for t in document.children(verb, "aux"))
        if event in REFUSABLE or (ahead and event in FRIENDLY):
            return "REJECT", "actual"
        return event, status
    if status == "hypothetical" and _told_in_past(document, verb):
        status = "planned"
    if status == "planned":
        if event in FRIENDLY:
            return "AGREE", status
        if event in HOSTILE:
            return "THREATEN", status
    if event in GOVERNING and status in {"proposed", "hypothetical"} and not document.children(verb, "aux"):
        return event, "actual"
    return event, status


def _told_in_past(document: Document, verb: Token) -> bool:
    """Whether "would" is the "will" of reported speech: "announced that it would leave"."""
    if not any(t.text.lower() in {"would", "'d"} for t in document.children(verb, "aux")):
        return False
    head = document.head(verb)
    return verb.dep == "ccomp" and head.tag in {"VBD", "VBN"} and not document.children(verb, "advcl")


def _agents(document: Document, verb: Token) -> tuple[Party, ...]:
    found = agents(document, verb)
    if found and all(t.text.lower() in PRONOUNS for t in found):
        by = _reporter(document, verb)
        if by is not None:
            found = [by]
    return tuple(party for token in found for party in parties(document, token))


def _reporter(document: Document, verb: Token) -> Token | None:
    """Give who says it, where a reporting verb governs the clause."""
    word = verb
    for above in document.ancestors(verb):
        if is_verb(above) and word.dep in {"ccomp", "parataxis", "advcl"}:
            subjects = [t for t in agents(document, above) if t.text.lower() not in PRONOUNS]
            if subjects:
                return subjects[0]
        word = above
    for inner in document.children(verb, "parataxis", "ccomp", "advcl"):
        # "Kest must leave, the minister said": the parser may hang the reporting verb below.
        if inner.i > verb.i and inner.lemma.lower() in {"say", "tell", "add"}:
            subjects = document.children(inner, "nsubj")
            if subjects:
                return subjects[0]
    return None


def _adjectival(document: Document, word: Token, depth: float, known: Cues) -> _Event | None:
    """Read "is ready to negotiate", "is committed to reform"."""
    event = known.adjectives.get(word.text.lower())
    head = document.head(word)
    if event is None or word.dep not in {"acomp", "ROOT", "conj", "ccomp", "oprd", "attr"}:
        return None
    if not any(t.dep in {"xcomp", "prep", "pcomp", "advcl", "ccomp"} for t in document.children(word)):
        return None
    negated = is_negated(document, word) or (head.lemma == "be" and is_negated(document, head))
    if negated:
        event = "REJECT"
    verb = head if is_verb(head) else word
    match = Match(event, (word,), rule=word.text.lower())
    a = _agents(document, verb)
    return _Event(word, match, event, "planned" if event == "AGREE" else "actual", depth, a,
                  _recipients(document, word, match, known, a))  # fmt: skip


# Recipients


def _recipients(document: Document, verb: Token, match: Match, known: Cues, a: tuple[Party, ...]) -> tuple[Party, ...]:
    """Give those acted upon: the object, who stands behind a preposition, who is named in what is asked or refused."""
    preps = known.preps[match.event]
    things = [match.noun] if match.noun is not None else []
    others: list[Token] = []
    found: list[list[Token]] = []
    objects = [t for t in patients(document, verb) if t != match.noun and not _same(t, a)]
    objects += [t for clause in document.children(verb, "ccomp", "oprd") for t in _small_subject(document, clause)]
    objects.sort(key=lambda t: t.dep != "dative")
    things += [t for t in objects if not is_party(document, t)]
    found.append([t for t in objects if is_party(document, t)][:1])
    found += [_behind(document, thing, preps) for thing in things]
    found.append(_behind(document, verb, preps))
    found += [[t for t in possessors(document, thing) if t.tag != "PRP$"] for thing in things]
    found.append(_within(document, verb, preps, a, 3))
    found += [_named(document, thing, a) for thing in things]
    found.append(_named(document, verb, a))
    if match.event == "CONSULT" and found[0] and match.noun is None and not found[0][0].ent:
        found.insert(0, _behind(document, verb, ("with",)))
    heads = next((kept for kept in (_parties(document, heads, verb, a) for heads in found) if kept), [])
    if not heads:
        others = [t for t in _behind(document, verb, preps) if not _same(t, a)]
        heads = others or [t for t in objects or things if t.pos in {"NOUN", "PROPN"}][:1]
    return tuple(party for token in heads for party in parties(document, token))


def _parties(document: Document, heads: list[Token], verb: Token, a: tuple[Party, ...]) -> list[Token]:
    return [t for t in heads if t.i != verb.i and is_party(document, t) and not _same(t, a)]


def _small_subject(document: Document, clause: Token) -> list[Token]:
    """Give the subject of a clause without a tense: of "found the minister guilty" the minister."""
    if is_verb(clause) and (clause.tag in {"VBD", "VBZ", "VBP"} or document.children(clause, "aux", "mark")):
        return []
    return document.children(clause, "nsubj")


def _behind(document: Document, word: Token, preps: tuple[str, ...]) -> list[Token]:
    """Give the object of a word's prepositions: a party before a thing, then in the order of the given prepositions."""
    found: list[tuple[bool, int, Token]] = []
    for prep in document.children(word, "prep", "dative", "prt"):
        name = prep.text.lower()
        objects = document.children(prep, "pobj")
        for inner in document.children(prep, "prep", "pcomp"):  # "out of", "from within"
            objects += document.children(inner, "pobj", "dobj")
        if name in preps:
            found += [
                (not is_party(document, obj), preps.index(name), obj)
                for obj in objects
                if obj.ent not in {"DATE", "TIME", "CARDINAL", "MONEY"} and obj.lemma != "condition"
            ]
    return [obj for _, _, obj in sorted(found)[:1]]


def _within(document: Document, verb: Token, preps: tuple[str, ...], a: tuple[Party, ...], depth: int) -> list[Token]:
    """Give who is acted upon by the act that is asked for, refused or accepted."""
    if depth == 0:
        return []
    for child in document.children(verb, "xcomp", "ccomp", "advcl", "prep", "pcomp", "acl", "dobj"):
        if child.i < verb.i:
            continue
        for clause in document.children(child, "pcomp") if child.dep == "prep" else [child]:
            subjects = document.children(clause, "nsubj", "nsubjpass")
            objects = patients(document, clause) if is_verb(clause) else []
            steps = [subjects, objects, *(_behind(document, t, (*preps, "with", "to", "on", "from")) for t in objects)]
            steps.append(_behind(document, clause, (*preps, "with", "to", "on", "from", "against", "for", "in")))
            for step in steps:
                kept = [t for t in step if t.pos != "PRON" and is_party(document, t) and not _same(t, a)]
                if kept:
                    return kept
            deeper = _within(document, clause, preps, a, depth - 1)
            if deeper:
                return deeper
    return []


def _named(document: Document, word: Token, a: tuple[Party, ...]) -> list[Token]:
    """Give the first name behind a word that is no agent of it: a name that stands alone before one that describes."""
    last: list[Token] = []
    for token in document.subtree(word):
        if token.i < word.i or token.ent not in NAMES or token.pos not in {"PROPN", "NOUN"} or _same(token, a):
            continue
        if token.dep not in {"compound", "nmod", "amod", "poss"}:
            return [token]
        if not last:
            last = [token]
    while last and document.head(last[0]).ent == last[0].ent and last[0].dep in {"compound", "nmod"}:
        last = [document.head(last[0])]
    return last


def _is_name(document: Document, party: Party) -> bool:
    """Whether a party is named: not "the deal"."""
    head = next((t for t in document.tokens if t.start == party.head_start), None)
    return head is not None and is_party(document, head)


def _same(token: Token, a: tuple[Party, ...]) -> bool:
    return any(party.start <= token.start < party.end for party in a)


def _content(document: Document, verb: Token) -> list[Token]:
    """Give what a governing word governs: the acts that are asked for, refused, accepted or threatened."""
    found: list[Token] = []
    for child in document.children(verb, "xcomp", "ccomp", "dobj", "prep", "pcomp", "nsubjpass"):
        if child.dep == "ccomp" and child.i < verb.i:
            continue
        found += document.subtree(child)
    return found


# Nouns


def _nominal(document: Document, noun: Token, known: Cues) -> _Event | None:
    """Read "Kest's rejection of the plan", "Western sanctions on Valdoria", "talks between A and B"."""
    rule = known.noun_event(document, noun)
    if rule is None or noun.dep == "compound" or noun.ent in NAMES:
        return None
    preps = known.preps[rule.event]
    between = [
        t for p in document.children(noun, "prep") if p.text.lower() == "between" for t in document.children(p, "pobj")
    ]
    owners = [t for t in possessors(document, noun) if t.ent or t.pos in {"PROPN", "PRON"}]
    owners = owners or [
        t for t in document.children(noun, "amod", "compound", "nmod") if t.ent in {"NORP", "GPE", "ORG"}
    ]
    a = tuple(party for token in owners for party in parties(document, token))
    b = tuple(party for token in _behind(document, noun, (*preps, "of")) for party in parties(document, token))
    if between:
        both = tuple(party for token in between for party in parties(document, token))
        a, b = both[:1], both[1:]
    if not a or not b:
        return None
    match = Match(rule.event, (noun,), noun, rule=noun.lemma)
    return _Event(noun, match, rule.event, status_of(document, noun), 3.0 + _depth(document, noun), a, b)


# Rows


def _rows(document: Document, sentence: Sentence, events: list[_Event], known: Cues) -> Iterator[Relation]:
    made: list[Relation] = []
    for number, event in enumerate(events):
        pairs = [(a, b) for a in event.a or (None,) for b in event.b or (None,) if a is None or b is None or a != b]
        start = min(t.start for t in event.match.words)
        end = max(t.end for t in event.match.words)
        cue = document.text(tuple(sorted(event.match.words)))
        for a, b in pairs[:MOST]:
            bounds = [(start, end), *((p.start, p.end) for p in (a, b) if p is not None)]
            made.append(
                Relation(
                    sentence.number, min(low for low, _ in bounds), max(high for _, high in bounds), cue, event.event,
                    known.signs[event.event], event.status, a, b, number == 0, event.match.rule,
                )
            )  # fmt: skip
    first = min(row.start for row in made) if made else 0
    # The sentence's own statement covers the circumstances put before it.
    yield from (replace(row, start=first) if row.main else row for row in made)


EXTRACTOR = Extractor("relations", Relation, find)
