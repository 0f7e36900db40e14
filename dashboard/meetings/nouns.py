"""Reads a noun of meeting: whether it names one, what counts it, which verb carries it, and who stands in it."""

from __future__ import annotations

from functools import cache
from typing import Literal

from dashboard.document import Document, Token
from dashboard.extract import Party
from dashboard.going_on import NTH, another_day, ends, nth
from dashboard.grammar import is_negated, is_passive, is_verb, prep_objects
from dashboard.meetings.taking_place import sit_together, takes_place
from dashboard.occasion import NOUN_LINKS
from dashboard.scene import STATES, doers, everyone, is_people, joint_sides, sides, words

INVOLVED = 8  # words behind "talks involving" in which the first of those who sat there is named
WITH = 7  # words behind "an hour with" in which a name stands
TIMES = frozenset({"hour", "minute", "day", "evening", "morning", "afternoon"})  # spent "with Premier Jane Roe"
Strength = Literal["strong", "plain", "weak"]
Kind = Literal["talks", "meeting", "summit", "call", "visit", "process"]

DETERMINERS = frozenset({"the", "this", "these", "that", "those", "both", "such", "its", "their", "his", "her"})


def noun_kind(document: Document, token: Token) -> tuple[Kind, Strength] | None:
    """Tell what a noun calls a meeting, and how much that says by itself; None where it names none."""
    if token.pos not in {"NOUN", "PROPN"} or not token.text[0].isalpha():
        return None
    lemma = token.lemma.lower()
    if token.pos == "PROPN" and lemma.endswith("s"):
        lemma = lemma[:-1]  # "the Geneva Discussions": the model gives names no base form
    if lemma == "together" and any(t.text.lower() == "get" for t in document.children(token, "compound")):
        return "meeting", "plain"  # "get-together", which the parser takes apart
    if lemma not in _nouns():
        return None  # of most: asked once before the kinds
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
        if lemma in {"stop", "journey"} and not any(t.ent == "GPE" for t in prep_objects(document, token, "in", "to")):
            return None
        return "visit", "plain"
    if lemma in words("nouns", "weak"):
        return _weak_kind(document, token)
    if lemma in TIMES and _with_people(document, token):
        return "meeting", "plain"  # "spoke after two hours with Premier Jane Roe"
    return None


def _weak_kind(document: Document, token: Token) -> tuple[Kind, Strength] | None:
    """Tell what a noun for a process tells of: a process, or the one contact that is told with its town and day."""
    lemma = token.lemma.lower()
    before = document.tokens[max(0, token.i - 2) : token.i]  # "met in the presence of Roe": who looks on
    if lemma == "presence" and any(t.text.lower() in {"in", "without"} for t in before):
        return None
    once = lemma in words("occasions") and _is_an_occasion(document, token)
    return ("meeting", "plain") if once else ("process", "weak")


def _is_an_occasion(document: Document, token: Token) -> bool:
    """Whether a contact is told of with its town and as one of several, with its day, or as held."""
    verb = document.head(token)
    held = token.dep == "dobj" and verb.lemma.lower() in words("held")
    behind = [*prep_objects(document, token, "in", "at"), *(prep_objects(document, verb, "in", "at") if held else [])]
    if not held and not any(t.ent in {"GPE", "FAC"} for t in behind):
        return False
    counted = {t.lemma.lower() for t in document.children(token, "amod", "det")} & (words("next") | words("earlier"))
    ordinal = any(t.ent == "ORDINAL" for t in document.children(token, "amod"))
    return held or ordinal or bool(counted) or any(t.ent == "DATE" for t in document.subtree(token))


@cache
def _nouns() -> frozenset[str]:
    """Give every noun that may name a meeting."""
    kinds = ("strong", "plain", "call", "visit", "weak")
    return TIMES.union(*(words("nouns", kind) for kind in kinds))


def _with_people(document: Document, time: Token) -> bool:
    """Whether hours or days are spent with somebody who has a name: "two days with the Taliban"."""
    one = {t.text.lower() for t in document.children(time, "det", "predet", "amod")} & {"a", "an", "half", "whole"}
    if not (one or document.children(time, "nummod")) or document.head(time).lemma in {"spend", "take"}:
        return False  # "spent three hours with Doe": the verb tells of it
    behind = document.tokens[time.i + 1 : min(time.i + WITH, document.sentences[time.sent].last)]
    if not behind or behind[0].text.lower() != "with":
        return any(t.pos == "PROPN" or document.children(t, "appos") for t in prep_objects(document, time, "with"))
    return any(t.pos == "PROPN" for t in behind)  # on whatever the parser hangs it


