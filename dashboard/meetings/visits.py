"""Reads journeys and hospitality: who visits whom, is sent, is invited or is received."""

from __future__ import annotations

from dashboard.document import Document, Token
from dashboard.extract import Party
from dashboard.grammar import is_negated, is_passive, is_verb, patients, prep_objects
from dashboard.meetings.encounter import Encounter, told_by
from dashboard.meetings.nouns import Kind, noun_kind
from dashboard.meetings.together import several
from dashboard.occasion import is_awaited
from dashboard.scene import Range, doers, everyone, is_people, places, words
from dashboard.tables import TalkStatus
from dashboard.tags import PLACES

GOING_THERE = frozenset({"travel", "go", "fly", "visit", "come", "make"})
JOURNEYS = frozenset({"go", "travel", "fly", "head", "return"})
STAYING = frozenset({"spend", "be", "stop", "leave"})


def visits(document: Document, verb: Token) -> Encounter | None:
    """Read "A arrived in Rome", "A visits Rome": a visit, if the visitor turns out to come from elsewhere."""
    due = [t for t in document.children(verb, "acomp") if t.lemma.lower() == "due"] if verb.lemma == "be" else []
    if due:
        return _is_due(document, verb, due)
    awaited = verb.lemma.lower() in words("fixed") and is_passive(document, verb) and is_awaited(document, verb)
    if awaited and verb.dep == "acl" and verb.lemma != "expect":
        return None  # "a meeting between the ministers planned for May": it is the meeting that is planned
    if awaited:
        return _is_expected(document, verb)
    return _travels(document, verb)


def _is_due(document: Document, verb: Token, due: list[Token]) -> Encounter | None:
    """Read "is due in Rome next week", "is due in Rome to see Doe"; of "is due in Rome for talks" the talks tell."""
    where = places(document, [verb, *due])
    sent = words("delegations") | words("offices")
    coming = (
        doer
        for doer in doers(document, verb)
        if _is_person(document, doer) or doer.lemma.lower() in sent or (doer.pos == "PROPN" and not doer.ent)
    )
    people = everyone(document, coming)
    told = any(noun_kind(document, t) for word in (verb, *due) for t in prep_objects(document, word, "for"))
    if not people or not where or told:
        return None
    purpose = [c for t in (verb, *due) for c in document.children(t, "xcomp", "advcl") if c.tag == "VB"]
    seen = [t for c in purpose if c.lemma.lower() in words("meet") | {"see"} for t in document.children(c, "dobj")]
    people += everyone(document, (t for t in seen if is_people(t)))
    people += _will_see(document, verb)
    return Encounter("visit", people, [verb, *due], "planned", ": due", where, [], travel=True)


def _will_see(document: Document, verb: Token) -> list[Party]:
    """Give whom a guest to come will see: "is due in Rome on Monday, and she will see Doe", "flies to Rome and meets".

    Who is met by a verb of meeting that tells of it by itself, with a place of its own, is read there.
    """
    seeing = words("see") | words("meet") | words("receive")
    clauses = [t for t in document.children(verb, "conj") if t.lemma.lower() in seeing]
    clauses = [
        t for t in clauses if t.tag in {"VB", "VBZ"} and not is_negated(document, t) and not is_passive(document, t)
    ]
    own = [t for t in clauses if all(d.i < verb.i or d.text.lower() in {"he", "she"} for d in doers(document, t))]
    met = [t for clause in own if not places(document, [clause]) for t in document.children(clause, "dobj")]
    return everyone(document, (t for t in met if is_people(t) or (t.pos == "PROPN" and not t.ent)))


def _is_expected(document: Document, verb: Token) -> Encounter | None:
    """Read "had been expected in Rome"."""
    guests = [t for t in patients(document, verb) if t.ent == "PERSON" or t.lemma.lower() in words("offices")]
    guests = guests or [t for t in patients(document, verb) if t.pos == "PROPN" and not t.ent]  # a surname by itself
    people = everyone(document, guests)
    back = _back(document, verb)
    if not people or not (back or any(t.ent in PLACES for t in prep_objects(document, verb, "in", "at"))):
        return None
    if any(noun_kind(document, t) for t in prep_objects(document, verb, "for")):
        return None  # "is expected in Rome for talks": the talks tell
    people += _seen_there(document, verb)
    where = places(document, [verb]) + back
    return Encounter("visit", people, [verb], "planned", ": expected", where, [], travel=True)


