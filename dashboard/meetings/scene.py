"""Reads the scene of a noun of meeting: who sat there, who mediated, what place and day hang on it."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from dashboard.document import Document, Token
from dashboard.extract import Party
from dashboard.grammar import is_passive, is_verb, patients, prep_objects
from dashboard.meetings.closing import closes, main_act, on_the_way, what_ended, who_closed
from dashboard.meetings.hosted import hosted_clauses
from dashboard.meetings.nouns import carries, own_parties
from dashboard.meetings.told_beside import two_who_act
from dashboard.meetings.verb_above import done_at, of_verb
from dashboard.occasion import offered_a_venue
from dashboard.scene import LEADING, doers, everyone, is_people, leaders_by, presiding, words


@cache
def _carrying() -> frozenset[str]:
    """The verbs of a clause behind a noun of meeting that tell where and when it was."""
    return words("carry") | words("happen") | words("meet") | words("close") | words("opening")


class Scene(NamedTuple):
    """What a noun of meeting and its verb say together: who meets, who mediates, what place and day hang on."""

    parties: list[Party]
    mediators: list[Party]
    anchors: list[Token]
    carried: bool


def _joined_for(document: Document, top: Token, verb: Token) -> list[Party]:
    """Give who sat there in "Roe joined Doe for dinner in Rome", who travels in "broke the ice with a trip to Rome"."""
    prep = document.head(top)
    if top.dep != "pobj" or document.head(prep).i != verb.i:
        return []
    if prep.text.lower() in {"for", "over"} and verb.lemma.lower() in words("joined_for"):
        met = [t for t in patients(document, verb) if is_people(t)]
        acting = doers(document, verb)
        return everyone(document, [*acting, *met]) if met and acting else []
    if prep.text.lower() == "with" and top.lemma.lower() in words("nouns", "visit"):
        return everyone(document, (t for t in doers(document, verb) if is_people(t)))
    return []


def scene_of(
    document: Document, top: Token, own: list[Token], verb: Token | None, *, subject_of: bool, used: set[int]
) -> Scene:
    """Read who meets from the noun phrase, its clauses and the verb that carries it."""
    parties = [party for noun in own for party in own_parties(document, noun)]
    mediators = _brought_about(document, own) + _overseen(document, own) + _offering(document, top)
    anchors = list(own)
    if top.lemma.lower() in words("nouns", "plain") | {"summit"}:  # "a meeting of Kest's neighbours in Rome"
        anchors += [t for t in prep_objects(document, top, "of") if is_people(t) or t.lemma in words("tracks")]
    for due in (t for noun in own for t in document.children(noun) if t.text.lower() == "due"):
        anchors += [due, *document.children(due, "xcomp")]  # "talks due to open in Rome on Wednesday"
    clauses = [t for noun in own for t in document.children(noun, "acl", "relcl")]
    between = [t for noun in own for t in prep_objects(document, noun, "between", "with")]
    clauses += [  # "talks between A and B, which opened in Rome": the parser hangs the clause on a party
        t
        for party in between
        for t in document.children(party, "relcl")
        if t.lemma.lower() in words("opening") | words("close")
    ]
    clauses += hosted_clauses(document, top)
    for clause in (t for t in clauses if is_verb(t)):
        lemma = clause.lemma.lower()
        passive = clause.dep == "acl" or is_passive(document, clause)
        by = everyone(document, prep_objects(document, clause, "by")) if passive else []
        if lemma in words("mediate") | {"chair"}:
            anchors.append(clause)
            mediators += by
        elif lemma in words("fixed"):
            anchors += [clause, *document.children(clause, "xcomp")]
        elif lemma in words("host"):  # "to be hosted by peacekeepers in Rome": the parser hangs Rome on them
            anchors += [clause, *prep_objects(document, clause, "by")]
            mediators += everyone(document, (t for t in prep_objects(document, clause, "by") if t.ent == "PERSON"))
        elif lemma in _carrying():
            anchors.append(clause)
            # "the meeting held on Monday between Roe and Doe"
            withs = prep_objects(document, clause, "between", "with") * (clause.dep == "acl")
            parties += everyone(document, withs)
            parties += by if lemma not in words("not_party") | words("idea") else []
    for clause in _where_clauses(document, own):  # "a round in Rome, where Roe and Doe agreed on a truce on Monday"
        anchors.append(clause)
        parties += everyone(document, (t for t in doers(document, clause) if is_people(t)))
    parties += _led_by(document, own, verb)
    parties += two_who_act(document, top, parties)
    if verb is None:
        return Scene(parties, mediators, anchors, carried=False)
    if document.children(verb, "expl"):
        anchors.append(verb)  # "there had been talks in Rome in 2016": the parser hangs the day on the verb
    if closes(document, top, verb):
        # "agreed in Rome on Friday after twelve hours of talks": where and when the hours ended, and who sat there
        acted = main_act(document, verb)
        anchors += [verb, acted, *what_ended(document, acted), *on_the_way(document, acted)]
        parties += everyone(document, who_closed(document, acted))
        parties += everyone(document, (t for t in prep_objects(document, acted, "with") if is_people(t)))
    carried = carries(document, verb, top, subject_of=subject_of)
    more = of_verb(document, top, verb, carried=carried, subject_of=subject_of)
    used.update(more.used)
    theirs = any(t.text.lower() in {"their", "its"} for noun in own for t in document.children(noun, "poss"))
    if theirs and not subject_of:
        parties += more.acting  # "the army and the rebels broke off their talks"
    parties += _joined_for(document, top, verb) if not carried and not parties else []
    return Scene(
        parties + more.parties,
        mediators + more.mediators,
        [*anchors, *more.anchors, *done_at(document, top, verb)],
        carried,
    )


def _offering(document: Document, top: Token) -> list[Party]:
    """Give who offers a place for a meeting: "Kest has floated Rome as the venue for a round of talks"."""
    verb = offered_a_venue(document, top)
    return everyone(document, (t for t in doers(document, verb) if is_people(t))) if verb is not None else []


def _brought_about(document: Document, own: list[Token]) -> list[Party]:
    """Give who brings a meeting about by the word before it: "US-brokered talks", "Kestan-led negotiations"."""
    before = [t for noun in own for t in document.children(noun, "amod", "compound")]
    made = [t for t in before if t.text.lower() in words("brought_about")]
    made = [t for t in made if t.i and document.tokens[t.i - 1].text == "-"]
    return everyone(document, (t for word in made for t in document.children(word, "npadvmod", "compound", "nmod")))


def _overseen(document: Document, own: list[Token]) -> list[Party]:
    """Give by whom a meeting is run: "talks overseen by the union"; whose roof it is under, is told apart."""
    clauses = [t for noun in own for t in document.children(noun, "acl")]
    run = [t for t in clauses if t.lemma.lower() in words("arranging") - words("host") - words("mediate")]
    return everyone(document, (t for clause in run for t in prep_objects(document, clause, "by")))


def _where_clauses(document: Document, own: list[Token]) -> list[Token]:
    """Give what is told to have come of a meeting in its place: "a round in Rome, where Roe and Doe agreed on"."""
    towns = [t for noun in own for t in prep_objects(document, noun, "in", "at") if t.ent == "GPE"]
    clauses = [clause for town in towns for clause in document.children(town, "relcl") if clause.tag == "VBD"]
    sat = words("closing") | words("meet") | words("signing") | {"sit", "speak", "join", "talk", "receive", "attend"}
    clauses = [t for t in clauses if t.lemma.lower() in sat]
    return [t for t in clauses if any(w.text.lower() == "where" for w in document.children(t, "advmod"))]


def _led_by(document: Document, own: list[Token], verb: Token | None) -> list[Party]:
    """Give who led those who met: "ended two days of talks in Rome, led by Roe and Doe"."""
    clauses = [t for noun in own for t in document.children(noun, "acl")]
    clauses += document.children(verb, "advcl", "acl") if verb is not None else []
    leading = [t for t in clauses if t.tag == "VBN" and t.lemma.lower() in LEADING]
    led = [t for clause in leading for t in leaders_by(document, clause)]
    above = [*own, verb] if verb is not None else own
    under = [t for word in above for t in prep_objects(document, word, "under")]  # "met under Presidents Roe and Doe"
    led += [t for first in under for t in (first, *document.children(first, "appos")) if t.ent == "PERSON"]
    led += presiding(document, verb) if verb is not None else []
    return everyone(document, led)