def _is_phone(document: Document, call: Token) -> bool:
    """Tell a telephone call from a call for something."""
    near = {t.lemma.lower() for t in document.children(call, *NOUN_LINKS)}
    if near & (words("formats", "phone") | words("formats", "video") | {"conference"}):
        return True
    dated = [t for t in document.children(call, "prep") if any(d.ent == "DATE" for d in document.children(t, "pobj"))]
    preps = {t.text.lower() for t in document.children(call, "prep") if t not in dated}  # "the call on Monday"
    if any(t.lemma.lower() in words("formats", "phone") | words("formats", "video") | {"link"}
           for t in prep_objects(document, call, "by", "over")):  # fmt: skip
        return True  # "a courtesy call by video"
    if call.dep == "dobj" and document.head(call).lemma == "hold":
        return "for" not in preps
    if any(t.text.lower() in {"the", "this"} for t in document.children(call, "det")) and not preps & {
        "for",
        "to",
        "on",
    }:
        return call.tag == "NN"
    if call.dep in {"nsubj", "nsubjpass"} and call.tag == "NN" and not preps & {"for", "to", "on"}:
        before = {t.lemma.lower() for t in document.children(call, *NOUN_LINKS, "det")}
        if before & (words("next") | NTH.keys()):
            return True  # "a second call is likely", behind one told of
    return bool(preps & {"with", "between"}) and not preps & {"for"}


def is_round(document: Document, token: Token) -> bool:
    """Whether a word that counts meetings stands for one: "a second round", and not "rounds of fire"."""
    if token.lemma.lower() not in {"round", "session", "cycle"}:
        return False
    of = prep_objects(document, token, "of")
    if of:  # "a round of talks" is found by its talks, "a round of their two commissions" is not
        two = any(t.ent in STATES and document.children(t, "conj") for t in of)  # "the Rome round of Kest and Ossia"
        return two or any(sit_together(document, t) for t in of)
    before = {t.lemma.lower() for t in document.children(token, *NOUN_LINKS, "det")}
    if token.i:
        before.add(document.tokens[token.i - 1].text.lower())  # "Earlier rounds": read as an adverb
    town = any(t.pos == "PROPN" for t in prep_objects(document, token, "in"))
    above = document.head(token)
    above = document.head(above) if token.dep == "pobj" else above  # the parser hangs the day on the verb
    preps = [prep for word in (token, above) for prep in document.children(word, "prep")] if town else []
    if any(t.ent == "DATE" for prep in preps for t in document.children(prep)):
        return True  # "a technical session in Rome in May"
    this = token.tag == "NN" and any(t.text.lower() in {"the", "this"} for t in document.children(token, "det"))
    if this and token.lemma.lower() == "session" and not before_names(document, token):
        return True  # "the session, chaired by Roe, was over": points back
    one = token.lemma.lower() == "round"
    if one and any(t.ent == "DATE" for t in document.children(token, "compound", "nmod", "poss")):
        return True  # "the September round"
    if one and _is_of_a_town_or_two(document, token):
        return True
    ordinal = any(t.ent == "ORDINAL" for t in document.children(token))
    if token.dep == "dobj" and (_held_by_officers(document, token) or _held_with(document, token)):
        return True
    if any(t.lemma.lower() in words("fixed") for t in document.children(token, "acl", "amod")):
        return True  # "a round planned for May", "a session due in Rome"
    if to_be_held(document, token) or (
        token.dep == "nsubjpass" and document.head(token).lemma.lower() in words("fixed")
    ):
        return True  # "a technical round is pencilled in for May"
    if one and any(t.ent == "GPE" for t in prep_objects(document, token, "in")):
        return True  # "after rounds in Rome and Lome"
    return (ordinal or takes_place(document, token)) or bool(
        before & (words("earlier") | words("next") | words("planned_words") | {"late", "latest", "talk"})
    )


def _is_of_a_town_or_two(document: Document, round_: Token) -> bool:
    """Whether a round is called by its town, or is one between two: "the Rome round", "a round between A and B"."""
    if document.head(round_).lemma in {"win", "lose", "reach"}:
        return False  # "won the Rome round"
    town = any(t.ent in {"GPE", "FAC"} for t in document.children(round_, "compound", "nmod"))
    between = prep_objects(document, round_, "between")
    return town or any(t.ent in STATES | {"PERSON"} and document.children(t, "conj") for t in between)