def _travels(document: Document, verb: Token) -> Encounter | None:
    """Read "flew to Rome", "spent three days in Rome", "was in Rome on Monday", "left for Rome", "came to see Doe"."""
    to = document.children(verb, "dobj")
    if any(w.text.lower() == "neither" for t in to for w in document.children(t, "preconj", "cc", "det", "advmod")):
        return None  # "visited neither Rome nor Lome"
    if verb.dep == "pcomp" and document.head(verb).text.lower() in {"against", "from"}:
        return None  # "advised its citizens against travelling to Rome"
    lemma = verb.lemma.lower()
    if lemma not in words("travel") and lemma not in words("going") and lemma not in STAYING:
        return None
    spends = lemma == "spend" and any(t.ent in {"DATE", "TIME"} for t in document.children(verb))
    dated = any(t.ent == "DATE" for w in (verb, *document.children(verb, "prep")) for t in document.children(w))
    leaves = verb.lemma == "leave" and bool(prep_objects(document, verb, "for"))
    been = verb.lemma == "be" and verb.tag == "VBN" and bool(prep_objects(document, verb, "to"))  # "has been to Rome"
    stays = been or (dated and (verb.lemma in {"be", "stop"} or leaves))
    moves = lemma in words("travel")
    seen = [*_seen_there(document, verb), *_visited(document, verb)] if moves or spends or stays else []
    seen += [*_met_there(document, verb), *_to_see_there(document, verb)] if moves or stays else []
    travels = lemma in words("travel") - words("going") or _goes(document, verb, dated=dated)
    travels = travels or (bool(seen) and moves)
    back = _back(document, verb) if verb.lemma == "be" else []
    if back:
        who = [doer for doer in doers(document, verb) if is_people(doer) or _is_a_group(doer)]
        people = everyone(document, who)
        found = told_by(document, "visit", verb, people)._replace(places=back, travel=True)
        if dated and verb.tag in {"VBZ", "VBP"} and any(map(_is_a_group, who)):
            return found._replace(status="under way")  # "both sides are back in Rome this week"
        return found if people and verb.tag == "VB" else None
    if not (spends or stays or travels):
        return None
    who = [doer for doer in doers(document, verb) if is_people(doer) or _is_person(document, doer)]
    who = _acting_above(document, verb, who) or who
    travellers = seen + everyone(document, who)
    where = _whereto(document, verb, stays=stays)
    back_there = (
        moves
        and verb.tag in {"VBD", "VBN"}
        and any(t.text.lower() == "there" for t in document.children(verb, "advmod"))
    )
    if not travellers or not (where or (back_there and any(_travels_for_a_state(document, t) for t in who))):
        return None
    found = told_by(document, "visit", verb, travellers)._replace(places=where, travel=True)
    if found.status == "held" and verb.lemma == "be" and verb.tag in {"VBZ", "VBP"}:
        return found._replace(status="under way")  # "is in Rome this week"
    ahead = any(w.tag == "VB" for t in _clauses_there(document, verb) for w in (t, *document.children(t, "xcomp")))
    if found.status == "held" and verb.tag in {"VBZ", "VBP"} and (dated or ahead) and not spends:
        return found._replace(status="planned")  # "flies to Rome on Monday": told in the present, still ahead
    return found


def _acting_above(document: Document, verb: Token, who: list[Token]) -> list[Token]:
    """Give whom "he" is in "Minister John Doe followed in May, when he flew to Rome": who acts in the clause above."""
    alone = [t.text.lower() for t in who] in (["he"], ["she"])
    if not alone or verb.dep not in {"relcl", "advcl"}:
        return []
    above = next((t for t in document.ancestors(verb) if is_verb(t)), None)
    return [t for t in doers(document, above) if t.ent == "PERSON"] if above is not None else []


