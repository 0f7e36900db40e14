"""Reads the verbs that tell of a meeting: met, shook hands, spoke by phone, signed in Rome, hosted, visited."""

from __future__ import annotations

from typing import NamedTuple

from dashboard.document import Document, Sentence, Token
from dashboard.extract import Party
from dashboard.grammar import antecedent, is_negated, is_passive, is_verb, patients, prep_objects
from dashboard.lexicon import lexicon
from dashboard.meeting_nouns import Kind, noun_kind
from dashboard.meeting_together import between, granted, rung_up, several, together
from dashboard.occasion import is_awaited, verb_status, words
from dashboard.scene import Range, doers, is_people, places, sides, times
from dashboard.tables import TalkStatus


class Encounter(NamedTuple):
    """What a verb tells of a meeting: who meets, where, by whom it was brought about."""

    kind: Kind
    parties: list[Party]
    anchors: list[Token]
    status: TalkStatus | None
    reason: str
    places: list[Range]
    mediators: list[Party]
    again: bool = False
    before: bool = False  # told as one before: "had met earlier"
    travel: bool = False
    everyday: bool = False  # by a verb that needs people of two sides to tell of a meeting: "saw", "gave dinner"


def encounter(document: Document, sentence: Sentence, verb: Token) -> Encounter | None:
    """Give the meeting that a verb tells of, by the first way of telling that fits."""
    return (
        _meets(document, sentence, verb)
        or _shakes_hands(document, verb)
        or _signs(document, verb)
        or _brings(document, verb)
        or _visits(document, verb)
        or _sends(document, verb)
        or _invites(document, verb)
        or _hosts(document, verb)
    )


def _meets(document: Document, sentence: Sentence, verb: Token) -> Encounter | None:
    """Read "A met B", "A sat down with B", "A and B spoke by phone", "A called President B"."""
    partners, kind = _partners(document, verb)
    if kind is None:
        return None
    heading = sentence.kind == "title" and verb.dep == "relcl" and verb.tag == "VB"  # "Roe and Doe to meet in Rome"
    meeting = [document.head(verb)] if heading and not doers(document, verb) else doers(document, verb)
    if not partners and _is_session(document, meeting):
        return None  # "the cabinet meets today"
    meeting = [*meeting, *_named_above(document, verb, meeting), *_listed_before(document, verb, meeting, partners)]
    partners = [*partners, *_sent_from(document, verb, partners)]
    people = [p for word in (*meeting, *partners) for p in sides(document, word)]
    people += [p for word in meeting for p in _states_of(document, word)]
    bodies = [t for t in meeting if t.lemma.lower() in words("joint_bodies")]
    people += [p for body in bodies for t in between(document, body) for p in sides(document, t)]
    if not people:
        return None
    journey = _journey(document, verb)
    apart = any(t.text.lower() == "separately" for t in document.children(verb, "advmod"))
    if apart and any(
        t.lemma.lower() in {"delegation", "side", "team", "party"} for t in document.children(verb, "dobj")
    ):
        return None  # a mediator who goes from one to the other: part of their talks, no meeting with both
    anchors = [verb, journey] if journey is not None else [verb]
    status, reason = verb_status(document, journey if journey is not None and verb.tag == "VB" else verb)
    adverbs = {t.text.lower() for t in document.children(verb, "advmod", "npadvmod", "amod")}
    if status == "held" and _is_timetable(document, sentence, verb):
        status = "planned"
    if heading and meeting and any(t.text.lower() == "to" for t in document.children(verb, "aux")):
        status = "planned"
    return Encounter(
        kind, people, anchors, status, reason, places(document, anchors) + _where(document, verb), [],
        everyday=granted(document, verb) is not None, again="again" in adverbs,
        before=bool(adverbs & {"last", "previously", "earlier", "first"}),
    )  # fmt: skip


def _is_timetable(document: Document, sentence: Sentence, verb: Token) -> bool:
    """Whether the present is told of a day: "the two sides return to the table on Saturday" is still ahead."""
    days = [t for word in (verb, *document.children(verb, "prep")) for t in document.children(word) if t.ent == "DATE"]
    named = any(t.pos == "PROPN" for t in days)
    present = verb.tag in {"VBZ", "VBP"} or (verb.tag == "VB" and not document.children(verb, "aux"))
    return sentence.kind == "paragraph" and present and named


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
    objects = document.children(verb, "dobj")
    partners = prep_objects(document, verb, "with", "to", "between")
    met = together(document, verb)
    if met is None:
        met = granted(document, verb)
    if met is not None:
        return met, "meeting"
    if lemma in lexicon("talks")["meet_with"]:
        return partners, _spoken(document, verb, lemma)
    rung = rung_up(document, verb)
    if rung is not None:
        return rung, "call"
    if lemma == "call":
        on = [t for t in prep_objects(document, verb, "on") if t.ent == "PERSON" or t.text.lower() in {"him", "her"}]
        if on and not objects and not document.children(verb, "xcomp", "advcl", "ccomp") and times(document, [verb]):
            return on, "meeting"  # "called on the president on Monday", and asked nothing
        return objects, "call" if _is_call(document, verb, objects) else None
    if lemma not in words("meet") or is_passive(document, verb):
        return [], None  # "was met with resistance"
    objects = [t for t in objects if t.lemma != "face"]  # "met face to face"
    if objects and not any(is_people(t) for t in objects):
        return [], None  # "meet a need", "convened a cabinet meeting"
    if lemma == "convene" and not (
        any(noun_kind(document, t) for t in prep_objects(document, verb, "for")) or several(document, verb)
    ):
        return [], None
    return prep_objects(document, verb, "with", "between") + objects, "meeting"