def to_be_held(document: Document, noun: Token) -> list[Token]:
    """Give the verb of a clause that tells where and when: "a session that was to be held in Rome in May"."""
    of = prep_objects(document, noun, "of")  # "a session of the commission that was due to be held in Rome"
    clauses = [t for word in (noun, *of) for t in document.children(word, "relcl")]
    being = [clause for clause in clauses if clause.lemma == "be"]
    due = [t for clause in being for t in document.children(clause, "acomp") if t.lemma == "due"]
    clauses += [t for clause in (*being, *due) for t in document.children(clause, "xcomp")]
    return [t for t in clauses if t.lemma.lower() in words("held") and is_passive(document, t)]


def _held_by_officers(document: Document, session: Token) -> bool:
    """Whether several who hold an office for somebody hold a session: "the commanders will hold their own session"."""
    verb = document.head(session)
    if verb.lemma in {"hold", "convene"} and any(joint_sides(document, t) for t in doers(document, verb)):
        return True
    plural = [t for t in doers(document, verb) if t.tag == "NNS" and t.lemma.lower() in words("offices")]
    domestic = {"lawmaker", "member", "senator", "deputy"}
    return verb.lemma in {"hold", "convene"} and any(t.lemma.lower() not in domestic for t in plural)


def _held_with(document: Document, session: Token) -> bool:
    """Whether somebody holds it with others, or for them: "hold a session with the envoys", "hosted rounds in Rome"."""
    verb = document.head(session)
    withs = [t for word in (session, verb) for t in prep_objects(document, word, "with", "between")]
    others = any(t.ent in {"PERSON", "GPE", "NORP"} or t.lemma.lower() in words("offices") for t in withs)
    if verb.lemma.lower() in words("holding") and others:
        return True
    if verb.lemma.lower() not in words("arranging") | words("held") or session.lemma.lower() == "session":
        return False
    town = any(t.ent in {"GPE", "FAC"} for word in (session, verb) for t in prep_objects(document, word, "in", "at"))
    return others or town or any(t.ent == "DATE" for t in prep_objects(document, verb, "in", "on"))


def before_names(document: Document, token: Token) -> bool:
    """Whether a noun stands before it that says whose session it is: "the parliament session"."""
    return any(t.pos in {"NOUN", "PROPN"} for t in document.children(token, "compound", "nmod", "poss"))


def modifies_noun(document: Document, token: Token) -> bool:
    """Whether the cue only stands before another noun: "the talks proposal", "meeting room"."""
    if token.dep not in {"compound", "nmod", "amod"}:
        return False
    head = document.head(token)
    if head.lemma == "face" and head.i == token.i + 1:
        return False  # "their first conversation face to face"
    return head.pos in {"NOUN", "PROPN"} and head.i > token.i


def counted(document: Document, token: Token) -> Token:
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


def is_domestic(document: Document, token: Token, top: Token) -> bool:
    """Whether the meeting is one of a single body: "a cabinet meeting", "a meeting of the security council"."""
    if token.lemma.lower() in words("nouns", "strong") - {"summit"}:
        return False
    before = {t.lemma.lower() for noun in (token, top) for t in document.children(noun, *NOUN_LINKS)}
    if before & {"annual", "spring"} and token.tag == "NNS":
        return True  # "the annual meetings of the bank"
    if before & words("domestic"):
        linked = [t for noun in (token, top) for t in document.children(noun, *NOUN_LINKS)]
        before |= {t.lemma.lower() for link in linked for t in document.children(link, *NOUN_LINKS)}
        return not before & words("joint")  # "a border committee meeting"
    bodies = [t for t in prep_objects(document, token, "of") if not document.children(t, "conj")]
    if any(is_joint(document, body) for body in bodies):
        return False
    return any(body.lemma.lower() in words("domestic_bodies") and body.tag in {"NN", "NNP", "NNPS"} for body in bodies)


def is_joint(document: Document, body: Token) -> bool:
    """Whether a body is one in which two sides sit: "the regional border committee", "the tripartite commission"."""
    before = document.children(body, "compound", "amod", "nmod")
    near = {word.lower() for t in before for word in (t.lemma, t.text)}  # "working" is read as a verb
    two = any(document.children(t, "conj") for t in prep_objects(document, body, "of") if t.pos == "PROPN")
    two = two or is_of_two(document, body)
    return (two or bool(near & words("joint"))) and body.lemma.lower() in words("joint_bodies")