def awaits(document: Document, verb: Token) -> Encounter | None:
    """Read "Rome expects a Kestan delegation on Monday", "Kest expects both delegations in Rome on Sunday"."""
    past = {t.text.lower() for t in document.children(verb, "aux")} & {"was", "were", "had", "been"}
    if verb.lemma.lower() not in {"expect", "await"} or verb.tag not in {"VBZ", "VBP", "VBG"} or past:
        return None
    if is_negated(document, verb):
        return None
    guests = [t for t in document.children(verb, "dobj") if t.lemma.lower() in words("delegations") | words("offices")]
    own = any(t.tag == "PRP$" for guest in guests for t in document.children(guest, "poss"))
    if own or any(t.text.lower() == "new" for guest in guests for t in document.children(guest, "amod")):
        return None  # "expects its minister", "awaits the new president"
    states = [t for guest in guests for t in document.subtree(guest) if t.ent in {"GPE", "NORP"}]
    both = any(_is_a_group(t) for t in guests)
    where = [(t.start, t.end) for g in guests for t in prep_objects(document, g, "in", "at") if t.ent == "GPE"]
    dated = any(t.ent == "DATE" for word in (verb, *guests) for t in document.subtree(word))
    if not guests or not dated or not (states or (both and where)):
        return None
    hosts = [t for t in doers(document, verb) if t.ent == "GPE"]
    people = everyone(document, [*guests, *([] if both else hosts)])
    where = where or [(t.start, t.end) for t in hosts]
    anchors = [verb, *guests]
    two = both or bool(hosts and states)  # the capital that waits is a government, and seldom read as a place
    kind: Kind = "meeting" if two and not both else "visit"
    return Encounter(kind, people, anchors, "planned", f": {verb.text.lower()}", where, [], travel=not two)


def _back(document: Document, verb: Token) -> list[Range]:
    """Give where somebody is to be "back": "will be back in Rome in two weeks", "is expected back in Rome"."""
    back = [t for t in document.children(verb, "advmod", "prt") if t.text.lower() == "back"]
    return [(t.start, t.end) for word in back for t in prep_objects(document, word, "in", "at") if t.ent == "GPE"]


def _visited(document: Document, verb: Token) -> list[Party]:
    """Give who is visited, where it is a person: "visited President John Doe in Rome"."""
    if verb.lemma != "visit" or is_passive(document, verb):
        return []
    return everyone(document, (t for t in document.children(verb, "dobj") if t.ent == "PERSON"))


def _whereto(document: Document, verb: Token, *, stays: bool) -> list[Range]:
    """Give the place of a journey: behind "for" of who leaves, "in" of persons who stay, else beside the verb."""
    if verb.lemma == "leave":  # "left for Rome on Monday"
        return [(t.start, t.end) for t in prep_objects(document, verb, "for") if t.ent == "GPE"]
    if stays:
        persons = all(
            t.ent == "PERSON"
            or t.pos == "PROPN"
            or t.text.lower() in {"he", "she"}
            or document.children(t, "appos")
            or (
                t.lemma.lower() in words("offices") and (t.tag == "NN" or several(document, verb))
            )  # "its foreign minister was in Rome in May"
            for t in doers(document, verb)
        )
        been = ["to"] if verb.lemma == "be" and verb.tag == "VBN" else []  # "has been to Rome three times since May"
        spots = prep_objects(document, verb, "in", *been) if persons else []
        return [(t.start, t.end) for t in spots if t.ent in {"GPE", "LOC"} or (t.ent == "FAC" and t.pos == "PROPN")]
    where = places(document, [verb, *(t for t in document.children(verb, "advcl", "acomp") if t.pos == "ADJ")])
    if verb.dep == "relcl" and any(t.text.lower() == "where" for t in document.children(verb, "advmod")):
        where += [
            (t.start, t.end) for t in (document.head(verb),) if t.ent == "GPE"
        ]  # "in Rome, where she had come to"
    if verb.lemma.lower() in {"visit", "tour"}:  # a town that is read as a person is told by the places
        where += [(t.start, t.end) for t in document.children(verb, "dobj") if t.pos == "PROPN" and t.ent != "PERSON"]
    return where


