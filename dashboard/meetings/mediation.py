"""Reads by a verb who went between two sides, lent them a house or presided: "mediated", "it was hosted by Kest"."""

from __future__ import annotations

from dashboard.document import Document, Token
from dashboard.extract import Party
from dashboard.grammar import antecedent, is_passive, is_verb, patients, prep_objects
from dashboard.meetings.nouns import noun_kind
from dashboard.scene import doers, everyone, words

CARRYING = frozenset({"carry", "relay", "pass"})


def goes_between(document: Document, verb: Token) -> list[Party]:
    """Read "shuttled between them", "it was chaired by B", "Roe, who presided", "oversaw the signing"."""
    lemma = verb.lemma.lower()
    arranged = lemma in words("arranging") or (lemma in words("watching") and is_passive(document, verb))
    passed = _passive_subjects(document, verb) if arranged or lemma == "chair" else []
    if lemma == "chair" and by_whom(document, verb) and is_co(document, verb):
        return []  # "the meeting was co-chaired by Roe and Doe": they met
    if lemma == "chair" and any(
        t.text.lower() == "it" or (noun_kind(document, t) and verb.dep == "conj") for t in passed
    ):
        return by_whom(document, verb)  # "it was chaired by Roe"; who chairs a session that is named, is read with it
    if lemma in words("receive") | {"welcome", "greet"} and not is_passive(document, verb):
        seen = [t for t in document.children(verb, "dobj") if t.lemma.lower() in words("guests")]
        named = any(t.ent for guest in seen for t in document.subtree(guest))
        return everyone(document, doers(document, verb)) if seen and not named else []  # "received the visitors"
    presides = lemma == "preside" and not document.children(verb, "prep")
    presides = presides or (  # "the session that Roe chaired"
        lemma == "chair"
        and verb.tag == "VBD"
        and verb.dep != "ROOT"
        and all(t.text.lower() in {"that", "which"} for t in document.children(verb, "dobj"))
    )
    if _is_said_of_it(document, verb):
        return by_whom(document, verb)
    if _is_carried(document, verb):
        return by_whom(document, verb)
    shuttling = lemma in {"go", "walk", "move", "run"} and any(
        t.lemma.lower() in words("shuttled_between") for t in prep_objects(document, verb, "between")
    )
    mediates = lemma in words("mediate") and not (_of_a_paper(document, verb) or _long_ago(document, verb))
    shuttles = mediates or shuttling or lemma == "shuttle" or _carries_messages(document, verb)
    if presides or shuttles or _watches(document, verb):
        return everyone(document, (antecedent(document, t) for t in doers(document, verb)))
    which = [antecedent(document, t) for t in passed]  # "talks in Rome that had been hosted by the ministry"
    told = arranged and any(t.text.lower() == "it" or noun_kind(document, t) for t in (*passed, *which))
    if told:  # "it was hosted by Kest", "the round was organised by Kest"
        return by_whom(document, verb)
    if _keeps_it_going(document, verb):
        return by_whom(document, verb) if is_passive(document, verb) else everyone(document, doers(document, verb))
    hosts = lemma == "invite" and is_passive(document, verb) and len(guests(document, verb)) > 1
    return by_whom(document, verb) if hosts else []


def _keeps_it_going(document: Document, verb: Token) -> bool:
    """Whether somebody chairs a part of a meeting, lends it a room or saves it: "chaired the last day"."""
    lemma = verb.lemma.lower()
    if lemma == "chair":
        parts = {t.lemma.lower() for t in document.children(verb, "dobj", "npadvmod")}
        return bool(parts & words("parts_chaired")) and not is_passive(document, verb)
    if lemma not in words("lending") | words("rescuing"):  # most verbs
        return False
    done = patients(document, verb) or _passive_subjects(document, verb)
    if lemma in words("lending"):
        lent = [t for t in done if t.lemma.lower() in words("lent")]
        to = [t for word in (verb, *lent) for t in prep_objects(document, word, "for", "to")]
        to += document.children(verb, "dative") if lent else []
        for_them = any(
            noun_kind(document, t) or t.text.lower() in {"them", "both"} or t.lemma.lower() in words("delegations")
            for t in to
        )
        return bool(lent) and for_them and not is_passive(document, verb)
    it = any(t.text.lower() == "it" for t in done) and _is_a_meeting(document, verb)
    return it or any(noun_kind(document, t) for t in done)