def is_of_two(document: Document, body: Token) -> bool:
    """Whether two states stand before a body: "the Kestan-Valdorian committee", "the Kest-Valdoria commission"."""
    before = [t for t in document.subtree(body) if t.i < body.i and t.ent in {"NORP", "GPE", "ORG"}]
    hyphen = any(document.tokens[t.i - 1].text in {"-", "–"} for t in before if t.i)
    return hyphen and len(before) > 1


def governor(document: Document, top: Token) -> tuple[Token | None, bool]:
    """Give the verb that a noun hangs on, and whether the noun is its subject."""
    word = top
    for _ in range(4):
        head = document.head(word)
        if head.i == word.i:
            return None, False
        if head.dep == "prep" and head.text.lower() == "following" and word.dep == "dobj":
            word = head  # "spoke in Rome following talks with Doe": read as a verb
            continue
        if is_verb(head):
            return _governing(document, word, head)
        above = document.head(head)
        opened = is_verb(above) and above.i > top.i and above.lemma.lower() in words("opening")
        idea = above.lemma.lower() in words("openness") and not opened
        if word.dep == "pobj" and head.dep == "prep" and not idea:
            if above.dep == "prep" and head.text.lower() == "of" and above.text.lower() == "out":
                above = document.head(above)  # "pulled out of talks"
            if above.lemma.lower() == "due" and head.text.lower() == "for":  # "is due in Rome for talks"
                return above, False
            if opened and head.text.lower() in {"before", "after"}:
                return above, True  # "hours before a summit opened in Rome": the parser hangs it on "before"
            achieved = head.text.lower() == "at" and above.dep == "dobj"  # "reached no deal at talks in"
            behind = head.text.lower() in {"after", "following"} and above.dep == "nsubj"
            if behind and is_verb(document.head(above)):  # "said Roe after talks with Doe": hung on who said it
                return document.head(above), False
            if not (is_verb(above) or achieved) and above.lemma.lower() not in words("measures"):
                return None, False
            if achieved:
                return (document.head(above), False) if is_verb(document.head(above)) else (None, False)
        elif word.dep not in {"prep", "conj", "pobj", "pcomp"}:
            return None, False
        word = head
    return None, False


def _so_called(document: Document, word: Token, verb: Token) -> Token | None:
    """Give the verb above "what he called a frank conversation", "what she described as a useful meeting"."""
    said = verb.lemma.lower() in words("assess_verbs") and verb.dep in {"ccomp", "pcomp", "dobj"}
    what = any(t.text.lower() == "what" for t in document.children(verb, "dobj", "nsubj"))
    above = document.head(verb)
    held = word.dep in {"oprd", "attr", "dobj", "ccomp"} or (word.dep == "prep" and word.text.lower() == "as")
    return above if said and what and held and is_verb(above) and above.lemma.lower() in words("carry") else None


def _governing(document: Document, word: Token, verb: Token) -> tuple[Token, bool]:
    """Give the verb that tells of a noun, given the one above it: "is due in Rome for talks", "is to be held"."""
    called = _so_called(document, word, verb)
    if called is not None:
        return called, False
    due = [t for t in document.children(verb, "acomp") if t.lemma.lower() == "due"]
    if due and word.dep == "prep" and word.text.lower() == "for":
        return due[0], False
    if verb.lemma.lower() == "be" and word.dep == "nsubj":
        told = [
            t
            for t in document.children(verb, "xcomp", "acomp")
            if is_verb(t) and (is_passive(document, t) or t.lemma.lower() in words("happen"))
        ]
        return (told[0] if told else verb), True
    return verb, word.dep in {"nsubj", "nsubjpass"}


def carries(document: Document, verb: Token, top: Token, *, subject_of: bool) -> bool:
    """Whether a verb only lends its subject and tense to the noun: "hold talks", "talks were held"."""
    if subject_of:
        return (top.dep == "nsubjpass" or is_passive(document, verb)) and verb.lemma.lower() in words("carry")
    if verb.lemma.lower() in words("bid"):  # "invited B to talks", "invited B for talks"
        return document.head(top).text.lower() in {"to", "for"}
    if verb.lemma == "ask" and not subject_of:  # "has asked for a meeting with Doe", not "asked Kest for talks on"
        return document.head(top).text.lower() == "for" and bool(prep_objects(document, top, "with"))
    leaving = document.head(top).text.lower() in {"of", "from"} and top.dep == "pobj"
    if leaving and verb.lemma.lower() in words("coming_out") and not is_definite(document, top):
        return True
    if leaving and verb.lemma.lower() in words("walk_out"):  # "pulled out of talks", "withdrew from talks"
        return True
    lemma = verb.lemma.lower()
    lasted = top.dep == "npadvmod" and top.lemma.lower() in words("rounds")  # "ended a week of talks"
    direct = (
        lasted or top.dep in {"dobj", "oprd"} or document.head(top).text.lower() in {"in", "into", "to", "with", "as"}
    )
    if document.head(top).text.lower() == "with":
        told = any(t.lemma.lower() in words("coverage") for t in document.children(verb, "dobj"))
        if told or lemma in {"lead", "head", "chair", "use"}:
            return False  # "opened its bulletin with the meeting"
    direct = direct or (lemma == "agree" and document.head(top).text.lower() == "on")
    return direct and (lemma in words("carry") or (top.dep == "dobj" and lemma in words("mediate")))