def _goes(document: Document, verb: Token, *, dated: bool) -> bool:
    """Whether a verb of every day tells of a journey: two sides come to a town on a day, one is to return to it."""
    to = prep_objects(document, verb, "to", *(["in"] if verb.lemma == "land" else []))
    town = any(t.ent == "GPE" or (t.pos == "PROPN" and t.lemma.lower() in words("sites")) for t in to)
    one = [t for t in doers(document, verb) if _is_person(document, t) or t.lemma.lower() in words("offices")]
    own = [t for t in doers(document, verb) if t.pos == "PROPN" and t.ent not in {"GPE", "NORP", "ORG", "LOC", "EVENT"}]
    if verb.lemma in JOURNEYS and verb.tag == "VBD" and dated and town and own:
        return True  # "Roe then went to Rome in May": abroad, that is known later
    ahead = verb.tag == "VB" and verb.dep == "xcomp" and document.head(verb).lemma.lower() in words("intending")
    intends = doers(document, document.head(verb)) if ahead else []
    if verb.lemma in JOURNEYS and dated and town and any(_travels_for_a_state(document, t) for t in intends):
        return True  # "the minister plans to go to Rome in May"
    if verb.lemma in {"come", "go", "head"} and dated and town and one and _is_to_come(document, verb):
        return True  # "Roe should come to Rome in May", "will go to Rome next week"
    met = any(t.lemma.lower() in words("meet") for t in document.children(verb, "conj"))
    if town and one and not met and all(t.tag != "NNS" for t in one):
        office = all(t.lemma.lower() in words("offices") for t in one)  # "the premier came to Rome on Thursday"
        meant = any(t.tag == "VB" for t in document.children(verb, "advcl", "xcomp"))  # "landed in Rome to press for"
        if (verb.lemma == "land" and meant) or (verb.lemma in {"come", "head"} and dated and office):
            return True
    back = verb.lemma == "return" and any(_is_person(document, doer) for doer in doers(document, verb))
    titled = [w for doer in doers(document, verb) if doer.ent == "PERSON" for w in document.children(doer, "compound")]
    officer = any(w.lemma.lower() in words("offices") for w in titled)  # "President Jane Roe came to Rome this week"
    town = town or (officer and any(t.pos == "PROPN" for t in prep_objects(document, verb, "to")))
    back = back or (officer and verb.lemma == "come" and verb.tag == "VBD")
    return verb.lemma in words("going") and dated and town and (back or several(document, verb))


def _is_to_come(document: Document, verb: Token) -> bool:
    """Whether a journey is still ahead: "will come to Rome", "is to come", "is coming to Rome in May"."""
    aux = {t.text.lower() for t in document.children(verb, "aux")}
    if verb.tag == "VBG":
        return bool(aux & {"is", "are", "'s", "’s"})
    head = document.head(verb)
    ahead = verb.dep == "xcomp" and head.lemma == "be" and head.tag in {"VBZ", "VBP"}
    return verb.tag == "VB" and (
        ahead or bool(aux & {"will", "should", "shall", "may", "might", "could", "'ll", "’ll"})
    )


def _seen_there(document: Document, verb: Token) -> list[Party]:
    """Give whom somebody travels, or is sent, to see: "flew to Rome to see John Doe", "to talk to Kestan officials"."""
    purpose = [t for t in document.children(verb, "advcl", "xcomp") if t.tag == "VB"]
    orders = [t for t in prep_objects(document, verb, "in") if t.text.lower() == "order"]  # "in order to ask Doe"
    purpose += [t for order in orders for t in document.children(order, "acl") if t.tag == "VB"]
    purpose = [t for t in purpose if t.lemma.lower() in words("seeing")]
    seen = [t for clause in purpose for t in document.children(clause, "dobj")]
    with_them = [t for clause in (*purpose, *seen) for t in prep_objects(document, clause, "with")]
    seen += [t for clause in purpose for t in prep_objects(document, clause, "to")] + with_them
    states = {t.i for t in with_them if t.ent in {"NORP", "GPE"}}  # "to compare notes with the Kestans"
    return everyone(
        document,
        (t for t in seen if t.ent in {"PERSON", "ORG"} or t.lemma.lower() in words("offices") or t.i in states),
    )