def _spoken(document: Document, verb: Token, lemma: str) -> Kind | None:
    """Tell what "sat with", "spoke to", "talked for an hour" make: "spoke with reporters" is no meeting."""
    near = {t.text.lower() for t in document.children(verb, "prep")}
    phone = _phone_words(document, verb)
    if lemma == "gather":
        return None
    if (
        lemma == "sit"
        and (several(document, verb) or _counted(document, verb))
        and any(t.text.lower() == "down" for t in document.children(verb, "prt"))
    ):
        return "meeting"  # "Roe and Doe sat down on Monday"
    if lemma in {"speak", "talk"}:
        both = len(doers(document, verb)) > 0 and several(document, verb)
        lasted = any(t.ent == "TIME" for t in prep_objects(document, verb, "for"))
        if both and lasted and not phone:
            return "call" if lemma == "speak" else "meeting"
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
        found += [(head.start, head.end)]
    for prep in document.children(verb, "prep"):
        for margin in document.children(prep, "pobj"):
            if margin.lemma.lower() in words("margins"):
                event = prep_objects(document, margin, "of")
                found += places(document, [margin, *event])
    return found


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
    return [p for t in inner if document.children(t, "conj") for p in sides(document, t)]


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


def _shakes_hands(document: Document, verb: Token) -> Encounter | None:
    """Read "Roe and Doe shook hands in Geneva"."""
    if verb.lemma.lower() != "shake" or not any(t.lemma.lower() == "hand" for t in document.children(verb, "dobj")):
        return None
    people = [p for doer in doers(document, verb) for p in sides(document, doer)]
    people += [p for obj in prep_objects(document, verb, "with") for p in sides(document, obj)]
    for hand in document.children(verb, "dobj"):
        people += [p for obj in prep_objects(document, hand, "with") for p in sides(document, obj)]
    return _of(document, "meeting", verb, people) if people else None


def _signs(document: Document, verb: Token) -> Encounter | None:
    """Read "Kest and Valdoria signed a truce in Rome": who signs somewhere, or before others, has met there."""
    names = verb.lemma == "put" and any(
        t.lemma.lower() in {"name", "signature", "initial", "pen"} for t in patients(document, verb)
    )
    if verb.lemma.lower() not in words("signing") and not names:
        return None
    named = [t for obj in document.children(verb, "dobj") for t in prep_objects(document, obj, "to")]
    signed = [*prep_objects(document, verb, "to"), *named] if names else patients(document, verb)
    signed = [antecedent(document, t) for t in signed]
    signed = [t for t in signed if t.lemma.lower() in words("papers")]
    by = doers(document, verb)
    if not signed and verb.dep == "acl" and is_people(document.head(verb)):
        # "an accord that the ministers of A and B, Roe and Doe, signed": the parser takes the ministers for the paper.
        before = document.tokens[document.sentences[verb.sent].first : document.head(verb).i]
        signed, by = [t for t in before if t.lemma.lower() in words("papers")][-1:], [document.head(verb)]
    if not signed:
        return None
    people = [p for doer in by if is_people(doer) for p in sides(document, doer)]
    people += [
        p for t in (verb, *signed) for obj in prep_objects(document, t, "with", "between") for p in sides(document, obj)
    ]
    inner = [t for paper in signed for t in document.subtree(paper) if t.dep == "prep" and t.text.lower() == "with"]
    people += [p for t in inner for obj in document.children(t, "pobj") for p in sides(document, obj)]
    witnesses = [
        p
        for presence in prep_objects(document, verb, "in", "under")
        if presence.lemma.lower() in words("attendance_nouns") | words("eyes")
        for obj in prep_objects(document, presence, "of")
        for p in sides(document, obj)
    ]
    where = places(document, [verb, *signed])
    if not where and any(t.text.lower() == "when" for t in document.children(verb, "advmod")):
        where = places(document, [document.head(verb)])  # "told them in Rome, when they signed the accord"
    if not people or not (where or witnesses):
        return None
    found = _of(document, "meeting", verb, people)
    return found._replace(places=where, mediators=witnesses, anchors=[verb, *signed])