def own_parties(document: Document, noun: Token) -> list[Party]:
    """Give who meets according to the noun phrase: "talks between A and B", "his meeting with C", "A's visit"."""
    found = everyone(document, prep_objects(document, noun, "between", "with", "among", "involving"))
    if noun.dep == "dobj" and document.head(noun).lemma.lower() in words("discussing") and is_definite(document, noun):
        found = []  # "discussed the visit with Roe": she only hears of it
    if not found and noun.lemma.lower() == "talk":  # "the peace talks for Kest in Rome"
        found = everyone(document, (obj for obj in prep_objects(document, noun, "for") if obj.ent in {"GPE", "LOC"}))
    if not found:  # "talks on its rivers with Kest and Valdoria": the parser hangs "with" on what is talked about
        topics = prep_objects(document, noun, *words("topic_preps"))
        behind = [obj for topic in topics for obj in prep_objects(document, topic, "with", "between")]
        found = everyone(document, behind)
    for prep in document.children(noun, "prep"):
        if prep.text.lower() == "of" and noun.lemma.lower() in words("nouns", "plain") | {"summit"}:
            for obj in document.children(prep, "pobj"):  # not "a meeting of two hours", "a round of talks"
                found += (
                    sides(document, obj) if obj.ent not in {"DATE", "TIME"} and not noun_kind(document, obj) else []
                )
        for inner in document.children(prep, "pobj"):  # "talks in Rome with Kest": the parser hangs "with" on Rome
            if prep.text.lower() in {"in", "at", "on"} and inner.ent in {"GPE", "DATE", "FAC", "TIME"}:
                found += everyone(document, prep_objects(document, inner, "with", "between"))
    if noun.lemma.lower() in words("nouns", "visit"):  # "a visit by Jane Roe"
        found += everyone(document, (t for t in prep_objects(document, noun, "by", "of") if is_people(t)))
    for clause in document.children(noun, "acl"):
        if clause.lemma.lower() == "involve":
            near = document.tokens[clause.i + 1 : clause.i + INVOLVED]  # the parser may hang them on the verb behind
            named = [t for t in near if t.ent == "PERSON"]
            persons = [t for t in named if (then := document.following(t)) is None or then.ent != "PERSON"]
            found += everyone(document, document.children(clause, "dobj") or persons[:1])
    owners = [t for t in document.children(noun, "poss") if t.ent not in {"DATE", "TIME"}]  # "last week's talks"
    return found + everyone(document, owners)


def participants(document: Document, top: Token) -> list[Party]:
    """Give who is said to be one of those who met: "A was a participant in the talks", "A's role in the talks"."""
    role = document.head(document.head(top))
    if top.dep == "pobj" and role.lemma == "take" and role.tag == "VBG":  # "taking part in the talks were Roe and Doe"
        there = document.children(role, "attr")
        return everyone(document, there if any(t.lemma == "be" for t in document.children(role, "aux")) else [])
    if top.dep != "pobj" or role.lemma.lower() not in words("participants"):
        return []
    found = everyone(document, document.children(role, "poss"))
    verb = document.head(role)
    if is_verb(verb) and is_negated(document, verb):
        return []  # "the rebels were not part of the talks"
    if role.dep in {"attr", "dobj"} and is_verb(verb):
        found += everyone(document, doers(document, verb))
    if role.dep == "nsubj" and verb.lemma == "include":  # "participants in the talks included Roe"
        found += everyone(document, document.children(verb, "dobj"))
    among = document.head(verb) if role.dep == "pobj" and verb.text.lower() == "among" else None
    if among is not None and among.lemma == "be":  # "among the participants in the talks were Roe and Doe"
        found += everyone(document, (t for t in document.children(among, "attr", "nsubj") if t.i > among.i))
    return found