def _met_there(document: Document, verb: Token) -> list[Party]:
    """Give whom a guest dealt with there: "flew to Rome and signed a pact with Doe", "where he asked Doe to".

    Only persons; who meets whom by a verb of meeting is read with that verb.
    """
    clauses = document.children(verb, "conj")
    spots = prep_objects(document, verb, "to", "in") + document.children(verb, "dobj")
    clauses += [t for spot in spots for t in document.children(spot, "relcl") if _is_where(document, t)]
    met: list[Token] = []
    for clause in clauses:
        if clause.tag != "VBD" or is_negated(document, clause) or clause.lemma.lower() in words("meet"):
            continue
        papers = document.children(clause, "dobj")  # "signed a pact on fishing with Doe"
        matters = [t for paper in papers for prep in document.children(paper, "prep") for t in document.children(prep)]
        met += [t for word in (clause, *papers, *matters) for t in prep_objects(document, word, "with")]
        if clause.lemma.lower() in words("telling") | words("speaking_to") | words("see"):
            met += document.children(clause, "dobj", "dative")
        own = doers(document, clause)
        him = any(t.text.lower() in {"him", "her"} for t in document.children(clause, "dobj"))
        met += (
            own if him and clause.lemma.lower() in words("receive") | words("see") else []
        )  # "where Doe received him"
        he = [t for t in own if t.text.lower() in {"he", "she"}]
        met += [t for first in he for t in document.children(first, "conj")] if clause.dep == "relcl" else []
    return everyone(document, (t for t in met if _is_person(document, t) or (t.pos == "PROPN" and not t.ent)))


def _to_see_there(document: Document, verb: Token) -> list[Party]:
    """Give whom a guest is to see: "flies to Rome, where she is to see Doe on Monday"."""
    clauses = [t for t in _clauses_there(document, verb) if _is_where(document, t)]
    to_come = [w for t in clauses for w in (t, *document.children(t, "xcomp")) if w.tag == "VB"]
    seeing = [t for t in to_come if t.lemma.lower() in words("see") and not is_negated(document, t)]
    met = [t for word in seeing for t in document.children(word, "dobj")]
    return everyone(document, (t for t in met if _is_person(document, t) or (t.pos == "PROPN" and not t.ent)))


def _clauses_there(document: Document, verb: Token) -> list[Token]:
    """Give the relative clauses that hang on where, or when, somebody goes."""
    spots = prep_objects(document, verb, "to", "in", "on") + document.children(verb, "dobj")
    return [t for spot in spots for t in document.children(spot, "relcl")]


def _is_where(document: Document, clause: Token) -> bool:
    """Whether a clause tells what was done somewhere: "in Rome, where he asked Doe to"."""
    return any(t.text.lower() == "where" for t in document.children(clause, "advmod"))


def _travels_for_a_state(document: Document, doer: Token) -> bool:
    """Whether one person with an office or a name acts."""
    named = doer.pos == "PROPN" and not doer.ent  # a name that the model takes for none
    return named or _is_person(document, doer) or (doer.tag == "NN" and doer.lemma.lower() in words("offices"))


def _is_person(document: Document, doer: Token) -> bool:
    """Whether a person acts, also behind an office: "the premier, Jane Roe, is due in"."""
    return doer.ent == "PERSON" or any(t.ent == "PERSON" for t in document.children(doer, "appos"))


def sends(document: Document, verb: Token) -> Encounter | None:
    """Read "Kest sent Jane Roe to Rome", "sent its envoy to Rome": who is sent visits, who sends does not."""
    if verb.lemma.lower() not in words("dispatch"):
        return None
    envoys = words("offices") | {"group", "mission"}
    sent = [t for t in patients(document, verb) if t.ent == "PERSON" or t.lemma.lower() in envoys]
    people = everyone(document, sent)
    if sent and all(t.ent != "PERSON" for t in sent):  # "Kest sent an envoy": he is Kest's
        people += everyone(document, (t for t in doers(document, verb) if t.ent in {"GPE", "ORG", "NORP"}))
    preps = [*document.children(verb, "prep", "dative"), *(t for s in sent for t in document.children(s, "prep"))]
    spots = [place for prep in preps if prep.text.lower() == "to" for place in document.children(prep, "pobj")]
    where = [(t.start, t.end) for t in spots if t.ent in {"GPE", "FAC", "LOC"}]
    if not people or not where:
        return None
    people += _seen_there(document, verb)
    return told_by(document, "visit", verb, people)._replace(places=where, travel=True)


