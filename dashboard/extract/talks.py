"""Finds where an article speaks of a meeting: talks, summits, calls and visits, with who, where, when and status.

A mention is no meeting yet: "the talks", "this visit" and "a second round" are put together with others of the same
meeting later. Speeches and domestic sessions are left out where the grammar shows them; the rest is decided when it is
known who the parties are.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from dashboard.document import Document, Sentence, Token
from dashboard.extract import Extractor, Finding, Party
from dashboard.grammar import agents, is_passive, is_verb, prep_objects, status_of
from dashboard.lexicon import lexicon
from dashboard.occasion import NOUN_LINKS, meeting_form, meeting_status, meeting_topics, verb_status, words
from dashboard.scene import Range, is_people, places, sides, times
from dashboard.tables import TalkFormat, TalkStatus

Reference = Literal["named", "anaphor", "earlier", "next", "attendance"]
Strength = Literal["strong", "plain", "weak"]
Kind = Literal["talks", "meeting", "summit", "call", "visit", "process"]

DETERMINERS = frozenset({"the", "this", "these", "that", "those", "both", "such", "its", "their", "his", "her"})


@dataclass(frozen=True)
class TalkMention(Finding):
    """Words that speak of a meeting. `start` to `end` is the sentence; `cue` the words that made it one."""

    cue: str
    cue_start: int
    cue_end: int
    kind: Kind
    strength: Strength
    reference: Reference
    parties: tuple[Party, ...]
    modifiers: tuple[Party, ...]  # names before the noun: parties ("US-Russia talks") or the place ("Istanbul talks")
    places: tuple[Range, ...]
    times: tuple[Range, ...]
    status: TalkStatus | None
    form: TalkFormat | None
    topics: tuple[Range, ...]
    such: bool  # "such a meeting": one that was only spoken of
    travel: bool  # told of by a journey: "arrived for talks"
    announced: bool  # a verb says that it will be, or should be, held: "agreed to meet again", "is scheduled"
    outcome: bool
    joins: bool  # a heading, title or turn of an interview: tells of a meeting, never opens one
    definite: bool
    demonstrative: bool
    because: str


def find(document: Document) -> Iterator[TalkMention]:
    """Give the mentions of meetings, in the order of the text."""
    for sentence in document.sentences:
        if sentence.kind == "dateline":
            continue
        found: list[TalkMention] = []
        used: set[int] = set()
        for token in document.sentence_tokens(sentence):
            noun = _noun_mention(document, sentence, token, used)
            if noun is not None:
                found.append(noun)
        for token in document.sentence_tokens(sentence):
            if token.i not in used and is_verb(token):
                verb = _verb_mention(document, sentence, token) or _visit_mention(document, sentence, token)
                if verb is not None:
                    found.append(verb)
        if not found:
            attendance = _attendance(document, sentence)
            if attendance is not None:
                found.append(attendance)
        yield from sorted(found, key=lambda mention: (mention.cue_start, mention.cue_end))


# Nouns of meeting


def _noun_kind(document: Document, token: Token) -> tuple[Kind, Strength] | None:
    if token.pos not in {"NOUN", "PROPN"} or not token.text[0].isalpha():
        return None
    lemma = token.lemma.lower()
    if lemma in words("nouns", "strong"):
        if lemma == "talk" and token.text.lower() == "talk":
            return None  # one talk is a lecture
        return ("summit" if lemma == "summit" else "talks"), "strong"
    if lemma in words("nouns", "plain"):
        kind: Kind = "talks" if token.text.lower() in {"discussions", "consultations", "round", "rounds"} else "meeting"
        return kind, "plain"
    if lemma in words("nouns", "call"):
        return ("call", "plain") if _is_phone(document, token) else None
    if lemma in words("nouns", "visit"):
        return "visit", "plain"
    if lemma in words("nouns", "weak"):
        return "process", "weak"
    return None


def _is_phone(document: Document, call: Token) -> bool:
    """Tell a telephone call from a call for something."""
    near = {t.lemma.lower() for t in document.children(call, *NOUN_LINKS)}
    if near & (words("formats", "phone") | words("formats", "video") | {"conference"}):
        return True
    preps = {t.text.lower() for t in document.children(call, "prep")}
    return bool(preps & {"with", "between"}) and not preps & {"for"}


def _noun_mention(document: Document, sentence: Sentence, token: Token, used: set[int]) -> TalkMention | None:
    graded = _noun_kind(document, token)
    if graded is None or token.i in used or _modifies_noun(document, token):
        return None
    kind, strength = graded
    lemma = token.lemma.lower()
    if lemma in words("measures") and not _is_round(document, token):
        return None
    top = _top(document, token)
    chain = {token.i, top.i}
    if _is_domestic(document, token, top):
        return None
    verb, subject_of = _governor(document, top)
    own = [document.tokens[i] for i in sorted(chain)]
    parties = [party for noun in own for party in _own_parties(document, noun)]
    anchors = list(own)
    clauses = [t for noun in own for t in document.children(noun, "acl", "relcl") if is_verb(t)]
    for clause in clauses:
        if clause.lemma.lower() in words("carry") | words("happen") | words("meet") | {
            "mediate",
            "broker",
            "facilitate",
        }:
            anchors.append(clause)
            if clause.dep == "acl":
                parties += [p for by in prep_objects(document, clause, "by") for p in sides(document, by)]
    carried = False
    if verb is not None:
        carried = _carries(document, verb, top, subject_of=subject_of)
        travels = verb.lemma.lower() in words("travel") | words("meet") | {"leave", "return"}
        if carried or (travels and not subject_of):
            used.add(verb.i)
            anchors.append(verb)
            if verb.lemma.lower() not in words("not_party") and not (subject_of and carried):
                parties += [p for agent in agents(document, verb) for p in sides(document, agent)]
            parties += [p for obj in prep_objects(document, verb, "with", "between") for p in sides(document, obj)]
            if travels and verb.lemma.lower() in words("meet"):
                parties += [p for obj in document.children(verb, "dobj") for p in sides(document, obj)]
        elif subject_of and verb.lemma.lower() in words("happen") | words("fixed") | words("postponed"):
            anchors.append(verb)
        elif verb.lemma.lower() == "deny":
            parties += [p for agent in agents(document, verb) for p in sides(document, agent)]
    parties += _participants(document, top)
    modifiers = [p for noun in own for p in _modifiers(document, noun)]
    status, reason = meeting_status(
        document, list(dict.fromkeys((token, top))), verb, carried=carried, subject_of=subject_of
    )
    announced = bool(verb is not None and status in {"planned", "proposed"} and reason == f": {verb.text.lower()}")
    definite = _is_definite(document, top)
    reference = _reference(document, token, top, verb, definite=definite, status=status)
    where = list(places(document, anchors))
    where += [(p.start, p.end) for p in _following(document, top)]
    used.update(chain)
    return _mention(
        document, sentence, cue=[token], kind=kind, strength=strength, reference=reference, parties=parties,
        modifiers=modifiers, places=where, times=_times(document, anchors, own), status=status,
        form=meeting_form(document, anchors, kind), topics=meeting_topics(document, own, verb, subject_of=subject_of),
        definite=definite, announced=announced,
        such=any(t.text.lower() == "such" for t in document.children(top, "predet", "amod", "det")),
        travel=kind == "visit" or bool(verb is not None and not subject_of and verb.lemma.lower() in words("travel")),
        demonstrative=any(t.text.lower() in {"this", "these"} for t in document.children(top, "det")),
        because=f"{token.text.lower()}{reason}",
    )  # fmt: skip


def _is_round(document: Document, token: Token) -> bool:
    """Whether a word that counts meetings stands for one: "a second round", and not "rounds of fire"."""
    if token.lemma.lower() not in {"round", "session"}:
        return False
    if prep_objects(document, token, "of"):
        return False  # "a round of talks" is found by its talks
    before = {t.lemma.lower() for t in document.children(token, *NOUN_LINKS)}
    ordinal = any(t.ent == "ORDINAL" for t in document.children(token))
    return ordinal or bool(
        before & (words("earlier") | words("next") | words("planned_words") | {"late", "latest", "talk"})
    )


def _modifies_noun(document: Document, token: Token) -> bool:
    """Whether the cue only stands before another noun: "the talks proposal", "meeting room"."""
    if token.dep not in {"compound", "nmod", "amod"}:
        return False
    head = document.head(token)
    return head.pos in {"NOUN", "PROPN"} and head.i > token.i and not _apposed(token, head)


def _apposed(token: Token, head: Token) -> bool:
    return head.i - token.i > 3


def _top(document: Document, token: Token) -> Token:
    """Climb from "talks" to the noun that counts them: "a second round of talks", "two days of talks"."""
    top = token
    for _ in range(3):
        if top.dep != "pobj":
            break
        prep = document.head(top)
        noun = document.head(prep)
        if prep.text.lower() != "of" or noun.lemma.lower() not in words("rounds"):
            break
        top = noun
    return top


def _is_domestic(document: Document, token: Token, top: Token) -> bool:
    """Whether the meeting is one of a single body: "a cabinet meeting", "a meeting of the security council"."""
    if token.lemma.lower() in words("nouns", "strong") - {"summit"}:
        return False
    before = {t.lemma.lower() for noun in (token, top) for t in document.children(noun, *NOUN_LINKS)}
    if before & words("domestic"):
        return True
    bodies = prep_objects(document, token, "of")
    return any(body.lemma.lower() in words("domestic_bodies") and body.tag in {"NN", "NNP", "NNPS"} for body in bodies)


def _governor(document: Document, top: Token) -> tuple[Token | None, bool]:
    """Give the verb that a noun hangs on, and whether the noun is its subject."""
    word = top
    for _ in range(4):
        head = document.head(word)
        if head.i == word.i:
            return None, False
        if is_verb(head):
            return head, word.dep in {"nsubj", "nsubjpass"}
        if word.dep == "pobj" and head.dep == "prep" and document.head(head).lemma.lower() not in words("openness"):
            above = document.head(head)
            if not is_verb(above) and above.lemma.lower() not in words("measures"):
                return None, False
        elif word.dep not in {"prep", "conj", "pobj", "pcomp"}:
            return None, False
        word = head
    return None, False


def _carries(document: Document, verb: Token, top: Token, *, subject_of: bool) -> bool:
    """Whether a verb only lends its subject and tense to the noun: "hold talks", "talks were held"."""
    if subject_of:
        return top.dep == "nsubjpass" and verb.lemma.lower() in words("carry")
    direct = top.dep == "dobj" or document.head(top).text.lower() in {"in", "into", "to", "with"}
    return direct and verb.lemma.lower() in words("carry")


def _own_parties(document: Document, noun: Token) -> list[Party]:
    """Give who meets according to the noun phrase: "talks between A and B", "his meeting with C", "A's visit"."""
    found = [
        p for obj in prep_objects(document, noun, "between", "with", "among", "involving") for p in sides(document, obj)
    ]
    for prep in document.children(noun, "prep"):
        if prep.text.lower() == "of" and noun.lemma.lower() in {"meeting", "summit"}:
            for obj in document.children(prep, "pobj"):
                found += sides(document, obj)
        for inner in document.children(prep, "pobj"):  # "talks in Rome with Kest": the parser hangs "with" on Rome
            if prep.text.lower() in {"in", "at", "on"} and inner.ent in {"GPE", "DATE", "FAC", "TIME"}:
                found += [p for obj in prep_objects(document, inner, "with", "between") for p in sides(document, obj)]
    for clause in document.children(noun, "acl"):
        if clause.lemma.lower() == "involve":
            found += [p for obj in document.children(clause, "dobj") for p in sides(document, obj)]
    owners = document.children(noun, "poss")
    return found + [p for owner in owners for p in sides(document, owner)]


def _participants(document: Document, top: Token) -> list[Party]:
    """Give who is said to be one of those who met: "A was a participant in the talks", "A's role in the talks"."""
    role = document.head(document.head(top))
    if top.dep != "pobj" or role.lemma.lower() not in words("participants"):
        return []
    found = [p for owner in document.children(role, "poss") for p in sides(document, owner)]
    verb = document.head(role)
    if role.dep in {"attr", "dobj"} and is_verb(verb):
        found += [p for agent in agents(document, verb) for p in sides(document, agent)]
    return found


def _modifiers(document: Document, noun: Token) -> list[Party]:
    """Give the names that stand before the noun: "US-Russia talks", "the Istanbul negotiations"."""
    found: list[Party] = []
    waiting = document.children(noun, *NOUN_LINKS, "punct")
    while waiting:
        token = waiting.pop(0)
        if token.ent in {"GPE", "NORP", "ORG", "PERSON", "LOC", "FAC", "EVENT"} or token.pos == "PROPN":
            found.append(Party(token.start, token.end, token.text, token.start, token.end))
        if token.i < noun.i and token.dep != "punct":
            waiting += [t for t in document.children(token, "compound", "conj", "nmod", "amod") if t.i < noun.i]
    return sorted(found, key=lambda party: party.start)


def _following(document: Document, top: Token) -> list[Party]:
    """Give the venue of "talks, in Rome,": nothing yet hangs on the noun but the parse puts it beside."""
    if top.i + 2 < len(document.tokens) and document.tokens[top.i + 1].text.lower() in {"in", "at"}:
        token = document.tokens[top.i + 2]
        return (
            [Party(token.start, token.end, token.text, token.start, token.end)] if token.ent in {"GPE", "FAC"} else []
        )
    return []


def _is_definite(document: Document, top: Token) -> bool:
    return any(t.text.lower() in DETERMINERS for t in document.children(top, "det", "poss", "predet") if t.i < top.i)


def _reference(
    document: Document, token: Token, top: Token, verb: Token | None, *, definite: bool, status: TalkStatus | None
) -> Reference:
    """Tell how the words point: to the meeting at hand, to one before it, or to one to come."""
    before = {t.lemma.lower() for noun in (token, top) for t in document.children(noun, *NOUN_LINKS)}
    marker = _marker(document, top)
    if before & words("earlier") and (marker in {"after", "following", "since", "than"} or "similar" in before):
        return "earlier"
    again = verb is not None and verb.lemma.lower() in {"continue", "resume"} and top.dep == "dobj"
    if again and status in {"planned", "proposed"}:
        return "next"
    ordinal = any(t.ent == "ORDINAL" for noun in (token, top) for t in document.children(noun, "amod"))
    if (ordinal or before & words("next")) and status in {"planned", "proposed"}:
        return "next"
    return "anaphor" if definite else "named"


def _marker(document: Document, top: Token) -> str:
    head = document.head(top)
    if top.dep == "pobj":
        return head.text.lower()
    return head.text.lower() if top.dep == "dobj" and head.lemma.lower() == "follow" else ""


# Verbs of meeting and of travel


def _verb_mention(document: Document, sentence: Sentence, verb: Token) -> TalkMention | None:
    """Give "A met B", "A sat down with B", "A and B spoke by phone"."""
    lemma = verb.lemma.lower()
    objects = document.children(verb, "dobj")
    partners = prep_objects(document, verb, "with", "to", "between")
    kind: Kind = "meeting"
    if lemma in lexicon("talks")["meet_with"]:
        near = {t.text.lower() for t in document.children(verb, "prep")}
        phone = _phone_words(document, verb)
        if lemma == "gather":
            return None
        if lemma in {"speak", "talk"} and not phone:
            return None  # "spoke with reporters", "talked to voters" are no meetings
        if not near & set(lexicon("talks")["meet_with"][lemma]) and not (phone and len(agents(document, verb)) > 0):
            return None
        kind = "call" if phone else "meeting"
    elif lemma == "call" and any(is_people(t) for t in objects) and _phone_words(document, verb):
        kind, partners = "call", objects
    elif lemma not in words("meet") or is_passive(document, verb):
        return None  # "was met with resistance"
    else:
        partners = prep_objects(document, verb, "with", "between") + objects
        if objects and not any(is_people(t) for t in objects):
            return None  # "meet a need", "convened a cabinet meeting"
        if lemma == "convene" and not _has_purpose(document, verb):
            return None
    people = [p for word in (*agents(document, verb), *partners) for p in sides(document, word)]
    if not people:
        return None
    status, reason = verb_status(document, verb)
    again = any(t.text.lower() == "again" for t in document.children(verb, "advmod"))
    return _mention(
        document, sentence, cue=[verb], kind=kind, strength="plain",
        reference="next" if again and status in {"planned", "proposed"} else "named", parties=people, modifiers=[],
        places=places(document, [verb]), times=times(document, [verb]), status=status,
        form=meeting_form(document, [verb], kind), topics=meeting_topics(document, [], verb, subject_of=False),
        definite=False, because=f"{verb.lemma.lower()}{reason}", announced=status in {"planned", "proposed"},
    )  # fmt: skip


def _has_purpose(document: Document, verb: Token) -> bool:
    return any(_noun_kind(document, obj) for obj in prep_objects(document, verb, "for"))


def _phone_words(document: Document, verb: Token) -> bool:
    said = {t.lemma.lower() for t in document.subtree(verb) if abs(t.i - verb.i) <= 12}
    return bool(said & (words("formats", "phone") | words("formats", "video") | {"call"} - {verb.lemma.lower()}))


def _visit_mention(document: Document, sentence: Sentence, verb: Token) -> TalkMention | None:
    """Give "A arrived in Rome", "A visits Rome": a visit, if the visitor turns out to come from elsewhere."""
    if verb.lemma.lower() not in words("travel") - {"come", "go", "head", "land"}:
        return None
    travellers = [p for agent in agents(document, verb) if is_people(agent) for p in sides(document, agent)]
    where = places(document, [verb])
    if verb.lemma.lower() in {"visit", "tour"}:
        where += [(t.start, t.end) for t in document.children(verb, "dobj") if t.ent in {"GPE", "FAC", "LOC"}]
    if not travellers or not where:
        return None
    status, reason = verb_status(document, verb)
    return _mention(
        document, sentence, cue=[verb], kind="visit", strength="plain", reference="named", parties=travellers,
        modifiers=[], places=where, times=times(document, [verb]), status=status, form="in person",
        topics=meeting_topics(document, [], verb, subject_of=False), definite=False,
        because=f"{verb.lemma.lower()}{reason}", travel=True,
    )  # fmt: skip


# Who else took part


def _attendance(document: Document, sentence: Sentence) -> TalkMention | None:
    """Give who is said to have taken part, in a sentence without a noun of meeting: "with B in attendance"."""
    for token in document.sentence_tokens(sentence):
        lemma = token.lemma.lower()
        people: list[Party] = []
        if token.pos == "NOUN" and lemma in words("attendance_nouns"):
            people = [p for obj in prep_objects(document, token, "of") for p in sides(document, obj)]
            people += [p for owner in document.children(token, "poss") for p in sides(document, owner)]
            head = document.head(token)
            if token.dep == "pobj" and head.text.lower() == "in":  # "with B in attendance"
                owner = document.head(head)
                people += sides(document, owner) + [
                    p for obj in prep_objects(document, owner, "like", "including") for p in sides(document, obj)
                ]
        elif token.tag == "VBN" and lemma in {"lead", "head", "represent"}:
            head = document.head(token)
            if head.lemma.lower() in words("delegations") or lemma == "represent":
                people = [p for by in prep_objects(document, token, "by") for p in sides(document, by)]
                people += sides(document, head)
        elif is_verb(token) and lemma in {"lead", "head"}:
            led = [t for t in document.children(token, "dobj") if t.lemma.lower() in words("delegations")]
            people = [p for agent in agents(document, token) if led for p in sides(document, agent)]
        if people:
            return _mention(
                document, sentence, cue=[token], kind="process", strength="weak", reference="attendance",
                parties=people, modifiers=[], places=[], times=[], status=None, form=None, topics=[], definite=True,
                because=f"took part: {token.text.lower()}",
            )  # fmt: skip
    return None


# What goes with a mention


def _times(document: Document, anchors: list[Token], own: list[Token]) -> list[Range]:
    found = times(document, anchors)
    for noun in own:  # "last month's talks"
        found += [
            (document.span(document.subtree(t)).start, t.end)
            for t in document.children(noun, "poss", "npadvmod", "nmod", "compound")
            if t.ent in {"DATE", "TIME"}
        ]
    return list(dict.fromkeys(found))


def _has_outcome(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence tells what came of a meeting: a verb of outcome in the past."""
    return any(
        t.lemma.lower() in words("outcome") and t.tag in {"VBD", "VBN"} and status_of(document, t) == "actual"
        for t in document.sentence_tokens(sentence)
    )


def _mention(
    document: Document, sentence: Sentence, *, cue: list[Token], kind: Kind, strength: Strength, reference: Reference,
    parties: list[Party], modifiers: list[Party], places: list[Range], times: list[Range],
    status: TalkStatus | None, form: TalkFormat | None, topics: list[Range],
    definite: bool, because: str, demonstrative: bool = False, travel: bool = False, such: bool = False,
    announced: bool = False,
) -> TalkMention:  # fmt: skip
    span = document.span(cue)
    unique = {(party.head_start, party.head_end): party for party in parties}
    return TalkMention(
        sentence=sentence.number, start=sentence.start, end=sentence.end, cue=document.source(span),
        cue_start=span.start, cue_end=span.end, kind=kind, strength=strength, reference=reference,
        parties=tuple(unique.values()),
        modifiers=tuple(modifiers), places=tuple(dict.fromkeys(places)),
        times=tuple(times), status=status, form=form,
        topics=tuple(topics), outcome=_has_outcome(document, sentence),
        joins=sentence.kind in {"title", "heading", "question", "answer"}, definite=definite,
        such=such, travel=travel, announced=announced,
        demonstrative=demonstrative, because=because,
    )  # fmt: skip


EXTRACTOR = Extractor("talks", TalkMention, find)