def names_before(document: Document, noun: Token) -> list[Party]:
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


def venue_behind(document: Document, top: Token) -> list[Party]:
    """Give the venue of "talks, in Rome,": nothing yet hangs on the noun but the parse puts it beside."""
    at = (
        top.i + 2
        if document.tokens[top.i + 1 : top.i + 2][-1:] and document.tokens[top.i + 1].text == ","
        else top.i + 1
    )
    if at + 1 < len(document.tokens) and document.tokens[at].text.lower() in {"in", "at"}:
        token = document.tokens[at + 1]
        return (
            [Party(token.start, token.end, token.text, token.start, token.end)] if token.ent in {"GPE", "FAC"} else []
        )
    return []


def is_definite(document: Document, top: Token) -> bool:
    """Whether words point to a meeting known already: "the talks", "his visit"."""
    owners = [t for t in document.children(top, "poss") if t.pos == "NOUN" and not t.ent]  # "the ministers' talks"
    before = document.children(top, "det", "poss", "predet")
    before += [word for owner in owners for word in document.children(owner, "det")]
    return any(t.text.lower() in DETERMINERS for t in before if t.i < top.i)


def at_the_end(document: Document, top: Token) -> bool:
    """Whether something comes "at the close of the sixth round", "at the end of two days"."""
    of = document.head(top)
    last = document.head(of)
    named = last.lemma.lower() in {"end", "close", "conclusion"} and last.dep == "pobj"
    return top.dep == "pobj" and of.text.lower() == "of" and named and document.head(last).text.lower() == "at"


def lasting(document: Document, token: Token, top: Token, verb: Token | None) -> int:
    """Give how many days lie before the day on which "two days of talks" ended, or (above 0) after they began."""
    if verb is None:
        return 0
    day = another_day(document, verb) or top  # "went into a third day on Tuesday"
    number_of_it = nth(document, day) if day.lemma == "day" else 0
    if number_of_it:
        return 1 - number_of_it  # "held a second day of talks on Wednesday"
    number = [t for t in document.children(top, "nummod") if top.lemma.lower() == "day"]
    if ends(verb):  # "collapsed on Friday after two days"
        number += [w for t in prep_objects(document, verb, "after") if t.lemma == "day" for w in document.children(t)]
    linked = [word for noun in {token.i: token, top.i: top}.values() for word in document.children(noun, *NOUN_LINKS)]
    number += [t for word in linked for t in _day_count(document, word)]  # "two-day talks", "a two-day round of talks"
    days = max((words_to_days().get(t.text.lower(), 0) for t in number), default=0) - 1
    if days < 1:
        return 0
    if any(t.lemma.lower() in words("opening") for t in document.children(top, "relcl")):
        return days  # "a round that began on 9 May broke up after two days"
    if ends(verb) or at_the_end(document, top):
        return -days
    return days if verb.lemma.lower() in {"begin", "start", "open"} else 0


def has_ended(document: Document, noun: Token, verb: Token | None) -> bool:
    """Whether a verb tells that talks of some length came to their end: "the talks broke up", "ended a round"."""
    if verb is None or noun.lemma.lower() not in words("long") or is_negated(document, verb):
        return False
    top = counted(document, noun)
    single = any(t.text.lower() in {"a", "one", "single"} for t in document.children(top, "det", "nummod", "amod"))
    if top.lemma.lower() in {"day", "evening", "night"} and top.tag == "NN" and single:
        return False  # "wrapped up a day of talks": that day
    after = [w for t in prep_objects(document, verb, "after") for w in (t, *document.children(t, "nummod"))]
    if {t.text.lower() for t in after} & {"hour", "hours", "one"}:
        return False  # "ended on Friday after one day"
    particle = {t.text.lower() for t in document.children(verb, "prt", "advmod")}
    apart = verb.lemma.lower() in {"break", "split"} and bool(particle & {"up", "off", "down"})
    return apart or verb.lemma.lower() in words("close") | {"adjourn", "collapse"}


def _day_count(document: Document, word: Token) -> list[Token]:
    """Give the number in "two-day"."""
    return document.children(word, "nummod") if word.lemma.lower() == "day" else []


def words_to_days() -> dict[str, int]:
    """Give the numbers of days by their words: longer meetings are rounds of several."""
    names = ("one", "two", "three", "four", "five", "six", "seven")
    return {name: days for days, name in enumerate(names, 1)} | {str(days): days for days in range(1, 8)}