def returns(document: Document, verb: Token) -> Encounter | None:
    """Read "the premier came back from Rome without a deal", "Foreign Minister Jane Roe returned from Rome".

    What is brought home tells that there were talks, or the office of who was there, if nothing else was.

    The day is that of the return; when they sat together is not said.
    """
    lemma = verb.lemma.lower()
    if lemma not in {"leave", "return", "come", "fly", "travel", "go"}:
        return None
    home = any(t.text.lower() in {"back", "home"} for t in document.children(verb, "advmod", "prt"))
    left = [t for t in document.children(verb, "dobj") if t.ent == "GPE"] if lemma == "leave" else []
    out_ = lemma in {"fly", "come", "go"} and any(t.text.lower() == "out" for t in document.children(verb, "prep"))
    back = bool(left) or out_ or lemma == "return" or (home and lemma in {"come", "fly", "travel", "go"})
    if not back or is_negated(document, verb):
        return None
    near = [verb, *document.children(verb, "advmod")]
    where = [(t.start, t.end) for word in near for t in prep_objects(document, word, "from") if t.ent == "GPE"]
    where += [(t.start, t.end) for t in left]
    out = [t for t in document.children(verb, "prep") if t.text.lower() == "out"]
    flown = [t for word in out for t in prep_objects(document, word, "of") if t.ent == "GPE"]
    where += [(t.start, t.end) for t in flown]
    brought = [t.lemma.lower() for word in near for t in prep_objects(document, word, "with", "without")]
    brought = [word for word in brought if word in words("papers") | words("brought_home")]
    brought += [t.lemma.lower() for t in document.children(verb, "advcl", "acomp", "advmod") if t.text == "handed"]
    acting = [t for doer in doers(document, verb) for t in (doer, *document.children(doer, "poss"))]
    people = everyone(document, (t for t in acting if _is_person(document, t) or t.lemma.lower() in words("offices")))
    if not where or not people or verb.tag not in {"VBD", "VBN"}:
        return None
    if not brought and not (lemma == "return" and _returns_from_office(document, verb, acting)):
        return None
    return Encounter("visit", people, [], "held", f": {verb.text.lower()}", where, [], travel=True)


def _returns_from_office(document: Document, verb: Token, acting: list[Token]) -> bool:
    """Whether an officer returns, of whom no other reason and beside whom no meeting is told: not "after a holiday"."""
    if verb.dep == "advcl" or prep_objects(document, verb, "after") or document.children(verb, "advcl"):
        return False
    sentence = document.sentence_tokens(document.sentences[verb.sent])
    return any(_is_an_officer(document, t) for t in acting) and not any(noun_kind(document, t) for t in sentence)


def _is_an_officer(document: Document, word: Token) -> bool:
    """Whether somebody is told of by the office that he holds: "Foreign Minister Jane Roe", "Roe, the envoy"."""
    beside = [word, *document.children(word, "compound", "appos", "amod")]
    return any(t.lemma.lower() in words("offices") for t in beside)


