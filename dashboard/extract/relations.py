"""Finds what parties do to each other: PLOVER events of a sentence, who acts on whom, and whether it happened.

Of the events of a sentence the one that the sentence is about comes first: the highest in the parse, with reporting
verbs looked through. What is asked for, refused, accepted or threatened is one event with its content, not two.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from dashboard.document import Document, Sentence, Token
from dashboard.events.cues import Cues, Match, cues, turn_words
from dashboard.events.recipients import (
    BY_LAW,
    NAMES,
    aimed,
    behind,
    behind_cue,
    is_aside,
    is_name,
    is_somebody,
    recipients,
)
from dashboard.extract import Extractor, Finding, Party
from dashboard.grammar import (
    agents,
    antecedent,
    conjuncts,
    in_quotes,
    is_negated,
    is_party,
    is_passive,
    is_verb,
    parties,
    patients,
    possessors,
    status_of,
)  # fmt: skip
from dashboard.tables import Event, EventStatus

PRONOUNS = frozenset({"it", "he", "she", "they", "we", "i"})
GOVERNING: frozenset[Event] = frozenset({"AGREE", "REQUEST", "REJECT", "THREATEN"})
FRIENDLY: frozenset[Event] = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT"})
HOSTILE: frozenset[Event] = frozenset({"PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"})
REFUSABLE: frozenset[Event] = frozenset({"AGREE", "SUPPORT", "AID", "CONCEDE", "COOPERATE"})
SPOKEN: frozenset[Event] = frozenset({"SUPPORT", "ACCUSE", "CONCEDE", "REQUEST", "REJECT", "THREATEN", "AGREE"})
MUTUAL: frozenset[Event] = frozenset({"CONSULT", "AGREE", "SUPPORT", "COOPERATE"})
TIMES = frozenset({"DATE", "TIME", "ORG", "EVENT", "LAW"})
MOST = 6  # rows of one event; a longer list of parties on both sides is a roll call
# How far below the sentence's own statement a clause stands.
STEP = {"ccomp": 0.4, "xcomp": 0.4, "conj": 1.0, "advcl": 1.6, "relcl": 2.0, "acl": 1.8, "parataxis": 1.0}


@dataclass(frozen=True, slots=True)
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
        elif made.event == "ACCUSE" and token.lemma.lower() in turn_words("alleging"):
            taken.update(t.i for t in _alleged(document, token))
    for token in document.sentence_tokens(sentence):
        if token.i not in taken and token.pos in {"NOUN", "PROPN"} and token.lemma.lower() in known.nouns:
            made = _nominal(document, token, known)
            if made is not None:
                found.append(made)
    return sorted(_by_purpose(document, found), key=lambda event: (event.depth, event.verb.i))


def _by_purpose(document: Document, events: list[_Event]) -> Iterator[_Event]:
    """Put what is said in a call or meeting before the call: "phoned the king to congratulate him" is praise."""
    contacts = {event.verb.i: event for event in events if event.event == "CONSULT"}
    for event in events:
        contact = contacts.get(event.verb.head)
        purpose = event.verb.dep in {"advcl", "xcomp"} and any(
            t.text == "to" for t in document.children(event.verb, "aux")
        )
        if contact is not None and purpose and event.event in SPOKEN:
            b = tuple(party for party in event.b if is_name(document, party)) or contact.b
            yield replace(event, depth=contact.depth - 0.1, b=b)
        else:
            yield event


def _by_depth(document: Document, sentence: Sentence) -> list[tuple[Token, float]]:
    """Give the verbs and predicates of a sentence, the highest clause first."""
    found = [
        (token, _depth(document, token))
        for token in document.sentence_tokens(sentence)
        if token.dep not in {"amod", "compound"} and (token.pos in {"VERB", "ADJ"} or is_verb(token))
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
    asked = _obligation(document, verb, depth) or _warning(document, verb, depth, known)
    match = known.match(document, verb) if asked is None else None
    if match is None:
        return asked
    event, status = _turned(document, verb, match.event, status_of(document, verb))
    given = match.noun is not None and verb.lemma in known.receiving and event in FRIENDLY | {"REQUEST"}
    doers = _agents(document, verb)
    if not doers and verb.tag == "VB" and verb.dep in {"ROOT", "conj"} and not document.children(verb, "aux"):
        return None  # an order to the reader
    listed = [t for doer in doers for t in conjuncts(document, doer)]
    if doers and not given and not any(_can_act(document, t) or _is_deed(document, t, match, known) for t in listed):
        return None  # "the mood demands a change": nobody does it
    a = tuple(party for token in doers for party in parties(document, token))
    if not a and (event in BY_LAW or verb.lemma.lower() in turn_words("freeing")):  # "was arrested in Kest"
        a = _location(document, verb)
    b = recipients(document, verb, match, known, a)
    if given and match.noun is not None:
        givers = tuple(p for t in behind(document, match.noun, ("from",)) for p in parties(document, t))
        givers = givers or tuple(p for t in behind(document, verb, ("from",)) for p in parties(document, t))
        if givers:
            a, b = givers, a
    if match.reversed and b:
        a, b = b, a
    if (
        match.event in MUTUAL
        or (match.event == "ASSAULT" and not patients(document, verb))
        or (match.event == "REJECT" and verb.lemma == "fail")
        or (match.event == "CONCEDE" and match.noun is not None and match.noun.lemma.lower() in turn_words("truces"))
    ):
        a, b = _mutual(document, verb, match, a, b)
    return _Event(verb, match, event, status, depth, a, b) if a or any(is_somebody(document, p) for p in b) else None


def _is_deed(document: Document, token: Token, match: Match, known: Cues) -> bool:
    """Whether violence is told of the violence itself: "the raid killed three"."""
    rule = known.noun_event(document, token)
    return match.event == "ASSAULT" and rule is not None and rule.event == "ASSAULT"


def _can_act(document: Document, token: Token) -> bool:
    """Whether a subject is somebody who acts between states: a party, but not the reader or the writer."""
    if token.tag == "PRP" and token.text.lower() in {"we", "i", "you", "one", "us"}:
        return in_quotes(document, token)
    return token.pos == "PROPN" or token.text.isupper() or is_party(document, antecedent(document, token))


def _mutual(
    document: Document, verb: Token, match: Match, a: tuple[Party, ...], b: tuple[Party, ...]
) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Read "Valdoria and Kest met", "talks between Valdoria and Kest were held": those listed act on each other."""
    praised = match.event == "SUPPORT" and match.noun is None  # "both praised the king": not each other
    with_whom = [t for word in (verb, match.noun) if word is not None for t in behind(document, word, ("with",))]
    if len(a) > 1 and not praised and not with_whom and not _is_with_others(document, verb, match):
        return a[:1], a[1:]
    if not a:
        nouns = [match.noun] if match.noun is not None else patients(document, verb)
        both = [p for noun in nouns for t in behind(document, noun, ("between",)) for p in parties(document, t)]
        if len(both) > 1:
            return tuple(both[:1]), tuple(both[1:])
    return a, b


