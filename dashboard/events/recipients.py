"""Tells whom an event acts upon: the object, who stands behind a preposition, who is named in what is asked for."""

from __future__ import annotations

from bisect import bisect_left

from dashboard.document import Document, Token
from dashboard.events.cues import Cues, Match, cues, turn_words
from dashboard.extract import Party
from dashboard.grammar import agents, controls_object, is_party, is_verb, parties, party_of, patients, possessors
from dashboard.measures.deeds import Deed
from dashboard.measures.known import measures
from dashboard.measures.targets import targets
from dashboard.tables import Event
from dashboard.tags import TENSED

NAMES = frozenset({"PERSON", "ORG", "GPE", "NORP", "LOC"})
OWNING = frozenset({"compound", "nmod", "amod", "poss"})  # "Kestian tea", "Kest's tea"
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
    if match.event == "REQUEST" and any(_is_whose(document, party) for party in found):
        return found  # "called on his allies to press Kest" asks nothing of Kest
    beside = [party for token in _named(document, verb, a) for party in parties(document, token)]
    beside = beside or [party_of(document, token) for token in _of_things(document, found, a)]
    return (*found, *(party for party in beside if party not in found))


def behind_cue(document: Document, match: Match) -> list[Token]:
    """Give what stands behind the words of a cue itself: Kest in "travelled to Kest"."""
    return [t for word in match.words if word.pos == "ADP" for t in document.children(word, "pobj")]


def _is_whose(document: Document, party: Party) -> bool:
    """Whether somebody is told of by whose he is, "his allies": a party of its own, whoever is named beside it."""
    head = _head(document, party)
    return (
        head is not None and is_party(document, head) and any(t.tag == "PRP$" for t in document.children(head, "poss"))
    )


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
            t for t in objects if t.pos in {"NOUN", "PROPN"} and not _is_act(document, t, match.event, known)
        ]  # what is attacked or seized, not who is named beside it
    if not met and match.noun is not None:
        met = _of_noun(document, verb, match.noun, match.event, known)
    if met and match.event != "CONSULT" and not same(met[0], a):
        return tuple(parties(document, met[0]))
    if not met and match.event == "REQUEST" and match.noun is None and _bidden(document, verb):
        return tuple(parties(document, _bidden(document, verb)[0]))
    found: list[list[Token]] = [objects[:1]]
    if match.event in HANDING:
        found.append([t for t in _given_to(document, verb) if not same(t, a)])
    found += [behind(document, thing, preps) for thing in things]
    found.append(behind(document, verb, preps))
    if match.noun is not None and match.event in BY_LAW:
        found.append([match.noun])
    # "reiterated Kest's support for": the owner of the act itself does it.
    owned = [thing for thing in things if not _is_act(document, thing, match.event, known)]
    found += [[t for t in possessors(document, thing) if t.tag != "PRP$"] for thing in owned]
    found += [behind(document, thing, (*preps, *FURTHER)) for thing in things]
    judged = match.event in JUDGING and bool(objects)  # what is praised or condemned is the thing, not a name in it
    if not judged:
        found.append(_within(document, verb, preps, a, 3))
    found += [_along(document, thing, preps) for thing in things]
    found.insert(0, behind_cue(document, match))
    if match.event == "CONSULT" and match.noun is None and not (objects and objects[0].ent == "PERSON"):
        found.insert(0, behind(document, verb, ("with",)))
    heads = _first(document, found, verb, a)
    if not heads and not judged:
        heads = _first(document, [_named(document, word, a) for word in (*things, verb)], verb, a)
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


def _is_act(document: Document, noun: Token, event: Event, known: Cues) -> bool:
    """Whether a noun names the act itself: the arrest in "ordered the arrest of"."""
    rule = known.noun_event(document, noun)
    return rule is not None and rule.event == event


def _along(document: Document, thing: Token, preps: tuple[str, ...]) -> list[Token]:
    """Give the party at the end of a chain of things: "support for the talks among Kestian parties"."""
    for _ in range(3):
        below = behind(document, thing, (*preps, *FURTHER))
        if not below:
            return []
        thing = below[0]
        if is_party(document, thing):
            return [thing]
    return []


def _bidden(document: Document, verb: Token) -> list[Token]:
    """Give who is bidden to do something, whatever he is called: "pressed the lecturers to call off the strike"."""
    tasks = [t for t in document.children(verb, "xcomp", "ccomp") if t.tag == "VB" and t.i > verb.i]
    asked = [t for task in tasks for t in document.children(task, "nsubj")]
    if not asked and controls_object(verb):
        asked = document.children(verb, "dobj")
    return [t for t in asked if tasks and t.pos in {"NOUN", "PROPN"} and t.i < tasks[0].i][:1]


def _given_to(document: Document, verb: Token) -> list[Token]:
    """Give to whom something is given, wherever the parser hung the "to"."""
    found = [
        obj
        for prep in document.subtree(verb)
        if prep.i > verb.i and prep.text.lower() == "to" and prep.dep in {"prep", "dative"}
        for obj in document.children(prep, "pobj")
        if is_party(document, obj) and not is_aside(document, prep, verb)
    ]
    return found[:1]


