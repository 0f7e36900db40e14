"""Reads the verbs that tell of a meeting: met, shook hands, spoke by phone, signed in Rome, hosted, visited."""

from __future__ import annotations

from functools import cache

from dashboard.document import Document, Sentence, Token
from dashboard.extract import Party
from dashboard.grammar import antecedent, is_passive, is_verb, prep_objects
from dashboard.lexicon import lexicon
from dashboard.meetings.brought import brings, leads_there, shakes_hands, shuttles
from dashboard.meetings.encounter import Encounter
from dashboard.meetings.nouns import Kind, noun_kind
from dashboard.meetings.papers import agreed_there, signs
from dashboard.meetings.together import (
    again_or_back,
    between,
    delegations_act,
    gathering_spots,
    granted,
    rung_up,
    sent_by,
    several,
    together,
    two_sides,
)
from dashboard.meetings.visits import STAYING, accepts, hosts, invites, plays_host, returns, sends, visits
from dashboard.occasion import verb_status
from dashboard.scene import Range, doers, everyone, is_people, places, presiding, times, words

SOON = 8  # words behind "agreed to speak again" in which "this time by video" stands


def encounter(document: Document, sentence: Sentence, verb: Token) -> Encounter | None:
    """Give the meeting that a verb tells of, by the first way of telling that fits."""
    found = _encounter(document, sentence, verb)
    if found is not None and found.status == "denied" and _not_for_long(document, verb):
        return None
    if found is not None and found.status == "held" and _is_timetable(document, sentence, verb):
        return found._replace(status="planned")
    return found


def _not_for_long(document: Document, verb: Token) -> bool:
    """Whether it is only said how long nobody has met: "no minister had met a counterpart for years", "never met"."""
    perfect = verb.tag == "VBN" and any(t.lemma.lower() in {"have", "'ve"} for t in document.children(verb, "aux"))
    long = bool(prep_objects(document, verb, "for", "since"))
    return perfect and (
        long or any(t.text.lower() in {"never", "yet"} for t in document.children(verb, "neg", "advmod"))
    )


def _encounter(document: Document, sentence: Sentence, verb: Token) -> Encounter | None:
    met = _meets(document, sentence, verb)
    if met is not None or verb.lemma.lower() not in _others():  # most verbs
        return met
    return (
        shakes_hands(document, verb)
        or signs(document, verb)
        or agreed_there(document, verb)
        or brings(document, verb)
        or leads_there(document, verb)
        or shuttles(document, verb)
        or returns(document, verb)
        or visits(document, verb)
        or sends(document, verb)
        or invites(document, verb)
        or accepts(document, verb)
        or plays_host(document, verb)
        or hosts(document, verb)
    )


@cache
def _others() -> frozenset[str]:
    """Give the verbs by which people are brought together, travel, invite, receive or sign."""
    lists = (
        "signing", "agreeing", "bring", "travel", "going", "fixed", "dispatch", "bid", "wish", "receive", "see",
        "leave",
    )  # fmt: skip
    own = {"shake", "put", "lead", "head", "shuttle", "be", "fly", "accept", "play"}
    return frozenset(own | STAYING).union(*(words(name) for name in lists))


