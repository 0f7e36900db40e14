"""Tells whom an event acts upon: the object, who stands behind a preposition, who is named in what is asked for."""

from __future__ import annotations

from bisect import bisect_left

from dashboard.document import Document, Token
from dashboard.events.cues import Cues, Match
from dashboard.extract import Party
from dashboard.grammar import is_party, is_verb, parties, patients, possessors
from dashboard.measures.acts import Deed
from dashboard.measures.known import measures
from dashboard.measures.parties import targets
from dashboard.tables import Event

NAMES = frozenset({"PERSON", "ORG", "GPE", "NORP", "LOC"})
BY_LAW: frozenset[Event] = frozenset({"COERCE", "SANCTION"})
JUDGING: frozenset[Event] = frozenset({"ACCUSE", "SUPPORT", "REJECT"})
HANDING: frozenset[Event] = frozenset({"AID", "RETREAT"})  # the one it is given to, not what is given
FURTHER = ("by", "from", "against", "with", "to", "on", "between", "among", "into", "in", "of")


def recipients(document: Document, verb: Token, match: Match, known: Cues, a: tuple[Party, ...]) -> tuple[Party, ...]:
    """Give those acted upon; where they are unnamed ("killed civilians"), also the first name beside them.

    PLOVER codes unnamed groups under the state that the sentence names with them.
    """
    found = _recipients(document, verb, match, known, a)
    named = any(t.ent in NAMES for party in found for t in _tokens(document, party))
    if named or match.event in {"CONSULT", "SUPPORT"}:  # "praised the talks in Kest" does not praise Kest
        return found
    beside = [party for token in _named(document, verb, a) for party in parties(document, token)]
    return (*found, *(party for party in beside if party not in found))


def _tokens(document: Document, party: Party) -> tuple[Token, ...]:
    first = bisect_left(document.tokens, party.start, key=lambda token: token.start)
    return document.tokens[first : bisect_left(document.tokens, party.end, key=lambda token: token.start)]


def _recipients(document: Document, verb: Token, match: Match, known: Cues, a: tuple[Party, ...]) -> tuple[Party, ...]:
    """Give those acted upon: the object, who stands behind a preposition, who is named in what is asked or refused."""
    preps = known.preps[match.event]
    things = [match.noun] if match.noun is not None else []
    objects = [t for t in patients(document, verb) if t != match.noun and not same(t, a)]
    objects += [t for clause in document.children(verb, "ccomp", "oprd") for t in _small_subject(document, clause)]
    objects.sort(key=lambda t: t.dep != "dative")
    within = [t for t in objects if match.noun is not None and match.noun in document.subtree(t)]  # "a batch of aid"
    objects = [t for t in objects if t not in within]
    things += within + [t for t in objects if not is_party(document, t)]
    met = [t for t in objects if is_party(document, t, strictly=match.event in HANDING) and not _is_own(document, t)]
    if not met and match.noun is None and match.event in {"ASSAULT", "COERCE"}:
        met = [
            t for t in objects if t.pos in {"NOUN", "PROPN"}
        ]  # what is attacked or seized, not who is named beside it
    if not met and match.noun is not None:
        met = _of_noun(document, verb, match.noun, match.event, known)
    if met and match.event != "CONSULT" and not same(met[0], a):
        return tuple(parties(document, met[0]))
    found: list[list[Token]] = [objects[:1]]
    if match.event in HANDING:
        found.append([t for t in _given_to(document, verb) if not same(t, a)])
    found += [behind(document, thing, preps) for thing in things]
    found.append(behind(document, verb, preps))
    if match.noun is not None and match.event in BY_LAW:
        found.append([match.noun])
    found += [[t for t in possessors(document, thing) if t.tag != "PRP$"] for thing in things]
    found += [behind(document, thing, (*preps, *FURTHER)) for thing in things]
    judged = match.event in JUDGING and bool(objects)  # what is praised or condemned is the thing, not a name in it
    if not judged:
        found.append(_within(document, verb, preps, a, 3))
        found += [_named(document, thing, a) for thing in things]
        found.append(_named(document, verb, a))
    found.insert(0, [t for word in match.words if word.pos == "ADP" for t in document.children(word, "pobj")])
    if match.event == "CONSULT" and match.noun is None and not (objects and objects[0].ent == "PERSON"):
        found.insert(0, behind(document, verb, ("with",)))
    heads = _first(document, found, verb, a)
    if match.event == "SANCTION" and match.noun is not None and not any(t.ent in NAMES for t in heads):
        heads = _hit(document, match.noun, verb) or heads  # whose deed the sanctions answer
    if not heads and judged:
        heads = objects[:1]
    if not heads:
        others = [t for thing in things for t in behind(document, thing, preps)]
        others = others or behind(document, verb, preps) or _goals(document, verb, preps)
        heads = [t for t in others if not same(t, a)] or [t for t in objects or things if t.pos in {"NOUN", "PROPN"}][
            :1
        ]
    return tuple(party for token in heads for party in parties(document, token))


def _given_to(document: Document, verb: Token) -> list[Token]:
    """Give to whom something is given, wherever the parser hung the "to"."""
    found = [
        obj
        for prep in document.subtree(verb)
        if prep.i > verb.i and prep.text.lower() == "to" and prep.dep in {"prep", "dative"}
        for obj in document.children(prep, "pobj")
        if obj.ent in NAMES and not is_aside(document, prep, verb)
    ]
    return found[:1]