def _is_with_others(document: Document, verb: Token, match: Match) -> bool:
    """Whether those who act together do so with whom they meet or visit: "Roe and Doe came to meet the envoys"."""
    if match.event != "CONSULT" or match.noun is not None:
        return False
    return any(is_party(document, t) for t in (*patients(document, verb), *behind_cue(document, match)))


def _location(document: Document, verb: Token) -> tuple[Party, ...]:
    """Give the state in which the law acted, where a passive leaves out who did."""
    if not is_passive(document, verb):
        return ()
    if verb.lemma.lower() in turn_words("freeing") and not any(
        t.lemma.lower() in turn_words("held") for t in behind(document, verb, ("from",))
    ):  # "was freed from captivity in Kest": whoever held him; "was freed in Kest" tells less
        return ()
    found = [
        place
        for prep in document.subtree(verb)
        if prep.i > verb.i and prep.text.lower() in {"in", "from"} and not is_aside(document, prep, verb)
        for place in document.children(prep, "pobj")
        if place.ent == "GPE" or (place.pos == "PROPN" and prep.text.lower() == "in" and place.ent not in TIMES)
    ]
    return tuple(parties(document, found[0])) if found else ()


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


def _warning(document: Document, verb: Token, depth: float, known: Cues) -> _Event | None:
    """Read "warned the envoy that it would expel him" as a threat: the act that is told of is the speaker's own."""
    if verb.lemma.lower() not in turn_words("warning"):
        return None
    for clause in document.children(verb, "ccomp"):
        subjects = document.children(clause, "nsubj")
        own = [t for t in subjects if t.text.lower() in PRONOUNS or _is_his(document, t)]
        ahead = any(
            t.text.lower() in {"will", "would", "'ll", "could", "may", "might"}
            for t in document.children(clause, "aux")
        )
        act = known.match(document, clause) if own and ahead else None
        if act is None or act.event not in HOSTILE:
            continue
        a = tuple(party for token in _agents(document, verb) for party in parties(document, token))
        told = [t for t in patients(document, verb) if t.ent or t.pos in {"PROPN", "NOUN"}]
        b = tuple(party for token in told for party in parties(document, token))
        match = Match("THREATEN", (verb,), rule=f"{verb.lemma}: {act.rule}")
        return _Event(verb, match, "THREATEN", "actual", depth, a, b or recipients(document, clause, act, known, a))
    return None


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
    conditions = [t for clause in document.children(verb, "advcl") for t in document.children(clause, "mark")]
    if any(t.text.lower() in {"if", "unless"} for t in conditions):
        return False
    return verb.dep == "ccomp" and head.tag in {"VBD", "VBN"}