def _is_a_meeting(document: Document, verb: Token) -> bool:
    """Whether "it" is a meeting: the last thing told of before the verb, or the sentence before tells of one."""
    acting = {t.i for doer in doers(document, verb) for t in document.subtree(doer)}
    first = document.sentences[verb.sent].first
    things = [t for t in document.tokens[first : verb.i] if t.pos == "NOUN" and t.i not in acting]
    if not things and verb.sent:
        things = [t for t in document.sentence_tokens(document.sentences[verb.sent - 1]) if noun_kind(document, t)]
    return bool(things) and noun_kind(document, things[-1]) is not None


def _is_said_of_it(document: Document, verb: Token) -> bool:
    """Whether a clause says who presides over a meeting before it: "held talks in Rome on Monday, chaired by Roe".

    The parser hangs it on the place, the day or one of those who met.
    """
    if verb.tag != "VBN" or verb.dep not in {"acl", "advcl"} or verb.lemma.lower() not in words("presided"):
        return False
    head = document.head(verb)
    powers = head.tag == "NNS" and head.lemma.lower() in words("bodies")
    if not (head.ent or powers or is_verb(head)) or not prep_objects(document, verb, "by"):
        return False
    first = document.sentences[verb.sent].first
    return document.word_before(verb) == "," and any(
        noun_kind(document, t) is not None for t in document.tokens[first : verb.i]
    )


def _passive_subjects(document: Document, verb: Token) -> list[Token]:
    """Give what something is done to, also by a second verb: "the session took hours and was chaired by Roe"."""
    own = document.children(verb, "nsubjpass")
    if own or verb.dep != "conj" or not is_passive(document, verb):
        return own
    return document.children(document.head(verb), "nsubj", "nsubjpass")


def _of_a_paper(document: Document, verb: Token) -> bool:
    """Whether a paper was brokered, whose talks may be long past: "Kest, which brokered the ceasefire of 2020"."""
    made = [*patients(document, verb), document.head(verb)] if verb.dep == "acl" else patients(document, verb)
    return any(t.lemma.lower() in words("papers") | words("truces") for t in made)


def _long_ago(document: Document, verb: Token) -> bool:
    """Whether somebody mediated in another year: "Kest, which mediated in 2019, stayed away"."""
    aside = verb.dep == "relcl" and verb.tag == "VBD"
    return aside and any(t.text.isdigit() and len(t.text) == len("2019") for t in prep_objects(document, verb, "in"))


def _is_carried(document: Document, verb: Token) -> bool:
    """Whether messages are carried by somebody: "messages were carried between them by Roe"."""
    borne = [t for t in document.children(verb, "nsubjpass") if t.lemma.lower() in words("borne")]
    return bool(borne) and verb.lemma.lower() in CARRYING


def _watches(document: Document, verb: Token) -> bool:
    """Whether somebody stands by: "looked on", "oversaw the signing"."""
    lemma = verb.lemma.lower()
    if lemma == "look":
        return any(
            t.text.lower() == "on" for t in document.children(verb, "prt", "prep", "advmod") if t.i == verb.i + 1
        )
    seen = document.children(verb, "dobj")
    return lemma in words("watching") and any(t.lemma.lower() in words("watched") for t in seen)


def _carries_messages(document: Document, verb: Token) -> bool:
    """Whether a verb says that somebody went between: "carried messages between the two rooms"."""
    if verb.lemma.lower() not in CARRYING:
        return False
    borne = document.children(verb, "dobj")
    between = any(prep_objects(document, t, "between") for t in (verb, *borne))
    return any(
        t.lemma.lower() in words("borne") or (between and t.lemma.lower() in words("papers_borne")) for t in borne
    )


def guests(document: Document, verb: Token) -> list[Party]:
    """Give to whom a verb does something: who is invited, who is joined."""
    return everyone(document, patients(document, verb))


def is_co(document: Document, verb: Token) -> bool:
    """Whether "chaired" ends "co-chaired", which the model takes apart."""
    return "".join(t.text.lower() for t in document.tokens[max(0, verb.i - 2) : verb.i]) == "co-"


def by_whom(document: Document, verb: Token) -> list[Party]:
    """Give whom the agent of a passive names."""
    return everyone(document, prep_objects(document, verb, "by"))
