"""Finds where an article speaks of a meeting: talks, summits, calls and visits, with who, where, when and status.

A mention is no meeting yet: "the talks", "this visit" and "a second round" are put together with others of the same
meeting later. Speeches and domestic sessions are left out where the grammar shows them; the rest is decided when it is
known who the parties are.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from dashboard.document import Document, Sentence, Token
from dashboard.extract import Extractor, Finding, Party
from dashboard.grammar import is_passive, is_verb, prep_objects, status_of, voice_of
from dashboard.lexicon import lexicon
from dashboard.meeting_nouns import (
    Kind,
    Strength,
    carries,
    counted,
    governor,
    is_definite,
    is_domestic,
    is_round,
    lasting,
    modifies_noun,
    names_before,
    noun_kind,
    own_parties,
    pairs_of_place_and_day,
    participants,
    venue_behind,
)
from dashboard.occasion import (
    NOUN_LINKS,
    awaited,
    denier,
    is_awaited,
    meeting_form,
    meeting_status,
    meeting_topics,
    verb_status,
    words,
)
from dashboard.scene import Range, behind_dateline, doers, is_people, places, sides, times
from dashboard.tables import TalkFormat, TalkStatus

Reference = Literal["named", "anaphor", "earlier", "next", "attendance"]


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
    speaker: Party | None  # who tells of it, where "he" may be the one who meets
    mediators: tuple[Party, ...]  # who brings the parties together
    travel: bool  # told of by a journey: "arrived for talks"
    announced: bool  # a verb says that it will be, or should be, held: "agreed to meet again", "is scheduled"
    outcome: bool
    joins: bool  # a heading, title or turn of an interview: tells of a meeting, never opens one
    definite: bool
    demonstrative: bool
    because: str
    days: int = 0  # "ended two days of talks on": the days before (below 0) or after the day that is named
    written_in: Range | None = None  # the city before the dash with which the sentence opens: "ROME —"


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
                found += _apart(document, token, noun)
        for token in document.sentence_tokens(sentence):
            if token.i not in used and is_verb(token):
                verb = (
                    _verb_mention(document, sentence, token)
                    or _visit_mention(document, sentence, token)
                    or _hosted(document, sentence, token)
                )
                if verb is not None:
                    found.append(verb)
        if not found:
            attendance = _attendance(document, sentence)
            if attendance is not None:
                found.append(attendance)
        yield from sorted(found, key=lambda mention: (mention.cue_start, mention.cue_end))


# Nouns of meeting


def _noun_mention(document: Document, sentence: Sentence, token: Token, used: set[int]) -> TalkMention | None:
    graded = noun_kind(document, token)
    if graded is None or token.i in used or modifies_noun(document, token):
        return None
    kind, strength = graded
    lemma = token.lemma.lower()
    if lemma in words("measures") and not is_round(document, token):
        return None
    top = counted(document, token)
    chain = {token.i, top.i}
    if is_domestic(document, token, top):
        return None
    verb, subject_of = governor(document, top)
    own = [document.tokens[i] for i in sorted(chain)]
    scene = _scene(document, top, own, verb, subject_of=subject_of, used=used)
    parties, anchors, carried = scene.parties + participants(document, top), scene.anchors, scene.carried
    modifiers = [p for noun in own for p in names_before(document, noun)]
    status, reason = meeting_status(
        document, list(dict.fromkeys((token, top))), verb, carried=carried, subject_of=subject_of
    )
    announced = bool(verb is not None and status in {"planned", "proposed"} and reason == f": {verb.text.lower()}")
    definite = is_definite(document, top)
    reference = _reference(document, token, top, verb, definite=definite, status=status)
    where = list(places(document, anchors))
    where += [(p.start, p.end) for p in venue_behind(document, top)]
    used.update(chain)
    return _mention(
        document, sentence, cue=[token], kind=kind, strength=strength, reference=reference, parties=parties,
        modifiers=modifiers, places=where, times=_times(document, anchors, own), status=status,
        form=meeting_form(document, anchors, kind), topics=meeting_topics(document, own, verb, subject_of=subject_of),
        definite=definite, announced=announced,
        such=any(t.text.lower() == "such" for t in document.children(top, "predet", "amod", "det")),
        travel=kind == "visit" or bool(verb is not None and not subject_of and verb.lemma.lower() in words("travel")),
        demonstrative=any(t.text.lower() in {"this", "these"} for t in document.children(top, "det")),
        because=f"{token.text.lower()}{reason}", mediators=scene.mediators, speaker=voice_of(document, token).by,
        days=lasting(document, token, top, verb),
    )  # fmt: skip


def _apart(document: Document, noun: Token, mention: TalkMention) -> list[TalkMention]:
    """Give "rounds in Rome in May and Lome in June" as the two meetings that they are."""
    pairs = pairs_of_place_and_day(document, noun)
    if len(pairs) < 2:
        return [mention]
    return [
        replace(mention, places=(place,), times=(day,), reference="earlier" if mention.status is None else "named")
        for place, day in pairs
    ]


class Scene(NamedTuple):
    """What a noun of meeting and its verb say together: who meets, who mediates, what place and day hang on."""

    parties: list[Party]
    mediators: list[Party]
    anchors: list[Token]
    carried: bool


def _scene(
    document: Document, top: Token, own: list[Token], verb: Token | None, *, subject_of: bool, used: set[int]
) -> Scene:
    """Read who meets from the noun phrase, its clauses and the verb that carries it."""
    parties = [party for noun in own for party in own_parties(document, noun)]
    mediators: list[Party] = []
    anchors = list(own)
    for clause in (t for noun in own for t in document.children(noun, "acl", "relcl") if is_verb(t)):
        lemma = clause.lemma.lower()
        by = (
            [p for t in prep_objects(document, clause, "by") for p in sides(document, t)] if clause.dep == "acl" else []
        )
        if lemma in words("mediate"):
            anchors.append(clause)
            mediators += by
        elif lemma in words("carry") | words("happen") | words("meet"):
            anchors.append(clause)
            parties += by if lemma not in words("not_party") else []
    if verb is None:
        return Scene(parties, mediators, anchors, carried=False)
    lemma = verb.lemma.lower()
    carried = carries(document, verb, top, subject_of=subject_of)
    expected = not subject_of and is_awaited(document, verb)
    travels = expected or lemma in words("travel") | words("meet") | words("leave")
    actors = awaited(document, verb) if expected else doers(document, verb)
    acting = [p for doer in actors for p in sides(document, doer)]
    if top.dep == "dobj" and lemma == "follow":
        anchors.append(verb)  # "it followed a meeting in Rome on Monday": the parser hangs the day on the verb
    if carried or (travels and not subject_of):
        used.add(verb.i)
        anchors.append(verb)
        if lemma == "due":
            anchors.append(document.head(verb))
        if lemma not in words("not_party") and not (subject_of and carried):
            parties += acting
        parties += [p for obj in prep_objects(document, verb, "with", "between") for p in sides(document, obj)]
        if lemma in words("meet") | words("bid"):
            parties += [p for obj in document.children(verb, "dobj") for p in sides(document, obj)]
    elif subject_of and lemma in words("happen") | words("fixed") | words("postponed"):
        anchors.append(verb)
    denied = denier(document, verb)
    if denied is not None:
        parties += [p for doer in doers(document, denied) for p in sides(document, doer)]
    if lemma in words("deny") or (top.dep == "pobj" and document.head(top).text.lower() == "at"):
        parties += acting  # "failed to agree at talks in": who acts there, sits there
    return Scene(parties, mediators, anchors, carried)


def _reference(
    document: Document, token: Token, top: Token, verb: Token | None, *, definite: bool, status: TalkStatus | None
) -> Reference:
    """Tell how the words point: to the meeting at hand, to one before it, or to one to come."""
    linked = [t for noun in (token, top) for t in document.children(noun, *NOUN_LINKS, "det")]
    if token.i and document.tokens[token.i - 1].text in {"Earlier", "Previous"}:
        linked.append(document.tokens[token.i - 1])  # read as an adverb where it opens the sentence
    before = {word for t in linked for word in (t.lemma.lower(), t.text.lower())}
    marker = _marker(document, top)
    if marker == "followed" or (status == "held" and before & words("earlier") and top.dep in {"nsubj", "nsubjpass"}):
        return (
            "earlier"  # "it followed a meeting in Rome", "the first round was held in Rome", "earlier talks collapsed"
        )
    if before & words("earlier") and (marker in {"after", "following", "since", "than"} or "similar" in before):
        return "earlier"
    if marker in {"after", "following", "since"} and _counts(document, top):
        return "earlier"  # "the second time that they met, after the talks in Rome"
    again = verb is not None and verb.lemma.lower() in {"continue", "resume"} and top.dep == "dobj"
    if again and status in {"planned", "proposed"}:
        return "next"
    ordinal = any(t.ent == "ORDINAL" for noun in (token, top) for t in document.children(noun, "amod"))
    new = ordinal or before & words("next")
    if new and (status in {"planned", "proposed"} or (status == "cancelled" and not definite)):
        return "next"
    return "anaphor" if definite else "named"


def _counts(document: Document, top: Token) -> bool:
    """Whether a sentence counts meetings, and the noun with its place is the one counted from."""
    tokens = document.sentence_tokens(document.sentences[top.sent])
    ordinal = any(t.i < top.i and t.lemma.lower() in {"second", "third", "fourth", "again"} for t in tokens)
    return ordinal and any(t.ent in {"GPE", "FAC"} for t in prep_objects(document, top, "in", "at"))


def _marker(document: Document, top: Token) -> str:
    head = document.head(top)
    if top.dep == "pobj":
        return head.text.lower()
    if top.dep == "dobj" and head.lemma.lower() == "follow":
        what = document.children(head, "nsubj")
        again = any(t.lemma.lower() == "it" or noun_kind(document, t) for t in what)
        return "followed" if again and head.tag != "VBG" else head.text.lower()
    return ""


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
        if lemma in {"speak", "talk"} and not phone and _journey(document, verb) is None:
            return None  # "spoke with reporters", "talked to voters" are no meetings
        if not near & set(lexicon("talks")["meet_with"][lemma]) and not (phone and len(doers(document, verb)) > 0):
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
    heading = sentence.kind == "title" and verb.dep == "relcl" and verb.tag == "VB"  # "Roe and Doe to meet in Rome"
    meeting = [document.head(verb)] if heading and not doers(document, verb) else doers(document, verb)
    people = [p for word in (*meeting, *partners) for p in sides(document, word)]
    if not people:
        return None
    journey = _journey(document, verb)
    anchors = [verb, journey] if journey is not None else [verb]
    status, reason = verb_status(document, journey if journey is not None and verb.tag == "VB" else verb)
    adverbs = {t.text.lower() for t in document.children(verb, "advmod", "npadvmod", "amod")}
    if heading and meeting and any(t.text.lower() == "to" for t in document.children(verb, "aux")):
        status = "planned"
    again = "again" in adverbs
    reference: Reference = "next" if again and status in {"planned", "proposed"} else "named"
    if adverbs & {"last", "previously", "earlier", "first"} and status == "held":
        reference = "earlier"
    return _mention(
        document, sentence, cue=[verb], kind=kind, strength="plain",
        reference=reference, parties=people, modifiers=[],
        places=places(document, anchors), times=times(document, anchors), status=status,
        form=meeting_form(document, [verb], kind), topics=meeting_topics(document, [], verb, subject_of=False),
        definite=False, because=f"{verb.lemma.lower()}{reason}", announced=status in {"planned", "proposed"},
        speaker=voice_of(document, verb).by,
    )  # fmt: skip


def _journey(document: Document, verb: Token) -> Token | None:
    """Give the verb of travel that a meeting is told with: "flew to Rome to meet", "spent a day in Rome and met"."""
    head = document.head(verb)
    if verb.dep in {"xcomp", "advcl", "conj"} and is_verb(head) and places(document, [head]):
        spends = head.lemma.lower() == "spend" and any(t.ent in {"DATE", "TIME"} for t in document.children(head))
        if spends or head.lemma.lower() in words("travel"):
            return head
    return None


def _hosted(document: Document, sentence: Sentence, verb: Token) -> TalkMention | None:
    """Give "A hosted B in Rome", "A received the envoy of B": host and guest meet, if both are people."""
    if verb.lemma.lower() not in words("receive") or is_passive(document, verb):
        return None
    guests = [t for t in document.children(verb, "dobj") if is_people(t) and t.pos != "PRON"]
    hosts = [t for t in doers(document, verb) if is_people(t)]
    if not guests or not hosts or noun_kind(document, guests[0]) is not None:
        return None
    status, reason = verb_status(document, verb)
    return _mention(
        document, sentence, cue=[verb], kind="meeting", strength="plain", reference="named",
        parties=[p for t in (*hosts, *guests) for p in sides(document, t)], modifiers=[],
        places=places(document, [verb]), times=times(document, [verb]), status=status, form="in person",
        topics=meeting_topics(document, [], verb, subject_of=False), definite=False,
        because=f"{verb.lemma.lower()}{reason}", announced=status in {"planned", "proposed"},
    )  # fmt: skip


def _has_purpose(document: Document, verb: Token) -> bool:
    return any(noun_kind(document, obj) for obj in prep_objects(document, verb, "for"))


def _phone_words(document: Document, verb: Token) -> bool:
    said = {t.lemma.lower() for t in document.subtree(verb) if abs(t.i - verb.i) <= 12}
    return bool(said & (words("formats", "phone") | words("formats", "video") | {"call"} - {verb.lemma.lower()}))


def _visit_mention(document: Document, sentence: Sentence, verb: Token) -> TalkMention | None:
    """Give "A arrived in Rome", "A visits Rome": a visit, if the visitor turns out to come from elsewhere."""
    spends = verb.lemma.lower() == "spend" and any(t.ent in {"DATE", "TIME"} for t in document.children(verb))
    if not spends and verb.lemma.lower() not in words("travel") - {"come", "go", "head", "land"}:
        return None
    travellers = [p for agent in doers(document, verb) if is_people(agent) for p in sides(document, agent)]
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
            people = [p for agent in doers(document, token) if led for p in sides(document, agent)]
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
    """Whether a sentence tells what came of a meeting: a finite verb of outcome in the past."""
    return any(
        t.lemma.lower() in words("outcome")
        and (t.tag == "VBD" or (t.tag == "VBN" and document.children(t, "aux", "auxpass")))
        and status_of(document, t) == "actual"
        for t in document.sentence_tokens(sentence)
    )


def _mention(
    document: Document, sentence: Sentence, *, cue: list[Token], kind: Kind, strength: Strength, reference: Reference,
    parties: list[Party], modifiers: list[Party], places: list[Range], times: list[Range],
    status: TalkStatus | None, form: TalkFormat | None, topics: list[Range],
    definite: bool, because: str, demonstrative: bool = False, travel: bool = False, such: bool = False,
    announced: bool = False, mediators: list[Party] | None = None, speaker: Party | None = None, days: int = 0,
) -> TalkMention:  # fmt: skip
    span = document.span(cue)
    begin = behind_dateline(document, sentence)
    said = document.tokens[begin].start if begin < len(document.tokens) else sentence.start
    unique = {(party.head_start, party.head_end): party for party in parties if party.head_start >= said}
    opening = document.tokens[sentence.first : begin]
    written = (opening[0].start, opening[-1].end) if opening else None
    return TalkMention(
        sentence=sentence.number, start=sentence.start, end=sentence.end, cue=document.source(span),
        cue_start=span.start, cue_end=span.end, kind=kind, strength=strength, reference=reference,
        parties=tuple(unique.values()),
        modifiers=tuple(modifiers), places=tuple(dict.fromkeys(places)),
        times=tuple(times), status=status, form=form,
        topics=tuple(topics), outcome=_has_outcome(document, sentence),
        joins=sentence.kind in {"title", "heading", "question", "answer"}, definite=definite,
        such=such, travel=travel, announced=announced,
        days=days, written_in=written,
        demonstrative=demonstrative, because=because, mediators=tuple(mediators or ()), speaker=speaker,
    )  # fmt: skip


EXTRACTOR = Extractor("talks", TalkMention, find)
