"""Reads who took part in a meeting, or brought it about, from a sentence without a word for the meeting itself."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from dashboard.document import Document, Sentence, Token
from dashboard.extract import Party
from dashboard.grammar import is_negated, is_passive, is_verb, patients, prep_objects
from dashboard.meetings.delegations import seated
from dashboard.meetings.mediation import by_whom, goes_between, guests, is_co
from dashboard.meetings.presence import placed
from dashboard.scene import LEADING, STATES, doers, everyone, is_people, leaders_by, sides, words

LISTED = 6  # words behind "the mediators" in which the first of them is named
VERBS = frozenset({"VERB", "AUX"})
HOST = 3  # words from "host" to the last of the name: "host Jane van Roe"


class Attendance(NamedTuple):
    """Who is said to take part, who to go between, and the word that says so."""

    cue: Token
    people: list[Party]
    between: list[Party]


def attendance(document: Document, sentence: Sentence) -> Attendance | None:
    """Give who is said to have taken part, with the first word of a sentence that tells: "with B in attendance"."""
    found: Attendance | None = None
    said = document.article.source_text[sentence.start : sentence.end]
    hinted, table = None, "table" in said
    for token in document.sentence_tokens(sentence):
        if token.pos in VERBS:
            lemma = token.lemma.lower()
            if lemma in {"be", "stand"} and not table:
                hinted = _hints().search(said.lower()) is not None if hinted is None else hinted
                if not hinted:
                    continue
            elif not (table or lemma in _telling()):
                continue
            if not is_verb(token):
                continue
            people, between = _by_verb(document, token)
        elif token.pos == "NOUN":
            if token.lemma.lower() not in _nouns() and token.text.lower() not in words("mediation"):
                continue  # "auspices" has no base form
            people, between = _by_noun(document, token)
        elif token.dep == "compound" and token.lemma.lower() in words("mediators"):
            people, between = _by_noun(document, token)
        else:
            continue
        if people or between:
            found = Attendance(
                found.cue if found else token,
                [*(found.people if found else ()), *people],
                [*(found.between if found else ()), *between],
            )
    return found


@cache
def _telling() -> frozenset[str]:
    """The verbs that may tell who was there: every verb of every article is asked, so the word comes first."""
    lists = (
        "receive",
        "arranging",
        "mediate",
        "watching",
        "attendance_verbs",
        "signing",
        "speaking_for",
        "dispatch",
        "attendance_told",
        "lending",
        "rescuing",
    )
    seats = words("seat_verbs") - {"be", "stand"} | words("seat_ways")
    return seats.union(*(words(name) for name in lists))


@cache
def _nouns() -> frozenset[str]:
    """The nouns that may."""
    lists = ("mediators", "observers", "houses", "mediation", "eyes", "attendance_nouns")
    return frozenset({"delegation", "team", "between", "betweens"}).union(*(words(name) for name in lists))


@cache
def _hints() -> re.Pattern[str]:
    """The words of which a sentence holds one where its "was" tells who was there."""
    said = words("seat_words") | words("delegations") | {"counterpart", "negotiator", "delegate", "interlocutor"}
    return re.compile(rf"\b(?:{'|'.join(sorted(said))})s?\b")


def _by_noun(document: Document, noun: Token) -> tuple[list[Party], list[Party]]:
    """Read "B's participation", "with B in attendance", "A and B, the mediators", "A and B are guarantors of"."""
    lemma = noun.lemma.lower()
    if lemma in words("mediators") or _is_go_between(document, noun):
        return [], _go_between(document, noun)
    if lemma == "chair" and (seated_there := _in_the_chair(document, noun)):
        return [], everyone(document, seated_there)
    if lemma in words("observers"):  # "officers from Kest sat in as observers"
        return everyone(document, _acting_as(document, noun)), []
    if lemma in words("houses") and noun.dep == "pobj" and head_text(document, noun) in {"at", "in"}:
        return [], everyone(document, (t for t in prep_objects(document, noun, "of") if t.ent == "PERSON"))
    if noun.text.lower() in words("mediation") or lemma in words("mediation") | words("eyes"):
        under = noun.dep == "pobj" and head_text(document, noun) in {"under", "with", "through"}
        whose = [*prep_objects(document, noun, "of", "by"), *document.children(noun, "amod", "poss", "compound")]
        return [], everyone(document, (t for t in whose if is_people(t))) if under else []
    if lemma in {"delegation", "team"} and (led := _led(document, noun)):
        return led, []  # "thanked the Kestan delegation under Jane Roe"
    if lemma not in words("attendance_nouns"):
        return [], []
    people = everyone(document, (t for t in prep_objects(document, noun, "of") if t.pos == "PROPN" or is_people(t)))
    people += everyone(document, document.children(noun, "poss"))
    head = document.head(noun)
    if noun.dep == "pobj" and head.text.lower() == "in":  # "with B in attendance"
        owner = document.head(head)
        people += sides(document, owner)
        people += everyone(document, prep_objects(document, owner, "like", "including"))
    return people, []


def _go_between(document: Document, noun: Token) -> list[Party]:
    """Give who is called a mediator: "A and B, the mediators", "said the host, Jane Roe", "A acts as guarantor"."""
    head = document.head(noun)
    if noun.dep == "compound":  # "host Jane Roe", "mediator Kest"
        bare = bool(head.ent) and head.i - noun.i <= HOST and not document.children(head, "det", "poss")
        return _named(document, head) if bare else []
    if noun.dep == "appos":
        return _named(document, head)
    listed = [t for t in document.children(noun, "appos") if t.i - noun.i <= LISTED]
    if noun.tag != "NNS":  # "said the host, Kestan minister Jane Roe"
        the = any(t.text.lower() == "the" for t in document.children(noun, "det"))
        listed = [t for t in listed if t.ent == "PERSON"] if the and noun.dep == "nsubj" else []
    if listed:  # "the mediators, among them Kest and Ossia"
        return [p for t in listed for p in _named(document, t)]
    if noun.dep == "attr" and is_verb(head):
        return [p for t in doers(document, head) for p in _named(document, t)]
    if "subj" in noun.dep and noun.tag == "NNS" and (own := _named_by_state(document, noun)):
        return own  # "Omani mediators came on the same plane"
    acting = [p for t in _acting_as(document, noun) for p in _named(document, t)]
    with_them = noun.dep == "pobj" and head_text(document, noun) in {"with", "through"}
    return acting or (sides(document, noun) if with_them else [])  # "again with Omani go-betweens"


def _in_the_chair(document: Document, chair: Token) -> list[Token]:
    """Give who presides by "with Kest's Jane Roe in the chair"."""
    prep = document.head(chair)
    if chair.dep != "pobj" or prep.text.lower() != "in":
        return []
    above = document.head(prep)
    if above.text.lower() == "with":
        return document.children(above, "pobj")
    return [above] if above.dep == "pobj" and head_text(document, above) == "with" else []


def _led(document: Document, team: Token) -> list[Party]:
    """Give a delegation known already with who leads it, where both are told in passing."""
    if not any(t.text.lower() == "the" for t in document.children(team, "det")):
        return []
    led = [t for t in document.children(team, "acl") if t.lemma.lower() in LEADING]
    leaders = [t for t in prep_objects(document, team, "under") if t.ent == "PERSON"]
    return sides(document, team) if leaders or any(leaders_by(document, verb) for verb in led) else []


def _named_by_state(document: Document, noun: Token) -> list[Party]:
    """Give the states that stand before a noun: "Saudi and American mediators"."""
    before = document.children(noun, "amod", "compound", "nmod")
    return everyone(document, (t for t in before if t.ent in {"NORP", "GPE"}))


def _is_go_between(document: Document, noun: Token) -> bool:
    """Whether a word ends "go-between", which the model takes apart."""
    if noun.text not in {"between", "betweens"}:
        return False
    return "".join(t.text.lower() for t in document.tokens[max(0, noun.i - 2) : noun.i]) == "go-"


def head_text(document: Document, token: Token) -> str:
    """Give the word that another hangs on, in lower case."""
    return document.head(token).text.lower()


def _acting_as(document: Document, noun: Token) -> list[Token]:
    """Give who is meant by "A and B act as guarantors", "with A and B as facilitators"."""
    role = document.head(noun)
    if noun.dep != "pobj" or role.text.lower() != "as":
        return []
    above = document.head(role)
    if above.lemma.lower() in {"act", "serve", "stand", "sit", "attend", "participate"}:
        return doers(document, above) or [document.head(above)]
    if above.dep == "pobj" and head_text(document, above) == "with":
        return [above]
    beside = [t for t in document.children(above, "prep") if t.text.lower() == "with" and t.i < role.i]
    return [t for prep in beside for t in document.children(prep, "pobj")]


def _by_verb(document: Document, verb: Token) -> tuple[list[Party], list[Party]]:
    """Give who is said by a verb to have taken part, and who to have gone between or presided."""
    between = goes_between(document, verb)
    if between and verb.lemma == "shuttle":  # "shuttled between Roe and Doe"; between two capitals, nobody is named
        return everyone(document, (t for t in prep_objects(document, verb, "between") if t.ent != "GPE")), between
    if between:
        return [], between
    people = _takes_part(document, verb)
    return (people, []) if people else placed(document, verb)


def _acting(document: Document, verb: Token) -> list[Party]:
    return everyone(document, doers(document, verb))


def _takes_part(document: Document, verb: Token) -> list[Party]:
    """Read "led the delegation", "was accompanied by B", "sent observers", "said they would attend"."""
    lemma = verb.lemma.lower()
    if lemma == "represent" and is_negated(document, verb):
        return []  # "Kest is not represented there"
    if verb.tag == "VBN" and lemma in {"lead", "head", "represent"}:
        return _leads(document, verb)
    if verb.tag == "VBG" and lemma in {"lead", "head", "represent"} and document.children(verb, "aux"):
        behind = document.children(verb, "dobj", "nsubj", "attr")  # "heading the Kestan side was Jane Roe"
        teams = any(t.lemma.lower() in words("delegations") or t.ent in STATES for t in behind)
        return everyone(document, (t for t in behind if t.ent == "PERSON")) if teams else []
    if lemma in {"lead", "head", "coordinate"}:
        bodies = words("delegations") - ({"side"} if lemma == "coordinate" else frozenset())
        led_ones = [t for t in document.children(verb, "dobj") if t.lemma.lower() in bodies]
        led = bool(led_ones) and not _goes_elsewhere(document, verb, led_ones)
        others = everyone(
            document, (t for team in led_ones for t in document.children(team, "conj") if t.ent == "PERSON")
        )
        return _acting(document, verb) + others if led else seated(document, verb)  # "…, and John Doe the Ossian one"
    if _is_present(document, verb) or _sends_observers(document, verb):
        sent = everyone(document, document.children(verb, "dobj"))  # "sent an observer, Jane Roe"
        return [] if is_negated(document, verb) else _acting(document, verb) + sent
    if lemma in words("attendance_verbs") and not document.children(verb, "dobj"):
        return [] if is_negated(document, verb) else _attending(document, verb)
    if lemma == "chair" and is_co(document, verb):
        return by_whom(document, verb)
    if lemma in {"accompany", "join"} and (found := _accompanied(document, verb)):
        return found
    if lemma in words("signing") and is_passive(document, verb) and _is_paper(document, verb):
        return _signatories(document, verb)
    return seated(document, verb) or _counterpart(document, verb)


def _goes_elsewhere(document: Document, verb: Token, teams: list[Token]) -> bool:
    """Whether a team is led on a journey of its own: "led a delegation of merchants to Rome"."""
    new = any(w.text.lower() in {"a", "an"} for t in teams for w in document.children(t, "det"))
    return new and any(t.ent == "GPE" for word in (verb, *teams) for t in prep_objects(document, word, "to"))


def _counterpart(document: Document, verb: Token) -> list[Party]:
    """Read "his counterpart was John Doe", "Kest's chief negotiator is Jane Roe"."""
    told = {"counterpart", "negotiator", "delegate", "interlocutor"}
    if verb.lemma != "be" or verb.tag not in {"VBD", "VBZ"} or not any(t.lemma in told for t in doers(document, verb)):
        return []
    return everyone(document, (t for t in document.children(verb, "attr") if t.ent == "PERSON"))


def _leads(document: Document, verb: Token) -> list[Party]:
    """Give who led whom: "the team was led by Roe, the Kestan one by Doe"."""
    passive = document.children(verb, "nsubjpass")
    head = passive[0] if passive else document.head(verb)
    if verb.dep == "advcl" and head.lemma == "represent" and is_passive(document, head):
        return by_whom(document, verb)  # "Kest was represented by its office for rivers, led by Roe"
    bodies = words("delegations") | (words("joint_bodies") if head.tag == "NNS" else frozenset())
    peoples = bool(passive) and head.ent == "NORP"  # "the Kestans were led by Roe, the Ossians by Doe"
    if head.lemma.lower() not in bodies and not peoples and verb.lemma.lower() != "represent":
        return []
    if any(t.ent == "ORG" for t in prep_objects(document, head, "to", "at")):
        return []  # "Kest's delegation to the union is led by Roe"
    behind = [t for t in document.subtree(verb) if t.i > verb.i]
    others = [t for t in behind if t.text.lower() == "one" or t.ent == "NORP" or t.lemma.lower() in bodies]
    second = everyone(document, (t for one in others for t in prep_objects(document, one, "by")))
    return by_whom(document, verb) + second + sides(document, head)


def _sends_observers(document: Document, verb: Token) -> bool:
    """Whether somebody sends observers."""
    sent = document.children(verb, "dobj") if verb.lemma.lower() in words("dispatch") else []
    return any(t.lemma.lower() in words("observers") for t in sent)


def _accompanied(document: Document, verb: Token) -> list[Party]:
    """Give who came along: "was accompanied by Poe", "Roe was joined by Poe", "held a meeting, joined by Poe"."""
    beside = verb.lemma.lower() == "join" and verb.tag == "VBN" and verb.dep in {"acl", "advcl"}
    if not beside and not is_passive(document, verb):
        return []
    joined = guests(document, verb) if verb.lemma.lower() == "join" and not beside else []
    along = [t for t in document.children(verb, "nsubjpass") if t.ent == "PERSON"] if not joined else []
    return joined + everyone(document, along) + by_whom(document, verb)


def _is_present(document: Document, verb: Token) -> bool:
    """Whether somebody is said to be at a meeting: "are also present", "was also at the table", "sat in"."""
    if verb.lemma == "sit":
        return verb.i + 1 < len(document.tokens) and any(
            t.text.lower() == "in" and not document.children(t, "pobj") for t in document.children(verb, "prt", "prep")
        )
    rooms = [t for t in prep_objects(document, verb, "in") if t.lemma == "room"] if verb.lemma == "be" else []
    if any(t.text.lower() == "the" for room in rooms for t in document.children(room, "det")):
        # "Roe, the envoy, was in the room", "the ambassadors of Kest and Ossia were"
        return any(
            t.ent == "PERSON" or document.children(t, "appos") or (t.tag == "NNS" and t.lemma in words("offices"))
            for t in doers(document, verb)
        )
    tables = [t for t in prep_objects(document, verb, "at") if t.lemma.lower() == "table"]
    table = any(t.text.lower() == "the" for table in tables for t in document.children(table, "det"))
    if table and verb.lemma != "be":  # "at the table the premier, Jane Roe, pressed for"
        return any(t.ent == "PERSON" or document.children(t, "appos") for t in doers(document, verb))
    return verb.lemma == "be" and (table or any(t.lemma.lower() == "present" for t in document.children(verb, "acomp")))


def _is_paper(document: Document, verb: Token) -> bool:
    """Whether what is signed was told of before: "the text was signed by"."""
    papers = [t for t in patients(document, verb) if t.lemma.lower() in words("papers")]
    return any(t.text.lower() in {"the", "this"} for paper in papers for t in document.children(paper, "det"))


def _signatories(document: Document, verb: Token) -> list[Party]:
    """Give who signed, and for whom: "was signed by Roe for Kest and by Doe for the rebels"."""
    preps = [t for t in document.subtree(verb) if t.i > verb.i and t.text.lower() in {"by", "for"}]
    first = next((t.i for t in document.subtree(verb) if t.i > verb.i and is_verb(t)), None)
    people = [
        t for prep in preps if first is None or prep.i < first for t in document.children(prep, "pobj") if is_people(t)
    ]
    return everyone(document, people)


def _attending(document: Document, verb: Token) -> list[Party]:
    """Give who attends; of "A and B said they would attend" A and B."""
    subjects = doers(document, verb)
    above = document.head(verb)
    if any(t.text.lower() in {"they", "he", "she", "it"} for t in subjects) and is_verb(above):
        subjects = doers(document, above)
    return everyone(document, subjects)


def _named(document: Document, head: Token) -> list[Party]:
    """Give those of a phrase who have a name: "A and B, the mediators" but not "the two mediators"."""
    return [party for party in sides(document, head) if any(word[:1].isupper() for word in party.text.split()[-1:])]