def _of_noun(document: Document, verb: Token, noun: Token, event: Event, known: Cues) -> list[Token]:
    """Give whom a noun of action is aimed at, or whose it is where it is turned down."""
    rule = known.noun_event(document, noun)
    own = rule is not None and rule.event == event
    if event == "REJECT" and not own:  # "rejected Kest's offer"
        found = [t for t in possessors(document, noun) if t.tag != "PRP$"] or behind(document, noun, ("from", "by"))
        # "a State Department call", "offers for talks by Kest"
        found = found or [t for t in document.children(noun, "compound", "nmod") if t.ent in {"GPE", "ORG"}]
        # "the offer made by the rebels"
        found = found or [
            t for made in document.children(noun, "acl") if made.tag == "VBN" for t in agents(document, made)
        ]
        found = found or [
            t for topic in behind(document, noun, ("for", "of", "on")) for t in behind(document, topic, ("by", "from"))
        ]
        return found or ([noun] if is_party(document, noun) else [])
    # "seized the Kestian tanker", "held the villagers as human shields"
    if event in {"ASSAULT", "COERCE"} and rule is None and is_party(document, noun):
        return [noun]
    whose = behind(document, noun, known.preps[event]) if event == "SUPPORT" else []
    if whose and is_party(document, whose[0]):  # "established ties with Kest at ministers' level"
        return whose
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
            let = [t for t in _small_subject(document, clause) if t.pos in {"NOUN", "PROPN"} and t.i > verb.i]
            objects = patients(document, clause)[:1]
            left = objects and _is_own(document, objects[0]) and clause.lemma.lower() in turn_words("sending")
            # "is willing to pull its guards from the valley": whence or whither, where what is moved is one's own.
            found = let or behind(document, clause, (*preps, "from", "to", "into", "in") if left else preps) or objects
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
    """Whether something is the agent's own: "its troops", "their arms", and not "his counterpart"."""
    if token.ent in {"PERSON", "GPE", "NORP"} or token.lemma.lower() in turn_words("related"):
        return False
    return any(t.tag == "PRP$" for t in document.children(token, "poss"))


def _small_subject(document: Document, clause: Token) -> list[Token]:
    """Give the subject of a clause without a tense: of "found the minister guilty" the minister."""
    if is_verb(clause) and (clause.tag in TENSED or document.children(clause, "aux", "mark")):
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
                if obj.ent not in {"DATE", "TIME", "MONEY"} and obj.lemma != "condition"
                if obj.ent != "CARDINAL" or is_party(document, obj)  # "hundreds of banks"
            ]
    return [obj for _, _, obj in sorted(found)[:1]]


def aimed(document: Document, noun: Token, preps: tuple[str, ...], a: tuple[Party, ...]) -> list[Token]:
    """Give on whom the act bears that a noun governs: "Kest's refusal to deal with Valdoria"."""
    return _within(document, noun, preps, a, 3) if document.children(noun, "acl") else []


def _within(document: Document, verb: Token, preps: tuple[str, ...], a: tuple[Party, ...], depth: int) -> list[Token]:
    """Give who is acted upon by the act that is asked for, refused or accepted."""
    if depth == 0:
        return []
    for child in document.children(verb, "xcomp", "ccomp", "advcl", "prep", "pcomp", "acl", "dobj"):
        if child.i < verb.i or _is_circumstance(document, child):
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
            at = len(steps) - 1
            # "refused to answer a request from Kest"
            steps += [
                behind(document, t, ("from", "by")) for t in (*objects, *behind(document, clause, ("to", "with", "on")))
            ]
            if clause.lemma.lower() in turn_words(
                "sending"
            ):  # what is sent is no party: "offered to send engineers to help Kest"
                steps = [steps[0], goals, steps[at], _within(document, clause, preps, a, depth - 1), *steps[1:]]
            for step in steps:
                kept = [t for t in step if t.pos != "PRON" and is_party(document, t) and not same(t, a)]
                kept = [t for t in kept if not _is_own(document, t)]
                if kept:
                    return kept
            deeper = _within(document, clause, preps, a, depth - 1)
            if deeper:
                return deeper
    return []


def _of_things(document: Document, found: tuple[Party, ...], a: tuple[Party, ...]) -> list[Token]:
    """Give the state whose things are acted upon: "a ban on Kestian wheat", "people in Kestian camps"."""
    for party in found:
        head = _head(document, party)
        for token in document.subtree(head) if head is not None else ():
            if token.ent in {"NORP", "GPE"} and token.dep in OWNING and not same(token, a):
                return [token]
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
        if (
            _is_circumstance(document, token)
            or token.dep == "relcl"
            or (token.dep == "advcl" and all(t.text.lower() != "to" for t in document.children(token, "aux")))
        ):
            return True
        token = document.head(token)
    return False


def _is_circumstance(document: Document, token: Token) -> bool:
    """Whether a phrase tells of another act, or what others did: "after the raid on Kest", "and so did its allies"."""
    if token.dep == "prep":
        return token.text.lower() in turn_words("circumstances") and any(
            _is_act(document, noun, "ASSAULT", cues()) and behind(document, noun, ("of", "on", "against"))
            for noun in document.children(token, "pobj")
        )
    if token.dep not in {"conj", "advcl"} or not (is_verb(token) or token.pos == "AUX"):
        return False
    # "so do its allies": the parser may take those behind for the object.
    inverted = any(
        t.text.lower() in {"so", "neither", "nor"} and t.i < token.i for t in document.children(token, "advmod")
    )
    return token.lemma.lower() == "do" and (inverted or bool(document.children(token, "nsubj", "nsubjpass")))


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