def _of_noun(document: Document, verb: Token, noun: Token, event: Event, known: Cues) -> list[Token]:
    """Give whom a noun of action is aimed at, or whose it is where it is turned down."""
    rule = known.noun_event(document, noun)
    own = rule is not None and rule.event == event
    if event == "REJECT" and not own:  # "rejected Kest's offer"
        found = [t for t in possessors(document, noun) if t.tag != "PRP$"] or behind(document, noun, ("from", "by"))
        return found or ([noun] if is_party(document, noun) else [])
    if event == "COERCE" and rule is None and is_party(document, noun):  # "seized the Kestian tanker"
        return [noun]
    return _aim(document, verb, noun) if event in {"ASSAULT", "COERCE", "RETREAT", *JUDGING} else []


def _aim(document: Document, verb: Token, noun: Token) -> list[Token]:
    """Give at what a noun of action is aimed, somebody or not: "an assault on the base", "condemnation of the move"."""
    for word in (noun, *document.children(noun, "conj"), verb):
        found = behind(
            document, word, ("on", "against", "into", "at") if word == verb else ("on", "against", "of", "into", "at")
        )
        if found and found[0].pos in {"NOUN", "PROPN"} and found[0].ent not in {"DATE", "TIME"}:
            return found
    return []


def _hit(document: Document, noun: Token, verb: Token) -> list[Token]:
    """Give whom a measure hits by the reason that is given for it."""
    known = measures()
    instrument = known.instrument_of(document, noun)
    return targets(document, noun, Deed("impose", verb, "actual"), instrument, known) if instrument is not None else []


def _goals(document: Document, verb: Token, preps: tuple[str, ...]) -> list[Token]:
    """Give the thing to which an asked-for or accepted act is directed: "agreed to give aid to the sector"."""
    for clause in document.children(verb, "xcomp", "ccomp"):
        if clause.i > verb.i:
            found = behind(document, clause, preps) or patients(document, clause)[:1]
            return found or _goals(document, clause, preps)
    return []


def _first(document: Document, found: list[list[Token]], verb: Token, a: tuple[Party, ...]) -> list[Token]:
    """Give the first of the candidates that are parties; a state's things stand for it only where nobody else is."""
    for strictly in (True, False):
        for heads in found:
            kept = [t for t in heads if is_party(document, t, strictly=strictly) and t.i != verb.i and not same(t, a)]
            kept = [t for t in kept if not _is_own(document, t)]
            if kept:
                return kept
    return []


def _is_own(document: Document, token: Token) -> bool:
    """Whether something is the agent's own: "its troops", "their arms"."""
    return any(t.tag == "PRP$" for t in document.children(token, "poss")) and token.ent not in NAMES


def _small_subject(document: Document, clause: Token) -> list[Token]:
    """Give the subject of a clause without a tense: of "found the minister guilty" the minister."""
    if is_verb(clause) and (clause.tag in {"VBD", "VBZ", "VBP"} or document.children(clause, "aux", "mark")):
        return []
    return document.children(clause, "nsubj")


def behind(document: Document, word: Token, preps: tuple[str, ...]) -> list[Token]:
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
            goals = behind(document, clause, ("to",))
            steps = [
                subjects,
                [t for t in goals if t.ent in NAMES],
                objects,
                *(behind(document, t, (*preps, "with", "to", "on", "from")) for t in objects),
            ]
            steps.append(behind(document, clause, (*preps, "with", "to", "on", "from", "against", "for", "in")))
            for step in steps:
                kept = [t for t in step if t.pos != "PRON" and is_party(document, t) and not same(t, a)]
                kept = [t for t in kept if not _is_own(document, t)]
                if kept:
                    return kept
            deeper = _within(document, clause, preps, a, depth - 1)
            if deeper:
                return deeper
    return []


def _named(document: Document, word: Token, a: tuple[Party, ...]) -> list[Token]:
    """Give the first name behind a word that is no agent of it and stands alone, not as part of another's name."""
    for token in document.subtree(word):
        if token.i < word.i or token.ent not in NAMES or token.pos not in {"PROPN", "NOUN"} or same(token, a):
            continue
        if token.dep not in {"compound", "nmod", "amod"} and not is_aside(document, token, word):
            return [token]
    return []


def is_aside(document: Document, token: Token, word: Token) -> bool:
    """Whether a clause of time or explanation stands between a name and the word above it."""
    while token.i != word.i:
        if token.dep == "relcl" or (
            token.dep == "advcl" and all(t.text.lower() != "to" for t in document.children(token, "aux"))
        ):
            return True
        token = document.head(token)
    return False


def is_name(document: Document, party: Party) -> bool:
    """Whether a party is named: not "the deal", "the two states"."""
    head = _head(document, party)
    return head is not None and head.ent in NAMES


def is_somebody(document: Document, party: Party) -> bool:
    """Whether a party is somebody, named or not: not "the deal"."""
    head = _head(document, party)
    return head is not None and is_party(document, head, strictly=True)


def _head(document: Document, party: Party) -> Token | None:
    at = bisect_left(document.tokens, party.head_start, key=lambda token: token.start)
    return document.tokens[at] if at < len(document.tokens) else None


def same(token: Token, a: tuple[Party, ...]) -> bool:
    """Whether a word stands in one of the parties."""
    return any(party.start <= token.start < party.end for party in a)