def invites(document: Document, verb: Token) -> Encounter | None:
    """Read "invited both presidents to Rome", "asked both to come": a meeting proposed, where it has a place."""
    wish = verb.lemma.lower() in words("wish") and _cities(document, verb)
    come = _asked_to_come(document, verb)
    if not (wish or come or verb.lemma.lower() in words("bid")) or any(
        noun_kind(document, t) for t in prep_objects(document, verb, "to")
    ):
        return None
    guests = [t for t in patients(document, verb) if t.ent == "PERSON" or t.lemma.lower() in words("offices")]
    if not guests and _cities(document, verb, "to"):
        guests = [t for t in patients(document, verb) if t.text.lower() == "them"]  # both who were told of
    if not guests and _cities(document, verb, "to"):  # "invited the army and the rebels to Rome"
        guests = [t for t in patients(document, verb) if is_people(t) and document.children(t, "conj")]
    sides = [] if guests or not _towns(document, verb) else [t for t in patients(document, verb) if _is_a_group(t)]
    if not guests and _towns(document, verb):  # "invited both sides to Rome", and who is read as no person
        guests = sides or [t for t in patients(document, verb) if t.pos == "PROPN"]
    back = [t for t in document.children(verb, "advmod", "prt") if t.text.lower() == "back"]
    beside = (t for guest in guests for t in (guest, *document.children(guest, "conj")))
    where = places(document, [verb, *back, *come, *beside])
    hosts = [t for t in doers(document, verb) if is_people(t)]
    if guests and where and not hosts and is_passive(document, verb):  # "has been invited to Rome"
        return told_by(document, "visit", verb, everyone(document, guests))._replace(
            status="proposed", places=where, travel=True
        )
    if not guests or not hosts or not where:
        return None
    inviting = everyone(document, hosts)
    invited = everyone(document, guests)
    several_sides = bool(sides) or any(document.children(t, "conj") and t.ent != "PERSON" for t in guests)
    people = invited if several_sides else inviting + invited  # who asks the army and the rebels to come, mediates
    intends = verb.dep == "xcomp" and document.head(verb).lemma in {"intend", "plan"}
    status: TalkStatus = "denied" if is_negated(document, verb) else "planned" if intends else "proposed"
    found = told_by(document, "meeting", verb, people)
    return found._replace(
        status=status, places=where, mediators=inviting if several_sides else [], anchors=[verb, *come]
    )


def _asked_to_come(document: Document, verb: Token) -> list[Token]:
    """Give the verb of the journey that several are asked to make: "asked both sides to come to Rome on Sunday"."""
    if verb.lemma.lower() not in words("asking_over"):
        return []
    guests = document.children(verb, "dobj", "nsubjpass")
    two = any(_is_a_group(t) or document.children(t, "conj") for t in guests)
    clauses = [t for t in document.children(verb, "xcomp", "ccomp") if t.tag == "VB" and not is_negated(document, t)]
    going = [t for t in clauses if t.lemma.lower() in GOING_THERE | {"return"}]
    two = two and not any(t.tag == "PRP$" for guest in guests for t in document.children(guest, "poss"))  # its own
    return [t for t in going if two and any(w.ent == "GPE" for w in prep_objects(document, t, "to"))]


def _towns(document: Document, verb: Token) -> bool:
    """Whether somebody is asked to a town or state, or back to it."""
    near = document.children(verb, "dobj", "nsubjpass", "advmod", "xcomp")
    return any(t.ent == "GPE" for word in (verb, *near) for t in prep_objects(document, word, "to"))


def _is_a_group(token: Token) -> bool:
    """Whether a word stands for several who are told of before: "both sides", "the leaders", "the delegations"."""
    return token.tag == "NNS" and token.lemma.lower() in words("again_parties") | words("again_persons") | {
        word.removesuffix("s") for word in words("again_parties") | words("again_persons")
    }


def _cities(document: Document, verb: Token, *preps: str) -> bool:
    """Whether people are wished to be in, or asked to, a city or house that has a name."""
    return any(
        t.ent in {"GPE", "FAC"} or (bool(preps) and t.pos == "PROPN")
        for guest in document.children(verb, "dobj", "advmod")
        for word in (verb, guest, *document.children(guest, "conj"))
        for t in prep_objects(document, word, *(preps or ("in", "at")))
    )


