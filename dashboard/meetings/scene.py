"""Reads the scene of a noun of meeting: who sat there, who mediated, what place and day hang on, told beside it."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from dashboard.document import Document, Token
from dashboard.extract import Party
from dashboard.grammar import antecedent, is_negated, is_passive, is_verb, party_of, prep_objects
from dashboard.meetings.nouns import at_the_end, carries, is_joint, noun_kind, own_parties
from dashboard.meetings.together import several, two_names
from dashboard.occasion import (
    awaited,
    denier,
    idea_of,
    is_announced_for,
    is_awaited,
    is_cancelled,
    offered_a_venue,
    verb_status,
)
from dashboard.scene import LEADING, accompanied_by, doers, everyone, is_people, leaders_by, places, presiding, words
from dashboard.tables import TalkStatus


def closes(document: Document, top: Token, verb: Token | None) -> bool:
    """Whether a verb says what a meeting ended with: "agreed after two days of talks", "failed to settle it at"."""
    tied = marker(document, top) in {"after", "following", "during", "at", "in"}
    if verb is None or not tied or document.children(top, "poss") or _is_a_speech(top, verb):
        return False
    definite = {"the", "this", "these", "that"}
    counted = any(t.ent == "ORDINAL" for t in document.children(top))  # "at the ninth meeting of their commission"
    if not counted and any(t.text.lower() in definite for t in document.children(top, "det")):
        return False
    acted = _main(document, verb)
    return bool(_told(document, acted)) or acted.lemma.lower() in words("closing")


def _is_a_speech(top: Token, verb: Token) -> bool:
    """Whether somebody only speaks at a conference: "said at a conference in Rome that"."""
    return top.lemma == "conference" and verb.lemma.lower() in words("tell")


def ended_how(document: Document, top: Token, verb: Token | None) -> tuple[TalkStatus, str]:
    """Tell whether that with which a meeting ends lies ahead: "are to discuss it at a summit in Rome"."""
    acted = _main(document, verb) if verb is not None else None
    if acted is not None and acted.tag == "VB":
        status, reason = verb_status(document, acted)
        if status in {"planned", "proposed"}:
            return status, reason
    return "held", f": {marker(document, top)}"


def _main(document: Document, verb: Token) -> Token:
    """Climb from "to move" to "agreed", which tells who ended a meeting: "agreed to move guns after a meeting"."""
    head = document.head(verb)
    if verb.dep == "acl":  # "stressed their wish to calm the border at the meeting"
        head = document.head(head)
    return head if verb.dep in {"xcomp", "acl"} and head.lemma.lower() in words("closing") else verb


@cache
def _carrying() -> frozenset[str]:
    """The verbs of a clause behind a noun of meeting that tell where and when it was."""
    return words("carry") | words("happen") | words("meet") | words("close") | words("opening")


def _on_the_way(document: Document, verb: Token) -> list[Token]:
    """Give the deed that a deed at a meeting is part of: "made peace on Tuesday, agreeing at a meeting in Rome to"."""
    above = document.head(verb)
    part = verb.tag == "VBG" and verb.dep == "advcl" and above.i < verb.i and above.tag == "VBD"
    return [above] if part else []


def _told(document: Document, verb: Token) -> list[Token]:
    """Give the verbs of what somebody tells: "officials said that Kest and Valdoria agreed"."""
    return document.children(verb, "ccomp") if verb.lemma.lower() in words("tell") else []


def _ended(document: Document, verb: Token) -> list[Token]:
    """Give the verbs of what is told to have come of a meeting."""
    return [t for t in _told(document, verb) if t.lemma.lower() in words("closing")]


def _closing(document: Document, verb: Token) -> list[Token]:
    """Give who did what a meeting ended with; of "officials said that Kest and Valdoria failed to" those two."""
    acting = doers(document, verb)
    told, ended = _told(document, verb), _ended(document, verb)
    if ended:
        return [t for clause in ended for t in doers(document, clause)]
    if any(t.ent or t.pos in {"PROPN", "PRON"} for doer in acting for t in document.subtree(doer)):
        return acting
    if not told and verb.dep == "acl":  # "Kest and Valdoria have agreed to it, the ministers announced after talks"
        roots = [t for t in document.ancestors(verb) if is_verb(t)][:1]
        return acting + [t for root in roots if two_names(document, root) for t in doers(document, root)]
    return acting + [t for clause in told for t in doers(document, clause)]


class Scene(NamedTuple):
    """What a noun of meeting and its verb say together: who meets, who mediates, what place and day hang on."""

    parties: list[Party]
    mediators: list[Party]
    anchors: list[Token]
    carried: bool


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
    parties += _two_who_act(document, top, parties)
    if verb is None:
        return Scene(parties, mediators, anchors, carried=False)
    if document.children(verb, "expl"):
        anchors.append(verb)  # "there had been talks in Rome in 2016": the parser hangs the day on the verb
    if closes(document, top, verb):
        # "agreed in Rome on Friday after twelve hours of talks": where and when the hours ended, and who sat there
        acted = _main(document, verb)
        anchors += [verb, acted, *_ended(document, acted), *_on_the_way(document, acted)]
        parties += everyone(document, _closing(document, acted))
        parties += everyone(document, (t for t in prep_objects(document, acted, "with") if is_people(t)))
    carried = carries(document, verb, top, subject_of=subject_of)
    more = _of_verb(document, top, verb, carried=carried, subject_of=subject_of)
    used.update(more.used)
    theirs = any(t.text.lower() in {"their", "its"} for noun in own for t in document.children(noun, "poss"))
    if theirs and not subject_of:
        parties += more.acting  # "the army and the rebels broke off their talks"
    return Scene(
        parties + more.parties,
        mediators + more.mediators,
        [*anchors, *more.anchors, *_done_at(document, top, verb)],
        carried,
    )


def beside_it(document: Document, top: Token) -> list[Party]:
    """Give the persons named beside a meal or a call of which nobody is named: "Over tea in Rome Roe urged Doe to"."""
    aside = {t.text.lower() for t in document.children(top, "det", "poss")} <= {"a", "an", "their"}
    withs = prep_objects(document, top, "with", "between")
    if not aside or withs or marker(document, top) not in {"over", "during", "in", "by", "on", "at", "after"}:
        return []
    tokens = document.sentence_tokens(document.sentences[top.sent])
    named = [t for t in tokens if t.ent == "PERSON"]
    heads = [t for t in named if (then := document.following(t)) is None or then.ent != "PERSON"]
    return [party_of(document, t) for t in heads]


def named_before(document: Document, verb: Token) -> list[Party]:
    """Give the persons named before a verb: "The two generals, Jane Roe for Kest and John Doe for Ossia, spoke"."""
    before = document.tokens[document.sentences[verb.sent].first : verb.i]
    named = [t for t in before if t.ent == "PERSON" and document.tokens[t.i + 1].ent != "PERSON"]
    return [party_of(document, t) for t in named]


def acting_above(document: Document, top: Token) -> list[Party]:
    """Give who acts in the nearest clause above a noun of meeting: "Roe called her conversation with Doe hard"."""
    if marker(document, top) in words("topic_preps"):
        return []  # "gave a speech about talks with Kest"
    above = (t for t in document.ancestors(top) if is_verb(t) and not is_passive(document, t))
    acting = ([t for t in doers(document, verb) if is_people(t)] for verb in above)
    found = next((found for found in acting if found), [])
    inner = [t for first in found for t in document.subtree(first) if t.ent in {"GPE", "NORP"}]
    return everyone(document, [*found, *inner])


def _two_who_act(document: Document, top: Token, named: list[Party]) -> list[Party]:
    """Give the two who do or say something after a meeting: "Roe and Doe were content after a meeting in Rome"."""
    bare = {t.text.lower() for t in document.children(top, "det", "poss")} <= {"a", "an", "their"}
    if any(letter.isupper() for party in named for letter in party.text):
        return []  # "a round of direct talks" names nobody
    if not bare or marker(document, top) not in {"after", "following", "during", "at", "in"}:
        return []
    for above in document.ancestors(top):
        if is_verb(above) and above.tag in {"VBD", "VBN"} and (two_names(document, above) or several(document, above)):
            return everyone(document, doers(document, above))
    return []


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


def _acts_there(document: Document, top: Token, verb: Token) -> bool:
    """Whether who acts sat there: "failed to agree at talks in", "said Roe after talks with Doe", "denied talks"."""
    if verb.lemma.lower() in words("deny"):
        return True
    before = marker(document, top)
    if before == "of" and _speaks_at_its_end(document, top, verb):
        return True
    if before in {"for", "until"} and noun_kind(document, top) == ("summit", "strong"):
        return verb.lemma.lower() in {"leave", "put", "defer", "wait"}  # "left the matter for a summit in spring"
    if before not in {"after", "following", "in"}:
        return before == "at" and not _is_a_speech(top, verb)
    nouns = [top, *prep_objects(document, top, "of")]
    with_others = any(prep_objects(document, noun, "with") for noun in nouns)
    active = not is_passive(document, verb) and any(is_people(t) for t in doers(document, verb))
    behind = before in {"after", "following"} and with_others
    spoke = behind and (verb.lemma in {"speak", "say", "tell"} or _is_of_two_persons(document, top, verb))
    if spoke and active:
        return True
    own = [t.text.lower() for t in document.children(top, "det", "poss")]
    return with_others and active and (not own or (before == "in" and own[0] in {"a", "an"}))


def _is_of_two_persons(document: Document, top: Token, verb: Token) -> bool:
    """Whether one person acts after a call or meeting with another: "after a call with Premier Doe, Roe cut it"."""
    others = [t for t in prep_objects(document, top, "with") if t.ent == "PERSON"]
    he = [t for t in doers(document, verb) if t.ent == "PERSON" or t.text.lower() in {"he", "she"}]
    return bool(others and he) and verb.tag in {"VBD", "VBZ"}


def _who_deny(document: Document, verb: Token) -> list[Party]:
    """Give who denies that a meeting was held: he would have sat there."""
    denied = denier(document, verb)
    return everyone(document, doers(document, denied)) if denied is not None else []


def _for_whom(document: Document, verb: Token, acting: list[Party], *, carried: bool, subject_of: bool) -> list[Party]:
    """Give whom somebody sits for: "led Kest's team at the talks", "took part on behalf of Kest"."""
    behalf = [t for t in prep_objects(document, verb, "on") if t.lemma == "behalf" and carried]
    found = everyone(document, (t for word in behalf for t in prep_objects(document, word, "of")))
    if subject_of or verb.lemma.lower() not in LEADING | {"represent"}:
        return found
    return [*found, *acting, *everyone(document, document.children(verb, "dobj"))]


def _meant(document: Document, whom: Token) -> Token:
    """Give who is meant by "with whom Roe held talks"."""
    if whom.text.lower() != "whom":
        return whom
    clause = next((t for t in document.ancestors(whom) if t.dep == "relcl"), None)
    return document.head(clause) if clause is not None else whom


def _stays_away(document: Document, verb: Token) -> bool:
    """Whether who acts is no party: who only hosts or boycotts, and who "will not travel to the summit"."""
    lemma = verb.lemma.lower()
    return lemma in words("not_party") or (lemma in words("travel") and is_negated(document, verb))


def _on_a_visit(document: Document, top: Token, verb: Token) -> list[Party]:
    """Give who does something "on a visit to Rome", "during a visit to Rome"."""
    own = [t.text.lower() for t in document.children(top, "det", "poss")]
    if top.lemma.lower() not in words("nouns", "visit") or own not in (["a"], ["an"]):
        return []
    if marker(document, top) not in {"on", "during"} or verb.tag not in {"VBD", "VBZ", "VBN"}:
        return []
    return everyone(document, (t for t in doers(document, verb) if t.ent == "PERSON" or document.children(t, "appos")))


def _told_there(document: Document, top: Token, verb: Token) -> list[Party]:
    """Give who told whom something at a meeting or in a call: "in a phone call Roe told Doe that"."""
    visiting = _on_a_visit(document, top, verb)
    if visiting:
        return visiting
    before = marker(document, top)
    call = before in {"in", "during"} and noun_kind(document, top) == ("call", "plain")
    call = call or (before == "over" and top.lemma.lower() in words("meals"))  # "over lunch, Roe assured Doe that"
    if not (call or before in {"at", "during"}) or verb.lemma.lower() not in words("telling") | words("speaking_to"):
        return []
    joint = any(is_joint(document, body) for body in prep_objects(document, top, "of"))
    told = [
        t
        for t in document.children(verb, "dobj", "dative")
        if t.ent == "PERSON" or t.lemma.lower() in words("offices") or (joint and t.ent == "GPE")
    ]
    return everyone(document, [*doers(document, verb), *told]) if told and not is_passive(document, verb) else []


def _speaks_at_its_end(document: Document, top: Token, verb: Token) -> bool:
    """Whether somebody tells something as a meeting ends: "said Roe at the end of a summit in Rome"."""
    end = document.head(document.head(top))
    at = document.head(end)
    told = verb.lemma.lower() in words("tell") | words("telling") and at.text.lower() == "at"
    last = end.lemma.lower() in {"end", "close", "conclusion", "opening", "start"}
    return told and last and any(t.ent == "PERSON" for t in doers(document, verb))


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


def put_forward(document: Document, top: Token) -> list[Party]:
    """Give who puts a meeting forward, and to whom: "exchanged proposals for talks", "has not answered Kest's offer".

    Who is open to talks, or ready for them, is a party as well: "Kest voiced its readiness for talks with Valdoria".
    """
    idea = idea_of(document, top)
    if idea is None:
        return []
    found = everyone(document, document.children(idea, "poss"))
    found += everyone(document, prep_objects(document, idea, "from", "by"))
    word = idea
    for _ in range(2):  # "his remarks regarding openness to talks"
        above = document.head(document.head(word)) if word.dep == "pobj" else word
        if above is word or is_verb(above):
            break
        found += everyone(document, document.children(above, "poss"))
        word = above
    verb = document.head(idea)
    if not is_verb(verb) or idea.dep not in {"dobj", "acomp", "attr", "oprd"}:
        return found
    if idea.lemma.lower() in words("overtures"):
        found += everyone(document, (t for t in prep_objects(document, verb, "to") if is_people(t)))
        found += everyone(document, (t for t in prep_objects(document, idea, "to") if is_people(t)))
    if len(everyone(document, prep_objects(document, top, "between"))) > 1:
        return found  # "floated the idea of a summit between Kest and Valdoria": of others
    return found + everyone(document, doers(document, verb))


def leaders_of(document: Document, top: Token) -> list[Party]:
    """Give whose summit it is where nothing says so: who acts, of "the union's leaders left it for a summit in May"."""
    bare = not document.children(top, "poss") and any(t.text.lower() == "a" for t in document.children(top, "det"))
    above = next((t for t in document.ancestors(top) if is_verb(t)), None)
    if not bare or above is None or marker(document, top) not in {"for", "until", "to"} or is_passive(document, above):
        return []
    return everyone(document, (t for t in doers(document, above) if t.lemma.lower() in words("offices")))


def is_out_of_question(document: Document, top: Token) -> bool:
    """Whether it is only said that nobody thinks of it: "no interest in talks", "little prospect of talks"."""
    idea = idea_of(document, top)
    return idea is not None and any(
        t.text.lower() in {"no", "little", "scant", "zero"} for t in document.children(idea, "det", "amod")
    )


class VerbScene(NamedTuple):
    """What the verb above a noun of meeting adds."""

    acting: list[Party]
    parties: list[Party]
    mediators: list[Party]
    anchors: list[Token]
    used: set[int]


def _of_verb(document: Document, top: Token, verb: Token, *, carried: bool, subject_of: bool) -> VerbScene:
    """Read who meets, who hosts and what hangs on the verb that carries a noun of meeting."""
    parties: list[Party] = []
    mediators: list[Party] = []
    anchors: list[Token] = []
    used: set[int] = set()
    lemma = verb.lemma.lower()
    expected = not subject_of and is_awaited(document, verb)
    actors = awaited(document, verb) if expected else doers(document, verb)
    acting = everyone(document, (antecedent(document, doer) for doer in actors))
    beside = top.dep == "pobj" and document.head(top).text.lower() in {"before", "after", "since", "following"}
    if beside and lemma in words("meet"):
        return _since(document, top, verb, acting)
    during = lemma in words("raising") and marker(document, top) == "during"  # "raised it with Roe during her visit"
    if _is_on_the_way_home(document, top, verb):
        return VerbScene(acting, acting, [], [], {verb.i})  # "flew home to Kest on Tuesday after talks in Rome"
    travels = expected or during or _goes_for(document, top, verb, subject_of=subject_of)
    if top.dep == "dobj" and lemma == "follow":
        anchors.append(verb)  # "it followed a meeting in Rome on Monday": the parser hangs the day on the verb
    if carried or (travels and not subject_of):
        used.add(verb.i)
        anchors.append(verb)
        anchors += _fixed_above(document, verb) + _fixed(document, verb)
        away = _stays_away(document, verb) or _is_of_others(document, top, verb)
        if not away and not (subject_of and carried):
            parties += acting
        parties += everyone(document, (_meant(document, t) for t in prep_objects(document, verb, "with", "between")))
        parties += everyone(document, accompanied_by(document, verb))
        if lemma in words("meet") | words("bid") | words("dispatch"):
            parties += everyone(document, document.children(verb, "dobj"))
        if lemma == "use":  # "used a meeting in Rome to tell their Kestan counterparts"
            clauses = [t for t in document.children(verb, "xcomp", "advcl") if t.lemma.lower() in words("telling")]
            parties += everyone(document, (t for clause in clauses for t in document.children(clause, "dobj")))
    elif subject_of and (lemma in _fixing() or is_announced_for(document, verb)):
        anchors += [verb, *_fixed(document, verb)]
        seated = [t for t in prep_objects(document, verb, "with") if t.lemma.lower() in words("participants")]
        parties += everyone(document, seated)  # "took place in Rome, with delegates from Kest"
    if subject_of and lemma in words("seating") and not is_passive(document, verb):  # "the talks brought together"
        parties += _brought_together(document, verb)
    parties += acting if not subject_of and lemma in words("preparing") else []
    if lemma in words("receive") and top.lemma.lower() in words("nouns", "visit"):
        parties += acting + everyone(document, document.children(verb, "dobj"))
    offered = lemma in words("host") and document.head(verb).lemma.lower() in words("idea")
    shared = lemma == "chair" and any(t.ent == "PERSON" and document.children(t, "conj") for t in actors)
    parties += acting if carried and (shared or (subject_of and lemma in words("chaired"))) else []
    if offered or (carried and lemma in words("mediate") | {"chair"}):
        mediators += acting  # "offered to host a summit", "mediated two rounds": who brings them together
    if carried and lemma in words("host"):  # a host sits there, too; a state only lends its roof
        mediators += everyone(document, (t for a in actors if _has_a_name(document, t := antecedent(document, a))))
    parties += acting if _calls_it_off(document, top, verb, subject_of=subject_of) else []
    parties += _who_deny(document, verb)
    parties += (acting if _acts_there(document, top, verb) else []) + _told_there(document, top, verb)
    parties += _for_whom(document, verb, acting, carried=carried, subject_of=subject_of)
    return VerbScene(acting, parties, mediators, anchors, used)


def _since(document: Document, top: Token, verb: Token, acting: list[Party]) -> VerbScene:
    """Give who "have not met since a session in Rome in May"; of "met Roe before her trip" the trip is of nobody."""
    if marker(document, top) == "since" and is_negated(document, verb):
        return VerbScene(acting, acting, [], [verb], {verb.i})
    return VerbScene([], [], [], [], set())


@cache
def _fixing() -> frozenset[str]:
    """The verbs of which a meeting is the subject and that say when and where it is."""
    return words("happen") | words("fixed") | words("postponed") | words("preparing")


def _is_of_others(document: Document, top: Token, verb: Token) -> bool:
    """Whether somebody puts forward a meeting of two others: "Poe proposed a summit between Roe and Doe"."""
    if verb.lemma.lower() not in words("idea"):
        return False
    between = [
        t for first in prep_objects(document, top, "between", "of") for t in (first, *document.children(first, "conj"))
    ]
    persons = [t for t in between if t.ent == "PERSON" or t.pos == "PROPN"]
    return len(persons) > 1 and not any(t.ent in {"GPE", "NORP"} for t in persons)


def _brought_together(document: Document, verb: Token) -> list[Party]:
    """Give whom "the talks brought together": also "delegations from Kest and Ossia", hung on the verb."""
    guests = [t for t in document.children(verb, "dobj") if is_people(t)]
    sent = any(t.lemma.lower() in words("delegations") | words("offices") for t in guests)
    return everyone(document, [*guests, *(prep_objects(document, verb, "from") if sent else ())])


def _has_a_name(document: Document, token: Token) -> bool:
    """Whether a word names a person, or an office with its holder: "Kest's minister, Jane Roe"."""
    return any(t.ent == "PERSON" for t in (token, *document.children(token, "appos")))


def _goes_for(document: Document, top: Token, verb: Token, *, subject_of: bool) -> bool:
    """Whether people travel, stay or gather somewhere for talks: "is in Rome for talks", "will gather in Rome for"."""
    lemma = verb.lemma.lower()
    if lemma in words("travel") | words("meet") | words("leave") | words("dispatch"):
        return True
    stays = lemma == "be" and not subject_of and bool(places(document, [verb]))
    return (stays or lemma in {"gather", "assemble"}) and marker(document, top) == "for"


def _done_at(document: Document, top: Token, verb: Token) -> list[Token]:
    """Give what people did at a meeting behind a comma: "spent Tuesday in Rome, at the first session of talks"."""
    comma = top.dep == "pobj" and document.tokens[document.head(top).i - 1].text == ","
    done = comma and marker(document, top) == "at" and verb.tag == "VBD" and _acts_there(document, top, verb)
    spoke = verb.lemma in {"speak", "say", "tell"} and marker(document, top) in {"after", "following"}
    spoke = spoke and any(
        t.ent == "GPE" for t in prep_objects(document, verb, "in")
    )  # "spoke in Rome after talks with"
    done = done or (spoke and _acts_there(document, top, verb))
    return [verb] if done and not places(document, [top]) else []


def _calls_it_off(document: Document, top: Token, verb: Token, *, subject_of: bool) -> bool:
    """Whether somebody calls a meeting off, and would have sat there."""
    aside = top.dep == "pobj" and document.head(top).text.lower() in {"in", "at", "during", "after", "following"}
    return is_cancelled(document, verb) and not (subject_of or is_passive(document, verb) or aside)


def _fixed(document: Document, verb: Token) -> list[Token]:
    """Give what is fixed for a day: "is expected to be held in May", "are due to open in Rome on Monday"."""
    due = [t for t in document.children(verb, "acomp") if t.lemma == "due"]
    fixed = [*due, verb] if verb.lemma.lower() in words("fixed") else due
    return due + [t for word in fixed for t in document.children(word, "xcomp")]


def _fixed_above(document: Document, verb: Token) -> list[Token]:
    """Give the words that fix what a verb tells, on which its day hangs: "on Sunday they are due to return for"."""
    above = document.head(verb)
    if verb.lemma.lower() == "due":
        return [above]
    return [above, document.head(above)] if verb.dep == "xcomp" and above.lemma.lower() in words("fixed") else []


def _is_on_the_way_home(document: Document, top: Token, verb: Token) -> bool:
    """Whether a meeting lies behind who goes home: "flew home to Kest on Tuesday after talks in Rome"."""
    home = any(t.text.lower() in {"home", "back"} for t in document.children(verb, "advmod", "prt"))
    after = top.dep == "pobj" and marker(document, top) in {"after", "following"}
    return after and (home or verb.lemma.lower() == "return")


def marker(document: Document, top: Token) -> str:
    """Give the word before a noun of meeting that ties another act to it: "after", "during", "followed"."""
    head = document.head(top)
    if top.dep == "pobj":
        return "after" if at_the_end(document, top) else head.text.lower()
    if top.dep == "dobj" and head.lemma.lower() == "follow":
        what = document.children(head, "nsubj")
        again = any(t.lemma.lower() == "it" or noun_kind(document, t) for t in what)
        return "followed" if again and head.tag != "VBG" else head.text.lower()
    return ""