def _meets(document: Document, sentence: Sentence, verb: Token) -> Encounter | None:
    """Read "A met B", "A sat down with B", "A and B spoke by phone", "A called President B"."""
    partners, kind = _partners(document, verb)
    if kind is None:
        return None
    heading = sentence.kind == "title" and verb.dep == "relcl" and verb.tag == "VB"  # "Roe and Doe to meet in Rome"
    meeting = [document.head(verb)] if heading and not doers(document, verb) else doers(document, verb)
    if any(t.lemma in words("meeting_lines") for t in meeting):
        return None  # "where the borders of both meet that of a third"
    again = any(t.text.lower() == "again" for t in document.children(verb, "advmod"))
    last = any(t.text.lower() == "last" for t in document.children(verb, "advmod", "amod"))
    alone = not (partners or again or last or presiding(document, verb))
    if alone and _is_session(document, meeting):
        return None  # "the cabinet meets today"
    if not meeting and verb.dep == "acl" and again_or_back(document, verb):
        before = document.tokens[document.sentences[verb.sent].first : verb.i]
        meeting = [t for t in before if t.text.lower() == "they"][
            -1:
        ]  # "what they did agree on was a promise to come back"
    meeting = meeting or _behind_the_margins(document, verb)
    meeting = [antecedent(document, t) if t.tag == "WDT" else t for t in meeting]  # "delegations, which met in Rome"
    meeting = [*meeting, *_named_above(document, verb, meeting), *_listed_before(document, verb, meeting, partners)]
    meeting += _whose(document, verb, meeting)
    partners = [*partners, *_sent_from(document, verb, partners)]
    people = everyone(document, (*meeting, *partners))
    people += [p for word in meeting for p in _states_of(document, word)]
    people += everyone(document, presiding(document, verb))
    people += everyone(document, (t for word in meeting for t in sent_by(document, word, verb)))
    bodies = [t for t in meeting if t.lemma.lower() in words("joint_bodies")]
    people += everyone(document, (t for body in bodies for t in between(document, body)))
    if not people:
        return None
    journey = _journey(document, verb)
    apart = any(t.text.lower() == "separately" for t in document.children(verb, "advmod"))
    if apart and any(
        t.lemma.lower() in {"delegation", "side", "team", "party"} for t in document.children(verb, "dobj")
    ):
        return None  # a mediator who goes from one to the other: part of their talks, no meeting with both
    anchors = [verb, journey] if journey is not None else [verb]
    if verb.dep == "acl" and again_or_back(document, verb):
        anchors.append(document.head(verb))  # "a promise to come back in June, again in Rome": hung on the promise
    status, reason = verb_status(document, journey if journey is not None and verb.tag == "VB" else verb)
    if verb.lemma == "agree" and status == "planned":
        status = "held"  # "had agreed in Rome to a text": there they had met
    adverbs = {t.text.lower() for t in document.children(verb, "advmod", "npadvmod", "amod")}
    if heading and meeting and any(t.text.lower() == "to" for t in document.children(verb, "aux")):
        status = "planned"
    return Encounter(
        kind, people, anchors, status, reason, places(document, anchors) + _where(document, verb), [],
        everyday=granted(document, verb) is not None,
        again="again" in adverbs or verb.lemma.lower() in words("going_on"),
        before=bool(adverbs & {"last", "previously", "earlier", "first"}) and not _same_day(document, verb),
        many=_is_counted(document, verb),
    )  # fmt: skip


def _behind_the_margins(document: Document, verb: Token) -> list[Token]:
    """Give who met of "On the sidelines of the assembly, the ministers of A and B met", hung on the assembly."""
    fronted = [t for t in document.children(verb, "prep") if t.i < verb.i]
    margins = [t for prep in fronted for t in document.children(prep, "pobj") if t.lemma.lower() in words("margins")]
    events = [t for margin in margins for t in (margin, *prep_objects(document, margin, "of"))]
    return [t for event in events for t in document.children(event, "appos") if t.i < verb.i and is_people(t)]


def _same_day(document: Document, verb: Token) -> bool:
    """Whether "earlier" is of the same day: "earlier in the day she met Doe"."""
    early = [t for t in document.children(verb, "advmod") if t.text.lower() == "earlier"]
    behind = [then.text.lower() for t in early if (then := document.following(t)) is not None]
    return not {"in", "on", "that", "this"}.isdisjoint(behind)


def _is_timetable(document: Document, sentence: Sentence, verb: Token) -> bool:
    """Whether the present is told of a day: "the two sides return to the table on Saturday" is still ahead."""
    days = [t for word in (verb, *document.children(verb, "prep")) for t in document.children(word) if t.ent == "DATE"]
    named = any(t.pos == "PROPN" for day in days for t in document.subtree(day))
    present = verb.tag in {"VBZ", "VBP"} or (verb.tag == "VB" and not document.children(verb, "aux"))
    return sentence.kind == "paragraph" and present and named and verb.lemma not in words("same_in_the_past")


