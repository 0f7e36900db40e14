"""Reads verbs that say that people met: who met whom, where, how often, and in whose stead."""

from __future__ import annotations

from dashboard.document import Document, Sentence, Token
from dashboard.extract import Party
from dashboard.grammar import antecedent, is_verb, prep_objects
from dashboard.meetings.dealt import dealt_in, dealt_with
from dashboard.meetings.encounter import Encounter
from dashboard.meetings.nouns import is_joint, is_of_two
from dashboard.meetings.partners import journey, partners_of
from dashboard.meetings.together import again_or_back, between, granted, sent_by
from dashboard.meetings.whereabouts import whereabouts
from dashboard.occasion import verb_status
from dashboard.scene import doers, everyone, places, presiding, times, words


def meets(document: Document, sentence: Sentence, verb: Token) -> Encounter | None:
    """Read "A met B", "A sat down with B", "A and B spoke by phone", "A called President B"."""
    partners, kind = partners_of(document, verb)
    if kind is None:
        return None
    heading = sentence.kind == "title" and verb.dep == "relcl" and verb.tag == "VB"  # "Roe and Doe to meet in Rome"
    meeting = [document.head(verb)] if heading and not doers(document, verb) else doers(document, verb)
    if any(t.lemma in words("meeting_lines") for t in meeting):
        return None  # "where the borders of both meet that of a third"
    if _is_shut_in(document, verb) or (not partners and _is_a_crowd(document, meeting)):
        return None
    again = any(t.text.lower() == "again" for t in document.children(verb, "advmod"))
    last = any(t.text.lower() == "last" for t in document.children(verb, "advmod", "amod"))
    alone = not (partners or again or last or presiding(document, verb))
    if alone and _is_session(document, meeting):
        return None  # "the cabinet meets today"
    if not meeting and verb.dep == "acl" and again_or_back(document, verb):
        before = document.tokens[document.sentences[verb.sent].first : verb.i]
        meeting = [t for t in before if t.text.lower() == "they"][-1:]  # "all they agreed on was a promise to return"
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
    went = journey(document, verb)
    apart = any(t.text.lower() == "separately" for t in document.children(verb, "advmod"))
    if apart and any(
        t.lemma.lower() in {"delegation", "side", "team", "party"} for t in document.children(verb, "dobj")
    ):
        return None  # a mediator who goes from one to the other: part of their talks, no meeting with both
    anchors = [verb, went] if went is not None else [verb]
    if verb.dep == "acl" and again_or_back(document, verb):
        anchors.append(document.head(verb))  # "a promise to come back in June, again in Rome": hung on the promise
    own = any(t.tag == "MD" for t in document.children(verb, "aux"))  # "flies to Rome and will meet Doe"
    above = went if went is not None and verb.tag == "VB" and not own else None
    status, reason = verb_status(document, above or verb)
    if above is not None and status == "held" and above.tag in {"VBZ", "VBP"} and times(document, [above]):
        status = "planned"  # "flies to Rome on Monday to meet Doe"
    if verb.lemma == "agree" and status == "planned":
        status = "held"  # "had agreed in Rome to a text": there they had met
    dealt = bool(partners) and partners == dealt_with(document, verb)
    where = places(document, anchors) + whereabouts(document, verb)
    where += dealt_in(document, verb) if dealt else []
    adverbs = {t.text.lower() for t in document.children(verb, "advmod", "npadvmod", "amod")}
    if heading and meeting and any(t.text.lower() == "to" for t in document.children(verb, "aux")):
        status = "planned"
    return Encounter(
        kind, people, anchors, status, reason, where, [],
        everyday=granted(document, verb) is not None or dealt or (kind == "meeting" and verb.lemma in _of_papers()),
        again="again" in adverbs or verb.lemma.lower() in words("going_on"),
        before=bool(adverbs & {"last", "previously", "earlier", "first"}) and not _same_day(document, verb),
        many=_is_counted(document, verb),
    )  # fmt: skip


def _is_shut_in(document: Document, verb: Token) -> bool:
    """Whether who sits, sits in no meeting: "the former minister sits in prison in Rome", "sat in the dock"."""
    return verb.lemma == "sit" and any(
        t.lemma.lower() in words("sat_alone") for t in prep_objects(document, verb, "in", "on", "at", "behind")
    )


def _is_a_crowd(document: Document, meeting: list[Token]) -> bool:
    """Whether the public comes together by itself: "two thousand people gathered in Rome to demand"."""
    return bool(meeting) and all(
        t.lemma.lower() in words("public")
        and t.tag == "NNS"
        and not any(w.ent in {"PERSON", "GPE", "NORP", "ORG"} for w in document.subtree(t))
        and not any(w.text.lower() in {"two", "both"} for w in document.children(t, "det", "nummod"))
        for t in meeting
    )


def _of_papers() -> frozenset[str]:
    """Give the verbs of talking something over that bodies also do by themselves; nobody negotiates alone."""
    return words("discussing") - {"negotiate"}


def _same_day(document: Document, verb: Token) -> bool:
    """Whether "earlier" is of the same day: "earlier in the day she met Doe"."""
    early = [t for t in document.children(verb, "advmod") if t.text.lower() == "earlier"]
    behind = [then.text.lower() for t in early if (then := document.following(t)) is not None]
    return not {"in", "on", "that", "this"}.isdisjoint(behind)


def _is_session(document: Document, meeting: list[Token]) -> bool:
    """Whether a single body sits by itself, and not a joint one: "the council meets", not "the border commission"."""
    bodies = words("domestic_bodies") | {"cabinet", "commission", "panel"}
    return bool(meeting) and all(
        t.lemma.lower() in bodies
        and t.tag in {"NN", "NNP"}
        and not {w.lemma.lower() for w in document.children(t, "compound", "amod", "nmod")} & words("joint")
        and not document.children(t, "conj")
        and not between(document, t)
        and not any(w.text.lower() in {"two", "both"} for w in document.subtree(t))  # "of the two countries' chiefs"
        and not is_of_two(document, t)
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
    return bool(many or every or keeps) and not places(document, [verb]) and not whereabouts(document, verb)


def _whose(document: Document, verb: Token, meeting: list[Token]) -> list[Token]:
    """Give the states of "Kest and Valdoria failed to settle it when negotiators met": those of the clause above."""
    bare = [t for t in meeting if t.tag == "NNS" and t.lemma.lower() in words("offices")]
    their = [t for t in bare if any(w.text.lower() == "their" for w in document.children(t, "poss"))]
    bare = bare if verb.dep == "advcl" else their if verb.dep == "ccomp" else []  # "agreed that their experts would"
    if verb.dep == "relcl":  # "Kest and Valdoria founded a joint committee, which will meet in Rome"
        bare = [t for t in meeting if is_joint(document, t)]
    if len(meeting) != 1 or not bare:
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
    named = [word for t in met for word in (t, *document.children(t, "conj"))]
    return met if sum(t.ent == "PERSON" or t.pos == "PROPN" for t in named) > 1 else []


def _states_of(document: Document, doer: Token) -> list[Party]:
    """Give the two states whose officers meet: "the directors of military operations of A and B"."""
    if doer.tag != "NNS":
        return []
    inner = [
        t for t in document.subtree(doer) if t.ent == "GPE" and t.i > doer.i and document.head(t).text.lower() == "of"
    ]
    return everyone(document, (t for t in inner if document.children(t, "conj")))