def hosts(document: Document, verb: Token) -> Encounter | None:
    """Read "A hosted B in Rome", "B was received by A": host and guest meet, if both are people."""
    passive = is_passive(document, verb)
    seen = passive and verb.lemma == "see" and any(t.ent == "PERSON" for t in doers(document, verb))
    if not seen and verb.lemma.lower() not in words("receive"):
        return None
    found = patients(document, verb) if passive else document.children(verb, "dobj")
    if passive and not found and verb.dep in {"xcomp", "conj"}:
        above = document.head(
            verb
        )  # "is to be received by Roe", "is scheduled to be", "flew to Rome and was seen by Roe"
        found = patients(document, above) if is_passive(document, above) else doers(document, above)
    guests = [t for t in found if is_people(t) and (passive or t.pos != "PRON")]
    guests += [t for word in found if word not in guests for t in document.children(word, "appos") if t.ent == "PERSON"]
    hosts = [t for t in doers(document, verb) if is_people(t)]
    if passive and not any(t.ent == "PERSON" or t.pos == "PRON" or t.lemma.lower() in words("offices") for t in guests):
        return None  # "was received by the ministry", of a letter or a state's request
    if passive and guests and not hosts and any(t.ent == "PERSON" or _is_person(document, t) for t in guests):
        where = [(t.start, t.end) for t in prep_objects(document, verb, "in", "at") if t.ent in PLACES]
        found_there = told_by(document, "visit", verb, everyone(document, guests))._replace(places=where, travel=True)
        return found_there if where else None  # "Roe was received in Rome in April"
    if not guests or not hosts or noun_kind(document, guests[0]) is not None:
        return None
    met = told_by(document, "meeting", verb, everyone(document, (*hosts, *guests)))
    inner = [t for guest in guests for t in prep_objects(document, guest, "of", "from")]
    last = [t for word in (*guests, *inner) for t in (word, *document.children(word, "conj"))]
    towns = [t for word in last for t in prep_objects(document, word, "in") if t.ent == "GPE"]
    return met._replace(places=[*met.places, *((t.start, t.end) for t in towns)])  # "received envoys of Kest in Rome"


def plays_host(document: Document, verb: Token) -> Encounter | None:
    """Read "Madrid played host to delegations from Kest and Valdoria"."""
    if verb.lemma != "play" or not any(t.lemma == "host" for t in document.children(verb, "dobj")):
        return None
    guests = prep_objects(document, verb, "to")
    people = everyone(document, guests)
    if len({(p.head_start, p.head_end) for p in people}) < 2 or noun_kind(document, guests[0]) is not None:
        return None
    where = [(t.start, t.end) for t in doers(document, verb) if t.ent == "GPE"]
    return told_by(document, "meeting", verb, people)._replace(places=where)


def accepts(document: Document, verb: Token) -> Encounter | None:
    """Read "has accepted an invitation to Rome", "to visit Rome": a journey that is agreed on."""
    if verb.lemma != "accept" or is_passive(document, verb) or is_negated(document, verb):
        return None
    invited = [t for t in document.children(verb, "dobj") if t.lemma == "invitation"]
    to = [t for word in invited for t in document.children(word, "acl") if t.lemma.lower() in words("travel")]
    spots = [t for word in (*invited, *to) for t in prep_objects(document, word, "to")]
    spots += [t for clause in to for t in document.children(clause, "dobj")]
    people = everyone(document, (t for t in doers(document, verb) if is_people(t)))
    people += everyone(document, (t for word in invited for t in prep_objects(document, word, "from", "by")))
    where = [(t.start, t.end) for t in spots if t.ent == "GPE"]
    back = [t for word in invited for t in document.children(word, "acl") if _comes_back(document, t)]
    if people and back:  # "accepted an invitation to return in spring"
        return Encounter("talks", people, [*invited, *back], "planned", ": accepted", where, [], again=True)
    if not people or not where:
        return None
    behind = document.tokens[verb.i : document.sentences[verb.sent].last]  # "and is expected to travel in May"
    goes = [t for t in behind if is_verb(t) and t.lemma.lower() in GOING_THERE and not places(document, [t])]
    return Encounter("visit", people, [*invited, *to, *goes[:1]], "planned", ": accepted", where, [], travel=True)


def _comes_back(document: Document, verb: Token) -> bool:
    back = any(t.text.lower() == "back" for t in document.children(verb, "advmod", "prt"))
    return verb.lemma == "return" or (verb.lemma == "come" and back)