def _is_session(document: Document, meeting: list[Token]) -> bool:
    """Whether a single body sits by itself, and not a joint one: "the council meets", not "the border commission"."""
    bodies = words("domestic_bodies") | {"cabinet", "commission", "panel"}
    return bool(meeting) and all(
        t.lemma.lower() in bodies
        and t.tag in {"NN", "NNP"}
        and not {w.lemma.lower() for w in document.children(t, "compound", "amod", "nmod")} & words("joint")
        and not document.children(t, "conj")
        and not between(document, t)
        for t in meeting
    )


def _listed_before(document: Document, verb: Token, meeting: list[Token], partners: list[Token]) -> list[Token]:
    """Give the first of "Roe and Doe, who met in Rome": the clause hangs on the second."""
    head = document.head(verb)
    alone = verb.dep == "relcl" and not partners and head.dep == "conj" and head.ent == "PERSON"
    return [document.head(head)] if alone and any(t.i == head.i or t.tag == "WP" for t in meeting) else []


def _sent_from(document: Document, verb: Token, partners: list[Token]) -> list[Token]:
    """Give the states of "met diplomats from Kenya and Peru", which the parser hangs on the verb."""
    if not any(t.tag == "NNS" and t.lemma.lower() in words("offices") for t in partners):
        return []
    return [t for t in prep_objects(document, verb, "from") if t.ent in {"GPE", "NORP"}]


def _is_counted(document: Document, verb: Token) -> bool:
    """Whether meetings are only counted: "have met several times this year", "meet every month"; none is placed."""
    beside = document.children(verb, "npadvmod", "dobj", "advmod")
    many = [w for t in beside if t.lemma == "time" and t.tag == "NNS" for w in document.children(t, "nummod", "amod")]
    every = [
        w for t in beside if t.ent == "DATE" for w in document.children(t, "det") if w.text.lower() in {"every", "each"}
    ]
    keeps = verb.dep == "xcomp" and document.head(verb).lemma == "keep"  # "as long as they keep seeing each other"
    return bool(many or every or keeps) and not places(document, [verb]) and not _where(document, verb)


def _whose(document: Document, verb: Token, meeting: list[Token]) -> list[Token]:
    """Give the states of "Kest and Valdoria failed to settle it when negotiators met": those of the clause above."""
    bare = [t for t in meeting if t.tag == "NNS" and t.lemma.lower() in words("offices")]
    if len(meeting) != 1 or not bare or verb.dep != "advcl":
        return []
    if any(w.ent in {"GPE", "NORP", "PERSON", "ORG"} for w in document.subtree(bare[0])):
        return []
    for above in document.ancestors(verb):
        acting = [t for t in doers(document, above) if t.ent == "GPE"] if is_verb(above) else []
        if sum(len([t, *document.children(t, "conj")]) for t in acting[:1]) > 1 or len(acting) > 1:
            return acting
    return []


def _named_above(document: Document, verb: Token, meeting: list[Token]) -> list[Token]:
    """Give whom "they" means in "Roe told Doe as much when they met": who acts above, and on whom."""
    above = next((t for t in document.ancestors(verb) if is_verb(t)), None)
    if [t.text.lower() for t in meeting] != ["they"] or above is None or verb.dep not in {"advcl", "relcl"}:
        return []
    met = [*doers(document, above), *document.children(above, "dobj")]
    return met if sum(t.ent == "PERSON" or t.pos == "PROPN" for t in met) > 1 else []