def _agents(document: Document, verb: Token) -> list[Token]:
    found = agents(document, verb)
    if found and all(t.text.lower() in PRONOUNS or _is_his(document, t) for t in found):
        by = _reporter(document, verb)
        if by is not None:
            found = [by]
    return found


def _is_his(document: Document, token: Token) -> bool:
    """Whether a word means the speaker's own side: "said his country will not"."""
    return token.lemma.lower() in {"country", "government", "nation", "administration", "state", "side"} and any(
        t.tag == "PRP$" for t in document.children(token, "poss")
    )


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


def _blamed(document: Document, word: Token, depth: float) -> _Event | None:
    """Read "the minister said Kest was responsible for the raid" as an accusation."""
    verb = document.head(word)
    if (
        word.dep != "acomp"
        or word.text.lower() not in turn_words("blamed")
        or verb.dep != "ccomp"
        or is_negated(document, verb)
    ):
        return None
    by = _reporter(document, verb)
    subjects = [t for t in document.children(verb, "nsubj") if t.pos != "PRON" and is_party(document, t)]
    if by is None or not subjects:
        return None
    match = Match("ACCUSE", (word,), rule=f"said {word.text.lower()}")
    return _Event(word, match, "ACCUSE", "actual", depth, tuple(parties(document, by)),
                  tuple(parties(document, subjects[0])))  # fmt: skip


def _adjectival(document: Document, word: Token, depth: float, known: Cues) -> _Event | None:
    """Read "is ready to negotiate", "is committed to reform", "said Kest was responsible"."""
    blamed = _blamed(document, word, depth)
    if blamed is not None:
        return blamed
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
    a = tuple(party for token in _agents(document, verb) for party in parties(document, token))
    if len(a) > 1 and event == "AGREE":  # "both are ready to talk": with each other
        return _Event(word, match, event, "planned", depth, a[:1], a[1:])
    return _Event(word, match, event, "planned" if event == "AGREE" else "actual", depth, a,
                  recipients(document, word, match, known, a))  # fmt: skip


def _content(document: Document, verb: Token) -> list[Token]:
    """Give what a governing word governs: the acts that are asked for, refused, accepted or threatened."""
    found: list[Token] = []
    for child in document.children(verb, "xcomp", "ccomp", "dobj", "prep", "pcomp", "nsubjpass"):
        if child.dep == "ccomp" and child.i < verb.i:
            continue
        found += document.subtree(child)
    return found


def _alleged(document: Document, verb: Token) -> list[Token]:
    """Give what somebody is accused of: the accuser says so, and it is no act between those whom it names."""
    charges = [p for p in document.children(verb, "prep") if p.text.lower() in {"of", "for", "with"}]
    return [t for child in (*charges, *document.children(verb, "xcomp", "ccomp")) for t in document.subtree(child)]


# Nouns


def _nominal(document: Document, noun: Token, known: Cues) -> _Event | None:
    """Read "Kest's rejection of the plan", "Western sanctions on Valdoria", "talks between A and B"."""
    rule = known.noun_event(document, noun)
    if rule is None or noun.dep == "compound" or noun.ent in NAMES:
        return None
    event, preps = rule.event, known.preps[rule.event]
    between = [
        t for p in document.children(noun, "prep") if p.text.lower() == "between" for t in document.children(p, "pobj")
    ]
    owners = [t for t in possessors(document, noun) if t.ent or t.pos in {"PROPN", "PRON"}]
    owners = owners or [
        t for t in document.children(noun, "amod", "compound", "nmod") if t.ent in {"NORP", "GPE", "ORG"}
    ]
    if owners and all(t.tag == "PRP$" for t in owners):  # "Kest renewed its pledge"
        verb = next((t for t in document.ancestors(noun) if is_verb(t)), None)
        owners = (agents(document, verb) if verb is not None else []) or owners
    a = tuple(party for token in owners for party in parties(document, token))
    b = tuple(party for token in behind(document, noun, (*preps, "of")) for party in parties(document, token))
    if between:
        both = tuple(party for token in between for party in parties(document, token))
        a, b = both[:1], both[1:]
        event = known.between.get(noun.lemma.lower(), event)
    if a and not b:  # "Kest's refusal to deal with Valdoria"
        b = tuple(party for token in aimed(document, noun, preps, a) for party in parties(document, token))
    if not a or not b:
        return None
    match = Match(event, (noun,), noun, rule=noun.lemma)
    return _Event(noun, match, event, status_of(document, noun), 3.0 + _depth(document, noun), a, b)


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