def _brings(document: Document, verb: Token) -> Encounter | None:
    """Read "the envoy brought Roe and Doe to Rome": who brings them together sits there, too."""
    if verb.lemma.lower() not in words("bring") or is_passive(document, verb):
        return None
    guests = [p for t in document.children(verb, "dobj") if is_people(t) for p in sides(document, t)]
    where = places(document, [verb])
    together = any(t.text.lower() == "together" for t in document.children(verb, "advmod", "prt"))
    it = any(t.text.lower() in {"it", "them"} for t in document.children(verb, "dobj"))
    if not (len(guests) > 1 or it) or not (where or together):
        return None
    hosts = [p for t in doers(document, verb) if is_people(t) for p in sides(document, t)]
    return _of(document, "meeting", verb, guests)._replace(mediators=hosts)


def _visits(document: Document, verb: Token) -> Encounter | None:
    """Read "A arrived in Rome", "A visits Rome": a visit, if the visitor turns out to come from elsewhere."""
    spends = verb.lemma.lower() == "spend" and any(t.ent in {"DATE", "TIME"} for t in document.children(verb))
    due = [t for t in document.children(verb, "acomp") if t.lemma.lower() == "due"]
    if due and verb.lemma == "be":  # "is due in Rome next week"
        where = places(document, [verb, *due])
        people = [p for agent in doers(document, verb) if _is_person(document, agent) for p in sides(document, agent)]
        told = any(noun_kind(document, t) for word in (verb, *due) for t in prep_objects(document, word, "for"))
        if not people or not where or told:  # "is due in Rome for talks": the talks tell of it
            return None
        purpose = [c for t in (verb, *due) for c in document.children(t, "xcomp", "advcl") if c.tag == "VB"]
        seen = [t for c in purpose if c.lemma.lower() in words("meet") | {"see"} for t in document.children(c, "dobj")]
        people += [p for t in seen if is_people(t) for p in sides(document, t)]  # "is due in Rome to see Doe"
        return Encounter("visit", people, [verb, *due], "planned", ": due", where, [], travel=True)
    if is_passive(document, verb) and is_awaited(document, verb):  # "had been expected in Rome"
        where = places(document, [verb])
        people = [p for guest in patients(document, verb) if guest.ent == "PERSON" for p in sides(document, guest)]
        cities = any(t.ent == "GPE" for t in prep_objects(document, verb, "in", "at"))
        return (
            Encounter("visit", people, [verb], "planned", ": expected", where, [], travel=True)
            if people and (cities)
            else None
        )
    dated = any(t.ent == "DATE" for w in (verb, *document.children(verb, "prep")) for t in document.children(w))
    stays = dated and (verb.lemma in {"be", "stop"} or (verb.lemma == "leave" and prep_objects(document, verb, "for")))
    if not (spends or stays) and verb.lemma.lower() not in words("travel") - {
        "come",
        "go",
        "head",
        "land",
        "stop",
        "return",
    }:
        return None
    travellers = _seen_there(document, verb) + [
        p
        for agent in doers(document, verb)
        if is_people(agent) or _is_person(document, agent)  # "his rival, Roe"
        for p in sides(document, agent)
    ]
    where = places(document, [verb])
    if verb.lemma.lower() in {"visit", "tour"}:  # a town that is read as a person is told by the places
        where += [(t.start, t.end) for t in document.children(verb, "dobj") if t.pos == "PROPN"]
    if verb.lemma == "leave":  # "left for Rome on Monday"
        where = [(t.start, t.end) for t in prep_objects(document, verb, "for") if t.ent == "GPE"]
    if stays and verb.lemma != "leave":
        persons = all(
            t.ent == "PERSON" or t.pos == "PROPN" or t.text.lower() in {"he", "she"} or document.children(t, "appos")
            for t in doers(document, verb)
        )
        where = [(t.start, t.end) for t in prep_objects(document, verb, "in") if t.ent == "GPE"] if persons else []
    if not travellers or not where:
        return None
    found = _of(document, "visit", verb, travellers)._replace(places=where, travel=True)
    if found.status == "held" and verb.tag in {"VBZ", "VBP"} and dated and not spends:
        return found._replace(status="planned")  # "flies to Rome on Monday": told in the present, still ahead
    return found


def _seen_there(document: Document, verb: Token) -> list[Party]:
    """Give whom somebody travels to see: "flew on to Rome to see John Doe"."""
    purpose = [t for t in document.children(verb, "advcl", "xcomp") if t.tag == "VB" and t.lemma.lower() == "see"]
    seen = [t for clause in purpose for t in document.children(clause, "dobj")]
    return [p for t in seen if t.ent == "PERSON" or t.lemma.lower() in words("offices") for p in sides(document, t)]