def _partners(document: Document, verb: Token) -> tuple[list[Token], Kind | None]:
    """Give whom a verb of meeting leads to, and what it makes of it; None where it is no such verb."""
    lemma = verb.lemma.lower()
    met = together(document, verb)
    if met is None:
        met = granted(document, verb)
    if met is not None:
        return met, "meeting"
    if lemma not in _of_meeting():  # most verbs
        return [], None
    objects = document.children(verb, "dobj")
    partners = prep_objects(document, verb, "with", "to", "between", "opposite")
    across = [t for t in document.children(verb, "prep", "advmod") if t.text.lower() == "across"]
    partners += [t for word in across for t in prep_objects(document, word, "from")]
    if lemma in lexicon("talks")["meet_with"]:
        return partners, _spoken(document, verb, lemma)
    rung = rung_up(document, verb)
    if rung is not None:
        return rung, "call"
    called = _settled_by_phone(
        document, verb, [*partners, *(t for o in objects for t in prep_objects(document, o, "with"))]
    )
    if called is not None:
        return called, "call"
    if lemma == "call":
        on = [t for t in prep_objects(document, verb, "on") if t.ent == "PERSON" or t.text.lower() in {"him", "her"}]
        on += [
            t
            for t in prep_objects(document, verb, "on")
            if any(a.ent == "PERSON" for a in document.children(t, "appos"))
        ]
        spot = times(document, [verb]) or places(document, [verb, *on])
        if on and not objects and not document.children(verb, "xcomp", "advcl", "ccomp") and spot:
            return on, "meeting"  # "called on the president on Monday", and asked nothing
        return objects, "call" if _is_call(document, verb, objects) else None
    if lemma not in words("meet") or is_passive(document, verb):
        return [], None  # "was met with resistance"
    objects = [t for t in objects if t.lemma != "face" and not _is_set_off(document, t)]  # "met face to face"
    if objects and not any(is_people(t) for t in objects):
        return [], None  # "meet a need", "convened a cabinet meeting"
    if lemma == "convene" and not (
        any(noun_kind(document, t) for t in prep_objects(document, verb, "for")) or several(document, verb)
    ):
        return [], None
    return prep_objects(document, verb, "with", "between") + objects, "meeting"


@cache
def _of_meeting() -> frozenset[str]:
    """Give the verbs that tell of a meeting by themselves, or may with a word beside them."""
    return frozenset({"call", "agree"}).union(*(words(name) for name in ("meet", "meet_with", "ring_up", "discussing")))


def _settled_by_phone(document: Document, verb: Token, withs: list[Token]) -> list[Token] | None:
    """Give with whom something is talked over or agreed by telephone or video; None where it is not."""
    lemma = verb.lemma.lower()
    if lemma != "agree" and lemma not in words("discussing"):
        return None
    if not _phone_words(document, verb):
        return None
    if lemma == "agree":  # "the ministers of Kest and Valdoria agreed by video link"
        return [] if several(document, verb) else None
    if is_passive(document, verb):
        return None
    met = any(t.ent == "PERSON" or t.lemma.lower() in words("offices") for t in withs)
    return withs if met else None  # "discussed the visit with Roe by telephone"


def _is_set_off(document: Document, noun: Token) -> bool:
    """Whether what looks like an object only says what it was: "met on Thursday, the first contact since the war"."""
    first = min(t.i for t in document.subtree(noun))
    return first > 0 and document.tokens[first - 1].text == "," and noun_kind(document, noun) is not None


def _spoken(document: Document, verb: Token, lemma: str) -> Kind | None:
    """Tell what "sat with", "spoke to", "talked for an hour" make: "spoke with reporters" is no meeting."""
    near = {t.text.lower() for t in document.children(verb, "prep")}
    phone = _phone_words(document, verb)
    on = prep_objects(document, verb, "on") if lemma == "sit" else []
    if lemma == "gather" or any(t.lemma.lower() in words("joint_bodies") for t in on):
        return None  # "sits with Kest on the committee"
    if (
        lemma == "sit"
        and (several(document, verb) or _counted(document, verb))
        and any(t.text.lower() == "down" for t in document.children(verb, "prt"))
    ):
        return "meeting"  # "Roe and Doe sat down on Monday"
    again = any(t.text.lower() == "again" for t in document.children(verb, "advmod"))
    if again and lemma in {"speak", "talk"} and (several(document, verb) or two_sides(document, verb)):
        behind = {
            t.lemma.lower() for t in document.tokens[verb.i : min(verb.i + SOON, document.sentences[verb.sent].last)]
        }
        return "call" if behind & (words("formats", "phone") | words("formats", "video")) else "meeting"
    if lemma in {"speak", "talk"}:
        both = len(doers(document, verb)) > 0 and (several(document, verb) or _counted(document, verb))
        lasted = any(t.ent == "TIME" for t in prep_objects(document, verb, "for", "after"))
        both = both or any(t.ent == "PERSON" for t in prep_objects(document, verb, "with"))
        there = any(t.ent in {"GPE", "FAC"} for t in prep_objects(document, verb, "in", "at")) or _where(document, verb)
        if both and there and not phone and several(document, verb):
            return "meeting"  # "Roe and her counterpart, Doe, talked in Rome"
        about = lemma == "talk" and bool(prep_objects(document, verb, "about", "over"))
        if about and not phone and several(document, verb) and times(document, [verb]):
            return "meeting"  # "Roe and Doe talked about the dam on Tuesday"
        if both and lasted and not phone:
            return "call" if lemma == "speak" and not there else "meeting"
        if not phone and _journey(document, verb) is None:
            return None
    if not near & set(lexicon("talks")["meet_with"][lemma]) and not (phone and len(doers(document, verb)) > 0):
        return None
    return "call" if phone else "meeting"


def _where(document: Document, verb: Token) -> list[Range]:
    """Give the place that stands elsewhere in the sentence: "in Doha, where they met", "beside the summit in Doha"."""
    found: list[Range] = []
    head = document.head(verb)
    if verb.dep == "relcl" and any(t.text.lower() == "where" for t in document.children(verb, "advmod")):
        before = document.tokens[max(document.sentences[head.sent].first, head.i - 4) : head.i]
        towns = [t for t in before if t.ent == "GPE" and document.head(t).text.lower() in {"in", "at"}]
        spot = towns[-1] if head.ent == "DATE" and towns else head  # "in Rome this week, where both are meeting"
        found += [(spot.start, spot.end)]
    if not found and not places(document, [verb]):
        found += _in_the_clause_beside(document, verb)
    if verb.lemma.lower() in words("see") | words("meet"):  # "Roe, who came to Rome for two days, saw Doe"
        came = [c for t in doers(document, verb) for c in document.children(t, "relcl")]
        came = [c for c in came if c.lemma.lower() in words("travel") and c.tag == "VBD"]
        found += [(t.start, t.end) for c in came for t in prep_objects(document, c, "to", "in") if t.ent == "GPE"]
    if not found and not places(document, [verb]) and delegations_act(document, verb):
        spots = [t for t in gathering_spots(document, verb) if t.ent in {"GPE", "FAC"} or t.lemma == "capital"]
        spans = [document.span([*document.subtree(t)]) for t in spots[:1]]
        found += [(span.start, span.end) for span in spans]
    if not found and verb.lemma.lower() in words("meet") and not places(document, [verb]):
        found += _behind_a_comma(document, verb)
    if verb.lemma == "negotiate":  # "are negotiating with the agency in Rome": the parser hangs Rome on the agency
        agency = prep_objects(document, verb, "with")
        found += [(t.start, t.end) for word in agency for t in prep_objects(document, word, "in") if t.ent == "GPE"]
    back = [verb, *document.children(verb, "advmod", "prt")]
    tables = [t for w in back for t in prep_objects(document, w, "to", "at", "around") if t.lemma == "table"]
    found += [(t.start, t.end) for table in tables for t in prep_objects(document, table, "in") if t.ent == "GPE"]
    faces = [t for t in document.children(verb, "npadvmod") if t.lemma.lower() == "face"]  # "came face to face in Rome"
    near = [*faces, *(t for face in faces for t in prep_objects(document, face, "to"))]
    found += [(t.start, t.end) for face in near for t in prep_objects(document, face, "in", "at") if t.ent == "GPE"]
    for prep in document.children(verb, "prep"):
        for margin in document.children(prep, "pobj"):
            if margin.lemma.lower() in words("margins"):
                event = prep_objects(document, margin, "of")
                found += places(document, [margin, *event])
    return found