def _is_person(document: Document, doer: Token) -> bool:
    """Whether a person acts, also behind an office: "the premier, Jane Roe, is due in"."""
    return doer.ent == "PERSON" or any(t.ent == "PERSON" for t in document.children(doer, "appos"))


def _sends(document: Document, verb: Token) -> Encounter | None:
    """Read "Kest sent Jane Roe to Rome", "sent its envoy to Rome": who is sent visits, who sends does not."""
    if verb.lemma.lower() not in words("dispatch"):
        return None
    sent = [t for t in patients(document, verb) if t.ent == "PERSON" or t.lemma.lower() in words("offices")]
    people = [p for t in sent for p in sides(document, t)]
    if sent and all(t.ent != "PERSON" for t in sent):  # "Kest sent an envoy": he is Kest's
        people += [p for t in doers(document, verb) if t.ent in {"GPE", "ORG", "NORP"} for p in sides(document, t)]
    preps = [*document.children(verb, "prep", "dative"), *(t for s in sent for t in document.children(s, "prep"))]
    spots = [place for prep in preps if prep.text.lower() == "to" for place in document.children(prep, "pobj")]
    where = [(t.start, t.end) for t in spots if t.ent in {"GPE", "FAC", "LOC"}]
    if not people or not where:
        return None
    return _of(document, "visit", verb, people)._replace(places=where, travel=True)


def _invites(document: Document, verb: Token) -> Encounter | None:
    """Read "invited both presidents to Rome": a meeting that is proposed, where it has a place."""
    wish = verb.lemma.lower() in words("wish") and _cities(document, verb)
    if not (wish or verb.lemma.lower() in words("bid")) or any(
        noun_kind(document, t) for t in prep_objects(document, verb, "to")
    ):
        return None
    guests = [t for t in patients(document, verb) if t.ent == "PERSON" or t.lemma.lower() in words("offices")]
    if not guests and _cities(document, verb, "to"):  # "invited the army and the rebels to Rome"
        guests = [t for t in patients(document, verb) if is_people(t) and document.children(t, "conj")]
    where = places(document, [verb, *(t for guest in guests for t in (guest, *document.children(guest, "conj")))])
    hosts = [t for t in doers(document, verb) if is_people(t)]
    if not guests or not hosts or not where:
        return None
    inviting = [p for t in hosts for p in sides(document, t)]
    invited = [p for t in guests for p in sides(document, t)]
    several_sides = any(document.children(t, "conj") and t.ent != "PERSON" for t in guests)
    people = invited if several_sides else inviting + invited  # who asks the army and the rebels to come, mediates
    status: TalkStatus = "denied" if is_negated(document, verb) else "proposed"
    found = _of(document, "meeting", verb, people)
    return found._replace(status=status, places=where, mediators=inviting if several_sides else [])


def _cities(document: Document, verb: Token, *preps: str) -> bool:
    """Whether people are wished to be in, or asked to, a city or house that has a name."""
    return any(
        t.ent in {"GPE", "FAC"} or (bool(preps) and t.pos == "PROPN")
        for guest in document.children(verb, "dobj")
        for word in (verb, guest, *document.children(guest, "conj"))
        for t in prep_objects(document, word, *(preps or ("in", "at")))
    )


def _hosts(document: Document, verb: Token) -> Encounter | None:
    """Read "A hosted B in Rome", "B was received by A": host and guest meet, if both are people."""
    passive = is_passive(document, verb)
    seen = passive and verb.lemma == "see" and any(t.ent == "PERSON" for t in doers(document, verb))
    if not seen and verb.lemma.lower() not in words("receive"):
        return None
    found = patients(document, verb) if passive else document.children(verb, "dobj")
    if passive and not found and verb.dep == "xcomp":
        found = doers(document, document.head(verb))  # "is to be received by Roe", "expects to be seen by Roe"
    guests = [t for t in found if is_people(t) and (passive or t.pos != "PRON")]
    hosts = [t for t in doers(document, verb) if is_people(t)]
    if passive and not any(t.ent == "PERSON" or t.pos == "PRON" or t.lemma.lower() in words("offices") for t in guests):
        return None  # "was received by the ministry", of a letter or a state's request
    if not guests or not hosts or noun_kind(document, guests[0]) is not None:
        return None
    return _of(document, "meeting", verb, [p for t in (*hosts, *guests) for p in sides(document, t)])


def _of(document: Document, kind: Kind, verb: Token, people: list[Party]) -> Encounter:
    status, reason = verb_status(document, verb)
    return Encounter(kind, people, [verb], status, reason, places(document, [verb]), [])