def _in_the_clause_beside(document: Document, verb: Token) -> list[Range]:
    """Give the town of "When Roe visited Rome, he and Doe sat down", "was prepared in Rome, where both had met"."""
    came = [t for t in document.children(verb, "advcl") if t.lemma.lower() in words("travel") and t.i < verb.i]
    came = [t for t in came if any(w.text.lower() == "when" for w in document.children(t, "advmod"))]
    towns = [
        t for clause in came for t in (*document.children(clause, "dobj"), *prep_objects(document, clause, "to", "in"))
    ]
    if verb.dep == "advcl" and any(t.text.lower() == "where" for t in document.children(verb, "advmod")):
        above = document.head(verb)
        towns += [t for t in prep_objects(document, above, "in", "to") if t.i < verb.i]
    return [(t.start, t.end) for t in towns if t.ent == "GPE"]


def _behind_a_comma(document: Document, verb: Token) -> list[Range]:
    """Give the town of "met Doe, the second man of the front, in Rome", which the parser hangs on the man."""
    for token in document.tokens[verb.i + 1 : document.sentences[verb.sent].last - 1]:
        if is_verb(token) or token.text in {";", ":"}:
            return []
        town = document.tokens[token.i + 1]
        if token.text.lower() == "in" and document.tokens[token.i - 1].text == "," and town.ent == "GPE":
            return [(town.start, town.end)]
    return []


def _counted(document: Document, verb: Token) -> bool:
    """Whether those who act are only counted: "the two sat down", "both leaders sat down"."""
    tokens = [t for doer in document.children(verb, "nsubj") for t in document.subtree(doer)]
    return any(t.text.lower() in {"two", "three", "both", "they"} for t in tokens)


def _is_call(document: Document, verb: Token, objects: list[Token]) -> bool:
    """Whether somebody rings another up, and does not call him something: "called President Doe on Monday"."""
    if not any(is_people(t) for t in objects):
        return False
    if _phone_words(document, verb):
        return True
    named = [t for t in objects if t.ent == "PERSON"]
    dated = any(t.ent in {"DATE", "TIME"} for t in document.children(verb))
    purpose = [t for t in document.children(verb, "xcomp") if t.tag == "VB" and dated]  # "called Roe last week to urge"
    complement = [
        t for t in document.children(verb, "oprd", "xcomp", "ccomp", "acomp", "prt") if t not in purpose
    ] or prep_objects(document, verb, "for", "to", "on", "upon", "in")
    titled = any(
        child.i == t.i - 1 or child.ent != "PERSON" for t in named for child in document.children(t, "compound")
    )
    last = max((t.i for t in named), default=0)
    ends = all(
        t.i <= last or t.ent in {"DATE", "TIME"} or t.pos not in {"NOUN", "ADJ"} for t in document.children(verb)
    )
    return bool(named) and titled and ends and not complement and not is_passive(document, verb)


def _states_of(document: Document, doer: Token) -> list[Party]:
    """Give the two states whose officers meet: "the directors of military operations of A and B"."""
    if doer.tag != "NNS":
        return []
    inner = [
        t for t in document.subtree(doer) if t.ent == "GPE" and t.i > doer.i and document.head(t).text.lower() == "of"
    ]
    return everyone(document, (t for t in inner if document.children(t, "conj")))


def _journey(document: Document, verb: Token) -> Token | None:
    """Give the verb of travel that a meeting is told with: "flew to Rome to meet", "spent a day in Rome and met"."""
    head = document.head(verb)
    if verb.dep in {"xcomp", "advcl", "conj"} and is_verb(head) and places(document, [head]):
        spends = head.lemma.lower() == "spend" and any(t.ent in {"DATE", "TIME"} for t in document.children(head))
        if spends or head.lemma.lower() in words("travel"):
            return head
    return None


def _phone_words(document: Document, verb: Token) -> bool:
    said = {t.lemma.lower() for t in document.subtree(verb) if abs(t.i - verb.i) <= 12 and t.pos != "VERB"}
    return bool(said & (words("formats", "phone") | words("formats", "video") | {"call"} - {verb.lemma.lower()}))
